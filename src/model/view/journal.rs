//! The journal as it is shown: its lines, and what an entry did to rows.

use chrono::{DateTime, FixedOffset};

use crate::model::change::{Deed, Reference};

/// A page of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Newest first.
    pub entries: Vec<LogEntry>,
    /// How many there are in all.
    pub all: usize,
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    pub id: i64,
    pub at: DateTime<FixedOffset>,
    pub author: String,
    pub host: String,
    pub deed: Deed,
    /// Whether it has been undone and not redone.
    pub undone: bool,
}

/// A row that an entry of the journal changed, from how the entry found it to how it left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChanged {
    /// The kind of row, by the name of its table in `data/migrations/`.
    pub table: String,
    /// The thing, where the row is one, otherwise what it belongs to; `None` where it belongs to the ledger, or to what is
    /// no longer there.
    pub what: Option<Reference>,
    pub fate: RowFate,
    /// Those that differ, with what refers to another thing as the code of that thing.
    pub columns: Vec<ColumnChanged>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFate {
    Added,
    Changed,
    Removed,
}

/// What a column held, as it is stored; `None` where nothing stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnChanged {
    pub column: String,
    pub before: Option<String>,
    pub after: Option<String>,
}
