//! What happened and was reported: completions, statuses, updates, blockers.

use super::{Answers, Complaint, Wrong, one_step};
use crate::ledger::Command;
use crate::model::{ActionStatus, BlockerCategory};
use crate::tui::form::{Pick, Slot};
use crate::tui::subject::Subject;

impl Answers<'_> {
    pub(super) fn complete(&self) -> Result<Command, Wrong> {
        let what = self.task.on.iter().map(|what| what.code.clone()).collect();
        Ok(Command::Complete { what, on: self.day()?, note: self.note() })
    }

    /// Actions that have the status already are left as they are.
    pub(super) fn mark(&self) -> Result<Command, Wrong> {
        let (on, note) = (self.day()?, self.note());
        let status = match self.picked(Slot::Status) {
            Some(Pick::NotDone) => return Ok(self.each(|what| Command::Reopen { what })),
            Some(Pick::Status(ActionStatus::Done)) => return self.complete(),
            Some(Pick::Status(status)) => *status,
            _ => return Err((Slot::Status, Complaint::Missing)),
        };
        let several = self.task.on.len() > 1;
        let others = self.task.subjects(self.shown).into_iter().filter_map(|subject| match subject {
            Subject::Action(_, action) if !several || action.status != status => Some(action.code.clone()),
            _ => None,
        });
        let marks = others.map(|action| Command::Mark { action, status, on, note: note.clone() });
        let marks: Vec<Command> = marks.collect();
        if marks.is_empty() { Err((Slot::Status, Complaint::Unchanged)) } else { Ok(one_step(marks)) }
    }

    pub(super) fn report(&self) -> Result<Command, Wrong> {
        let (text, on, by) = (self.required(Slot::Text)?, self.day()?, self.optional(Slot::By));
        Ok(self.each(|what| Command::Report { what, text: text.clone(), on, by: by.clone() }))
    }

    pub(super) fn block(&self) -> Result<Command, Wrong> {
        Ok(Command::Block {
            projects: self.chosen(Slot::Projects),
            text: self.required(Slot::Text)?,
            category: self.blocker(Slot::Category).ok_or((Slot::Category, Complaint::Missing))?,
            owner: self.optional(Slot::Owner),
            due: self.window(Slot::Due)?,
            on: self.day()?,
        })
    }

    pub(super) fn unblock(&self) -> Result<Command, Wrong> {
        Ok(Command::Unblock { what: self.thing(Slot::Blocker)?, on: self.day()?, note: self.note() })
    }

    pub(super) fn blocker(&self, slot: Slot) -> Option<BlockerCategory> {
        match self.picked(slot) {
            Some(Pick::Kind(category)) => Some(*category),
            _ => None,
        }
    }
}
