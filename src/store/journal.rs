//! The journal: what was done, by whom, and the rows before and after. It is only ever appended to; what is undone follows
//! from the entries themselves.

use chrono::{DateTime, NaiveDate};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::de::DeserializeOwned;

use super::RowChange;
use super::file::schema_version;
use super::seal::{self, Loaded, Sums};
use crate::model::view::LogEntry;
use crate::model::{Deed, Now, Period};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// The making of the ledger.
    Opened,
    Command,
    /// The issuing of a report: it changes no row that undo could put back, and is passed over by it.
    Issue,
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
            Self::Issue => ("issue", None),
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

/// An entry as written, with what it did to rows.
#[derive(Clone, Debug)]
pub struct JournalEntry {
    pub id: i64,
    pub deed: Deed,
    /// `None` where no images were kept.
    pub changes: Option<Vec<RowChange>>,
}

const ENTRY: &str = "j.id, j.deed, j.changes, ";
/// Without the images, which may be many times as long as all the rest.
const LINE: &str = "j.id, j.deed, j.at, j.author, j.host, ";
/// What became of a command: the last word about it is that of its newest undo or redo.
const UNDONE: &str =
    "(SELECT k.kind FROM journal k WHERE k.target = j.id ORDER BY k.id DESC LIMIT 1) IS 'undo' AS undone";
/// Whether it was undone when entry `?1` had just been written.
const UNDONE_THEN: &str =
    "(SELECT k.kind FROM journal k WHERE k.target = j.id AND k.id <= ?1 ORDER BY k.id DESC LIMIT 1) IS 'undo'";

/// Writes an entry and seals it. `imageless` and `loaded` are rows it wrote beside the images.
pub(super) fn append(
    connection: &Connection,
    entry: &NewEntry<'_>,
    changes: &[RowChange],
    imageless: &[(&'static str, i64)],
    loaded: &Loaded,
) -> rusqlite::Result<i64> {
    let mut sums = Sums::of(connection, imageless)?;
    sums.load(connection, loaded)?;
    if !entry.keep_images {
        sums.add(changes, loaded);
    }
    sums.whole = entry.kind == EntryKind::Opened;
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
    let id = connection.last_insert_rowid();
    seal::close(connection, id, &sums)?;
    Ok(id)
}

/// The newest command that is in force: what undo takes back.
pub(super) fn to_undo(connection: &Connection) -> rusqlite::Result<Option<JournalEntry>> {
    let sql = format!(
        "SELECT {ENTRY} {UNDONE} FROM journal j WHERE j.kind = 'command' AND NOT undone ORDER BY j.id DESC LIMIT 1"
    );
    connection.prepare_cached(&sql)?.query_row([], entry).optional()
}

/// The command undone last, unless another command was given since: what redo does again.
pub(super) fn to_redo(connection: &Connection) -> rusqlite::Result<Option<JournalEntry>> {
    let sql = format!(
        "SELECT {ENTRY} {UNDONE} FROM journal j JOIN journal u ON u.target = j.id AND u.kind = 'undo'
          WHERE undone AND u.id > (SELECT max(id) FROM journal WHERE kind = 'command')
          ORDER BY j.id LIMIT 1"
    );
    connection.prepare_cached(&sql)?.query_row([], entry).optional()
}

/// The entry of this number.
pub(super) fn one(connection: &Connection, id: i64) -> rusqlite::Result<Option<JournalEntry>> {
    let sql = format!("SELECT {ENTRY} {UNDONE} FROM journal j WHERE j.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], entry).optional()
}

/// Entries before the one of a number, newest first.
pub(super) fn page(connection: &Connection, before: i64, at_most: usize) -> rusqlite::Result<Vec<LogEntry>> {
    let sql = format!("SELECT {LINE} {UNDONE} FROM journal j WHERE j.id < ?1 ORDER BY j.id DESC LIMIT ?2");
    let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
    connection.prepare_cached(&sql)?.query_map([before, at_most], line)?.collect()
}

/// How many entries there are. They are numbered from 1 and none is ever taken away, so nothing has to be counted.
pub(super) fn length(connection: &Connection) -> rusqlite::Result<usize> {
    let last: i64 = connection.query_row("SELECT coalesce(max(id), 0) FROM journal", [], |row| row.get(0))?;
    Ok(usize::try_from(last).unwrap_or(usize::MAX))
}

/// The commands in force that were not in force when an entry had just been written, newest first: given since, or undone
/// then and done again since. Only what is newer than the entry is looked at.
pub(super) fn in_force_since(connection: &Connection, last: i64) -> rusqlite::Result<Vec<LogEntry>> {
    let sql = format!(
        "SELECT {LINE} {UNDONE} FROM journal j
          WHERE j.id IN (SELECT id FROM journal WHERE id > ?1 AND kind = 'command'
                         UNION SELECT target FROM journal WHERE id > ?1 AND kind = 'redo')
            AND NOT undone AND (j.id > ?1 OR {UNDONE_THEN})
          ORDER BY j.id DESC"
    );
    connection.prepare_cached(&sql)?.query_map([last], line)?.collect()
}

/// The oldest command that was in force when an entry had just been written and is undone now, and the entry that undid it.
pub(super) fn lost_since(connection: &Connection, last: i64) -> rusqlite::Result<Option<(LogEntry, i64)>> {
    let sql = format!(
        "SELECT {LINE} {UNDONE}, (SELECT max(u.id) FROM journal u WHERE u.target = j.id AND u.kind = 'undo')
           FROM journal j
          WHERE j.id IN (SELECT target FROM journal WHERE id > ?1 AND kind = 'undo')
            AND j.id <= ?1 AND undone AND NOT {UNDONE_THEN}
          ORDER BY j.id LIMIT 1"
    );
    connection.prepare_cached(&sql)?.query_row([last], |row| Ok((line(row)?, row.get(6)?))).optional()
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
    let sql =
        format!("SELECT {ENTRY} {UNDONE} FROM journal j WHERE j.kind <> 'opened' AND j.id > ?1 ORDER BY j.id DESC");
    connection.prepare_cached(&sql)?.query_map([last], entry)?.collect()
}

/// The entry that opened a period: the newest, where that was undone and done again.
pub(super) fn opening_of(connection: &Connection, period: Period) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT max(j.id) FROM journal j, json_each(j.changes) c
                WHERE c.value ->> 'table' = 'period' AND c.value ->> 'before' IS NULL
                  AND c.value -> 'after' ->> 'code' = ?1";
    connection.prepare_cached(sql)?.query_row([period.to_string()], |row| row.get(0))
}

/// From [`ENTRY`].
fn entry(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    let changes: Option<String> = row.get(2)?;
    Ok(JournalEntry { id: row.get(0)?, deed: deed(row)?, changes: changes.map(|kept| parsed(2, &kept)).transpose()? })
}

/// From [`LINE`] and [`UNDONE`].
fn line(row: &Row<'_>) -> rusqlite::Result<LogEntry> {
    let at = DateTime::parse_from_rfc3339(&row.get::<_, String>(2)?);
    let at = at.map_err(|error| rusqlite::Error::FromSqlConversionFailure(2, Type::Text, Box::new(error)))?;
    let (author, host, undone) = (row.get(3)?, row.get(4)?, row.get(5)?);
    Ok(LogEntry { id: row.get(0)?, at, author, host, deed: deed(row)?, undone })
}

fn deed(row: &Row<'_>) -> rusqlite::Result<Deed> {
    parsed(1, &row.get::<_, String>(1)?)
}

fn parsed<T: DeserializeOwned>(at: usize, json: &str) -> rusqlite::Result<T> {
    serde_json::from_str(json)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(error)))
}
