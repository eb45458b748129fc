//! What the plan leaves open, and what a reader would ask (C17, C18, C20).

use std::collections::HashSet;

use crate::model::view::{ProjectView, Summary};
use crate::model::{
    Action, ActionStatus, Blocker, Book, Finding, Indicator, Milestone, ProjectState, Reference, Remark, Site,
    Supervision,
};

pub(super) fn check(book: &Book, summary: &Summary, findings: &mut Vec<Finding>) {
    not_in_plan(summary, findings);
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

/// A ledger without a plan has nothing a project could be missing from.
fn not_in_plan(summary: &Summary, findings: &mut Vec<Finding>) {
    let actions = || summary.items.iter().flat_map(|item| &item.actions);
    if actions().next().is_none() {
        return;
    }
    // What was dropped points at nothing any more.
    let standing = || actions().filter(|action| action.status != ActionStatus::Dropped);
    let pointed: HashSet<&String> = standing().flat_map(|action| &action.projects).collect();
    let promised: HashSet<&String> = standing().flat_map(|action| &action.milestones).collect();
    let unfinished =
        |project: &&ProjectView| !matches!(project.state, ProjectState::Complete | ProjectState::Cancelled);
    // By name, or by promising one of its milestones.
    let is_in_plan = |project: &&ProjectView| {
        pointed.contains(&project.code)
            || !promised.is_empty() && project.milestones.iter().any(|one| promised.contains(&one.code))
    };
    let projects = summary.projects.iter().filter(unfinished).filter(|project| !is_in_plan(project));
    findings.extend(projects.map(|project| Finding::NotInPlan { project: project.reference() }));
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
