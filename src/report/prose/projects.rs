//! 分类进展: each category a paragraph, each project a sentence: scale, where it stands, what is left, by when.

use std::borrow::Cow;

use super::grammar::{Split, and, ended, in_line, joined, paragraph, sentence};
use super::{dates, units};
use crate::model::view::{ProjectTotals, ProjectView};
use crate::model::{Light, ProjectState, Qualifier};
use crate::report::chapter::Chapter;
use crate::report::document::{Document, Pile};
use crate::report::summary::ByCategory;
use crate::report::wording::Wording;
use crate::text::Texts;

/// Projects that one paragraph tells of; of more, each has its own.
const A_PARAGRAPH: usize = 12;

pub(super) struct Categories(ByCategory<Told>);

/// What is told of the projects of a category.
struct Told {
    totals: ProjectTotals,
    sentences: Pile<String>,
}

impl Categories {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self(ByCategory::new(wording, || Told { totals: ProjectTotals::default(), sentences: wording.pile() }))
    }
}

impl Chapter for Categories {
    fn take(&mut self, wording: &Wording<'_>, project: &ProjectView) {
        let told = self.0.of(wording, project);
        told.totals.add(project.state);
        told.sentences.push(self::project(wording, project));
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        let groups = self.0.named(wording, |told| told.totals.all > 0);
        if groups.is_empty() {
            document.paragraph(texts.prose_no_projects());
        }
        for (number, (name, Told { totals, sentences })) in (1..).zip(groups) {
            let (section, count) = (texts.prose_section(number, name), count(texts, &totals));
            let sentences = sentences.done();
            if totals.all <= A_PARAGRAPH {
                let sentences = sentences.iter().map(Cow::into_owned);
                document.lead(section, paragraph(texts, [count].into_iter().chain(sentences)));
            } else {
                document.lead(section, count);
                document.paragraphs(sentences);
            }
        }
    }
}

/// How many projects a category has, by state; of a single one its own sentence says it.
fn count(texts: &Texts, totals: &ProjectTotals) -> String {
    if totals.all < 2 {
        return String::new();
    }
    match Split::of(ProjectState::ALL.map(|state| (texts.state(state), totals.count(state)))) {
        Split::Nothing => String::new(),
        Split::Alike(word) => texts.prose_category_alike(totals.all, word),
        Split::Parts(parts) => {
            let parts = parts.into_iter().map(|(word, count)| texts.prose_part_projects(count, word));
            texts.prose_category_count(totals.all, and(texts, parts))
        }
    }
}

/// All there is to say of one project.
fn project(wording: &Wording<'_>, project: &ProjectView) -> String {
    let texts = wording.texts;
    let status = texts.prose_subject(scale(wording, project), units::standing(wording, project));
    let clauses =
        [status, dates::clause(wording, &project.milestones), held_up(wording, project), lit(wording, project)];
    paragraph(texts, [sentence(texts, clauses), news(wording, project), note(wording, project)])
}

/// 规模: name, quantities, named sites, investment.
fn scale(wording: &Wording<'_>, project: &ProjectView) -> String {
    let texts = wording.texts;
    let name = wording.name(&project.name, project.name_en.as_ref());
    let scale = texts.prose_scale(name, texts.quantities_listed(&project.quantities));
    let scale = units::with_sites(wording, project, scale);
    match project.investment {
        None => scale,
        Some(amount) => {
            let amount = texts.prose_investment(texts.figure(amount, Qualifier::Exact, "万元"));
            texts.prose_scale_and_more(scale, amount)
        }
    }
}

/// What was reported last.
fn news(wording: &Wording<'_>, project: &ProjectView) -> String {
    let Some(update) = project.updates.first() else { return String::new() };
    ended(wording.texts, &wording.texts.prose_news(wording.day(update.on), in_line(wording.texts, &update.text)))
}

/// What qualifies the figures: facts that have no field of their own.
fn note(wording: &Wording<'_>, project: &ProjectView) -> String {
    let Some(note) = &project.note else { return String::new() };
    ended(
        wording.texts,
        &wording.texts.prose_note(in_line(wording.texts, wording.name(note, project.note_en.as_ref()))),
    )
}

fn held_up(wording: &Wording<'_>, project: &ProjectView) -> String {
    let blockers = project.blockers.iter().filter_map(|code| wording.summary.blocker(code));
    let texts: Vec<String> =
        blockers.map(|blocker| in_line(wording.texts, wording.name(&blocker.text, blocker.text_en.as_ref()))).collect();
    if texts.is_empty() { String::new() } else { wording.texts.prose_held_up(joined(wording.texts, texts)) }
}

/// A light that asks for attention, with its reason; the others stand in the appendix.
fn lit(wording: &Wording<'_>, project: &ProjectView) -> String {
    match project.light.light {
        Light::Red | Light::Amber => wording.texts.prose_light(wording.lit(&project.light).text),
        Light::Grey | Light::Green | Light::Blue => String::new(),
    }
}
