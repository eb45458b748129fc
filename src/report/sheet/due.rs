//! What falls due: the group and both ends of the window in columns of their own.

use super::{Sheet, in_full, iso, name};
use crate::model::view::{Due, DueEntry, Summary};
use crate::model::{PeriodDate, Thing};
use crate::report::wording::Wording;
use crate::text::Texts;

pub(super) fn sheet(due: &Due, summary: &Summary, texts: &Texts) -> Sheet<14> {
    let wording = Wording { summary, texts };
    Sheet {
        headers: [
            texts.column_group(),
            texts.column_code(),
            texts.column_thing(),
            texts.column_name(),
            texts.column_owner(),
            texts.column_due(),
            texts.column_first_day(),
            texts.column_last_day(),
            texts.column_days_left(),
            texts.column_basis(),
            texts.column_commitment(),
            texts.column_expected_by(),
            texts.column_light(),
            texts.column_responsible(),
        ],
        rows: due.entries.iter().map(|entry| row(&wording, entry)).collect(),
    }
}

fn row(wording: &Wording<'_>, entry: &DueEntry) -> [String; 14] {
    let texts = wording.texts;
    let date = entry.date.as_ref();
    let of = if entry.of.is_empty() && entry.what.thing == Thing::Blocker {
        texts.report_projects_not_named()
    } else {
        texts.listed(entry.of.iter().map(|one| texts.reference(one)))
    };
    [
        texts.due_group(entry.group),
        entry.what.code.clone(),
        texts.thing(entry.what.thing),
        name(texts, &entry.what),
        of,
        date.map_or_else(|| texts.standing_undated(), |date| in_full(texts, date)),
        iso(date.and_then(PeriodDate::earliest)),
        iso(date.and_then(PeriodDate::latest)),
        entry.days.map(|days| days.to_string()).unwrap_or_default(),
        date.map(|_| texts.due_basis(entry.basis)).unwrap_or_default(),
        entry.commitment.filter(|_| date.is_some()).map(|word| texts.commitment(word)).unwrap_or_default(),
        iso(entry.expected),
        entry.light.as_ref().map(|judged| texts.light(judged.light)).unwrap_or_default(),
        wording.known(entry.responsible.as_deref()).text,
    ]
}
