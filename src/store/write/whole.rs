//! Writing things with all that happened to them: how a ledger is filled, and how an import adds to it.

use std::collections::{HashMap, HashSet};

use super::value::{maybe, maybe_day, position, text};
use super::{AssessmentOf, Key, Owner, Subject, Table, Writer};
use crate::model::Fault;
use crate::model::{Action, Blocker, Book, DataDate, Item, Period, Project, Update};

/// Rows by code, for what refers to what.
#[derive(Debug, Default)]
pub struct Rows {
    projects: HashMap<String, Key>,
    milestones: HashMap<String, Key>,
}

impl Writer<'_> {
    /// Begins a new file with what stands before the projects of `book`. Every reference in a book is to something in it;
    /// `exchange` has seen to that.
    pub fn begin_book(&mut self, book: &Book) -> Result<(), Fault> {
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
        for closed in &book.closed {
            self.insert_period(closed.period, closed.opened_on)?;
        }
        self.insert_period(book.period, book.opened_on)?;
        self.insert_categories(book)?;
        book.baselines.iter().try_for_each(|baseline| self.insert_baseline(baseline).map(drop))
    }

    /// Ends it with what stands behind them. `rows` are those of the projects and milestones that it refers to.
    pub fn end_book(&mut self, book: &Book, mut rows: Rows) -> Result<(), Fault> {
        let closed = book.closed.iter().flat_map(|plan| plan.items.iter().map(|item| (plan.period, item)));
        let mut added = Vec::new();
        for (period, item) in closed.chain(book.items.iter().map(|item| (book.period, item))) {
            added.push((self.begin_item(period, item, &mut rows)?, item));
        }
        for (row, item) in added {
            self.fill_item(row, item, &rows)?;
        }
        for blocker in &book.blockers {
            self.insert_whole_blocker(blocker, &rows)?;
        }
        for indicator in &book.indicators {
            self.insert_indicator(indicator)?;
        }
        self.insert_said(book)
    }

    /// What is said of no single project, item or blocker.
    fn insert_said(&mut self, book: &Book) -> Result<(), Fault> {
        for assessment in &book.assessments {
            self.insert_assessment(AssessmentOf::Ledger, assessment)?;
        }
        for supervision in &book.supervisions {
            self.insert_supervision(supervision)?;
        }
        for remark in &book.remarks {
            self.insert_remark(remark)?;
        }
        for issued in &book.issued {
            self.insert_issued(issued)?;
        }
        Ok(())
    }

    /// Adds the categories that are missing.
    pub fn insert_categories(&mut self, book: &Book) -> Result<(), Fault> {
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
        Ok(())
    }

    /// Adds a project with everything that happened to it.
    pub fn insert_whole_project(&mut self, project: &Project, rows: &mut Rows) -> Result<(), Fault> {
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
        for amount in &project.money {
            self.insert_amount(row, amount)?;
        }
        for target in &project.targets {
            self.insert_target(row, target)?;
        }
        for assessment in &project.assessments {
            self.insert_assessment(AssessmentOf::Project(row), assessment)?;
        }
        self.insert_updates(Subject::Project(row), &project.updates, rows)
    }

    /// Adds an item with its milestones. Only when all items are there can they be filled: an action of a closed period may
    /// promise a milestone that has gone on to the next.
    pub fn begin_item(&mut self, period: Period, item: &Item, rows: &mut Rows) -> Result<Key, Fault> {
        let row = self.insert_item(period, item)?;
        for milestone in &item.milestones {
            let key = self.insert_milestone(Owner::Item(row), milestone)?;
            rows.milestones.insert(milestone.code.clone(), key);
        }
        Ok(row)
    }

    /// Adds the actions of an item and everything that happened to it.
    pub fn fill_item(&mut self, row: Key, item: &Item, rows: &Rows) -> Result<(), Fault> {
        for assessment in &item.assessments {
            self.insert_assessment(AssessmentOf::Item(row), assessment)?;
        }
        self.insert_updates(Subject::Item(row), &item.updates, rows)?;
        for action in &item.actions {
            self.insert_whole_action(row, action, rows)?;
        }
        Ok(())
    }

    fn insert_whole_action(&mut self, item: Key, action: &Action, rows: &Rows) -> Result<(), Fault> {
        let row = self.insert_action(item, action)?;
        self.link_projects(row, &keys(&action.projects, &rows.projects))?;
        self.link_milestones(row, &keys(&action.milestones, &rows.milestones))?;
        for mark in &action.marks {
            self.insert_mark(row, mark)?;
        }
        self.insert_updates(Subject::Action(row), &action.updates, rows)
    }

    /// Adds a blocker with what was reported of it.
    pub fn insert_whole_blocker(&mut self, blocker: &Blocker, rows: &Rows) -> Result<(), Fault> {
        let row = self.insert_blocker(blocker, &keys(&blocker.projects, &rows.projects))?;
        self.insert_updates(Subject::Blocker(row), &blocker.updates, rows)
    }

    fn insert_updates(&mut self, subject: Subject, updates: &[Update], rows: &Rows) -> Result<(), Fault> {
        for update in updates {
            let milestone = update.milestone.as_ref().and_then(|code| rows.milestones.get(code).copied());
            self.insert_update(subject, milestone, update)?;
        }
        Ok(())
    }
}

impl Rows {
    /// Forgets those of `project` whose codes are not in `referred`: of a large ledger few are asked for again.
    pub fn forget(&mut self, project: &Project, referred: &HashSet<&str>) {
        if !referred.contains(project.code.as_str()) {
            self.projects.remove(&project.code);
        }
        for milestone in project.milestones.iter().filter(|milestone| !referred.contains(milestone.code.as_str())) {
            self.milestones.remove(&milestone.code);
        }
    }
}

/// The rows of `codes`.
fn keys(codes: &[String], rows: &HashMap<String, Key>) -> Vec<Key> {
    codes.iter().filter_map(|code| rows.get(code).copied()).collect()
}

impl crate::store::Reader<'_> {
    /// The rows of every project and milestone, by code.
    pub fn rows_by_code(&self) -> Result<Rows, Fault> {
        Ok(Rows { projects: self.keys_of("project")?, milestones: self.keys_of("milestone")? })
    }
}
