//! Forms that lead on: what to add, which of the things that no view has a row for, and which milestone of a project.

use super::control::indicators;
use super::things;
use crate::model::view::MilestoneView;
use crate::model::{Supervision, Thing};
use crate::tui::form::task::remarks;
use crate::tui::form::{Field, Next, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

/// Everything that can be added, in the order of the plan.
const NEW: [Thing; 7] =
    [Thing::Project, Thing::Site, Thing::Milestone, Thing::Item, Thing::Action, Thing::Indicator, Thing::Remark];

/// What can be added: nothing that would have nothing to stand under.
pub(super) fn new(first: Thing, shown: &Shown) -> Vec<Field> {
    let has_place = |thing: &Thing| match thing {
        Thing::Site => !shown.projects.is_empty(),
        Thing::Action => !shown.items.is_empty(),
        Thing::Milestone => !shown.projects.is_empty() || !shown.items.is_empty(),
        _ => true,
    };
    let options = NEW.into_iter().filter(has_place).map(Pick::New).collect();
    vec![Field::choice(Slot::Kind, options, &Pick::New(first))]
}

pub(super) fn thing(next: Next, task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    if matches!(next, Next::Complete | Next::Plan | Next::Forecast) {
        return milestone(task, shown);
    }
    let mut options = indicators(shown);
    if next != Next::Measure {
        options.extend(things(shown.supervisions.iter().map(Supervision::reference)));
    }
    if next == Next::Remove {
        options.extend(things(remarks(shown).cloned()));
    }
    let first = options.first()?.clone();
    Some(vec![Field::choice(Slot::Indicator, options, &first)])
}

/// The milestones that are open, in the order of the work.
fn milestone(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let subjects = task.subjects(shown);
    let open = milestones(subjects.first()?).iter().filter(|it| is_open(it));
    let options = things(open.map(MilestoneView::reference));
    let first = options.first()?.clone();
    Some(vec![Field::choice(Slot::Milestone, options, &first)])
}

const fn is_open(milestone: &MilestoneView) -> bool {
    !milestone.standing.is_done()
}

/// The milestones of what is selected.
fn milestones<'s>(subject: &Subject<'s>) -> &'s [MilestoneView] {
    match subject {
        Subject::Project(project) => &project.milestones,
        Subject::Item(item) => &item.milestones,
        _ => &[],
    }
}

/// Whether what is selected has a milestone that can be chosen.
pub(in crate::tui::form) fn has_open_milestone(subject: &Subject<'_>) -> bool {
    milestones(subject).iter().any(is_open)
}
