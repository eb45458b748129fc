//! What is judged, paid for, asked for from above and measured.

use super::{Answers, Complaint, Wrong};
use crate::ledger::Command;
use crate::tui::form::{Pick, Slot};

impl Answers<'_> {
    pub(super) fn assess(&self) -> Result<Command, Wrong> {
        let light = match self.picked(Slot::Light) {
            Some(Pick::Light(light)) => Some(*light),
            _ => None,
        };
        let words = match light {
            Some(_) => self.required(Slot::Text)?,
            None => self.form.text(Slot::Text),
        };
        let what = self.task.on.first().map(|what| what.code.clone());
        Ok(Command::Assess { what, light, words, on: self.day()?, by: self.optional(Slot::By) })
    }

    pub(super) fn fund(&self) -> Result<Command, Wrong> {
        let Some(Pick::Money(kind)) = self.picked(Slot::MoneyKind) else {
            return Err((Slot::MoneyKind, Complaint::Missing));
        };
        Ok(Command::Fund {
            project: self.code(),
            kind: *kind,
            amount: self.amount(Slot::Amount)?.ok_or((Slot::Amount, Complaint::Missing))?,
            source: self.optional(Slot::Source),
            on: self.day()?,
            note: self.note(),
        })
    }

    pub(super) fn supervise(&self) -> Result<Command, Wrong> {
        let (text, feedback) = (self.required(Slot::Text)?, self.required_window(Slot::Feedback)?);
        let (by, on) = (self.optional(Slot::By), self.day()?);
        Ok(self.each(|what| Command::Supervise {
            what,
            text: text.clone(),
            feedback: feedback.clone(),
            by: by.clone(),
            on,
        }))
    }

    pub(super) fn answer(&self) -> Result<Command, Wrong> {
        let (what, text) = (self.thing(Slot::Supervision)?, self.required(Slot::Text)?);
        Ok(Command::Answer { what, text, on: self.day()? })
    }

    /// One figure for each that was measured; the others are left out.
    pub(super) fn measure(&self) -> Result<Command, Wrong> {
        let figures = self.form.fields().iter().filter(|field| matches!(field.slot, Slot::Value(_)));
        let values = figures.map(|field| self.figure(field.slot)).collect::<Result<Vec<_>, _>>()?;
        if values.iter().all(Option::is_none) {
            return Err((Slot::Value(0), Complaint::Missing));
        }
        Ok(Command::Measure { indicator: self.code(), values, on: self.day()? })
    }
}
