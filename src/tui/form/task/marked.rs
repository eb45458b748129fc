//! What an action means on everything that is marked.

use super::wanted::{answered_for, is_open, milestone, reported_on, supervised};
use super::{Job, Task};
use crate::model::Reference;
use crate::model::view::ProjectView;
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

    /// The task of an action on all of `marked`, and how many of them it is not for. `None` where it is for none of
    /// them.
    pub(in crate::tui) fn for_marked(action: Action, marked: &[Subject<'_>], shown: &Shown) -> Option<(Self, usize)> {
        let open = |subject: &Subject<'_>| is_open(*subject, shown);
        let (job, fitting): (Job, Vec<Reference>) = match action {
            Action::Complete => completion(marked, shown),
            Action::Update => (Job::Report, all(marked, reported_on)),
            Action::Move => (Job::MoveAll, moved(marked)),
            Action::Plan => (Job::Plan, all(marked.iter().filter(|one| open(one)), milestone)),
            Action::Forecast => (Job::Forecast, all(marked.iter().filter(|one| open(one)), milestone)),
            Action::Supervise => (Job::Supervise, all(marked, supervised)),
            Action::Assign => (Job::Assign, all(marked, answered_for)),
            Action::Remove => (Job::Remove, all(marked, Subject::reference)),
            Action::Block => {
                let project = |subject: Subject<'_>| subject.project(shown).map(ProjectView::reference);
                (Job::Block, all(marked, project))
            }
            _ => return None,
        };
        let left_out = marked.len().saturating_sub(fitting.len());
        match fitting.as_slice() {
            [] => None,
            // With one thing more can be said.
            [only] if job != Job::Reopen => {
                Self::wanted(action, shown.find(&Node::of(only))?, shown).map(|task| (task, left_out))
            }
            _ => Some((Self { job, on: fitting }, left_out)),
        }
    }
}

/// What `what` says of each, each once.
fn all<'s, 'm>(
    marked: impl IntoIterator<Item = &'m Subject<'s>>,
    what: impl Fn(Subject<'s>) -> Option<Reference>,
) -> Vec<Reference>
where
    's: 'm,
{
    let mut found: Vec<Reference> = Vec::new();
    for reference in marked.into_iter().filter_map(|subject| what(*subject)) {
        if !found.contains(&reference) {
            found.push(reference);
        }
    }
    found
}

/// Everything that is open is done; where nothing is, what is done is open again.
fn completion(marked: &[Subject<'_>], shown: &Shown) -> (Job, Vec<Reference>) {
    let ends = |subject: &&Subject<'_>| matches!(subject, Subject::Milestone(..) | Subject::Action(..));
    let (open, done): (Vec<Subject<'_>>, Vec<Subject<'_>>) =
        marked.iter().filter(ends).partition(|subject| is_open(**subject, shown));
    let only_actions = open.iter().all(|subject| matches!(subject, Subject::Action(..)));
    match (open.is_empty(), only_actions) {
        (true, _) => (Job::Reopen, all(&done, Subject::reference)),
        (false, true) => (Job::Mark, all(&open, Subject::reference)),
        (false, false) => (Job::Complete, all(&open, Subject::reference)),
    }
}

/// Projects, and named sites of other projects.
fn moved(marked: &[Subject<'_>]) -> Vec<Reference> {
    let is_marked =
        |code: &str| marked.iter().any(|one| matches!(one, Subject::Project(project) if project.code == code));
    all(marked, |subject| match subject {
        Subject::Project(project) => Some(project.reference()),
        Subject::Site(project, site) if !is_marked(&project.code) => Some(site.reference()),
        _ => None,
    })
}
