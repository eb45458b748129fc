//! Milestones of the sample with everything that follows from their dates.

use chrono::NaiveDate;

use super::day;
use crate::model::light::MilestoneFacts;
use crate::model::slip::{self, Pushed};
use crate::model::view::MilestoneView;
use crate::model::{
    BlockerCategory, Completion, Forecast, LightRule, Milestone, PeriodDate, Plan, Stages, Standing, Variance,
};

/// A milestone on its way into the sample.
pub(super) struct Dated(Milestone);

pub(super) fn milestone(code: &str, names: [&str; 2], planned: Option<PeriodDate>) -> Dated {
    let plan = |date| Plan {
        date: Some(date),
        commitment: None,
        decided_on: day(1, 2),
        recorded_on: day(1, 2),
        by: None,
        note: None,
    };
    Dated(Milestone {
        code: code.to_owned(),
        name: names[0].to_owned(),
        name_en: Some(names[1].to_owned()),
        stage: None,
        added_on: day(1, 2),
        plans: planned.map(plan).into_iter().collect(),
        forecasts: Vec::new(),
        done: None,
    })
}

impl Dated {
    pub(super) fn at(mut self, stage: &str) -> Self {
        self.0.stage = Some(stage.to_owned());
        self
    }

    pub(super) fn expected(mut self, date: PeriodDate, reason: BlockerCategory, on: NaiveDate) -> Self {
        let (date, reason, by) = (Some(date), Some(reason), Some("王敏".to_owned()));
        self.0.forecasts.push(Forecast { date, reason, on, recorded_on: on, by, note: None });
        self
    }

    pub(super) fn done(mut self, on: NaiveDate) -> Self {
        self.0.done = Some(Completion { on, recorded_on: on, by: None, note: None });
        self
    }

    pub(super) fn view(&self, pushed: Option<Pushed>) -> MilestoneView {
        let (milestone, as_of) = (&self.0, day(6, 30));
        let planned = milestone.plan_on(as_of).and_then(|plan| plan.date.clone());
        let forecast = milestone.forecast_on(as_of).cloned();
        let said = forecast.as_ref().and_then(|forecast| forecast.date.clone());
        let done = milestone.done.as_ref().map(|done| done.on);
        let end = said.as_ref().and_then(PeriodDate::latest);
        let standing = Standing::judge(planned.as_ref(), pushed.as_ref().map(|one| one.to).or(end), done, as_of);
        let day = done.or(pushed.as_ref().map(|one| one.to));
        let variance = planned.as_ref().and_then(|planned| match (day, &said) {
            (Some(day), _) => Variance::actual(planned, day),
            (None, Some(said)) => Variance::between(planned, said),
            (None, None) => None,
        });
        let facts = MilestoneFacts {
            planned: planned.as_ref(),
            planned_since: milestone.added_on,
            forecast: end.zip(forecast.as_ref().map(|forecast| forecast.on)),
            pushed: pushed.as_ref(),
            done,
            standing,
        };
        MilestoneView {
            code: milestone.code.clone(),
            name: milestone.name.clone(),
            name_en: milestone.name_en.clone(),
            stage: milestone.stage.clone(),
            commitment: None,
            baseline: milestone.baseline(as_of).cloned(),
            light: LightRule::default().milestone(&facts, as_of),
            dates: slip::log(milestone, as_of),
            done: milestone.done.clone(),
            planned,
            forecast,
            pushed,
            standing,
            variance,
        }
    }
}

/// Milestones of one project, each pushed by the one before it.
pub(super) fn in_order(milestones: &[Dated], stages: &Stages) -> Vec<MilestoneView> {
    let plain: Vec<&Milestone> = milestones.iter().map(|one| &one.0).collect();
    let pushed = slip::pushed(&plain, |stage| Some(stages.position(stage)), day(6, 30));
    milestones.iter().zip(pushed).map(|(one, pushed)| one.view(pushed)).collect()
}
