//! Seals: each entry of the journal is sealed by a digest over itself and the seal before, so that nothing in the journal can
//! be changed, put in or taken out without the chain showing it.
//!
//! The images in the journal vouch for the rows. Where an entry keeps none (the making of a ledger, a large import, an issued
//! report), its seal has the digests of the rows instead. So every row is vouched for, and a change that is no command shows.
//! This finds the work of another program or of a careless hand; who knows the way can seal anew what they have forged.

use std::collections::{BTreeMap, HashSet};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::image::{Image, RowChange, Table};

/// Digits of the digest of a row: 128 bits.
const DIGITS: usize = 32;

/// Tables whose rows leave no images, and that are vouched for all the same.
pub(super) const ISSUED: [&str; 2] = ["issued_report", "issued_document"];

/// Rows vouched for by their digests.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Sums {
    /// Whether these are all the rows there were: what was vouched for before no longer counts.
    pub(super) whole: bool,
    /// Table, key and digest; without one the row is gone.
    pub(super) rows: Vec<(String, i64, Option<String>)>,
}

impl Sums {
    /// Of rows that left no images, as they are now.
    pub(super) fn of(connection: &Connection, touched: &[(&'static str, i64)]) -> rusqlite::Result<Self> {
        let mut sums = Self::default();
        for (table, id) in touched {
            sums.rows.push(((*table).to_owned(), *id, row(connection, table, *id)?));
        }
        Ok(sums)
    }

    /// Of what an entry did that keeps no images: each row as it was left.
    pub(super) fn add(&mut self, changes: &[RowChange]) {
        let mut known = HashSet::new();
        for change in changes.iter().rev() {
            if known.insert((change.table, change.id)) {
                let sum = change.after.as_ref().map(image);
                self.rows.push((change.table.name().to_owned(), change.id, sum));
            }
        }
    }

    /// Of every row there is.
    fn all(connection: &Connection) -> rusqlite::Result<Self> {
        let mut sums = Self { whole: true, rows: Vec::new() };
        for table in tables() {
            each(connection, table, |row, columns| {
                sums.rows.push((table.to_owned(), row.get("id")?, Some(digest(row, columns)?)));
                Ok(())
            })?;
        }
        Ok(sums)
    }
}

/// Every table whose rows are vouched for.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    Table::ALL.into_iter().map(Table::name).chain(ISSUED)
}

/// Seals the entry of this number, the newest.
pub(super) fn close(connection: &Connection, entry: i64, sums: &Sums) -> rusqlite::Result<()> {
    let json = |error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
    let sums =
        if sums.whole || !sums.rows.is_empty() { Some(serde_json::to_string(sums).map_err(json)?) } else { None };
    let before: Option<String> = connection
        .prepare_cached("SELECT seal FROM seal ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let own = row(connection, "journal", entry)?.unwrap_or_default();
    let seal = link(before.as_deref(), &own, sums.as_deref());
    connection
        .prepare_cached("INSERT INTO seal (entry, sums, seal) VALUES (?1, ?2, ?3)")?
        .execute(params![entry, sums, seal])
        .map(drop)
}

/// Seals what has no seal yet, and vouches for every row as it is now: once the schema has been changed.
pub(super) fn renew(connection: &Connection) -> rusqlite::Result<()> {
    let unsealed: Vec<i64> = connection
        .prepare("SELECT id FROM journal WHERE id NOT IN (SELECT entry FROM seal) ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for entry in unsealed {
        close(connection, entry, &Sums::default())?;
    }
    let last: Option<i64> = connection.query_row("SELECT max(id) FROM journal", [], |row| row.get(0))?;
    match last {
        Some(last) => close(connection, last, &Sums::all(connection)?),
        // A ledger in the making.
        None => Ok(()),
    }
}

/// The seal that follows `before` over an entry with this digest.
pub(super) fn link(before: Option<&str>, entry: &str, sums: Option<&str>) -> String {
    let mut hash = Sha256::new();
    for part in [before, Some(entry), sums] {
        feed(&mut hash, b'.', part.unwrap_or_default().as_bytes());
    }
    format!("{:x}", hash.finalize())
}

/// The digest of a row as it is now; `None` where there is none.
pub(super) fn row(connection: &Connection, table: &str, id: i64) -> rusqlite::Result<Option<String>> {
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM {table} WHERE id = ?1"))?;
    let columns = named(&statement);
    statement.query_row([id], |row| digest(row, &columns)).optional()
}

/// Every row of a table, with its columns in the order that [`digest`] takes them.
pub(super) fn each(
    connection: &Connection,
    table: &str,
    mut tell: impl FnMut(&Row<'_>, &[(String, usize)]) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY id"))?;
    let columns = named(&statement);
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        tell(row, &columns)?;
    }
    Ok(())
}

/// The digest of a row that is being read.
pub(super) fn digest(row: &Row<'_>, columns: &[(String, usize)]) -> rusqlite::Result<String> {
    let mut hash = Sha256::new();
    for (column, at) in columns {
        let value = row.get_ref(*at)?;
        let number;
        let (kind, bytes) = match value {
            // Empty columns are passed over: one that comes later is empty, and the digest stays.
            ValueRef::Null => continue,
            ValueRef::Integer(value) => {
                number = value.to_string();
                (b'n', number.as_bytes())
            }
            ValueRef::Real(value) => {
                number = value.to_string();
                (b'r', number.as_bytes())
            }
            ValueRef::Text(text) => (b't', text),
            ValueRef::Blob(bytes) => (b'b', bytes),
        };
        feed(&mut hash, b'c', column.as_bytes());
        feed(&mut hash, kind, bytes);
    }
    Ok(short(hash))
}

/// The digest of the row that an image is of.
pub(super) fn image(image: &Image) -> String {
    let mut hash = Sha256::new();
    // In the order of names, whatever order the map keeps.
    for (column, value) in image.iter().collect::<BTreeMap<_, _>>() {
        let number;
        let (kind, bytes) = match value {
            serde_json::Value::Null => continue,
            serde_json::Value::String(text) => (b't', text.as_bytes()),
            other => {
                number = other.to_string();
                (b'n', number.as_bytes())
            }
        };
        feed(&mut hash, b'c', column.as_bytes());
        feed(&mut hash, kind, bytes);
    }
    short(hash)
}

/// Its length stands before each part, so that no two rows feed the same bytes.
fn feed(hash: &mut Sha256, kind: u8, bytes: &[u8]) {
    hash.update([kind]);
    hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
    hash.update(bytes);
}

fn short(hash: Sha256) -> String {
    let mut digits = format!("{:x}", hash.finalize());
    digits.truncate(DIGITS);
    digits
}

fn named(statement: &rusqlite::Statement<'_>) -> Vec<(String, usize)> {
    let mut columns: Vec<(String, usize)> = statement.column_names().map(str::to_owned).zip(0..).collect();
    columns.sort();
    columns
}
