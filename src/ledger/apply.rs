//! From a command to what carries it out.

use super::hints::merged;
use super::step::Step;
use super::{Command, Outcome, Watch};
use crate::model::{Deed, Hint, Now, Problem, Receipt};
use crate::store::{EntryKind, Writer};

/// More changed rows than this are not kept for undo; only an import comes near.
pub(super) const IMAGES_KEPT: usize = 20_000;

/// A command that went through, not yet safe on disk.
pub(super) struct Done {
    pub(super) kind: EntryKind,
    pub(super) deed: Deed,
    /// What the answer says instead, where the entry is only the last of several.
    pub(super) said: Option<Deed>,
    pub(super) hints: Vec<Hint>,
    pub(super) keep_images: bool,
}

impl Done {
    pub(super) fn receipt(self, entry: i64) -> Receipt {
        Receipt { entry, deed: self.said.unwrap_or(self.deed), hints: self.hints }
    }
}

pub(super) fn carry_out(writer: &mut Writer<'_>, command: Command, now: &Now, watch: &Watch) -> Outcome<Done> {
    let mut step = Step::new(writer, now, watch)?;
    let mut said = None;
    let (kind, deed) = match command {
        Command::Undo => step.undo()?,
        Command::Redo => step.redo()?,
        Command::UndoTo { entry } => {
            let (kind, deed, whole) = step.undo_to(entry)?;
            said = Some(whole);
            (kind, deed)
        }
        Command::Issue(issued) => (EntryKind::Issue, step.issue(*issued)?),
        other => (EntryKind::Command, step.command(other)?),
    };
    let hints = step.hints;
    watch.go_on()?;
    // An import that brings nothing but issued reports leaves nothing to undo either.
    let nothing_else = matches!(deed, Deed::Imported { issued: 1.., .. }) && writer.changed_rows() == 0;
    let kind = if nothing_else { EntryKind::Issue } else { kind };
    let mut hints = merged(hints);
    let keep_images = writer.changed_rows() <= IMAGES_KEPT;
    if !keep_images {
        hints.push(Hint::NotUndoable);
    }
    Ok(Done { kind, deed, said, hints, keep_images })
}

impl Step<'_, '_> {
    /// An ordinary command: one that undo takes back.
    pub(super) fn command(&mut self, command: Command) -> Outcome<Deed> {
        match command {
            Command::Complete { what, on, note } => self.complete(&what, on, note.as_deref()),
            Command::Reopen { what } => self.reopen(&what),
            Command::Mark { action, status, on, note } => self.mark(&action, status, on, note.as_deref()),
            Command::Report { what, text, on, by } => self.report(&what, &text, on, by.as_deref()),
            Command::Move(wanted) => self.move_units(&wanted),
            Command::Plan { what, date, commitment, on, note } => {
                self.plan(&what, date.map(|date| (date, commitment)), on, note.as_deref())
            }
            Command::Forecast { what, date, reason, on, note } => {
                self.forecast(&what, (date, reason), on, note.as_deref())
            }
            Command::SetBaseline { name, on, note } => self.set_baseline(&name, on, note.as_deref()),
            Command::Target { project, count, by, stage, on, note } => {
                self.target(&project, (count, stage.as_deref()), by, on, note.as_deref())
            }
            Command::Assess { what, light, words, on, by } => {
                self.assess(what.as_deref(), light, &words, on, by.as_deref())
            }
            Command::Fund { project, kind, amount, source, on, note } => {
                self.fund(&project, (kind, amount), source.as_deref(), on, note.as_deref())
            }
            Command::Supervise { what, text, feedback, by, on } => {
                self.supervise(&what, &text, feedback, by.as_deref(), on)
            }
            Command::Answer { what, text, on } => self.answer(&what, &text, on),
            Command::OpenPeriod { period, fates, rest, on } => self.open_period(period, fates, rest.as_ref(), on),
            Command::Block { projects, text, category, owner, due, on } => {
                self.block(&projects, (category, &text), owner.as_deref(), due, on)
            }
            Command::Unblock { what, on, note } => self.unblock(&what, on, note.as_deref()),
            Command::Measure { indicator, values, on } => self.measure(&indicator, &values, on),
            Command::Add(addition) => self.add(addition),
            Command::Edit { what, change } => self.edit(&what, &change),
            Command::Remove { what } => self.remove(&what),
            Command::SetDataDate(data_date) => self.pin(data_date),
            Command::Import(book) => self.import(&book),
            Command::Several(commands) => self.several(commands),
            Command::Issue(_) | Command::Undo | Command::Redo | Command::UndoTo { .. } => {
                Err(Problem::GoesAlone.into())
            }
        }
    }
}
