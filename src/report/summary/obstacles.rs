//! 五、存在问题: what holds things up, oldest first, with its age, its projects and who must solve it.

use crate::model::Blocker;
use crate::model::view::Summary;
use crate::report::document::{Cell, Document, Tone};
use crate::report::wording::Wording;

pub(super) fn open(summary: &Summary) -> impl Iterator<Item = &Blocker> {
    summary.blockers.iter().filter(|blocker| blocker.is_open(summary.as_of))
}

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    document.heading(1, wording.texts.report_obstacles());
    let entries: Vec<Cell> = open(wording.summary).map(|blocker| entry(wording, blocker)).collect();
    if entries.is_empty() {
        document.paragraph(wording.texts.report_no_obstacles());
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
    let text = texts.report_obstacle(
        blocker.code.as_str(),
        texts.blocker_category(blocker.category),
        wording.name(&blocker.text, blocker.text_en.as_ref()),
        texts.day(blocker.raised_on),
        blocker.age_days(wording.summary.as_of),
        projects,
        wording.known(blocker.owner.as_deref()).text,
    );
    Cell::new(text, Tone::Plain)
}
