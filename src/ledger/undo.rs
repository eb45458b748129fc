//! Undo and redo: rows go back to their images, unless they have moved on since. Both are entries of the journal themselves.

use super::Outcome;
use super::step::Step;
use crate::model::{Deed, Hint, Problem};
use crate::store::{EntryKind, JournalEntry, RowChange};

impl Step<'_, '_> {
    /// Takes back the newest command in force.
    pub(super) fn undo(&mut self) -> Outcome<(EntryKind, Deed)> {
        let entry = self.writer.to_undo()?.ok_or(Problem::NothingToUndo)?;
        let inverse: Vec<RowChange> = kept(&entry)?.iter().rev().map(RowChange::inverse).collect();
        self.replay(&entry, &inverse)?;
        Ok((EntryKind::Undo(entry.id), Deed::Undone { entry: entry.id, deed: Box::new(entry.deed) }))
    }

    /// Does again the command undone last.
    pub(super) fn redo(&mut self) -> Outcome<(EntryKind, Deed)> {
        let entry = self.writer.to_redo()?.ok_or(Problem::NothingToRedo)?;
        self.replay(&entry, kept(&entry)?)?;
        Ok((EntryKind::Redo(entry.id), Deed::Redone { entry: entry.id, deed: Box::new(entry.deed) }))
    }

    fn replay(&mut self, entry: &JournalEntry, changes: &[RowChange]) -> Outcome<()> {
        let before = self.day();
        if !self.writer.replay(changes)? {
            return Err(Problem::MovedOn { entry: entry.id, deed: Box::new(entry.deed.clone()) }.into());
        }
        let heading = self.reader().heading()?;
        self.data_date = heading.data_date;
        if self.day() != before {
            self.hints.push(Hint::PinMoved { from: before, to: self.day() });
        }
        Ok(())
    }
}

fn kept(entry: &JournalEntry) -> Result<&[RowChange], Problem> {
    let lost = || Problem::NotUndoable { entry: entry.id, deed: Box::new(entry.deed.clone()) };
    entry.changes.as_deref().ok_or_else(lost)
}
