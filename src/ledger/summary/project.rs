//! Projects at the end of a day: where their units stand, what they are worth in money, and their light.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Bench, last_word, milestones, nothing_to_judge, updates};
use crate::model::movement::{positions, site_stage};
use crate::model::view::{MilestoneView, ProjectView, SiteView, StageCount, TargetView};
use crate::model::{Blocker, Judged, Light, Project, ProjectState, Reference, Why, light, money, target};

pub(super) fn view(project: &Project, blockers: &[Blocker], bench: Bench<'_>) -> ProjectView {
    let Bench { day, stages, .. } = bench;
    let at = positions(&project.movements, day);
    let mut counts: Vec<StageCount> =
        at.iter().map(|(stage, count)| StageCount { stage: stage.clone(), count: *count }).collect();
    counts.sort_by_key(|count| Reverse(stages.position(&count.stage)));
    let complete = counts.iter().filter(|count| stages.is_complete(&count.stage)).map(|count| count.count).sum();
    let open = blockers.iter().filter(|blocker| blocker.is_open(day) && blocker.projects.contains(&project.code));
    let state = ProjectState::judge(stages, at.iter().map(|(stage, count)| (stage.as_str(), *count)));
    let milestones = milestones::views(project.milestones.iter(), bench);
    let light = project_light(project, state, &milestones, bench);
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
        state,
        stages: counts,
        complete,
        sites: sites(project, day),
        milestones,
        updates: updates(&project.updates, day),
        blockers: open.map(|blocker| blocker.code.clone()).collect(),
        light,
        money: money::by_source(&project.money, day),
        targets: target::in_force(&project.targets, day)
            .into_iter()
            .map(|target| TargetView { reached: through(project, &target.stage, bench), target: target.clone() })
            .collect(),
        assessment: last_word(&project.assessments, day),
    }
}

/// Units that have `stage` behind them.
fn through(project: &Project, stage: &str, bench: Bench<'_>) -> u32 {
    let at = positions(&project.movements, bench.day);
    let through = at.iter().filter(|(position, _)| bench.stages.is_through(position, stage));
    through.map(|(_, count)| *count).sum()
}

/// Dates, and where there is a planned share whose time has come, that share: then milestones without a date no longer
/// keep the project from being judged.
fn project_light(project: &Project, state: ProjectState, milestones: &[MilestoneView], bench: Bench<'_>) -> Judged {
    let at = positions(&project.movements, bench.day);
    let total: u32 = at.values().sum();
    let shares = target::due(&project.targets, bench.day).into_iter().filter_map(|target| {
        let done = through(project, &target.stage, bench);
        let judged = bench.rule.share(done, target.count?, total, &target.stage, &target.by)?;
        // A target set after its window measures from the day it was set.
        let since = judged.since.max(Some(target.decided_on));
        Some((project.reference(), Judged { since, ..judged }))
    });
    let shares: Vec<(Reference, Judged)> = shares.collect();
    let judgeable = |milestone: &&MilestoneView| shares.is_empty() || milestone.light.light != Light::Grey;
    let dated = milestones.iter().filter(judgeable);
    let mut children: Vec<(Reference, Judged)> =
        dated.map(|milestone| (milestone.reference(), milestone.light.clone())).collect();
    let share = shares.iter().map(|(_, judged)| judged.clone()).min_by_key(|judged| judged.light);
    children.extend(shares);
    let worst = light::worst(&children);
    let since = project.movements.iter().map(|movement| movement.on).filter(|on| *on <= bench.day).max();
    let complete = state == ProjectState::Complete
        && worst.as_ref().is_none_or(|worst| matches!(worst.light, Light::Grey | Light::Green | Light::Blue));
    let judged = match worst {
        _ if complete => Judged { light: Light::Blue, since, due: None, why: Why::UnitsComplete { total } },
        None => nothing_to_judge(None),
        // Its milestones are done, its units are not: nobody has said that the project is.
        Some(worst) if worst.light == Light::Blue => Judged { light: Light::Grey, why: Why::AllBelowDone, ..worst },
        // The share says more than that it is the worst; since when is that of all that are as bad.
        Some(worst) => match share.filter(|share| share.light == worst.light) {
            Some(share) => Judged { why: share.why, ..worst },
            None => worst,
        },
    };
    light::assessed(judged, &project.assessments, bench.day)
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
