//! The `SQLite` file: schema, reading, writing with images of every changed row, and the journal. The only user of rusqlite.
//!
//! A [`Reader`] sees one state of the file and can't change it; a [`Writer`] is one transaction that ends with its journal
//! entry or leaves nothing behind. Nothing here judges: rules are `model`'s, commands are `ledger`'s.

use std::path::Path;

use crate::model::Fault;

pub mod backup;
mod derived;
mod examine;
mod facts;
mod file;
mod image;
mod journal;
mod lock;
mod place;
mod read;
mod repair;
mod restore;
mod seal;
mod search;
mod snapshot;
mod turn;
mod write;

pub use examine::{examine, place};
pub use facts::{Batch, BatchGroup};
pub use file::Store;
pub use image::{Image, RowChange, Table, referred};
pub use journal::{EntryKind, JournalEntry, NewEntry};
pub use place::{FileSystem, file_system, pretend};
pub use read::{
    Astray, AstrayAmong, Dates, DueAstray, DueRow, DueWindow, Heading, Named, Part, Reader, Scope, Touched, Verified,
    may_push, unpacked,
};
pub use repair::repair;
pub use restore::restore;
pub use search::{Names, Wanted, owns};
pub use snapshot::Snapshot;
pub use write::{AssessmentOf, Key, Owner, Subject, Writer};

/// Whether what is in the file is not what a ledger holds.
fn is_unreadable(source: &rusqlite::Error) -> bool {
    use rusqlite::Error::{
        FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, SqlInputError, SqliteFailure, Utf8Error,
    };
    match source {
        FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..) | Utf8Error(..) => true,
        SqliteFailure(_, Some(words)) | SqlInputError { msg: words, .. } => {
            ["no such table", "no such column"].iter().any(|lack| words.starts_with(lack))
        }
        _ => false,
    }
}

impl Fault {
    /// Sorts `SQLite`'s answer by what a person has to do about it.
    fn sqlite(path: &Path, doing: &'static str, source: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.to_path_buf();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(path),
            // Where not even the side files have room, `SQLite` finds that it can only read.
            Some(ErrorCode::ReadOnly) if place::is_full(&path) => Self::Full(path),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(path),
            Some(ErrorCode::DiskFull) => Self::Full(path),
            Some(ErrorCode::NotADatabase) => Self::NotALedger(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, detail: source.to_string() },
            // A value of a kind that this program never writes, a table that is not there: no other try helps.
            _ if is_unreadable(source) => Self::Damaged { path, detail: source.to_string() },
            _ => Self::Database { path, doing, detail: source.to_string() },
        }
    }

    fn system(path: &Path, source: &std::io::Error) -> Self {
        Self::System { path: path.to_path_buf(), kind: source.kind(), detail: source.to_string() }
    }

    /// A value in the file that this program never writes there.
    fn foreign(path: &Path, what: &str, value: &str) -> Self {
        Self::Damaged { path: path.to_path_buf(), detail: format!("{what}: {value:?}") }
    }
}
