//! The checks (勾稽): figures recorded apart from each other that must agree.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Outcome;
use super::names::fold;
use crate::model::movement::{positions, site_stage};
use crate::model::{Book, Finding, Project, Reference};
use crate::store::Reader;

/// C01, C02, C03, C05, C06: what can be told from the content at the end of `day`.
pub(super) fn figures(book: &Book, day: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    for project in &book.projects {
        parts_and_whole(project, day, &mut findings);
        sites(project, day, &mut findings);
        milestones(book, project, day, &mut findings);
    }
    same_names(book, &mut findings);
    findings.sort_by_key(Finding::severity);
    findings
}

/// C04: the kept positions against the movements.
pub(super) fn positions_kept(reader: &Reader<'_>) -> Outcome<Vec<Finding>> {
    let differences = reader.position_differences()?;
    Ok(differences
        .into_iter()
        .map(|(project, stage, kept, booked)| Finding::PositionDiffers { project, stage, kept, booked })
        .collect())
}

fn parts_and_whole(project: &Project, day: NaiveDate, findings: &mut Vec<Finding>) {
    let at = positions(&project.movements, day);
    let counted = project.quantities.iter().find(|quantity| quantity.unit == project.counted_in);
    // Before anything was booked there is nothing to compare.
    if let Some(whole) = counted.and_then(|quantity| quantity.value).filter(|_| !at.is_empty()) {
        let parts = at.values().sum();
        if parts != whole {
            findings.push(Finding::PartsMissWhole {
                project: project.reference(),
                unit: project.counted_in.clone(),
                whole,
                parts,
            });
        }
    }
}

fn sites(project: &Project, day: NaiveDate, findings: &mut Vec<Finding>) {
    let at = positions(&project.movements, day);
    if at.is_empty() {
        return;
    }
    let counted: Vec<_> = project.sites.iter().filter(|site| site.counted).collect();
    let units = at.values().sum();
    let named = u32::try_from(counted.len()).unwrap_or(u32::MAX);
    if named > units {
        let unit = project.counted_in.clone();
        findings.push(Finding::SitesExceedUnits { project: project.reference(), unit, sites: named, units });
    }
    let mut standing: BTreeMap<&str, u32> = BTreeMap::new();
    for stage in counted.iter().filter_map(|site| site_stage(&project.movements, &site.code, day)) {
        *standing.entry(stage).or_default() += 1;
    }
    for (stage, sites) in standing {
        let units = at.get(stage).copied().unwrap_or(0);
        if sites > units {
            findings.push(Finding::SitesExceedStage {
                project: project.reference(),
                stage: stage.to_owned(),
                sites,
                units,
            });
        }
    }
}

fn milestones(book: &Book, project: &Project, day: NaiveDate, findings: &mut Vec<Finding>) {
    let at = positions(&project.movements, day);
    let done = project.milestones.iter().filter(|one| one.done.as_ref().is_some_and(|done| done.on <= day));
    for (milestone, stage) in done.filter_map(|milestone| Some((milestone, milestone.stage.as_ref()?))) {
        let behind = at.iter().filter(|(position, _)| book.stages.is_behind(position, stage));
        let count = behind.map(|(_, count)| *count).sum();
        if count > 0 {
            findings.push(Finding::UnitsBehindMilestone {
                milestone: milestone.reference(),
                stage: stage.clone(),
                count,
                unit: project.counted_in.clone(),
            });
        }
    }
}

fn same_names(book: &Book, findings: &mut Vec<Finding>) {
    let mut named: BTreeMap<String, Vec<Reference>> = BTreeMap::new();
    for project in &book.projects {
        for name in std::iter::once(&project.name).chain(&project.aliases) {
            let things = named.entry(fold(name)).or_default();
            if !things.contains(&project.reference()) {
                things.push(project.reference());
            }
        }
        for site in project.sites.iter().filter(|site| site.counted) {
            named.entry(fold(&site.name)).or_default().push(site.reference());
        }
    }
    let shared = named.into_values().filter(|things| things.len() > 1);
    findings.extend(shared.map(|things| Finding::SameName { things }));
}
