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
/// So many rows are vouched for one by one; of more only blocks are, or the digests would take as much room as the rows.
const SINGLY: usize = 20_000;
/// Rows to a block.
const BLOCK: usize = 256;

/// Tables whose rows leave no images, and that are vouched for all the same.
pub(super) const ISSUED: [&str; 2] = ["issued_report", "issued_document"];

/// Rows vouched for by their digests.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Sums {
    /// Whether these are all the rows there were: what was vouched for before no longer counts.
    pub(super) whole: bool,
    /// Table, key and digest; without one the row is gone.
    pub(super) rows: Vec<(String, i64, Option<String>)>,
    /// Rows vouched for many at a time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) blocks: Vec<Block>,
    /// Of `rows`, as they were found: table, key and digest. What holds a block against its rows needs them as they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) found: Vec<(String, i64, String)>,
}

/// All rows of a table whose keys lie between two, these included, by one digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Block {
    pub(super) table: String,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) sum: String,
}

/// Which rows were added without images: of each table all from one key to another.
#[derive(Debug, Default)]
pub(super) struct Loaded(BTreeMap<&'static str, Range>);

#[derive(Clone, Copy, Debug)]
struct Range {
    first: i64,
    last: i64,
    rows: usize,
}

impl Loaded {
    /// Notes a new row. Keys of new rows ascend.
    pub(super) fn note(&mut self, table: &'static str, id: i64) {
        let range = self.0.entry(table).or_insert(Range { first: id, last: id, rows: 0 });
        range.last = id;
        range.rows += 1;
    }

    pub(super) fn rows(&self) -> usize {
        self.0.values().map(|range| range.rows).sum()
    }

    fn holds(&self, table: &str, id: i64) -> bool {
        self.0.get(table).is_some_and(|range| (range.first..=range.last).contains(&id))
    }

    /// Every row there is.
    fn all(connection: &Connection) -> rusqlite::Result<Self> {
        let mut all = Self::default();
        for table in tables() {
            let sql = format!("SELECT count(*), min(id), max(id) FROM {table}");
            let (rows, first, last): (i64, _, _) =
                connection.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            if let (Some(first), Some(last)) = (first, last) {
                all.0.insert(table, Range { first, last, rows: usize::try_from(rows).unwrap_or(usize::MAX) });
            }
        }
        Ok(all)
    }
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

    /// Of rows that were added without images, as they are now.
    pub(super) fn load(&mut self, connection: &Connection, loaded: &Loaded) -> rusqlite::Result<()> {
        let singly = loaded.rows() <= SINGLY;
        for (table, range) in &loaded.0 {
            let mut open = Opened::new(range.first);
            each(connection, table, (range.first, range.last), |row, columns| {
                let (id, sum) = (row.get("id")?, digest(row, columns)?);
                if singly {
                    self.rows.push(((*table).to_owned(), id, Some(sum)));
                } else {
                    open.take(id, &sum);
                    if open.rows == BLOCK {
                        self.blocks.push(std::mem::replace(&mut open, Opened::new(id + 1)).close(table, id));
                    }
                }
                Ok(())
            })?;
            if open.rows > 0 {
                self.blocks.push(open.close(table, range.last));
            }
        }
        Ok(())
    }

    /// Of what an entry did that keeps no images: each row as it was left, but for those that `loaded` has.
    pub(super) fn add(&mut self, changes: &[RowChange], loaded: &Loaded) {
        let beside = |change: &&RowChange| !loaded.holds(change.table.name(), change.id);
        let mut known = HashSet::new();
        for change in changes.iter().rev().filter(beside) {
            if known.insert((change.table, change.id)) {
                let sum = change.after.as_ref().map(image);
                self.rows.push((change.table.name().to_owned(), change.id, sum));
            }
        }
        for change in changes.iter().filter(beside) {
            if known.remove(&(change.table, change.id))
                && let Some(before) = &change.before
            {
                self.found.push((change.table.name().to_owned(), change.id, image(before)));
            }
        }
    }

    /// Of every row there is.
    fn all(connection: &Connection) -> rusqlite::Result<Self> {
        let mut sums = Self { whole: true, ..Self::default() };
        sums.load(connection, &Loaded::all(connection)?)?;
        Ok(sums)
    }

    const fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.blocks.is_empty()
    }
}

/// A block that rows are still being taken into.
struct Opened {
    first: i64,
    rows: usize,
    hash: Sha256,
}

impl Opened {
    fn new(first: i64) -> Self {
        Self { first, rows: 0, hash: Sha256::new() }
    }

    fn take(&mut self, id: i64, sum: &str) {
        feed(&mut self.hash, b'i', &id.to_le_bytes());
        feed(&mut self.hash, b's', sum.as_bytes());
        self.rows += 1;
    }

    fn close(self, table: &str, last: i64) -> Block {
        Block { table: table.to_owned(), first: self.first, last, sum: short(self.hash) }
    }
}

/// The digest of a block of rows, by key and digest in the order of keys.
pub(super) fn block<'r>(rows: impl IntoIterator<Item = (&'r i64, &'r String)>) -> String {
    let mut open = Opened::new(0);
    for (id, sum) in rows {
        open.take(*id, sum);
    }
    short(open.hash)
}

/// Every table whose rows are vouched for.
pub(super) fn tables() -> impl Iterator<Item = &'static str> {
    Table::ALL.into_iter().map(Table::name).chain(ISSUED)
}

/// Seals the entry of this number, the newest.
pub(super) fn close(connection: &Connection, entry: i64, sums: &Sums) -> rusqlite::Result<()> {
    let json = |error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
    let sums = if sums.whole || !sums.is_empty() { Some(serde_json::to_string(sums).map_err(json)?) } else { None };
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

/// The rows of a table from one key to another, in their order, with the columns in the order that [`digest`] takes them.
pub(super) fn each(
    connection: &Connection,
    table: &str,
    (first, last): (i64, i64),
    mut tell: impl FnMut(&Row<'_>, &[(String, usize)]) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table} WHERE id BETWEEN ?1 AND ?2 ORDER BY id"))?;
    let columns = named(&statement);
    let mut rows = statement.query([first, last])?;
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
