//! What an action means on everything that is marked.

use super::wanted::{answered_for, is_open, milestone, reported_on, supervised};
use super::{Job, Task};
use crate::model::view::ProjectView;
use crate::model::{Reference, Thing};
use crate::tui::action::Action;
use crate::tui::shown::Shown;
use crate::tui::subject::{Node, Subject};

impl Task {
    /// Whether an action can be for several things at once.
    pub(in crate::tui) const fn takes_many(action: Action) -> bool {
        matches!(
            action,
            Action::Complete
                | Action::Update
                | Action::Move
                | Action::Plan
                | Action::Forecast
                | Action::Supervise
                | Action::Assign
                | Action::Remove
                | Action::Block
        )
    }

    /// The task of an action on all of `marked`, and how many of them it is not for. `None` where it is for none of them.
    pub(in crate::tui) fn for_marked(action: Action, marked: &[Subject<'_>], shown: &Shown) -> Option<(Self, usize)> {
        let open_milestone = |subject| milestone(subject).filter(|_| is_open(subject, shown));
        let (job, meant) = match action {
            Action::Complete => completion(marked, shown),
            Action::Update => (Job::Report, all(marked, |one| reported_on(one, shown))),
            Action::Move => (Job::MoveAll, moved(marked)),
            Action::Plan => (Job::Plan, all(marked, open_milestone)),
            Action::Forecast => (Job::Forecast, all(marked, open_milestone)),
            Action::Supervise => (Job::Supervise, all(marked, supervised)),
            Action::Assign => (Job::Assign, all(marked, answered_for)),
            Action::Remove => (Job::Remove, all(marked, Subject::reference)),
            Action::Block => (Job::Block, all(marked, |one| one.project(shown).map(ProjectView::reference))),
            _ => return None,
        };
        let Meant { things, left_out } = meant;
        match things.as_slice() {
            [] => None,
            // With one thing more can be said.
            [only] if job != Job::Reopen => {
                Self::wanted(action, shown.find(&Node::of(only))?, shown).map(|task| (task, left_out))
            }
            _ => Some((Self { job, on: things }, left_out)),
        }
    }
}

/// What an action is for among the marked things.
struct Meant {
    /// Each once, even where several of the marked things lead to it.
    things: Vec<Reference>,
    /// How many it is not for.
    left_out: usize,
}

fn all<'s>(marked: &[Subject<'s>], what: impl Fn(Subject<'s>) -> Option<Reference>) -> Meant {
    let mut meant = Meant { things: Vec::new(), left_out: 0 };
    for subject in marked {
        match what(*subject) {
            Some(thing) if meant.things.contains(&thing) => {}
            Some(thing) => meant.things.push(thing),
            None => meant.left_out += 1,
        }
    }
    meant
}

/// Everything that is open is done; where nothing is, what is done is open again.
fn completion(marked: &[Subject<'_>], shown: &Shown) -> (Job, Meant) {
    let ends = |subject| matches!(subject, Subject::Milestone(..) | Subject::Action(..));
    let of = |open: bool| {
        all(marked, |subject| subject.reference().filter(|_| ends(subject) && is_open(subject, shown) == open))
    };
    let open = of(true);
    if open.things.is_empty() {
        return (Job::Reopen, of(false));
    }
    let only_actions = open.things.iter().all(|what| what.thing == Thing::Action);
    (if only_actions { Job::Mark } else { Job::Complete }, open)
}

/// Projects, and named sites of other projects.
fn moved(marked: &[Subject<'_>]) -> Meant {
    let is_marked =
        |code: &str| marked.iter().any(|one| matches!(one, Subject::Project(project) if project.code == code));
    all(marked, |subject| match subject {
        Subject::Project(project) => Some(project.reference()),
        // It goes along with its project.
        Subject::Site(project, _) if is_marked(&project.code) => Some(project.reference()),
        Subject::Site(_, site) => Some(site.reference()),
        _ => None,
    })
}
