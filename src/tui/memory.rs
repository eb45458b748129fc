//! What the program remembers of its user from one day to the next: filters in force and with names, columns and sorting. Where that
//! is kept is not known here.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Everything remembered, by the code of the view it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    views: BTreeMap<String, Habits>,
    /// What another version of the program remembers stays.
    #[serde(flatten)]
    others: toml::Table,
}

/// How somebody likes a view.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Habits {
    /// The codes of its columns, in their order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    columns: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sort: Option<Sorting>,
    /// The filter that is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    filter: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    filters: Vec<Saved>,
    #[serde(flatten)]
    others: toml::Table,
}

/// The column a view is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sorting {
    pub by: String,
    #[serde(default)]
    pub backwards: bool,
}

/// A filter with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub name: String,
    pub words: String,
}

/// Something to be remembered from now on, in the view of this code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub view: &'static str,
    pub what: Noted,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// In place of the one of that name, if there is one.
    Filter(Saved),
    /// The filter of this name is forgotten.
    NoFilter(String),
    /// The words of the filter in force; empty where there is none.
    InForce(String),
    Columns(Vec<String>),
    Sort(Sorting),
}

/// Why something could not be kept for the next time.
#[derive(Debug)]
pub struct Unkept {
    pub path: Option<PathBuf>,
    pub error: io::Error,
}

/// Keeps one thing more for the next time, and answers all there is now: somebody at another window may have kept
/// something too. Where it can't, it is remembered until the program ends.
pub type Keeper = Box<dyn Fn(&Note) -> Result<Memory, Unkept>>;

impl Memory {
    /// Takes a note.
    pub fn take(&mut self, note: &Note) {
        let habits = self.views.entry(note.view.to_owned()).or_default();
        match &note.what {
            Noted::Filter(saved) => {
                habits.filters.retain(|known| known.name != saved.name);
                habits.filters.push(saved.clone());
            }
            Noted::NoFilter(name) => habits.filters.retain(|known| known.name != *name),
            Noted::InForce(words) => habits.filter = Some(words.clone()).filter(|words| !words.is_empty()),
            Noted::Columns(columns) => habits.columns = Some(columns.clone()),
            Noted::Sort(sorting) => habits.sort = Some(sorting.clone()),
        }
    }

    pub(super) fn filters(&self, view: &str) -> &[Saved] {
        self.views.get(view).map_or(&[], |habits| &habits.filters)
    }

    pub(super) fn in_force(&self, view: &str) -> &str {
        self.views.get(view).and_then(|habits| habits.filter.as_deref()).unwrap_or_default()
    }

    pub(super) fn columns(&self, view: &str) -> Option<&[String]> {
        self.views.get(view)?.columns.as_deref()
    }

    pub(super) fn sort(&self, view: &str) -> Option<&Sorting> {
        self.views.get(view)?.sort.as_ref()
    }
}
