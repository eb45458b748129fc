//! When a milestone is: what was promised first, what is promised, what is expected, when it was done.

use chrono::NaiveDate;

use super::MilestoneView;
use crate::model::PeriodDate;

/// The days of a period date; without a first day only up to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: Option<NaiveDate>,
    pub to: NaiveDate,
}

impl Window {
    /// `None` for words without days.
    pub fn of(date: &PeriodDate) -> Option<Self> {
        Some(Self { from: date.earliest(), to: date.latest()? })
    }

    const fn day(day: NaiveDate) -> Self {
        Self { from: Some(day), to: day }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// The first promise, where it is another than the one in force.
    pub baseline: Option<Window>,
    pub plan: Option<Window>,
    /// What is expected instead: said by somebody, or pushed by what comes before. Nothing once it is done.
    pub expected: Option<Window>,
    pub done: Option<NaiveDate>,
}

impl Times {
    pub fn of(milestone: &MilestoneView) -> Self {
        let plan = milestone.planned.as_ref().and_then(Window::of);
        let done = milestone.done.as_ref().map(|done| done.on);
        let said = milestone.forecast.as_ref().and_then(|forecast| Window::of(forecast.date.as_ref()?));
        let pushed = milestone.pushed.as_ref().map(|pushed| Window::day(pushed.to));
        let other = |window: &Window| Some(*window) != plan;
        Self {
            baseline: milestone.baseline.as_ref().and_then(Window::of).filter(other),
            plan,
            expected: pushed.or(said).filter(other).filter(|_| done.is_none()),
            done,
        }
    }

    /// From the first to the last day that something of it is on. `None`: no date at all.
    pub fn extent(self) -> Option<(NaiveDate, NaiveDate)> {
        if let Some(done) = self.done {
            return Some((done, done));
        }
        let windows = || [self.plan, self.expected].into_iter().flatten();
        let first = windows().map(|window| window.from.unwrap_or(window.to)).min()?;
        Some((first, windows().map(|window| window.to).max()?))
    }

    /// The day that stands for it among others: done, else the end of what is promised, else of what is expected.
    pub fn day(self) -> Option<NaiveDate> {
        self.done.or_else(|| self.plan.or(self.expected).map(|window| window.to))
    }
}

/// From the first day to the last that any of them is on.
pub fn extent(milestones: &[MilestoneView]) -> Option<(NaiveDate, NaiveDate)> {
    let extents = || milestones.iter().filter_map(|milestone| Times::of(milestone).extent());
    extents().map(|(first, _)| first).min().zip(extents().map(|(_, last)| last).max())
}
