//! The read model of a ledger too large to be shown whole: totals of all of it, and what to look at first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ByMonth, LightTotals, MilestoneView, ProjectTotals, Summary, UnitTally};
use crate::model::Reference;

/// Totals of the whole, with the first of each kind that needs somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Its totals, its light, its plan, blockers and supervisions are those of the whole ledger. Of its projects it has only
    /// those that are spoken of, and no findings.
    pub summary: Summary,
    /// By category in their order, projects without one last; those that have projects.
    pub categories: Vec<CategoryTally>,
    /// Nothing is summed across units.
    pub units: BTreeMap<String, UnitTally>,
    /// The milestones of projects.
    pub months: ByMonth,
    /// Codes of the projects to look at first, the worst light first.
    pub worst: Vec<String>,
    /// The milestones that are overdue longest, and those that end next, each with its project.
    pub overdue: Vec<(Reference, MilestoneView)>,
    pub next: Vec<(Reference, MilestoneView)>,
    pub unknown: Unknown,
}

/// The projects of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryTally {
    /// `None`: of none.
    pub category: Option<String>,
    pub states: ProjectTotals,
    pub lights: LightTotals,
}

/// Of how many projects nobody has said something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    pub stage: usize,
    pub size: usize,
    /// They have open milestones, and none of these a date.
    pub date: usize,
    pub unit: usize,
    pub funding: usize,
    pub investment: usize,
    /// Named sites whose stage nobody has said, and all of them.
    pub sites: (usize, usize),
}
