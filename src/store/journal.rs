//! The journal: what was done, by whom, and the rows before and after. It is only ever appended to; what is undone follows
//! from the entries themselves.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::RowChange;
use super::file::schema_version;
use crate::model::{Deed, Now, Period};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// The making of the ledger.
    Opened,
    Command,
    /// Takes back the command of this entry.
    Undo(i64),
    /// Does the command of this entry again.
    Redo(i64),
}

impl EntryKind {
    const fn parts(self) -> (&'static str, Option<i64>) {
        match self {
            Self::Opened => ("opened", None),
            Self::Command => ("command", None),
            Self::Undo(target) => ("undo", Some(target)),
            Self::Redo(target) => ("redo", Some(target)),
        }
    }
}

/// An entry to be written.
#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    pub kind: EntryKind,
    pub deed: &'a Deed,
    pub now: &'a Now,
    /// Whether to keep the images; without them the entry can't be undone.
    pub keep_images: bool,
}

/// An entry as written.
#[derive(Clone, Debug)]
pub struct JournalEntry {
    pub id: i64,
    pub at: DateTime<FixedOffset>,
    pub author: String,
    pub host: String,
    pub deed: Deed,
    /// `None` where no images were kept.
    pub changes: Option<Vec<RowChange>>,
    pub undone: bool,
}

const COLUMNS: &str = "j.id, j.at, j.author, j.host, j.deed, j.changes,
    (SELECT k.kind FROM journal k WHERE k.target = j.id ORDER BY k.id DESC LIMIT 1) IS 'undo' AS undone";

pub(super) fn append(connection: &Connection, entry: &NewEntry<'_>, changes: &[RowChange]) -> rusqlite::Result<i64> {
    let (kind, target) = entry.kind.parts();
    let json = |error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
    let deed = serde_json::to_string(entry.deed).map_err(json)?;
    let changes = if entry.keep_images { Some(serde_json::to_string(changes).map_err(json)?) } else { None };
    connection
        .prepare_cached(
            "INSERT INTO journal (at, author, host, kind, target, deed, changes, shape)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            entry.now.instant.to_rfc3339(),
            entry.now.author,
            entry.now.host,
            kind,
            target,
            deed,
            changes,
            schema_version()
        ])?;
    Ok(connection.last_insert_rowid())
}

/// The newest command that is in force: what undo takes back.
pub(super) fn to_undo(connection: &Connection) -> rusqlite::Result<Option<JournalEntry>> {
    let sql =
        format!("SELECT {COLUMNS} FROM journal j WHERE j.kind = 'command' AND NOT undone ORDER BY j.id DESC LIMIT 1");
    connection.prepare_cached(&sql)?.query_row([], entry).optional()
}

/// The command undone last, unless another command was given since: what redo does again.
pub(super) fn to_redo(connection: &Connection) -> rusqlite::Result<Option<JournalEntry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM journal j JOIN journal u ON u.target = j.id AND u.kind = 'undo'
          WHERE undone AND u.id > (SELECT max(id) FROM journal WHERE kind = 'command')
          ORDER BY j.id LIMIT 1"
    );
    connection.prepare_cached(&sql)?.query_row([], entry).optional()
}

pub(super) fn newest(connection: &Connection, at_most: usize) -> rusqlite::Result<Vec<JournalEntry>> {
    let sql = format!("SELECT {COLUMNS} FROM journal j ORDER BY j.id DESC LIMIT ?1");
    let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
    connection.prepare_cached(&sql)?.query_map([at_most], entry)?.collect()
}

/// How many entries there are.
pub(super) fn length(connection: &Connection) -> rusqlite::Result<usize> {
    let count: i64 = connection.query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// What has been done since the end of `day`, newest first; the making of the ledger is the ground and stays.
///
/// The journal is one sequence of states, so it is cut in one place: behind the last entry that is not later than `day`,
/// each by the date of the clock it was given at. A clock that was set back does not tear the sequence apart.
pub(super) fn given_after(connection: &Connection, day: NaiveDate) -> rusqlite::Result<Vec<JournalEntry>> {
    // The text of a moment begins with its local date.
    let sql = "SELECT coalesce(max(id), 0) FROM journal WHERE substr(at, 1, 10) <= ?1";
    let last = connection.prepare_cached(sql)?.query_row([day], |row| row.get(0))?;
    after_entry(connection, last)
}

/// What has been done since an entry, newest first; the making of the ledger is the ground and stays.
pub(super) fn after_entry(connection: &Connection, last: i64) -> rusqlite::Result<Vec<JournalEntry>> {
    let sql = format!("SELECT {COLUMNS} FROM journal j WHERE j.kind <> 'opened' AND j.id > ?1 ORDER BY j.id DESC");
    connection.prepare_cached(&sql)?.query_map([last], entry)?.collect()
}

/// The entry that opened a period: the newest, where that was undone and done again.
pub(super) fn opening_of(connection: &Connection, period: Period) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT max(j.id) FROM journal j, json_each(j.changes) c
                WHERE c.value ->> 'table' = 'period' AND c.value ->> 'before' IS NULL
                  AND c.value -> 'after' ->> 'code' = ?1";
    connection.prepare_cached(sql)?.query_row([period.to_string()], |row| row.get(0))
}

fn entry(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    let json = |at| move |error| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(error));
    let at: String = row.get(1)?;
    let deed: String = row.get(4)?;
    let changes: Option<String> = row.get(5)?;
    Ok(JournalEntry {
        id: row.get(0)?,
        at: DateTime::parse_from_rfc3339(&at)
            .map_err(|error| rusqlite::Error::FromSqlConversionFailure(1, Type::Text, Box::new(error)))?,
        author: row.get(2)?,
        host: row.get(3)?,
        deed: serde_json::from_str(&deed).map_err(json(4))?,
        changes: changes.map(|changes| serde_json::from_str(&changes)).transpose().map_err(json(5))?,
        undone: row.get(6)?,
    })
}
