//! The progress summary: overview, projects, milestones, plan, money, blockers, what nobody has said, and what checks
//! found.

pub(super) mod blockers;
mod checks;
mod milestones;
mod money;
pub(super) mod overview;
pub(super) mod plan;
mod projects;
mod unknowns;

pub(super) use blockers::{open as open_blockers, write as blockers};
pub(super) use checks::write as checks;
pub(super) use projects::ByCategory;
pub(super) use unknowns::Unknowns;

use milestones::Milestones;
use money::Money;
use projects::Categories;

use super::chapter::{Beside, Chapter, go_along};
use super::document::{Block, Document};
use super::wording::Wording;
use crate::model::check::Severity;
use crate::model::view::Summary;
use crate::text::Texts;

/// The summary as a document; `beside` is shown all projects with its chapters.
pub(super) fn document(summary: &Summary, texts: &Texts, beside: &mut Beside<'_>) -> Document {
    let wording = Wording { summary, texts };
    let mut chapters: [Box<dyn Chapter>; 4] = [
        Box::new(Categories::new(wording)),
        Box::new(Milestones::new(wording)),
        Box::new(Money::new(wording)),
        Box::new(Unknowns::default()),
    ];
    go_along(&wording, &mut chapters, beside);
    let [projects, milestones, money, unknowns] = chapters;
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.report_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    document.note(texts.report_basis(texts.period(summary.period)));
    wording.viewpoint(&mut document);
    if summary.findings.iter().any(|finding| finding.severity() == Severity::Error) {
        document.paragraph(texts.report_to_verify_first());
    }
    overview::write(&wording, &mut document);
    projects.write(&wording, &mut document);
    milestones.write(&wording, &mut document);
    plan::write(&wording, &mut document);
    money.write(&wording, &mut document);
    document.heading(1, texts.report_blockers());
    blockers::write(&wording, &mut document);
    document.heading(1, texts.report_unknowns());
    unknowns.write(&wording, &mut document);
    if !summary.findings.is_empty() {
        document.heading(1, texts.report_checks());
        checks::write(&wording, &mut document);
    }
    document
}

#[cfg(test)]
mod tests {
    use super::super::document::{Page, text};
    use super::super::sample;
    use super::*;
    use crate::text::Lang;

    fn printed(summary: &Summary, lang: Lang) -> String {
        text::render(&document(summary, &Texts::new(lang), &mut |_| {}), Page::default())
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
    fn figures_that_agree_need_no_verifying() {
        let mut summary = sample::summary();
        summary.findings.retain(|finding| finding.severity() != Severity::Error);
        let printed = printed(&summary, Lang::Zh);
        assert!(!printed.contains("待核"), "{printed}");
    }

    #[test]
    fn a_look_back_says_that_the_ledger_speaks_of_another_day() {
        let mut summary = sample::summary();
        summary.as_of = sample::day(6, 1);
        assert!(printed(&summary, Lang::Zh).contains("台账的数据日期为2024年6月30日"));
    }
}
