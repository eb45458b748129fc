//! Milestones with what was planned and expected, and status updates.

use super::recorded;
use crate::exchange::scalars::Day;
use crate::exchange::wire;
use crate::model::{Completion, Forecast, Milestone, PeriodDate, Plan, Update};

pub(super) fn milestone(milestone: &Milestone) -> wire::Milestone {
    wire::Milestone {
        code: milestone.code.clone(),
        name: milestone.name.clone(),
        name_en: milestone.name_en.clone(),
        stage: milestone.stage.clone(),
        added_on: Day::new(milestone.added_on),
        done: milestone.done.as_ref().map(completion),
        plan: milestone.plans.iter().map(plan).collect(),
        forecast: milestone.forecasts.iter().map(forecast).collect(),
    }
}

fn completion(completion: &Completion) -> wire::Completion {
    wire::Completion {
        on: Day::new(completion.on),
        recorded_on: recorded(completion.recorded_on, completion.on),
        by: completion.by.clone(),
        note: completion.note.clone(),
    }
}

fn plan(plan: &Plan) -> wire::Plan {
    wire::Plan {
        commitment: plan.commitment.map(|commitment| commitment.code().to_owned()),
        decided_on: Day::new(plan.decided_on),
        recorded_on: recorded(plan.recorded_on, plan.decided_on),
        by: plan.by.clone(),
        note: plan.note.clone(),
        date: plan.date.as_ref().map(period_date),
    }
}

fn forecast(forecast: &Forecast) -> wire::Forecast {
    wire::Forecast {
        reason: forecast.reason.map(|reason| reason.code().to_owned()),
        on: Day::new(forecast.on),
        recorded_on: recorded(forecast.recorded_on, forecast.on),
        by: forecast.by.clone(),
        note: forecast.note.clone(),
        date: forecast.date.as_ref().map(period_date),
    }
}

pub(super) fn period_date(date: &PeriodDate) -> wire::PeriodDate {
    wire::PeriodDate {
        kind: date.kind().code().to_owned(),
        earliest: date.earliest().map(Day::new),
        latest: date.latest().map(Day::new),
        words: date.words().to_owned(),
    }
}

pub(super) fn update(update: &Update) -> wire::Update {
    wire::Update {
        code: update.code.clone(),
        text: update.text.clone(),
        on: Day::new(update.on),
        recorded_on: recorded(update.recorded_on, update.on),
        by: update.by.clone(),
        milestone: update.milestone.clone(),
    }
}
