//! What is asked of all projects of a ledger that is read a little at a time.

use chrono::NaiveDate;

use super::{Reader, column, most};
use crate::model::{Fault, Reference, Thing};
use crate::store::write::Key;

impl Reader<'_> {
    /// How the projects from one to another are called, in their order.
    pub fn project_references(&self, first: Key, last: Key) -> Result<Vec<Reference>, Fault> {
        let sql = "SELECT code, name, name_en FROM project WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
        self.rows(sql, &[&first.0, &last.0], |row| {
            Ok(Reference { thing: Thing::Project, code: row.get(0)?, name: row.get(1)?, name_en: row.get(2)? })
        })
    }

    /// How the project of a row is called.
    pub fn project_reference(&self, key: Key) -> Result<Reference, Fault> {
        let found = self.row("SELECT code, name, name_en FROM project WHERE id = ?1", &[&key.0], |row| {
            Ok(Reference { thing: Thing::Project, code: row.get(0)?, name: row.get(1)?, name_en: row.get(2)? })
        })?;
        found.ok_or_else(|| self.missing("project", key))
    }

    /// The longest code of a project.
    pub fn longest_project_code(&self) -> Result<Option<String>, Fault> {
        self.row("SELECT code FROM project ORDER BY length(code) DESC LIMIT 1", &[], |row| row.get(0))
    }

    /// What was reported of projects, newest first; of one day what was written down last comes first. Only what comes after
    /// `before` in that order: the day it speaks of, the one it was written down on, and its row.
    pub fn newest_updates(
        &self,
        before: (NaiveDate, NaiveDate, Key),
        at_most: usize,
    ) -> Result<Vec<(NaiveDate, NaiveDate, Key)>, Fault> {
        let sql = "SELECT happened_on, recorded_on, id FROM status_update
                    WHERE project_id IS NOT NULL AND (happened_on, recorded_on, id) < (?1, ?2, ?3)
                    ORDER BY happened_on DESC, recorded_on DESC, id DESC LIMIT ?4";
        let (on, recorded_on, key) = before;
        self.rows(sql, &[&on, &recorded_on, &key.0, &most(at_most)], |row| {
            Ok((column::day(row, 0)?, column::day(row, 1)?, Key(row.get(2)?)))
        })
    }

    /// The day of the `nth` newest report of a project up to a day; `None` where there are not so many.
    pub fn day_of_report(&self, nth: usize, until: NaiveDate) -> Result<Option<NaiveDate>, Fault> {
        let sql = "SELECT happened_on FROM status_update WHERE project_id IS NOT NULL AND happened_on <= ?1
                    ORDER BY happened_on DESC LIMIT 1 OFFSET ?2";
        self.row(sql, &[&until, &most(nth.saturating_sub(1))], |row| column::day(row, 0))
    }

    /// The projects of which something was reported between two days.
    pub fn projects_reported(&self, from: NaiveDate, until: NaiveDate) -> Result<Vec<Key>, Fault> {
        let sql = "SELECT DISTINCT project_id FROM status_update
                    WHERE project_id IS NOT NULL AND happened_on BETWEEN ?1 AND ?2";
        self.rows(sql, &[&from, &until], |row| Ok(Key(row.get(0)?)))
    }

    /// The project of which something was reported, and the code of the report.
    pub fn update_of_project(&self, update: Key) -> Result<Option<(Key, String)>, Fault> {
        let sql = "SELECT project_id, code FROM status_update WHERE id = ?1 AND project_id IS NOT NULL";
        self.row(sql, &[&update.0], |row| Ok((Key(row.get(0)?), row.get(1)?)))
    }
}
