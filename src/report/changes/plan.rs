//! Baselines that were set and periods that were opened, with what became of the plan before.

use super::Section;
use crate::model::view::{BaselineSet, Changes, PeriodOpened};
use crate::model::{Reference, Thing};
use crate::report::document::{Cell, Document};
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    baselines(wording, changes, document);
    periods(wording, changes, document);
}

fn baselines(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_name(), texts.column_period(), texts.column_milestones()];
    let row = |set: &BaselineSet| -> Vec<Cell> {
        vec![
            wording.day(set.on).into(),
            set.name.as_str().into(),
            texts.period(set.period).into(),
            set.milestones.to_string().into(),
        ]
    };
    let rows = changes.baselines.iter().map(row).collect();
    Section { title: texts.changes_baselines(), headers: &headers, rows }.write(texts, document);
}

fn periods(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_period()];
    let row = |opened: &PeriodOpened| vec![wording.day(opened.on).into(), Cell::from(texts.period(opened.period))];
    let rows = changes.periods.iter().map(row).collect();
    Section { title: texts.changes_periods(), headers: &headers, rows }.write(texts, document);
    for opened in &changes.periods {
        document.list(passage(wording, opened));
    }
}

/// What went on, what is new and what stayed behind. Most of a plan goes on: its actions are told by code.
fn passage(wording: &Wording<'_>, opened: &PeriodOpened) -> Vec<Cell> {
    let texts = wording.texts;
    let named = |things: &[&Reference]| texts.listed(things.iter().map(|thing| texts.reference(thing)));
    let coded = |things: &[&Reference]| texts.listed(things.iter().map(|thing| thing.code.clone()));
    let (items, actions): (Vec<_>, Vec<_>) = opened.carried.iter().partition(|one| one.thing == Thing::Item);
    let (begun, left): (Vec<_>, Vec<_>) = (opened.begun.iter().collect(), opened.left.iter().collect());
    let lines = [
        (items.len(), texts.changes_carried_items(items.len(), named(&items))),
        (actions.len(), texts.changes_carried_actions(actions.len(), coded(&actions))),
        (begun.len(), texts.changes_begun(begun.len(), named(&begun))),
        (left.len(), texts.changes_behind(left.len(), named(&left))),
    ];
    lines.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words.into()).collect()
}
