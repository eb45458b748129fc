//! A report as a workbook of Excel and WPS: the summary as the whole ledger, any other report as its tables. Dates and
//! figures are real ones, totals are formulas with our results in them, and nothing a ledger holds becomes a formula.

mod book;
mod cell;
mod extent;
mod grid;
mod ledger;
mod look;
mod name;
mod paper;
mod tables;
#[cfg(test)]
pub(crate) mod tests;

use std::io::{self, Seek, Write};

use book::Book;

use super::{Edition, Report};
use crate::text::Texts;

pub(super) fn write(report: &Report<'_>, texts: &Texts, out: impl Write + Seek + Send) -> io::Result<()> {
    let book = match report {
        Report::Summary(summary, _) => ledger::workbook(summary, None, texts, Book::MOST_ROWS),
        Report::Edition(Edition { summary, since, .. }) => ledger::workbook(summary, *since, texts, Book::MOST_ROWS),
        _ => tables::workbook(report, texts),
    };
    book.and_then(|book| book.write(out)).map_err(io::Error::other)
}
