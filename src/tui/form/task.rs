//! What a form is for: what is to be done, and with which things.

use serde::{Deserialize, Serialize};

use crate::model::check::Finding;
use crate::model::view::Summary;
use crate::model::{Reference, Thing};
use crate::tui::shown::Shown;
use crate::tui::subject::{Node, Subject};

mod marked;
mod wanted;

/// What is to be done, and the things it is done with: one, several that are marked, or none where it is the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::tui) struct Task {
    pub(in crate::tui) job: Job,
    pub(in crate::tui) on: Vec<Reference>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::tui) enum Job {
    Complete,
    /// An action takes a status.
    Mark,
    Reopen,
    Report,
    Move,
    /// All units of several projects that stand at a stage move.
    MoveAll,
    Plan,
    Forecast,
    Target,
    Assess,
    Fund,
    Block,
    Unblock,
    Supervise,
    Answer,
    /// An indicator is measured.
    Measure,
    SetBaseline,
    OpenPeriod,
    /// It is chosen what to add, this kind of thing first.
    New(Thing),
    Add(Thing),
    Edit,
    /// Who answers for things.
    Assign,
    Remove,
    /// It is chosen what to do that with: of the things that no view has a row for, or of what the selected one has.
    Choose(Next),
    DataDate,
    /// Another day is to be looked at.
    AsOf,
    /// A file is to be read into the ledger, or written from it.
    Import,
    Export,
    Print,
}

/// What is done with something once it is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::tui) enum Next {
    /// Milestones of the project or item.
    Complete,
    Plan,
    Forecast,
    Measure,
    Edit,
    Remove,
}

impl Next {
    pub(in crate::tui) const fn job(self) -> Job {
        match self {
            Self::Complete => Job::Complete,
            Self::Plan => Job::Plan,
            Self::Forecast => Job::Forecast,
            Self::Measure => Job::Measure,
            Self::Edit => Job::Edit,
            Self::Remove => Job::Remove,
        }
    }
}

impl Job {
    /// Whether what it is about only presets a choice, which says what is meant in the end.
    pub(super) const fn only_presets(self) -> bool {
        matches!(self, Self::Add(_) | Self::Block | Self::Unblock | Self::Answer)
    }

    /// Whether its form shows what things hold already, and writes over it.
    pub(super) const fn writes_over(self) -> bool {
        matches!(self, Self::Plan | Self::Assign)
    }

    /// Whether it asks for the name of a file, and is open until that is read or written.
    pub(in crate::tui) const fn names_a_file(self) -> bool {
        matches!(self, Self::Import | Self::Export | Self::Print)
    }

    /// Whether it only leads on to what is wanted, so that nothing in it has to be kept.
    pub(in crate::tui) const fn only_leads_on(self) -> bool {
        matches!(self, Self::New(_) | Self::Choose(_) | Self::AsOf | Self::Import | Self::Export | Self::Print)
    }
}

impl Task {
    pub(in crate::tui) const fn whole(job: Job) -> Self {
        Self { job, on: Vec::new() }
    }

    pub(in crate::tui) fn on(job: Job, what: Reference) -> Self {
        Self { job, on: vec![what] }
    }

    /// Whether two tasks are the same, however the things are called: that is how a draft is found again.
    pub(in crate::tui) fn is(&self, other: &Self) -> bool {
        self.job == other.job && self.on.iter().map(Node::of).eq(other.on.iter().map(Node::of))
    }

    /// The things it is about, as far as the ledger still has them.
    pub(in crate::tui) fn subjects<'s>(&self, shown: &'s Shown) -> Vec<Subject<'s>> {
        self.on.iter().filter_map(|what| shown.find(&Node::of(what))).collect()
    }

    /// The things it is about that the ledger no longer has.
    pub(super) fn gone(&self, shown: &Shown) -> Vec<Reference> {
        self.on.iter().filter(|what| !is_there(what, shown)).cloned().collect()
    }
}

/// Whether the ledger still has a thing.
pub(super) fn is_there(what: &Reference, shown: &Shown) -> bool {
    match what.thing {
        Thing::Remark => remarks(shown).any(|remark| remark.code == what.code),
        _ => shown.find(&Node::of(what)).is_some(),
    }
}

/// What a careful reader would still ask.
pub(super) fn remarks(summary: &Summary) -> impl Iterator<Item = &Reference> {
    summary.findings.iter().filter_map(|finding| match finding {
        Finding::Remark { remark, .. } => Some(remark),
        _ => None,
    })
}
