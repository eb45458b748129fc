//! Baselines (基线): the plan of a period as it was approved, frozen under a name. Never changed; a new plan gets a new one.

use chrono::NaiveDate;

use super::{Commitment, Period, PeriodDate};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// Unique in the ledger; the first of a period is called after it.
    pub name: String,
    pub period: Period,
    /// The day whose plan it holds.
    pub set_on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
    /// Every milestone of the plan of that day.
    pub entries: Vec<BaselineEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineEntry {
    /// The code of the milestone.
    pub milestone: String,
    /// `None`: it had no date.
    pub planned: Option<PeriodDate>,
    pub commitment: Option<Commitment>,
}
