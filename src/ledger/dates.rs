//! The dates of a milestone that people say: planned, expected; and what a new one does to it and to those after it.

use chrono::NaiveDate;

use super::Outcome;
use super::step::{Step, maybe_text};
use crate::model::problem::Field;
use crate::model::slip::{self, Pushed};
use crate::model::{
    BlockerCategory, Commitment, DateChange, Deed, Forecast, Hint, Kind, Milestone, PeriodDate, Plan, Problem,
    Reference, Said, Thing, Variance,
};
use crate::store::Owner;

/// A date in words that mean the same next month: `+2w` and `today` do not.
pub(super) fn lasting(date: &PeriodDate) -> String {
    match (date.kind(), date.latest()) {
        (Kind::Day, Some(day)) => day.to_string(),
        _ => date.words().to_owned(),
    }
}

/// Each milestone of a project or item, and what pushes it.
type Queue = Vec<(Reference, Option<Pushed>)>;

impl Step<'_, '_> {
    pub(super) fn plan(
        &mut self,
        what: &str,
        date: Option<(PeriodDate, Option<Commitment>)>,
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Milestone])?;
        let (mut milestone, owner) = self.reader().milestone(named.key)?;
        let on = self.happened(on)?;
        refuse_done(&milestone, on)?;
        let (date, commitment) = date.map_or((None, None), |(date, commitment)| (Some(date), commitment));
        let in_force = milestone.plan_on(on).cloned();
        let promised = in_force.as_ref().and_then(|plan| plan.date.as_ref());
        let strength = in_force.as_ref().and_then(|plan| plan.commitment);
        if same_window(promised, date.as_ref()) && strength == commitment {
            return Err(Problem::NothingChanged { what: named.what }.into());
        }
        let planned = date.as_ref().map(lasting).unwrap_or_default();
        let plan = Plan {
            date,
            commitment,
            decided_on: on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: maybe_text(note, Field::Note)?,
        };
        let before = self.queue(owner)?;
        self.writer.insert_plan(named.key, &plan)?;
        milestone.plans.push(plan);
        // Of one day plans stand before forecasts.
        let line = slip::log(&milestone, on).into_iter().rfind(|line| line.said != Said::Forecast);
        self.hint_at_slip(line.as_ref());
        self.hint_at_forecast(&milestone, on);
        self.hint_at_pushes(owner, &milestone.code, &before)?;
        Ok(Deed::Planned { what: named.what, planned, on })
    }

    pub(super) fn forecast(
        &mut self,
        what: &str,
        (date, reason): (Option<PeriodDate>, Option<BlockerCategory>),
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Milestone])?;
        let (mut milestone, owner) = self.reader().milestone(named.key)?;
        let on = self.happened(on)?;
        refuse_done(&milestone, on)?;
        if let Some(latest) = date.as_ref().and_then(PeriodDate::latest).filter(|latest| *latest < on) {
            return Err(Problem::ForecastPast { what: named.what, latest, day: on }.into());
        }
        let said = milestone.forecast_on(on);
        // The same date with another reason says something new.
        let same_reason = reason.is_none() || said.is_some_and(|said| said.reason == reason);
        if same_reason && same_window(said.and_then(|said| said.date.as_ref()), date.as_ref()) {
            return Err(Problem::NothingChanged { what: named.what }.into());
        }
        let words = date.as_ref().map(lasting).unwrap_or_default();
        let forecast = Forecast {
            date,
            reason,
            on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: maybe_text(note, Field::Note)?,
        };
        milestone.forecasts.push(forecast.clone());
        // Of one day forecasts stand last, and this one was written last.
        let line = slip::log(&milestone, on).pop();
        let step = line.as_ref().and_then(|line| line.step);
        if let Some(days) = step.filter(|step| *step > 0 && reason.is_none()) {
            return Err(Problem::ReasonNeeded { what: named.what, days }.into());
        }
        let before = self.queue(owner)?;
        self.writer.insert_forecast(named.key, &forecast)?;
        self.hint_at_slip(line.as_ref());
        self.hint_at_pushes(owner, &milestone.code, &before)?;
        Ok(Deed::Forecast { what: named.what, forecast: words, on, step })
    }

    /// Says what a new date did: a slip, or the same promise more sharply.
    fn hint_at_slip(&mut self, line: Option<&DateChange>) {
        let Some(line) = line else { return };
        if let (Some(nth), Some(step)) = (line.slip, line.step) {
            self.hints.push(Hint::Slipped { nth, step, total: line.total.map_or(0, Variance::days) });
        } else if line.sharpened {
            self.hints.push(Hint::Sharpened);
        }
    }

    /// Says which forecast is expected still, past the day that was just granted.
    fn hint_at_forecast(&mut self, milestone: &Milestone, on: NaiveDate) {
        let forecast = milestone.forecast_on(on).and_then(|forecast| forecast.date.as_ref());
        let planned = milestone.plan_on(on).and_then(|plan| plan.date.as_ref()).and_then(PeriodDate::latest);
        let later = |forecast: &&PeriodDate| planned.is_some_and(|planned| forecast.latest() > Some(planned));
        if let Some(forecast) = forecast.filter(later) {
            self.hints.push(Hint::ForecastStands { forecast: lasting(forecast) });
        }
    }

    /// Every milestone `owner` has at the data date, with what pushes it.
    fn queue(&self, owner: Owner) -> Outcome<Queue> {
        let milestones = match owner {
            Owner::Project(project) => self.reader().project(project)?.milestones,
            Owner::Item(item) => self.reader().item(item)?.milestones,
        };
        let day = self.day();
        let known: Vec<&Milestone> = milestones.iter().filter(|milestone| milestone.added_on <= day).collect();
        let pushed = slip::pushed(&known, |stage| self.stages.step(stage), day);
        Ok(known.into_iter().map(Milestone::reference).zip(pushed).collect())
    }

    /// Says which milestones are pushed, or pushed further, than they were; and that `own` has to wait where its new date
    /// is too early.
    fn hint_at_pushes(&mut self, owner: Owner, own: &str, before: &Queue) -> Outcome<()> {
        for (milestone, pushed) in self.queue(owner)? {
            let Some(pushed) = pushed else { continue };
            if milestone.code == own {
                self.hints.push(Hint::Waits { by: pushed.by, to: pushed.to });
                continue;
            }
            let was = before.iter().find(|(one, _)| one.code == milestone.code);
            let further = was.and_then(|(_, was)| was.as_ref()).is_none_or(|was| pushed.to > was.to);
            if further {
                self.hints.push(Hint::Pushes { milestone, days: pushed.days, to: pushed.to });
            }
        }
        Ok(())
    }
}

/// What is done has no dates to come. A date said before it was done can still be written down (补录).
fn refuse_done(milestone: &Milestone, on: NaiveDate) -> Outcome<()> {
    match milestone.done.as_ref().filter(|done| done.on <= on) {
        Some(done) => Err(Problem::AlreadyDone { what: milestone.reference(), on: done.on }.into()),
        None => Ok(()),
    }
}

/// Whether two dates mean the same days, in whatever words.
fn same_window(one: Option<&PeriodDate>, other: Option<&PeriodDate>) -> bool {
    let window = |date: &PeriodDate| (date.kind(), date.earliest(), date.latest());
    match (one, other) {
        // Of dates without days the words are all there is.
        (Some(one), Some(other)) if one.latest().is_none() && other.latest().is_none() => one.words() == other.words(),
        _ => one.map(window) == other.map(window),
    }
}
