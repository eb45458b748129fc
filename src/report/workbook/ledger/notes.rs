//! 说明: the ledger, the day, the rule of lights, how the worksheets are read, and what the checks found.

use crate::model::DataDate;
use crate::model::check::{Finding, Severity};
use crate::report::document::Tone;
use crate::report::wording::{Wording, severity_tone};
use crate::report::workbook::grid::{Column, Grid, Value};

pub(super) fn grid(wording: &Wording<'_>) -> Grid {
    let texts = wording.texts;
    let tones = [Severity::Error, Severity::Warning, Severity::Note];
    let tones = tones.map(|severity| (texts.severity(severity), severity_tone(severity)));
    let heads = wording.summary.findings.iter().map(|finding| check(wording, finding));
    Grid {
        name: texts.sheet_notes(),
        columns: vec![
            Column::words(texts.column_what(), 18).tones(tones.into_iter().filter(|(_, tone)| *tone != Tone::Muted)),
            Column::words(texts.column_text(), 100),
        ],
        rows: facts(wording).into_iter().chain(heads).collect(),
        frozen: 0,
        printed: Grid::ALL,
        filter: false,
    }
}

fn facts(wording: &Wording<'_>) -> Vec<Vec<Value>> {
    let (texts, summary) = (wording.texts, wording.summary);
    let fact = |name: String, words: Value| vec![Value::Text(name), words];
    let name = wording.name(&summary.name, summary.name_en.as_ref());
    let mut facts = vec![
        fact(texts.notes_ledger(), Value::text(name)),
        fact(texts.notes_data_date(), Value::day(Some(summary.as_of))),
        fact(texts.notes_period(), Value::text(texts.period(summary.period))),
    ];
    if let DataDate::Pinned(day) = summary.data_date
        && day != summary.as_of
    {
        facts.push(fact(texts.notes_viewpoint(), Value::text(texts.report_looking_back(texts.day(day)))));
    }
    if let Some(day) = summary.known_on {
        facts.push(fact(texts.notes_viewpoint(), Value::text(texts.report_known_on(texts.day(day)))));
    }
    facts.extend([
        fact(texts.notes_whole(), Value::text(wording.lit(&summary.light).text)),
        fact(texts.notes_lights(), Value::text(texts.light_rule(&summary.rule))),
        fact(texts.notes_unknown(), Value::text(texts.notes_unknown_said())),
        fact(texts.notes_dates(), Value::text(texts.notes_dates_said())),
        fact(texts.notes_figures(), Value::text(texts.notes_figures_said())),
    ]);
    if summary.findings.is_empty() {
        facts.push(fact(texts.notes_checks(), Value::text(texts.report_all_agrees())));
    }
    facts
}

/// What a check found, under its severity: 待核.
fn check(wording: &Wording<'_>, finding: &Finding) -> Vec<Value> {
    let texts = wording.texts;
    let words = texts.finding(finding, &wording.summary.stages);
    vec![Value::Text(texts.severity(finding.severity())), Value::text(words)]
}
