//! 进展: what was reported, newest first; what was noted about blockers with it.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::model::{Reference, Update};
use crate::report::document::{Many, Pile};
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Value};
use crate::text::Texts;

pub(super) struct Updates {
    days: Vec<Reverse<NaiveDate>>,
    rows: Pile<Vec<Value>>,
}

impl Updates {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self { days: Vec::new(), rows: wording.pile() }
    }

    /// Those about one thing.
    pub(super) fn add(&mut self, wording: &Wording<'_>, about: &Reference, updates: &[Update]) {
        for update in updates {
            self.days.push(Reverse(update.on));
            self.rows.push(row(wording, about, update));
        }
    }

    /// With those of the plan and of blockers.
    pub(super) fn grid(mut self, wording: &Wording<'_>) -> Grid {
        let summary = wording.summary;
        for item in &summary.items {
            self.add(wording, &item.reference(), &item.updates);
        }
        for action in summary.items.iter().flat_map(|item| &item.actions) {
            self.add(wording, &action.reference(), &action.updates);
        }
        for blocker in &summary.blockers {
            self.add(wording, &blocker.reference(), &blocker.updates);
        }
        grid(wording.texts, self.rows.sorted_by(&self.days))
    }
}

fn grid(texts: &Texts, rows: Many<Vec<Value>>) -> Grid {
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
        rows,
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
