//! 六、存在问题: what holds things up, oldest first, with its age, its projects and who must solve it by when; and the
//! answers somebody above waits for (督办).

use crate::model::view::Summary;
use crate::model::{Blocker, Supervision};
use crate::report::document::{Cell, Document, Tone};
use crate::report::rows;
use crate::report::wording::Wording;

pub(in crate::report) fn open(summary: &Summary) -> impl Iterator<Item = &Blocker> {
    summary.blockers.iter().filter(|blocker| blocker.is_open(summary.as_of))
}

pub(in crate::report) fn write(wording: &Wording<'_>, document: &mut Document) {
    first(wording, usize::MAX, document);
    supervisions(wording, document);
}

/// The open blockers, so many at most.
pub(in crate::report) fn first(wording: &Wording<'_>, at_most: usize, document: &mut Document) {
    let entries: Vec<Cell> = open(wording.summary).take(at_most).map(|blocker| entry(wording, blocker)).collect();
    if entries.is_empty() {
        document.paragraph(wording.texts.report_no_blockers());
    }
    document.list(entries);
}

fn entry(wording: &Wording<'_>, blocker: &Blocker) -> Cell {
    let texts = wording.texts;
    let projects = if blocker.projects.is_empty() {
        texts.report_projects_not_named()
    } else {
        texts.listed(blocker.projects.iter().map(|code| wording.project(code)))
    };
    let due = rows::blocker_due(wording, blocker);
    let tone = due.as_ref().map_or(Tone::Plain, |due| due.tone);
    let notes = blocker.updates.len();
    let facts = [
        Some(texts.report_raised(wording.day(blocker.raised_on), blocker.age_days(wording.summary.as_of))),
        due.map(|due| texts.report_solve_by(due.text)),
        Some(texts.report_concerns(projects)),
        Some(texts.report_to_solve(wording.known(blocker.owner.as_deref()).text)),
        (notes > 0).then(|| texts.report_notes(notes)),
    ];
    let what = format!("{} {}", blocker.code, texts.blocker_category(blocker.category));
    let text = wording.name(&blocker.text, blocker.text_en.as_ref());
    Cell::new(texts.report_entry(what, text, texts.clauses(facts.into_iter().flatten())), tone)
}

pub(in crate::report) fn supervisions(wording: &Wording<'_>, document: &mut Document) {
    let (texts, day) = (wording.texts, wording.summary.as_of);
    let open = wording.summary.supervisions.iter().filter(|one| one.is_open(day));
    let entries: Vec<Cell> = open.map(|one| supervision(wording, one)).collect();
    if entries.is_empty() {
        return;
    }
    let overdue = wording.summary.supervisions.iter().filter(|one| one.is_overdue(day)).count();
    document.paragraph(texts.report_supervisions(entries.len(), overdue));
    document.list(entries);
}

fn supervision(wording: &Wording<'_>, supervision: &Supervision) -> Cell {
    let texts = wording.texts;
    let feedback = wording.deadline(&supervision.feedback);
    let facts = [
        texts.report_given(wording.day(supervision.given_on)),
        texts.report_asked_by(wording.known(supervision.by.as_deref()).text),
        texts.report_answer_by(feedback.text),
    ];
    let what = format!("{} {}", supervision.code, wording.thing_words(&supervision.about));
    Cell::new(texts.report_entry(what, supervision.text.as_str(), texts.clauses(facts)), feedback.tone)
}
