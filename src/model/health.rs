//! How a ledger's file is: what the doctor looks at, and what repairing one came to.

use chrono::{DateTime, FixedOffset};

/// What can be told of a file without opening it as a ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// In bytes.
    pub size: u64,
    /// Bytes of changes that wait in a log beside it.
    pub waiting: u64,
    /// Who may do what, where the system has that: `0o600`.
    pub mode: Option<u32>,
    /// `ext4`, `nfs4`, …, where the system says so.
    pub file_system: Option<String>,
}

/// What a look through the whole file finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    pub schema: i64,
    /// The schema this program writes.
    pub known: i64,
    /// What is wrong with the file itself, in `SQLite`'s words.
    pub damage: Vec<String>,
    /// Rows that refer to rows that are not there: table, row, table referred to.
    pub dangling: Vec<String>,
    /// How many entries the journal has, and when the last was written.
    pub entries: usize,
    pub last: Option<DateTime<FixedOffset>>,
    /// Whether changes go into a log beside the file first.
    pub has_log: bool,
}

/// What could not be saved from a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The whole table can't be found.
    Table { table: String },
    /// Rows of these numbers, as far as there were any, can't be read. `to: None`: and all after it.
    Unreadable { table: String, from: i64, to: Option<i64> },
    /// A row was read, but what it says can't be so.
    Row { table: String, row: i64, because: String },
    /// A row was saved that is not as the journal left it, or one is gone.
    Astray { table: String, row: i64 },
    /// Of the rows of these numbers some are not as the journal left them, or gone.
    AstrayAmong { table: String, from: i64, to: i64 },
    /// A row that kept the ledger from being read.
    LeftOut { table: String, row: i64 },
    /// What a new ledger has stands in for rows that are lost.
    StoodIn { table: String },
}

impl Loss {
    /// Whether it tells of this row.
    pub fn is_of(&self, of: &str, id: i64) -> bool {
        match self {
            Self::Table { table } => table == of,
            Self::Unreadable { table, from, to } => table == of && (*from..=to.unwrap_or(i64::MAX)).contains(&id),
            Self::Row { table, row, .. } | Self::Astray { table, row } | Self::LeftOut { table, row } => {
                table == of && *row == id
            }
            Self::AstrayAmong { table, from, to } => table == of && (*from..=*to).contains(&id),
            Self::StoodIn { .. } => false,
        }
    }
}

/// What repairing came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    /// How many rows were saved.
    pub rows: usize,
    pub losses: Vec<Loss>,
}
