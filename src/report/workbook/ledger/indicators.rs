//! 指标: every reading a row, with how exactly it is meant.

use crate::model::{Indicator, Measure, Qualifier, Reading};
use crate::report::rows;
use crate::report::wording::Wording;
use crate::report::workbook::grid::{Column, Grid, Value};
use crate::text::Texts;

pub(super) fn grid(wording: &Wording<'_>) -> Grid {
    let texts = wording.texts;
    let measures = wording
        .summary
        .indicators
        .iter()
        .flat_map(|indicator| (1..).zip(&indicator.measures).map(move |one| (indicator, one)));
    Grid {
        name: texts.sheet_indicators(),
        columns: vec![
            Column::words(texts.column_code(), 10).key("code"),
            Column::words(texts.column_indicator(), 26),
            Column::words(texts.column_measure(), 22),
            Column::figures(texts.column_value()),
            Column::words(texts.column_unit(), 12),
            Column::words(texts.column_how(), 10),
            Column::days(texts.column_day()),
            Column::words(texts.column_newest(), 8),
            Column::words(texts.column_words(), 26),
            Column::words(texts.card_basis(), 30),
            Column::words(texts.card_section(), 12),
            Column::words(texts.card_note(), 34),
        ],
        rows: measures.flat_map(|(indicator, (nth, measure))| readings(wording, indicator, nth, measure)).collect(),
        frozen: 2,
        printed: Grid::ALL,
        filter: true,
    }
}

fn readings(wording: &Wording<'_>, indicator: &Indicator, nth: usize, measure: &Measure) -> Vec<Vec<Value>> {
    let current = measure.reading(wording.summary.as_of);
    let head = || {
        vec![
            Value::text(format!("{}.{nth}", indicator.code)),
            Value::text(wording.name(&indicator.name, indicator.name_en.as_ref())),
            Value::text(wording.name(&measure.name, measure.name_en.as_ref())),
        ]
    };
    if measure.readings.is_empty() {
        let unknown = Value::Unknown(wording.texts.label_unknown());
        let unit = Value::text(wording.texts.measure_word(&measure.unit));
        let day = [Value::Nothing, Value::Nothing, Value::Nothing];
        let words = super::known(wording.texts, rows::value(wording, measure).as_deref());
        let middle = [unknown, unit].into_iter().chain(day).chain([words]);
        return vec![head().into_iter().chain(middle).chain(tail(wording, indicator, measure)).collect()];
    }
    let row = |reading: &Reading| {
        let is_current = current.is_some_and(|current| std::ptr::eq(current, reading));
        let middle = figure(wording, measure, reading, is_current);
        head().into_iter().chain(middle).chain(tail(wording, indicator, measure)).collect()
    };
    measure.readings.iter().map(row).collect()
}

/// Value, unit, how exactly, day, whether it is the newest, and the whole in words.
fn figure(wording: &Wording<'_>, measure: &Measure, reading: &Reading, is_current: bool) -> [Value; 6] {
    let texts = wording.texts;
    let (value, unit) = texts.bare_figure(reading.value, &measure.unit);
    let stated = rows::stated(texts, reading, &measure.unit);
    let words = if is_current { rows::value(wording, measure) } else { None };
    [
        value.parse().map_or(Value::Nothing, Value::figure),
        Value::text(unit),
        Value::text(precision(texts, reading.qualifier)),
        Value::day(Some(reading.on)),
        Value::text(if is_current { texts.cell_yes() } else { String::new() }),
        Value::text(words.unwrap_or(stated)),
    ]
}

/// What it is made up of, where the document speaks of it, and what is to be said of it.
fn tail(wording: &Wording<'_>, indicator: &Indicator, measure: &Measure) -> [Value; 3] {
    let texts = wording.texts;
    let ratio = measure.ratio.as_ref().map(|(part, whole)| {
        texts.card_of_figures(rows::figure_words(wording, part), rows::figure_words(wording, whole))
    });
    let made_of = rows::parts(wording, measure).or(ratio);
    let note = match (&indicator.note, &indicator.note_en) {
        (Some(note), note_en) => wording.name(note, note_en.as_ref()),
        (None, _) => "",
    };
    [
        Value::text(made_of.unwrap_or_default()),
        Value::text(indicator.section.clone().unwrap_or_default()),
        Value::text(note),
    ]
}

fn precision(texts: &Texts, qualifier: Qualifier) -> String {
    match qualifier {
        Qualifier::Exact => texts.cell_exact(),
        Qualifier::About => texts.cell_about(),
        Qualifier::Nearly => texts.cell_nearly(),
        Qualifier::Over => texts.cell_over(),
        Qualifier::Odd => texts.cell_odd(),
        Qualifier::Ceiling => texts.cell_ceiling(),
        Qualifier::Forecast => texts.cell_forecast(),
    }
}
