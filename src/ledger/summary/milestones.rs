//! Milestones at the end of a day: planned, expected, pushed, done, and what each of their dates cost.

use super::Bench;
use crate::model::light::MilestoneFacts;
use crate::model::view::MilestoneView;
use crate::model::{Milestone, PeriodDate, Pushed, Standing, Variance, slip};

/// Those that had entered the plan by then.
pub(super) fn views<'a>(milestones: impl Iterator<Item = &'a Milestone>, bench: Bench<'_>) -> Vec<MilestoneView> {
    let known: Vec<&Milestone> = milestones.filter(|milestone| milestone.added_on <= bench.day).collect();
    let pushed = slip::pushed(&known, |stage| bench.stages.step(stage), bench.day);
    known.into_iter().zip(pushed).map(|(milestone, pushed)| view(milestone, pushed, bench)).collect()
}

fn view(milestone: &Milestone, pushed: Option<Pushed>, bench: Bench<'_>) -> MilestoneView {
    let day = bench.day;
    let plan = milestone.plan_on(day);
    let planned = plan.and_then(|plan| plan.date.clone());
    let done = milestone.done.clone().filter(|done| done.on <= day);
    let forecast = milestone.forecast_on(day);
    let forecast_date = forecast.and_then(|forecast| forecast.date.as_ref());
    let forecast_end = forecast_date.and_then(PeriodDate::latest);
    let expected = pushed.as_ref().map(|pushed| pushed.to).or(forecast_end);
    let done_on = done.as_ref().map(|done| done.on);
    let standing = Standing::judge(planned.as_ref(), expected, done_on, day);
    let against = planned.as_ref();
    let variance = match (done_on, &pushed, forecast_date) {
        (Some(on), ..) => against.and_then(|planned| Variance::actual(planned, on)),
        (None, Some(pushed), _) => against.and_then(|planned| Variance::actual(planned, pushed.to)),
        (None, None, Some(date)) => against.and_then(|planned| Variance::between(planned, date)),
        (None, None, None) => None,
    };
    let facts = MilestoneFacts {
        planned: planned.as_ref(),
        planned_since: plan.map_or(milestone.added_on, |plan| plan.decided_on),
        forecast: forecast_end.zip(forecast.map(|forecast| forecast.on)),
        pushed: pushed.as_ref(),
        done: done_on,
        standing,
    };
    let light = bench.rule.milestone(&facts, day);
    MilestoneView {
        code: milestone.code.clone(),
        name: milestone.name.clone(),
        name_en: milestone.name_en.clone(),
        stage: milestone.stage.clone(),
        commitment: plan.and_then(|plan| plan.commitment),
        baseline: milestone.baseline(day).cloned(),
        forecast: forecast.cloned(),
        standing,
        variance,
        dates: slip::log(milestone, day),
        light,
        planned,
        pushed,
        done,
    }
}
