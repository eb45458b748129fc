//! What is put right: of each field only what was changed.

use super::{Answers, Complaint, Wrong, one_step};
use crate::ledger::{Change, Command};
use crate::model::{Nature, Responsible};
use crate::text::values;
use crate::tui::form::{Pick, Slot};

impl Answers<'_> {
    pub(super) fn edit(&self) -> Result<Command, Wrong> {
        let change = self.change()?;
        if change == Change::default() {
            let first = self.form.fields().first().map_or(Slot::Name, |field| field.slot);
            return Err((first, Complaint::Unchanged));
        }
        Ok(Command::Edit { what: self.code(), change })
    }

    /// The change that the fields ask for: those that still hold what they came with leave the thing as it is, those that
    /// were emptied empty it.
    pub(super) fn change(&self) -> Result<Change, Wrong> {
        let renamed = |slot| self.is_touched(slot).then(|| self.required(slot)).transpose();
        // Emptied, it is nothing any more.
        let filled = |slot| self.is_touched(slot).then(|| self.optional(slot));
        Ok(Change {
            name: renamed(Slot::Name)?.or(renamed(Slot::Text)?),
            name_en: filled(Slot::NameEn),
            aliases: filled(Slot::Aliases).map(|words| values::comma_list(&words.unwrap_or_default())),
            category: self.is_touched(Slot::Group).then(|| self.group()),
            nature: self.is_touched(Slot::Nature).then(|| self.nature()),
            funding: filled(Slot::Funding),
            investment: self.is_touched(Slot::Investment).then(|| self.amount(Slot::Investment)).transpose()?,
            note: filled(Slot::Note),
            quantities: self.resized()?,
            stage: self.is_touched(Slot::Stage).then(|| self.stage(Slot::Stage)),
            projects: self.is_touched(Slot::Projects).then(|| self.chosen(Slot::Projects)),
            owner: filled(Slot::Owner),
            kind: self.is_touched(Slot::Category).then(|| self.blocker(Slot::Category)).flatten(),
            due: self.is_touched(Slot::Due).then(|| self.window(Slot::Due)).transpose()?,
            by: filled(Slot::By),
            feedback: self.is_touched(Slot::Feedback).then(|| self.required_window(Slot::Feedback)).transpose()?,
            parts: self.figures(Slot::Parts, values::figure_refs)?,
            ratio: self.figures(Slot::Ratio, values::ratio)?,
            measured_in: renamed(Slot::MeasuredIn)?,
            ..self.responsibility()
        })
    }

    /// A size that was taken away would leave nothing to count.
    fn resized(&self) -> Result<Option<Vec<crate::model::Quantity>>, Wrong> {
        if !self.is_touched(Slot::Quantities) {
            return Ok(None);
        }
        self.quantities()?.map(Some).ok_or((Slot::Quantities, Complaint::Missing))
    }

    fn responsibility(&self) -> Change {
        let filled = |slot| self.is_touched(slot).then(|| self.optional(slot));
        Change {
            unit: filled(Slot::Unit),
            person: filled(Slot::Person),
            leader: filled(Slot::Leader),
            ..Change::default()
        }
    }

    fn group(&self) -> Option<String> {
        match self.picked(Slot::Group) {
            Some(Pick::Category(category)) => Some(category.code.clone()),
            _ => None,
        }
    }

    fn nature(&self) -> Option<Nature> {
        match self.picked(Slot::Nature) {
            Some(Pick::Nature(nature)) => Some(*nature),
            _ => None,
        }
    }

    /// Who answers for each thing; those that somebody has written so already are left as they are.
    pub(super) fn assign(&self) -> Result<Command, Wrong> {
        let change = self.responsibility();
        let differs = |field: &Option<String>, wanted: &Option<Option<String>>| {
            wanted.as_ref().is_some_and(|wanted| wanted != field)
        };
        let is_news = |now: &Responsible| {
            differs(&now.unit, &change.unit)
                || differs(&now.person, &change.person)
                || differs(&now.leader, &change.leader)
        };
        let others = self.task.subjects(self.shown).into_iter().filter(|one| one.responsible().is_some_and(is_news));
        let edits =
            others.filter_map(|one| Some(Command::Edit { what: one.reference()?.code, change: change.clone() }));
        let edits: Vec<Command> = edits.collect();
        if edits.is_empty() { Err((Slot::Unit, Complaint::Unchanged)) } else { Ok(one_step(edits)) }
    }
}
