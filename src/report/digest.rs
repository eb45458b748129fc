//! The summary of a ledger too large to be printed whole: its totals, and what to look at first.

use super::document::{Block, Cell, Column, Document};
use super::rows::{self, Outlook};
use super::summary::{blockers, overview, plan};
use super::wording::Wording;
use crate::model::view::{CategoryTally, Digest};
use crate::model::{Light, ProjectState};
use crate::text::Texts;

/// Open blockers that are printed, the oldest first.
const BLOCKERS: usize = 10;

pub(super) fn document(digest: &Digest, texts: &Texts) -> Document {
    let wording = Wording { summary: &digest.summary, texts };
    let mut document = Document::default();
    let summary = wording.summary;
    document.blocks.push(Block::Title {
        text: texts.report_title(wording.name(&summary.name, summary.name_en.as_ref())),
        below: texts.report_as_of(texts.day(summary.as_of)),
    });
    document.note(texts.report_basis(texts.period(summary.period)));
    wording.viewpoint(&mut document);
    document.note(texts.digest_basis(summary.totals.projects.all));
    overview::write(&wording, &mut document);
    projects(&wording, digest, &mut document);
    milestones(&wording, digest, &mut document);
    plan::write(&wording, &mut document);
    document.heading(1, texts.report_money());
    document.paragraph(texts.digest_money());
    first_blockers(&wording, &mut document);
    unknowns(texts, digest, &mut document);
    document
}

fn projects(wording: &Wording<'_>, digest: &Digest, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_projects());
    document.heading(2, texts.report_subheading(1, texts.digest_categories()));
    document.list(digest.categories.iter().map(|tally| category(wording, tally)).collect());
    document.heading(2, texts.report_subheading(2, texts.digest_units()));
    let rows = digest.units.iter().map(|(unit, tally)| {
        let stated = tally.projects.saturating_sub(tally.unknown);
        vec![
            texts.measure_word(unit).into(),
            tally.projects.to_string().into(),
            stated.to_string().into(),
            texts.share(tally.complete, tally.total).into(),
        ]
    });
    let columns = vec![
        Column::new(texts.column_unit()),
        Column::number(texts.digest_projects()),
        Column::number(texts.digest_stated()),
        Column::number(texts.digest_complete()),
    ];
    document.table(columns, rows.collect(), texts.report_none());
    document.heading(2, texts.report_subheading(3, texts.digest_worst(digest.worst.len())));
    let worst = digest.worst.iter().filter_map(|code| wording.summary.project(code));
    let rows = worst.map(|project| rows::project(wording, project)).collect();
    document.table(rows::project_columns(texts), rows, texts.report_none());
    wording.rule(document);
}

/// In words: a table of so many states would break its headings on a page of 80.
fn category(wording: &Wording<'_>, tally: &CategoryTally) -> Cell {
    let texts = wording.texts;
    let known = wording.summary.categories.iter().find(|known| Some(&known.code) == tally.category.as_ref());
    let name = known
        .map_or_else(|| texts.report_no_category(), |known| wording.name(&known.name, Some(&known.name_en)).to_owned());
    let states = ProjectState::ALL.map(|state| (texts.state(state), tally.states.count(state)));
    let lights = Light::ALL.map(|light| (texts.light(light), tally.lights.projects(light)));
    let parts = |all: &[(String, usize)]| {
        let some = all.iter().filter(|(_, count)| *count > 0);
        texts.listed(some.map(|(name, count)| texts.report_part(name.clone(), *count)))
    };
    texts.digest_category(name, tally.states.all, parts(&states), parts(&lights)).into()
}

fn milestones(wording: &Wording<'_>, digest: &Digest, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_milestones());
    for (number, heading, found) in [
        (1, texts.digest_overdue(digest.overdue.len()), &digest.overdue),
        (2, texts.digest_next(digest.next.len()), &digest.next),
    ] {
        document.heading(2, texts.digest_part(number, heading));
        let found: Vec<_> = found.iter().map(|(owner, milestone)| (owner.clone(), milestone)).collect();
        let (columns, rows) = rows::milestones(wording, &found, Outlook::WhereKnown);
        document.table(columns, rows, texts.report_none());
    }
}

fn first_blockers(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    document.heading(1, texts.report_blockers());
    blockers::first(wording, BLOCKERS, document);
    let more = blockers::open(wording.summary).skip(BLOCKERS).count();
    if more > 0 {
        document.note(texts.digest_more_blockers(more));
    }
    blockers::supervisions(wording, document);
}

fn unknowns(texts: &Texts, digest: &Digest, document: &mut Document) {
    document.heading(1, texts.report_unknowns());
    let (unknown, all) = (digest.unknown, digest.summary.totals.projects.all);
    let lines = [
        (texts.unknown_stage(), (unknown.stage, all)),
        (texts.unknown_size(), (unknown.size, all)),
        (texts.unknown_date(), (unknown.date, all)),
        (texts.unknown_unit(), (unknown.unit, all)),
        (texts.unknown_stage_of_sites(), unknown.sites),
        (texts.unknown_funding(), (unknown.funding, all)),
        (texts.unknown_investment(), (unknown.investment, all)),
    ];
    let lines: Vec<Cell> = lines
        .into_iter()
        .filter(|(_, (count, _))| *count > 0)
        .map(|(what, (count, all))| texts.report_so_many_unknown(what, count, all).into())
        .collect();
    if lines.is_empty() {
        document.paragraph(texts.report_nothing_unknown());
    }
    document.list(lines);
}

#[cfg(test)]
mod tests {
    use super::super::document::{Page, text};
    use super::super::sample;
    use super::*;
    use crate::model::Standing;
    use crate::model::view::{LightTotals, ProjectTotals, ProjectView, UnitTally, Unknown};
    use crate::text::{Lang, cells};

    /// The sample as one of its categories and units would be told.
    fn digest() -> Digest {
        let summary = sample::summary();
        let tally = |category: Option<&String>| {
            let of: Vec<&ProjectView> =
                summary.projects.iter().filter(|project| project.category.as_ref() == category).collect();
            CategoryTally {
                category: category.cloned(),
                states: ProjectTotals::of(of.iter().map(|project| project.state)),
                lights: LightTotals::of(of.iter().map(|project| project.light.light), []),
            }
        };
        let all = summary.milestones();
        let overdue = all.filter(|(_, milestone)| milestone.standing == Standing::Overdue);
        Digest {
            categories: summary
                .categories
                .iter()
                .map(|category| tally(Some(&category.code)))
                .chain([tally(None)])
                .collect(),
            units: UnitTally::of(&summary.projects),
            months: crate::model::view::ByMonth::default(),
            worst: summary.projects.iter().take(2).map(|project| project.code.clone()).collect(),
            overdue: overdue.map(|(owner, milestone)| (owner, milestone.clone())).collect(),
            next: summary.milestones().take(1).map(|(owner, milestone)| (owner, milestone.clone())).collect(),
            unknown: Unknown { stage: 4, size: 3, sites: (7, 90), ..Unknown::default() },
            summary,
        }
    }

    #[test]
    fn in_both_languages() {
        for lang in Lang::ALL {
            let printed = text::render(&document(&digest(), &Texts::new(lang)), Page::default());
            assert!(printed.lines().all(|line| cells::width(line) <= 80), "{printed}");
            insta::assert_snapshot!(lang.code(), printed);
        }
    }
}
