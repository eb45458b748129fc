//! A whole ledger as one value: what documents are made from and read into.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{
    Assessment, Baseline, Blocker, Category, ClosedPeriod, DataDate, Indicator, Issued, Item, Period, Project, Remark,
    Stages, Supervision,
};

/// Everything a ledger holds except its journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    pub name: String,
    pub name_en: Option<String>,
    pub period: Period,
    /// The day the period's plan came into force; `None` for the first one of the ledger.
    pub opened_on: Option<NaiveDate>,
    pub data_date: DataDate,
    pub stages: Stages,
    pub categories: Vec<Category>,
    pub projects: Vec<Project>,
    /// The plan of the period.
    pub items: Vec<Item>,
    /// The plans of the periods before, oldest first.
    pub closed: Vec<ClosedPeriod>,
    pub blockers: Vec<Blocker>,
    pub indicators: Vec<Indicator>,
    /// What people said of the ledger as a whole.
    pub assessments: Vec<Assessment>,
    pub supervisions: Vec<Supervision>,
    /// In the order they were set.
    pub baselines: Vec<Baseline>,
    pub remarks: Vec<Remark>,
    /// Only a whole ledger on its way out or in carries them: they are large, and no figure is made of them.
    pub issued: Vec<Issued>,
}

impl Book {
    /// The codes of projects and milestones that something in it refers to.
    pub fn referred(&self) -> HashSet<&str> {
        let items = || self.closed.iter().flat_map(|plan| &plan.items).chain(&self.items);
        let actions = || items().flat_map(|item| &item.actions);
        let updates = self.projects.iter().flat_map(|project| &project.updates);
        let updates = updates.chain(items().flat_map(|item| &item.updates));
        let updates = updates.chain(actions().flat_map(|action| &action.updates));
        let updates = updates.chain(self.blockers.iter().flat_map(|blocker| &blocker.updates));
        let of_updates = updates.filter_map(|update| update.milestone.as_ref());
        let of_actions = actions().flat_map(|action| action.projects.iter().chain(&action.milestones));
        let of_blockers = self.blockers.iter().flat_map(|blocker| &blocker.projects);
        of_actions.chain(of_blockers).chain(of_updates).map(String::as_str).collect()
    }
}
