//! What stands before a field.

use crate::model::{Reference, Thing};
use crate::text::{Texts, cells};
use crate::tui::form::{Field, Job, Slot};
use crate::tui::layout::LABEL;

/// The name of what a field asks for.
pub(super) fn slot(texts: &Texts, slot: Slot) -> String {
    match slot {
        Slot::Status => texts.tui_slot_status(),
        Slot::Text => texts.tui_slot_text(),
        Slot::From => texts.tui_slot_from(),
        Slot::To => texts.tui_slot_to(),
        Slot::Count => texts.tui_slot_count(),
        Slot::Site => texts.tui_slot_site(),
        Slot::Planned => texts.tui_slot_planned(),
        Slot::Commitment => texts.tui_slot_commitment(),
        Slot::Category => texts.tui_slot_category(),
        Slot::Group => texts.tui_category(),
        Slot::Expected => texts.tui_slot_expected(),
        Slot::Reason => texts.tui_slot_reason(),
        Slot::Due => texts.tui_slot_due(),
        Slot::Owner => texts.tui_slot_owner(),
        Slot::Blocker => texts.tui_slot_blocker(),
        Slot::Day => texts.tui_slot_day(),
        Slot::Note => texts.tui_slot_note(),
        Slot::DataDate => texts.tui_slot_data_date(),
        Slot::AsOf => texts.tui_slot_as_of(),
        Slot::Path => texts.tui_slot_path(),
        Slot::Stage => texts.tui_stage(),
        Slot::Aliases => texts.tui_aliases(),
        Slot::Quantities => texts.tui_quantities(),
        Slot::Nature => texts.tui_nature(),
        Slot::Funding => texts.tui_funding(),
        Slot::Unit => texts.tui_responsible_unit(),
        Slot::Person => texts.tui_responsible_person(),
        Slot::Leader => texts.tui_responsible_leader(),
        Slot::Counted => texts.tui_counted(),
        Slot::Light => texts.tui_light(),
        Slot::Supervision => texts.thing(Thing::Supervision),
        Slot::Indicator => texts.form_slot_thing(),
        Slot::Milestone => texts.form_slot_milestone(),
        other => own(texts, other),
    }
}

fn own(texts: &Texts, slot: Slot) -> String {
    match slot {
        Slot::Kind => texts.form_slot_kind(),
        Slot::Under => texts.tui_belongs(),
        Slot::Code => texts.form_slot_code(),
        Slot::Name => texts.form_slot_name(),
        Slot::NameEn => texts.form_slot_name_en(),
        Slot::Projects => texts.tui_linked_projects(),
        Slot::About => texts.form_slot_about(),
        Slot::Investment => texts.form_slot_investment(),
        Slot::MeasuredIn => texts.form_slot_measured_in(),
        Slot::Parts => texts.form_slot_parts(),
        Slot::Ratio => texts.form_slot_ratio(),
        Slot::By => texts.tui_given_by(),
        Slot::MoneyKind => texts.form_slot_money_kind(),
        Slot::Feedback => texts.form_slot_feedback(),
        Slot::Amount => texts.form_slot_amount(),
        Slot::Source => texts.form_slot_source(),
        Slot::Target => texts.form_slot_target(),
        Slot::Until => texts.form_slot_until(),
        Slot::Period => texts.form_slot_period(),
        // Those of single figures and actions go by the names of these.
        _ => texts.form_slot_value(),
    }
}

/// The label of a field, no wider than its place.
pub(super) fn field(texts: &Texts, job: Job, field: &Field) -> String {
    let label = match (&field.about, field.slot, job) {
        (Some(Reference { code, .. }), ..) => code.clone(),
        (None, Slot::By, Job::Report) => texts.tui_reported_by(),
        (None, Slot::By, Job::Assess) => texts.form_slot_judged_by(),
        (None, slot, _) => self::slot(texts, slot),
    };
    cells::fit(&label, usize::from(LABEL.saturating_sub(1)))
}
