//! Where the screen meets the ledger: the only place that reads or changes it.

use super::message::{Answer, Message};
use crate::ledger::{Command, Ledger, Outcome};
use crate::model::view::Summary;
use crate::model::{DataDate, Now};

/// The ledger on the desk, and the clock above it.
pub(super) struct Desk {
    ledger: Ledger,
    clock: Box<dyn Fn() -> Now>,
}

impl Desk {
    pub(super) fn new(ledger: Ledger, clock: Box<dyn Fn() -> Now>) -> Self {
        Self { ledger, clock }
    }

    pub(super) fn summary(&self) -> Outcome<Summary> {
        self.ledger.summary(None, (self.clock)().today())
    }

    pub(super) fn apply(&mut self, command: Command) -> Message {
        let outcome = self.ledger.apply(command, &(self.clock)());
        // Our own change is no news.
        let news = self.ledger.changed_elsewhere();
        let summary = news.and_then(|_| self.summary()).map(Box::new);
        Message::Answered(Box::new(Answer { outcome, summary }))
    }

    /// Reads the ledger again where somebody else changed it, or where it follows the clock and the day has turned.
    pub(super) fn look(&mut self, shown: &Summary) -> Option<Message> {
        let day_turned = shown.data_date == DataDate::FollowsClock && shown.as_of != (self.clock)().today();
        match self.ledger.changed_elsewhere() {
            Ok(false) if !day_turned => None,
            Ok(_) => Some(Message::Reread(self.summary().map(Box::new))),
            // Somebody is writing: the next look will tell.
            Err(failure) if failure.is_busy() => None,
            Err(failure) => Some(Message::Reread(Err(failure))),
        }
    }
}
