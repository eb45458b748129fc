//! What was done and said: statuses of actions, updates, what people judged.

use super::Section;
use crate::model::view::{Assessed, Changes};
use crate::model::{Period, Reference};
use crate::report::document::{Cell, Document};
use crate::report::wording::Wording;

pub(super) fn marks(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_action(), texts.column_status(), texts.card_note()];
    let rows = changes.marks.iter().map(|mark| -> Vec<Cell> {
        let status = texts.changes_became(wording.status(mark.from).text, wording.status(mark.to).text);
        vec![
            wording.day(mark.on).into(),
            of_period(wording, texts.reference(&mark.action), Some(mark.period)).into(),
            status.into(),
            mark.note.clone().unwrap_or_default().into(),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_marks(), headers: &headers, rows }.write(texts, document);
}

pub(super) fn updates(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [texts.column_day(), texts.column_about(), texts.column_text(), texts.column_by()];
    let rows = changes.updates.iter().map(|reported| -> Vec<Cell> {
        let about = belonging(wording, &reported.about, reported.of.as_ref());
        vec![
            wording.day(reported.update.on).into(),
            of_period(wording, about, reported.period).into(),
            reported.update.text.as_str().into(),
            wording.known(reported.update.by.as_deref()),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_updates(), headers: &headers, rows }.write(texts, document);
}

pub(super) fn assessments(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [
        texts.column_day(),
        texts.column_about(),
        texts.column_before(),
        texts.column_assessed(),
        texts.column_assessed_by(),
    ];
    let row = |assessed: &Assessed| -> Vec<Cell> {
        let what = assessed.what.as_ref();
        let about = what.map_or_else(|| texts.changes_of_ledger(), |about| texts.reference(about));
        let word = &assessed.assessment;
        vec![
            wording.day(word.on).into(),
            of_period(wording, about, assessed.period).into(),
            assessed.before.map(|light| wording.light_word(light)).unwrap_or_default(),
            wording.judged(word),
            wording.known(word.by.as_deref()),
        ]
    };
    let rows: Vec<Vec<Cell>> = changes.assessments.iter().map(row).collect();
    let lit = !rows.is_empty();
    Section { title: texts.changes_assessments(), headers: &headers, rows }.write(texts, document);
    if lit {
        wording.rule(document);
    }
}

/// A milestone with the project or item it is of: many are called the same.
fn belonging(wording: &Wording<'_>, about: &Reference, of: Option<&Reference>) -> String {
    let words = wording.texts.reference(about);
    match of {
        Some(of) => wording.texts.changes_of(words, wording.texts.reference(of)),
        None => words,
    }
}

/// A thing of another period than the open one: there its code may be another's.
fn of_period(wording: &Wording<'_>, words: String, period: Option<Period>) -> String {
    match period.filter(|period| *period != wording.summary.period) {
        Some(period) => wording.texts.changes_of(words, wording.texts.period(period)),
        None => words,
    }
}
