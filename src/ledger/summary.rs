//! The read model of a whole ledger as it stood at the end of a day: only what happened up to it counts.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::model::movement::{positions, site_stage};
use crate::model::plan::latest_status;
use crate::model::view::{
    ActionTotals, ActionView, ItemView, MilestoneTotals, MilestoneView, ProjectTotals, ProjectView, SiteView,
    StageCount, Summary, Totals,
};
use crate::model::{
    Action, ActionStatus, Blocker, Book, Indicator, Item, Milestone, Project, ProjectState, Stages, Standing, Update,
};

pub(super) fn of(book: &Book, day: NaiveDate) -> Summary {
    let blockers = blockers(&book.blockers, day);
    let projects: Vec<ProjectView> =
        book.projects.iter().map(|project| self::project(project, &book.stages, &blockers, day)).collect();
    let items: Vec<ItemView> = book.items.iter().map(|item| self::item(item, day)).collect();
    let statuses: Vec<ActionStatus> =
        items.iter().flat_map(|item| item.actions.iter().map(|action| action.status)).collect();
    let totals = Totals {
        projects: ProjectTotals::of(projects.iter().map(|project| project.state)),
        milestones: MilestoneTotals::of(projects.iter().flat_map(|project| &project.milestones)),
        plan_milestones: MilestoneTotals::of(items.iter().flat_map(|item| &item.milestones)),
        actions: ActionTotals::of(statuses),
    };
    Summary {
        name: book.name.clone(),
        name_en: book.name_en.clone(),
        period: book.period,
        data_date: book.data_date,
        as_of: day,
        stages: book.stages.clone(),
        categories: book.categories.clone(),
        projects,
        items,
        blockers,
        indicators: book.indicators.iter().map(|indicator| self::indicator(indicator, day)).collect(),
        totals,
        findings: Vec::new(),
    }
}

fn project(project: &Project, stages: &Stages, blockers: &[Blocker], day: NaiveDate) -> ProjectView {
    let at = positions(&project.movements, day);
    let mut counts: Vec<StageCount> =
        at.iter().map(|(stage, count)| StageCount { stage: stage.clone(), count: *count }).collect();
    counts.sort_by_key(|count| Reverse(stages.position(&count.stage)));
    let complete = counts.iter().filter(|count| stages.is_complete(&count.stage)).map(|count| count.count).sum();
    let open = blockers.iter().filter(|blocker| blocker.is_open(day) && blocker.projects.contains(&project.code));
    ProjectView {
        code: project.code.clone(),
        name: project.name.clone(),
        name_en: project.name_en.clone(),
        aliases: project.aliases.clone(),
        category: project.category.clone(),
        nature: project.nature,
        funding: project.funding.clone(),
        investment: project.investment,
        responsible: project.responsible.clone(),
        quantities: project.quantities.clone(),
        counted_in: project.counted_in.clone(),
        note: project.note.clone(),
        note_en: project.note_en.clone(),
        total: (!at.is_empty()).then(|| at.values().sum()),
        state: ProjectState::judge(stages, at.iter().map(|(stage, count)| (stage.as_str(), *count))),
        stages: counts,
        complete,
        sites: sites(project, day),
        milestones: milestones(&project.milestones, day),
        updates: updates(&project.updates, day),
        blockers: open.map(|blocker| blocker.code.clone()).collect(),
    }
}

fn sites(project: &Project, day: NaiveDate) -> Vec<SiteView> {
    project
        .sites
        .iter()
        .map(|site| SiteView {
            code: site.code.clone(),
            name: site.name.clone(),
            name_en: site.name_en.clone(),
            aliases: site.aliases.clone(),
            counted: site.counted,
            stage: site_stage(&project.movements, &site.code, day).map(str::to_owned),
        })
        .collect()
}

/// Those that had entered the plan by then.
fn milestones(milestones: &[Milestone], day: NaiveDate) -> Vec<MilestoneView> {
    let known = milestones.iter().filter(|milestone| milestone.added_on <= day);
    known
        .map(|milestone| {
            let plan = milestone.plan_on(day);
            let planned = plan.and_then(|plan| plan.date.clone());
            let done = milestone.done.clone().filter(|done| done.on <= day);
            MilestoneView {
                code: milestone.code.clone(),
                name: milestone.name.clone(),
                name_en: milestone.name_en.clone(),
                stage: milestone.stage.clone(),
                commitment: plan.and_then(|plan| plan.commitment),
                baseline: milestone.baseline(day).cloned(),
                standing: Standing::judge(planned.as_ref(), done.as_ref().map(|done| done.on), day),
                planned,
                done,
            }
        })
        .collect()
}

/// Those of days up to `day`, newest first; of one day the one written last first.
fn updates(updates: &[Update], day: NaiveDate) -> Vec<Update> {
    let mut known: Vec<Update> = updates.iter().filter(|update| update.on <= day).cloned().collect();
    known.reverse();
    known.sort_by_key(|update| Reverse(update.on));
    known
}

fn item(item: &Item, day: NaiveDate) -> ItemView {
    ItemView {
        code: item.code.clone(),
        name: item.name.clone(),
        name_en: item.name_en.clone(),
        responsible: item.responsible.clone(),
        actions: item.actions.iter().map(|action| self::action(action, day)).collect(),
        milestones: milestones(&item.milestones, day),
        updates: updates(&item.updates, day),
    }
}

fn action(action: &Action, day: NaiveDate) -> ActionView {
    ActionView {
        code: action.code.clone(),
        name: action.name.clone(),
        name_en: action.name_en.clone(),
        responsible: action.responsible.clone(),
        projects: action.projects.clone(),
        milestones: action.milestones.clone(),
        status: latest_status(&action.marks, day),
        status_on: action.marks.iter().map(|mark| mark.on).filter(|on| *on <= day).max(),
        updates: updates(&action.updates, day),
    }
}

/// Those raised by then, open ones first, oldest first. What is closed later is open on this day.
fn blockers(blockers: &[Blocker], day: NaiveDate) -> Vec<Blocker> {
    let mut known: Vec<Blocker> = blockers.iter().filter(|blocker| blocker.raised_on <= day).cloned().collect();
    for blocker in known.iter_mut().filter(|blocker| blocker.is_open(day)) {
        blocker.closed_on = None;
        blocker.closing_note = None;
    }
    known.sort_by_key(|blocker| (!blocker.is_open(day), blocker.raised_on));
    known
}

fn indicator(indicator: &Indicator, day: NaiveDate) -> Indicator {
    let mut known = indicator.clone();
    for measure in &mut known.measures {
        measure.readings.retain(|reading| reading.on <= day);
    }
    known
}
