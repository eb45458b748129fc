//! Dates against the order of stages, the data date and each other (C08, C10, C15, C19).

use chrono::NaiveDate;

use crate::model::view::{MilestoneView, ProjectView, Summary};
use crate::model::{Book, Finding, Item, Milestone, PeriodDate, Project, Stages, Update};

/// C08 and C19: what is planned for a stage, against what is still open of the stages before it. Each milestone is held
/// against the nearest of them it disagrees with.
pub(super) fn check_order(project: &ProjectView, stages: &Stages, findings: &mut Vec<Finding>) {
    let open = project.milestones.iter().filter(|milestone| milestone.done.is_none());
    let mut queue: Vec<(usize, &MilestoneView)> =
        open.filter_map(|milestone| Some((stages.step(milestone.stage.as_deref()?)?, milestone))).collect();
    queue.sort_by_key(|(at, _)| *at);
    for (at, later) in &queue {
        let Some(later_end) = planned_end(later) else { continue };
        let before = || queue.iter().rev().filter(|(earlier, _)| earlier < at).map(|(_, milestone)| *milestone);
        let after = |end: &NaiveDate| *end > later_end;
        let overtaken = before().find_map(|earlier| Some((earlier, planned_end(earlier).filter(after)?)));
        if let Some((earlier, earlier_end)) = overtaken {
            let (earlier, later) = (earlier.reference(), later.reference());
            findings.push(Finding::DatesOutOfOrder { earlier, later, earlier_end, later_end });
        }
        if let Some(undated) = before().find(|earlier| planned_end(earlier).or(forecast_end(earlier)).is_none()) {
            let (milestone, undated) = (later.reference(), undated.reference());
            findings.push(Finding::DatedAfterUndated { milestone, undated });
        }
    }
}

/// C15: what was expected and should have been by now, also where the plan has passed as well.
pub(super) fn check_forecasts(summary: &Summary, findings: &mut Vec<Finding>) {
    let of_projects = summary.projects.iter().flat_map(|project| &project.milestones);
    let all = of_projects.chain(summary.items.iter().flat_map(|item| &item.milestones));
    findings.extend(forecasts_passed(all, summary.as_of));
}

pub(super) fn forecasts_passed<'a>(
    milestones: impl IntoIterator<Item = &'a MilestoneView>,
    day: NaiveDate,
) -> impl Iterator<Item = Finding> {
    milestones.into_iter().filter(|milestone| milestone.done.is_none()).filter_map(move |milestone| {
        let latest = forecast_end(milestone).filter(|latest| *latest < day)?;
        Some(Finding::ForecastPassed { milestone: milestone.reference(), latest })
    })
}

fn planned_end(milestone: &MilestoneView) -> Option<NaiveDate> {
    milestone.planned.as_ref().and_then(PeriodDate::latest)
}

fn forecast_end(milestone: &MilestoneView) -> Option<NaiveDate> {
    milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref()).and_then(PeriodDate::latest)
}

/// C10: what is written down and not counted. Looking at an earlier day leaves later facts out on purpose.
pub(super) fn check_data_date(book: &Book, summary: &Summary, today: NaiveDate, findings: &mut Vec<Finding>) {
    let data_date = book.data_date.day(today);
    if summary.as_of == data_date {
        let mut after = After { data_date, latest: None, count: 0 };
        after.add(facts(book));
        findings.extend(after.finding());
    }
}

/// The facts of days after the data date.
pub(super) struct After {
    pub(super) data_date: NaiveDate,
    pub(super) latest: Option<NaiveDate>,
    pub(super) count: usize,
}

impl After {
    pub(super) fn add(&mut self, facts: Vec<NaiveDate>) {
        for on in facts.into_iter().filter(|on| *on > self.data_date) {
            self.latest = self.latest.max(Some(on));
            self.count += 1;
        }
    }

    pub(super) fn finding(&self) -> Option<Finding> {
        let After { data_date, latest, count } = *self;
        latest.map(|latest| Finding::FactsAfter { data_date, latest, count })
    }
}

/// The day of every fact there is: what a day was given to when it was written down.
pub(super) fn facts(book: &Book) -> Vec<NaiveDate> {
    let mut days = facts_beside(book);
    days.extend(book.projects.iter().flat_map(facts_of));
    days
}

pub(super) fn facts_of(project: &Project) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = project.movements.iter().map(|movement| movement.on).collect();
    days.extend(project.milestones.iter().flat_map(of_milestone));
    days.extend(of_updates(&project.updates));
    days.extend(project.money.iter().map(|amount| amount.on));
    days.extend(project.targets.iter().map(|target| target.decided_on));
    days.extend(project.assessments.iter().map(|assessment| assessment.on));
    days
}

/// Those of no project.
pub(super) fn facts_beside(book: &Book) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = Vec::new();
    let closed = book.closed.iter().flat_map(|period| &period.items);
    days.extend(closed.chain(&book.items).flat_map(of_item));
    days.extend(book.closed.iter().filter_map(|period| period.opened_on).chain(book.opened_on));
    for blocker in &book.blockers {
        days.push(blocker.raised_on);
        days.extend(blocker.closed_on);
        days.extend(of_updates(&blocker.updates));
    }
    let measures = book.indicators.iter().flat_map(|indicator| &indicator.measures);
    days.extend(measures.flat_map(|measure| measure.readings.iter().map(|reading| reading.on)));
    days.extend(book.assessments.iter().map(|assessment| assessment.on));
    for supervision in &book.supervisions {
        days.push(supervision.given_on);
        days.extend(supervision.answered.as_ref().map(|answer| answer.on));
    }
    days.extend(book.baselines.iter().map(|baseline| baseline.set_on));
    days
}

fn of_item(item: &Item) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = item.milestones.iter().flat_map(of_milestone).collect();
    days.extend(of_updates(&item.updates));
    days.extend(item.assessments.iter().map(|assessment| assessment.on));
    for action in &item.actions {
        days.extend(action.marks.iter().map(|mark| mark.on));
        days.extend(of_updates(&action.updates));
    }
    days
}

fn of_milestone(milestone: &Milestone) -> impl Iterator<Item = NaiveDate> {
    let plans = milestone.plans.iter().map(|plan| plan.decided_on);
    let forecasts = milestone.forecasts.iter().map(|forecast| forecast.on);
    std::iter::once(milestone.added_on).chain(plans).chain(forecasts).chain(milestone.done.as_ref().map(|done| done.on))
}

fn of_updates(updates: &[Update]) -> impl Iterator<Item = NaiveDate> {
    updates.iter().map(|update| update.on)
}
