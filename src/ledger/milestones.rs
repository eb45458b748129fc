//! Milestones and actions: done, open again, planned.

use chrono::NaiveDate;

use super::Outcome;
use super::step::{Step, maybe_text};
use crate::model::problem::Field;
use crate::model::{
    ActionStatus, Commitment, Completion, DataDate, Deed, Hint, Kind, Milestone, PeriodDate, Plan, Problem, StatusMark,
    Thing, movement,
};
use crate::store::{Key, Named, Owner};

/// What was planned in words that mean the same next month: `+2w` and `today` do not.
fn lasting(date: &PeriodDate) -> String {
    match (date.kind(), date.latest()) {
        (Kind::Day, Some(day)) => day.to_string(),
        _ => date.words().to_owned(),
    }
}

impl Step<'_, '_> {
    pub(super) fn complete(&mut self, what: &[String], on: Option<NaiveDate>, note: Option<&str>) -> Outcome<Deed> {
        let on = self.happened(on)?;
        let mut done = Vec::new();
        for words in what {
            let named = self.resolve(words, &[Thing::Milestone, Thing::Action])?;
            if named.is(Thing::Action) {
                self.mark_action(&named, ActionStatus::Done, on, note)?;
            } else {
                self.complete_milestone(&named, on, note)?;
            }
            done.push(named.what);
        }
        if done.is_empty() {
            return Err(Problem::Empty { field: Field::Code }.into());
        }
        Ok(Deed::Completed { what: done, on })
    }

    fn complete_milestone(&mut self, named: &Named, on: NaiveDate, note: Option<&str>) -> Outcome<()> {
        let (milestone, owner) = self.reader().milestone(named.key)?;
        if let Some(done) = &milestone.done {
            return Err(Problem::AlreadyDone { what: named.reference(), on: done.on }.into());
        }
        let done = Completion {
            on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: maybe_text(note, Field::Note)?,
        };
        self.writer.set_completion(named.key, Some(&done))?;
        self.hint_at_units_behind(&milestone, owner)
    }

    /// A milestone that is through while units still stand before it: said, not refused, for one of 22 buildings may be
    /// behind with good reason.
    fn hint_at_units_behind(&mut self, milestone: &Milestone, owner: Owner) -> Outcome<()> {
        let (Some(stage), Owner::Project(project)) = (&milestone.stage, owner) else { return Ok(()) };
        let project = self.reader().project(project)?;
        let at = movement::positions(&project.movements, self.day());
        let behind = at.iter().filter(|(position, _)| self.stages.is_behind(position, stage));
        let count = behind.map(|(_, count)| *count).sum::<u32>();
        if count > 0 {
            self.hints.push(Hint::UnitsBehind {
                project: project.code,
                stage: stage.clone(),
                count,
                unit: project.counted_in,
            });
        }
        Ok(())
    }

    pub(super) fn reopen(&mut self, what: &str) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Milestone, Thing::Action])?;
        if named.is(Thing::Action) {
            let marks = self.reader().action(named.key)?.marks;
            if marks.last().is_none_or(|mark| mark.status != ActionStatus::Done) {
                return Err(Problem::NotDone { what: named.reference() }.into());
            }
            self.writer.truncate_marks(named.key, marks.len() - 1)?;
        } else {
            if self.reader().milestone(named.key)?.0.done.is_none() {
                return Err(Problem::NotDone { what: named.reference() }.into());
            }
            self.writer.set_completion(named.key, None)?;
        }
        Ok(Deed::Reopened { what: named.what })
    }

    pub(super) fn mark(
        &mut self,
        action: &str,
        status: ActionStatus,
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(action, &[Thing::Action])?;
        let on = self.happened(on)?;
        self.mark_action(&named, status, on, note)?;
        Ok(match status {
            ActionStatus::Done => Deed::Completed { what: vec![named.what], on },
            ActionStatus::Ongoing | ActionStatus::NotStarted => {
                Deed::Marked { what: named.what, status: status.code().to_owned(), on }
            }
        })
    }

    /// Marks follow each other in time, so that the last one written is the one in force.
    fn mark_action(&mut self, named: &Named, status: ActionStatus, on: NaiveDate, note: Option<&str>) -> Outcome<()> {
        let marks = self.reader().action(named.key)?.marks;
        let last = marks.last();
        let current = last.map_or(ActionStatus::NotStarted, |mark| mark.status);
        if current == status {
            return Err(match last.filter(|_| status == ActionStatus::Done) {
                Some(mark) => Problem::AlreadyDone { what: named.reference(), on: mark.on },
                None => Problem::NothingChanged { what: named.reference() },
            }
            .into());
        }
        if let Some(began) = last.map(|mark| mark.on).filter(|began| *began > on) {
            return Err(Problem::BeforeItBegan { what: named.reference(), began, on }.into());
        }
        let mark = StatusMark {
            status,
            on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note: maybe_text(note, Field::Note)?,
        };
        Ok(self.writer.insert_mark(named.key, &mark)?)
    }

    pub(super) fn plan(
        &mut self,
        what: &str,
        date: Option<(PeriodDate, Option<Commitment>)>,
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Milestone])?;
        let (milestone, _) = self.reader().milestone(named.key)?;
        if let Some(done) = &milestone.done {
            return Err(Problem::AlreadyDone { what: named.reference(), on: done.on }.into());
        }
        let decided_on = self.happened(on)?;
        let (date, commitment) = date.map_or((None, None), |(date, commitment)| (Some(date), commitment));
        let in_force = milestone.plan_on(decided_on);
        let window =
            |date: &Option<PeriodDate>| date.as_ref().map(|date| (date.kind(), date.earliest(), date.latest()));
        let same = |plan: &Plan| window(&plan.date) == window(&date) && plan.commitment == commitment;
        if in_force.map_or(date.is_none(), same) {
            return Err(Problem::NothingChanged { what: named.reference() }.into());
        }
        let planned = date.as_ref().map(lasting).unwrap_or_default();
        self.insert_plan(named.key, date, commitment, decided_on, maybe_text(note, Field::Note)?)?;
        Ok(Deed::Planned { what: named.what, planned, on: decided_on })
    }

    fn insert_plan(
        &mut self,
        milestone: Key,
        date: Option<PeriodDate>,
        commitment: Option<Commitment>,
        decided_on: NaiveDate,
        note: Option<String>,
    ) -> Outcome<()> {
        let plan = Plan {
            date,
            commitment,
            decided_on,
            recorded_on: self.now.today(),
            by: Some(self.now.author.clone()),
            note,
        };
        Ok(self.writer.insert_plan(milestone, &plan)?)
    }

    /// Moves the data date itself.
    pub(super) fn pin(&mut self, data_date: DataDate) -> Outcome<Deed> {
        let today = self.now.today();
        let pinned = match data_date {
            DataDate::Pinned(on) if on > today => return Err(Problem::InTheFuture { on, today }.into()),
            DataDate::Pinned(on) => Some(on),
            DataDate::FollowsClock => None,
        };
        self.writer.set_data_date(data_date)?;
        self.data_date = data_date;
        let latest = self.reader().latest_fact()?;
        if let Some(latest) = latest.filter(|latest| *latest > self.day()) {
            self.hints.push(Hint::FactsAfter { latest });
        }
        Ok(Deed::DataDate { pinned })
    }
}
