//! One transaction. Every change of a row goes through three primitives that keep its image for the journal.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params, params_from_iter};
use serde::{Deserialize, Serialize};

use super::facts::{self, Batch, BatchGroup};
use super::image::{self, Image, RowChange, Table};
use super::journal::{self, JournalEntry, NewEntry};
use super::seal::Loaded;
use super::{Reader, backup, derived, search};
use crate::model::{Fault, Now, Project, Stages};

mod control;
mod issued;
mod plan;
mod project;
mod whole;

pub use control::AssessmentOf;
use value::Column;

/// Projects whose facts are made anew with one command.
const PACKED_AT_ONCE: usize = 64;

/// The row of a thing. Only the store and the ledger's commands see it; everyone else says codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key(pub(super) i64);

impl Key {
    /// As a number that says nothing, for whoever has to name a row later and may not look into it.
    pub const fn number(self) -> u64 {
        self.0.cast_unsigned()
    }

    /// The row of a [`Self::number`].
    pub const fn numbered(number: u64) -> Self {
        Self(number.cast_signed())
    }
}

/// What a milestone belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Project(Key),
    Item(Key),
}

/// What an update is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Project(Key),
    Item(Key),
    Action(Key),
    Blocker(Key),
}

/// A transaction that ends with [`Writer::commit`], or leaves nothing behind when dropped.
#[derive(Debug)]
pub struct Writer<'s> {
    transaction: Transaction<'s>,
    path: PathBuf,
    changes: Vec<RowChange>,
    /// Rows written since the last entry that leave no images.
    imageless: Vec<(&'static str, i64)>,
    /// What has been added since nothing keeps images of it any more; see [`Writer::load`].
    loaded: Option<Loaded>,
    /// The triggers that derive things, while they are put aside.
    keepers: Vec<String>,
    /// Once they were needed.
    stages: Option<Stages>,
    /// The position given last in each table.
    last_positions: HashMap<Table, i64>,
}

impl<'s> Writer<'s> {
    pub(super) fn begin(connection: &'s mut Connection, path: &Path) -> Result<Self, Fault> {
        let wrap = |e| Fault::sqlite(path, "begin to write", &e);
        connection.pragma_update(None, "query_only", false).map_err(wrap)?;
        // IMMEDIATE: two that read first and write then would fail at once instead of waiting for each other.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrap)?;
        // Undo puts rows back in the reverse order; what refers to what is judged at the end.
        transaction.pragma_update(None, "defer_foreign_keys", true).map_err(wrap)?;
        let (changes, imageless, last_positions) = (Vec::new(), Vec::new(), HashMap::new());
        Ok(Self {
            transaction,
            path: path.to_path_buf(),
            changes,
            imageless,
            loaded: None,
            keepers: Vec::new(),
            stages: None,
            last_positions,
        })
    }

    /// The ledger as this transaction sees it.
    pub fn reader(&self) -> Reader<'_> {
        Reader::within(&self.transaction, &self.path)
    }

    /// How many rows have been changed since the last entry.
    pub fn changed_rows(&self) -> usize {
        self.changes.len() + self.loaded.as_ref().map_or(0, Loaded::rows)
    }

    /// From here to the next entry very many rows are added, and none changed that anything is derived from. They leave no
    /// images: reading each back takes longer than writing it. The entry has to be one that can't be undone.
    pub fn load(&mut self) -> Result<(), Fault> {
        if self.loaded.is_none() {
            self.loaded = Some(Loaded::default());
            self.keepers = derived::put_aside(&self.transaction).map_err(|e| self.failed("begin to load", &e))?;
        }
        Ok(())
    }

    /// Before the first change of a day: keeps the file as it was before this transaction. What this transaction has changed is
    /// not in it, and while this transaction lasts nobody else makes the same backup.
    pub fn keep_daily(&self, now: &Now) -> Result<(), Fault> {
        backup::daily(&self.path, now.instant)
    }

    /// Writes the journal entry of what has been changed so far, where a transaction is more than one. Returns its number.
    pub fn append(&mut self, entry: &NewEntry<'_>) -> Result<i64, Fault> {
        self.pack_facts()?;
        if self.loaded.is_some() {
            derived::put_back(&self.transaction, &self.keepers).map_err(|e| self.failed("keep what is derived", &e))?;
            self.keepers.clear();
        }
        search::enter(&self.transaction).map_err(|e| self.failed("keep what is searched", &e))?;
        let loaded = self.loaded.take().unwrap_or_default();
        let id = journal::append(&self.transaction, entry, &self.changes, &self.imageless, &loaded)
            .map_err(|e| self.failed("save", &e))?;
        self.changes.clear();
        self.imageless.clear();
        Ok(id)
    }

    /// Writes the last journal entry and makes everything durable. Returns the number of the entry.
    pub fn commit(mut self, entry: &NewEntry<'_>) -> Result<i64, Fault> {
        let id = self.append(entry)?;
        self.transaction.commit().map_err(|e| Fault::sqlite(&self.path, "save", &e))?;
        Ok(id)
    }

    /// The command that undo takes back.
    pub fn to_undo(&self) -> Result<Option<JournalEntry>, Fault> {
        journal::to_undo(&self.transaction).map_err(|e| self.failed("read the journal", &e))
    }

    /// The command that redo does again.
    pub fn to_redo(&self) -> Result<Option<JournalEntry>, Fault> {
        journal::to_redo(&self.transaction).map_err(|e| self.failed("read the journal", &e))
    }

    /// Makes each row be as `change` says, unless it is no longer what the change starts from; then nothing is changed and the
    /// answer is `false`. Images are compared by `image::fits`: those of an older schema lack columns that came later.
    pub fn replay(&mut self, changes: &[RowChange]) -> Result<bool, Fault> {
        for change in changes {
            if !image::fits(change.before.as_ref(), self.image(change.table, change.id)?.as_ref()) {
                return Ok(false);
            }
            image::put(&self.transaction, change.table, change.id, change.after.as_ref())
                .map_err(|e| self.failed("put back a row", &e))?;
            self.changes.push(change.clone());
        }
        Ok(true)
    }

    /// Makes anew the facts of projects that have changed. A command that changes very many leaves some: whoever needs those
    /// reads the rows, until later commands have got to them.
    pub fn pack_facts(&mut self) -> Result<(), Fault> {
        let changed = self.reader().unpacked(PACKED_AT_ONCE)?;
        for project in changed {
            let read = self.reader().project(project)?;
            self.keep_facts(project, &read)?;
        }
        Ok(())
    }

    /// Keeps what totals need of a project.
    fn keep_facts(&mut self, row: Key, project: &Project) -> Result<(), Fault> {
        if self.stages.is_none() {
            let stages = self.reader().stages()?;
            self.stages = Some(stages);
        }
        // What can't be packed is read from its rows.
        let packed = self.stages.as_ref().and_then(|stages| facts::pack(project, stages));
        self.transaction
            .prepare_cached(
                "INSERT INTO project_facts (project_id, packed) VALUES (?1, ?2)
             ON CONFLICT DO UPDATE SET packed = excluded.packed",
            )
            .and_then(|mut statement| statement.execute(params![row.0, packed]))
            .map_err(|e| self.failed("keep the facts of a project", &e))?;
        Ok(())
    }

    /// Keeps only totals that are judged like this: of others none is left. Whether there were others, or none.
    pub fn judge_by(&mut self, bench: &[u8]) -> Result<bool, Fault> {
        if self.reader().tally_bench()?.as_deref() == Some(bench) {
            return Ok(false);
        }
        let keep =
            "INSERT INTO tally_bench (id, bench) VALUES (1, ?1) ON CONFLICT DO UPDATE SET bench = excluded.bench";
        self.transaction
            .execute("UPDATE tally SET kept = NULL WHERE kept IS NOT NULL", [])
            .and_then(|_| self.transaction.execute(keep, [bench]))
            .map(|_| true)
            .map_err(|e| self.failed("keep what totals are judged by", &e))
    }

    /// Keeps the totals of some projects.
    pub fn keep_tally(&mut self, batch: Batch, kept: &[u8]) -> Result<(), Fault> {
        self.transaction
            .prepare_cached("UPDATE tally SET kept = ?2 WHERE batch = ?1")
            .and_then(|mut statement| statement.execute(params![batch.0, kept]))
            .map(drop)
            .map_err(|e| self.failed("keep totals", &e))
    }

    /// Keeps the totals of a group of batches, and how many projects it has.
    pub fn keep_group_tally(&mut self, group: BatchGroup, kept: &[u8], projects: usize) -> Result<(), Fault> {
        self.transaction
            .prepare_cached("UPDATE tally_group SET kept = ?2, projects = ?3 WHERE number = ?1")
            .and_then(|mut statement| {
                statement.execute(params![group.0, kept, u32::try_from(projects).unwrap_or(u32::MAX)])
            })
            .map(drop)
            .map_err(|e| self.failed("keep totals", &e))
    }

    /// Adds a row and returns its key.
    pub(super) fn insert(&mut self, table: Table, columns: impl IntoIterator<Item = Column>) -> Result<Key, Fault> {
        let (names, values): (Vec<&str>, Vec<Value>) = columns.into_iter().unzip();
        let mut sql = String::with_capacity(256);
        for part in ["INSERT INTO ", table.name(), " (", &names.join(", "), ") VALUES (?"] {
            sql.push_str(part);
        }
        for _ in values.iter().skip(1) {
            sql.push_str(", ?");
        }
        sql.push(')');
        self.transaction
            .prepare_cached(&sql)
            .and_then(|mut statement| statement.execute(params_from_iter(&values)))
            .map_err(|e| self.failed("add a row", &e))?;
        let id = self.transaction.last_insert_rowid();
        if let Some(loaded) = &mut self.loaded {
            loaded.note(table.name(), id);
        } else {
            let after = self.image(table, id)?;
            self.changes.push(RowChange { table, id, before: None, after });
        }
        Ok(Key(id))
    }

    /// Changes columns of a row. A row that stays as it was leaves no trace.
    pub(super) fn update(&mut self, table: Table, key: Key, columns: &[Column]) -> Result<(), Fault> {
        let before = self.image(table, key.0)?;
        let set: Vec<String> = columns.iter().map(|(name, _)| format!("{name} = ?")).collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?", table.name(), set.join(", "));
        let (values, id) = (columns.iter().map(|(_, value)| value), Value::Integer(key.0));
        self.transaction
            .prepare_cached(&sql)
            .and_then(|mut statement| statement.execute(params_from_iter(values.chain([&id]))))
            .map_err(|e| self.failed("change a row", &e))?;
        let after = self.image(table, key.0)?;
        if before != after {
            self.changes.push(RowChange { table, id: key.0, before, after });
        }
        Ok(())
    }

    /// Takes a row away.
    pub(super) fn delete(&mut self, table: Table, key: Key) -> Result<(), Fault> {
        let before = self.image(table, key.0)?;
        image::put(&self.transaction, table, key.0, None).map_err(|e| self.failed("remove a row", &e))?;
        self.changes.push(RowChange { table, id: key.0, before, after: None });
        Ok(())
    }

    /// Takes away every row of `table` whose `column` is `key`.
    pub(super) fn delete_where(&mut self, table: Table, column: &str, key: Key) -> Result<(), Fault> {
        for row in self.keys_where(table, column, key)? {
            self.delete(table, row)?;
        }
        Ok(())
    }

    pub(super) fn keys_where(&self, table: Table, column: &str, key: Key) -> Result<Vec<Key>, Fault> {
        let sql = format!("SELECT id FROM {} WHERE {column} = ?1 ORDER BY id DESC", table.name());
        self.transaction
            .prepare_cached(&sql)
            .and_then(|mut statement| statement.query_map([key.0], |row| Ok(Key(row.get(0)?)))?.collect())
            .map_err(|e| self.failed("find rows", &e))
    }

    /// A number that puts a new row of `table` behind the others: after that of the newest, for none is ever given another.
    pub(super) fn next_position(&mut self, table: Table) -> Result<Value, Fault> {
        let last = match self.last_positions.get(&table) {
            Some(last) => *last,
            None => self
                .transaction
                .query_row(&format!("SELECT position FROM {} ORDER BY id DESC LIMIT 1", table.name()), [], |row| {
                    row.get(0)
                })
                .optional()
                .map_err(|e| self.failed("find a place", &e))?
                .unwrap_or(0),
        };
        let next = last.saturating_add(1);
        self.last_positions.insert(table, next);
        Ok(Value::Integer(next))
    }

    fn image(&self, table: Table, id: i64) -> Result<Option<Image>, Fault> {
        image::read(&self.transaction, table, id).map_err(|e| self.failed("read a row", &e))
    }

    fn failed(&self, doing: &'static str, error: &rusqlite::Error) -> Fault {
        Fault::sqlite(&self.path, doing, error)
    }
}

/// Column values, from what the model has.
pub(super) mod value {
    use chrono::NaiveDate;
    use rusqlite::types::Value;

    use super::Key;
    use crate::model::PeriodDate;

    pub(crate) type Column = (&'static str, Value);

    /// The columns a date is kept in.
    pub(crate) const WINDOW: [&str; 4] = ["kind", "earliest", "latest", "words"];

    /// A date, or none, in its four columns.
    pub(crate) fn window(names: [&'static str; 4], date: Option<&PeriodDate>) -> [Column; 4] {
        let [kind, earliest, latest, words] = names;
        [
            (kind, maybe(date.map(|date| date.kind().code()))),
            (earliest, maybe_day(date.and_then(PeriodDate::earliest))),
            (latest, maybe_day(date.and_then(PeriodDate::latest))),
            (words, maybe(date.map(PeriodDate::words))),
        ]
    }

    pub(crate) fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    pub(crate) fn maybe(text: Option<&str>) -> Value {
        text.map_or(Value::Null, |text| Value::Text(text.to_owned()))
    }

    pub(crate) fn day(day: NaiveDate) -> Value {
        Value::Text(day.to_string())
    }

    pub(crate) fn maybe_day(date: Option<NaiveDate>) -> Value {
        date.map_or(Value::Null, day)
    }

    pub(crate) fn number(number: impl Into<i64>) -> Value {
        Value::Integer(number.into())
    }

    pub(crate) fn position(at: usize) -> Value {
        Value::Integer(i64::try_from(at).unwrap_or(i64::MAX))
    }

    pub(crate) fn key(key: Key) -> Value {
        Value::Integer(key.0)
    }
}
