//! `topout.due/1`

use chrono::NaiveDate;
use serde::Serialize;

use super::control::{Light, Rule};
use super::parts::{Named, Planned};
use crate::model::view;
use crate::model::view::DueGroup;

#[derive(Serialize)]
pub(super) struct Due<'a> {
    schema: &'static str,
    data_date: NaiveDate,
    known_on: Option<NaiveDate>,
    within: i64,
    rule: Rule,
    totals: Totals,
    rows: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Totals {
    all: usize,
    overdue: usize,
    in_window: usize,
    due: usize,
    later: usize,
    undated: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    group: &'static str,
    date: Option<Planned<'a>>,
    basis: &'static str,
    days: Option<i64>,
    what: Named<'a>,
    of: Vec<Named<'a>>,
    responsible: Option<&'a str>,
    expected: Option<NaiveDate>,
    light: Option<Light>,
}

impl<'a> Due<'a> {
    pub(super) fn of(due: &'a view::Due, summary: &view::Summary) -> Self {
        let count = |group| due.count(group);
        Self {
            schema: "topout.due/1",
            data_date: due.as_of,
            known_on: summary.known_on,
            within: due.within,
            rule: Rule::of(&due.rule),
            totals: Totals {
                all: due.all(),
                overdue: count(DueGroup::Overdue),
                in_window: count(DueGroup::InWindow),
                due: count(DueGroup::Due),
                later: count(DueGroup::Later),
                undated: count(DueGroup::Undated),
            },
            rows: due.entries.iter().map(Entry::of).collect(),
        }
    }
}

impl<'a> Entry<'a> {
    fn of(entry: &'a view::DueEntry) -> Self {
        Self {
            group: entry.group.code(),
            date: entry.date.as_ref().map(|date| Planned::of(date, entry.commitment)),
            basis: entry.basis.code(),
            days: entry.days,
            what: Named::of(&entry.what),
            of: entry.of.iter().map(Named::of).collect(),
            responsible: entry.responsible.as_deref(),
            expected: entry.expected,
            light: entry.light.as_ref().map(Light::of),
        }
    }
}
