//! Plans: the statuses actions took, and the periods opened.

use chrono::NaiveDate;

use super::Span;
use super::milestones::Entry;
use super::plans::{Life, Plan, Plans};
use crate::model::view::{MarkChange, PeriodOpened};
use crate::model::{Action, ActionStatus, Reference, StatusMark};

/// By day.
pub(super) fn marks(plans: &Plans<'_>, span: Span) -> Vec<MarkChange> {
    let mut marks: Vec<MarkChange> = plans.actions().iter().flat_map(|life| of_action(plans, life, span)).collect();
    marks.sort_by_key(|mark| mark.on);
    marks
}

/// A late entry for a day before its plan was open is passed over where a later mark is in force already: nobody ever saw
/// that status.
fn of_action(plans: &Plans<'_>, life: &Life<'_, Action>, span: Span) -> Vec<MarkChange> {
    let kept = life.placed().flat_map(|(at, form)| form.marks.iter().map(move |mark| (at, form, mark)));
    let mut seen: Vec<(NaiveDate, &Action, &StatusMark)> =
        kept.map(|(at, form, mark)| (plans.seen_on(at, mark.on), form, mark)).collect();
    seen.sort_by_key(|(seen_on, _, mark)| (*seen_on, mark.on));
    let (mut from, mut since) = (ActionStatus::NotStarted, NaiveDate::MIN);
    let mut changes = Vec::new();
    for (seen_on, form, mark) in seen {
        if mark.on < since {
            continue;
        }
        if let Some(period) = plans.period_of(life, seen_on).filter(|_| span.holds(seen_on)) {
            let (action, to, note) = (form.reference(), mark.status, mark.note.clone());
            changes.push(MarkChange { period, action, from, to, on: mark.on, note });
        }
        (from, since) = (mark.status, mark.on);
    }
    changes
}

/// The periods whose plan took the place of another, oldest first.
pub(super) fn opened(plans: &Plans<'_>, milestones: &[Entry<'_>], span: Span) -> Vec<PeriodOpened> {
    let things = things(plans);
    let opened = |(at, plan): (usize, &Plan<'_>)| {
        let on = plan.opened_on.filter(|on| at > 0 && span.holds(*on))?;
        let of = |became: Became| things.iter().filter_map(move |thing| thing.at(at, became)).cloned().collect();
        let mut left: Vec<Reference> = of(Became::Left);
        left.extend(milestones.iter().filter(|entry| entry.left_with(at - 1)).map(Entry::reference));
        Some(PeriodOpened { period: plan.period, on, carried: of(Became::Carried), begun: of(Became::Begun), left })
    };
    plans.iter().enumerate().filter_map(opened).collect()
}

/// What became of a thing when a plan took the place of the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Became {
    Carried,
    Begun,
    Left,
}

/// An item or action as it is called in each plan it is in, from the plan at `first` on.
struct Thing {
    first: usize,
    forms: Vec<Reference>,
}

impl Thing {
    /// What it is called, where that became of it in the plan at `at`.
    fn at(&self, at: usize, became: Became) -> Option<&Reference> {
        let form = |at: usize| self.forms.get(at.checked_sub(self.first)?);
        let (before, now) = (form(at.checked_sub(1)?), form(at));
        match became {
            Became::Carried => before.and(now),
            Became::Begun => now.filter(|_| before.is_none()),
            Became::Left => before.filter(|_| now.is_none()),
        }
    }
}

/// Items, then actions.
fn things(plans: &Plans<'_>) -> Vec<Thing> {
    let items = plans
        .items()
        .into_iter()
        .map(|life| Thing { first: life.first, forms: life.forms.iter().map(|item| item.reference()).collect() });
    let actions = plans
        .actions()
        .into_iter()
        .map(|life| Thing { first: life.first, forms: life.forms.iter().map(|action| action.reference()).collect() });
    items.chain(actions).collect()
}
