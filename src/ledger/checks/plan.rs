//! What the plan leaves open, and what a reader would ask (C17, C18, C20).

use std::collections::HashSet;

use crate::model::view::{ProjectView, Summary};
use crate::model::{
    Action, ActionStatus, Blocker, Book, Finding, Indicator, Milestone, ProjectState, Reference, Remark, Site,
    Supervision,
};

pub(super) fn check(book: &Book, summary: &Summary, findings: &mut Vec<Finding>) {
    if let Some(pointed) = Pointed::of(summary) {
        findings.extend(summary.projects.iter().filter_map(|project| pointed.misses(project)));
    }
    beside(book, summary, findings);
}

/// What is to be said of no project.
pub(super) fn beside(book: &Book, summary: &Summary, findings: &mut Vec<Finding>) {
    for blocker in summary.blockers.iter().filter(|blocker| blocker.is_open(summary.as_of)) {
        let (no_project, no_owner) = (blocker.projects.is_empty(), blocker.owner.is_none());
        if no_project || no_owner {
            findings.push(Finding::BlockerIncomplete { blocker: blocker.reference(), no_project, no_owner });
        }
    }
    findings.extend(remarks(book));
}

/// C20
pub(super) fn remarks(book: &Book) -> impl Iterator<Item = Finding> {
    book.remarks.iter().map(|remark| {
        let about = remark.about.iter().filter_map(|code| thing(book, code)).collect();
        Finding::Remark { remark: remark.reference(), about }
    })
}

/// What the plan points at: projects by their codes, and milestones it promises.
pub(super) struct Pointed<'a> {
    projects: HashSet<&'a String>,
    milestones: HashSet<&'a String>,
}

impl<'a> Pointed<'a> {
    /// A ledger without a plan has nothing a project could be missing from.
    pub(super) fn of(summary: &'a Summary) -> Option<Self> {
        let actions = || summary.items.iter().flat_map(|item| &item.actions);
        actions().next()?;
        // What was dropped points at nothing any more.
        let standing = || actions().filter(|action| action.status != ActionStatus::Dropped);
        Some(Self {
            projects: standing().flat_map(|action| &action.projects).collect(),
            milestones: standing().flat_map(|action| &action.milestones).collect(),
        })
    }

    /// C17, of a project that goes on.
    pub(super) fn misses(&self, project: &ProjectView) -> Option<Finding> {
        let is_over = matches!(project.state, ProjectState::Complete | ProjectState::Cancelled);
        // By name, or by promising one of its milestones.
        let is_in_plan = || {
            self.projects.contains(&project.code)
                || !self.milestones.is_empty()
                    && project.milestones.iter().any(|one| self.milestones.contains(&one.code))
        };
        (!is_over && !is_in_plan()).then(|| Finding::NotInPlan { project: project.reference() })
    }
}

/// Whatever has this code, case aside; the plan in force before those that were closed, the newest of them first.
fn thing(book: &Book, code: &str) -> Option<Reference> {
    let of_projects = book.projects.iter().flat_map(|project| {
        let sites = project.sites.iter().map(Site::reference);
        let milestones = project.milestones.iter().map(Milestone::reference);
        std::iter::once(project.reference()).chain(sites).chain(milestones)
    });
    let items = book.items.iter().chain(book.closed.iter().rev().flat_map(|period| &period.items));
    let of_items = items.flat_map(|item| {
        let actions = item.actions.iter().map(Action::reference);
        let milestones = item.milestones.iter().map(Milestone::reference);
        std::iter::once(item.reference()).chain(actions).chain(milestones)
    });
    let indicators = book.indicators.iter().map(Indicator::reference);
    let blockers = book.blockers.iter().map(Blocker::reference);
    let supervisions = book.supervisions.iter().map(Supervision::reference);
    let remarks = book.remarks.iter().map(Remark::reference);
    let mut things = of_projects.chain(of_items).chain(indicators).chain(blockers).chain(supervisions).chain(remarks);
    things.find(|thing| thing.code.eq_ignore_ascii_case(code))
}
