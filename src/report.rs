//! Read models in print: a [`Report`] becomes a neutral [`Document`], a document becomes text, Markdown or CSV; JSON has
//! a shape of its own (`docs/summary-json.md`).
//!
//! Pure: what is printed comes in as a value and goes out as a string. No figure is made here, only worded.

mod card;
pub mod document;
pub mod filter;
mod listing;
mod rows;
#[cfg(test)]
mod sample;
mod summary;
mod wire;
mod wording;

use document::Document;
pub use document::{Page, Style};
pub use filter::{Filter, Subject};

use crate::model::Stages;
use crate::model::change::Reference;
use crate::model::check::Finding;
use crate::model::view::{Hit, LogEntry, Summary};
use crate::text::Texts;

/// How a report leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text(Page),
    Markdown,
    /// UTF-8 with BOM and CRLF, as the spreadsheets of the bureau want it.
    Csv,
    /// Words of no language; `docs/summary-json.md`.
    Json,
}

/// Everything that can be printed.
#[derive(Clone, Debug)]
pub enum Report<'a> {
    /// The progress summary.
    Summary(&'a Summary),
    /// `list …`: what a filter leaves of one kind of thing.
    List { summary: &'a Summary, subject: Subject, filter: &'a Filter },
    /// `show CODE`: everything known of one thing. One the summary does not have prints as not found.
    Card { summary: &'a Summary, what: &'a Reference },
    /// `search WORDS`
    Hits(&'a [Hit]),
    /// `log`, newest first.
    Log { entries: &'a [LogEntry], stages: &'a Stages },
    /// `check`
    Check { findings: &'a [Finding], stages: &'a Stages },
}

/// Puts `report` into words and into `format`.
///
/// # Errors
/// Only where JSON or CSV can't be written, which no ledger brings about.
pub fn render(report: &Report<'_>, texts: &Texts, format: Format) -> std::io::Result<String> {
    match format {
        Format::Text(page) => Ok(document::text::render(&document(report, texts), page)),
        Format::Markdown => Ok(document::markdown::render(&document(report, texts))),
        Format::Csv => Ok(document::csv::render(&document(report, texts))?),
        Format::Json => Ok(wire::render(report)?),
    }
}

/// What `report` says in the language of `texts`.
pub fn document(report: &Report<'_>, texts: &Texts) -> Document {
    match report {
        Report::Summary(summary) => summary::document(summary, texts),
        Report::List { summary, subject, filter } => listing::things(summary, *subject, filter, texts),
        Report::Hits(hits) => listing::hits(hits, texts),
        Report::Log { entries, stages } => listing::log(entries, stages, texts),
        Report::Check { findings, stages } => listing::check(findings, stages, texts),
        Report::Card { summary, what } => card::document(summary, what, texts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn text(report: &Report<'_>, lang: Lang) -> String {
        render(report, &Texts::new(lang), Format::Text(Page::default())).unwrap()
    }

    #[test]
    fn show() {
        let summary = sample::summary();
        let filter = Filter::default();
        use Subject::*;
        for lang in Lang::ALL {
            println!("{}", text(&Report::Summary(&summary), lang));
            for subject in [Projects, Sites, Plan, Milestones, Updates, Blockers, Indicators] {
                println!("{}", text(&Report::List { summary: &summary, subject, filter: &filter }, lang));
            }
            println!("{}", text(&Report::Check { findings: &summary.findings, stages: &summary.stages }, lang));
        }
    }
}
