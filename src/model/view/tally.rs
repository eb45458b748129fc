//! Units of all projects together, by what they are counted in: the sums under a chart of projects and stages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ProjectView;

/// Projects whose units are counted in one unit. Nothing is summed across units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitTally {
    pub projects: usize,
    /// Projects of which nobody has said how many units they have.
    pub unknown: usize,
    pub total: u64,
    pub complete: u64,
    stages: BTreeMap<String, u64>,
}

/// The fields of a [`UnitTally`] in their order, the names of stages not its own.
pub type UnitCounts<'a> = (usize, usize, u64, u64, Vec<(&'a str, u64)>);

impl UnitTally {
    /// The sums of `projects`, by unit.
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a ProjectView>) -> BTreeMap<String, Self> {
        let mut units: BTreeMap<String, Self> = BTreeMap::new();
        projects.into_iter().for_each(|project| Self::add_project(&mut units, project));
        units
    }

    /// Takes a project into the sums.
    pub fn add_project(units: &mut BTreeMap<String, Self>, project: &ProjectView) {
        let stages = project.stages.iter().map(|at| (at.stage.as_str(), at.count));
        units.entry(project.counted_in.clone()).or_default().add(project.total, project.complete, stages);
    }

    /// Units at `stage`.
    pub fn at(&self, stage: &str) -> u64 {
        self.stages.get(stage).copied().unwrap_or(0)
    }

    /// The stages that have units.
    pub fn stages(&self) -> impl Iterator<Item = (&str, u64)> {
        self.stages.iter().map(|(stage, count)| (stage.as_str(), *count))
    }

    /// Takes in a project: its units, `None` where nobody has said how many; those that are complete; and where they stand.
    pub fn add<'a>(&mut self, total: Option<u32>, complete: u32, stages: impl IntoIterator<Item = (&'a str, u32)>) {
        self.projects += 1;
        self.unknown += usize::from(total.is_none());
        self.total += u64::from(total.unwrap_or(0));
        self.complete += u64::from(complete);
        for (stage, count) in stages {
            self.stand(stage, u64::from(count));
        }
    }

    pub fn counts(&self) -> UnitCounts<'_> {
        (self.projects, self.unknown, self.total, self.complete, self.stages().collect())
    }

    /// Takes in what was counted elsewhere.
    pub fn add_counts(&mut self, (projects, unknown, total, complete, stages): &UnitCounts<'_>) {
        self.projects += projects;
        self.unknown += unknown;
        self.total += total;
        self.complete += complete;
        for (stage, count) in stages {
            self.stand(stage, *count);
        }
    }

    fn stand(&mut self, stage: &str, count: u64) {
        match self.stages.get_mut(stage) {
            Some(there) => *there += count,
            None => drop(self.stages.insert(stage.to_owned(), count)),
        }
    }
}
