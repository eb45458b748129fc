//! Blockers raised and solved, answers asked for from above and given.

use super::Section;
use crate::model::Reference;
use crate::model::view::Changes;
use crate::report::document::{Cell, Document, Tone};
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    raised(wording, changes, document);
    closed(wording, changes, document);
    supervised(wording, changes, document);
    answered(wording, changes, document);
}

fn raised(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_blocker()];
    let row = |(what, on): &(_, _)| vec![wording.day(*on).into(), Cell::from(texts.reference(what))];
    let rows = changes.raised.iter().map(row).collect();
    Section { title: texts.changes_raised(), headers: &headers, rows }.write(texts, document);
}

fn closed(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_blocker(), texts.column_lasted(), texts.card_note()];
    let rows = changes.closed.iter().map(|closed| -> Vec<Cell> {
        vec![
            wording.day(closed.on).into(),
            texts.reference(&closed.what).into(),
            texts.changes_lasted(closed.days).into(),
            closed.note.clone().unwrap_or_default().into(),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_closed(), headers: &headers, rows }.write(texts, document);
}

fn supervised(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [
        texts.column_day(),
        texts.column_supervision(),
        texts.column_about(),
        texts.column_asked_by(),
        texts.column_feedback(),
    ];
    let rows = changes.supervised.iter().map(|given| -> Vec<Cell> {
        vec![
            wording.day(given.on).into(),
            texts.reference(&given.what).into(),
            about(wording, given.about.as_ref()),
            wording.known(given.by.as_deref()),
            wording.date(Some(&given.feedback)).into(),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_supervised(), headers: &headers, rows }.write(texts, document);
}

fn answered(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [
        texts.column_day(),
        texts.column_supervision(),
        texts.column_about(),
        texts.card_answer(),
        texts.column_variance(),
    ];
    let rows = changes.answered.iter().map(|answered| -> Vec<Cell> {
        vec![
            wording.day(answered.on).into(),
            texts.reference(&answered.what).into(),
            about(wording, answered.about.as_ref()),
            answered.text.as_str().into(),
            wording.variance(answered.variance),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_answered(), headers: &headers, rows }.write(texts, document);
}

/// What an answer is asked about; that it was removed since.
fn about(wording: &Wording<'_>, about: Option<&Reference>) -> Cell {
    about.map_or_else(
        || Cell::new(wording.texts.changes_gone(), Tone::Muted),
        |about| wording.texts.reference(about).into(),
    )
}
