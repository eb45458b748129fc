//! Listings: what a filter leaves of one kind of thing, what a search found, what the journal holds, what checks found.

use super::document::{Cell, Column, Document, Tone};
use super::filter::{Filter, Subject};
use super::rows;
use super::wording::{Wording, severity_tone};
use crate::model::Stages;
use crate::model::check::Finding;
use crate::model::view::{Hit, LogEntry, Summary};
use crate::text::Texts;

/// `list …`: one table and how many rows it has.
pub(super) fn things(summary: &Summary, subject: Subject, filter: &Filter, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let (columns, rows): (Vec<Column>, Vec<Vec<Cell>>) = match subject {
        Subject::Projects => (
            rows::project_columns(texts),
            filter.projects(summary).into_iter().map(|project| rows::project(&wording, project)).collect(),
        ),
        Subject::Sites => (
            rows::site_columns(texts),
            filter.sites(summary).into_iter().map(|(project, site)| rows::site(&wording, project, site)).collect(),
        ),
        Subject::Plan => (
            rows::action_columns(texts),
            filter.actions(summary).into_iter().map(|(_, action)| rows::action(&wording, action)).collect(),
        ),
        Subject::Milestones => (
            rows::milestone_columns(texts),
            filter.milestones(summary).iter().map(|(owner, one)| rows::milestone(&wording, owner, one)).collect(),
        ),
        Subject::Updates => (
            rows::update_columns(texts),
            filter.updates(summary).iter().map(|(about, update)| rows::update(&wording, about, update)).collect(),
        ),
        Subject::Blockers => (
            rows::blocker_columns(texts),
            filter.blockers(summary).into_iter().map(|blocker| rows::blocker(&wording, blocker)).collect(),
        ),
        Subject::Indicators => (
            rows::indicator_columns(texts),
            filter.indicators(summary).into_iter().flat_map(|one| rows::indicator(&wording, one)).collect(),
        ),
    };
    table(columns, rows, texts)
}

/// `search …`
pub(super) fn hits(hits: &[Hit], texts: &Texts) -> Document {
    let columns = vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_thing()),
        Column::new(texts.column_name()),
        Column::new(texts.column_owner()),
    ];
    let row = |hit: &Hit| -> Vec<Cell> {
        let what = &hit.what;
        vec![
            what.code.as_str().into(),
            texts.thing(what.thing).into(),
            texts.name(&what.name, what.name_en.as_deref()).into(),
            hit.parent.as_ref().map(|parent| texts.reference(parent)).unwrap_or_default().into(),
        ]
    };
    table(columns, hits.iter().map(row).collect(), texts)
}

/// `log`; what was undone is told as such.
pub(super) fn log(entries: &[LogEntry], stages: &Stages, texts: &Texts) -> Document {
    let columns = vec![
        Column::number(texts.column_entry()),
        Column::new(texts.column_time()),
        Column::new(texts.column_by()),
        Column::new(texts.column_deed()),
    ];
    let row = |entry: &LogEntry| -> Vec<Cell> {
        let deed = texts.deed(&entry.deed, stages);
        let deed = if entry.undone { Cell::new(texts.report_undone(deed), Tone::Muted) } else { deed.into() };
        vec![
            entry.id.to_string().into(),
            entry.at.format("%Y-%m-%d %H:%M").to_string().into(),
            format!("{}@{}", entry.author, entry.host).into(),
            deed,
        ]
    };
    table(columns, entries.iter().map(row).collect(), texts)
}

/// `check`
pub(super) fn check(findings: &[Finding], stages: &Stages, texts: &Texts) -> Document {
    let columns = vec![Column::new(texts.column_severity()), Column::new(texts.column_finding())];
    let row = |finding: &Finding| -> Vec<Cell> {
        let severity = finding.severity();
        vec![Cell::new(texts.severity(severity), severity_tone(severity)), texts.finding(finding, stages).into()]
    };
    let mut document = Document::default();
    document.table(columns, findings.iter().map(row).collect(), texts.report_all_agrees());
    document
}

fn table(columns: Vec<Column>, rows: Vec<Vec<Cell>>, texts: &Texts) -> Document {
    let mut document = Document::default();
    let count = rows.len();
    document.table(columns, rows, texts.report_nothing_found());
    if count > 0 {
        document.note(texts.report_rows(count));
    }
    document
}
