//! Undo and redo: rows go back to their images, unless they have moved on since. Both are entries of the journal themselves.

use super::Outcome;
use super::step::Step;
use crate::model::view::LogEntry;
use crate::model::{Deed, Hint, Problem};
use crate::store::{EntryKind, JournalEntry, NewEntry, Reader, RowChange};

/// The entry to go back to, and what undoing takes back so that things are as they were after it, newest first.
///
/// # Errors
/// [`Problem::NoSuchEntry`]; [`Problem::UndoneSince`] where undoing alone leads to no such state.
pub(super) fn way_back(reader: &Reader<'_>, entry: i64) -> Outcome<(LogEntry, Vec<LogEntry>)> {
    let target = reader.journal(entry.checked_add(1), 1)?.pop().filter(|found| found.id == entry);
    let target = target.ok_or(Problem::NoSuchEntry { entry })?;
    if let Some((lost, back_to)) = reader.lost_since(entry)? {
        let (deed, stages) = (Box::new(lost.deed), reader.stages()?);
        return Err(Problem::UndoneSince { entry, lost: lost.id, deed, stages, back_to }.into());
    }
    Ok((target, reader.in_force_since(entry)?))
}

impl Step<'_, '_> {
    /// Takes back the newest command in force.
    pub(super) fn undo(&mut self) -> Outcome<(EntryKind, Deed)> {
        let entry = self.writer.to_undo()?.ok_or(Problem::NothingToUndo)?;
        self.take_back(entry)
    }

    /// Takes back what came after an entry. Each step has an entry of its own; the last is left to the end of the
    /// transaction, with what to say of all of them.
    pub(super) fn undo_to(&mut self, entry: i64) -> Outcome<(EntryKind, Deed, Deed)> {
        let (target, steps) = way_back(&self.reader(), entry)?;
        let (count, target) = (steps.len(), Box::new(target.deed));
        self.watch.begin(count);
        let mut steps = (1..).zip(steps).peekable();
        while let Some((nth, step)) = steps.next() {
            let (kind, deed) = self.step_back(step.id).map_err(|failure| failure.one_of(nth, count, None))?;
            self.watch.one_done()?;
            if steps.peek().is_none() {
                return Ok((kind, deed, Deed::UndoneTo { entry, count, deed: target }));
            }
            self.writer.append(&NewEntry { kind, deed: &deed, now: self.now, keep_images: true })?;
        }
        Err(Problem::NothingSince { entry, deed: target, stages: self.reader().stages()? }.into())
    }

    /// Does again the command undone last.
    pub(super) fn redo(&mut self) -> Outcome<(EntryKind, Deed)> {
        let entry = self.writer.to_redo()?.ok_or(Problem::NothingToRedo)?;
        self.replay(&entry, self.kept(&entry)?)?;
        Ok((EntryKind::Redo(entry.id), Deed::Redone { entry: entry.id, deed: Box::new(entry.deed) }))
    }

    fn step_back(&mut self, id: i64) -> Outcome<(EntryKind, Deed)> {
        let entry = self.reader().journal_entry(id)?.ok_or(Problem::NoSuchEntry { entry: id })?;
        self.take_back(entry)
    }

    fn take_back(&mut self, entry: JournalEntry) -> Outcome<(EntryKind, Deed)> {
        let inverse: Vec<RowChange> = self.kept(&entry)?.iter().rev().map(RowChange::inverse).collect();
        self.replay(&entry, &inverse)?;
        Ok((EntryKind::Undo(entry.id), Deed::Undone { entry: entry.id, deed: Box::new(entry.deed) }))
    }

    fn replay(&mut self, entry: &JournalEntry, changes: &[RowChange]) -> Outcome<()> {
        let before = self.day();
        if !self.writer.replay(changes)? {
            let (deed, stages) = (Box::new(entry.deed.clone()), self.reader().stages()?);
            return Err(Problem::MovedOn { entry: entry.id, deed, stages }.into());
        }
        let heading = self.reader().heading()?;
        self.data_date = heading.data_date;
        if self.day() != before {
            self.hints.push(Hint::PinMoved { from: before, to: self.day() });
        }
        Ok(())
    }

    fn kept<'e>(&self, entry: &'e JournalEntry) -> Outcome<&'e [RowChange]> {
        if let Some(changes) = &entry.changes {
            return Ok(changes);
        }
        let (deed, stages) = (Box::new(entry.deed.clone()), self.reader().stages()?);
        Err(Problem::NotUndoable { entry: entry.id, deed, stages }.into())
    }
}
