//! The figures of an indicator over time, what they are made up of and what share they are.

use crate::model::{Indicator, Measure};
use crate::report::document::{Cell, Column, Document};
use crate::report::rows;
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, indicator: &Indicator, document: &mut Document) {
    let texts = wording.texts;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for measure in &indicator.measures {
        let name = wording.name(&measure.name, measure.name_en.as_ref());
        rows.extend(measure.readings.iter().map(|reading| {
            let value = rows::stated(texts, reading, &measure.unit);
            vec![name.into(), value.into(), texts.day(reading.on).into()]
        }));
    }
    let columns = vec![
        Column::new(texts.column_measure()),
        Column::number(texts.column_value()),
        Column::new(texts.column_day()),
    ];
    document.heading(1, texts.card_readings());
    if rows.is_empty() {
        document.paragraph(texts.label_unknown());
    } else {
        document.telling_table(columns, rows);
    }
    let made_of: Vec<Cell> =
        indicator.measures.iter().flat_map(|measure| basis(wording, indicator, measure)).map(Cell::from).collect();
    if !made_of.is_empty() {
        document.heading(1, texts.card_basis());
        document.list(made_of);
    }
}

/// The sum of the parts, and the share with both its numbers.
fn basis(wording: &Wording<'_>, indicator: &Indicator, measure: &Measure) -> Vec<String> {
    let texts = wording.texts;
    let name = match wording.name(&measure.name, measure.name_en.as_ref()) {
        "" => wording.name(&indicator.name, indicator.name_en.as_ref()),
        name => name,
    };
    let parts = rows::parts(wording, measure).map(|sum| texts.card_made_of(name, sum));
    let share = measure.ratio.as_ref().and_then(|(part, whole)| {
        let figures = texts.card_of_figures(rows::figure_words(wording, part), rows::figure_words(wording, whole));
        Some(texts.card_share(name, rows::value(wording, measure)?, figures))
    });
    parts.into_iter().chain(share).collect()
}
