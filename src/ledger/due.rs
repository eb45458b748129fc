//! The look-ahead, made of a summary: milestones that are not done, supervisions without an answer, blockers with a day
//! by which they must be solved.

mod page;

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::model::change::Reference;
use crate::model::view::{
    ActionView, Due, DueBasis, DueEntry, DueGroup, ItemView, MilestoneView, ProjectView, Summary,
};
use crate::model::{Blocker, PeriodDate, Responsible, Supervision};
use crate::store::DueWindow;

pub(super) use page::page;

/// `within` is how many days ahead something is due and not yet later.
pub(super) fn of(summary: &Summary, within: i64) -> Due {
    let reach = Reach { day: summary.as_of, within };
    let of_projects = summary.projects.iter().flat_map(|project| {
        let of = project.reference();
        project.milestones.iter().map(move |milestone| (of.clone(), &project.responsible, milestone))
    });
    let of_items = summary.items.iter().flat_map(|item| {
        let of = item.reference();
        item.milestones.iter().map(move |milestone| (of.clone(), &item.responsible, milestone))
    });
    let milestones = of_projects.chain(of_items).filter(|(_, _, milestone)| milestone.done.is_none());
    let mut entries: Vec<DueEntry> =
        milestones.map(|(of, responsible, milestone)| reach.milestone(milestone, of, responsible)).collect();
    let supervisions = summary.supervisions.iter().filter(|one| one.is_open(reach.day));
    entries.extend(supervisions.map(|one| reach.supervision(one, summary)));
    let blockers = summary.blockers.iter().filter(|blocker| blocker.is_open(reach.day));
    entries.extend(blockers.filter_map(|blocker| Some(reach.blocker(blocker, blocker.due.as_ref()?, summary))));
    entries.sort_by(|one, other| one.group.cmp(&other.group).then_with(|| due_order(one, other)));
    Due { as_of: reach.day, within, rule: summary.rule, entries, left_out: Default::default() }
}

/// What has no date comes last.
fn due_order(one: &DueEntry, other: &DueEntry) -> Ordering {
    match (&one.date, &other.date) {
        (Some(one), Some(other)) => one.due_order(other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    }
}

/// How far is looked ahead, and from where.
#[derive(Clone, Copy)]
struct Reach {
    day: NaiveDate,
    within: i64,
}

impl Reach {
    fn milestone(self, milestone: &MilestoneView, of: Reference, responsible: &Responsible) -> DueEntry {
        let forecast = milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
        let promised = milestone.planned.as_ref().is_some_and(|date| date.latest().is_some());
        // A forecast stands in only where it says a day and the plan says none.
        let forecast = forecast.filter(|date| !promised && (milestone.planned.is_none() || date.latest().is_some()));
        let (date, basis) = match forecast {
            Some(date) => (Some(date), DueBasis::Forecast),
            None => (milestone.planned.as_ref(), DueBasis::Planned),
        };
        let end = date.and_then(PeriodDate::latest);
        DueEntry {
            of: vec![of],
            commitment: milestone.commitment.filter(|_| basis == DueBasis::Planned),
            expected: milestone.expected().filter(|expected| end.is_some_and(|end| *expected > end)),
            responsible: named(responsible),
            light: Some(milestone.light.clone()),
            ..self.entry(milestone.reference(), date, basis)
        }
    }

    fn supervision(self, supervision: &Supervision, summary: &Summary) -> DueEntry {
        DueEntry {
            of: called(summary, &supervision.about).into_iter().collect(),
            responsible: answering(summary, &supervision.about),
            ..self.entry(supervision.reference(), Some(&supervision.feedback), DueBasis::Feedback)
        }
    }

    fn blocker(self, blocker: &Blocker, due: &PeriodDate, summary: &Summary) -> DueEntry {
        let projects = blocker.projects.iter().filter_map(|code| summary.project(code));
        DueEntry {
            of: projects.map(ProjectView::reference).collect(),
            responsible: blocker.owner.clone(),
            ..self.entry(blocker.reference(), Some(due), DueBasis::Solution)
        }
    }

    fn entry(self, what: Reference, date: Option<&PeriodDate>, basis: DueBasis) -> DueEntry {
        DueEntry {
            group: self.group(
                date.and_then(PeriodDate::earliest),
                date.and_then(PeriodDate::latest),
                basis == DueBasis::Forecast,
            ),
            what,
            of: Vec::new(),
            date: date.cloned(),
            basis,
            commitment: None,
            expected: None,
            responsible: None,
            days: date.and_then(PeriodDate::latest).map(|end| (end - self.day).num_days()),
            light: None,
        }
    }

    fn group_of_window(self, window: &DueWindow) -> DueGroup {
        self.group(window.earliest, window.latest, window.is_expected())
    }

    fn group(self, earliest: Option<NaiveDate>, latest: Option<NaiveDate>, is_expected: bool) -> DueGroup {
        let Some(end) = latest else { return DueGroup::Undated };
        if end < self.day {
            // Nothing was promised, so nothing is late.
            return if is_expected { DueGroup::InWindow } else { DueGroup::Overdue };
        }
        if earliest.is_some_and(|earliest| earliest <= self.day) {
            DueGroup::InWindow
        } else if (end - self.day).num_days() <= self.within {
            DueGroup::Due
        } else {
            DueGroup::Later
        }
    }
}

/// What has `code` in the ledger as it stands on the day.
fn called(summary: &Summary, code: &str) -> Option<Reference> {
    let projects = summary.projects.iter().map(ProjectView::reference);
    let items = summary.items.iter().map(ItemView::reference);
    let actions = summary.items.iter().flat_map(|item| &item.actions).map(ActionView::reference);
    let milestones = summary.milestones().map(|(_, milestone)| milestone.reference());
    let blockers = summary.blockers.iter().map(Blocker::reference);
    projects.chain(items).chain(actions).chain(milestones).chain(blockers).find(|what| what.code == code)
}

/// Who has to answer for what has `code`.
fn answering(summary: &Summary, code: &str) -> Option<String> {
    if let Some(blocker) = summary.blocker(code) {
        return blocker.owner.clone();
    }
    let has = |milestones: &[MilestoneView]| milestones.iter().any(|milestone| milestone.code == code);
    let project = summary.projects.iter().find(|project| project.code == code || has(&project.milestones));
    let item = || {
        let item = summary.items.iter().find(|item| {
            item.code == code || has(&item.milestones) || item.actions.iter().any(|action| action.code == code)
        })?;
        let own = item.actions.iter().find(|action| action.code == code).map(|action| &action.responsible);
        named(own.unwrap_or(&item.responsible)).or_else(|| named(&item.responsible))
    };
    project.map_or_else(item, |project| named(&project.responsible))
}

fn named(responsible: &Responsible) -> Option<String> {
    responsible.unit.clone().or_else(|| responsible.person.clone())
}
