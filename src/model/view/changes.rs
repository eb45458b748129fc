//! What lies between two days.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::change::Reference;
use super::super::{
    ActionStatus, Assessment, Completion, DateChange, Light, MoneyKind, Period, PeriodDate, Reading, Stages, Update,
    Variance,
};

/// What happened after the end of `since`, up to the end of `until`. Added to the state at the first day it gives the state
/// at the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    pub since: NaiveDate,
    pub until: NaiveDate,
    /// For the words of stages.
    pub stages: Stages,
    /// Milestones done, by day.
    pub completed: Vec<(Reference, Reference, Completion, Option<Variance>)>,
    /// Milestones whose planned or expected date changed, slips first.
    pub dates: Vec<DatesMoved>,
    /// Milestones that entered the plan, with what they belong to and their planned date at the end.
    pub added: Vec<(Reference, Reference, Option<PeriodDate>)>,
    /// Units moved, one for each movement, in the order of days.
    pub moved: Vec<UnitsMoved>,
    /// Blockers raised.
    pub raised: Vec<(Reference, NaiveDate)>,
    /// Blockers closed (销号), with the days they stood open.
    pub closed: Vec<Closed>,
    /// Statuses actions took.
    pub marks: Vec<MarkChange>,
    pub updates: Vec<Reported>,
    pub money: Vec<FundsChange>,
    /// Figures measured: the indicator, the name and unit of the measure, the reading before and the one taken.
    pub readings: Vec<(Reference, String, String, Option<Reading>, Reading)>,
    /// Planned shares (序时进度) set, changed or taken back.
    pub targets: Vec<TargetChange>,
    /// What people said of projects, items, or the ledger.
    pub assessments: Vec<Assessed>,
    /// Supervisions (督办) given.
    pub supervised: Vec<Supervised>,
    /// Supervisions answered (办结).
    pub answered: Vec<Answered>,
    /// Baselines set.
    pub baselines: Vec<BaselineSet>,
    /// Periods opened.
    pub periods: Vec<PeriodOpened>,
}

/// The dates of one milestone that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatesMoved {
    pub what: Reference,
    pub of: Reference,
    /// What was planned, and what was expected, on the first day, or on the day it entered the plan.
    pub planned_before: Option<PeriodDate>,
    pub forecast_before: Option<PeriodDate>,
    /// Every change in between, oldest first.
    pub changes: Vec<DateChange>,
    /// The sum of the steps.
    pub days: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitsMoved {
    pub project: Reference,
    pub site: Option<Reference>,
    /// 0 where the site is a part of a unit.
    pub count: u32,
    pub unit: String,
    /// `None`: units that entered the ledger.
    pub from: Option<String>,
    /// `None`: units that left it.
    pub to: Option<String>,
    pub on: NaiveDate,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub what: Reference,
    pub on: NaiveDate,
    pub days: i64,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkChange {
    /// The period of the plan the action was in: in the next one its code may be another action's.
    pub period: Period,
    pub action: Reference,
    pub from: ActionStatus,
    pub to: ActionStatus,
    pub on: NaiveDate,
    pub note: Option<String>,
}

/// An update with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The period of the plan it is about; `None` for what outlives a plan: projects and blockers.
    pub period: Option<Period>,
    pub about: Reference,
    /// The project or item, where it is about a milestone.
    pub of: Option<Reference>,
    pub update: Update,
}

/// An amount that was recorded, with the one before of the same source and kind (万元).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundsChange {
    pub project: Reference,
    pub source: Option<String>,
    pub kind: MoneyKind,
    pub before: Option<Decimal>,
    pub after: Decimal,
    pub on: NaiveDate,
}

/// So many units of a project are to be through `stage` by `by`, where before so many were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetChange {
    pub project: Reference,
    pub stage: String,
    pub by: PeriodDate,
    pub unit: String,
    pub before: Option<u32>,
    /// `None`: taken back.
    pub after: Option<u32>,
    pub on: NaiveDate,
    pub note: Option<String>,
}

/// A person's word; one without a light takes the word before back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// `None`: the ledger.
    pub what: Option<Reference>,
    /// The period of the plan, for an item.
    pub period: Option<Period>,
    /// The light of the word before it.
    pub before: Option<Light>,
    pub assessment: Assessment,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supervised {
    pub what: Reference,
    /// `None`: there is nothing of that code any more.
    pub about: Option<Reference>,
    pub by: Option<String>,
    /// When an answer is due.
    pub feedback: PeriodDate,
    pub on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub what: Reference,
    /// `None`: there is nothing of that code any more.
    pub about: Option<Reference>,
    pub text: String,
    pub on: NaiveDate,
    /// Against the time there was for an answer.
    pub variance: Option<Variance>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineSet {
    pub name: String,
    pub period: Period,
    pub on: NaiveDate,
    /// How many milestones it holds.
    pub milestones: usize,
}

/// A new plan that came into force, with what became of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodOpened {
    pub period: Period,
    pub on: NaiveDate,
    /// Items and actions that go on.
    pub carried: Vec<Reference>,
    /// Items and actions the plan before did not have.
    pub begun: Vec<Reference>,
    /// Items, actions and milestones that stayed behind with the plan before.
    pub left: Vec<Reference>,
}

impl Changes {
    /// Whether nothing happened at all.
    pub fn is_empty(&self) -> bool {
        self.completed.is_empty()
            && self.dates.is_empty()
            && self.added.is_empty()
            && self.moved.is_empty()
            && self.raised.is_empty()
            && self.closed.is_empty()
            && self.marks.is_empty()
            && self.updates.is_empty()
            && self.money.is_empty()
            && self.readings.is_empty()
            && self.targets.is_empty()
            && self.assessments.is_empty()
            && self.supervised.is_empty()
            && self.answered.is_empty()
            && self.baselines.is_empty()
            && self.periods.is_empty()
    }
}
