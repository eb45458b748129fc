//! Milestones (节点): something due, with what was planned, what happened, and how that stands on a day.

use chrono::NaiveDate;

use super::{Commitment, PeriodDate};

/// A window that ends within this many days is due soon.
pub const DUE_SOON_DAYS: i64 = 30;

/// A planned date as decided on a day. `date: None` takes the date away again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub date: Option<PeriodDate>,
    pub commitment: Option<Commitment>,
    pub decided_on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

/// That it happened, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// `P07-M1`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    /// The stage that is through when it is done, where it is one of the procedure.
    pub stage: Option<String>,
    /// The day it entered the plan.
    pub added_on: NaiveDate,
    /// Every plan there was, in the order of decision. The first that has a date is the baseline.
    pub plans: Vec<Plan>,
    pub done: Option<Completion>,
}

impl Milestone {
    /// The plan in force at the end of `day`; of several decided on one day the one written last.
    pub fn plan_on(&self, day: NaiveDate) -> Option<&Plan> {
        plan_in_force(&self.plans, day)
    }

    /// The first date that was ever planned, up to `day`.
    pub fn baseline(&self, day: NaiveDate) -> Option<&PeriodDate> {
        self.plans.iter().filter(|plan| plan.decided_on <= day).find_map(|plan| plan.date.as_ref())
    }
}

/// The plan in force at the end of `day`; of several decided on one day the one written last.
pub fn plan_in_force(plans: &[Plan], day: NaiveDate) -> Option<&Plan> {
    plans.iter().filter(|plan| plan.decided_on <= day).max_by_key(|plan| plan.decided_on)
}

/// How a milestone stands at a data date. Judged here and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The window has passed.
    Overdue,
    /// The window is open: not late.
    InWindow,
    /// The window ends within [`DUE_SOON_DAYS`].
    DueSoon,
    Upcoming,
    /// 未定期限: never late, never green.
    Undated,
    /// Done after its window; stays visible for ever.
    DoneLate,
    Done,
}

impl Standing {
    pub const ALL: [Self; 7] =
        [Self::Overdue, Self::InWindow, Self::DueSoon, Self::Upcoming, Self::Undated, Self::DoneLate, Self::Done];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::InWindow => "in_window",
            Self::DueSoon => "due_soon",
            Self::Upcoming => "upcoming",
            Self::Undated => "undated",
            Self::DoneLate => "done_late",
            Self::Done => "done",
        }
    }

    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate)
    }

    /// Judges a milestone at the end of `day`.
    pub fn judge(planned: Option<&PeriodDate>, done_on: Option<NaiveDate>, day: NaiveDate) -> Self {
        let latest = planned.and_then(PeriodDate::latest);
        if let Some(done_on) = done_on.filter(|done_on| *done_on <= day) {
            return if latest.is_some_and(|latest| done_on > latest) { Self::DoneLate } else { Self::Done };
        }
        let Some(latest) = latest else { return Self::Undated };
        if day > latest {
            Self::Overdue
        } else if planned.and_then(PeriodDate::earliest).is_some_and(|earliest| earliest <= day) {
            Self::InWindow
        } else if (latest - day).num_days() <= DUE_SOON_DAYS {
            Self::DueSoon
        } else {
            Self::Upcoming
        }
    }
}
