//! Forms for what happened and was reported: statuses, updates, blockers.

use super::{day, things, unsaid_or};
use crate::model::view::{ProjectView, Summary};
use crate::model::{ActionStatus, Blocker, BlockerCategory, Thing};
use crate::tui::form::{Field, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

pub(super) fn mark(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let subjects = task.subjects(shown);
    let is_done = match subjects.as_slice() {
        [Subject::Action(_, action)] => action.status == ActionStatus::Done,
        [] => return None,
        _ => false,
    };
    // What is open is offered its end first; what is done, that it is not.
    let first = if is_done { Pick::NotDone } else { Pick::Status(ActionStatus::Done) };
    let others = [ActionStatus::Ongoing, ActionStatus::NotStarted].map(Pick::Status);
    let options = std::iter::once(first.clone()).chain(others).collect();
    Some(vec![Field::choice(Slot::Status, options, &first), day(shown), Field::line(Slot::Note)])
}

pub(super) fn report(shown: &Shown) -> Vec<Field> {
    vec![Field::lines(Slot::Text), day(shown), Field::line(Slot::By)]
}

pub(super) fn block(task: &Task, shown: &Shown) -> Vec<Field> {
    let mut fields = vec![
        Field::lines(Slot::Text),
        Field::choice(Slot::Category, unsaid_or(BlockerCategory::ALL.map(Pick::Kind)), &Pick::Unsaid),
        Field::line(Slot::Owner),
        Field::line(Slot::Due),
        day(shown),
    ];
    if !shown.projects.is_empty() {
        fields.push(projects(shown, task.subjects(shown).iter().filter_map(|subject| subject.project(shown))));
    }
    fields
}

/// Any of the projects, these being chosen.
pub(super) fn projects<'s>(shown: &Shown, chosen: impl IntoIterator<Item = &'s ProjectView>) -> Field {
    let chosen = things(chosen.into_iter().map(ProjectView::reference));
    Field::several(Slot::Projects, things(shown.references()), &chosen)
}

pub(super) fn unblock(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let open = things(open_blockers(task, shown).map(Blocker::reference));
    let first = open.first()?.clone();
    Some(vec![Field::choice(Slot::Blocker, open, &first), day(shown), Field::line(Slot::Note)])
}

/// The open blockers that the task is about: the one, those of the project, or all.
pub(in crate::tui::form) fn open_blockers<'s>(task: &Task, shown: &'s Summary) -> impl Iterator<Item = &'s Blocker> {
    let about = task.on.first().map(|what| (what.thing, what.code.clone()));
    shown.blockers.iter().filter(move |blocker| {
        blocker.is_open(shown.as_of)
            && about.as_ref().is_none_or(|(thing, code)| match thing {
                Thing::Blocker => blocker.code == *code,
                _ => blocker.projects.contains(code),
            })
    })
}
