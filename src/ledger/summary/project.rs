//! Projects at the end of a day: where their units stand, what they are worth in money, and their light.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Bench, last_word, milestones, nothing_to_judge, updates};
use crate::model::movement::{Account, site_stage};
use crate::model::view::{ProjectView, SiteView, StageCount, TargetView};
use crate::model::{Blocker, Judged, Light, Project, ProjectState, Reference, Why, light, money, target};

/// A project with what holds of it on the day: all that figures are made of.
pub(super) struct Verdict<'p> {
    project: &'p Project,
    /// Where its units stand.
    pub(super) at: BTreeMap<String, u32>,
    pub(super) state: ProjectState,
    pub(super) milestones: Vec<milestones::Verdict<'p>>,
    pub(super) light: Judged,
}

pub(super) fn judge<'p>(project: &'p Project, bench: Bench<'_>) -> Verdict<'p> {
    judge_account(project, Account::of(&project.movements, bench.day), bench)
}

/// The same where it is known what the movements come to: they are not looked at.
pub(super) fn judge_account<'p>(project: &'p Project, account: Account, bench: Bench<'_>) -> Verdict<'p> {
    let Account { at, moved_on } = account;
    let state = ProjectState::judge(bench.stages, at.iter().map(|(stage, count)| (stage.as_str(), *count)));
    let milestones = milestones::judge(project.milestones.iter(), bench);
    let light = project_light(project, (&at, state, moved_on), &milestones, bench);
    Verdict { project, at, state, milestones, light }
}

impl Verdict<'_> {
    /// Units booked; `None` where nothing was booked up to the day.
    pub(super) fn total(&self) -> Option<u32> {
        (!self.at.is_empty()).then(|| self.at.values().sum())
    }

    pub(super) fn complete(&self, bench: Bench<'_>) -> u32 {
        self.at.iter().filter(|(stage, _)| bench.stages.is_complete(stage)).map(|(_, count)| count).sum()
    }

    pub(super) fn view(self, blockers: &[Blocker], bench: Bench<'_>) -> ProjectView {
        let Bench { day, stages, .. } = bench;
        let project = self.project;
        let (total, complete) = (self.total(), self.complete(bench));
        let targets = target::in_force(&project.targets, day);
        let targets = targets
            .into_iter()
            .map(|target| TargetView { reached: through(&self.at, &target.stage, bench), target: target.clone() });
        let targets = targets.collect();
        let mut counts: Vec<StageCount> =
            self.at.into_iter().map(|(stage, count)| StageCount { stage, count }).collect();
        counts.sort_by_key(|count| Reverse(stages.position(&count.stage)));
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
            total,
            state: self.state,
            stages: counts,
            complete,
            sites: sites(project, day),
            milestones: self.milestones.into_iter().map(|milestone| milestone.view(bench)).collect(),
            updates: updates(&project.updates, day),
            blockers: open.map(|blocker| blocker.code.clone()).collect(),
            light: self.light,
            money: money::by_source(&project.money, day),
            targets,
            assessment: last_word(&project.assessments, day),
        }
    }
}

/// Units that have `stage` behind them.
fn through(at: &BTreeMap<String, u32>, stage: &str, bench: Bench<'_>) -> u32 {
    let through = at.iter().filter(|(position, _)| bench.stages.is_through(position, stage));
    through.map(|(_, count)| *count).sum()
}

/// Dates, and where there is a planned share whose time has come, that share: then milestones without a date no longer
/// keep the project from being judged.
fn project_light(
    project: &Project,
    (at, state, moved_on): (&BTreeMap<String, u32>, ProjectState, Option<NaiveDate>),
    milestones: &[milestones::Verdict<'_>],
    bench: Bench<'_>,
) -> Judged {
    let total: u32 = at.values().sum();
    let shares = target::due(&project.targets, bench.day).into_iter().filter_map(|target| {
        let done = through(at, &target.stage, bench);
        let judged = bench.rule.share(done, target.count?, total, &target.stage, &target.by)?;
        // A target set after its window measures from the day it was set.
        let since = judged.since.max(Some(target.decided_on));
        Some((project.reference(), Judged { since, ..judged }))
    });
    let shares: Vec<(Reference, Judged)> = shares.collect();
    let judgeable = |verdict: &&milestones::Verdict<'_>| shares.is_empty() || verdict.light.light != Light::Grey;
    let dated = milestones.iter().filter(judgeable);
    let mut children: Vec<(Reference, Judged)> =
        dated.map(|verdict| (verdict.milestone.reference(), verdict.light.clone())).collect();
    let share = shares.iter().map(|(_, judged)| judged.clone()).min_by_key(|judged| judged.light);
    children.extend(shares);
    let worst = light::worst(&children);
    let complete = state == ProjectState::Complete
        && worst.as_ref().is_none_or(|worst| matches!(worst.light, Light::Grey | Light::Green | Light::Blue));
    let judged = match worst {
        _ if complete => Judged { light: Light::Blue, since: moved_on, due: None, why: Why::UnitsComplete { total } },
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
