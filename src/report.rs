//! Read models in print: a [`Report`] becomes a neutral [`Document`], a document becomes text, Markdown, HTML or a file of
//! an office; JSON has a shape of its own (`docs/summary-json.md`).
//!
//! Pure: what is printed comes in as a value and goes out as bytes. Only what is too much to be held lies in files without a
//! name meanwhile. No figure is made here, only worded.

mod backups;
mod baselines;
mod brief;
mod calendar;
mod card;
mod changes;
mod chapter;
mod chart;
mod checks;
mod digest;
pub mod document;
mod due;
mod edition;
pub mod filter;
mod format;
mod issued;
mod listing;
mod periods;
mod pictures;
mod prose;
mod rows;
#[cfg(test)]
mod sample;
mod sheet;
mod since;
mod summary;
mod wire;
mod wording;
mod workbook;

use std::io::{self, Cursor, Seek, Write};

pub use calendar::calendar;
use chapter::Beside;
pub use chart::ChartFormat;
use document::Document;
pub use document::docx::Typefaces;
pub use document::{Page, Style};
pub use edition::{Edition, Stamp};
pub use filter::{Filter, Subject};
pub use format::{Format, Kind, SummaryStyle};
use pictures::Pictures;
pub use since::Since;

use chrono::NaiveDate;

use crate::model::change::Reference;
use crate::model::check::Finding;
use crate::model::view::{BaselineView, Changes, Comparison, Digest, Due, Found, Log, Summary};
use crate::model::{Backup, Issued, Period, Stages};
use crate::text::{Lang, Texts};

/// Cells of the two characters that a paragraph of Chinese prose begins with.
const INDENT: usize = 4;

/// Everything that can be printed.
#[derive(Clone, Debug)]
pub enum Report<'a> {
    /// The progress summary. Where a format has one shape only, the style changes nothing.
    Summary(&'a Summary, SummaryStyle),
    /// The same as it is handed in: beside an earlier one, or under its number.
    Edition(&'a Edition<'a>),
    /// `list …`: what a filter leaves of one kind of thing.
    List { summary: &'a Summary, subject: Subject, filter: &'a Filter },
    /// `show CODE`: everything known of one thing. One the summary does not have prints as not found.
    Card { summary: &'a Summary, what: &'a Reference },
    /// `search WORDS`
    Hits(&'a Found),
    /// `log`
    Log { log: &'a Log, stages: &'a Stages },
    /// `check`
    Check { findings: &'a [Finding], stages: &'a Stages },
    /// `log --verify`: what was changed behind the program's back, after looking at so many entries.
    Verified { findings: &'a [Finding], entries: usize, stages: &'a Stages },
    /// `due`
    Due(&'a Due, &'a Summary),
    /// `changes --since DATE`
    Changes(&'a Changes, &'a Summary),
    /// `baseline list`
    Baselines(&'a [BaselineView], &'a Summary),
    /// `baseline show NAME`
    Baseline(&'a BaselineView, &'a Summary),
    /// `baseline compare NAME [WITH]`
    Comparison(&'a Comparison, &'a Summary),
    /// `explain [CODE…]`: what the checks of these codes mean.
    Explain(&'a [&'a str]),
    /// `issued list`
    Issued(&'a [Issued]),
    /// `backup list`
    Backups(&'a [Backup]),
    /// `period list`, the open one last.
    Periods(&'a [PeriodLine]),
}

/// A period of the plan and the day it came into force; none for the first one of a ledger.
pub type PeriodLine = (Period, Option<NaiveDate>);

impl Report<'_> {
    /// The day that it speaks of; none for one that speaks of no state of the ledger.
    const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Summary(summary, _)
            | Self::List { summary, .. }
            | Self::Card { summary, .. }
            | Self::Due(_, summary)
            | Self::Changes(_, summary)
            | Self::Baselines(_, summary)
            | Self::Baseline(_, summary)
            | Self::Comparison(_, summary) => Some(summary.as_of),
            Self::Edition(edition) => Some(edition.summary.as_of),
            Self::Hits(_)
            | Self::Log { .. }
            | Self::Check { .. }
            | Self::Verified { .. }
            | Self::Explain(_)
            | Self::Issued(_)
            | Self::Backups(_)
            | Self::Periods(_) => None,
        }
    }

    /// The summary that it is, and how it is told.
    const fn told(&self) -> Option<(&Summary, SummaryStyle)> {
        match self {
            Self::Summary(summary, style) => Some((summary, *style)),
            Self::Edition(edition) => Some((edition.summary, edition.style)),
            _ => None,
        }
    }
}

/// Puts `report` into words and into `format`.
///
/// # Errors
/// As [`write()`], for what is written into memory.
pub fn render(report: &Report<'_>, texts: &Texts, format: Format) -> io::Result<Vec<u8>> {
    set(report, texts, format, &Typefaces::default())
}

/// The same in the typefaces of an office, where `format` names any.
///
/// # Errors
/// As [`render`].
pub fn set(report: &Report<'_>, texts: &Texts, format: Format, typefaces: &Typefaces) -> io::Result<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    write(report, texts, format, typefaces, &mut out)?;
    Ok(out.into_inner())
}

/// Writes the same to `out`. Of a summary whose projects are left in the file a page, a document for Word and a workbook
/// hold no more than they need to have it in its order.
///
/// # Errors
/// Those of `out`, and of the files in which lies meanwhile what is not held. Whether all projects could be read tells the
/// ledger that they are left in.
pub fn write(
    report: &Report<'_>,
    texts: &Texts,
    format: Format,
    typefaces: &Typefaces,
    mut out: impl Write + Seek + Send,
) -> io::Result<()> {
    match format {
        Format::Text(page) => out.write_all(text(report, texts, page).as_bytes()),
        Format::Markdown => out.write_all(document::markdown::render(&document(report, texts)).as_bytes()),
        Format::Csv { mark } => {
            let sheet = sheet::of(report, texts).unwrap_or_else(|| document(report, texts));
            out.write_all(&document::csv::render(&sheet, mark)?)
        }
        Format::Json => out.write_all(wire::render(report)?.as_bytes()),
        Format::Html => document::html::write(&with_pictures(report, texts), texts.lang(), &mut out),
        Format::Docx => document::docx::write(&document(report, texts), texts.lang(), report.day(), typefaces, out),
        Format::Xlsx => workbook::write(report, texts, out),
    }
}

/// A summary in pictures too, unless it is brief.
fn with_pictures(report: &Report<'_>, texts: &Texts) -> Document {
    let Some((summary, SummaryStyle::Report | SummaryStyle::Table)) = report.told() else {
        return document(report, texts);
    };
    let mut pictures = Pictures::default();
    let mut document = told(report, texts, &mut |project| pictures.take(project));
    pictures.insert(&mut document, summary, texts);
    document
}

/// Of a ledger with more projects the summary is printed as totals and what to look at first.
pub const MOST_WHOLE: usize = 1_000;
/// So many of each kind.
pub const FIRST: usize = 10;

/// The summary of a ledger too large to be printed whole, on `page`.
pub fn digest(digest: &Digest, texts: &Texts, page: Page) -> String {
    document::text::render(&digest::document(digest, texts), page)
}

/// The wall chart of `summary`.
pub fn chart(summary: &Summary, texts: &Texts, format: ChartFormat) -> Vec<u8> {
    chart::render(summary, texts, format).into_bytes()
}

/// `report` as text on `page`.
pub fn text(report: &Report<'_>, texts: &Texts, page: Page) -> String {
    let prose = matches!(report.told(), Some((_, SummaryStyle::Report))) && texts.lang() == Lang::Zh;
    let page = if prose { Page { indent: INDENT, ..page } } else { page };
    document::text::render(&document(report, texts), page)
}

/// What `report` says in the language of `texts`.
pub fn document(report: &Report<'_>, texts: &Texts) -> Document {
    told(report, texts, &mut |_| {})
}

/// The same with somebody beside who is shown all projects of a summary that tells of all.
fn told(report: &Report<'_>, texts: &Texts, beside: &mut Beside<'_>) -> Document {
    match report {
        Report::Edition(edition) => edition::document(edition, texts, beside),
        Report::Summary(summary, SummaryStyle::Brief) => brief::document(summary, texts),
        Report::Summary(summary, SummaryStyle::Report) => prose::document(summary, texts, beside),
        Report::Summary(summary, SummaryStyle::Table) => summary::document(summary, texts, beside),
        Report::List { summary, subject, filter } => listing::things(summary, *subject, filter, texts),
        Report::Hits(found) => listing::hits(found, texts),
        Report::Log { log, stages } => listing::log(log, stages, texts),
        Report::Check { findings, stages } => checks::findings(findings, stages, texts.report_all_agrees(), texts),
        Report::Verified { findings, entries, stages } => {
            checks::findings(findings, stages, texts.report_all_sealed(*entries), texts)
        }
        Report::Card { summary, what } => card::document(summary, what, texts),
        Report::Due(due, summary) => due::document(due, summary, texts),
        Report::Changes(changes, summary) => changes::document(changes, summary, texts),
        Report::Baselines(all, summary) => baselines::list(all, summary, texts),
        Report::Baseline(one, summary) => baselines::one(one, summary, texts),
        Report::Comparison(comparison, summary) => baselines::comparison(comparison, summary, texts),
        Report::Explain(codes) => checks::explained(codes, texts),
        Report::Issued(issued) => issued::list(issued, texts),
        Report::Backups(backups) => backups::list(backups, texts),
        Report::Periods(periods) => periods::document(periods, texts),
    }
}

#[cfg(test)]
mod tests {
    use super::sample::printed;
    use super::*;
    use crate::text::cells;

    /// Every report there is of the sample, in every language.
    fn all(mut each: impl FnMut(&Report<'_>, Lang)) {
        let summary = sample::summary();
        let filter = Filter::default();
        let (hits, log) = (sample::hits(), sample::log());
        for lang in Lang::ALL {
            for style in SummaryStyle::ALL {
                each(&Report::Summary(&summary, style), lang);
            }
            for subject in Subject::ALL {
                each(&Report::List { summary: &summary, subject, filter: &filter }, lang);
            }
            for what in sample::everything() {
                each(&Report::Card { summary: &summary, what: &what }, lang);
            }
            each(&Report::Hits(&hits), lang);
            each(&Report::Log { log: &log, stages: &summary.stages }, lang);
            each(&Report::Check { findings: &summary.findings, stages: &summary.stages }, lang);
            each(&Report::Check { findings: &[], stages: &summary.stages }, lang);
            each(&Report::Verified { findings: &[], entries: 3, stages: &summary.stages }, lang);
            each(&Report::Due(&sample::due(), &summary), lang);
            each(&Report::Changes(&sample::changes(), &summary), lang);
            each(&Report::Changes(&sample::nothing_changed(), &summary), lang);
            let baselines = sample::baselines();
            each(&Report::Baselines(&baselines, &summary), lang);
            each(&Report::Baseline(&baselines[0], &summary), lang);
            each(&Report::Comparison(&sample::comparison(), &summary), lang);
            each(&Report::Explain(&["C01", "C20"]), lang);
            each(&Report::Periods(&sample::periods()), lang);
            each(&Report::Issued(&sample::issued()), lang);
            each(&Report::Backups(&sample::backups()), lang);
            let (since, style) = (sample::since(), SummaryStyle::Report);
            let stamp = Stamp { number: 3, name: None, program: "0.1.0".to_owned(), figures: "ab12".repeat(16) };
            let edition = Edition { summary: &summary, style, since: Some(&since), stamp: Some(&stamp) };
            each(&Report::Edition(&edition), lang);
        }
    }

    #[test]
    fn no_line_of_any_report_is_wider_than_eighty_cells() {
        all(|report, lang| {
            for line in printed(report, lang).lines() {
                assert!(cells::width(line) <= 80, "{} cells: {line}", cells::width(line));
                assert_eq!(line, line.trim_end());
            }
        });
    }

    #[test]
    fn every_report_leaves_in_every_format() {
        all(|report, lang| {
            let texts = Texts::new(lang);
            for kind in Kind::ALL {
                assert!(!render(report, &texts, Format::of(kind, Page::default())).unwrap().is_empty());
            }
        });
    }

    /// A percentage is a fraction's, or is said to be no more than stated.
    fn has_its_basis(before: &str) -> bool {
        let number = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let basis = number.trim_end_matches(['，', ',', ' ', '（', '(']);
        let whole = basis.trim_end_matches("万元").trim_end_matches(" yuan");
        let whole = whole.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let stated = ["原载", "stated as", "原载不超过", "stated as at most"];
        (whole.len() < basis.len() && whole.ends_with('/')) || stated.iter().any(|word| basis.ends_with(word))
    }

    #[test]
    fn no_percentage_is_printed_without_its_fraction() {
        let mut seen = 0;
        let mut look = |text: &str| {
            for (at, _) in text.match_indices('%') {
                let before = text.get(..at).unwrap();
                assert!(has_its_basis(before), "{}%", before.lines().last().unwrap());
                seen += 1;
            }
        };
        all(|report, lang| {
            let wide = Page { width: 2000, ..Page::default() };
            look(&text(report, &Texts::new(lang), wide));
            for block in &document(report, &Texts::new(lang)).blocks {
                if let document::Block::Table(table) = block {
                    table.rows.iter().for_each(|row| row.iter().for_each(|cell| look(&cell.text)));
                }
            }
        });
        assert!(seen > 50, "{seen}");
        assert!(!has_its_basis("竣工36.4") && has_its_basis("竣工8/22，36.4"));
    }

    #[test]
    fn wherever_lights_stand_in_a_table_the_rule_stands_under_it() {
        let rule = sample::summary().rule;
        all(|report, lang| {
            let texts = Texts::new(lang);
            let lit = |block: &document::Block| match block {
                document::Block::Table(table) => {
                    table.columns.iter().any(|column| column.header == texts.column_light())
                }
                _ => false,
            };
            let blocks = document(report, &texts).blocks;
            if let Some(last) = blocks.iter().rposition(lit) {
                let is_rule = |block: &document::Block| *block == document::Block::Note(texts.light_rule(&rule));
                assert!(blocks.iter().skip(last).any(is_rule), "{report:?}");
            }
        });
    }

    #[test]
    fn what_is_seen_from_another_day_says_so_in_every_report_of_the_ledger() {
        let mut summary = sample::summary();
        (summary.as_of, summary.known_on) = (sample::day(6, 1), Some(sample::day(6, 3)));
        let (what, filter) = (summary.projects[0].reference(), Filter::default());
        for report in [
            Report::Summary(&summary, SummaryStyle::Table),
            Report::List { summary: &summary, subject: Subject::Money, filter: &filter },
            Report::Card { summary: &summary, what: &what },
            Report::Due(&sample::due(), &summary),
            Report::Changes(&sample::changes(), &summary),
            Report::Comparison(&sample::comparison(), &summary),
        ] {
            let printed = printed(&report, Lang::Zh);
            assert!(printed.contains("台账的数据日期为2024年6月30日"), "{printed}");
            assert!(printed.contains("只按2024年6月3日（含当日）以前登记的内容。"), "{printed}");
        }
    }

    #[test]
    fn a_card_shows_what_is_known_and_what_is_not() {
        let summary = sample::summary();
        let laboratory = summary.projects[2].reference();
        insta::assert_snapshot!(printed(&Report::Card { summary: &summary, what: &laboratory }, Lang::Zh), @"
                                     P07 一高实验楼（项目）
                                     （截至2024年6月30日）

        灯        红，2项中1项为红：P07-M2 主体完成
        类别      高中教育
        项目性质  未载
        规模      1栋（推断）
        状态      前期
        现状      招标1栋
        竣工      0/1，0.0%
        下一节点  主体完成，年底（预计）；预计2025年2月底
        责任单位  项目办
        责任人    未载
        分管领导  李副局长
        资金渠道  上级专项、县级配套（据资金记录）
        总投资    1200万元

        节点（2）

        编号    节点      灯  期限          预计             状况
        ------------------------------------------------------------------------------
        P07-M1  财政评审  蓝  5月                            逾期完成，6月10日，晚10天
        P07-M2  主体完成  红  年底（预计）  预计2025年2月底  预计逾期，剩184天
                                            晚59天
                                            第2次顺延

        资金

        资金来源  金额                      比率与欠付
        -------------------------------------------------------------------------
        上级专项  批复800万元，6月20日      年度计划到位率
                  年度计划500万元，6月20日  300/500万元，60.0%
                  到位300万元，6月20日      到位资金拨付率
                  完成投资200万元，6月20日  120.5/300万元，40.2%
                  已付120.5万元，6月20日    年度计划投资完成率
                                            200/500万元，40.0%
                                            欠付79.5万元（完成投资200-已付120.5）
        县级配套  批复400万元，6月20日      年度计划到位率
                  年度计划200万元，6月20日  50/200万元，25.0%
                  到位50万元，6月20日
        合计      批复1200万元，6月20日     年度计划到位率
                  年度计划700万元，6月20日  350/700万元，50.0%
                  到位350万元，6月20日

        存在问题（1）

        编号  类别  内容          责任方    期限             状况
        ----------------------------------------------------------------
        B2    招标  招标文件待批  市招标办  7月10日，剩10天  未解决，5天

        督办（1）

        编号  内容                  督办人    反馈时限             状况
        ---------------------------------------------------------------------
        D1    说明财政评审为何逾期  李副局长  6月20日，已逾期10天  逾期未办结

        进展（0）

        无

        灯的判定：逾期为红；距期限10天以内为黄；预计或推算晚于期限30天以内为黄，超过30天
        为红；其余定有期限的为绿，已完成或不再推进的为蓝，未定期限或无从判断的为灰。有序
        时进度的项目，到期后另看实际完成的比例：低10个百分点起为黄，超过30个百分点为红。
        上级取下级中最差的（依次为红、黄、灰、绿、蓝）；此后有人另作评定的，从其评定。
        ");
    }

    #[test]
    fn a_log_cut_short_says_of_how_many() {
        let stages = sample::summary().stages;
        let mut log = sample::log();
        log.all = 35;
        for (lang, said) in [(Lang::Zh, "35条中的3条"), (Lang::En, "3 of 35 entries")] {
            let printed = printed(&Report::Log { log: &log, stages: &stages }, lang);
            assert_eq!(printed.lines().last(), Some(said));
        }
    }

    #[test]
    fn what_was_undone_is_told_in_the_log() {
        let stages = sample::summary().stages;
        insta::assert_snapshot!(printed(&Report::Log { log: &sample::log(), stages: &stages }, Lang::Zh), @"
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
