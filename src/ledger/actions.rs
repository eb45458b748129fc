//! How far actions are: marks, in whatever order they are written down, over every period an action went through.

use chrono::NaiveDate;

use super::Outcome;
use super::step::{Step, maybe_text};
use crate::model::plan::{latest_mark, latest_status};
use crate::model::problem::Field;
use crate::model::{Action, ActionStatus, ClosedPeriod, Deed, Problem, StatusMark, Thing};
use crate::store::{Key, Named};

/// The marks an action has: those it brings along from the periods before, and its own.
pub(super) struct Marks {
    all: Vec<StatusMark>,
    inherited: usize,
}

impl Marks {
    /// The status at the end of `day`.
    pub(super) fn status(&self, day: NaiveDate) -> ActionStatus {
        latest_status(&self.all, day)
    }

    /// The mark in force at the end of `day`.
    fn in_force(&self, day: NaiveDate) -> Option<&StatusMark> {
        latest_mark(&self.all, day)
    }

    /// The first mark after `day`.
    fn next(&self, day: NaiveDate) -> Option<&StatusMark> {
        self.all.iter().filter(|mark| mark.on > day).min_by_key(|mark| mark.on)
    }
}

impl Step<'_, '_> {
    pub(super) fn mark(
        &mut self,
        action: &str,
        status: ActionStatus,
        on: Option<NaiveDate>,
        note: Option<&str>,
    ) -> Outcome<Deed> {
        let named = self.resolve(action, &[Thing::Action])?;
        if status == ActionStatus::Dropped {
            return Err(Problem::NotDroppedAlone { what: named.what }.into());
        }
        let on = self.happened(on)?;
        self.mark_action(&named, status, on, note)?;
        Ok(match status {
            ActionStatus::Done => Deed::Completed { what: vec![named.what], on },
            ActionStatus::Ongoing | ActionStatus::NotStarted | ActionStatus::Dropped => {
                Deed::Marked { what: named.what, status: status.code().to_owned(), on }
            }
        })
    }

    /// A mark may come after later ones (补录): it is compared with the status of its own day.
    pub(super) fn mark_action(
        &mut self,
        named: &Named,
        status: ActionStatus,
        on: NaiveDate,
        note: Option<&str>,
    ) -> Outcome<()> {
        let marks = self.marks(named.key)?;
        let done = |mark: &&StatusMark| mark.status == ActionStatus::Done;
        // Done twice on end, opening it again would leave it done.
        let twice = marks.in_force(on).filter(done).or_else(|| marks.next(on).filter(done));
        if let Some(mark) = twice.filter(|_| status == ActionStatus::Done) {
            return Err(Problem::AlreadyDone { what: named.reference(), on: mark.on }.into());
        }
        if marks.status(on) == status {
            return Err(Problem::NothingChanged { what: named.reference() }.into());
        }
        self.insert_mark(named.key, status, on, maybe_text(note, Field::Note)?)
    }

    pub(super) fn insert_mark(
        &mut self,
        action: Key,
        status: ActionStatus,
        on: NaiveDate,
        note: Option<String>,
    ) -> Outcome<()> {
        let by = Some(self.now.author.clone());
        Ok(self.writer.insert_mark(action, &StatusMark { status, on, recorded_on: self.now.today(), by, note })?)
    }

    /// Takes back the last mark, if it says done.
    pub(super) fn reopen_action(&mut self, named: &Named) -> Outcome<()> {
        let marks = self.marks(named.key)?;
        let last = marks.all.iter().enumerate().max_by_key(|(_, mark)| mark.on);
        let Some((at, _)) = last.filter(|(_, mark)| mark.status == ActionStatus::Done) else {
            return Err(Problem::NotDone { what: named.reference() }.into());
        };
        let Some(own) = at.checked_sub(marks.inherited) else {
            // It was done in a period that is closed now, after the day that closed it.
            let periods = self.reader().periods()?;
            let period =
                periods.iter().rev().map(|(period, _)| *period).nth(1).unwrap_or(self.reader().heading()?.period);
            return Err(Problem::PeriodClosed { what: named.reference(), period }.into());
        };
        Ok(self.writer.delete_mark(named.key, own)?)
    }

    pub(super) fn marks(&self, action: Key) -> Outcome<Marks> {
        let own = self.reader().action(action)?;
        if !own.carried {
            return Ok(Marks { all: own.marks, inherited: 0 });
        }
        let item = self.reader().item(self.reader().item_of(action)?)?;
        let closed = self.reader().book()?.closed;
        let mut all: Vec<StatusMark> =
            ancestry(&item.code, &own, &closed).into_iter().rev().flat_map(|past| past.marks.clone()).collect();
        let inherited = all.len();
        all.extend(own.marks);
        Ok(Marks { all, inherited })
    }
}

/// What an action goes on from, the nearest first.
fn ancestry<'a>(item: &str, action: &Action, closed: &'a [ClosedPeriod]) -> Vec<&'a Action> {
    let mut carried = action.carried;
    let past = closed.iter().rev().map_while(|period| {
        let found = period.items.iter().find(|past| carried && past.code == item)?;
        let found = found.actions.iter().find(|past| past.code == action.code)?;
        carried = found.carried;
        Some(found)
    });
    past.collect()
}
