//! Milestones: done, planned anew, expected otherwise, entered.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::Span;
use super::plans::Plans;
use crate::model::view::DatesMoved;
use crate::model::{Book, Completion, DateChange, Milestone, PeriodDate, Reference, Said, Variance, slip};

/// A milestone with what it belongs to and the days on which it stands in the plan.
pub(super) struct Entry<'a> {
    milestone: &'a Milestone,
    of: Reference,
    /// The first day.
    from: NaiveDate,
    /// The place of the plan that is the last to have it, and the day on which the next one left it behind.
    left: Option<(usize, NaiveDate)>,
}

/// Those of projects, then those of plan items in the order of periods.
pub(super) fn all<'a>(book: &'a Book, plans: &Plans<'a>) -> Vec<Entry<'a>> {
    let of_projects = book.projects.iter().flat_map(|project| {
        let entry = |milestone: &'a Milestone| Entry {
            milestone,
            of: project.reference(),
            from: milestone.added_on,
            left: None,
        };
        project.milestones.iter().map(entry)
    });
    let mut entries: Vec<Entry<'a>> = of_projects.collect();
    for life in plans.items() {
        // A milestone is kept with the last form of its item; it was there since the first.
        for (at, item) in life.placed() {
            entries.extend(item.milestones.iter().map(|milestone| Entry {
                milestone,
                of: item.reference(),
                from: plans.seen_on(life.first, milestone.added_on),
                left: plans.closed_on(at).map(|on| (at, on)),
            }));
        }
    }
    entries
}

impl Entry<'_> {
    /// Whether a fact of `on` is first seen in the span.
    fn seen_in(&self, span: Span, on: NaiveDate) -> bool {
        span.holds(on.max(self.from))
    }

    /// Whether it is in any plan on any day: with a plan that was closed it may have been written down too late.
    fn was_there(&self) -> bool {
        self.left.is_none_or(|(_, on)| self.from < on)
    }

    fn entered_in(&self, span: Span) -> bool {
        self.was_there() && span.holds(self.from)
    }

    pub(super) fn reference(&self) -> Reference {
        self.milestone.reference()
    }

    pub(super) fn has(&self, code: &str) -> bool {
        self.milestone.code == code
    }

    /// Whether it stayed behind with the plan at `at`.
    pub(super) fn left_with(&self, at: usize) -> bool {
        self.was_there() && self.left.is_some_and(|(last, _)| last == at)
    }

    /// A plan from before it entered, or of that day, belongs to its entering.
    fn moved_by(&self, change: &DateChange, span: Span) -> bool {
        self.seen_in(span, change.on) && (change.said == Said::Forecast || change.on > self.from)
    }

    fn planned(&self, day: NaiveDate) -> Option<PeriodDate> {
        self.milestone.plan_on(day).and_then(|plan| plan.date.clone())
    }

    fn dates(&self, span: Span) -> Option<DatesMoved> {
        let log = slip::log(self.milestone, span.until).into_iter();
        let changes: Vec<DateChange> = log.filter(|change| self.moved_by(change, span)).collect();
        let before = self.milestone.forecast_on(span.since).filter(|_| self.from <= span.since);
        (!changes.is_empty()).then(|| DatesMoved {
            what: self.reference(),
            of: self.of.clone(),
            planned_before: self.planned(span.since.max(self.from)),
            forecast_before: before.and_then(|forecast| forecast.date.clone()),
            days: changes.iter().filter_map(|change| change.step).sum(),
            changes,
        })
    }
}

/// By day; each against the plan in force when it was done.
pub(super) fn completed(
    entries: &[Entry<'_>],
    span: Span,
) -> Vec<(Reference, Reference, Completion, Option<Variance>)> {
    let done = entries.iter().filter_map(|entry| {
        let done = entry.milestone.done.as_ref().filter(|done| entry.seen_in(span, done.on))?;
        let planned = entry.planned(done.on);
        let variance = planned.and_then(|planned| Variance::actual(&planned, done.on));
        Some((entry.reference(), entry.of.clone(), done.clone(), variance))
    });
    let mut done: Vec<_> = done.collect();
    done.sort_by_key(|(_, _, done, _)| done.on);
    done
}

/// What slipped most first.
pub(super) fn dates(entries: &[Entry<'_>], span: Span) -> Vec<DatesMoved> {
    let mut moved: Vec<DatesMoved> = entries.iter().filter_map(|entry| entry.dates(span)).collect();
    moved.sort_by_key(|moved| Reverse(moved.days));
    moved
}

pub(super) fn added(entries: &[Entry<'_>], span: Span) -> Vec<(Reference, Reference, Option<PeriodDate>)> {
    let entered = entries.iter().filter(|entry| entry.entered_in(span));
    entered.map(|entry| (entry.reference(), entry.of.clone(), entry.planned(span.until))).collect()
}
