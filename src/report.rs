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
    use crate::text::{Lang, cells};

    fn text(report: &Report<'_>, lang: Lang) -> String {
        render(report, &Texts::new(lang), Format::Text(Page::default())).unwrap()
    }

    /// Every report there is of the sample, in every language.
    fn all(mut each: impl FnMut(&Report<'_>, Lang)) {
        let summary = sample::summary();
        let filter = Filter::default();
        let (hits, log) = (sample::hits(), sample::log());
        for lang in Lang::ALL {
            each(&Report::Summary(&summary), lang);
            for subject in Subject::ALL {
                each(&Report::List { summary: &summary, subject, filter: &filter }, lang);
            }
            for what in sample::everything() {
                each(&Report::Card { summary: &summary, what: &what }, lang);
            }
            each(&Report::Hits(&hits), lang);
            each(&Report::Log { entries: &log, stages: &summary.stages }, lang);
            each(&Report::Check { findings: &summary.findings, stages: &summary.stages }, lang);
        }
    }

    #[test]
    fn no_line_of_any_report_is_wider_than_eighty_cells() {
        all(|report, lang| {
            for line in text(report, lang).lines() {
                assert!(cells::width(line) <= 80, "{} cells: {line}", cells::width(line));
                assert_eq!(line, line.trim_end());
            }
        });
    }

    #[test]
    fn every_report_leaves_in_every_format() {
        all(|report, lang| {
            let texts = Texts::new(lang);
            for format in [Format::Markdown, Format::Csv, Format::Json] {
                assert!(!render(report, &texts, format).unwrap().is_empty());
            }
        });
    }

    #[test]
    fn a_card_shows_what_is_known_and_what_is_not() {
        let summary = sample::summary();
        let laboratory = summary.projects[2].reference();
        insta::assert_snapshot!(text(&Report::Card { summary: &summary, what: &laboratory }, Lang::Zh), @"
                                     P07 一高实验楼（项目）
                                     （截至2024年6月30日）

        类别      高中教育
        项目性质  未载
        规模      1栋（推断）
        状态      前期
        现状      招标1栋
        竣工      0/1，0.0%
        下一节点  主体完成，年底（预计）
        责任单位  未载
        责任人    未载
        资金渠道  未载
        总投资    1200万元

        节点（2）

        编号    节点      期限          状况
        -------------------------------------------------------
        P07-M1  财政评审  5月           逾期完成，2024年6月10日
        P07-M2  主体完成  年底（预计）  未到期，剩184天

        存在问题（1）

        编号  类别  内容          项目  责任方    状况
        -----------------------------------------------------
        B2    招标  招标文件待批  P07   市招标办  未解决，5天

        进展（0）

        无
        ");
    }

    #[test]
    fn what_was_undone_is_told_in_the_log() {
        let stages = sample::summary().stages;
        insta::assert_snapshot!(text(&Report::Log { entries: &sample::log(), stages: &stages }, Lang::Zh), @"
        序号  时间              填报人        操作
        --------------------------------------------------------------------------------
           3  2024-07-01 09:30  王敏@jyj-pc7  已撤销：P01 教师周转房：3栋由装饰装修转入
                                              竣工（2024年6月30日）
           2  2024-07-01 09:30  王敏@jyj-pc7  （已撤销）P01 教师周转房：3栋由装饰装修转
                                              入竣工（2024年6月30日）
           1  2024-07-01 09:30  王敏@jyj-pc7  已建立台账：14个项目，11项计划事项

        共3条
        ");
    }
}
