//! The whole ledger as a workbook: every kind of thing a worksheet, totals over them, and what has to be known to read
//! them.

mod blockers;
mod indicators;
mod milestones;
mod money;
mod notes;
mod plan;
mod projects;
mod totals;
mod units;
mod updates;

use rust_xlsxwriter::{RowNum, XlsxError};

use super::book::{Book, Placed};
use super::grid::Value;
use super::tables;
use crate::model::view::Summary;
use crate::model::{PeriodDate, Responsible};
use crate::report::document::{Block, Document};
use crate::report::wording::Wording;
use crate::report::{Since, since};
use crate::text::Texts;
use units::Units;
use updates::Updates;

/// Where the worksheets lie that totals are made of.
struct Sheets {
    projects: Placed,
    milestones: Placed,
    blockers: Placed,
    plan: Placed,
}

/// The ledger, and what has become of an issued report since on worksheets of its own.
pub(super) fn workbook<'a>(
    summary: &Summary,
    since: Option<&Since>,
    texts: &'a Texts,
    most_rows: RowNum,
) -> Result<Book<'a>, XlsxError> {
    let wording = Wording { summary, texts };
    let name = wording.name(&summary.name, summary.name_en.as_ref());
    let title = texts.sheet_title(texts.report_title(name), texts.report_as_of(texts.day(summary.as_of)));
    let passing = summary.projects.source().is_some();
    let mut book = Book::new(title, summary.as_of, texts)?.of_rows(most_rows).passing(passing);
    let mut units = Units::default();
    let (mut projects, mut milestones, mut money) = (wording.pile(), wording.pile(), wording.pile());
    let mut updates = Updates::new(wording);
    summary.projects.each(|project| {
        units.add(project, texts);
        projects.push(projects::row(&wording, &units, project));
        milestones.extend(milestones::rows(&wording, &project.reference(), &project.milestones));
        updates.add(&wording, &project.reference(), &project.updates);
        money.extend(money::rows(&wording, project));
    });
    let projects = book.lay(projects::grid(&wording, &units, projects))?;
    let totals_at = book.len();
    let milestones = book.lay(milestones::grid(&wording, milestones))?;
    book.lay(updates.grid(&wording))?;
    let blockers = book.lay(blockers::grid(&wording))?;
    book.lay(money::grid(&wording, money))?;
    book.lay(indicators::grid(&wording))?;
    let plan = book.lay(plan::grid(&wording))?;
    let sheets = Sheets { projects, milestones, blockers, plan };
    book.lay_at(totals_at, totals::grid(&wording, &units, &sheets))?;
    book.lay(notes::grid(&wording))?;
    if let Some(since) = since {
        compare(&mut book, since, summary, texts)?;
    }
    Ok(book)
}

/// A worksheet for every table of the comparison, called after it.
fn compare(book: &mut Book<'_>, since: &Since, summary: &Summary, texts: &Texts) -> Result<(), XlsxError> {
    let mut document = Document::default();
    since::write(since, &summary.stages, texts, &mut document);
    let mut heading = String::new();
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => heading = texts.sheet_compared(text.as_str()),
            Block::Table(table) => drop(book.lay(tables::grid(&heading, table, texts))?),
            _ => {}
        }
    }
    Ok(())
}

/// What somebody has said, or that nobody has.
fn known(texts: &Texts, said: Option<&str>) -> Value {
    said.map_or_else(|| Value::Unknown(texts.label_unknown()), Value::text)
}

fn responsible(texts: &Texts, responsible: &Responsible) -> [Value; 3] {
    [&responsible.unit, &responsible.person, &responsible.leader].map(|said| known(texts, said.as_deref()))
}

/// A date in its words, always with its year: a spreadsheet knows no plan; that there is none.
fn in_words(texts: &Texts, date: Option<&PeriodDate>) -> Value {
    const NO_PLAN: i32 = 0;
    date.map_or_else(|| Value::Unknown(texts.standing_undated()), |date| Value::text(texts.period_date(date, NO_PLAN)))
}

/// The first and the last day of a window.
fn window(date: Option<&PeriodDate>) -> [Value; 2] {
    [Value::day(date.and_then(PeriodDate::earliest)), Value::day(date.and_then(PeriodDate::latest))]
}
