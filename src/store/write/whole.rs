//! Writing things with all that happened to them: how a ledger is filled, and how an import adds to it.

use std::collections::HashMap;

use super::value::{maybe, maybe_day, position, text};
use super::{AssessmentOf, Key, Owner, Subject, Table, Writer};
use crate::model::Fault;
use crate::model::{Action, Blocker, Book, DataDate, Item, Period, Project, Update};

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
        self.insert(Table::Ledger, columns)?;
        for (at, stage) in book.stages.iter().enumerate() {
            let columns = [
                ("code", text(&stage.code)),
                ("position", position(at)),
                ("phase", text(stage.phase.code())),
                ("name", text(&stage.name)),
                ("name_en", text(&stage.name_en)),
            ];
            self.insert(Table::Stage, columns)?;
        }
        for closed in &book.closed {
            self.insert_period(closed.period, closed.opened_on)?;
        }
        self.insert_period(book.period, book.opened_on)?;
        self.insert_categories(book)?;
        book.baselines.iter().try_for_each(|baseline| self.insert_baseline(baseline).map(drop))
    }

    /// Ends it with what stands behind them.
    pub fn end_book(&mut self, book: &Book) -> Result<(), Fault> {
        let closed = book.closed.iter().flat_map(|plan| plan.items.iter().map(|item| (plan.period, item)));
        let mut added = Vec::new();
        for (period, item) in closed.chain(book.items.iter().map(|item| (book.period, item))) {
            added.push((self.begin_item(period, item)?, item));
        }
        for (row, item) in added {
            self.fill_item(row, item)?;
        }
        for blocker in &book.blockers {
            self.insert_whole_blocker(blocker)?;
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
            self.insert(Table::Category, columns)?;
        }
        Ok(())
    }

    /// Adds a project with everything that happened to it.
    pub fn insert_whole_project(&mut self, project: &Project) -> Result<(), Fault> {
        let row = self.insert_project(project)?;
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
            self.insert_milestone(Owner::Project(row), milestone)?;
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
        self.insert_updates(Subject::Project(row), &project.updates)?;
        if self.loaded.is_some() {
            // Now that it is at hand: reading so many projects again would take longer than writing them.
            self.keep_facts(row, project)?;
        }
        Ok(())
    }

    /// Adds an item with its milestones. Only when all items are there can they be filled: an action of a closed period may
    /// promise a milestone that has gone on to the next.
    pub fn begin_item(&mut self, period: Period, item: &Item) -> Result<Key, Fault> {
        let row = self.insert_item(period, item)?;
        for milestone in &item.milestones {
            self.insert_milestone(Owner::Item(row), milestone)?;
        }
        Ok(row)
    }

    /// Adds the actions of an item and everything that happened to it.
    pub fn fill_item(&mut self, row: Key, item: &Item) -> Result<(), Fault> {
        for assessment in &item.assessments {
            self.insert_assessment(AssessmentOf::Item(row), assessment)?;
        }
        self.insert_updates(Subject::Item(row), &item.updates)?;
        for action in &item.actions {
            self.insert_whole_action(row, action)?;
        }
        Ok(())
    }

    fn insert_whole_action(&mut self, item: Key, action: &Action) -> Result<(), Fault> {
        let row = self.insert_action(item, action)?;
        self.link_projects(row, &self.rows_of(Table::Project, &action.projects)?)?;
        self.link_milestones(row, &self.rows_of(Table::Milestone, &action.milestones)?)?;
        for mark in &action.marks {
            self.insert_mark(row, mark)?;
        }
        self.insert_updates(Subject::Action(row), &action.updates)
    }

    /// Adds a blocker with what was reported of it.
    pub fn insert_whole_blocker(&mut self, blocker: &Blocker) -> Result<(), Fault> {
        let row = self.insert_blocker(blocker, &self.rows_of(Table::Project, &blocker.projects)?)?;
        self.insert_updates(Subject::Blocker(row), &blocker.updates)
    }

    fn insert_updates(&mut self, subject: Subject, updates: &[Update]) -> Result<(), Fault> {
        for update in updates {
            let milestone = self.rows_of(Table::Milestone, update.milestone.as_slice())?.pop();
            self.insert_update(subject, milestone, update)?;
        }
        Ok(())
    }

    /// The rows of `codes`, as far as there are any.
    fn rows_of(&self, table: Table, codes: &[String]) -> Result<Vec<Key>, Fault> {
        let reader = self.reader();
        let found = codes.iter().map(|code| reader.key_in(table.name(), code));
        Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }
}
