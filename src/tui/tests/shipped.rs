//! The read model of the shipped plan, made without a file.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::exchange::shipped_plan;
use crate::model::movement::{positions, site_stage};
use crate::model::view::{
    ActionTotals, ActionView, ItemView, MilestoneTotals, MilestoneView, ProjectTotals, ProjectView, SiteView,
    StageCount, Summary, Totals,
};
use crate::model::{Action, Book, Item, Milestone, Project, ProjectState, Stages, Standing};

pub(super) fn summary() -> Summary {
    let book: Book = shipped_plan().unwrap();
    let day = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    let projects: Vec<_> = book.projects.iter().map(|project| project_view(project, &book, day)).collect();
    let items: Vec<_> = book.items.iter().map(|item| item_view(item, day)).collect();
    let totals = Totals {
        projects: ProjectTotals::of(projects.iter().map(|project| project.state)),
        milestones: MilestoneTotals::of(projects.iter().flat_map(|project| &project.milestones)),
        plan_milestones: MilestoneTotals::of(items.iter().flat_map(|item| &item.milestones)),
        actions: ActionTotals::of(items.iter().flat_map(|item| &item.actions).map(|action| action.status)),
    };
    Summary {
        name: book.name,
        name_en: book.name_en,
        period: book.period,
        data_date: book.data_date,
        as_of: day,
        stages: book.stages,
        categories: book.categories,
        projects,
        items,
        blockers: book.blockers,
        indicators: book.indicators,
        totals,
        findings: Vec::new(),
    }
}

fn milestone_view(milestone: &Milestone, day: NaiveDate) -> MilestoneView {
    let plan = milestone.plan_on(day);
    let planned = plan.and_then(|plan| plan.date.clone());
    MilestoneView {
        code: milestone.code.clone(),
        name: milestone.name.clone(),
        name_en: milestone.name_en.clone(),
        stage: milestone.stage.clone(),
        standing: Standing::judge(planned.as_ref(), milestone.done.as_ref().map(|done| done.on), day),
        planned,
        commitment: plan.and_then(|plan| plan.commitment),
        baseline: milestone.baseline(day).cloned(),
        done: milestone.done.clone(),
    }
}

fn stage_counts(project: &Project, stages: &Stages, day: NaiveDate) -> Vec<StageCount> {
    let mut counts: Vec<_> =
        positions(&project.movements, day).into_iter().map(|(stage, count)| StageCount { stage, count }).collect();
    counts.sort_by_key(|at| std::cmp::Reverse(stages.position(&at.stage)));
    counts
}

fn project_view(project: &Project, book: &Book, day: NaiveDate) -> ProjectView {
    let stages = stage_counts(project, &book.stages, day);
    let total: u32 = stages.iter().map(|at| at.count).sum();
    let open = book.blockers.iter().filter(|blocker| blocker.is_open(day) && blocker.projects.contains(&project.code));
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
        total: (!stages.is_empty()).then_some(total),
        complete: stages.iter().filter(|at| book.stages.is_complete(&at.stage)).map(|at| at.count).sum(),
        state: ProjectState::judge(&book.stages, stages.iter().map(|at| (at.stage.as_str(), at.count))),
        stages,
        sites: project
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
            .collect(),
        milestones: project.milestones.iter().map(|milestone| milestone_view(milestone, day)).collect(),
        updates: project.updates.clone(),
        blockers: open.map(|blocker| blocker.code.clone()).collect::<BTreeSet<_>>().into_iter().collect(),
    }
}

fn item_view(item: &Item, day: NaiveDate) -> ItemView {
    ItemView {
        code: item.code.clone(),
        name: item.name.clone(),
        name_en: item.name_en.clone(),
        responsible: item.responsible.clone(),
        actions: item.actions.iter().map(|action| action_view(action, day)).collect(),
        milestones: item.milestones.iter().map(|milestone| milestone_view(milestone, day)).collect(),
        updates: item.updates.clone(),
    }
}

fn action_view(action: &Action, day: NaiveDate) -> ActionView {
    ActionView {
        code: action.code.clone(),
        name: action.name.clone(),
        name_en: action.name_en.clone(),
        responsible: action.responsible.clone(),
        projects: action.projects.clone(),
        milestones: action.milestones.clone(),
        status: action.status(day),
        status_on: action.marks.last().map(|mark| mark.on),
        updates: action.updates.clone(),
    }
}
