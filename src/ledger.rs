//! The one door to a ledger: commands go in, read models come out.
//!
//! A command is one transaction with its journal entry, or nothing; [`Ledger::apply`] answers only when it is safe on disk.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

pub mod command;

pub use command::{Addition, Change, Command, Move};

use crate::model::change::{Receipt, Reference, Thing};
use crate::model::view::{Hit, LogEntry, Summary};
use crate::model::{Book, DataDate, Now, Period, Problem, Stages};

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    path: PathBuf,
}

/// Why something could not be done: the rules are against it, or the file or system failed.
#[derive(Debug)]
pub enum Failure {
    Refused(Problem),
    Store(crate::store::StoreError),
}

pub type Outcome<T> = Result<T, Failure>;

#[expect(clippy::todo, unused_variables, reason = "signatures first")]
impl Ledger {
    /// Makes a new ledger file from `book`. It is there whole or not at all.
    pub fn create(path: &Path, book: &Book, now: &Now) -> Outcome<Self> {
        todo!()
    }
    /// Opens an existing ledger; the file is not touched.
    pub fn open(path: &Path) -> Outcome<Self> {
        todo!()
    }
    pub fn path(&self) -> &Path {
        &self.path
    }
    /// Carries out a command. Nothing is changed when it is refused or fails.
    pub fn apply(&mut self, command: Command, now: &Now) -> Outcome<Receipt> {
        todo!()
    }
    /// What `apply` would answer, without doing it.
    pub fn rehearse(&mut self, command: Command, now: &Now) -> Outcome<Receipt> {
        todo!()
    }
    /// Everything as it stood at the end of `as_of`, or at the data date.
    pub fn summary(&self, as_of: Option<NaiveDate>, today: NaiveDate) -> Outcome<Summary> {
        todo!()
    }
    /// The newest entries of the journal, newest first.
    pub fn log(&self, at_most: usize) -> Outcome<Vec<LogEntry>> {
        todo!()
    }
    /// The whole content, for export.
    pub fn book(&self) -> Outcome<Book> {
        todo!()
    }
    /// Things whose code, name or alias has all of `words`, best first.
    pub fn search(&self, words: &str) -> Outcome<Vec<Hit>> {
        todo!()
    }
    /// The thing meant by a code or enough of a name, among `wanted` kinds.
    pub fn resolve(&self, words: &str, wanted: &[Thing]) -> Outcome<Reference> {
        todo!()
    }
    pub fn data_date(&self) -> Outcome<DataDate> {
        todo!()
    }
    pub fn period(&self) -> Outcome<Period> {
        todo!()
    }
    pub fn stages(&self) -> Outcome<Stages> {
        todo!()
    }
    /// Whether another program has changed the file since the last call.
    pub fn changed_elsewhere(&mut self) -> Outcome<bool> {
        todo!()
    }
}
