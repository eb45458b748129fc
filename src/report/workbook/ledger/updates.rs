//! 进展: what was reported, newest first; what was noted about blockers with it.

use std::cmp::Reverse;

use crate::model::{Blocker, Reference, Update};
use crate::report::Filter;
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Value};

pub(super) fn grid<'a>(wording: &'a Wording<'a>) -> Grid<'a> {
    let texts = wording.texts;
    let summary = wording.summary;
    let mut updates = Filter::default().updates(summary);
    let noted = |blocker: &'a Blocker| blocker.updates.iter().map(|update| (blocker.reference(), update));
    updates.extend(summary.blockers.iter().flat_map(noted));
    updates.sort_by_key(|(_, update)| Reverse(update.on));
    Grid {
        name: texts.changes_updates(),
        columns: vec![
            Column::words(texts.column_code(), 10),
            Column::days(texts.column_day()),
            Column::words(texts.column_thing(), 12),
            Column::words(texts.column_owner_code(), 12),
            Column::words(texts.column_about(), 26),
            Column::words(texts.column_milestone(), 10),
            Column::words(texts.column_text(), 80),
            Column::words(texts.column_by(), 14),
            Column::days(texts.card_recorded()),
        ],
        rows: Box::new(updates.into_iter().map(|(about, update)| row(wording, &about, update))),
        frozen: 1,
        printed: Grid::ALL,
        filter: true,
    }
}

fn row(wording: &Wording<'_>, about: &Reference, update: &Update) -> Vec<Value> {
    let texts = wording.texts;
    vec![
        Value::text(update.code.as_str()),
        Value::day(Some(update.on)),
        Value::text(texts.thing(about.thing)),
        Value::text(about.code.as_str()),
        Value::text(texts.name(&about.name, about.name_en.as_deref())),
        Value::text(update.milestone.clone().unwrap_or_default()),
        Value::text(update.text.as_str()),
        super::known(texts, update.by.as_deref()),
        Value::day(Some(update.recorded_on)),
    ]
}
