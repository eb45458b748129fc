//! The `SQLite` file: schema, reading, writing with images of every changed row, and the journal. The only user of rusqlite.
//!
//! A [`Reader`] sees one state of the file and can't change it; a [`Writer`] is one transaction that ends with its journal
//! entry or leaves nothing behind. Nothing here judges: rules are `model`'s, commands are `ledger`'s.

use std::path::PathBuf;

mod file;
mod image;
mod journal;
mod read;
mod write;

pub use file::Store;
pub use image::{Image, RowChange, Table};
pub use journal::{EntryKind, JournalEntry, NewEntry};
pub use read::{Heading, Named, Reader, Scope};
pub use write::{Key, Owner, Subject, Writer};

/// The file or the system failed; the ledger itself has nothing against what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{path}: no such ledger", path = .0.display())]
    Missing(PathBuf),
    #[error("{path}: there is a file already", path = .0.display())]
    Exists(PathBuf),
    #[error("{path}: not a Topout ledger", path = .0.display())]
    NotALedger(PathBuf),
    /// Written by a newer program.
    #[error("{path}: schema {found}, this program knows up to {known}", path = path.display())]
    Newer { path: PathBuf, found: i64, known: i64 },
    /// Somebody else holds the file longer than we wait.
    #[error("{path}: busy", path = .0.display())]
    Busy(PathBuf),
    #[error("{path}: read only", path = .0.display())]
    ReadOnly(PathBuf),
    #[error("{path}: the disk is full", path = .0.display())]
    Full(PathBuf),
    /// The file is damaged or holds what this program never writes.
    #[error("{path}: damaged: {detail}", path = path.display())]
    Damaged { path: PathBuf, detail: String },
    #[error("{path}: {doing}: {source}", path = path.display())]
    Io { path: PathBuf, doing: &'static str, source: std::io::Error },
    #[error("{path}: {doing}: {source}", path = path.display())]
    Sqlite { path: PathBuf, doing: &'static str, source: rusqlite::Error },
}

impl StoreError {
    /// Sorts `SQLite`'s answer by what a person has to do about it.
    fn sqlite(path: &std::path::Path, doing: &'static str, source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.to_path_buf();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(path),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(path),
            Some(ErrorCode::DiskFull) => Self::Full(path),
            Some(ErrorCode::NotADatabase) => Self::NotALedger(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, detail: source.to_string() },
            _ => Self::Sqlite { path, doing, source },
        }
    }

    /// A value in the file that this program never writes there.
    fn foreign(path: &std::path::Path, what: &str, value: &str) -> Self {
        Self::Damaged { path: path.to_path_buf(), detail: format!("{what}: {value:?}") }
    }
}
