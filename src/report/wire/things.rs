//! The shape of each kind of thing.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use super::control::{Assessment, DateChange, Forecast, Funds, Light, Pushed, Target};
use super::parts::{Named, Planned, number};
use crate::model;
use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView};

#[derive(Serialize)]
pub(super) struct Project<'a> {
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
    aliases: &'a [String],
    category: Option<&'a str>,
    nature: Option<&'static str>,
    funding: Option<&'a str>,
    investment: Option<Amount>,
    responsible: Responsible<'a>,
    quantities: Vec<Quantity<'a>>,
    counted_in: &'a str,
    total: Option<u32>,
    stages: Vec<StageCount<'a>>,
    complete: Option<u32>,
    state: &'static str,
    sites: Vec<Site<'a>>,
    milestones: Vec<Milestone<'a>>,
    latest_update: Option<Update<'a>>,
    updates: Vec<Update<'a>>,
    blockers: &'a [String],
    note: Option<&'a str>,
    note_en: Option<&'a str>,
    light: Light,
    money: Vec<Funds<'a>>,
    money_together: Option<Funds<'a>>,
    targets: Vec<Target<'a>>,
    assessment: Option<Assessment<'a>>,
}

impl<'a> Project<'a> {
    pub(super) fn of(project: &'a ProjectView) -> Self {
        let ProjectView {
            code,
            name,
            name_en,
            aliases,
            category,
            nature,
            funding,
            investment,
            responsible,
            quantities,
            counted_in,
            note,
            note_en,
            total,
            stages,
            complete: _,
            state,
            sites,
            milestones,
            updates,
            blockers,
            light,
            money,
            targets,
            assessment,
        } = project;
        Self {
            code,
            name,
            name_en: name_en.as_deref(),
            aliases,
            category: category.as_deref(),
            nature: nature.map(model::Nature::code),
            funding: funding.as_deref(),
            investment: investment.map(|amount| Amount { value: number(amount), unit: "万元" }),
            responsible: Responsible::of(responsible),
            quantities: quantities.iter().map(Quantity::of).collect(),
            counted_in,
            total: *total,
            stages: stages.iter().map(|here| StageCount { stage: &here.stage, count: here.count }).collect(),
            complete: project.known_complete().map(|(complete, _)| complete),
            state: state.code(),
            sites: sites.iter().map(Site::of).collect(),
            milestones: milestones.iter().map(Milestone::of).collect(),
            latest_update: updates.first().map(Update::of),
            updates: updates.iter().map(Update::of).collect(),
            blockers,
            note: note.as_deref(),
            note_en: note_en.as_deref(),
            light: Light::of(light),
            money: money.iter().map(Funds::of).collect(),
            money_together: Funds::together(money),
            targets: targets.iter().map(|target| Target::of(target, *total)).collect(),
            assessment: assessment.as_ref().map(Assessment::of),
        }
    }
}

#[derive(Serialize)]
struct Amount {
    value: Option<Number>,
    unit: &'static str,
}

#[derive(Serialize)]
struct Responsible<'a> {
    unit: Option<&'a str>,
    person: Option<&'a str>,
    leader: Option<&'a str>,
}

impl<'a> Responsible<'a> {
    fn of(responsible: &'a model::Responsible) -> Self {
        Self {
            unit: responsible.unit.as_deref(),
            person: responsible.person.as_deref(),
            leader: responsible.leader.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct Quantity<'a> {
    value: Option<u32>,
    unit: &'a str,
    inferred: bool,
}

impl<'a> Quantity<'a> {
    fn of(quantity: &'a model::Quantity) -> Self {
        Self { value: quantity.value, unit: &quantity.unit, inferred: quantity.inferred }
    }
}

#[derive(Serialize)]
struct StageCount<'a> {
    stage: &'a str,
    count: u32,
}

#[derive(Serialize)]
pub(super) struct Site<'a> {
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
    aliases: &'a [String],
    counted: bool,
    stage: Option<&'a str>,
}

impl<'a> Site<'a> {
    pub(super) fn of(site: &'a SiteView) -> Self {
        Self {
            code: &site.code,
            name: &site.name,
            name_en: site.name_en.as_deref(),
            aliases: &site.aliases,
            counted: site.counted,
            stage: site.stage.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Milestone<'a> {
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
    stage: Option<&'a str>,
    planned: Option<Planned<'a>>,
    baseline: Option<Planned<'a>>,
    standing: &'static str,
    actual: Option<NaiveDate>,
    completion: Option<Completion<'a>>,
    forecast: Option<Forecast<'a>>,
    pushed: Option<Pushed<'a>>,
    variance_days: Option<i64>,
    light: Light,
    dates: Vec<DateChange<'a>>,
}

impl<'a> Milestone<'a> {
    pub(super) fn of(milestone: &'a MilestoneView) -> Self {
        Self {
            code: &milestone.code,
            name: &milestone.name,
            name_en: milestone.name_en.as_deref(),
            stage: milestone.stage.as_deref(),
            planned: milestone.planned.as_ref().map(|date| Planned::of(date, milestone.commitment)),
            baseline: milestone.baseline.as_ref().map(|date| Planned::of(date, None)),
            standing: milestone.standing.code(),
            actual: milestone.done.as_ref().map(|done| done.on),
            completion: milestone.done.as_ref().map(Completion::of),
            forecast: milestone.forecast.as_ref().map(Forecast::of),
            pushed: milestone.pushed.as_ref().map(Pushed::of),
            variance_days: milestone.variance.map(model::Variance::days),
            light: Light::of(&milestone.light),
            dates: milestone.dates.iter().map(DateChange::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Completion<'a> {
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Option<&'a str>,
    note: Option<&'a str>,
}

impl<'a> Completion<'a> {
    fn of(done: &'a model::Completion) -> Self {
        Self { on: done.on, recorded_on: done.recorded_on, by: done.by.as_deref(), note: done.note.as_deref() }
    }
}

#[derive(Serialize)]
pub(super) struct Update<'a> {
    code: &'a str,
    text: &'a str,
    on: NaiveDate,
    recorded_on: NaiveDate,
    by: Option<&'a str>,
    milestone: Option<&'a str>,
}

impl<'a> Update<'a> {
    pub(super) fn of(update: &'a model::Update) -> Self {
        Self {
            code: &update.code,
            text: &update.text,
            on: update.on,
            recorded_on: update.recorded_on,
            by: update.by.as_deref(),
            milestone: update.milestone.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Item<'a> {
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
    responsible: Responsible<'a>,
    actions: Vec<Action<'a>>,
    milestones: Vec<Milestone<'a>>,
    updates: Vec<Update<'a>>,
    light: Light,
    assessment: Option<Assessment<'a>>,
    carried: bool,
}

impl<'a> Item<'a> {
    pub(super) fn of(item: &'a ItemView) -> Self {
        Self {
            code: &item.code,
            name: &item.name,
            name_en: item.name_en.as_deref(),
            responsible: Responsible::of(&item.responsible),
            actions: item.actions.iter().map(Action::of).collect(),
            milestones: item.milestones.iter().map(Milestone::of).collect(),
            updates: item.updates.iter().map(Update::of).collect(),
            light: Light::of(&item.light),
            assessment: item.assessment.as_ref().map(Assessment::of),
            carried: item.carried,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Action<'a> {
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
    responsible: Responsible<'a>,
    projects: &'a [String],
    milestones: &'a [String],
    status: &'static str,
    status_on: Option<NaiveDate>,
    status_by: Option<&'a str>,
    status_note: Option<&'a str>,
    updates: Vec<Update<'a>>,
    light: Light,
    carried: bool,
}

impl<'a> Action<'a> {
    pub(super) fn of(action: &'a ActionView) -> Self {
        Self {
            code: &action.code,
            name: &action.name,
            name_en: action.name_en.as_deref(),
            responsible: Responsible::of(&action.responsible),
            projects: &action.projects,
            milestones: &action.milestones,
            status: action.status.code(),
            status_on: action.mark.as_ref().map(|mark| mark.on),
            status_by: action.mark.as_ref().and_then(|mark| mark.by.as_deref()),
            status_note: action.mark.as_ref().and_then(|mark| mark.note.as_deref()),
            updates: action.updates.iter().map(Update::of).collect(),
            light: Light::of(&action.light),
            carried: action.carried,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Blocker<'a> {
    code: &'a str,
    category: &'static str,
    text: &'a str,
    text_en: Option<&'a str>,
    owner: Option<&'a str>,
    projects: &'a [String],
    raised_on: NaiveDate,
    recorded_on: NaiveDate,
    open: bool,
    age_days: i64,
    closed_on: Option<NaiveDate>,
    closing_note: Option<&'a str>,
    due: Option<Planned<'a>>,
    updates: Vec<Update<'a>>,
}

impl<'a> Blocker<'a> {
    pub(super) fn of(blocker: &'a model::Blocker, as_of: NaiveDate) -> Self {
        Self {
            code: &blocker.code,
            category: blocker.category.code(),
            text: &blocker.text,
            text_en: blocker.text_en.as_deref(),
            owner: blocker.owner.as_deref(),
            projects: &blocker.projects,
            raised_on: blocker.raised_on,
            recorded_on: blocker.recorded_on,
            open: blocker.is_open(as_of),
            age_days: blocker.age_days(as_of),
            closed_on: blocker.closed_on,
            closing_note: blocker.closing_note.as_deref(),
            due: blocker.due.as_ref().map(|date| Planned::of(date, None)),
            updates: blocker.updates.iter().map(Update::of).collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Indicator<'a> {
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
    section: Option<&'a str>,
    note: Option<&'a str>,
    note_en: Option<&'a str>,
    measures: Vec<Measure<'a>>,
}

impl<'a> Indicator<'a> {
    pub(super) fn of(indicator: &'a model::Indicator) -> Self {
        Self {
            code: &indicator.code,
            name: &indicator.name,
            name_en: indicator.name_en.as_deref(),
            section: indicator.section.as_deref(),
            note: indicator.note.as_deref(),
            note_en: indicator.note_en.as_deref(),
            measures: indicator.measures.iter().map(Measure::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Measure<'a> {
    name: &'a str,
    name_en: Option<&'a str>,
    unit: &'a str,
    readings: Vec<Reading>,
    /// Codes of figures: `K36.1`.
    parts: Vec<String>,
    ratio: Option<Ratio>,
}

#[derive(Serialize)]
struct Ratio {
    part: String,
    whole: String,
}

impl<'a> Measure<'a> {
    fn of(measure: &'a model::Measure) -> Self {
        Self {
            name: &measure.name,
            name_en: measure.name_en.as_deref(),
            unit: &measure.unit,
            readings: measure.readings.iter().map(Reading::of).collect(),
            parts: measure.parts.iter().map(ToString::to_string).collect(),
            ratio: measure
                .ratio
                .as_ref()
                .map(|(part, whole)| Ratio { part: part.to_string(), whole: whole.to_string() }),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Reading {
    value: Option<Number>,
    qualifier: &'static str,
    on: NaiveDate,
    recorded_on: NaiveDate,
}

impl Reading {
    pub(super) fn of(reading: &model::Reading) -> Self {
        Self {
            value: number(reading.value),
            qualifier: reading.qualifier.code(),
            on: reading.on,
            recorded_on: reading.recorded_on,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Remark<'a> {
    code: &'a str,
    text: &'a str,
    text_en: Option<&'a str>,
    about: Vec<Named<'a>>,
}

impl<'a> Remark<'a> {
    pub(super) fn of(remark: &'a model::Reference, about: &'a [model::Reference]) -> Self {
        Self {
            code: &remark.code,
            text: &remark.name,
            text_en: remark.name_en.as_deref(),
            about: about.iter().map(Named::of).collect(),
        }
    }
}
