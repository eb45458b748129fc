//! The latest day anything new in a document speaks of.

use chrono::NaiveDate;

use super::Sorted;
use crate::model::{Blocker, Item, Milestone, Project, Supervision};

pub(super) fn latest(sorted: &Sorted<'_>) -> Option<NaiveDate> {
    let items = sorted.closed.iter().flat_map(|past| &past.items).chain(sorted.items.iter().copied());
    let measures = sorted.indicators.iter().flat_map(|indicator| &indicator.measures);
    sorted
        .projects
        .iter()
        .flat_map(|project| of_project(project))
        .chain(items.flat_map(of_item))
        .chain(sorted.blockers.iter().flat_map(|blocker| of_blocker(blocker)))
        .chain(measures.flat_map(|measure| measure.readings.iter().map(|reading| reading.on)))
        .chain(sorted.assessments.iter().map(|assessment| assessment.on))
        .chain(sorted.supervisions.iter().flat_map(|one| of_supervision(one)))
        .chain(sorted.baselines.iter().map(|baseline| baseline.set_on))
        .max()
}

fn of_project(project: &Project) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = project.movements.iter().map(|movement| movement.on).collect();
    days.extend(project.updates.iter().map(|update| update.on));
    days.extend(project.milestones.iter().flat_map(of_milestone));
    days.extend(project.money.iter().map(|amount| amount.on));
    days.extend(project.targets.iter().map(|target| target.decided_on));
    days.extend(project.assessments.iter().map(|assessment| assessment.on));
    days
}

fn of_milestone(milestone: &Milestone) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = milestone.plans.iter().map(|plan| plan.decided_on).collect();
    days.extend(milestone.forecasts.iter().map(|forecast| forecast.on));
    days.extend(milestone.done.as_ref().map(|done| done.on));
    days
}

fn of_item(item: &Item) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = item.milestones.iter().flat_map(of_milestone).collect();
    days.extend(item.updates.iter().map(|update| update.on));
    days.extend(item.assessments.iter().map(|assessment| assessment.on));
    for action in &item.actions {
        days.extend(action.marks.iter().map(|mark| mark.on));
        days.extend(action.updates.iter().map(|update| update.on));
    }
    days
}

fn of_blocker(blocker: &Blocker) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = blocker.updates.iter().map(|update| update.on).collect();
    days.push(blocker.closed_on.unwrap_or(blocker.raised_on));
    days
}

fn of_supervision(supervision: &Supervision) -> Vec<NaiveDate> {
    let mut days = vec![supervision.given_on];
    days.extend(supervision.answered.as_ref().map(|answer| answer.on));
    days
}
