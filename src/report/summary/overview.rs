//! 一、总体情况: the light of the whole, and totals, each with the parts that make it.

use super::blockers;
use crate::model::view::MilestoneTotals;
use crate::model::{Light, ProjectState, Standing};
use crate::report::document::{Cell, Document};
use crate::report::wording::Wording;
use crate::text::Texts;

pub(in crate::report) fn write(wording: &Wording<'_>, document: &mut Document) {
    let (texts, totals) = (wording.texts, &wording.summary.totals);
    document.heading(1, texts.report_overview());
    let mut lines = vec![whole(wording)];
    lines.push(projects(wording).into());
    lines.push(project_lights(wording).into());
    lines.push(milestones(texts, &totals.milestones).into());
    if totals.plan_milestones.all > 0 {
        let parts = standings(texts, &totals.plan_milestones);
        lines.push(texts.report_total_plan_milestones(totals.plan_milestones.all, parts).into());
    }
    lines.push(texts.report_total_actions(totals.actions.all, wording.status_parts(&totals.actions)).into());
    let items = lights(texts, |light| totals.lights.items(light));
    lines.push(texts.report_item_lights(wording.summary.items.len(), items).into());
    let open = blockers::open(wording.summary).count();
    lines.push(texts.report_total_blockers(open, wording.summary.blockers.len() - open).into());
    document.list(lines);
}

/// The light of the ledger, and why.
fn whole(wording: &Wording<'_>) -> Cell {
    let (texts, summary) = (wording.texts, wording.summary);
    let light = wording.light(&summary.light);
    let why = texts.light_why(&summary.light, &summary.stages, wording.year());
    Cell::new(texts.report_total_light(light.text, why), light.tone)
}

pub(in crate::report) fn projects(wording: &Wording<'_>) -> String {
    let (texts, totals) = (wording.texts, &wording.summary.totals.projects);
    let rare = [ProjectState::Paused, ProjectState::Cancelled];
    let parts = ProjectState::ALL
        .into_iter()
        .filter(|state| totals.count(*state) > 0 || !rare.contains(state))
        .map(|state| texts.report_part(texts.state(state), totals.count(state)));
    texts.report_total_projects(totals.all, texts.listed(parts))
}

pub(in crate::report) fn project_lights(wording: &Wording<'_>) -> String {
    let (texts, totals) = (wording.texts, &wording.summary.totals);
    texts.report_project_lights(totals.projects.all, lights(texts, |light| totals.lights.projects(light)))
}

fn lights(texts: &Texts, count: impl Fn(Light) -> usize) -> String {
    texts.listed(Light::ALL.map(|light| texts.report_part(texts.light(light), count(light))))
}

pub(in crate::report) fn milestones(texts: &Texts, totals: &MilestoneTotals) -> String {
    texts.report_total_milestones(totals.all, standings(texts, totals), totals.dated)
}

fn standings(texts: &Texts, totals: &MilestoneTotals) -> String {
    let late = totals.count(Standing::DoneLate);
    let done = texts.report_part(texts.standing(Standing::Done), totals.done());
    let done = if late > 0 { texts.report_of_them_late(done, late) } else { done };
    let open = Standing::ALL.into_iter().filter(|standing| !standing.is_done());
    let open = open.map(|standing| texts.report_part(texts.standing(standing), totals.count(standing)));
    texts.listed([done].into_iter().chain(open))
}
