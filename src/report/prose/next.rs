//! 下一步工作: the next milestone of every project that goes on, by its date; those without one are named.

use super::dates::is_dated;
use super::grammar::and;
use crate::model::view::{MilestoneView, ProjectView};
use crate::model::{ProjectState, Standing};
use crate::report::chapter::Chapter;
use crate::report::document::Document;
use crate::report::filter::{DueKey, by_due, due_key};
use crate::report::wording::Wording;

#[derive(Default)]
pub(super) struct Next {
    /// When it is due, the words for that, and what it is.
    dated: Vec<(DueKey, String, String)>,
    undated: Vec<(DueKey, String)>,
    ended: Vec<String>,
}

impl Next {
    fn add(&mut self, wording: &Wording<'_>, owner: &str, milestone: &MilestoneView) {
        let texts = wording.texts;
        let name = wording.name(&milestone.name, milestone.name_en.as_ref());
        if !is_dated(milestone) {
            self.undated.push((due_key(milestone), texts.prose_next_undated_one(owner, name)));
            return;
        }
        let due = wording.due(milestone);
        let due = wording.expected(milestone).map_or(due.clone(), |now| texts.prose_now(due, now));
        let words = if owner.is_empty() { name.to_owned() } else { texts.prose_next_milestone(owner, name) };
        let words = if milestone.standing == Standing::Overdue { texts.prose_next_late(words) } else { words };
        self.dated.push((due_key(milestone), due, words));
    }
}

impl Chapter for Next {
    fn take(&mut self, wording: &Wording<'_>, project: &ProjectView) {
        let name = wording.name(&project.name, project.name_en.as_ref());
        match next_of(&project.milestones) {
            Some(milestone) => self.add(wording, name, milestone),
            None if goes_on(project) => self.ended.push(name.to_owned()),
            None => {}
        }
    }

    fn write(mut self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        // What the plan itself dates says by its name what it is about.
        for milestone in wording.summary.items.iter().filter_map(|item| next_of(&item.milestones)) {
            self.add(wording, "", milestone);
        }
        let Self { mut dated, mut undated, ended } = *self;
        if dated.is_empty() && undated.is_empty() && ended.is_empty() {
            document.paragraph(texts.prose_next_none());
        }
        dated.sort_by_key(|(due, ..)| *due);
        self::dated(wording, dated, document);
        undated.sort_by_key(|(due, _)| *due);
        if !undated.is_empty() {
            let count = undated.len();
            document
                .paragraph(texts.prose_next_undated(count, texts.listed(undated.into_iter().map(|(_, name)| name))));
        }
        if !ended.is_empty() {
            document.paragraph(texts.prose_no_next(ended.len(), texts.listed(ended)));
        }
    }
}

fn next_of(milestones: &[MilestoneView]) -> Option<&MilestoneView> {
    milestones.iter().filter(|one| !one.standing.is_done()).min_by(|one, other| by_due(one, other))
}

fn goes_on(project: &ProjectView) -> bool {
    !matches!(project.state, ProjectState::Complete | ProjectState::Cancelled)
}

/// What falls due together stands in one line.
fn dated(wording: &Wording<'_>, next: Vec<(DueKey, String, String)>, document: &mut Document) {
    let texts = wording.texts;
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (_, due, words) in next {
        match lines.last_mut().filter(|(known, _)| *known == due) {
            Some((_, milestones)) => milestones.push(words),
            None => lines.push((due, vec![words])),
        }
    }
    let lines = lines.into_iter().map(|(due, milestones)| texts.prose_next_dated(due, and(texts, milestones)).into());
    document.list(lines.collect());
}
