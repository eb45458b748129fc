//! What is asked of all projects of a ledger that is read a little at a time.

use chrono::NaiveDate;

use super::{Reader, most};
use crate::model::{Fault, Reference, Thing};
use crate::store::write::Key;

impl Reader<'_> {
    /// How all projects are called, in their order.
    pub fn project_references(&self) -> Result<Vec<Reference>, Fault> {
        self.rows("SELECT code, name, name_en FROM project ORDER BY id", &[], |row| {
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

    /// What was reported of projects within some days, newest first; of one day what was written down last comes first. With
    /// the day it speaks of and the one it was written down on.
    pub fn newest_updates(
        &self,
        from: Option<NaiveDate>,
        to: NaiveDate,
        at_most: usize,
    ) -> Result<Vec<(NaiveDate, NaiveDate, Key)>, Fault> {
        let sql = "SELECT happened_on, recorded_on, id FROM status_update
                    WHERE project_id IS NOT NULL AND happened_on BETWEEN coalesce(?1, '') AND ?2
                    ORDER BY happened_on DESC, recorded_on DESC, id DESC LIMIT ?3";
        self.rows(sql, &[&from, &to, &most(at_most)], |row| Ok((row.get(0)?, row.get(1)?, Key(row.get(2)?))))
    }

    /// The project of which something was reported, and the code of the report.
    pub fn update_of_project(&self, update: Key) -> Result<Option<(Key, String)>, Fault> {
        let sql = "SELECT project_id, code FROM status_update WHERE id = ?1 AND project_id IS NOT NULL";
        self.row(sql, &[&update.0], |row| Ok((Key(row.get(0)?), row.get(1)?)))
    }
}
