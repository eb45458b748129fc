//! Read models: what screen, reports and other programs are told of a ledger, judged at one day.
//!
//! They are made by `ledger` queries and only read by everyone else. A figure shown anywhere stands here.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;

use super::change::{Deed, Reference};
use super::check::Finding;
use super::{
    ActionStatus, Blocker, Category, Commitment, Completion, DataDate, Indicator, Nature, Period, PeriodDate,
    ProjectState, Quantity, Responsible, Stages, Standing, Update,
};

/// Everything of a ledger as it stood at the end of `as_of`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub name: String,
    pub name_en: Option<String>,
    pub period: Period,
    pub data_date: DataDate,
    /// The day judged at: the data date, unless another was asked for.
    pub as_of: NaiveDate,
    pub stages: Stages,
    pub categories: Vec<Category>,
    pub projects: Vec<ProjectView>,
    pub items: Vec<ItemView>,
    /// Open ones first, oldest first; then closed ones.
    pub blockers: Vec<Blocker>,
    /// With the readings up to `as_of` only.
    pub indicators: Vec<Indicator>,
    pub totals: Totals,
    pub findings: Vec<Finding>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectView {
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub aliases: Vec<String>,
    /// The code of its category.
    pub category: Option<String>,
    pub nature: Option<Nature>,
    pub funding: Option<String>,
    /// 万元
    pub investment: Option<Decimal>,
    pub responsible: Responsible,
    pub quantities: Vec<Quantity>,
    pub counted_in: String,
    pub note: Option<String>,
    pub note_en: Option<String>,
    /// Units booked; `None` where nothing was booked up to the day (未载).
    pub total: Option<u32>,
    /// Where the units stand, furthest stage first. The counts add up to `total`.
    pub stages: Vec<StageCount>,
    /// Units complete or further.
    pub complete: u32,
    pub state: ProjectState,
    pub sites: Vec<SiteView>,
    pub milestones: Vec<MilestoneView>,
    /// Newest first.
    pub updates: Vec<Update>,
    /// Codes of the open blockers that name it.
    pub blockers: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageCount {
    pub stage: String,
    pub count: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteView {
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub aliases: Vec<String>,
    /// Whether it is one of the units counted; see [`super::Site::counted`].
    pub counted: bool,
    /// `None`: nobody has said (未载).
    pub stage: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneView {
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub stage: Option<String>,
    pub planned: Option<PeriodDate>,
    pub commitment: Option<Commitment>,
    /// The first date ever planned.
    pub baseline: Option<PeriodDate>,
    pub done: Option<Completion>,
    pub standing: Standing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemView {
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub responsible: Responsible,
    pub actions: Vec<ActionView>,
    /// Dated things that belong to no project.
    pub milestones: Vec<MilestoneView>,
    /// Newest first.
    pub updates: Vec<Update>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionView {
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    pub responsible: Responsible,
    /// Codes of the projects it points at.
    pub projects: Vec<String>,
    /// Codes of the milestones it promises.
    pub milestones: Vec<String>,
    pub status: ActionStatus,
    /// When the status was taken; `None` where it never was.
    pub status_on: Option<NaiveDate>,
    /// Newest first.
    pub updates: Vec<Update>,
}

/// Totals whose parts make the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub projects: ProjectTotals,
    /// Milestones of projects.
    pub milestones: MilestoneTotals,
    /// Milestones of plan items that belong to no project.
    pub plan_milestones: MilestoneTotals,
    pub actions: ActionTotals,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectTotals {
    pub all: usize,
    by_state: [usize; ProjectState::ALL.len()],
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MilestoneTotals {
    pub all: usize,
    /// Those with a planned date that has a window.
    pub dated: usize,
    by_standing: [usize; Standing::ALL.len()],
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionTotals {
    pub all: usize,
    by_status: [usize; ActionStatus::ALL.len()],
}

impl ProjectTotals {
    pub fn of(states: impl IntoIterator<Item = ProjectState>) -> Self {
        let mut totals = Self::default();
        for state in states {
            totals.all += 1;
            totals.by_state = bumped(totals.by_state, &ProjectState::ALL, &state);
        }
        totals
    }

    pub fn count(&self, state: ProjectState) -> usize {
        counted(&self.by_state, &ProjectState::ALL, &state)
    }
}

impl MilestoneTotals {
    pub fn of<'a>(milestones: impl IntoIterator<Item = &'a MilestoneView>) -> Self {
        let mut totals = Self::default();
        for milestone in milestones {
            totals.all += 1;
            totals.dated += usize::from(milestone.planned.as_ref().is_some_and(|date| date.latest().is_some()));
            totals.by_standing = bumped(totals.by_standing, &Standing::ALL, &milestone.standing);
        }
        totals
    }

    pub fn count(&self, standing: Standing) -> usize {
        counted(&self.by_standing, &Standing::ALL, &standing)
    }

    /// Done, in time or late.
    pub fn done(&self) -> usize {
        self.count(Standing::Done) + self.count(Standing::DoneLate)
    }
}

impl ActionTotals {
    pub fn of(statuses: impl IntoIterator<Item = ActionStatus>) -> Self {
        let mut totals = Self::default();
        for status in statuses {
            totals.all += 1;
            totals.by_status = bumped(totals.by_status, &ActionStatus::ALL, &status);
        }
        totals
    }

    pub fn count(&self, status: ActionStatus) -> usize {
        counted(&self.by_status, &ActionStatus::ALL, &status)
    }
}

fn bumped<K: PartialEq, const N: usize>(mut counts: [usize; N], keys: &[K; N], key: &K) -> [usize; N] {
    for (slot, candidate) in counts.iter_mut().zip(keys) {
        *slot += usize::from(candidate == key);
    }
    counts
}

fn counted<K: PartialEq, const N: usize>(counts: &[usize; N], keys: &[K; N], key: &K) -> usize {
    counts.iter().zip(keys).find(|(_, candidate)| *candidate == key).map_or(0, |(count, _)| *count)
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    pub id: i64,
    pub at: DateTime<FixedOffset>,
    pub author: String,
    pub host: String,
    pub deed: Deed,
    /// Whether it has been undone and not redone.
    pub undone: bool,
}

/// Something a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub what: Reference,
    /// What it belongs to: the project of a milestone, the item of an action.
    pub parent: Option<Reference>,
}

impl Summary {
    pub fn project(&self, code: &str) -> Option<&ProjectView> {
        self.projects.iter().find(|project| project.code == code)
    }

    pub fn blocker(&self, code: &str) -> Option<&Blocker> {
        self.blockers.iter().find(|blocker| blocker.code == code)
    }

    /// Every milestone with the thing it belongs to, projects first.
    pub fn milestones(&self) -> impl Iterator<Item = (Reference, &MilestoneView)> {
        let of_projects = self
            .projects
            .iter()
            .flat_map(|project| project.milestones.iter().map(move |milestone| (project.reference(), milestone)));
        let of_items = self
            .items
            .iter()
            .flat_map(|item| item.milestones.iter().map(move |milestone| (item.reference(), milestone)));
        of_projects.chain(of_items)
    }
}
