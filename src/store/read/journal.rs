//! The journal as it is read: its lines, its entries with their images, and what a way back would take back.

use super::Reader;
use crate::model::Fault;
use crate::model::view::LogEntry;
use crate::store::image::{self, Image, Table};
use crate::store::journal::{self, JournalEntry};

impl Reader<'_> {
    /// Entries before the one of this number, newest first; without a number the newest there are.
    pub fn journal(&self, before: Option<i64>, at_most: usize) -> Result<Vec<LogEntry>, Fault> {
        journal::page(self.connection, before.unwrap_or(i64::MAX), at_most).map_err(|e| self.unread(&e))
    }

    /// How many entries the journal has.
    pub fn journal_length(&self) -> Result<usize, Fault> {
        journal::length(self.connection).map_err(|e| self.unread(&e))
    }

    /// An entry with its images.
    pub fn journal_entry(&self, id: i64) -> Result<Option<JournalEntry>, Fault> {
        journal::one(self.connection, id).map_err(|e| self.unread(&e))
    }

    /// The commands in force that were not when an entry had just been written, newest first.
    pub fn in_force_since(&self, entry: i64) -> Result<Vec<LogEntry>, Fault> {
        journal::in_force_since(self.connection, entry).map_err(|e| self.unread(&e))
    }

    /// The oldest command that was in force when an entry had just been written and is undone now, and the entry that
    /// undid it.
    pub fn lost_since(&self, entry: i64) -> Result<Option<(LogEntry, i64)>, Fault> {
        journal::lost_since(self.connection, entry).map_err(|e| self.unread(&e))
    }

    /// A row as it is now.
    pub fn image(&self, table: Table, id: i64) -> Result<Option<Image>, Fault> {
        image::read(self.connection, table, id).map_err(|e| self.failed("read a row", &e))
    }

    fn unread(&self, error: &rusqlite::Error) -> Fault {
        self.failed("read the journal", error)
    }
}
