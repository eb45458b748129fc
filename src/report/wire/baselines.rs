//! `topout.baselines/1`, `topout.baseline/1`, `topout.comparison/1`

use chrono::NaiveDate;
use serde::Serialize;

use super::parts::{Named, Planned};
use crate::model::PeriodDate;
use crate::model::view::{BaselineLine, BaselineView, Comparison};

/// A baseline without what it holds.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    name: &'a str,
    period: String,
    set_on: NaiveDate,
    recorded_on: NaiveDate,
    by: Option<&'a str>,
    note: Option<&'a str>,
    milestones: usize,
    dated: usize,
}

impl<'a> Head<'a> {
    pub(super) fn of(view: &'a BaselineView) -> Self {
        let baseline = &view.baseline;
        let dates = baseline.entries.iter().filter_map(|entry| entry.planned.as_ref());
        Self {
            name: &baseline.name,
            period: baseline.period.to_string(),
            set_on: baseline.set_on,
            recorded_on: baseline.recorded_on,
            by: baseline.by.as_deref(),
            note: baseline.note.as_deref(),
            milestones: baseline.entries.len(),
            dated: dates.filter(|date| date.latest().is_some()).count(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Baseline<'a> {
    schema: &'static str,
    #[serde(flatten)]
    head: Head<'a>,
    rows: Vec<Promise<'a>>,
}

#[derive(Serialize)]
struct Promise<'a> {
    what: Named<'a>,
    of: Option<Named<'a>>,
    planned: Option<Planned<'a>>,
}

impl<'a> Baseline<'a> {
    pub(super) fn of(view: &'a BaselineView) -> Self {
        let rows = view.things.iter().zip(&view.baseline.entries).map(|((what, of), entry)| Promise {
            what: Named::of(what),
            of: of.as_ref().map(Named::of),
            planned: entry.planned.as_ref().map(|date| Planned::of(date, entry.commitment)),
        });
        Self { schema: "topout.baseline/1", head: Head::of(view), rows: rows.collect() }
    }
}

#[derive(Serialize)]
pub(super) struct Compared<'a> {
    schema: &'static str,
    baseline: &'a str,
    set_on: NaiveDate,
    with: Option<&'a str>,
    data_date: NaiveDate,
    totals: Totals,
    rows: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Totals {
    all: usize,
    same: usize,
    sharpened: usize,
    later: usize,
    earlier: usize,
    dated: usize,
    undated: usize,
    new: usize,
    dropped: usize,
}

#[derive(Serialize)]
struct Line<'a> {
    what: Named<'a>,
    of: Option<Named<'a>>,
    change: &'static str,
    days: Option<i64>,
    before: Option<Planned<'a>>,
    planned: Option<Planned<'a>>,
    expected: Option<NaiveDate>,
    done: Option<NaiveDate>,
}

impl<'a> Compared<'a> {
    pub(super) fn of(comparison: &'a Comparison) -> Self {
        let count = |code: &str| comparison.lines.iter().filter(|line| line.change.code() == code).count();
        Self {
            schema: "topout.comparison/1",
            baseline: &comparison.baseline,
            set_on: comparison.set_on,
            with: comparison.with.as_deref(),
            data_date: comparison.as_of,
            totals: Totals {
                all: comparison.lines.len(),
                same: count("same"),
                sharpened: count("sharpened"),
                later: count("later"),
                earlier: count("earlier"),
                dated: count("dated"),
                undated: count("undated"),
                new: count("new"),
                dropped: count("dropped"),
            },
            rows: comparison.lines.iter().map(Line::of).collect(),
        }
    }
}

impl<'a> Line<'a> {
    fn of(line: &'a BaselineLine) -> Self {
        let planned = |date: &'a Option<PeriodDate>| date.as_ref().map(|date| Planned::of(date, None));
        Self {
            what: Named::of(&line.what),
            of: line.of.as_ref().map(Named::of),
            change: line.change.code(),
            days: line.change.days(),
            before: planned(&line.before),
            planned: planned(&line.planned),
            expected: line.expected,
            done: line.done,
        }
    }
}
