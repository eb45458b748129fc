//! What an action means on one thing.

use super::{Job, Next, Task};
use crate::model::{Reference, Thing};
use crate::tui::action::Action;
use crate::tui::shown::Shown;
use crate::tui::subject::{Owner, Subject};

impl Task {
    /// Whether an action asks for the rest of what it needs to know.
    pub(in crate::tui) const fn is_of(action: Action) -> bool {
        matches!(
            action,
            Action::Complete
                | Action::Update
                | Action::Move
                | Action::Plan
                | Action::Forecast
                | Action::Target
                | Action::Money
                | Action::Assess
                | Action::Block
                | Action::Unblock
                | Action::Supervise
                | Action::Answer
                | Action::Measure
                | Action::Assign
                | Action::Edit
                | Action::Remove
                | Action::Add
                | Action::Baseline
                | Action::OpenPeriod
                | Action::DataDate
                | Action::AsOf
                | Action::Import
                | Action::Export
                | Action::Print
        )
    }

    /// The task of an action on what is selected. `None` where the action is not for it, or there is nothing to do.
    pub(in crate::tui) fn wanted(action: Action, subject: Subject<'_>, shown: &Shown) -> Option<Self> {
        let on = |job: Job, what: Option<Reference>| what.map(|what| Self::on(job, what));
        match action {
            Action::Complete => completion(subject, shown),
            Action::Update => on(Job::Report, reported_on(subject, shown)),
            Action::Move => on(Job::Move, moved(subject, shown)),
            Action::Plan => on(Job::Plan, milestone(subject)).or_else(|| of_its_milestones(subject, Next::Plan)),
            Action::Forecast => on(Job::Forecast, milestone(subject).filter(|_| is_open(subject, shown)))
                .or_else(|| of_its_milestones(subject, Next::Forecast)),
            Action::Target => on(Job::Target, project(subject, shown)),
            Action::Money => on(Job::Fund, project(subject, shown)),
            Action::Assess => Some(Self { job: Job::Assess, on: judged(subject, shown)? }),
            Action::Block => Some(Self { job: Job::Block, on: project(subject, shown).into_iter().collect() }),
            Action::Unblock => unblocking(subject, shown),
            Action::Supervise => on(Job::Supervise, supervised(subject)),
            Action::Answer => answering(subject, shown),
            Action::Measure => measuring(subject, shown),
            Action::Assign => on(Job::Assign, answered_for(subject)),
            Action::Edit => editing(subject),
            Action::Remove => Some(one_or_choice(subject, Next::Remove)),
            Action::Add => {
                Some(Self { job: Job::New(kind_of_new(subject)), on: subject.reference().into_iter().collect() })
            }
            Action::Baseline => Some(Self::whole(Job::SetBaseline)),
            Action::OpenPeriod => Some(Self::whole(Job::OpenPeriod)),
            Action::DataDate => Some(Self::whole(Job::DataDate)),
            Action::AsOf => Some(Self::whole(Job::AsOf)),
            Action::Import => Some(Self::whole(Job::Import)),
            Action::Export => Some(Self::whole(Job::Export)),
            Action::Print => Some(Self::whole(Job::Print)),
            _ => None,
        }
    }
}

/// Space ends what is open and takes the end of what is ended back.
fn completion(subject: Subject<'_>, shown: &Shown) -> Option<Task> {
    let job = match subject {
        Subject::Action(..) => Job::Mark,
        Subject::Milestone(..) | Subject::Blocker(_) | Subject::Supervision(_) if !is_open(subject, shown) => {
            Job::Reopen
        }
        Subject::Milestone(..) => Job::Complete,
        Subject::Blocker(_) => Job::Unblock,
        Subject::Supervision(_) => Job::Answer,
        _ => return of_its_milestones(subject, Next::Complete),
    };
    Some(Task::on(job, subject.reference()?))
}

/// Of a project or an item it is chosen which of its milestones is meant.
fn of_its_milestones(subject: Subject<'_>, next: Next) -> Option<Task> {
    let has_some = super::super::open::has_open_milestone(&subject);
    subject.reference().filter(|_| has_some).map(|what| Task::on(Job::Choose(next), what))
}

/// Whether it has still to come to its end.
pub(super) fn is_open(subject: Subject<'_>, shown: &Shown) -> bool {
    match subject {
        Subject::Milestone(_, milestone) => !milestone.standing.is_done(),
        Subject::Action(_, action) => action.status.is_open(),
        Subject::Blocker(blocker) => blocker.is_open(shown.as_of),
        Subject::Supervision(supervision) => supervision.is_open(shown.as_of),
        _ => false,
    }
}

/// What an update is on: of a site its project, of an update what that is on.
pub(super) fn reported_on(subject: Subject<'_>, shown: &Shown) -> Option<Reference> {
    match subject {
        Subject::Site(project, _) => Some(project.reference()),
        Subject::Update(owner, _) => {
            let on = subject.parent(shown).and_then(|node| shown.find(&node)?.reference());
            on.or_else(|| Some(owner.reference()))
        }
        Subject::Indicator(_) | Subject::Supervision(_) => None,
        other => other.reference(),
    }
}

/// A site or milestone that is selected says more about what is meant than its project.
fn moved(subject: Subject<'_>, shown: &Shown) -> Option<Reference> {
    let project = subject.project(shown)?;
    match subject {
        Subject::Site(..) | Subject::Milestone(..) => subject.reference(),
        _ => Some(project.reference()),
    }
}

pub(super) fn milestone(subject: Subject<'_>) -> Option<Reference> {
    match subject {
        Subject::Milestone(_, milestone) => Some(milestone.reference()),
        _ => None,
    }
}

fn project(subject: Subject<'_>, shown: &Shown) -> Option<Reference> {
    subject.project(shown).map(crate::model::view::ProjectView::reference)
}

/// What is judged: the project or plan item, or the whole (nothing) on a group.
fn judged(subject: Subject<'_>, shown: &Shown) -> Option<Vec<Reference>> {
    match subject {
        Subject::Plan | Subject::Projects => Some(Vec::new()),
        Subject::Item(item)
        | Subject::Action(item, _)
        | Subject::Milestone(Owner::Item(item), _)
        | Subject::Update(Owner::Item(item) | Owner::Action(item, _), _) => Some(vec![item.reference()]),
        _ => project(subject, shown).map(|project| vec![project]),
    }
}

fn unblocking(subject: Subject<'_>, shown: &Shown) -> Option<Task> {
    let task = match subject {
        Subject::Blocker(blocker) => Task::on(Job::Unblock, blocker.reference()),
        _ => Task { job: Job::Unblock, on: project(subject, shown).into_iter().collect() },
    };
    super::super::open::open_blockers(&task, shown).next()?;
    Some(task)
}

/// What a supervision can be about.
pub(super) fn supervised(subject: Subject<'_>) -> Option<Reference> {
    match subject {
        Subject::Site(project, _) => Some(project.reference()),
        Subject::Update(owner, _) => Some(owner.reference()),
        Subject::Indicator(_) | Subject::Supervision(_) => None,
        other => other.reference(),
    }
}

fn answering(subject: Subject<'_>, shown: &Shown) -> Option<Task> {
    shown.supervisions.iter().find(|one| one.is_open(shown.as_of))?;
    Some(Task { job: Job::Answer, on: subject.reference().into_iter().collect() })
}

fn measuring(subject: Subject<'_>, shown: &Shown) -> Option<Task> {
    match subject {
        Subject::Indicator(indicator) => Some(Task::on(Job::Measure, indicator.reference())),
        _ => shown.indicators.first().map(|_| Task::whole(Job::Choose(Next::Measure))),
    }
}

/// On a group it is chosen which of the things that have no row is meant.
fn one_or_choice(subject: Subject<'_>, next: Next) -> Task {
    match subject.reference() {
        Some(what) => Task::on(next.job(), what),
        None => Task::whole(Job::Choose(next)),
    }
}

/// What somebody answers for.
pub(super) fn answered_for(subject: Subject<'_>) -> Option<Reference> {
    match subject {
        Subject::Project(_) | Subject::Item(_) | Subject::Action(..) => subject.reference(),
        _ => None,
    }
}

/// What was reported stays as it was said.
fn editing(subject: Subject<'_>) -> Option<Task> {
    match subject {
        Subject::Update(..) => None,
        other => Some(one_or_choice(other, Next::Edit)),
    }
}

/// What is most likely to be added there.
const fn kind_of_new(subject: Subject<'_>) -> Thing {
    match subject {
        Subject::Plan => Thing::Item,
        Subject::Item(_) | Subject::Action(..) | Subject::Update(Owner::Item(_) | Owner::Action(..), _) => {
            Thing::Action
        }
        Subject::Site(..) => Thing::Site,
        Subject::Project(_) | Subject::Milestone(..) | Subject::Update(Owner::Project(_), _) => Thing::Milestone,
        Subject::Indicator(_) => Thing::Indicator,
        Subject::Projects | Subject::Blocker(_) | Subject::Supervision(_) | Subject::Update(..) => Thing::Project,
    }
}
