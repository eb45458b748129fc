//! One state of the file, to be read. Every answer of one reader is of the same moment.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row, ToSql};

use super::write::Key;
use crate::model::Fault;
use crate::model::{Book, Category, ClosedPeriod, DataDate, Item, Period, Phase, Reference, Stage, Stages, Thing};

mod column;
mod control;
mod due;
mod facts;
mod issued;
mod journal;
mod known;
mod names;
mod owners;
mod pages;
mod part;
mod plan;
mod project;
mod search;
mod verify;

pub use due::{DueAstray, DueRow, DueWindow};
pub use facts::{may_push, unpacked};
pub use names::Named;
pub use part::{Dates, Part, Touched};
pub use verify::{Astray, AstrayAmong, Verified};

/// Projects whose positions are held against their movements at a time.
const POSITIONS: i64 = 1024;

/// All rows, or those of some things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'k> {
    All,
    One(Key),
    Several(&'k [Key]),
}

/// What a ledger says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub name: String,
    pub name_en: Option<String>,
    pub period: Period,
    pub data_date: DataDate,
}

/// A view of the ledger that can't change it.
#[derive(Debug)]
pub struct Reader<'s> {
    connection: &'s Connection,
    path: PathBuf,
    /// Whether this reader began the transaction it reads in, and so has to end it.
    began: bool,
}

impl<'s> Reader<'s> {
    pub(super) fn begin(connection: &'s Connection, path: &Path) -> Result<Self, Fault> {
        let wrap = |e| Fault::sqlite(path, "begin to read", &e);
        connection.pragma_update(None, "query_only", true).map_err(wrap)?;
        connection.execute_batch("BEGIN").map_err(wrap)?;
        Ok(Self { connection, path: path.to_path_buf(), began: true })
    }

    pub(super) fn within(connection: &'s Connection, path: &Path) -> Self {
        Self { connection, path: path.to_path_buf(), began: false }
    }

    pub fn heading(&self) -> Result<Heading, Fault> {
        let rows = self.rows("SELECT name, name_en, period, pinned_on FROM ledger", &[], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, Option<chrono::NaiveDate>>(3)?))
        })?;
        let Some((name, name_en, period, pinned_on)) = rows.into_iter().next() else {
            return Err(Fault::foreign(&self.path, "ledger", ""));
        };
        let period = Period::from_code(&period).ok_or_else(|| Fault::foreign(&self.path, "period", &period))?;
        let data_date = pinned_on.map_or(DataDate::FollowsClock, DataDate::Pinned);
        Ok(Heading { name, name_en, period, data_date })
    }

    pub fn stages(&self) -> Result<Stages, Fault> {
        let stages = self.rows("SELECT code, phase, name, name_en FROM stage ORDER BY position", &[], |row| {
            let phase = column::known(row, 1, Phase::from_code)?;
            Ok(Stage { code: row.get(0)?, phase, name: row.get(2)?, name_en: row.get(3)? })
        })?;
        Ok(Stages::new(stages))
    }

    pub fn categories(&self) -> Result<Vec<Category>, Fault> {
        self.rows("SELECT code, name, name_en FROM category ORDER BY position", &[], |row| {
            Ok(Category { code: row.get(0)?, name: row.get(1)?, name_en: row.get(2)? })
        })
    }

    /// Everything but the journal and issued reports.
    pub fn book(&self) -> Result<Book, Fault> {
        Ok(Book { projects: self.projects(Scope::All)?, baselines: self.baselines()?, ..self.without_projects()? })
    }

    /// The same without projects and baselines: what there is little of, however large the ledger, each thing looked up where
    /// it shares its rows with those of projects.
    pub fn without_projects(&self) -> Result<Book, Fault> {
        Ok(Book {
            blockers: self.blockers(Scope::All)?,
            indicators: self.indicators(Scope::All)?,
            assessments: self.assessments()?,
            supervisions: self.supervisions(Scope::All)?,
            remarks: self.remarks(Scope::All)?,
            ..self.plan()?
        })
    }

    /// A book of plan items, each with its period, and nothing else yet.
    fn frame(&self, planned: Vec<(Period, Item)>) -> Result<Book, Fault> {
        let heading = self.heading()?;
        let mut items: BTreeMap<Period, Vec<Item>> = BTreeMap::new();
        for (period, item) in planned {
            items.entry(period).or_default().push(item);
        }
        let (mut opened_on, mut closed) = (None, Vec::new());
        for (period, day) in self.periods()? {
            if period == heading.period {
                opened_on = day;
            } else {
                let items = items.remove(&period).unwrap_or_default();
                closed.push(ClosedPeriod { period, opened_on: day, items });
            }
        }
        Ok(Book {
            name: heading.name,
            name_en: heading.name_en,
            period: heading.period,
            data_date: heading.data_date,
            stages: self.stages()?,
            categories: self.categories()?,
            projects: Vec::new(),
            items: items.remove(&heading.period).unwrap_or_default(),
            blockers: Vec::new(),
            indicators: Vec::new(),
            opened_on,
            closed,
            assessments: Vec::new(),
            supervisions: Vec::new(),
            baselines: Vec::new(),
            remarks: Vec::new(),
            issued: Vec::new(),
        })
    }

    /// The kept positions that differ from the sum of the movements: project, stage, kept, booked.
    pub fn position_differences(&self) -> Result<Vec<(Reference, String, u32, u32)>, Fault> {
        let (first, last): (Option<i64>, Option<i64>) = self
            .row("SELECT min(id), max(id) FROM project", &[], |row| Ok((row.get(0)?, row.get(1)?)))?
            .unwrap_or_default();
        let mut differences = Vec::new();
        let mut next = first;
        while let Some(begin) = next.filter(|begin| Some(*begin) <= last) {
            let end = begin.saturating_add(POSITIONS);
            differences.extend(self.position_differences_between(begin, end)?);
            next = end.checked_add(1);
        }
        Ok(differences)
    }

    /// The same of the projects from one row to another. The sums are made here: a statement that joins them takes five times
    /// as long.
    fn position_differences_between(&self, begin: i64, end: i64) -> Result<Vec<(Reference, String, u32, u32)>, Fault> {
        let mut sums: BTreeMap<(i64, String), (u32, i64)> = BTreeMap::new();
        let kept = "SELECT project_id, stage, count FROM stage_position WHERE project_id BETWEEN ?1 AND ?2";
        let kept = self.rows(kept, &[&begin, &end], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, 0))))?;
        sums.extend(kept);
        let moved = "SELECT project_id, from_stage, to_stage, count FROM movement WHERE project_id BETWEEN ?1 AND ?2";
        let moved: Vec<(i64, Option<String>, Option<String>, i64)> =
            self.rows(moved, &[&begin, &end], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        for (project, from, to, count) in moved {
            for (stage, count) in [(from, -count), (to, count)] {
                if let Some(stage) = stage {
                    sums.entry((project, stage)).or_default().1 += count;
                }
            }
        }
        // Fewer units than none is told of the movements themselves.
        sums.retain(|_, (kept, booked)| i64::from(*kept) != (*booked).max(0));
        // Projects stand in the order of their rows.
        let named = |((project, stage), (kept, booked))| {
            let project = self.project_reference(Key(project))?;
            Ok((project, stage, kept, u32::try_from(booked).unwrap_or(0)))
        };
        sums.into_iter().map(named).collect()
    }

    /// The latest day on which anything recorded happened.
    pub fn latest_fact(&self) -> Result<Option<chrono::NaiveDate>, Fault> {
        let sql = "
            SELECT max(day) FROM (
                SELECT max(happened_on) AS day FROM movement UNION ALL SELECT max(done_on) FROM milestone
                UNION ALL SELECT max(decided_on) FROM milestone_plan UNION ALL SELECT max(happened_on) FROM status_update
                UNION ALL SELECT max(happened_on) FROM action_mark UNION ALL SELECT max(raised_on) FROM blocker
                UNION ALL SELECT max(closed_on) FROM blocker UNION ALL SELECT max(happened_on) FROM reading
                UNION ALL SELECT max(happened_on) FROM milestone_forecast UNION ALL SELECT max(happened_on) FROM amount
                UNION ALL SELECT max(happened_on) FROM assessment UNION ALL SELECT max(decided_on) FROM target
                UNION ALL SELECT max(given_on) FROM supervision UNION ALL SELECT max(answered_on) FROM supervision)";
        Ok(self.row(sql, &[], |row| row.get(0))?.flatten())
    }

    /// What is wrong with the file itself: what `SQLite` finds, in its words, and what refers to rows that are not there.
    pub fn damage(&self) -> Result<Vec<String>, Fault> {
        let mut found = self.unsound()?;
        found.extend(self.dangling()?);
        Ok(found)
    }

    /// What `SQLite` finds when it looks through every page and index.
    pub(super) fn unsound(&self) -> Result<Vec<String>, Fault> {
        // The search index remembers its own shape from an earlier look, and asks whether another program has changed it only
        // when it is asked something; otherwise it would call the newer one corrupt. An older schema has none.
        let asked = "SELECT 1 FROM search_text WHERE search_text MATCH 'x' LIMIT 1";
        let _ = self.connection.prepare_cached(asked).and_then(|mut statement| statement.exists([]));
        let mut found: Vec<String> = self.rows("PRAGMA integrity_check", &[], |row| row.get(0))?;
        found.retain(|line| line != "ok");
        Ok(found)
    }

    /// Rows that refer to rows that are not there.
    pub(super) fn dangling(&self) -> Result<Vec<String>, Fault> {
        self.rows("PRAGMA foreign_key_check", &[], |row| {
            Ok(format!(
                "{} {} -> {}",
                row.get::<_, String>(0)?,
                row.get::<_, Option<i64>>(1)?.unwrap_or(0),
                row.get::<_, String>(2)?
            ))
        })
    }

    /// The codes in use for a kind of thing.
    pub fn codes(&self, thing: Thing) -> Result<Vec<String>, Fault> {
        self.rows(&format!("SELECT code FROM {} ORDER BY id", names::table(thing)), &[], |row| row.get(0))
    }

    /// The row that has a code, exactly.
    pub(super) fn key_in(&self, table: &'static str, code: &str) -> Result<Option<Key>, Fault> {
        let sql = format!("SELECT id FROM {table} WHERE code = ?1");
        self.row(&sql, &[&code], |row| Ok(Key(row.get(0)?)))
    }

    #[cfg(test)]
    pub(super) fn number_for_tests(&self, sql: &str) -> Result<i64, Fault> {
        Ok(self.row(sql, &[], |row| row.get(0))?.unwrap_or_default())
    }

    fn rows<T>(
        &self,
        sql: &str,
        parameters: &[&dyn ToSql],
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Fault> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_map(parameters, read)?.collect())
            .map_err(|e| self.failed("read", &e))
    }

    fn row<T>(
        &self,
        sql: &str,
        parameters: &[&dyn ToSql],
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Fault> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row(parameters, read).optional())
            .map_err(|e| self.failed("read", &e))
    }

    /// `sql` for all owners or some: `{scope}` in it becomes the condition on `column`.
    fn scoped<T>(
        &self,
        sql: &str,
        column: &str,
        scope: Scope,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Fault> {
        match scope {
            Scope::Several([]) => Ok(Vec::new()),
            Scope::All => self.rows(&sql.replace("{scope}", "TRUE"), &[], read),
            Scope::One(key) => self.rows(&sql.replace("{scope}", &format!("{column} = ?1")), &[&key.0], read),
            Scope::Several(keys) => self.rows(&sql.replace("{scope}", &among(column)), &[&list(keys)], read),
        }
    }

    fn failed(&self, doing: &'static str, error: &rusqlite::Error) -> Fault {
        Fault::sqlite(&self.path, doing, error)
    }
}

/// The condition that `column` is one of a [`list`].
fn among(column: &str) -> String {
    format!("{column} IN (SELECT value FROM json_each(?1))")
}

/// Keys as a statement takes any number of them: in one parameter.
fn list(keys: &[Key]) -> String {
    let keys: Vec<String> = keys.iter().map(|key| key.0.to_string()).collect();
    format!("[{}]", keys.join(","))
}

/// A number of rows as a statement takes it.
fn most(at_most: usize) -> i64 {
    i64::try_from(at_most).unwrap_or(i64::MAX)
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if self.began {
            // Ending a transaction that only read can fail in no way that matters to anybody.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }
}
