//! 11项计划: every item of the plan with its actions under it.

use super::{known, responsible};
use crate::model::view::{ActionView, ItemView};
use crate::model::{ActionStatus, Reference, Responsible, Thing, Update};
use crate::report::wording::{Wording, status_tone};
use crate::report::workbook::grid::{Column, Grid, Value};
use crate::report::workbook::look::lights;
use crate::text::Texts;

pub(super) fn grid(wording: &Wording<'_>) -> Grid {
    let items = wording.summary.items.iter();
    let rows = items.flat_map(|one| {
        [item(wording, one)].into_iter().chain(one.actions.iter().map(|action| self::action(wording, one, action)))
    });
    Grid {
        name: wording.texts.sheet_plan(wording.summary.items.len()),
        columns: columns(wording.texts),
        rows: rows.collect(),
        frozen: 2,
        printed: Grid::ALL,
        filter: true,
    }
}

fn columns(texts: &Texts) -> Vec<Column> {
    let statuses = ActionStatus::ALL.map(|status| (texts.action_status(status), status_tone(status)));
    vec![
        Column::words(texts.column_code(), 8).key("code"),
        Column::words(texts.column_name(), 34),
        Column::words(texts.column_thing(), 10).key("kind"),
        Column::words(texts.column_item(), 18),
        Column::words(texts.column_light(), 6).key("light").tones(lights(texts)),
        Column::words(texts.column_status(), 10).key("status").tones(statuses),
        Column::days(texts.column_marked_on()),
        Column::words(texts.column_by(), 8),
        Column::words(texts.card_note(), 14),
        Column::words(texts.column_projects(), 18),
        Column::words(texts.column_due(), 14),
        Column::words(texts.card_unit(), 12),
        Column::words(texts.card_person(), 8),
        Column::words(texts.card_leader(), 10),
        Column::words(texts.card_carried(), 8),
        Column::days(texts.column_day()),
        Column::words(texts.column_latest(), 30),
    ]
}

fn item(wording: &Wording<'_>, item: &ItemView) -> Vec<Value> {
    let mut values = head(wording, &item.reference(), item);
    values.push(Value::text(wording.texts.light(item.light.light)));
    values.resize(values.len() + 6, Value::Nothing);
    values.extend(tail(wording.texts, &item.responsible, item.carried, item.updates.first()));
    values
}

fn action(wording: &Wording<'_>, item: &ItemView, action: &ActionView) -> Vec<Value> {
    let (texts, mark) = (wording.texts, action.mark.as_ref());
    let mut values = head(wording, &action.reference(), item);
    values.extend([
        Value::text(texts.light(action.light.light)),
        Value::text(texts.action_status(action.status)),
        Value::day(mark.map(|mark| mark.on)),
        mark.map_or(Value::Nothing, |mark| known(texts, mark.by.as_deref())),
        Value::text(mark.and_then(|mark| mark.note.clone()).unwrap_or_default()),
        Value::text(texts.listed(action.projects.iter().map(|code| wording.project(code)))),
        Value::text(wording.promised(action)),
    ]);
    values.extend(tail(texts, &action.responsible, action.carried, action.updates.first()));
    values
}

fn head(wording: &Wording<'_>, what: &Reference, item: &ItemView) -> Vec<Value> {
    let texts = wording.texts;
    let own = if what.thing == Thing::Item { String::new() } else { texts.reference(&item.reference()) };
    vec![
        Value::text(what.code.as_str()),
        Value::text(texts.name(&what.name, what.name_en.as_deref())),
        Value::text(texts.thing(what.thing)),
        Value::text(own),
    ]
}

fn tail(texts: &Texts, who: &Responsible, carried: bool, latest: Option<&Update>) -> Vec<Value> {
    let mut values = responsible(texts, who).to_vec();
    values.push(Value::text(if carried { texts.cell_yes() } else { String::new() }));
    values.push(Value::day(latest.map(|update| update.on)));
    values.push(Value::text(latest.map(|update| update.text.as_str()).unwrap_or_default()));
    values
}
