//! The summary as the chapter of a half-year's report: sentences made from facts, and the whole ledger as an appendix.
//!
//! The order is that of such reports: the whole, each category with its projects (scale, where it stands, what is left, by
//! when), milestones, plan, money, blockers, next steps, and what nobody has said.

mod appendix;
mod dates;
mod grammar;
mod milestones;
mod money;
mod next;
mod overview;
mod plan;
mod projects;
mod units;

pub(super) use grammar::joined;
pub(super) use overview::lines as overview_lines;

use appendix::Appendix;
use milestones::Milestones;
use money::Money;
use next::Next;
use projects::Categories;

use super::chapter::{Beside, Chapter, Plain, go_along};
use super::document::{Block, Document};
use super::summary::{self, Unknowns};
use super::wording::Wording;
use crate::model::Severity;
use crate::model::view::Summary;
use crate::text::Texts;

type Title = fn(&Texts) -> String;

/// The chapters, each with what it is called. One that writes nothing is left out.
fn chapters(wording: Wording<'_>) -> [(Title, Box<dyn Chapter>); 9] {
    [
        (Texts::prose_title_overview, Box::new(Plain(overview::write))),
        (Texts::prose_title_projects, Box::new(Categories::new(wording))),
        (Texts::prose_title_milestones, Box::new(Milestones::new(wording))),
        (Texts::prose_title_plan, Box::new(Plain(plan::write))),
        (Texts::prose_title_money, Box::new(Money::new(wording))),
        (Texts::prose_title_blockers, Box::new(Plain(summary::blockers))),
        (Texts::prose_title_next, Box::new(Next::default())),
        (Texts::prose_title_unknowns, Box::new(Unknowns::default())),
        (Texts::prose_title_checks, Box::new(Plain(summary::checks))),
    ]
}

/// The summary in sentences; `beside` is shown all projects with its chapters.
pub(super) fn document(summary: &Summary, texts: &Texts, beside: &mut Beside<'_>) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.report_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    document.paragraph(texts.prose_preface(texts.period(summary.period), texts.day(summary.as_of)));
    wording.viewpoint(&mut document);
    if summary.findings.iter().any(|finding| finding.severity() == Severity::Error) {
        document.paragraph(texts.report_to_verify_first());
    }
    let mut chapters = chapters(wording);
    let mut appendix: Box<dyn Chapter> = Box::new(Appendix::new(wording));
    let all = chapters.iter_mut().map(|(_, chapter)| chapter).chain([&mut appendix]);
    go_along(&wording, all, beside);
    let mut number = 0;
    for (title, written) in chapters {
        let mut chapter = Document::default();
        written.write(&wording, &mut chapter);
        if !chapter.blocks.is_empty() {
            number += 1;
            document.heading(1, texts.prose_chapter(number, title(texts)));
            document.blocks.append(&mut chapter.blocks);
        }
    }
    appendix.write(&wording, &mut document);
    document
}

#[cfg(test)]
mod tests {
    use super::super::document::Page;
    use super::super::{Report, SummaryStyle, sample, text};
    use super::*;
    use crate::text::Lang;

    fn printed(summary: &Summary, lang: Lang) -> String {
        text(&Report::Summary(summary, SummaryStyle::Report), &Texts::new(lang), Page::default())
    }

    #[test]
    fn in_chinese() {
        insta::assert_snapshot!(printed(&sample::summary(), Lang::Zh));
    }

    #[test]
    fn in_english() {
        insta::assert_snapshot!(printed(&sample::summary(), Lang::En));
    }

    #[test]
    fn a_page_of_28_characters_breaks_by_the_rules() {
        let page = Page { width: 56, ..Page::default() };
        let printed = text(&Report::Summary(&sample::summary(), SummaryStyle::Report), &Texts::new(Lang::Zh), page);
        insta::assert_snapshot!(printed);
    }

    #[test]
    fn an_empty_ledger_says_in_every_chapter_that_there_is_nothing() {
        let mut summary = sample::summary();
        (summary.projects, summary.items) = (Vec::new().into(), Vec::new());
        (summary.blockers, summary.supervisions, summary.findings) = (Vec::new(), Vec::new(), Vec::new());
        (summary.totals, summary.light) = (crate::model::view::Totals::default(), sample::unlit());
        insta::assert_snapshot!(Lang::ALL.map(|lang| printed(&summary, lang)).join("\n"));
    }
}
