//! Any report but the summary as a workbook: every table of it a worksheet, what stands around them on the last one.

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_xlsxwriter::XlsxError;

use super::book::Book;
use super::grid::{Column, Grid, Holds, Value};
use super::look::lights;
use crate::report::document::{Block, Content, Document, Table};
use crate::report::{self, Report, Subject, sheet};
use crate::text::Texts;

/// Cells of a column of words; what is longer is broken into lines.
const MOST: usize = 44;

pub(super) fn workbook<'a>(report: &Report<'_>, texts: &'a Texts) -> Result<Book<'a>, XlsxError> {
    let document = report::document(report, texts);
    let own = sheet::of(report, texts);
    let (name, title) = names(report, &document, texts);
    let mut book = Book::new(title, day(report), texts)?;
    let mut heading = None;
    for block in &own.as_ref().unwrap_or(&document).blocks {
        match block {
            Block::Heading { text, .. } => heading = Some(text.as_str()),
            Block::Table(table) => {
                book.lay(grid(heading.take().unwrap_or(&name), table, texts))?;
            }
            _ => {}
        }
    }
    let around = around(texts, &document, own.is_none());
    if !around.is_empty() || book.len() == 0 {
        book.lay(notes(texts, around))?;
    }
    Ok(book)
}

/// What a worksheet without a heading is called, and what stands above every printed page.
fn names(report: &Report<'_>, document: &Document, texts: &Texts) -> (String, String) {
    let said = document.blocks.iter().find_map(|block| match block {
        Block::Title { text, below } => Some((text.clone(), texts.sheet_title(text.as_str(), below.as_str()))),
        _ => None,
    });
    said.unwrap_or_else(|| match report {
        Report::List { summary, subject, .. } => {
            let ledger = texts.name(&summary.name, summary.name_en.as_deref());
            (
                listed(*subject, texts),
                texts.sheet_title(texts.report_title(ledger), texts.report_as_of(texts.day(summary.as_of))),
            )
        }
        _ => (texts.sheet_table(), String::new()),
    })
}

fn listed(subject: Subject, texts: &Texts) -> String {
    match subject {
        Subject::Projects => texts.column_projects(),
        Subject::Sites => texts.column_site(),
        Subject::Plan => texts.column_actions(),
        Subject::Milestones => texts.column_milestones(),
        Subject::Updates => texts.changes_updates(),
        Subject::Blockers => texts.totals_blockers(),
        Subject::Indicators => texts.sheet_indicators(),
        Subject::Money => texts.changes_money(),
        Subject::Supervisions => texts.column_supervision(),
    }
}

/// The day the file says it was made on: the one judged at. What is judged at none has the first a file can have.
fn day(report: &Report<'_>) -> NaiveDate {
    report.day().unwrap_or_else(|| NaiveDate::from_ymd_opt(1980, 1, 1).unwrap_or_default())
}

pub(super) fn grid(name: &str, table: &Table, texts: &Texts) -> Grid {
    let rows = table.rows.map(|row| {
        table.columns.iter().zip(row.iter()).map(|(column, cell)| value(column.content, &cell.text)).collect()
    });
    let columns = table.columns.iter().map(|column| {
        let holds = match column.content {
            Content::Words => Holds::Words,
            Content::Figures => Holds::Figures,
            Content::Days => Holds::Days,
        };
        let lit = column.header == texts.column_light();
        Column::new("", column.header.clone(), holds, MOST).tones(lights(texts).filter(|_| lit))
    });
    Grid { name: name.to_owned(), columns: columns.collect(), rows, frozen: 0, printed: Grid::ALL, filter: true }
}

/// A cell as what its column is of, where it can be that.
fn value(content: Content, text: &str) -> Value {
    match content {
        Content::Words => Value::text(text),
        Content::Figures => text.parse::<Decimal>().map_or_else(|_| Value::text(text), Value::figure),
        Content::Days => text.parse().map_or_else(|_| Value::text(text), |day| Value::day(Some(day))),
    }
}

/// What stands around the tables. Of a document that makes one table only, headings and lists say what is in it.
fn around(texts: &Texts, document: &Document, whole: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut heading = None;
    for block in &document.blocks {
        match block {
            Block::Title { text, below } => lines.push(texts.sheet_title(text.as_str(), below.as_str())),
            Block::Heading { text, .. } => heading = Some(text).filter(|_| whole),
            Block::Table(table) => {
                heading = None;
                lines.extend(
                    Some(&table.otherwise).filter(|otherwise| table.rows.is_empty() && !otherwise.is_empty()).cloned(),
                );
            }
            Block::Paragraph(text) | Block::Note(text) => {
                lines.extend(heading.take().into_iter().chain([text]).cloned());
            }
            Block::Lead { lead, text } => {
                lines.extend(heading.take().cloned());
                lines.push(format!("{lead}{text}"));
            }
            Block::Paragraphs(all) => {
                lines.extend(heading.take().cloned());
                lines.extend(all.iter().map(Cow::into_owned));
            }
            Block::List(entries) if whole => {
                lines.extend(heading.take().cloned());
                lines.extend(entries.iter().map(|entry| entry.into_owned().text));
            }
            Block::List(_) | Block::Sheet(_) | Block::Picture(_) => {}
        }
    }
    lines
}

fn notes(texts: &Texts, lines: Vec<String>) -> Grid {
    Grid {
        name: texts.sheet_notes(),
        columns: vec![Column::words(texts.sheet_notes(), 110)],
        rows: lines.into_iter().map(|line| vec![Value::text(line)]).collect(),
        frozen: 0,
        printed: Grid::ALL,
        filter: false,
    }
}
