//! `topout.summary/1`

use chrono::NaiveDate;
use serde::Serialize;

use super::checks::Check;
use super::control::{Light, Rule, Supervision};
use super::since::Comparison;
use super::things::{Blocker, Indicator, Item, Project};
use crate::model::view::{ActionTotals, LightTotals, MilestoneTotals, ProjectTotals, Summary};
use crate::model::{self, ActionStatus, Category, DataDate, ProjectState, Stage, Standing};
use crate::report::Since;

#[derive(Serialize)]
pub(super) struct Wire<'a> {
    schema: &'static str,
    ledger: Ledger<'a>,
    /// The day everything is judged at.
    data_date: NaiveDate,
    known_on: Option<NaiveDate>,
    light: Light,
    rule: Rule,
    stages: Vec<StageName<'a>>,
    categories: Vec<CategoryName<'a>>,
    projects: Vec<Project<'a>>,
    plan: Vec<Item<'a>>,
    totals: Totals,
    blockers: Vec<Blocker<'a>>,
    indicators: Vec<Indicator<'a>>,
    supervisions: Vec<Supervision<'a>>,
    checks: Vec<Check<'a>>,
    /// Only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<Comparison<'a>>,
}

impl<'a> Wire<'a> {
    pub(super) fn of(summary: &'a Summary, since: Option<&'a Since>) -> Self {
        Self {
            schema: "topout.summary/1",
            ledger: Ledger::of(summary),
            data_date: summary.as_of,
            known_on: summary.known_on,
            light: Light::of(&summary.light),
            rule: Rule::of(&summary.rule),
            stages: summary.stages.iter().map(StageName::of).collect(),
            categories: summary.categories.iter().map(CategoryName::of).collect(),
            projects: summary.projects.iter().map(Project::of).collect(),
            plan: summary.items.iter().map(Item::of).collect(),
            totals: Totals {
                projects: Projects::of(&summary.totals.projects),
                milestones: Milestones::of(&summary.totals.milestones),
                plan_milestones: Milestones::of(&summary.totals.plan_milestones),
                actions: Actions::of(&summary.totals.actions),
                lights: Lights::of(&summary.totals.lights),
            },
            blockers: summary.blockers.iter().map(|blocker| Blocker::of(blocker, summary.as_of)).collect(),
            indicators: summary.indicators.iter().map(Indicator::of).collect(),
            supervisions: summary.supervisions.iter().map(|one| Supervision::of(one, summary.as_of)).collect(),
            checks: summary.findings.iter().map(Check::of).collect(),
            comparison: since.map(Comparison::of),
        }
    }
}

#[derive(Serialize)]
struct Ledger<'a> {
    name: &'a str,
    name_en: Option<&'a str>,
    period: String,
    pinned_to: Option<NaiveDate>,
}

impl<'a> Ledger<'a> {
    fn of(summary: &'a Summary) -> Self {
        let pinned_to = match summary.data_date {
            DataDate::Pinned(day) => Some(day),
            DataDate::FollowsClock => None,
        };
        let period = summary.period.to_string();
        Self { name: &summary.name, name_en: summary.name_en.as_deref(), period, pinned_to }
    }
}

#[derive(Serialize)]
struct StageName<'a> {
    code: &'a str,
    phase: &'static str,
    name: &'a str,
    name_en: &'a str,
}

impl<'a> StageName<'a> {
    fn of(stage: &'a Stage) -> Self {
        Self { code: &stage.code, phase: stage.phase.code(), name: &stage.name, name_en: &stage.name_en }
    }
}

#[derive(Serialize)]
struct CategoryName<'a> {
    code: &'a str,
    name: &'a str,
    name_en: &'a str,
}

impl<'a> CategoryName<'a> {
    fn of(category: &'a Category) -> Self {
        Self { code: &category.code, name: &category.name, name_en: &category.name_en }
    }
}

#[derive(Serialize)]
struct Totals {
    projects: Projects,
    milestones: Milestones,
    plan_milestones: Milestones,
    actions: Actions,
    lights: Lights,
}

#[derive(Serialize)]
struct Lights {
    projects: Colours,
    items: Colours,
}

#[derive(Serialize)]
struct Colours {
    all: usize,
    red: usize,
    amber: usize,
    grey: usize,
    green: usize,
    blue: usize,
}

impl Lights {
    fn of(totals: &LightTotals) -> Self {
        Self { projects: Colours::of(|light| totals.projects(light)), items: Colours::of(|light| totals.items(light)) }
    }
}

impl Colours {
    fn of(count: impl Fn(model::Light) -> usize) -> Self {
        Self {
            all: model::Light::ALL.into_iter().map(&count).sum(),
            red: count(model::Light::Red),
            amber: count(model::Light::Amber),
            grey: count(model::Light::Grey),
            green: count(model::Light::Green),
            blue: count(model::Light::Blue),
        }
    }
}

#[derive(Serialize)]
struct Projects {
    all: usize,
    complete: usize,
    partly_complete: usize,
    under_construction: usize,
    preparation: usize,
    not_started: usize,
    stage_unknown: usize,
    paused: usize,
    cancelled: usize,
}

impl Projects {
    fn of(totals: &ProjectTotals) -> Self {
        Self {
            all: totals.all,
            complete: totals.count(ProjectState::Complete),
            partly_complete: totals.count(ProjectState::PartlyComplete),
            under_construction: totals.count(ProjectState::UnderConstruction),
            preparation: totals.count(ProjectState::Preparation),
            not_started: totals.count(ProjectState::NotStarted),
            stage_unknown: totals.count(ProjectState::StageUnknown),
            paused: totals.count(ProjectState::Paused),
            cancelled: totals.count(ProjectState::Cancelled),
        }
    }
}

/// `done` counts the late ones too, so that the parts make the whole without `dated` and `done_late`.
#[derive(Serialize)]
struct Milestones {
    all: usize,
    dated: usize,
    done: usize,
    done_late: usize,
    overdue: usize,
    forecast_late: usize,
    in_window: usize,
    due_soon: usize,
    upcoming: usize,
    undated: usize,
}

impl Milestones {
    fn of(totals: &MilestoneTotals) -> Self {
        Self {
            all: totals.all,
            dated: totals.dated,
            done: totals.done(),
            done_late: totals.count(Standing::DoneLate),
            overdue: totals.count(Standing::Overdue),
            forecast_late: totals.count(Standing::ForecastLate),
            in_window: totals.count(Standing::InWindow),
            due_soon: totals.count(Standing::DueSoon),
            upcoming: totals.count(Standing::Upcoming),
            undated: totals.count(Standing::Undated),
        }
    }
}

#[derive(Serialize)]
struct Actions {
    all: usize,
    done: usize,
    ongoing: usize,
    not_started: usize,
    dropped: usize,
}

impl Actions {
    fn of(totals: &ActionTotals) -> Self {
        Self {
            all: totals.all,
            done: totals.count(ActionStatus::Done),
            ongoing: totals.count(ActionStatus::Ongoing),
            not_started: totals.count(ActionStatus::NotStarted),
            dropped: totals.count(ActionStatus::Dropped),
        }
    }
}
