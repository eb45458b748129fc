//! What is done, what is open again, and the data date.

use chrono::NaiveDate;

use super::Outcome;
use super::step::{Step, maybe_text};
use crate::model::problem::Field;
use crate::model::{ActionStatus, Completion, DataDate, Deed, Hint, Milestone, Problem, Thing};
use crate::store::{Named, Owner};

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
        let milestone = self.reader().undated_milestone(named.key)?;
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
        self.hint_at_units_behind(named, &milestone)
    }

    /// A milestone that is through while units still stand before it: said, not refused, for one of 22 buildings may be
    /// behind with good reason.
    fn hint_at_units_behind(&mut self, named: &Named, milestone: &Milestone) -> Outcome<()> {
        let Some(stage) = &milestone.stage else { return Ok(()) };
        let Owner::Project(project) = self.reader().milestone_owner(named.key)? else { return Ok(()) };
        let at = self.reader().positions(project, self.day())?;
        let behind = at.iter().filter(|(position, _)| self.stages.is_behind(position, stage));
        let count = behind.map(|(_, count)| *count).sum::<u32>();
        if count > 0 {
            let (project, unit) = self.reader().counted(project)?;
            self.hints.push(Hint::UnitsBehind { project, stage: stage.clone(), count, unit });
        }
        Ok(())
    }

    pub(super) fn reopen(&mut self, what: &str) -> Outcome<Deed> {
        let named = self.resolve(what, &[Thing::Milestone, Thing::Action, Thing::Blocker, Thing::Supervision])?;
        match named.what.thing {
            Thing::Action => self.reopen_action(&named)?,
            Thing::Blocker => self.reopen_blocker(&named)?,
            Thing::Supervision => self.reopen_supervision(&named)?,
            _ => {
                if self.reader().undated_milestone(named.key)?.done.is_none() {
                    return Err(Problem::NotDone { what: named.what }.into());
                }
                self.writer.set_completion(named.key, None)?;
            }
        }
        Ok(Deed::Reopened { what: named.what })
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
