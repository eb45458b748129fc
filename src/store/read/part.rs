//! Reading some things of a ledger with everything recorded of them, and no more. Nothing here looks through a whole table.

use super::{Reader, Scope, among, list, most, names};
use crate::model::{Book, Fault, Project, Thing};
use crate::store::image::{Image, RowChange, Table};
use crate::store::write::Key;

/// Columns by which a thing is known, and its place among its like.
const KNOWN_BY: [&str; 9] =
    ["code", "name", "name_en", "alias", "counted", "position", "project_id", "site_id", "item_id"];

/// Columns of rows that say something of what is no project, whatever else they name.
const OTHERS: [&str; 3] = ["item_id", "action_id", "blocker_id"];

/// What changed rows say something of.
pub struct Touched {
    /// Each once.
    pub projects: Vec<Key>,
    /// Whether they say nothing of anything that belongs to no project.
    pub is_nothing_else: bool,
}

/// What is read beside the plan.
#[derive(Debug, Default)]
pub struct Part {
    pub projects: Vec<Key>,
    /// Projects of which nothing is read but milestones.
    pub dates: Dates,
    pub blockers: Vec<Key>,
    pub supervisions: Vec<Key>,
    pub remarks: Vec<Key>,
    /// All or none: they refer to each other.
    pub indicators: bool,
}

/// Projects whose milestones are looked at, and nothing else of them.
#[derive(Debug, Default)]
pub struct Dates {
    /// Those with all their milestones.
    pub whole: Vec<Key>,
    /// Those with some.
    pub partly: Vec<Key>,
    /// These.
    pub milestones: Vec<Key>,
}

impl Reader<'_> {
    /// A book that has nothing but its heading.
    pub fn blank(&self) -> Result<Book, Fault> {
        self.frame(Vec::new())
    }

    /// The projects that come after one in their order, which is that of their rows.
    pub fn projects_after(&self, project: Option<Key>, at_most: usize) -> Result<Vec<Key>, Fault> {
        let sql = "SELECT id FROM project WHERE id > ?1 ORDER BY id LIMIT ?2";
        self.rows(sql, &[&project.map_or(i64::MIN, |project| project.0), &most(at_most)], |row| Ok(Key(row.get(0)?)))
    }

    /// A book that has the plans of all periods, and nothing else yet.
    pub fn plan(&self) -> Result<Book, Fault> {
        // By their keys: items have few of the rows they share tables with.
        let items: Vec<Key> = self.rows("SELECT id FROM item", &[], |row| Ok(Key(row.get(0)?)))?;
        self.frame(self.items_by_period(Scope::Several(&items))?)
    }

    /// The same with `part`, each thing in its order among its like.
    pub fn part(&self, plan: Book, part: &Part) -> Result<Book, Fault> {
        let projects = self.projects(Scope::Several(&part.projects))?;
        let dated = self.dated_projects(&part.dates)?;
        Ok(Book {
            projects: projects.into_iter().chain(dated).collect(),
            blockers: self.blockers(Scope::Several(&part.blockers))?,
            indicators: if part.indicators { self.indicators(Scope::All)? } else { Vec::new() },
            supervisions: self.supervisions(Scope::Several(&part.supervisions))?,
            remarks: self.remarks(Scope::Several(&part.remarks))?,
            ..plan
        })
    }

    /// The plans of all periods where an item has a milestone; else nothing but a heading, for nothing of them is ever due.
    pub fn plan_of_dates(&self) -> Result<Book, Fault> {
        let sql = "SELECT EXISTS (SELECT 1 FROM milestone WHERE item_id IS NOT NULL)";
        if self.row(sql, &[], |row| row.get(0))?.unwrap_or(true) { self.plan() } else { self.blank() }
    }

    /// The thing of a kind that has this code to the letter. Of items and actions several periods may have one.
    pub fn key(&self, thing: Thing, code: &str) -> Result<Option<Key>, Fault> {
        self.key_in(names::table(thing), code)
    }

    /// The project that a site, milestone or update belongs to, unless it belongs to something else.
    pub fn owning_project(&self, thing: Thing, key: Key) -> Result<Option<Key>, Fault> {
        let sql = format!("SELECT project_id FROM {} WHERE id = ?1", names::table(thing));
        Ok(self.row(&sql, &[&key.0], |row| row.get::<_, Option<i64>>(0))?.flatten().map(Key))
    }

    pub fn milestone_codes(&self, project: Key) -> Result<Vec<String>, Fault> {
        self.rows("SELECT code FROM milestone WHERE project_id = ?1", &[&project.0], |row| row.get(0))
    }

    /// The projects of which something was reported in the name of a milestone.
    pub fn projects_reporting(&self, milestone: Key) -> Result<Vec<Key>, Fault> {
        let sql = "SELECT DISTINCT project_id FROM status_update WHERE milestone_id = ?1 AND project_id IS NOT NULL";
        self.rows(sql, &[&milestone.0], |row| Ok(Key(row.get(0)?)))
    }

    /// Whether the plan speaks of a project: actions that point at it or promise a milestone of it, and what was reported of
    /// the plan in the name of one.
    pub fn is_planned(&self, project: Key) -> Result<bool, Fault> {
        let sql = "SELECT EXISTS (SELECT 1 FROM action_project WHERE project_id = ?1)
                       OR EXISTS (SELECT 1 FROM milestone m JOIN action_milestone a ON a.milestone_id = m.id
                                   WHERE m.project_id = ?1)
                       OR EXISTS (SELECT 1 FROM milestone m JOIN status_update u ON u.milestone_id = m.id
                                   WHERE m.project_id = ?1 AND u.project_id IS NULL)";
        Ok(self.row(sql, &[&project.0], |row| row.get(0))?.unwrap_or_default())
    }

    pub fn projects_held_up(&self, blocker: Key) -> Result<Vec<Key>, Fault> {
        let sql = "SELECT project_id FROM blocker_project WHERE blocker_id = ?1";
        self.rows(sql, &[&blocker.0], |row| Ok(Key(row.get(0)?)))
    }

    pub fn blockers_of(&self, projects: &[Key]) -> Result<Vec<Key>, Fault> {
        let condition = among("project_id");
        let sql = format!("SELECT DISTINCT blocker_id FROM blocker_project WHERE {condition}");
        self.rows(&sql, &[&list(projects)], |row| Ok(Key(row.get(0)?)))
    }

    /// All rows of blockers, or of supervisions: there are few however large the ledger is.
    pub fn all_of(&self, thing: Thing) -> Result<Vec<Key>, Fault> {
        self.rows(&format!("SELECT id FROM {}", names::table(thing)), &[], |row| Ok(Key(row.get(0)?)))
    }

    pub fn supervisions_about(&self, code: &str) -> Result<Vec<Key>, Fault> {
        self.rows("SELECT id FROM supervision WHERE about = ?1", &[&code], |row| Ok(Key(row.get(0)?)))
    }

    /// Some projects with everything recorded of them.
    pub fn some_projects(&self, projects: &[Key]) -> Result<Vec<Project>, Fault> {
        self.projects(Scope::Several(projects))
    }

    /// What changed rows say something of. `None` where they change what everything is judged by, or which things there are
    /// and what they are called.
    pub fn touched(&self, changes: &[RowChange]) -> Result<Option<Touched>, Fault> {
        let mut touched = Touched { projects: Vec::new(), is_nothing_else: true };
        for change in changes {
            if concerns_all(change) {
                return Ok(None);
            }
            let known = touched.projects.len();
            let images = [&change.before, &change.after];
            let numbers = |column| images.into_iter().flatten().filter_map(move |image| number(image, column)).map(Key);
            touched.projects.extend(numbers("project_id"));
            for milestone in numbers("milestone_id") {
                touched.projects.extend(self.owning_project(Thing::Milestone, milestone)?);
            }
            for site in numbers("site_id") {
                touched.projects.extend(self.owning_project(Thing::Site, site)?);
            }
            if change.table == Table::Project {
                touched.projects.push(Key(change.id));
            }
            let is_of_others = OTHERS.into_iter().any(|column| numbers(column).next().is_some());
            touched.is_nothing_else &= touched.projects.len() > known && !is_of_others;
            for blocker in numbers("blocker_id") {
                touched.projects.extend(self.projects_held_up(blocker)?);
            }
            if change.table == Table::Blocker {
                touched.projects.extend(self.projects_held_up(Key(change.id))?);
            }
        }
        touched.projects.sort_unstable();
        touched.projects.dedup();
        Ok(Some(touched))
    }
}

fn number(image: &Image, column: &str) -> Option<i64> {
    image.get(column)?.as_i64()
}

fn concerns_all(change: &RowChange) -> bool {
    match change.table {
        Table::Ledger | Table::Stage | Table::Category | Table::Period | Table::Baseline | Table::BaselineEntry => true,
        Table::Project
        | Table::Site
        | Table::Alias
        | Table::Milestone
        | Table::Item
        | Table::Action
        | Table::Indicator => match (&change.before, &change.after) {
            (Some(before), Some(after)) => KNOWN_BY.iter().any(|column| before.get(*column) != after.get(*column)),
            _ => true,
        },
        _ => false,
    }
}
