//! The sections of a card about control: how dates slipped, what was planned to be through by when, money, supervision.

use crate::model::view::{MilestoneView, ProjectView, TargetView};
use crate::report::document::{Cell, Column, Document, Tone};
use crate::report::rows;
use crate::report::wording::Wording;

/// Every date a milestone ever had, one line a change, and what they make together.
pub(super) fn slips(wording: &Wording<'_>, milestone: &MilestoneView, document: &mut Document) {
    let texts = wording.texts;
    if milestone.dates.is_empty() {
        return;
    }
    document.heading(1, texts.card_dates(milestone.dates.len()));
    let lines = milestone.dates.iter().map(|change| {
        let tone = if change.slip.is_some() { Tone::Warn } else { Tone::Plain };
        Cell::new(texts.date_change(change, wording.year()), tone)
    });
    document.list(lines.collect());
    let (nth, total) = milestone.slips();
    document.paragraph(texts.slips(nth, total));
}

/// Planned shares with what is there of them, both out of all units.
pub(super) fn targets(wording: &Wording<'_>, project: &ProjectView, document: &mut Document) {
    if project.targets.is_empty() {
        return;
    }
    let texts = wording.texts;
    document.heading(1, texts.card_targets(project.targets.len()));
    let columns = vec![
        Column::new(texts.column_due()),
        Column::new(texts.column_stage()),
        Column::new(texts.column_to_reach()),
        Column::new(texts.column_reached()),
    ];
    let rows = project.targets.iter().map(|target| target_row(wording, project, target)).collect();
    document.table(columns, rows, String::new());
}

fn target_row(wording: &Wording<'_>, project: &ProjectView, view: &TargetView) -> Vec<Cell> {
    let texts = wording.texts;
    let planned = view.target.count.unwrap_or(0);
    // Without units booked there is nothing it could be a share of.
    let share =
        |count| project.total.map_or_else(|| texts.count(count, &project.counted_in), |all| texts.share(count, all));
    let tone = if view.reached >= planned { Tone::Good } else { Tone::Warn };
    vec![
        wording.date(Some(&view.target.by)).into(),
        wording.stage(Some(&view.target.stage)),
        share(planned).into(),
        Cell::new(share(view.reached), tone),
    ]
}

pub(super) fn money(wording: &Wording<'_>, project: &ProjectView, document: &mut Document) {
    if project.money.is_empty() {
        return;
    }
    let texts = wording.texts;
    document.heading(1, texts.card_money());
    document.table(rows::own_money_columns(texts), rows::own_money(wording, project), String::new());
}

/// What somebody above asked about one of the things.
pub(super) fn supervisions(wording: &Wording<'_>, codes: &[&str], document: &mut Document) {
    let texts = wording.texts;
    let about = wording.summary.supervisions.iter().filter(|one| codes.contains(&one.about.as_str()));
    let rows: Vec<Vec<Cell>> = about.map(|one| rows::own_supervision(wording, one)).collect();
    if !rows.is_empty() {
        document.heading(1, texts.card_supervisions(rows.len()));
        document.table(rows::own_supervision_columns(texts), rows, String::new());
    }
}
