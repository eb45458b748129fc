//! Read models: what screen, reports and other programs are told of a ledger, judged at one day.
//!
//! They are made by `ledger` queries and only read by everyone else. A figure shown anywhere stands here.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::change::Reference;
use super::check::Finding;
use super::{
    ActionStatus, Assessment, Blocker, Category, Commitment, Completion, DataDate, DateChange, Forecast, Funds,
    Indicator, Judged, Light, LightRule, Nature, Period, PeriodDate, ProjectState, Pushed, Quantity, Responsible,
    Stages, Standing, StatusMark, Supervision, Target, Thing, Update, Variance,
};

mod baseline;
mod changes;
mod digest;
mod due;
mod journal;
mod months;
mod projects;
mod source;
mod tally;
mod times;

pub use baseline::{BaselineChange, BaselineLine, BaselineView, Comparison};
pub use changes::{
    Answered, Assessed, BaselineSet, Changes, Closed, DatesMoved, FundsChange, MarkChange, PeriodOpened, Reported,
    Supervised, TargetChange, UnitsMoved,
};
pub use digest::{CategoryTally, Digest, Unknown};
pub use due::{Due, DueBasis, DueEntry, DueGroup};
pub use journal::{ColumnChanged, Log, LogEntry, RowChanged, RowFate};
pub use months::{ByMonth, MonthTally};
pub use projects::Projects;
pub use source::{Source, UpdateAt};
pub use tally::{UnitCounts, UnitTally};
pub use times::{Dated, Times, Window, extent};

/// From where a ledger is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewpoint {
    /// Today's date, for a ledger that follows the clock.
    pub today: NaiveDate,
    /// The day judged at; `None` is the data date.
    pub as_of: Option<NaiveDate>,
    /// Only what had been written down by the end of this day; `None` is everything.
    pub known_on: Option<NaiveDate>,
    /// The period whose plan is shown; `None` is the one in force on the day. One that is closed is shown as it was left:
    /// judged at the day it was closed, with what was written down by then. With [`Self::as_of`] its plan is judged at that
    /// day, with everything that is known now.
    pub period: Option<Period>,
    /// The rule of lights.
    pub rule: LightRule,
}

impl Viewpoint {
    /// The data date, everything known, the default rule.
    pub fn at(today: NaiveDate) -> Self {
        Self { today, as_of: None, known_on: None, period: None, rule: LightRule::default() }
    }

    /// Whether it asks for what was known or left at another time: that is read from the journal, which knows no parts.
    pub const fn is_of_the_past(&self) -> bool {
        self.known_on.is_some() || self.period.is_some()
    }
}

/// Everything of a ledger as it stood at the end of `as_of`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub name: String,
    pub name_en: Option<String>,
    /// The period whose plan was in force on that day.
    pub period: Period,
    pub data_date: DataDate,
    /// The day judged at: the data date, unless another was asked for.
    pub as_of: NaiveDate,
    /// Only what was written down by then counts.
    pub known_on: Option<NaiveDate>,
    /// The light of the whole, and the rule all lights go by.
    pub light: Judged,
    pub rule: LightRule,
    pub stages: Stages,
    pub categories: Vec<Category>,
    /// Of a large ledger each is read when it is looked at; then `totals` and `light` are those of all nevertheless.
    pub projects: Projects,
    pub items: Vec<ItemView>,
    /// Open ones first, oldest first; then closed ones.
    pub blockers: Vec<Blocker>,
    /// With the readings up to `as_of` only.
    pub indicators: Vec<Indicator>,
    /// Open ones first, by the day an answer is due.
    pub supervisions: Vec<Supervision>,
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
    pub light: Judged,
    /// What is known of its money, source by source.
    pub money: Vec<Funds>,
    /// The planned shares in force, in the order of their ends.
    pub targets: Vec<TargetView>,
    /// The last word of a person on it, whether it is still newer than what the rule says or not.
    pub assessment: Option<Assessment>,
}

/// What is known of where the money of a project comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Funding<'a> {
    /// The programme, as it was said.
    Said(&'a str),
    /// The sources amounts were recorded of.
    Recorded(Vec<&'a str>),
}

impl ProjectView {
    /// `None`: nobody has said, and no amount names a source.
    pub fn known_funding(&self) -> Option<Funding<'_>> {
        if let Some(said) = &self.funding {
            return Some(Funding::Said(said));
        }
        let sources: Vec<&str> = self.money.iter().filter_map(|funds| funds.source.as_deref()).collect();
        (!sources.is_empty()).then_some(Funding::Recorded(sources))
    }

    /// Whether anything is known of its money.
    pub const fn is_funded(&self) -> bool {
        !self.money.is_empty() || self.investment.is_some()
    }

    /// Units complete and all units; `None` where nobody has said at which stage the project is.
    pub fn known_complete(&self) -> Option<(u32, u32)> {
        let total = self.total.filter(|_| self.state != ProjectState::StageUnknown)?;
        Some((self.complete, total))
    }
}

/// A planned share with what is there of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetView {
    pub target: Target,
    /// Units that have its stage behind them.
    pub reached: u32,
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
    /// The forecast in force, as somebody said it.
    pub forecast: Option<Forecast>,
    /// What the one before it does to it; derived, never recorded.
    pub pushed: Option<Pushed>,
    pub done: Option<Completion>,
    pub standing: Standing,
    /// What happened, or is expected, against what is planned; `None` where one of the two is not known.
    pub variance: Option<Variance>,
    /// Every date it ever had, with what it cost.
    pub dates: Vec<DateChange>,
    pub light: Judged,
}

impl MilestoneView {
    /// The end of the window it is expected in: pushed, forecast or planned.
    pub fn expected(&self) -> Option<NaiveDate> {
        let forecast = self.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
        let said = forecast.or(self.planned.as_ref()).and_then(PeriodDate::latest);
        self.pushed.as_ref().map(|pushed| pushed.to).or(said)
    }

    /// The window it stands in a calendar with: that of the forecast somebody said, else of the plan.
    pub fn window(&self) -> Option<&PeriodDate> {
        let forecast = self.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
        forecast.into_iter().chain(&self.planned).find(|date| date.latest().is_some())
    }

    /// How many times its date became later, and by how many days in all against the baseline.
    pub fn slips(&self) -> (usize, i64) {
        let nth = self.dates.iter().filter_map(|change| change.slip).max().unwrap_or(0);
        let total = self.dates.iter().rev().find_map(|change| change.total).map_or(0, Variance::days);
        (nth, total)
    }
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
    pub light: Judged,
    pub assessment: Option<Assessment>,
    /// Goes on from the period before.
    pub carried: bool,
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
    /// What it has that status by: when, by whom and with what words; `None` where nobody ever marked it.
    pub mark: Option<StatusMark>,
    /// Newest first.
    pub updates: Vec<Update>,
    pub light: Judged,
    /// Goes on from the period before.
    pub carried: bool,
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
    pub lights: LightTotals,
}

/// How many projects and plan items have each light.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LightTotals {
    projects: [usize; Light::ALL.len()],
    items: [usize; Light::ALL.len()],
}

impl LightTotals {
    pub fn of(projects: impl IntoIterator<Item = Light>, items: impl IntoIterator<Item = Light>) -> Self {
        let mut totals = Self::default();
        projects.into_iter().for_each(|light| totals.add_project(light));
        for light in items {
            totals.items = bumped(totals.items, &Light::ALL, &light);
        }
        totals
    }

    pub fn add_project(&mut self, light: Light) {
        self.projects = bumped(self.projects, &Light::ALL, &light);
    }

    /// Takes in the projects that another has counted.
    pub fn merge_projects(&mut self, other: &Self) {
        self.projects = summed(self.projects, other.projects);
    }

    pub fn projects(&self, light: Light) -> usize {
        counted(&self.projects, &Light::ALL, &light)
    }

    pub fn items(&self, light: Light) -> usize {
        counted(&self.items, &Light::ALL, &light)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectTotals {
    pub all: usize,
    by_state: [usize; ProjectState::ALL.len()],
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
        states.into_iter().for_each(|state| totals.add(state));
        totals
    }

    pub fn add(&mut self, state: ProjectState) {
        self.all += 1;
        self.by_state = bumped(self.by_state, &ProjectState::ALL, &state);
    }

    pub fn merge(&mut self, other: &Self) {
        self.all += other.all;
        self.by_state = summed(self.by_state, other.by_state);
    }

    pub fn count(&self, state: ProjectState) -> usize {
        counted(&self.by_state, &ProjectState::ALL, &state)
    }
}

impl MilestoneTotals {
    pub fn of<'a>(milestones: impl IntoIterator<Item = &'a MilestoneView>) -> Self {
        let mut totals = Self::default();
        for milestone in milestones {
            totals.add(milestone.standing, milestone.planned.as_ref());
        }
        totals
    }

    pub fn add(&mut self, standing: Standing, planned: Option<&PeriodDate>) {
        self.all += 1;
        self.dated += usize::from(planned.is_some_and(|date| date.latest().is_some()));
        self.by_standing = bumped(self.by_standing, &Standing::ALL, &standing);
    }

    pub fn merge(&mut self, other: &Self) {
        self.all += other.all;
        self.dated += other.dated;
        self.by_standing = summed(self.by_standing, other.by_standing);
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

fn summed<const N: usize>(mut counts: [usize; N], others: [usize; N]) -> [usize; N] {
    for (count, other) in counts.iter_mut().zip(others) {
        *count += other;
    }
    counts
}

fn counted<K: PartialEq, const N: usize>(counts: &[usize; N], keys: &[K; N], key: &K) -> usize {
    counts.iter().zip(keys).find(|(_, candidate)| *candidate == key).map_or(0, |(count, _)| *count)
}

/// What a search found, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// Whether there is more than was asked for.
    pub more: bool,
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
        match self.projects.source() {
            Some(source) => self.projects.get(source.place_of(Thing::Project, code)?),
            None => self.projects.iter().find(|project| project.code == code),
        }
    }

    /// How the project of this code is called.
    pub fn project_reference(&self, code: &str) -> Option<Reference> {
        match self.projects.source() {
            Some(source) => source.reference(code),
            None => self.project(code).map(ProjectView::reference),
        }
    }

    /// The milestones of these codes, in the order of the ledger.
    pub fn milestones_called(&self, codes: &[String]) -> Vec<&MilestoneView> {
        let Some(source) = self.projects.source() else {
            let all = self.milestones().map(|(_, milestone)| milestone);
            return all.filter(|milestone| codes.contains(&milestone.code)).collect();
        };
        let places: BTreeSet<usize> = codes.iter().filter_map(|code| source.place_of(Thing::Milestone, code)).collect();
        let of_projects = places.into_iter().filter_map(|at| self.projects.get(at)).flat_map(|one| &one.milestones);
        let of_items = self.items.iter().flat_map(|item| &item.milestones);
        of_projects.chain(of_items).filter(|milestone| codes.contains(&milestone.code)).collect()
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
