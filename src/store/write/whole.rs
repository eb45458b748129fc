//! Writing things with all that happened to them: how a ledger is filled, and how an import adds to it.

use std::collections::HashMap;

use super::value::{maybe, maybe_day, position, text};
use super::{Key, Owner, Subject, Table, Writer};
use crate::model::Fault;
use crate::model::{Blocker, Book, DataDate, Item, Period, Project};

/// Rows by code, for what refers to what.
#[derive(Debug, Default)]
pub(super) struct Rows {
    projects: HashMap<String, Key>,
    milestones: HashMap<String, Key>,
}

impl Writer<'_> {
    /// Fills a new file. Every reference in `book` is to something in `book`; `exchange` has seen to that.
    pub fn insert_book(&mut self, book: &Book) -> Result<(), Fault> {
        let pin = match book.data_date {
            DataDate::Pinned(day) => Some(day),
            DataDate::FollowsClock => None,
        };
        let columns = [
            ("id", rusqlite::types::Value::Integer(1)),
            ("name", text(&book.name)),
            ("name_en", maybe(book.name_en.as_deref())),
            ("period", text(&book.period.to_string())),
            ("pinned_on", maybe_day(pin)),
        ];
        self.insert(Table::Ledger, &columns)?;
        for (at, stage) in book.stages.iter().enumerate() {
            let columns = [
                ("code", text(&stage.code)),
                ("position", position(at)),
                ("phase", text(stage.phase.code())),
                ("name", text(&stage.name)),
                ("name_en", text(&stage.name_en)),
            ];
            self.insert(Table::Stage, &columns)?;
        }
        self.insert_content(book, &book.projects, &book.items, &book.blockers)?;
        for indicator in &book.indicators {
            self.insert_indicator(indicator)?;
        }
        Ok(())
    }

    /// Adds categories that are missing, then projects, items and blockers, in an order in which what is referred to is there.
    pub fn insert_content(
        &mut self,
        book: &Book,
        projects: &[Project],
        items: &[Item],
        blockers: &[Blocker],
    ) -> Result<(), Fault> {
        let known = self.reader().categories()?;
        for category in book.categories.iter().filter(|category| !known.iter().any(|known| known.code == category.code))
        {
            let columns = [
                ("code", text(&category.code)),
                ("position", self.next_position(Table::Category)?),
                ("name", text(&category.name)),
                ("name_en", text(&category.name_en)),
            ];
            self.insert(Table::Category, &columns)?;
        }
        let mut rows = self.reader().rows_by_code()?;
        for project in projects {
            self.insert_whole_project(project, &mut rows)?;
        }
        for item in items {
            self.insert_whole_item(book.period, item, &mut rows)?;
        }
        for blocker in blockers {
            let named: Vec<Key> = blocker.projects.iter().filter_map(|code| rows.projects.get(code).copied()).collect();
            self.insert_blocker(blocker, &named)?;
        }
        Ok(())
    }

    fn insert_whole_project(&mut self, project: &Project, rows: &mut Rows) -> Result<(), Fault> {
        let row = self.insert_project(project)?;
        rows.projects.insert(project.code.clone(), row);
        let mut sites = HashMap::new();
        for site in &project.sites {
            sites.insert(site.code.as_str(), self.insert_site(row, site)?);
        }
        // Booked in the order of days, so that no stage is short in between; of one day in the order given.
        for movement in &project.movements {
            let site = movement.site.as_deref().and_then(|code| sites.get(code).copied());
            self.insert_movement(row, site, movement)?;
        }
        for milestone in &project.milestones {
            let key = self.insert_milestone(Owner::Project(row), milestone)?;
            rows.milestones.insert(milestone.code.clone(), key);
        }
        for update in &project.updates {
            let milestone = update.milestone.as_ref().and_then(|code| rows.milestones.get(code).copied());
            self.insert_update(Subject::Project(row), milestone, update)?;
        }
        Ok(())
    }

    fn insert_whole_item(&mut self, period: Period, item: &Item, rows: &mut Rows) -> Result<(), Fault> {
        let row = self.insert_item(period, item)?;
        for milestone in &item.milestones {
            let key = self.insert_milestone(Owner::Item(row), milestone)?;
            rows.milestones.insert(milestone.code.clone(), key);
        }
        for update in &item.updates {
            let milestone = update.milestone.as_ref().and_then(|code| rows.milestones.get(code).copied());
            self.insert_update(Subject::Item(row), milestone, update)?;
        }
        for action in &item.actions {
            let key = self.insert_action(row, action)?;
            let projects: Vec<Key> =
                action.projects.iter().filter_map(|code| rows.projects.get(code).copied()).collect();
            let milestones: Vec<Key> =
                action.milestones.iter().filter_map(|code| rows.milestones.get(code).copied()).collect();
            self.link_projects(key, &projects)?;
            self.link_milestones(key, &milestones)?;
            for mark in &action.marks {
                self.insert_mark(key, mark)?;
            }
            for update in &action.updates {
                self.insert_update(Subject::Action(key), None, update)?;
            }
        }
        Ok(())
    }
}

impl crate::store::Reader<'_> {
    /// The rows of every project and milestone, by code.
    pub(super) fn rows_by_code(&self) -> Result<Rows, Fault> {
        Ok(Rows { projects: self.keys_of("project")?, milestones: self.keys_of("milestone")? })
    }
}
