//! What falls due: the group and both ends of the window in columns of their own.

use super::{Sheet, in_full, iso, name};
use crate::model::view::{Due, DueEntry, Summary};
use crate::model::{PeriodDate, Thing};
use crate::report::document::Column;
use crate::report::wording::Wording;
use crate::text::Texts;

pub(super) fn sheet(due: &Due, summary: &Summary, texts: &Texts) -> Sheet<14> {
    let wording = Wording { summary, texts };
    Sheet {
        columns: [
            Column::new(texts.column_group()),
            Column::new(texts.column_code()),
            Column::new(texts.column_thing()),
            Column::new(texts.column_name()),
            Column::new(texts.column_owner()),
            Column::new(texts.column_due()),
            Column::days(texts.column_first_day()),
            Column::days(texts.column_last_day()),
            Column::figures(texts.column_days_left()),
            Column::new(texts.column_basis()),
            Column::new(texts.column_commitment()),
            Column::days(texts.column_expected_by()),
            Column::new(texts.column_light()),
            Column::new(texts.column_responsible()),
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
