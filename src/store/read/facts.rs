//! Reading what is kept of projects for totals.

use chrono::NaiveDate;
use rusqlite::Params;

use super::{Reader, list, most};
use crate::model::{Facts, Fault, Project, Reference, Stages, Thing};
use crate::store::facts::{self, Batch, BatchGroup};
use crate::store::write::Key;

impl Reader<'_> {
    /// Hands over the packed facts of every project, in the order of their rows; `None` where they are still to be made. They
    /// are read by [`unpacked`].
    pub fn packed_facts(&self, mut take: impl FnMut(Key, Option<&[u8]>)) -> Result<(), Fault> {
        let sql = "SELECT project_id, packed FROM project_facts ORDER BY project_id";
        self.blobs(sql, [], |row, packed| take(Key(row), packed))
    }

    /// The same of a batch.
    pub fn packed_facts_in(&self, batch: Batch, take: impl FnMut(Key, Option<&[u8]>)) -> Result<(), Fault> {
        let (first, last) = batch.rows();
        self.packed_facts_between(Key(first), Key(last), take)
    }

    /// The same of the projects from one to another.
    pub fn packed_facts_between(
        &self,
        first: Key,
        last: Key,
        mut take: impl FnMut(Key, Option<&[u8]>),
    ) -> Result<(), Fault> {
        let sql = "SELECT project_id, packed FROM project_facts WHERE project_id BETWEEN ?1 AND ?2 ORDER BY project_id";
        self.blobs(sql, (first.0, last.0), |row, packed| take(Key(row), packed))
    }

    /// The same of some projects, in whatever order.
    pub fn packed_facts_of(&self, projects: &[Key], mut take: impl FnMut(Key, Option<&[u8]>)) -> Result<(), Fault> {
        let sql = "SELECT project_id, packed FROM project_facts WHERE project_id IN (SELECT value FROM json_each(?1))";
        self.blobs(sql, [list(projects)], |row, packed| take(Key(row), packed))
    }

    /// Hands over what is kept of the totals of every group of batches; `None` where they are to be added up anew.
    pub fn tally_groups(&self, mut take: impl FnMut(BatchGroup, Option<&[u8]>)) -> Result<(), Fault> {
        let sql = "SELECT number, kept FROM tally_group ORDER BY number";
        self.blobs(sql, [], |group, kept| take(BatchGroup(group), kept))
    }

    /// The same of every batch of a group; `None` where they are to be judged anew.
    pub fn tallies(&self, group: BatchGroup, mut take: impl FnMut(Batch, Option<&[u8]>)) -> Result<(), Fault> {
        let sql = "SELECT batch, kept FROM tally WHERE batch BETWEEN ?1 AND ?2 ORDER BY batch";
        self.blobs(sql, group.batches(), |batch, kept| take(Batch(batch), kept))
    }

    /// What the totals that are kept were judged by.
    pub fn tally_bench(&self) -> Result<Option<Vec<u8>>, Fault> {
        self.row("SELECT bench FROM tally_bench", &[], |row| row.get(0))
    }

    /// Batches whose totals are to be made anew, and can be: the facts of all their projects are there.
    pub fn tallies_to_make(&self, at_most: usize) -> Result<Vec<Batch>, Fault> {
        let sql = "SELECT batch FROM tally WHERE kept IS NULL AND NOT EXISTS (
                          SELECT 1 FROM project_facts WHERE packed IS NULL
                             AND project_id BETWEEN batch * ?2 AND batch * ?2 + ?2 - 1)
                    ORDER BY batch LIMIT ?1";
        self.rows(sql, &[&most(at_most), &Batch::ROWS], |row| Ok(Batch(row.get(0)?)))
    }

    /// Groups whose totals are to be added up anew, and can be: all their batches are judged.
    pub fn tally_groups_to_make(&self) -> Result<Vec<BatchGroup>, Fault> {
        let sql = "SELECT number FROM tally_group WHERE kept IS NULL AND NOT EXISTS (
                          SELECT 1 FROM tally WHERE kept IS NULL AND batch BETWEEN number * ?1 AND number * ?1 + ?1 - 1)
                    ORDER BY number";
        self.rows(sql, &[&BatchGroup::BATCHES], |row| Ok(BatchGroup(row.get(0)?)))
    }

    /// How many projects every group has.
    pub fn projects_by_group(&self) -> Result<Vec<(BatchGroup, usize)>, Fault> {
        let sql = "SELECT number, CASE WHEN kept IS NOT NULL THEN projects ELSE
                          (SELECT count(*) FROM project WHERE id BETWEEN number * ?1 AND number * ?1 + ?1 - 1) END
                     FROM tally_group ORDER BY number";
        self.rows(sql, &[&BatchGroup::ROWS], |row| Ok((BatchGroup(row.get(0)?), row.get::<_, u32>(1)? as usize)))
    }

    /// The projects of a group, in the order of their rows.
    pub fn projects_of(&self, group: BatchGroup) -> Result<Vec<Key>, Fault> {
        let (first, last) = group.rows();
        let sql = "SELECT id FROM project WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
        self.rows(sql, &[&first, &last], |row| Ok(Key(row.get(0)?)))
    }

    /// Hands over rows of a number and bytes.
    fn blobs(
        &self,
        sql: &'static str,
        parameters: impl Params,
        mut take: impl FnMut(i64, Option<&[u8]>),
    ) -> Result<(), Fault> {
        let wrap = |e| self.failed("read what totals come from", &e);
        let mut statement = self.connection.prepare_cached(sql).map_err(wrap)?;
        let mut rows = statement.query(parameters).map_err(wrap)?;
        while let Some(row) = rows.next().map_err(wrap)? {
            let number = row.get(0).map_err(wrap)?;
            take(number, row.get_ref(1).and_then(|bytes| Ok(bytes.as_blob_or_null()?)).map_err(wrap)?);
        }
        Ok(())
    }

    /// Whether there are more projects than so many.
    pub fn has_more_projects_than(&self, count: usize) -> Result<bool, Fault> {
        let next = self.row("SELECT 1 FROM project LIMIT 1 OFFSET ?1", &[&most(count)], |_| Ok(()))?;
        Ok(next.is_some())
    }

    /// Projects whose facts are to be made anew.
    pub(in crate::store) fn unpacked(&self, at_most: usize) -> Result<Vec<Key>, Fault> {
        let sql = "SELECT project_id FROM project_facts WHERE packed IS NULL ORDER BY project_id LIMIT ?1";
        self.rows(sql, &[&most(at_most)], |row| Ok(Key(row.get(0)?)))
    }

    /// The projects whose facts are not what their rows say.
    pub fn facts_astray(&self, projects: &[Project], stages: &Stages) -> Result<Vec<Reference>, Fault> {
        let sql =
            "SELECT p.code, p.name, p.name_en, f.packed FROM project p LEFT JOIN project_facts f ON f.project_id = p.id
                    ORDER BY p.position";
        let kept: Vec<(Reference, Option<Vec<u8>>)> = self.rows(sql, &[], |row| {
            let what = Reference { thing: Thing::Project, code: row.get(0)?, name: row.get(1)?, name_en: row.get(2)? };
            Ok((what, row.get(3)?))
        })?;
        let differs = |(kept, project): (&(Reference, Option<Vec<u8>>), &Project)| {
            kept.1.as_ref().is_some_and(|kept| facts::pack(project, stages).as_ref() != Some(kept))
        };
        let astray = kept.iter().zip(projects).filter(|pair| differs(*pair)).map(|(kept, _)| kept.0.clone());
        Ok(astray.collect())
    }
}

/// The facts in packed bytes, at the end of `day`; `None` where these are none that this program can read.
pub fn unpacked(bytes: &[u8], stages: &Stages, day: NaiveDate) -> Option<Facts> {
    facts::unpack(bytes, stages, day)
}

/// Whether one milestone of a project may push another at the end of `day`: where these bytes say no, none does. `None` as above.
pub fn may_push(bytes: &[u8], day: NaiveDate) -> Option<bool> {
    facts::may_push(bytes, day)
}
