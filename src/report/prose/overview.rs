//! 总体情况: how many there are of everything, each with the parts that make it.

use super::grammar::{Split, and, ended, paragraph};
use crate::model::view::MilestoneTotals;
use crate::model::{ActionStatus, Light, ProjectState, Standing};
use crate::report::document::{Cell, Document};
use crate::report::summary::open_blockers;
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    document.paragraph(paragraph(texts, [projects(wording), lights(wording)]));
    document.paragraph(paragraph(texts, [milestones(wording), plan_milestones(wording)]));
    document.paragraph(paragraph(texts, [actions(wording), blockers(wording)]));
}

/// The same without lights, as lines of a list.
pub(in crate::report) fn lines(wording: &Wording<'_>) -> Vec<Cell> {
    let last = paragraph(wording.texts, [actions(wording), blockers(wording)]);
    [projects(wording), milestones(wording), last].into_iter().map(Cell::from).collect()
}

fn projects(wording: &Wording<'_>) -> String {
    let (texts, totals) = (wording.texts, &wording.summary.totals.projects);
    match Split::of(ProjectState::ALL.map(|state| (texts.state(state), totals.count(state)))) {
        Split::Nothing => texts.prose_no_projects(),
        Split::Alike(word) if totals.all == 1 => texts.prose_projects_one(word),
        Split::Alike(word) => texts.prose_projects_all(totals.all, word),
        Split::Parts(parts) => {
            let parts = parts.into_iter().map(|(word, count)| texts.prose_part_projects(count, word));
            texts.prose_projects(totals.all, and(texts, parts))
        }
    }
}

fn lights(wording: &Wording<'_>) -> String {
    let (texts, summary) = (wording.texts, wording.summary);
    if summary.projects.is_empty() {
        return String::new();
    }
    let counted = Light::ALL.map(|light| (light, summary.totals.lights.projects(light)));
    let parts = counted.into_iter().filter(|(_, count)| *count > 0);
    let parts = parts.map(|(light, count)| texts.prose_part_light(count, texts.light(light)));
    let why = texts.light_why(&summary.light, &summary.stages, wording.year());
    let whole = texts.report_total_light(texts.light(summary.light.light), why);
    texts.prose_project_lights(and(texts, parts), whole)
}

fn milestones(wording: &Wording<'_>) -> String {
    let (texts, totals) = (wording.texts, &wording.summary.totals.milestones);
    match standings(wording, totals) {
        Split::Nothing => texts.prose_no_milestones(),
        Split::Alike(word) => texts.prose_milestones_alike(totals.all, totals.dated, word),
        Split::Parts(parts) => texts.prose_milestones(totals.all, totals.dated, counts(wording, parts)),
    }
}

fn plan_milestones(wording: &Wording<'_>) -> String {
    let totals = &wording.summary.totals.plan_milestones;
    let parts = match standings(wording, totals) {
        Split::Nothing => return String::new(),
        Split::Alike(word) => word,
        Split::Parts(parts) => counts(wording, parts),
    };
    wording.texts.prose_plan_milestones(totals.all, parts)
}

/// Milestones by how they stand; those done late are among those done.
fn standings(wording: &Wording<'_>, totals: &MilestoneTotals) -> Split {
    let open = Standing::ALL.into_iter().filter(|standing| !standing.is_done());
    let open = open.map(|standing| (wording.texts.standing(standing), totals.count(standing)));
    Split::of([(wording.texts.standing(Standing::Done), totals.done())].into_iter().chain(open))
}

fn counts(wording: &Wording<'_>, parts: Vec<(String, usize)>) -> String {
    let texts = wording.texts;
    let late = wording.summary.totals.milestones.count(Standing::DoneLate);
    let done = texts.standing(Standing::Done);
    let part = |(word, count): (String, usize)| {
        let is_done = word == done;
        let part = texts.prose_part_milestones(count, word);
        if is_done && late > 0 { texts.prose_done_of_them_late(part, late) } else { part }
    };
    and(texts, parts.into_iter().map(part))
}

fn actions(wording: &Wording<'_>) -> String {
    let (texts, summary) = (wording.texts, wording.summary);
    let (items, totals) = (summary.items.len(), &summary.totals.actions);
    match Split::of(ActionStatus::ALL.map(|status| (texts.action_status(status), totals.count(status)))) {
        Split::Nothing => texts.prose_no_actions(),
        Split::Alike(word) => texts.prose_actions_alike(items, totals.all, word),
        Split::Parts(parts) => {
            let parts = parts.into_iter().map(|(word, count)| texts.prose_part_actions(count, word));
            texts.prose_actions(items, totals.all, and(texts, parts))
        }
    }
}

fn blockers(wording: &Wording<'_>) -> String {
    let (texts, all) = (wording.texts, wording.summary.blockers.len());
    let open = open_blockers(wording.summary).count();
    if all == 0 { texts.prose_no_open_blockers() } else { ended(texts, &texts.prose_open_blockers(open, all - open)) }
}
