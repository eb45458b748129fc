//! Money, planned shares and figures that were measured: each before and after.

use rust_decimal::Decimal;

use super::Section;
use crate::model::view::{Changes, TargetChange};
use crate::model::{Qualifier, Reading};
use crate::report::document::{Cell, Document, Tone};
use crate::report::rows::stated;
use crate::report::wording::Wording;

pub(super) fn money(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let amount = |value: Decimal| texts.figure(value, Qualifier::Exact, "万元");
    let headers = [
        texts.column_day(),
        texts.column_project(),
        texts.column_source(),
        texts.column_kind(),
        texts.column_before(),
        texts.column_after(),
    ];
    let rows = changes.money.iter().map(|funds| -> Vec<Cell> {
        vec![
            wording.day(funds.on).into(),
            texts.reference(&funds.project).into(),
            wording.known(funds.source.as_deref()),
            texts.money_kind(funds.kind).into(),
            wording.known(funds.before.map(amount).as_deref()),
            amount(funds.after).into(),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_money(), headers: &headers, rows }.write(texts, document);
}

pub(super) fn targets(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [
        texts.column_day(),
        texts.column_project(),
        texts.column_stage(),
        texts.column_due(),
        texts.column_before(),
        texts.column_after(),
        texts.card_note(),
    ];
    let row = |target: &TargetChange| -> Vec<Cell> {
        let count = |count| Cell::from(texts.count(count, &target.unit));
        vec![
            wording.day(target.on).into(),
            texts.reference(&target.project).into(),
            texts.stage(&changes.stages, &target.stage).into(),
            wording.date(Some(&target.by)).into(),
            target.before.map_or_else(|| wording.none(), count),
            target.after.map_or_else(|| Cell::new(texts.report_taken_back(), Tone::Muted), count),
            target.note.clone().unwrap_or_default().into(),
        ]
    };
    let rows = changes.targets.iter().map(row).collect();
    Section { title: texts.changes_targets(), headers: &headers, rows }.write(texts, document);
}

pub(super) fn readings(wording: &Wording<'_>, changes: &Changes, document: &mut Document) {
    let texts = wording.texts;
    let headers = [
        texts.column_day(),
        texts.column_indicator(),
        texts.column_measure(),
        texts.column_before(),
        texts.column_after(),
    ];
    let rows = changes.readings.iter().map(|(indicator, measure, unit, before, after)| -> Vec<Cell> {
        let words = |reading: &Reading| stated(texts, reading, unit);
        vec![
            wording.day(after.on).into(),
            texts.reference(indicator).into(),
            wording.measure_name(&indicator.code, measure).into(),
            wording.known(before.as_ref().map(words).as_deref()),
            words(after).into(),
        ]
    });
    let rows = rows.collect();
    Section { title: texts.changes_readings(), headers: &headers, rows }.write(texts, document);
}
