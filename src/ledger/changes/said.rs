//! What people reported and how they judged.

use chrono::NaiveDate;

use super::plans::{Life, Plans};
use super::{Names, Span};
use crate::model::view::{Assessed, Reported};
use crate::model::{Assessment, Book, Period, Reference, Update};

/// In the order of days; within one projects first, then items, actions and blockers.
pub(super) fn updates(names: &Names<'_>, span: Span) -> Vec<Reported> {
    let mut said = Vec::new();
    for project in &names.book.projects {
        let about = About { thing: project.reference(), period: None };
        said.extend(project.updates.iter().filter(|update| span.holds(update.on)).map(|one| about.says(names, one)));
    }
    for life in names.plans.items() {
        said.extend(of_plan(names, &life, |item| (item.reference(), &item.updates), span));
    }
    for life in names.plans.actions() {
        said.extend(of_plan(names, &life, |action| (action.reference(), &action.updates), span));
    }
    for blocker in &names.book.blockers {
        let about = About { thing: blocker.reference(), period: None };
        let seen = blocker.updates.iter().filter(|update| span.holds(update.on.max(blocker.raised_on)));
        said.extend(seen.map(|one| about.says(names, one)));
    }
    said.sort_by_key(|reported| reported.update.on);
    said
}

/// What an update is kept with.
struct About {
    thing: Reference,
    period: Option<Period>,
}

impl About {
    /// About the milestone it names, where it names one.
    fn says(&self, names: &Names<'_>, update: &Update) -> Reported {
        let milestone = update.milestone.as_ref().and_then(|code| names.milestone(code));
        let of = milestone.as_ref().map(|_| self.thing.clone());
        let about = milestone.unwrap_or_else(|| self.thing.clone());
        Reported { period: self.period, about, of, update: update.clone() }
    }
}

fn of_plan<'a, T>(
    names: &Names<'_>,
    life: &Life<'a, T>,
    kept: impl Fn(&'a T) -> (Reference, &'a Vec<Update>),
    span: Span,
) -> Vec<Reported> {
    let mut said = Vec::new();
    for (at, form) in life.placed() {
        let (thing, updates) = kept(form);
        for update in updates {
            let seen_on = names.plans.seen_on(at, update.on);
            if span.holds(seen_on) {
                let period = names.plans.period_of(life, seen_on);
                said.push(About { thing: thing.clone(), period }.says(names, update));
            }
        }
    }
    said
}

/// In the order of days; within one the ledger first, then projects and items.
pub(super) fn assessments(book: &Book, plans: &Plans<'_>, span: Span) -> Vec<Assessed> {
    let mut said = of_thing(None, None, &book.assessments, |on| span.holds(on));
    for project in &book.projects {
        said.extend(of_thing(Some(&project.reference()), None, &project.assessments, |on| span.holds(on)));
    }
    for (at, plan) in plans.iter().enumerate() {
        // A word on an item is on what it is in this plan, and is not carried on.
        for item in plan.items {
            let seen = |on| span.holds(plans.seen_on(at, on));
            said.extend(of_thing(Some(&item.reference()), Some(plan.period), &item.assessments, seen));
        }
    }
    said.sort_by_key(|assessed| assessed.assessment.on);
    said
}

fn of_thing(
    what: Option<&Reference>,
    period: Option<Period>,
    assessments: &[Assessment],
    seen: impl Fn(NaiveDate) -> bool,
) -> Vec<Assessed> {
    let mut in_order: Vec<&Assessment> = assessments.iter().collect();
    in_order.sort_by_key(|assessment| assessment.on);
    let mut before = None;
    let mut said = Vec::new();
    for assessment in in_order {
        if seen(assessment.on) {
            said.push(Assessed { what: what.cloned(), period, before, assessment: assessment.clone() });
        }
        before = assessment.light;
    }
    said
}
