//! What happened between two days, made of the facts themselves.
//!
//! Added to what stood on the first day, it gives what stands on the second (`tests/changes.rs`). So a fact counts from the
//! first day on which anybody looking at the ledger sees it: not before its milestone entered the plan, nor before its
//! plan was open.

use chrono::NaiveDate;

use crate::model::view::{BaselineSet, Changes};
use crate::model::{Blocker, Book, Project, Reference};

mod blockers;
mod milestones;
mod plan;
mod plans;
mod projects;
mod said;

use milestones::Entry;
use plans::Plans;

/// The days after `since`, up to and including `until`.
#[derive(Clone, Copy)]
struct Span {
    since: NaiveDate,
    until: NaiveDate,
}

impl Span {
    fn holds(self, day: NaiveDate) -> bool {
        self.since < day && day <= self.until
    }
}

/// What is called by a code.
struct Names<'a> {
    book: &'a Book,
    plans: &'a Plans<'a>,
    milestones: &'a [Entry<'a>],
}

impl Names<'_> {
    fn milestone(&self, code: &str) -> Option<Reference> {
        self.milestones.iter().find(|entry| entry.has(code)).map(Entry::reference)
    }

    /// Of items and actions the one of the plan in force on `day`: another plan may use the code again.
    fn of(&self, code: &str, day: NaiveDate) -> Option<Reference> {
        let projects = self.book.projects.iter().find(|project| project.code == code).map(Project::reference);
        let blockers = || self.book.blockers.iter().find(|blocker| blocker.code == code).map(Blocker::reference);
        projects.or_else(blockers).or_else(|| self.milestone(code)).or_else(|| self.plans.called(code, day))
    }
}

pub(super) fn between(book: &Book, since: NaiveDate, until: NaiveDate) -> Changes {
    let span = Span { since, until };
    let plans = Plans::of(book);
    let milestones = milestones::all(book, &plans);
    let names = Names { book, plans: &plans, milestones: &milestones };
    Changes {
        since,
        until,
        stages: book.stages.clone(),
        completed: milestones::completed(&milestones, span),
        dates: milestones::dates(&milestones, span),
        added: milestones::added(&milestones, span),
        moved: projects::moved(book, span),
        raised: blockers::raised(book, span),
        closed: blockers::closed(book, span),
        marks: plan::marks(&plans, span),
        updates: said::updates(&names, span),
        money: projects::money(book, span),
        readings: projects::readings(book, span),
        targets: projects::targets(book, span),
        assessments: said::assessments(book, &plans, span),
        supervised: blockers::supervised(book, &names, span),
        answered: blockers::answered(book, &names, span),
        baselines: baselines(book, span),
        periods: plan::opened(&plans, &milestones, span),
    }
}

fn baselines(book: &Book, span: Span) -> Vec<BaselineSet> {
    let set = book.baselines.iter().filter(|baseline| span.holds(baseline.set_on));
    let mut set: Vec<BaselineSet> = set
        .map(|baseline| BaselineSet {
            name: baseline.name.clone(),
            period: baseline.period,
            on: baseline.set_on,
            milestones: baseline.entries.len(),
        })
        .collect();
    set.sort_by_key(|baseline| baseline.on);
    set
}
