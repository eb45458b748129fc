//! `topout.changes/1`

mod control;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use control::{Answered, BaselineSet, Opened, Supervised, Target};

use super::control::{Assessment, DateChange};
use super::parts::{Named, Planned, number};
use super::things::{Reading, Update};
use crate::model::view;
use crate::model::{Light, PeriodDate, Variance};

#[derive(Serialize)]
pub(super) struct Changes<'a> {
    schema: &'static str,
    since: NaiveDate,
    until: NaiveDate,
    known_on: Option<NaiveDate>,
    completed: Vec<Completed<'a>>,
    dates: Vec<DatesMoved<'a>>,
    added: Vec<Added<'a>>,
    moved: Vec<UnitsMoved<'a>>,
    blockers_raised: Vec<Raised<'a>>,
    blockers_closed: Vec<Closed<'a>>,
    statuses: Vec<Mark<'a>>,
    updates: Vec<Reported<'a>>,
    money: Vec<Funds<'a>>,
    readings: Vec<Measured<'a>>,
    assessments: Vec<Assessed<'a>>,
    targets: Vec<Target<'a>>,
    supervisions_given: Vec<Supervised<'a>>,
    supervisions_answered: Vec<Answered<'a>>,
    baselines: Vec<BaselineSet<'a>>,
    periods: Vec<Opened<'a>>,
}

impl<'a> Changes<'a> {
    pub(super) fn of(changes: &'a view::Changes, summary: &view::Summary) -> Self {
        Self {
            schema: "topout.changes/1",
            since: changes.since,
            until: changes.until,
            known_on: summary.known_on,
            completed: changes
                .completed
                .iter()
                .map(|(what, of, done, variance)| Completed {
                    what: Named::of(what),
                    of: Named::of(of),
                    on: done.on,
                    variance_days: variance.map(Variance::days),
                })
                .collect(),
            dates: changes.dates.iter().map(DatesMoved::of).collect(),
            added: changes
                .added
                .iter()
                .map(|(what, of, date)| Added {
                    what: Named::of(what),
                    of: Named::of(of),
                    planned: planned(date.as_ref()),
                })
                .collect(),
            moved: changes.moved.iter().map(UnitsMoved::of).collect(),
            blockers_raised: changes
                .raised
                .iter()
                .map(|(what, on)| Raised { what: Named::of(what), on: *on })
                .collect(),
            blockers_closed: changes.closed.iter().map(Closed::of).collect(),
            statuses: changes.marks.iter().map(Mark::of).collect(),
            updates: changes
                .updates
                .iter()
                .map(|reported| Reported {
                    about: Named::of(&reported.about),
                    of: reported.of.as_ref().map(Named::of),
                    period: reported.period.map(|period| period.to_string()),
                    update: Update::of(&reported.update),
                })
                .collect(),
            money: changes.money.iter().map(Funds::of).collect(),
            readings: changes
                .readings
                .iter()
                .map(|(indicator, measure, unit, before, after)| Measured {
                    indicator: Named::of(indicator),
                    measure,
                    unit,
                    before: before.as_ref().map(Reading::of),
                    after: Reading::of(after),
                })
                .collect(),
            assessments: changes
                .assessments
                .iter()
                .map(|one| Assessed {
                    about: one.what.as_ref().map(Named::of),
                    period: one.period.map(|period| period.to_string()),
                    light_before: one.before.map(Light::code),
                    assessment: Assessment::of(&one.assessment),
                })
                .collect(),
            targets: changes.targets.iter().map(Target::of).collect(),
            supervisions_given: changes.supervised.iter().map(Supervised::of).collect(),
            supervisions_answered: changes.answered.iter().map(Answered::of).collect(),
            baselines: changes.baselines.iter().map(BaselineSet::of).collect(),
            periods: changes.periods.iter().map(Opened::of).collect(),
        }
    }
}

fn planned(date: Option<&PeriodDate>) -> Option<Planned<'_>> {
    date.map(|date| Planned::of(date, None))
}

#[derive(Serialize)]
struct Completed<'a> {
    what: Named<'a>,
    of: Named<'a>,
    on: NaiveDate,
    variance_days: Option<i64>,
}

#[derive(Serialize)]
struct DatesMoved<'a> {
    what: Named<'a>,
    of: Named<'a>,
    planned_before: Option<Planned<'a>>,
    forecast_before: Option<Planned<'a>>,
    changes: Vec<DateChange<'a>>,
    days: i64,
}

impl<'a> DatesMoved<'a> {
    fn of(moved: &'a view::DatesMoved) -> Self {
        Self {
            what: Named::of(&moved.what),
            of: Named::of(&moved.of),
            planned_before: planned(moved.planned_before.as_ref()),
            forecast_before: planned(moved.forecast_before.as_ref()),
            changes: moved.changes.iter().map(DateChange::of).collect(),
            days: moved.days,
        }
    }
}

#[derive(Serialize)]
struct Added<'a> {
    what: Named<'a>,
    of: Named<'a>,
    planned: Option<Planned<'a>>,
}

#[derive(Serialize)]
struct UnitsMoved<'a> {
    project: Named<'a>,
    site: Option<Named<'a>>,
    count: u32,
    unit: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
    on: NaiveDate,
    note: Option<&'a str>,
}

impl<'a> UnitsMoved<'a> {
    fn of(moved: &'a view::UnitsMoved) -> Self {
        Self {
            project: Named::of(&moved.project),
            site: moved.site.as_ref().map(Named::of),
            count: moved.count,
            unit: &moved.unit,
            from: moved.from.as_deref(),
            to: moved.to.as_deref(),
            on: moved.on,
            note: moved.note.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct Raised<'a> {
    what: Named<'a>,
    on: NaiveDate,
}

#[derive(Serialize)]
struct Closed<'a> {
    what: Named<'a>,
    on: NaiveDate,
    days: i64,
    note: Option<&'a str>,
}

impl<'a> Closed<'a> {
    fn of(closed: &'a view::Closed) -> Self {
        Self { what: Named::of(&closed.what), on: closed.on, days: closed.days, note: closed.note.as_deref() }
    }
}

#[derive(Serialize)]
struct Mark<'a> {
    period: String,
    action: Named<'a>,
    from: &'static str,
    to: &'static str,
    on: NaiveDate,
    note: Option<&'a str>,
}

impl<'a> Mark<'a> {
    fn of(mark: &'a view::MarkChange) -> Self {
        Self {
            period: mark.period.to_string(),
            action: Named::of(&mark.action),
            from: mark.from.code(),
            to: mark.to.code(),
            on: mark.on,
            note: mark.note.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct Reported<'a> {
    about: Named<'a>,
    of: Option<Named<'a>>,
    period: Option<String>,
    #[serde(flatten)]
    update: Update<'a>,
}

#[derive(Serialize)]
struct Funds<'a> {
    project: Named<'a>,
    source: Option<&'a str>,
    kind: &'static str,
    before: Option<Number>,
    after: Option<Number>,
    unit: &'static str,
    on: NaiveDate,
}

impl<'a> Funds<'a> {
    fn of(funds: &'a view::FundsChange) -> Self {
        Self {
            project: Named::of(&funds.project),
            source: funds.source.as_deref(),
            kind: funds.kind.code(),
            before: funds.before.and_then(number),
            after: number(funds.after),
            unit: "万元",
            on: funds.on,
        }
    }
}

#[derive(Serialize)]
struct Measured<'a> {
    indicator: Named<'a>,
    measure: &'a str,
    unit: &'a str,
    before: Option<Reading>,
    after: Reading,
}

#[derive(Serialize)]
struct Assessed<'a> {
    /// `null`: the ledger as a whole.
    about: Option<Named<'a>>,
    period: Option<String>,
    light_before: Option<&'static str>,
    #[serde(flatten)]
    assessment: Assessment<'a>,
}
