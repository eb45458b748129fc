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
mod tests;

use std::io;

use book::Book;

use super::{Edition, Report};
use crate::text::Texts;

pub(super) fn render(report: &Report<'_>, texts: &Texts) -> io::Result<Vec<u8>> {
    match report {
        Report::Summary(summary, _) => ledger::workbook(summary, None, texts, Book::MOST_ROWS),
        Report::Edition(Edition { summary, since, .. }) => ledger::workbook(summary, *since, texts, Book::MOST_ROWS),
        _ => tables::workbook(report, texts),
    }
    .map_err(io::Error::other)
}
