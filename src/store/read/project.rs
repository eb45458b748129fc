//! Reading projects with their sites, movements, milestones and updates.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rusqlite::Row;

use super::owners::Owners;
use super::part::Dates;
use super::{Reader, Scope, column};
use crate::model::Fault;
use crate::model::movement::{Booking, booked, standing};
use crate::model::{Completion, Milestone, Movement, Nature, Project, Quantity, Site, Update};
use crate::store::write::{Key, Owner};

const MILESTONE: &str =
    "SELECT m.id, coalesce(m.project_id, m.item_id), m.code, m.name, m.name_en, m.stage, m.added_on,
    m.done_on, m.done_recorded, m.done_by, m.done_note FROM milestone m";
const PLAN: &str =
    "SELECT p.milestone_id, p.kind, p.earliest, p.latest, p.words, p.commitment, p.decided_on, p.recorded_on,
    p.author, p.note FROM milestone_plan p";

impl Reader<'_> {
    /// Projects in their order, with everything recorded of them.
    pub fn projects(&self, scope: Scope) -> Result<Vec<Project>, Fault> {
        let mut projects = Owners::of(self.bare_projects(scope)?);
        projects.give(self.aliases(scope)?, |project| &mut project.aliases);
        projects.give(self.quantities(scope)?, |project| &mut project.quantities);
        projects.give(self.sites(scope)?, |project| &mut project.sites);
        projects.give(self.movements(scope)?, |project| &mut project.movements);
        projects.give(self.milestones_of("project_id", scope)?, |project| &mut project.milestones);
        projects.give(self.updates_of("project_id", scope)?, |project| &mut project.updates);
        projects.give(self.amounts(scope)?, |project| &mut project.money);
        projects.give(self.targets(scope)?, |project| &mut project.targets);
        projects.give(self.assessments_of("project_id", scope)?, |project| &mut project.assessments);
        Ok(projects.into_things())
    }

    /// Projects in their order, with their milestones, or some of these, and nothing else recorded of them.
    pub(super) fn dated_projects(&self, dates: &Dates) -> Result<Vec<Project>, Fault> {
        let all: Vec<Key> = dates.whole.iter().chain(&dates.partly).copied().collect();
        let mut projects = Owners::of(self.bare_projects(Scope::Several(&all))?);
        for (column, scope) in [("m.project_id", &dates.whole), ("m.id", &dates.milestones)] {
            let milestones = self.milestones_by("m.project_id", column, Scope::Several(scope))?;
            projects.give(milestones, |project| &mut project.milestones);
        }
        Ok(projects.into_things())
    }

    /// The project of a row, with everything recorded of it.
    pub fn project(&self, key: Key) -> Result<Project, Fault> {
        self.projects(Scope::One(key))?.pop().ok_or_else(|| Fault::foreign(&self.path, "project", &key.0.to_string()))
    }

    /// Where the units of a project stand at the end of `day`.
    pub fn positions(&self, project: Key, day: NaiveDate) -> Result<BTreeMap<String, u32>, Fault> {
        let sql = "SELECT from_stage, to_stage, count FROM movement WHERE project_id = ?1 AND happened_on <= ?2";
        let until: Vec<Booking<String>> =
            self.rows(sql, &[&project.0, &day], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(standing(booked(until)).collect())
    }

    /// The code of a project and what it is counted in.
    pub fn counted(&self, project: Key) -> Result<(String, String), Fault> {
        let sql = "SELECT code, counted_in FROM project WHERE id = ?1";
        self.row(sql, &[&project.0], |row| Ok((row.get(0)?, row.get(1)?)))?
            .ok_or_else(|| Fault::foreign(&self.path, "project", &project.0.to_string()))
    }

    /// Only the fields, aliases and quantities of a project.
    pub(in crate::store) fn project_parts(&self, key: Key) -> Result<Project, Fault> {
        let mut project = self
            .bare_projects(Scope::One(key))?
            .pop()
            .map(|(_, project)| project)
            .ok_or_else(|| Fault::foreign(&self.path, "project", &key.0.to_string()))?;
        project.aliases = self.aliases(Scope::One(key))?.into_iter().map(|(_, name)| name).collect();
        project.quantities = self.quantities(Scope::One(key))?.into_iter().map(|(_, quantity)| quantity).collect();
        Ok(project)
    }

    /// A milestone and what it belongs to.
    pub fn milestone(&self, key: Key) -> Result<(Milestone, Owner), Fault> {
        let mut milestone = self.undated_milestone(key)?;
        let plans = self
            .rows(&format!("{PLAN} WHERE p.milestone_id = ?1 ORDER BY p.id"), &[&key.0], |row| column::plan(row, 1))?;
        milestone.plans = plans;
        milestone.forecasts =
            self.forecasts("WHERE", Scope::One(key))?.into_iter().map(|(_, forecast)| forecast).collect();
        Ok((milestone, self.milestone_owner(key)?))
    }

    /// A milestone without what was planned and forecast of it.
    pub fn undated_milestone(&self, key: Key) -> Result<Milestone, Fault> {
        let found = self.row(&format!("{MILESTONE} WHERE m.id = ?1"), &[&key.0], milestone)?;
        found.map(|(.., milestone)| milestone).ok_or_else(|| self.no_milestone(key))
    }

    /// What a milestone belongs to.
    pub fn milestone_owner(&self, key: Key) -> Result<Owner, Fault> {
        let found = self.row("SELECT project_id, item_id FROM milestone WHERE id = ?1", &[&key.0], |row| {
            Ok(match row.get::<_, Option<i64>>(0)? {
                Some(project) => Owner::Project(Key(project)),
                None => Owner::Item(Key(row.get(1)?)),
            })
        })?;
        found.ok_or_else(|| self.no_milestone(key))
    }

    fn no_milestone(&self, key: Key) -> Fault {
        Fault::foreign(&self.path, "milestone", &key.0.to_string())
    }

    /// A site and its project.
    pub fn site(&self, key: Key) -> Result<(Site, Key), Fault> {
        let (project, code): (_, String) = self
            .row("SELECT project_id, code FROM site WHERE id = ?1", &[&key.0], |row| {
                Ok((Key(row.get(0)?), row.get(1)?))
            })?
            .ok_or_else(|| Fault::foreign(&self.path, "site", &key.0.to_string()))?;
        let site = self.sites(Scope::One(project))?.into_iter().map(|(_, site)| site).find(|site| site.code == code);
        Ok((site.ok_or_else(|| Fault::foreign(&self.path, "site", &code))?, project))
    }

    pub(in crate::store) fn site_aliases(&self, key: Key) -> Result<Vec<String>, Fault> {
        self.rows("SELECT name FROM alias WHERE site_id = ?1 ORDER BY position", &[&key.0], |row| row.get(0))
    }

    fn bare_projects(&self, scope: Scope) -> Result<Vec<(i64, Project)>, Fault> {
        let sql = "SELECT id, code, name, name_en, category, nature, funding, investment, unit, person, leader, counted_in, note, note_en
                     FROM project WHERE {scope} ORDER BY position";
        self.scoped(sql, "id", scope, |row| {
            let project = Project {
                code: row.get(1)?,
                name: row.get(2)?,
                name_en: row.get(3)?,
                aliases: Vec::new(),
                category: row.get(4)?,
                nature: column::maybe_known(row, 5, Nature::from_code)?,
                funding: row.get(6)?,
                investment: column::maybe_decimal(row, 7)?,
                responsible: column::responsible(row, 8)?,
                quantities: Vec::new(),
                counted_in: row.get(11)?,
                note: row.get(12)?,
                note_en: row.get(13)?,
                sites: Vec::new(),
                movements: Vec::new(),
                milestones: Vec::new(),
                updates: Vec::new(),
                money: Vec::new(),
                targets: Vec::new(),
                assessments: Vec::new(),
            };
            Ok((row.get(0)?, project))
        })
    }

    fn aliases(&self, scope: Scope) -> Result<Vec<(i64, String)>, Fault> {
        let sql =
            "SELECT project_id, name FROM alias WHERE project_id IS NOT NULL AND {scope} ORDER BY project_id, position";
        self.scoped(sql, "project_id", scope, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn quantities(&self, scope: Scope) -> Result<Vec<(i64, Quantity)>, Fault> {
        let sql = "SELECT project_id, value, unit, inferred FROM quantity WHERE {scope} ORDER BY project_id, position";
        self.scoped(sql, "project_id", scope, |row| {
            Ok((row.get(0)?, Quantity { value: row.get(1)?, unit: row.get(2)?, inferred: row.get(3)? }))
        })
    }

    fn sites(&self, scope: Scope) -> Result<Vec<(i64, Site)>, Fault> {
        let mut aliases: HashMap<i64, Vec<String>> = HashMap::new();
        let sql = "SELECT a.site_id, a.name FROM alias a JOIN site s ON s.id = a.site_id WHERE {scope} ORDER BY a.site_id, a.position";
        for (site, name) in self.scoped(sql, "s.project_id", scope, |row| Ok((row.get(0)?, row.get(1)?)))? {
            aliases.entry(site).or_default().push(name);
        }
        let sql =
            "SELECT id, project_id, code, name, name_en, counted FROM site WHERE {scope} ORDER BY project_id, position";
        self.scoped(sql, "project_id", scope, |row| {
            let site = Site {
                code: row.get(2)?,
                name: row.get(3)?,
                name_en: row.get(4)?,
                aliases: aliases.remove(&row.get::<_, i64>(0)?).unwrap_or_default(),
                counted: row.get(5)?,
            };
            Ok((row.get(1)?, site))
        })
    }

    /// In the order they were written down.
    fn movements(&self, scope: Scope) -> Result<Vec<(i64, Movement)>, Fault> {
        let sql = "SELECT m.project_id, m.count, m.from_stage, m.to_stage, s.code, m.happened_on, m.recorded_on, m.author, m.note
                     FROM movement m LEFT JOIN site s ON s.id = m.site_id WHERE {scope} ORDER BY m.id";
        self.scoped(sql, "m.project_id", scope, |row| {
            let movement = Movement {
                count: row.get(1)?,
                from: row.get(2)?,
                to: row.get(3)?,
                site: row.get(4)?,
                on: column::day(row, 5)?,
                recorded_on: column::day(row, 6)?,
                by: row.get(7)?,
                note: row.get(8)?,
            };
            Ok((row.get(0)?, movement))
        })
    }

    /// Milestones whose `owner` column is set, with the row it names.
    pub(super) fn milestones_of(&self, owner: &str, scope: Scope) -> Result<Vec<(i64, Milestone)>, Fault> {
        let owner = format!("m.{owner}");
        self.milestones_by(&owner, &owner, scope)
    }

    /// The same of those of a scope by `column`.
    fn milestones_by(&self, owner: &str, column: &str, scope: Scope) -> Result<Vec<(i64, Milestone)>, Fault> {
        let sql = format!("{MILESTONE} WHERE {owner} IS NOT NULL AND {{scope}} ORDER BY m.position");
        let found = self.scoped(&sql, column, scope, milestone)?;
        // By the milestones that are known by now: their rows are not looked at again.
        let keys: Vec<Key> = found.iter().map(|(id, ..)| Key(*id)).collect();
        let mut found = Owners::of(found.into_iter().map(|(id, owner, it)| (id, (owner, it))).collect());
        let all = format!("JOIN milestone m ON m.id = p.milestone_id WHERE {owner} IS NOT NULL AND");
        let (join, scope) = match scope {
            Scope::All => (all.as_str(), Scope::All),
            Scope::One(_) | Scope::Several(_) => ("WHERE", Scope::Several(&keys)),
        };
        let sql = format!("{PLAN} {join} {{scope}} ORDER BY p.id");
        let plans = self.scoped(&sql, "p.milestone_id", scope, |row| Ok((row.get(0)?, column::plan(row, 1)?)))?;
        found.give(plans, |(_, milestone)| &mut milestone.plans);
        found.give(self.forecasts(join, scope)?, |(_, milestone)| &mut milestone.forecasts);
        Ok(found.into_things())
    }

    /// Updates whose `owner` column is set, those of each in the order they were written down: so the index by owners is gone
    /// through, and not the updates of everything.
    pub(super) fn updates_of(&self, owner: &str, scope: Scope) -> Result<Vec<(i64, Update)>, Fault> {
        let column = format!("u.{owner}");
        let sql = format!(
            "SELECT {column}, u.code, u.text, u.happened_on, u.recorded_on, u.author, m.code
               FROM status_update u LEFT JOIN milestone m ON m.id = u.milestone_id
              WHERE {column} IS NOT NULL AND {{scope}} ORDER BY {column}, u.id"
        );
        self.scoped(&sql, &column, scope, |row| {
            let update = Update {
                code: row.get(1)?,
                text: row.get(2)?,
                on: column::day(row, 3)?,
                recorded_on: column::day(row, 4)?,
                by: row.get(5)?,
                milestone: row.get(6)?,
            };
            Ok((row.get(0)?, update))
        })
    }
}

fn milestone(row: &Row<'_>) -> rusqlite::Result<(i64, i64, Milestone)> {
    let done = match column::maybe_day(row, 7)? {
        None => None,
        Some(on) => Some(Completion { on, recorded_on: column::day(row, 8)?, by: row.get(9)?, note: row.get(10)? }),
    };
    let milestone = Milestone {
        code: row.get(2)?,
        name: row.get(3)?,
        name_en: row.get(4)?,
        stage: row.get(5)?,
        added_on: column::day(row, 6)?,
        plans: Vec::new(),
        forecasts: Vec::new(),
        done,
    };
    Ok((row.get(0)?, row.get(1)?, milestone))
}
