//! Units of all projects together, by what they are counted in: the sums under a chart of projects and stages.

use std::collections::BTreeMap;

use super::ProjectView;

/// Projects whose units are counted in one unit. Nothing is summed across units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitTally {
    pub projects: usize,
    /// Projects of which nobody has said how many units they have.
    pub unknown: usize,
    pub total: u64,
    pub complete: u64,
    stages: BTreeMap<String, u64>,
}

impl UnitTally {
    /// The sums of `projects`, by unit.
    pub fn of<'a>(projects: impl IntoIterator<Item = &'a ProjectView>) -> BTreeMap<String, Self> {
        let mut units: BTreeMap<String, Self> = BTreeMap::new();
        for project in projects {
            match units.get_mut(&project.counted_in) {
                Some(tally) => tally.add(project),
                None => units.entry(project.counted_in.clone()).or_default().add(project),
            }
        }
        units
    }

    /// Units at `stage`.
    pub fn at(&self, stage: &str) -> u64 {
        self.stages.get(stage).copied().unwrap_or(0)
    }

    /// The stages that have units.
    pub fn stages(&self) -> impl Iterator<Item = (&str, u64)> {
        self.stages.iter().map(|(stage, count)| (stage.as_str(), *count))
    }

    fn add(&mut self, project: &ProjectView) {
        self.projects += 1;
        self.unknown += usize::from(project.total.is_none());
        self.total += u64::from(project.total.unwrap_or(0));
        self.complete += u64::from(project.complete);
        for at in &project.stages {
            let sum = u64::from(at.count);
            match self.stages.get_mut(&at.stage) {
                Some(there) => *there += sum,
                None => drop(self.stages.insert(at.stage.clone(), sum)),
            }
        }
    }
}
