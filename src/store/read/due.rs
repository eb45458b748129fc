//! Reading when things are due from the tables that triggers keep: which come first, and how many there are. What the ranks
//! mean stands in the script that makes the tables.

use chrono::NaiveDate;
use rusqlite::Row;

use super::{Reader, among, column, list, most, names};
use crate::model::{Fault, Thing};
use crate::store::write::Key;

/// How many open things have the same window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueWindow {
    rank: i64,
    pub earliest: Option<NaiveDate>,
    /// None for words only and for no date at all.
    pub latest: Option<NaiveDate>,
    pub count: usize,
}

impl DueWindow {
    /// Whether it is only expected: nobody promised it.
    pub const fn is_expected(&self) -> bool {
        self.rank == 1
    }

    /// Whether there are not even words for a date.
    pub const fn is_empty(&self) -> bool {
        self.rank == 3
    }
}

/// Something that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueRow {
    pub thing: Thing,
    pub key: Key,
    /// The project, where it is a milestone.
    pub project: Option<Key>,
}

/// What is kept and should be otherwise.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct DueAstray {
    /// By their codes, where they have one.
    pub things: Vec<(Thing, Option<String>)>,
    /// How many counts of windows and days.
    pub counts: usize,
}

impl Reader<'_> {
    /// Whether the kept tables count facts after `day`: then they don't tell how things stood on it.
    pub fn due_is_known_later(&self, day: NaiveDate) -> Result<bool, Fault> {
        let sql = "SELECT EXISTS (SELECT 1 FROM due_known WHERE day > ?1)";
        Ok(self.row(sql, &[&day], |row| row.get(0))?.unwrap_or(true))
    }

    /// Every window that open things have.
    pub fn due_windows(&self) -> Result<Vec<DueWindow>, Fault> {
        let sql = "SELECT rank, nullif(earliest, ''), nullif(latest, ''), count FROM due_window";
        self.rows(sql, &[], |row| {
            let (earliest, latest) = (column::maybe_day(row, 1)?, column::maybe_day(row, 2)?);
            Ok(DueWindow { rank: row.get(0)?, earliest, latest, count: count(row, 3)? })
        })
    }

    /// Things with this window, in the order of projects, then supervisions, then blockers.
    pub fn due_in(&self, window: &DueWindow, at_most: usize) -> Result<Vec<DueRow>, Fault> {
        let sql = "SELECT kind, id, place FROM due WHERE rank = ?1 AND latest IS ?2 AND earliest IS ?3
                    ORDER BY kind, place, id LIMIT ?4";
        self.rows(sql, &[&window.rank, &window.latest, &window.earliest, &most(at_most)], row)
    }

    /// Milestones of projects as lists have them: by the ends of what was promised up to `until`; where there is no such
    /// day, then all others that are open, and those that are done.
    pub fn milestones_due(&self, until: Option<NaiveDate>, at_most: usize) -> Result<Vec<DueRow>, Fault> {
        // The plus keeps the order of the index: with the kind alone SQLite would sort again.
        let of_rank = "SELECT kind, id, place FROM due WHERE rank = ?1 AND +kind = 0
                        ORDER BY latest, earliest DESC, kind, place, id LIMIT ?2";
        if let Some(until) = until {
            let sql = "SELECT kind, id, place FROM due WHERE rank = 0 AND +kind = 0 AND latest <= ?1
                        ORDER BY latest, earliest DESC, kind, place, id LIMIT ?2";
            return self.rows(sql, &[&until, &most(at_most)], row);
        }
        let without_promise = "SELECT kind, id, place FROM due INDEXED BY due_without_promise
                                WHERE ?1 = 1 AND kind = 0 AND rank IN (1, 2, 3) ORDER BY place, id LIMIT ?2";
        let mut found = Vec::new();
        for (rank, sql) in [(0, of_rank), (1, without_promise), (4, of_rank), (5, of_rank)] {
            let left = at_most.saturating_sub(found.len());
            if left > 0 {
                found.extend(self.rows(sql, &[&rank, &most(left)], row)?);
            }
        }
        Ok(found)
    }

    /// The codes of some rows of a kind.
    pub fn codes_of(&self, thing: Thing, keys: &[Key]) -> Result<Vec<String>, Fault> {
        let (table, condition) = (names::table(thing), among("id"));
        let sql = format!("SELECT code FROM {table} WHERE {condition}");
        self.rows(&sql, &[&list(keys)], |row| row.get(0))
    }

    /// What of the kept tables is not what the facts make it.
    pub fn due_differences(&self) -> Result<DueAstray, Fault> {
        let columns = "kind, id, place, rank, earliest, latest, known";
        let things = format!(
            "WITH astray (kind, id) AS (
                      SELECT kind, id FROM (SELECT {columns} FROM due EXCEPT SELECT {columns} FROM due_now)
                       UNION SELECT kind, id FROM (SELECT {columns} FROM due_now EXCEPT SELECT {columns} FROM due))
             SELECT kind, CASE kind WHEN 0 THEN (SELECT code FROM milestone m WHERE m.id = astray.id)
                                    WHEN 1 THEN (SELECT code FROM supervision s WHERE s.id = astray.id)
                                    ELSE (SELECT code FROM blocker b WHERE b.id = astray.id) END
               FROM astray ORDER BY kind, id"
        );
        let counts = "
            WITH windows (rank, latest, earliest, count) AS (
                     SELECT rank, coalesce(latest, ''), coalesce(earliest, ''), count(*) FROM due WHERE rank < 4
                      GROUP BY 1, 2, 3),
                 days (day, count) AS (SELECT known, count(*) FROM due GROUP BY 1)
            SELECT (SELECT count(*) FROM (SELECT * FROM windows EXCEPT SELECT rank, latest, earliest, count FROM due_window))
                 + (SELECT count(*) FROM (SELECT rank, latest, earliest, count FROM due_window EXCEPT SELECT * FROM windows))
                 + (SELECT count(*) FROM (SELECT * FROM days EXCEPT SELECT day, count FROM due_known))
                 + (SELECT count(*) FROM (SELECT day, count FROM due_known EXCEPT SELECT * FROM days))";
        let things = self.rows(&things, &[], |row| Ok((thing(row.get(0)?), row.get(1)?)))?;
        Ok(DueAstray { things, counts: self.row(counts, &[], |row| count(row, 0))?.unwrap_or_default() })
    }
}

fn count(row: &Row<'_>, at: usize) -> rusqlite::Result<usize> {
    Ok(usize::try_from(row.get::<_, i64>(at)?).unwrap_or_default())
}

const fn thing(kind: i64) -> Thing {
    match kind {
        0 => Thing::Milestone,
        1 => Thing::Supervision,
        _ => Thing::Blocker,
    }
}

/// From `kind, id, place`.
fn row(row: &Row<'_>) -> rusqlite::Result<DueRow> {
    let thing = thing(row.get(0)?);
    let project = if thing == Thing::Milestone { Some(Key(row.get(2)?)) } else { None };
    Ok(DueRow { thing, key: Key(row.get(1)?), project })
}
