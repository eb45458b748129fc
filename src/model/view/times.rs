//! When a milestone is: what was promised first, what is promised, what is expected, when it was done.

use chrono::NaiveDate;

use super::MilestoneView;
use crate::model::{PeriodDate, Standing};

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
        let times = Self::from(Dated::from(milestone));
        let baseline = milestone.baseline.as_ref().and_then(Window::of);
        Self { baseline: baseline.filter(|window| Some(*window) != times.plan), ..times }
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

impl From<Dated<'_>> for Times {
    /// Without the first promise.
    fn from(milestone: Dated<'_>) -> Self {
        let plan = milestone.planned.and_then(Window::of);
        let (said, pushed) = (milestone.forecast.and_then(Window::of), milestone.pushed.map(Window::day));
        let expected = pushed.or(said).filter(|window| Some(*window) != plan && milestone.done.is_none());
        Self { baseline: None, plan, expected, done: milestone.done }
    }
}

/// From the first day to the last that any of them is on.
pub fn extent(milestones: &[MilestoneView]) -> Option<(NaiveDate, NaiveDate)> {
    let extents = || milestones.iter().filter_map(|milestone| Times::of(milestone).extent());
    extents().map(|(first, _)| first).min().zip(extents().map(|(_, last)| last).max())
}

/// A milestone as far as it is known when it is: what a calendar needs.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'a> {
    pub planned: Option<&'a PeriodDate>,
    /// What somebody said of it.
    pub forecast: Option<&'a PeriodDate>,
    /// The day it is pushed to.
    pub pushed: Option<NaiveDate>,
    pub done: Option<NaiveDate>,
    pub standing: Standing,
}

impl<'a> From<&'a MilestoneView> for Dated<'a> {
    fn from(milestone: &'a MilestoneView) -> Self {
        Self {
            planned: milestone.planned.as_ref(),
            forecast: milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref()),
            pushed: milestone.pushed.as_ref().map(|pushed| pushed.to),
            done: milestone.done.as_ref().map(|done| done.on),
            standing: milestone.standing,
        }
    }
}
