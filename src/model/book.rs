//! A whole ledger as one value: what documents are made from and read into.

use super::{Blocker, Category, DataDate, Indicator, Item, Period, Project, Stages};

/// Everything a ledger holds except its journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    pub name: String,
    pub name_en: Option<String>,
    pub period: Period,
    pub data_date: DataDate,
    pub stages: Stages,
    pub categories: Vec<Category>,
    pub projects: Vec<Project>,
    pub items: Vec<Item>,
    pub blockers: Vec<Blocker>,
    pub indicators: Vec<Indicator>,
}
