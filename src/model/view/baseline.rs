//! Baselines as they are shown, and what became of them.

use chrono::NaiveDate;

use super::super::change::Reference;
use super::super::{Baseline, PeriodDate};

/// A baseline with what its milestones are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineView {
    pub baseline: Baseline,
    /// One for each entry, in the same order: the milestone and what it belongs to. A milestone that was removed since is
    /// called by its code.
    pub things: Vec<(Reference, Option<Reference>)>,
}

/// A baseline against the plan of a later day, or against another baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub baseline: String,
    pub set_on: NaiveDate,
    /// The baseline compared with; `None` is what stands on `as_of`.
    pub with: Option<String>,
    pub as_of: NaiveDate,
    pub lines: Vec<BaselineLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineLine {
    pub what: Reference,
    pub of: Option<Reference>,
    pub before: Option<PeriodDate>,
    pub planned: Option<PeriodDate>,
    /// Only against a day.
    pub expected: Option<NaiveDate>,
    pub done: Option<NaiveDate>,
    pub change: BaselineChange,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselineChange {
    /// The same window or a wider one that ends with it, or never dated.
    Same,
    /// Inside the window of the baseline.
    Sharpened,
    /// Later by so many days.
    Later(i64),
    /// Earlier by so many days.
    Earlier(i64),
    /// Had no date in the baseline.
    Dated,
    /// Has none any more.
    Undated,
    /// Not in the baseline.
    New,
    /// Not in the plan any more.
    Dropped,
}

impl BaselineChange {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Sharpened => "sharpened",
            Self::Later(_) => "later",
            Self::Earlier(_) => "earlier",
            Self::Dated => "dated",
            Self::Undated => "undated",
            Self::New => "new",
            Self::Dropped => "dropped",
        }
    }

    /// Positive = later.
    pub const fn days(self) -> Option<i64> {
        match self {
            Self::Later(days) => Some(days),
            Self::Earlier(days) => Some(-days),
            _ => None,
        }
    }
}
