//! 总表: a project a row.

use super::units::Units;
use super::{in_words, known, responsible, window};
use crate::model::view::{MilestoneView, ProjectView};
use crate::model::{ProjectState, Quantity};
use crate::report::document::Pile;
use crate::report::filter::by_due;
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Holds, Value, share};
use crate::report::workbook::look::lights;

/// Units that have a column of figures; those of a ledger with more of them stand in words only.
const UNIT_COLUMNS: usize = 12;

/// A project: its values, and its size in every unit that it has one in.
type Row = (Vec<Value>, Vec<(String, Value)>);

/// `units` are those of all `rows`.
pub(super) fn grid(wording: &Wording<'_>, units: &Units, rows: Pile<Row>) -> Grid {
    let sized: Vec<(&str, &str)> = units.of_quantities().take(UNIT_COLUMNS).collect();
    let (mut columns, reckoned) = columns(wording, &sized);
    let printed = columns.len();
    columns.extend(reckoned);
    let rows = rows.done().map(|row| {
        let (mut values, own_sizes) = row.into_owned();
        let size = |unit: &str| own_sizes.iter().find(|(own, _)| own == unit).map(|(_, size)| size.clone());
        values.extend(sized.iter().map(|(unit, _)| size(unit).unwrap_or(Value::Nothing)));
        values
    });
    Grid { name: wording.texts.sheet_projects(), columns, rows, frozen: 2, printed, filter: true }
}

/// Those that are printed, and those that are only reckoned with.
fn columns(wording: &Wording<'_>, sized: &[(&str, &str)]) -> (Vec<Column>, Vec<Column>) {
    let texts = wording.texts;
    let money = texts.bare_figure(0.into(), "万元").1;
    let printed = vec![
        Column::words(texts.column_code(), 8).key("code"),
        Column::words(texts.column_project(), 20),
        Column::words(texts.column_category(), 10),
        Column::words(texts.card_nature(), 10),
        Column::words(texts.column_size(), 14),
        Column::words(texts.column_light(), 6).key("light").tones(lights(texts)),
        Column::words(texts.column_state(), 12).key("state"),
        Column::words(texts.column_counted_in(), 10).key("unit"),
        Column::figures(texts.column_total()).key("total"),
        Column::figures(texts.card_complete()).key("complete"),
        Column::new("share", texts.column_share(), Holds::Shares, 8),
        Column::words(texts.column_units(), 22),
        Column::words(texts.column_next(), 14),
        Column::words(texts.column_due(), 14),
        Column::words(texts.column_expected(), 14),
        Column::words(texts.totals_blockers(), 8),
        Column::words(texts.card_unit(), 12),
        Column::words(texts.card_person(), 8),
        Column::words(texts.card_leader(), 10),
        Column::words(texts.card_funding(), 14),
        Column::new("investment", texts.column_in(texts.card_investment(), money), Holds::Money, 16),
    ];
    let mut reckoned = vec![Column::days(texts.column_next_first()), Column::days(texts.column_next_last())];
    reckoned.extend(sized.iter().map(|(_, word)| Column::figures(texts.column_in(texts.column_size(), *word))));
    (printed, reckoned)
}

/// `units` know those of this project.
pub(super) fn row(wording: &Wording<'_>, units: &Units, project: &ProjectView) -> Row {
    let texts = wording.texts;
    let category = wording.summary.categories.iter().find(|one| project.category.as_ref() == Some(&one.code));
    let category = category.map(|one| wording.name(&one.name, Some(&one.name_en)));
    let next = next(project);
    let mut values = vec![
        Value::text(project.code.as_str()),
        Value::text(wording.name(&project.name, project.name_en.as_ref())),
        known(texts, category),
        known(texts, project.nature.map(|nature| texts.nature(nature)).as_deref()),
        Value::text(texts.quantities(&project.quantities)),
        Value::text(texts.light(project.light.light)),
        state(wording, project),
        Value::text(units.word(&project.counted_in)),
    ];
    values.extend(progress(wording, project));
    values.push(Value::text(wording.units(project)));
    values.extend(outlook(wording, next));
    values.push(Value::text(texts.listed(project.blockers.iter().cloned())));
    values.extend(responsible(texts, &project.responsible));
    values.push(known(texts, project.known_funding().map(|funding| texts.funding(&funding)).as_deref()));
    values.push(match project.investment {
        Some(amount) => texts.bare_figure(amount, "万元").0.parse().map_or(Value::Nothing, Value::figure),
        None => Value::Unknown(texts.label_unknown()),
    });
    values.extend(window(next.and_then(|next| next.planned.as_ref())));
    let units = project.quantities.iter().map(|quantity| &quantity.unit);
    (values, units.map(|unit| (unit.clone(), size(wording, project, unit))).collect())
}

fn state(wording: &Wording<'_>, project: &ProjectView) -> Value {
    let word = wording.texts.state(project.state);
    if project.state == ProjectState::StageUnknown { Value::Unknown(word) } else { Value::Text(word) }
}

/// How much of it there is in this unit: a number, that nobody has said it, or nothing where it has none.
fn size(wording: &Wording<'_>, project: &ProjectView, unit: &str) -> Value {
    let mut own = project.quantities.iter().filter(|quantity| quantity.unit == unit).peekable();
    let known: Option<u64> = own.clone().map(|Quantity { value, .. }| value.map(u64::from)).sum();
    match (own.peek(), known) {
        (None, _) => Value::Nothing,
        (Some(_), Some(value)) => Value::count(value),
        (Some(_), None) => Value::Unknown(wording.texts.label_unknown()),
    }
}

/// Total, complete, and the one as a share of the other.
fn progress(wording: &Wording<'_>, project: &ProjectView) -> [Value; 3] {
    let figure = |value: Option<u32>| value.map_or_else(|| Value::Unknown(wording.texts.label_unknown()), Value::count);
    let complete = project.known_complete();
    let result = complete.and_then(|(complete, total)| share(complete.into(), total.into()));
    let formula = "IF(COUNT({total},{complete})<2,\"\",IF({total}=0,\"\",{complete}/{total}))";
    [
        figure(project.total),
        figure(complete.map(|(complete, _)| complete)),
        Value::formula(formula, result, Holds::Shares),
    ]
}

/// The open milestone that falls due first.
fn next(project: &ProjectView) -> Option<&MilestoneView> {
    let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
    open.min_by(|one, other| by_due(one, other))
}

/// Its name, its date in words, and what is expected instead.
fn outlook(wording: &Wording<'_>, next: Option<&MilestoneView>) -> [Value; 3] {
    let Some(next) = next else { return [Value::Nothing, Value::Nothing, Value::Nothing] };
    [
        Value::text(wording.name(&next.name, next.name_en.as_ref())),
        due(wording, next),
        Value::text(wording.expected(next).unwrap_or_default()),
    ]
}

/// Its date in words and how firmly it was promised.
fn due(wording: &Wording<'_>, milestone: &MilestoneView) -> Value {
    match (in_words(wording.texts, milestone.planned.as_ref()), milestone.commitment) {
        (Value::Text(date), Some(commitment)) => {
            Value::text(wording.texts.report_due_firmly(date, wording.texts.commitment(commitment)))
        }
        (date, _) => date,
    }
}
