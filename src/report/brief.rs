//! The summary on one screen: how it stands, what is most urgent, what falls due, what holds things up. Three of each, and of
//! how many.

use super::document::{Block, Cell, Document};
use super::filter::by_due;
use super::prose::{joined, overview_lines};
use super::rows;
use super::summary::open_blockers;
use super::wording::{Wording, standing_tone};
use crate::model::milestone::DUE_SOON_DAYS;
use crate::model::view::{MilestoneView, Summary};
use crate::model::{Reference, Standing};
use crate::text::{Texts, cells};

/// Things told of each kind: with them the page stays on a screen of 24 lines.
const TOLD: usize = 3;

/// Cells of a blocker's text: a line, with room for its age; and of every line more that the page has left.
const TEXT: usize = 56;
const MORE: usize = 70;

const LATE: [Standing; 2] = [Standing::Overdue, Standing::ForecastLate];
const NEAR: [Standing; 2] = [Standing::InWindow, Standing::DueSoon];

/// The summary in brief.
pub(super) fn document(summary: &Summary, texts: &Texts) -> Document {
    let wording = Wording { summary, texts };
    let mut document = Document::default();
    document.blocks.push(Block::Title {
        text: texts.report_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    wording.viewpoint(&mut document);
    document.list(overview_lines(&wording));
    let told = late(&wording, &mut document) + near(&wording, &mut document);
    blockers(&wording, &mut document, 2 * TOLD - told);
    document
}

/// How many it tells.
fn late(wording: &Wording<'_>, document: &mut Document) -> usize {
    let texts = wording.texts;
    let mut late = of(wording, LATE);
    late.sort_by(|(_, one), (_, other)| one.standing.cmp(&other.standing).then_with(|| by_due(one, other)));
    let (title, nothing) = (texts.brief_late(), texts.brief_nothing_late());
    milestones(wording, document, &late, [title, texts.brief_late_of(TOLD, late.len()), nothing])
}

fn near(wording: &Wording<'_>, document: &mut Document) -> usize {
    let texts = wording.texts;
    let mut near = of(wording, NEAR);
    near.sort_by(|(_, one), (_, other)| by_due(one, other));
    let (title, nothing) = (texts.brief_near(DUE_SOON_DAYS), texts.brief_nothing_near(DUE_SOON_DAYS));
    milestones(wording, document, &near, [title, texts.brief_near_of(DUE_SOON_DAYS, TOLD, near.len()), nothing])
}

fn of<'a>(wording: &Wording<'a>, standings: [Standing; 2]) -> Vec<(Reference, &'a MilestoneView)> {
    wording.summary.milestones().filter(|(_, one)| standings.contains(&one.standing)).collect()
}

/// The first of `all` under one of the titles: for all, for some of them, for none.
fn milestones(
    wording: &Wording<'_>,
    document: &mut Document,
    all: &[(Reference, &MilestoneView)],
    [title, title_of, nothing]: [String; 3],
) -> usize {
    document.paragraph(match all.len() {
        0 => nothing,
        count if count > TOLD => title_of,
        _ => title,
    });
    document.list(all.iter().take(TOLD).map(|(owner, one)| entry(wording, owner, one)).collect());
    all.len().min(TOLD)
}

/// What it is, when it is due, what is expected instead, and how it stands: a line where names allow.
fn entry(wording: &Wording<'_>, owner: &Reference, milestone: &MilestoneView) -> Cell {
    let texts = wording.texts;
    let due = milestone.planned.as_ref().map(|_| texts.prose_due(wording.due(milestone)));
    let facts = due.into_iter().chain(wording.expected(milestone)).chain([wording.standing(milestone).text]);
    let name = wording.name(&milestone.name, milestone.name_en.as_ref());
    let owner = texts.name(&owner.name, owner.name_en.as_deref());
    Cell::new(texts.prose_milestone(owner, name, joined(texts, facts)), standing_tone(milestone.standing))
}

/// Their texts get the lines that are left, as many each.
fn blockers(wording: &Wording<'_>, document: &mut Document, left: usize) {
    let texts = wording.texts;
    let open: Vec<_> = open_blockers(wording.summary).collect();
    document.paragraph(match open.len() {
        0 => texts.prose_no_open_blockers(),
        count if count > TOLD => texts.brief_blockers_of(TOLD, count),
        _ => texts.brief_blockers(),
    });
    let shown = open.len().min(TOLD);
    let lines = (left + TOLD - shown).checked_div(shown).unwrap_or(0);
    let entry = |blocker: &&crate::model::Blocker| {
        let text = cells::fit(wording.name(&blocker.text, blocker.text_en.as_ref()), TEXT + lines * MORE);
        let age = rows::blocker_standing(wording, blocker);
        Cell::new(texts.brief_blocker(text, age.text), age.tone)
    };
    document.list(open.iter().take(TOLD).map(entry).collect());
}

#[cfg(test)]
mod tests {
    use super::super::document::Page;
    use super::super::{Report, SummaryStyle, sample, text};
    use super::*;
    use crate::text::Lang;

    #[test]
    fn it_says_the_three_most_urgent_things_and_fits_a_screen() {
        let summary = sample::summary();
        let printed = Lang::ALL
            .map(|lang| text(&Report::Summary(&summary, SummaryStyle::Brief), &Texts::new(lang), Page::default()));
        for page in &printed {
            assert!(page.lines().count() <= 24, "{page}");
        }
        insta::assert_snapshot!(printed.join("\n"));
    }

    #[test]
    fn of_many_late_things_it_tells_three_and_of_how_many() {
        let mut summary = sample::summary();
        let late = summary.projects[1].milestones[0].clone();
        summary.projects[1].milestones = vec![late; 7];
        let printed = text(&Report::Summary(&summary, SummaryStyle::Brief), &Texts::new(Lang::Zh), Page::default());
        assert!(printed.contains("最急的3件（逾期和预计逾期共8件）"), "{printed}");
        assert_eq!(printed.matches("“主体完成”：期限5月").count(), 3, "{printed}");
    }
}
