//! Units: how many more or fewer stand at each stage of each project, and every movement that made it so.

use super::Section;
use crate::model::view::{Changes, UnitsMoved};
use crate::report::document::{Cell, Document};
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_project(), texts.column_net()];
    let rows = net(wording, changes);
    Section { title: texts.changes_net(), headers: &headers, rows }.write(texts, document);
    let headers = [texts.column_day(), texts.column_project(), texts.column_movement(), texts.card_note()];
    let rows = changes.moved.iter().map(|moved| -> Vec<Cell> {
        vec![
            wording.day(moved.on).into(),
            texts.reference(&moved.project).into(),
            movement(wording, changes, moved).into(),
            moved.note.clone().unwrap_or_default().into(),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_moved(), headers: &headers, rows }.write(texts, document);
}

/// The difference each stage of a project was left with.
struct Net<'a> {
    project: &'a UnitsMoved,
    stages: Vec<(&'a str, i64)>,
}

fn net(wording: &Wording<'_>, changes: &Changes) -> Vec<Vec<Cell>> {
    let mut projects: Vec<Net<'_>> = Vec::new();
    for moved in &changes.moved {
        let known = projects.iter().position(|net| net.project.project.code == moved.project.code);
        let at = known.unwrap_or_else(|| {
            projects.push(Net { project: moved, stages: Vec::new() });
            projects.len() - 1
        });
        let Some(net) = projects.get_mut(at) else { continue };
        let count = i64::from(moved.count);
        for (stage, count) in [(&moved.from, -count), (&moved.to, count)] {
            let Some(stage) = stage else { continue };
            match net.stages.iter_mut().find(|(known, _)| known == stage) {
                Some((_, sum)) => *sum += count,
                None => net.stages.push((stage, count)),
            }
        }
    }
    projects.iter_mut().filter_map(|net| row(wording, changes, net)).collect()
}

fn row(wording: &Wording<'_>, changes: &Changes, net: &mut Net<'_>) -> Option<Vec<Cell>> {
    let texts = wording.texts;
    net.stages.retain(|(_, sum)| *sum != 0);
    net.stages.sort_by_key(|(stage, _)| changes.stages.position(stage));
    let words = net.stages.iter().map(|(stage, sum)| {
        let count = texts.count(u32::try_from(sum.unsigned_abs()).unwrap_or(u32::MAX), &net.project.unit);
        let stage = texts.stage(&changes.stages, stage);
        if *sum > 0 { texts.changes_more(stage, count) } else { texts.changes_fewer(stage, count) }
    });
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| vec![texts.reference(&net.project.project).into(), texts.listed(words).into()])
}

fn movement(wording: &Wording<'_>, changes: &Changes, moved: &UnitsMoved) -> String {
    let texts = wording.texts;
    let stage = |stage: &String| texts.stage(&changes.stages, stage);
    let count = texts.count(moved.count, &moved.unit);
    let what = match &moved.site {
        Some(site) if moved.count == 0 => texts.reference(site),
        Some(site) => texts.changes_of_site(count, texts.reference(site)),
        None => count,
    };
    match (&moved.from, &moved.to) {
        (Some(from), Some(to)) => texts.changes_from_to(what, stage(from), stage(to)),
        (None, Some(to)) => texts.changes_entered(what, stage(to)),
        (Some(from), None) => texts.changes_left(what, stage(from)),
        (None, None) => what,
    }
}
