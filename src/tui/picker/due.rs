//! What falls due on a day or in a period: what is promised, awaited or expected by then.

use chrono::NaiveDate;

use crate::ledger::look_ahead;
use crate::model::PeriodDate;
use crate::model::view::{DueEntry, Summary};

/// Something open on the day that its window ends, or that it is expected by instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Falling {
    pub(in crate::tui) day: NaiveDate,
    pub(in crate::tui) entry: DueEntry,
    /// Whether it is promised for another day and expected on this.
    pub(in crate::tui) expected: bool,
}

impl Falling {
    /// Everything open that has a day.
    pub(in crate::tui) fn all(summary: &Summary) -> Vec<Self> {
        let entries = look_ahead(summary, 0).entries;
        let mut all: Vec<Self> = entries
            .into_iter()
            .flat_map(|entry| {
                let promised = entry.date.as_ref().and_then(PeriodDate::latest).map(|day| (day, false));
                let days = promised.into_iter().chain(entry.expected.map(|day| (day, true)));
                days.map(|(day, expected)| Self { day, entry: entry.clone(), expected }).collect::<Vec<_>>()
            })
            .collect();
        all.sort_by_key(|falling| falling.day);
        all
    }
}
