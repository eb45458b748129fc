//! Milestones that were completed, whose dates changed, that were added.

use super::Section;
use crate::model::view::{Changes, DatesMoved};
use crate::report::document::{Cell, Document, Tone};
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    completed(wording, changes, document);
    moved(wording, changes, document);
    added(wording, changes, document);
}

fn completed(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_milestone(), texts.column_owner(), texts.column_variance()];
    let rows = changes.completed.iter().map(|(what, of, done, variance)| -> Vec<Cell> {
        vec![
            wording.day(done.on).into(),
            texts.reference(what).into(),
            texts.reference(of).into(),
            wording.variance(*variance),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_completed(), headers: &headers, rows }.write(texts, document);
}

fn moved(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_milestone(), texts.column_owner(), texts.column_before(), texts.column_change()];
    let rows = changes.dates.iter().map(|moved| -> Vec<Cell> {
        let lines: Vec<String> = moved.changes.iter().map(|change| texts.date_change(change, wording.year())).collect();
        vec![
            texts.reference(&moved.what).into(),
            texts.reference(&moved.of).into(),
            before(wording, moved).into(),
            Cell::new(lines.join("\n"), if moved.days > 0 { Tone::Bad } else { Tone::Plain }),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_dates(), headers: &headers, rows }.write(texts, document);
}

/// What was planned on the first day, and what was expected instead.
fn before(wording: &Wording<'_>, moved: &DatesMoved) -> String {
    let planned = wording.date(moved.planned_before.as_ref());
    let forecast = moved.forecast_before.as_ref();
    let forecast = forecast.map(|date| wording.texts.report_expected(wording.date(Some(date))));
    [planned].into_iter().chain(forecast).collect::<Vec<_>>().join("\n")
}

fn added(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_milestone(), texts.column_owner(), texts.column_due()];
    let rows = changes.added.iter().map(|(what, of, date)| -> Vec<Cell> {
        vec![texts.reference(what).into(), texts.reference(of).into(), wording.date(date.as_ref()).into()]
    });
    let rows = rows.collect();
    Section { title: texts.changes_added(), headers: &headers, rows }.write(texts, document);
}
