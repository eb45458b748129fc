//! 四、工作计划: how far the actions of every item are, and those that carry a project, a date or news.

use crate::model::view::{ActionTotals, ItemView};
use crate::model::{ActionStatus, Reference, Update};
use crate::report::document::{Cell, Column, Document};
use crate::report::rows;
use crate::report::wording::Wording;

pub(in crate::report) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_plan(wording.summary.items.len()));
    let mut columns = vec![Column::new(texts.column_code()), Column::new(texts.column_item())];
    columns.push(Column::new(texts.column_light()));
    columns.push(Column::number(texts.column_actions()));
    columns.extend(wording.statuses().into_iter().map(|status| Column::number(texts.action_status(status))));
    let rows = wording.summary.items.iter().map(|item| row(wording, item)).collect();
    document.table(columns, rows, texts.report_none());
    actions(wording, document);
    if !wording.summary.items.is_empty() {
        wording.rule(document);
    }
    updates(wording, document);
}

fn row(wording: &Wording<'_>, item: &ItemView) -> Vec<Cell> {
    let totals = ActionTotals::of(item.actions.iter().map(|action| action.status));
    let mut cells: Vec<Cell> = vec![item.code.as_str().into(), wording.name(&item.name, item.name_en.as_ref()).into()];
    cells.push(wording.light(&item.light));
    cells.push(totals.all.to_string().into());
    cells.extend(wording.statuses().into_iter().map(|status| Cell::from(totals.count(status).to_string())));
    cells
}

/// The actions of which there is more to say than that they are planned.
fn actions(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    let actions = wording.summary.items.iter().flat_map(|item| &item.actions);
    let telling = actions.filter(|action| {
        !action.projects.is_empty() || !action.milestones.is_empty() || action.status != ActionStatus::NotStarted
    });
    let rows: Vec<Vec<Cell>> = telling.map(|action| rows::action(wording, action)).collect();
    if rows.is_empty() {
        return;
    }
    document.paragraph(texts.report_telling_actions());
    document.table(rows::action_columns(texts), rows, texts.report_none());
}

fn updates(wording: &Wording<'_>, document: &mut Document) {
    let mut entries: Vec<Cell> = Vec::new();
    for item in &wording.summary.items {
        entries.extend(latest(wording, &item.reference(), &item.updates));
        for action in &item.actions {
            entries.extend(latest(wording, &action.reference(), &action.updates));
        }
    }
    if !entries.is_empty() {
        document.paragraph(wording.texts.report_latest_updates());
        document.list(entries);
    }
}

fn latest(wording: &Wording<'_>, about: &Reference, updates: &[Update]) -> Option<Cell> {
    Some(wording.update(about, updates.first()?))
}
