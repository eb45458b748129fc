//! 下一步工作: the next milestone of every project that goes on, by its date; those without one are named.

use super::dates::is_dated;
use super::grammar::and;
use crate::model::view::{MilestoneView, ProjectView};
use crate::model::{ProjectState, Standing};
use crate::report::document::Document;
use crate::report::filter::by_due;
use crate::report::wording::Wording;

pub(super) fn write(wording: &Wording<'_>, document: &mut Document) {
    let texts = wording.texts;
    let mut next: Vec<(&str, &MilestoneView)> = Vec::new();
    let mut ended: Vec<&str> = Vec::new();
    for project in &wording.summary.projects {
        let name = wording.name(&project.name, project.name_en.as_ref());
        match next_of(&project.milestones) {
            Some(milestone) => next.push((name, milestone)),
            None if goes_on(project) => ended.push(name),
            None => {}
        }
    }
    // What the plan itself dates says by its name what it is about.
    next.extend(wording.summary.items.iter().filter_map(|item| Some(("", next_of(&item.milestones)?))));
    next.sort_by(|(_, one), (_, other)| by_due(one, other));
    let (dated, undated): (Vec<_>, Vec<_>) = next.into_iter().partition(|(_, milestone)| is_dated(milestone));
    if dated.is_empty() && undated.is_empty() && ended.is_empty() {
        document.paragraph(texts.prose_next_none());
    }
    self::dated(wording, &dated, document);
    if !undated.is_empty() {
        let named = undated.iter().map(|(owner, milestone)| {
            texts.prose_next_undated_one(*owner, wording.name(&milestone.name, milestone.name_en.as_ref()))
        });
        document.paragraph(texts.prose_next_undated(undated.len(), texts.listed(named)));
    }
    if !ended.is_empty() {
        let named = ended.iter().map(|name| (*name).to_owned());
        document.paragraph(texts.prose_no_next(ended.len(), texts.listed(named)));
    }
}

fn next_of(milestones: &[MilestoneView]) -> Option<&MilestoneView> {
    milestones.iter().filter(|one| !one.standing.is_done()).min_by(|one, other| by_due(one, other))
}

fn goes_on(project: &ProjectView) -> bool {
    !matches!(project.state, ProjectState::Complete | ProjectState::Cancelled)
}

/// What falls due together stands in one line.
fn dated(wording: &Wording<'_>, next: &[(&str, &MilestoneView)], document: &mut Document) {
    let texts = wording.texts;
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (owner, milestone) in next {
        let due = wording.due(milestone);
        let due = wording.expected(milestone).map_or(due.clone(), |now| texts.prose_now(due, now));
        let name = wording.name(&milestone.name, milestone.name_en.as_ref());
        let words = if owner.is_empty() { name.to_owned() } else { texts.prose_next_milestone(*owner, name) };
        let words = if milestone.standing == Standing::Overdue { texts.prose_next_late(words) } else { words };
        match lines.last_mut().filter(|(known, _)| *known == due) {
            Some((_, milestones)) => milestones.push(words),
            None => lines.push((due, vec![words])),
        }
    }
    let lines = lines.into_iter().map(|(due, milestones)| texts.prose_next_dated(due, and(texts, milestones)).into());
    document.list(lines.collect());
}
