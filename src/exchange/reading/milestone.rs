//! Milestones with what was planned and expected, and status updates.

use super::{Outcome, day, filled, optional_day, optional_word, recorded, rows, word};
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::exchange::wire;
use crate::model::{BlockerCategory, Commitment, Completion, Forecast, Kind, Milestone, PeriodDate, Plan, Update};

pub(super) fn milestone(milestone: wire::Milestone) -> Outcome<Milestone> {
    let code = milestone.code;
    let at = Place::of(&code);
    Ok(Milestone {
        name: filled(milestone.name, at, "name")?,
        name_en: milestone.name_en,
        stage: milestone.stage,
        added_on: day(&milestone.added_on, at, "added_on")?,
        plans: rows(milestone.plan, at, "plan", plan)?,
        forecasts: rows(milestone.forecast, at, "forecast", forecast)?,
        done: milestone.done.map(|done| completion(done, at.table("done"))).transpose()?,
        code,
    })
}

fn completion(completion: wire::Completion, at: Place<'_>) -> Outcome<Completion> {
    let on = day(&completion.on, at, "on")?;
    let recorded_on = recorded(completion.recorded_on.as_ref(), on, at)?;
    Ok(Completion { on, recorded_on, by: completion.by, note: completion.note })
}

fn plan(plan: wire::Plan, at: Place<'_>) -> Outcome<Plan> {
    let decided_on = day(&plan.decided_on, at, "decided_on")?;
    Ok(Plan {
        date: plan.date.map(|date| period_date(&date, at.table("date"))).transpose()?,
        commitment: commitment(plan.commitment.as_ref(), at)?,
        decided_on,
        recorded_on: recorded(plan.recorded_on.as_ref(), decided_on, at)?,
        by: plan.by,
        note: plan.note,
    })
}

pub(super) fn commitment(words: Option<&String>, at: Place<'_>) -> Outcome<Option<Commitment>> {
    optional_word(words, at, "commitment", &Commitment::ALL.map(|commitment| (commitment.code(), commitment)))
}

fn forecast(forecast: wire::Forecast, at: Place<'_>) -> Outcome<Forecast> {
    let on = day(&forecast.on, at, "on")?;
    let reasons = BlockerCategory::ALL.map(|category| (category.code(), category));
    Ok(Forecast {
        date: forecast.date.map(|date| period_date(&date, at.table("date"))).transpose()?,
        reason: optional_word(forecast.reason.as_ref(), at, "reason", &reasons)?,
        on,
        recorded_on: recorded(forecast.recorded_on.as_ref(), on, at)?,
        by: forecast.by,
        note: forecast.note,
    })
}

pub(super) fn period_date(date: &wire::PeriodDate, at: Place<'_>) -> Outcome<PeriodDate> {
    let kind = word(&date.kind, at, "kind", &Kind::ALL.map(|kind| (kind.code(), kind)))?;
    let earliest = optional_day(date.earliest.as_ref(), at, "earliest")?;
    let latest = optional_day(date.latest.as_ref(), at, "latest")?;
    PeriodDate::restore(kind, earliest, latest, &date.words)
        .map_err(|misfit| ExchangeError::BadWindow { at: at.to_string(), misfit })
}

pub(super) fn update(update: wire::Update) -> Outcome<Update> {
    let code = update.code;
    let at = Place::of(&code);
    let on = day(&update.on, at, "on")?;
    Ok(Update {
        text: filled(update.text, at, "text")?,
        on,
        recorded_on: recorded(update.recorded_on.as_ref(), on, at)?,
        by: update.by,
        milestone: update.milestone,
        code,
    })
}
