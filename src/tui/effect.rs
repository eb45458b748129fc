//! Where the screen meets the ledger: the only place that reads or changes it.

use chrono::NaiveDate;

use super::message::{Answer, Effect, Message};
use super::tabs::journal;
use crate::ledger::{Command, Ledger, Outcome};
use crate::model::view::{Summary, Viewpoint};
use crate::model::{DataDate, LightRule, Now};

/// The ledger on the desk, and the clock above it.
pub(super) struct Desk {
    ledger: Ledger,
    clock: Box<dyn Fn() -> Now>,
    rule: LightRule,
    /// The day looked at instead of the data date.
    as_of: Option<NaiveDate>,
}

impl Desk {
    pub(super) fn new(ledger: Ledger, clock: Box<dyn Fn() -> Now>, rule: LightRule) -> Self {
        Self { ledger, clock, rule, as_of: None }
    }

    pub(super) fn summary(&self) -> Outcome<Summary> {
        let today = (self.clock)().today();
        self.ledger.summary(&Viewpoint { as_of: self.as_of, rule: self.rule, ..Viewpoint::at(today) })
    }

    /// Carries out what the screen wants, and tells what came of it. `None` where there is nothing to tell.
    pub(super) fn carry_out(&mut self, effect: Effect) -> Option<Message> {
        Some(match effect {
            Effect::Apply(command) => self.apply(*command),
            Effect::Save(command) => self.save(*command),
            Effect::TurnTo(day) => self.turn_to(day),
            Effect::ReadLog(before) => Message::Log(before, self.ledger.log_page(before, journal::PAGE)),
            Effect::ReadEntry(entry) => Message::Entry(entry, self.ledger.entry_changes(entry)),
            Effect::PreviewUndo(entry) => Message::UndoPreview(entry, self.ledger.undo_preview(entry)),
            Effect::Quit => return None,
        })
    }

    pub(super) fn apply(&mut self, command: Command) -> Message {
        let outcome = self.ledger.apply(command, &(self.clock)());
        // Our own change is no news.
        let news = self.ledger.changed_elsewhere();
        let summary = news.and_then(|_| self.summary()).map(Box::new);
        Message::Answered(Box::new(Answer { outcome, summary }))
    }

    /// Carries out what a form came to, unless somebody else has changed the ledger since it was read.
    pub(super) fn save(&mut self, command: Command) -> Message {
        match self.ledger.changed_elsewhere() {
            Ok(false) => self.apply(command),
            Ok(true) => Message::Overtaken(self.summary().map(Box::new)),
            Err(failure) => Message::Overtaken(Err(failure)),
        }
    }

    /// Turns to another day, or back to the data date. Where that day can't be read the old one stays.
    pub(super) fn turn_to(&mut self, day: Option<NaiveDate>) -> Message {
        let before = std::mem::replace(&mut self.as_of, day);
        let summary = self.summary();
        if summary.is_err() {
            self.as_of = before;
        }
        Message::TurnedTo(day, summary.map(Box::new))
    }

    /// Reads the ledger again where somebody else changed it, or where it follows the clock and the day has turned.
    pub(super) fn look(&mut self, shown: &Summary) -> Option<Message> {
        let day_turned =
            self.as_of.is_none() && shown.data_date == DataDate::FollowsClock && shown.as_of != (self.clock)().today();
        match self.ledger.changed_elsewhere() {
            Ok(false) if !day_turned => None,
            Ok(_) => Some(Message::Reread(self.summary().map(Box::new))),
            // Somebody is writing: the next look will tell.
            Err(failure) if failure.is_busy() => None,
            Err(failure) => Some(Message::Reread(Err(failure))),
        }
    }
}
