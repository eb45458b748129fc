//! The one door to a ledger: commands go in, read models come out.
//!
//! A command is one transaction with its journal entry, or nothing; [`Ledger::apply`] answers only when it is safe on disk.
//! What each command checks and how it is reversed stands in `docs/ledger.md`.

use std::path::Path;

use chrono::NaiveDate;

mod add;
mod apply;
mod checks;
pub mod command;
mod edit;
mod import;
mod milestones;
mod names;
mod remove;
mod reports;
mod step;
mod summary;
mod undo;
mod units;

#[cfg(test)]
mod tests;

pub use command::{Addition, Change, Command, Move};

use crate::model::Fault;
use crate::model::change::{Receipt, Reference, Thing};
use crate::model::check::Finding;
use crate::model::view::{Hit, LogEntry, Summary};
use crate::model::{Book, DataDate, Deed, Now, Period, Problem, Stages};
use crate::store::{EntryKind, NewEntry, Store};

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    store: Store,
}

/// Why something could not be done.
#[derive(Debug)]
pub enum Failure {
    /// The rules are against it; nothing is wrong with the file.
    Refused(Problem),
    /// The file or the system failed.
    Store(Fault),
}

pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// Whether somebody else is writing: the same may go through a moment later.
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Store(Fault::Busy(_)))
    }
}

impl From<Fault> for Failure {
    fn from(error: Fault) -> Self {
        Self::Store(error)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl Ledger {
    /// Makes a new ledger file from `book`. It is there whole or not at all.
    pub fn create(path: &Path, book: &Book, now: &Now) -> Outcome<Self> {
        let store = Store::create(path, |mut writer| -> Outcome<()> {
            writer.insert_book(book)?;
            let deed = Deed::Opened { projects: book.projects.len(), items: book.items.len() };
            // The opening is the ground undo stands on, so it keeps no images to go back before it.
            writer.commit(&NewEntry { kind: EntryKind::Opened, deed: &deed, now, keep_images: false })?;
            Ok(())
        })?;
        Ok(Self { store })
    }

    /// Opens an existing ledger; the file is not touched.
    pub fn open(path: &Path) -> Outcome<Self> {
        Ok(Self { store: Store::open(path)? })
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Carries out a command. Nothing is changed when it is refused or fails. An import that finds nothing new leaves no
    /// entry, and the receipt's is 0.
    pub fn apply(&mut self, command: Command, now: &Now) -> Outcome<Receipt> {
        let mut writer = self.store.writer()?;
        let done = apply::carry_out(&mut writer, command, now)?;
        if matches!(done.deed, Deed::Imported { .. }) && writer.changed_rows() == 0 {
            return Ok(Receipt { entry: 0, deed: done.deed, hints: done.hints });
        }
        let entry = NewEntry { kind: done.kind, deed: &done.deed, now, keep_images: done.keep_images };
        let entry = writer.commit(&entry)?;
        Ok(Receipt { entry, deed: done.deed, hints: done.hints })
    }

    /// What [`Ledger::apply`] would answer, without doing it. The entry is 0.
    pub fn rehearse(&mut self, command: Command, now: &Now) -> Outcome<Receipt> {
        let mut writer = self.store.writer()?;
        let done = apply::carry_out(&mut writer, command, now)?;
        Ok(Receipt { entry: 0, deed: done.deed, hints: done.hints })
    }

    /// Everything as it stood at the end of `as_of`, or at the data date.
    pub fn summary(&self, as_of: Option<NaiveDate>, today: NaiveDate) -> Outcome<Summary> {
        let reader = self.store.reader()?;
        let book = reader.book()?;
        let as_of = as_of.unwrap_or_else(|| book.data_date.day(today));
        let mut summary = summary::of(&book, as_of);
        summary.findings = checks::figures(&book, as_of);
        summary.findings.extend(checks::positions_kept(&reader)?);
        Ok(summary)
    }

    /// Every check there is, of the figures and of the file.
    pub fn check(&self, as_of: Option<NaiveDate>, today: NaiveDate) -> Outcome<Vec<Finding>> {
        let mut findings = self.summary(as_of, today)?.findings;
        findings.extend(self.store.reader()?.damage()?.into_iter().map(|detail| Finding::FileDamaged { detail }));
        Ok(findings)
    }

    /// The newest entries of the journal, newest first.
    pub fn log(&self, at_most: usize) -> Outcome<Vec<LogEntry>> {
        let entries = self.store.reader()?.journal(at_most)?;
        Ok(entries
            .into_iter()
            .map(|entry| LogEntry {
                id: entry.id,
                at: entry.at,
                author: entry.author,
                host: entry.host,
                deed: entry.deed,
                undone: entry.undone,
            })
            .collect())
    }

    /// The whole content, for export.
    pub fn book(&self) -> Outcome<Book> {
        Ok(self.store.reader()?.book()?)
    }

    /// Things whose code, name or alias has all of `words`, best first.
    pub fn search(&self, words: &str) -> Outcome<Vec<Hit>> {
        names::search(&self.store.reader()?, words)
    }

    /// The thing meant by a code or enough of a name, among `wanted` kinds.
    pub fn resolve(&self, words: &str, wanted: &[Thing]) -> Outcome<Reference> {
        Ok(names::resolve(&self.store.reader()?, words, wanted)?.what)
    }

    pub fn data_date(&self) -> Outcome<DataDate> {
        Ok(self.store.reader()?.heading()?.data_date)
    }

    pub fn period(&self) -> Outcome<Period> {
        Ok(self.store.reader()?.heading()?.period)
    }

    pub fn stages(&self) -> Outcome<Stages> {
        Ok(self.store.reader()?.stages()?)
    }

    /// Whether another program has changed the file since the last call.
    pub fn changed_elsewhere(&mut self) -> Outcome<bool> {
        Ok(self.store.changed_elsewhere()?)
    }
}
