//! The summary as it is handed in: with what has become of an earlier one since, and with the number it is issued under.

use super::chapter::Beside;
use super::document::{Block, Document};
use super::{Report, Since, SummaryStyle, since};
use crate::model::issued::short;
use crate::model::view::Summary;
use crate::text::Texts;

#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    pub summary: &'a Summary,
    pub style: SummaryStyle,
    /// What has become of an issued report since.
    pub since: Option<&'a Since>,
    /// Where it is being issued.
    pub stamp: Option<&'a Stamp>,
}

/// What stands under a report that is issued, so that a page can be held against the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub number: u32,
    pub name: Option<String>,
    /// The version of the program.
    pub program: String,
    /// SHA-256 of the figures: of the report as JSON. A digest can't stand in what it is made of, so of all formats the one
    /// that people don't read has none.
    pub figures: String,
}

pub(super) fn document(edition: &Edition<'_>, texts: &Texts, beside: &mut Beside<'_>) -> Document {
    let mut document = super::told(&Report::Summary(edition.summary, edition.style), texts, beside);
    if let Some(since) = edition.since {
        let mut compared = Document::default();
        since::write(since, &edition.summary.stages, texts, &mut compared);
        // Before the appendix, on a sheet that lies as those before it.
        let sheet = document.blocks.iter().position(|block| matches!(block, Block::Sheet(_)));
        let at = sheet.unwrap_or(document.blocks.len());
        document.blocks.splice(at..at, compared.blocks);
    }
    if let Some(stamp) = edition.stamp {
        document.note(texts.stamp(
            texts.issue(stamp.number, stamp.name.as_deref()),
            texts.day(edition.summary.as_of),
            stamp.program.as_str(),
            short(&stamp.figures),
        ));
    }
    document
}
