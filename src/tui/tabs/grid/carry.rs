//! Units in hand: which, from where to where, and what the chart would show were they set down. Nothing is booked here.

use crate::ledger::Move;
use crate::model::view::ProjectView;
use crate::model::{Reference, Stages};

/// Units of a project on their way from one stage to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Carry {
    pub(in crate::tui) project: String,
    pub(in crate::tui) from: String,
    /// Where they would be set down.
    pub(in crate::tui) to: String,
    pub(in crate::tui) load: Load,
    /// Whether the next digit goes on with the number.
    typing: bool,
}

/// What is carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Load {
    /// So many of those without a name.
    Unnamed { count: u32, most: u32 },
    /// A site; one that is a part of a unit moves without a unit.
    Site { site: Reference, counted: bool },
    /// Every unit of the stage, with the named ones among them.
    All(u32),
}

/// What can be carried away from a stage of a project: those without a name first, all of them last.
pub(in crate::tui) fn loads(project: &ProjectView, stage: &str) -> Vec<Load> {
    let there = count(project, stage);
    let here = |counted: bool| {
        project.sites.iter().filter(move |site| site.stage.as_deref() == Some(stage) && site.counted == counted)
    };
    let named = u32::try_from(here(true).count()).unwrap_or(u32::MAX);
    let unnamed = there.saturating_sub(named);
    // A site that nobody has placed is one of the units without a name, wherever it is said to come from.
    let unplaced = project.sites.iter().filter(|site| unnamed > 0 && site.counted && site.stage.is_none());
    let sites = here(true).filter(|_| there > 0).chain(here(false)).chain(unplaced);
    let some = (unnamed > 0).then_some(Load::Unnamed { count: unnamed, most: unnamed });
    let all = (named > 0 && there > 1).then_some(Load::All(there));
    let sites = sites.map(|site| Load::Site { site: site.reference(), counted: site.counted });
    some.into_iter().chain(sites).chain(all).collect()
}

/// Units of a project at a stage.
pub(super) fn count(project: &ProjectView, stage: &str) -> u32 {
    project.stages.iter().find(|at| at.stage == stage).map_or(0, |at| at.count)
}

impl Load {
    /// In units.
    pub(in crate::tui) fn units(&self) -> u32 {
        match self {
            Self::Unnamed { count, .. } | Self::All(count) => *count,
            Self::Site { counted, .. } => u32::from(*counted),
        }
    }

    /// Whether it is the same thing to carry, however many.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Site { site, .. }, Self::Site { site: other, .. }) => site.code == other.code,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl Carry {
    /// `None` where nothing is to be carried away.
    pub(in crate::tui) fn pick_up(project: &ProjectView, stage: &str) -> Option<Self> {
        let load = loads(project, stage).into_iter().next()?;
        let (project, from) = (project.code.clone(), stage.to_owned());
        Some(Self { project, to: from.clone(), from, load, typing: false })
    }

    /// What is still in hand after the ledger has changed; `None` where it is not there any more.
    pub(super) fn kept(self, project: Option<&ProjectView>) -> Option<Self> {
        let there = loads(project?, &self.from).into_iter().find(|load| load.is_like(&self.load))?;
        let load = match (self.load, there) {
            (Load::Unnamed { count, .. }, Load::Unnamed { most, .. }) if count <= most => Load::Unnamed { count, most },
            (Load::All(count), Load::All(there)) if count == there => Load::All(there),
            (Load::Site { .. }, there) => there,
            _ => return None,
        };
        Some(Self { load, ..self })
    }

    /// Carries the next thing that can be carried, or the one before.
    pub(super) fn turn(&mut self, project: &ProjectView, forward: bool) {
        let loads = loads(project, &self.from);
        let at = loads.iter().position(|load| load.is_like(&self.load)).unwrap_or(0);
        let next = if forward { at + 1 } else { at + loads.len().saturating_sub(1) };
        if let Some(load) = loads.into_iter().cycle().nth(next) {
            self.load = load;
            self.typing = false;
        }
    }

    /// One more or one fewer. `false` where there are no more, or their number is given.
    pub(super) fn change(&mut self, more: bool) -> bool {
        self.typing = false;
        let Load::Unnamed { count, most } = &mut self.load else { return false };
        let changed = if more { count.saturating_add(1) } else { count.saturating_sub(1) };
        *count = changed.clamp(1, (*most).max(1));
        changed <= *most
    }

    /// The next digit of the number. `false` where there are not so many, or their number is given.
    pub(super) fn digit(&mut self, digit: u32) -> bool {
        let before = std::mem::replace(&mut self.typing, true);
        let Load::Unnamed { count, most } = &mut self.load else { return false };
        let typed = if before { count.saturating_mul(10).saturating_add(digit) } else { digit };
        *count = typed.min(*most);
        typed <= *most
    }

    /// Takes the last digit back.
    pub(super) fn erase(&mut self) {
        self.typing = true;
        if let Load::Unnamed { count, .. } = &mut self.load {
            *count /= 10;
        }
    }

    /// Whether it has left its stage.
    pub(super) fn is_away(&self) -> bool {
        self.from != self.to
    }

    /// How many of `there` units a stage would have.
    pub(super) fn after(&self, stage: &str, there: u64) -> u64 {
        let units = u64::from(self.load.units());
        match (self.is_away(), stage) {
            (true, stage) if stage == self.from => there.saturating_sub(units),
            (true, stage) if stage == self.to => there.saturating_add(units),
            _ => there,
        }
    }

    /// How many of `complete` units would be complete.
    pub(super) fn complete_after(&self, stages: &Stages, complete: u64) -> u64 {
        let units = u64::from(self.load.units());
        match (stages.is_complete(&self.from), stages.is_complete(&self.to)) {
            (true, false) => complete.saturating_sub(units),
            (false, true) => complete.saturating_add(units),
            _ => complete,
        }
    }

    /// The booking it comes to, on the data date.
    pub(in crate::tui) fn movement(&self) -> Move {
        let site = match &self.load {
            Load::Site { site, .. } => Some(site.code.clone()),
            Load::Unnamed { .. } | Load::All(_) => None,
        };
        Move {
            project: self.project.clone(),
            count: self.load.units(),
            from: self.from.clone(),
            to: self.to.clone(),
            site,
            on: None,
            note: None,
        }
    }
}
