//! Units against what is stated of them elsewhere: the size, the sites, the milestones (C01, C02, C03, C06, C09).

use std::collections::BTreeMap;

use crate::model::view::{MilestoneView, ProjectView, StageCount};
use crate::model::{Finding, Phase, Stages};

pub(super) fn check(project: &ProjectView, stages: &Stages, findings: &mut Vec<Finding>) {
    // Before anything was booked there is nothing to compare.
    let Some(total) = project.total else { return };
    size(project, total, findings);
    sites(project, total, findings);
    for milestone in &project.milestones {
        let Some(stage) = &milestone.stage else { continue };
        if milestone.done.is_some() {
            units_behind(project, milestone, stage, stages, findings);
        } else {
            done_without_day(project, milestone, stage, stages, findings);
        }
    }
}

fn size(project: &ProjectView, parts: u32, findings: &mut Vec<Finding>) {
    let counted = project.quantities.iter().find(|quantity| quantity.unit == project.counted_in);
    if let Some(whole) = counted.and_then(|quantity| quantity.value).filter(|whole| *whole != parts) {
        let unit = project.counted_in.clone();
        findings.push(Finding::PartsMissWhole { project: project.reference(), unit, whole, parts });
    }
}

fn sites(project: &ProjectView, total: u32, findings: &mut Vec<Finding>) {
    let counted = || project.sites.iter().filter(|site| site.counted);
    let named = u32::try_from(counted().count()).unwrap_or(u32::MAX);
    if named > total {
        let unit = project.counted_in.clone();
        findings.push(Finding::SitesExceedUnits { project: project.reference(), unit, sites: named, units: total });
    }
    let mut standing: BTreeMap<&str, u32> = BTreeMap::new();
    for stage in counted().filter_map(|site| site.stage.as_deref()) {
        *standing.entry(stage).or_default() += 1;
    }
    for (stage, sites) in standing {
        let units = project.stages.iter().find(|at| at.stage == stage).map_or(0, |at| at.count);
        if sites > units {
            let stage = stage.to_owned();
            findings.push(Finding::SitesExceedStage { project: project.reference(), stage, sites, units });
        }
    }
}

fn units_behind(
    project: &ProjectView,
    milestone: &MilestoneView,
    stage: &str,
    stages: &Stages,
    findings: &mut Vec<Finding>,
) {
    let count = counted(project.stages.iter().filter(|at| stages.is_behind(&at.stage, stage)));
    if count > 0 {
        findings.push(Finding::UnitsBehindMilestone {
            milestone: milestone.reference(),
            stage: stage.to_owned(),
            count,
            unit: project.counted_in.clone(),
        });
    }
}

/// A unit whose stage nobody knows, or that stands still, keeps a milestone open; one that was given up does not.
fn done_without_day(
    project: &ProjectView,
    milestone: &MilestoneView,
    stage: &str,
    stages: &Stages,
    findings: &mut Vec<Finding>,
) {
    let kept = || project.stages.iter().filter(|at| stages.phase(&at.stage) != Phase::Cancelled);
    if kept().next().is_some() && kept().all(|at| stages.is_through(&at.stage, stage)) {
        findings.push(Finding::DoneWithoutDay {
            milestone: milestone.reference(),
            stage: stage.to_owned(),
            count: counted(kept()),
            unit: project.counted_in.clone(),
        });
    }
}

fn counted<'a>(stages: impl Iterator<Item = &'a StageCount>) -> u32 {
    stages.map(|at| at.count).sum()
}
