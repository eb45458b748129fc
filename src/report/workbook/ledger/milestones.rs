//! 节点: a milestone a row, those of projects first.

use super::{in_words, window};
use crate::model::view::MilestoneView;
use crate::model::{PeriodDate, Reference, Standing, Variance};
use crate::report::document::Pile;
use crate::report::wording::{Wording, standing_tone};
use crate::report::workbook::grid::{Column, Grid, Value};
use crate::report::workbook::look::lights;
use crate::text::Texts;

/// `rows` are of the milestones of projects.
pub(super) fn grid(wording: &Wording<'_>, mut rows: Pile<Vec<Value>>) -> Grid {
    for item in &wording.summary.items {
        rows.extend(self::rows(wording, &item.reference(), &item.milestones));
    }
    Grid {
        name: wording.texts.column_milestones(),
        columns: columns(wording.texts),
        rows: rows.done(),
        frozen: 2,
        printed: Grid::ALL,
        filter: true,
    }
}

fn columns(texts: &Texts) -> Vec<Column> {
    let standings = Standing::ALL.map(|standing| (texts.standing(standing), standing_tone(standing)));
    vec![
        Column::words(texts.column_code(), 8).key("code"),
        Column::words(texts.column_milestone(), 18),
        Column::words(texts.column_owner_kind(), 8).key("kind"),
        Column::words(texts.column_owner_code(), 8),
        Column::words(texts.column_owner(), 20),
        Column::words(texts.column_stage(), 12),
        Column::words(texts.column_light(), 6).tones(lights(texts)),
        Column::words(texts.column_standing(), 12).key("standing").tones(standings),
        Column::words(texts.column_due(), 14),
        Column::words(texts.column_commitment(), 10),
        Column::days(texts.column_first_day()),
        Column::days(texts.column_last_day()).key("last"),
        Column::words(texts.column_baseline(), 14),
        Column::words(texts.column_expected(), 14),
        Column::days(texts.column_expected_by()),
        Column::words(texts.column_basis(), 8),
        Column::days(texts.card_actual()),
        Column::figures(texts.column_days_late()),
        Column::figures(texts.column_days_left()),
        Column::figures(texts.column_slips()),
        Column::figures(texts.column_slipped()),
        Column::words(texts.column_reason(), 10),
    ]
}

/// The milestones of a project or an item.
pub(super) fn rows(
    wording: &Wording<'_>,
    owner: &Reference,
    milestones: &[MilestoneView],
) -> impl Iterator<Item = Vec<Value>> {
    milestones.iter().map(move |milestone| row(wording, owner, milestone))
}

fn row(wording: &Wording<'_>, owner: &Reference, milestone: &MilestoneView) -> Vec<Value> {
    let texts = wording.texts;
    let planned = milestone.planned.as_ref();
    let stage = milestone.stage.as_deref().map(|stage| texts.stage(&wording.summary.stages, stage));
    let [first, last] = window(planned);
    let mut values = vec![
        Value::text(milestone.code.as_str()),
        Value::text(wording.name(&milestone.name, milestone.name_en.as_ref())),
        Value::text(texts.thing(owner.thing)),
        Value::text(owner.code.as_str()),
        Value::text(texts.name(&owner.name, owner.name_en.as_deref())),
        Value::text(stage.unwrap_or_default()),
        Value::text(texts.light(milestone.light.light)),
        Value::text(texts.standing(milestone.standing)),
        in_words(texts, planned),
        Value::text(
            milestone.commitment.filter(|_| planned.is_some()).map(|one| texts.commitment(one)).unwrap_or_default(),
        ),
        first,
        last,
        milestone.baseline.as_ref().map_or(Value::Nothing, |date| in_words(texts, Some(date))),
    ];
    values.extend(outlook(wording, milestone));
    values.push(Value::day(milestone.done.as_ref().map(|done| done.on)));
    values.extend(days(wording, milestone));
    values
}

/// When an open one is expected, in words and by its last day, and whether somebody said so or it follows.
fn outlook(wording: &Wording<'_>, milestone: &MilestoneView) -> [Value; 3] {
    let texts = wording.texts;
    if milestone.done.is_some() {
        return [Value::Nothing, Value::Nothing, Value::Nothing];
    }
    if let Some(pushed) = &milestone.pushed {
        return [
            Value::text(texts.day(pushed.to)),
            Value::day(Some(pushed.to)),
            Value::text(texts.cell_forecast_derived()),
        ];
    }
    match milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref()) {
        None => [Value::Nothing, Value::Nothing, Value::Nothing],
        Some(date) => [in_words(texts, Some(date)), Value::day(date.latest()), Value::text(texts.cell_forecast_said())],
    }
}

/// Late by, left, how often it slipped, by how much in all, and why the last time.
fn days(wording: &Wording<'_>, milestone: &MilestoneView) -> [Value; 5] {
    let figure = |days: Option<i64>| days.map_or(Value::Nothing, Value::count);
    let left = milestone.planned.as_ref().and_then(PeriodDate::latest).filter(|_| milestone.done.is_none());
    let (slips, slipped) = milestone.slips();
    let reason = milestone.dates.iter().rev().find(|change| change.slip.is_some()).and_then(|change| change.reason);
    [
        figure(milestone.variance.map(Variance::days)),
        figure(left.map(|last| (last - wording.summary.as_of).num_days())),
        Value::count(u64::try_from(slips).unwrap_or_default()),
        figure((slips > 0).then_some(slipped)),
        Value::text(reason.map(|reason| wording.texts.blocker_category(reason)).unwrap_or_default()),
    ]
}
