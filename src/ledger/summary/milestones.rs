//! Milestones at the end of a day: planned, expected, pushed, done, and what each of their dates cost.

use super::Bench;
use crate::model::light::MilestoneFacts;
use crate::model::view::{Dated, MilestoneView};
use crate::model::{Completion, Forecast, Judged, Milestone, PeriodDate, Plan, Pushed, Standing, Variance, slip};

/// A milestone with what holds of it on the day.
pub(super) struct Verdict<'m> {
    pub(super) milestone: &'m Milestone,
    plan: Option<&'m Plan>,
    forecast: Option<&'m Forecast>,
    pub(super) done: Option<&'m Completion>,
    pushed: Option<Pushed>,
    pub(super) standing: Standing,
    pub(super) light: Judged,
}

/// Those that had entered the plan by then.
pub(super) fn judge<'m>(milestones: impl Iterator<Item = &'m Milestone>, bench: Bench<'_>) -> Vec<Verdict<'m>> {
    let known: Vec<&Milestone> = milestones.filter(|milestone| milestone.added_on <= bench.day).collect();
    let pushed = slip::pushed(&known, |stage| bench.stages.step(stage), bench.day);
    known.into_iter().zip(pushed).map(|(milestone, pushed)| Verdict::of(milestone, pushed, bench)).collect()
}

/// The same, as they are shown.
pub(super) fn views<'a>(milestones: impl Iterator<Item = &'a Milestone>, bench: Bench<'_>) -> Vec<MilestoneView> {
    judge(milestones, bench).into_iter().map(|verdict| verdict.view(bench)).collect()
}

impl<'m> Verdict<'m> {
    fn of(milestone: &'m Milestone, pushed: Option<Pushed>, bench: Bench<'_>) -> Self {
        let day = bench.day;
        let plan = milestone.plan_on(day);
        let planned = plan.and_then(|plan| plan.date.as_ref());
        let done = milestone.done.as_ref().filter(|done| done.on <= day);
        let forecast = milestone.forecast_on(day);
        let forecast_end = forecast.and_then(|forecast| forecast.date.as_ref()).and_then(PeriodDate::latest);
        let expected = pushed.as_ref().map(|pushed| pushed.to).or(forecast_end);
        let done_on = done.map(|done| done.on);
        let standing = Standing::judge(planned, expected, done_on, day);
        let facts = MilestoneFacts {
            planned,
            planned_since: plan.map_or(milestone.added_on, |plan| plan.decided_on),
            forecast: forecast_end.zip(forecast.map(|forecast| forecast.on)),
            pushed: pushed.as_ref(),
            done: done_on,
            standing,
        };
        let light = bench.rule.milestone(&facts, day);
        Self { milestone, plan, forecast, done, pushed, standing, light }
    }

    pub(super) fn planned(&self) -> Option<&'m PeriodDate> {
        self.plan.and_then(|plan| plan.date.as_ref())
    }

    pub(super) fn dated(&self) -> Dated<'_> {
        Dated {
            planned: self.planned(),
            forecast: self.forecast.and_then(|forecast| forecast.date.as_ref()),
            pushed: self.pushed.as_ref().map(|pushed| pushed.to),
            done: self.done.map(|done| done.on),
            standing: self.standing,
        }
    }

    /// What happened, or is expected, against what is planned.
    fn variance(&self) -> Option<Variance> {
        let planned = self.planned()?;
        let forecast = self.forecast.and_then(|forecast| forecast.date.as_ref());
        match (self.done, &self.pushed, forecast) {
            (Some(done), ..) => Variance::actual(planned, done.on),
            (None, Some(pushed), _) => Variance::actual(planned, pushed.to),
            (None, None, Some(date)) => Variance::between(planned, date),
            (None, None, None) => None,
        }
    }

    pub(super) fn view(self, bench: Bench<'_>) -> MilestoneView {
        let Self { milestone, plan, .. } = self;
        MilestoneView {
            code: milestone.code.clone(),
            name: milestone.name.clone(),
            name_en: milestone.name_en.clone(),
            stage: milestone.stage.clone(),
            planned: self.planned().cloned(),
            commitment: plan.and_then(|plan| plan.commitment),
            baseline: milestone.baseline(bench.day).cloned(),
            forecast: self.forecast.cloned(),
            standing: self.standing,
            variance: self.variance(),
            dates: slip::log(milestone, bench.day),
            done: self.done.cloned(),
            pushed: self.pushed,
            light: self.light,
        }
    }
}
