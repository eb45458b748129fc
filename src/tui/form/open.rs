//! Opening the form of a task, filled in as far as the ledger knows.

use super::{Entry, Field, Form, Job, Next, Pick, Slot, Task};
use crate::ledger::Move;
use crate::model::stage::UNKNOWN;
use crate::model::{Reference, Stages};
use crate::tui::action::Action;
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

mod adding;
mod choosing;
mod control;
mod dates;
mod editing;
mod period;
mod record;
mod units;

pub(super) use choosing::has_open_milestone;
pub(super) use record::open_blockers;

impl Form {
    /// `None` where nothing is left that the task could be about.
    pub(in crate::tui) fn open(task: Task, shown: &Shown) -> Option<Self> {
        let fields = match task.job {
            Job::Complete => vec![day(shown), Field::line(Slot::Note)],
            Job::Mark => record::mark(&task, shown)?,
            Job::Report => record::report(shown),
            Job::Move => units::movement(&task, shown)?,
            Job::MoveAll => units::all(&task, shown),
            Job::Plan => dates::plan(&task, shown),
            Job::Forecast => dates::forecast(&task, shown),
            Job::Target => dates::target(shown),
            Job::Assess => control::assess(shown),
            Job::Fund => control::fund(&task, shown)?,
            Job::Block => record::block(&task, shown),
            Job::Unblock => record::unblock(&task, shown)?,
            Job::Supervise => control::supervise(shown),
            Job::Answer => control::answer(&task, shown)?,
            Job::Measure => control::measure(&task, shown)?,
            Job::SetBaseline => period::baseline(shown),
            Job::OpenPeriod => period::open(shown),
            Job::New(kind) => choosing::new(kind, shown),
            Job::Choose(next) => choosing::thing(next, &task, shown)?,
            Job::Add(kind) => adding::fields(kind, &task, shown),
            Job::Edit => editing::fields(*task.subjects(shown).first()?, shown)?,
            Job::Assign => editing::assign(&task, shown),
            Job::Reopen | Job::Remove => Vec::new(),
            Job::DataDate => vec![Field::suggested(Slot::DataDate, &shown.as_of.to_string()).holding()],
            Job::Import | Job::Export | Job::Print => vec![Field::line(Slot::Path)],
            Job::AsOf => vec![Field::suggested(Slot::AsOf, &shown.as_of.to_string())],
        };
        let is_left = task.on.is_empty() || task.gone(shown).len() < task.on.len();
        is_left.then(|| Self { each: each(&task, shown), ..Self::new(task, fields) })
    }

    /// The form of a movement, filled in as units are carried in the grid.
    pub(in crate::tui) fn carried(shown: &Shown, subject: Subject<'_>, carried: &Move) -> Option<Self> {
        let mut form = Self::open(Task::wanted(Action::Move, subject, shown)?, shown)?;
        for field in &mut form.fields {
            match (&mut field.entry, field.slot) {
                (Entry::Choice(choice), Slot::From | Slot::To) => {
                    let stage = if field.slot == Slot::From { &carried.from } else { &carried.to };
                    let meant = |pick: &Pick| matches!(pick, Pick::Stage(code, _) if code == stage);
                    choice.at = choice.options.iter().position(meant).unwrap_or(choice.at);
                }
                (Entry::Typed(_), Slot::Count) => *field = Field::suggested(Slot::Count, &carried.count.to_string()),
                _ => {}
            }
        }
        Some(form)
    }

    /// The form for what was chosen in one that leads on.
    pub(in crate::tui) fn chosen(&self) -> Option<Task> {
        let picks = [Slot::Kind, Slot::Indicator, Slot::Milestone];
        match (self.task.job, picks.into_iter().find_map(|slot| self.pick(slot))?) {
            (Job::New(_), Pick::New(kind)) => Some(Task { job: Job::Add(*kind), on: self.task.on.clone() }),
            (Job::Choose(next), Pick::Thing(what)) => Some(Task::on(Next::job(next), what.clone())),
            _ => None,
        }
    }
}

/// What each of several things would be asked alone, where the form shows what they hold.
fn each(task: &Task, shown: &Shown) -> Vec<Form> {
    let alone = |what: &Reference| Form::open(Task::on(task.job, what.clone()), shown);
    if task.on.len() > 1 && task.job.writes_over() { task.on.iter().filter_map(alone).collect() } else { Vec::new() }
}

/// The day of a fact.
fn day(shown: &Shown) -> Field {
    Field::suggested(Slot::Day, &shown.as_of.to_string())
}

/// Nobody has said, or one of these.
fn unsaid_or(picks: impl IntoIterator<Item = Pick>) -> Vec<Pick> {
    std::iter::once(Pick::Unsaid).chain(picks).collect()
}

/// What stands for a value that may not be known.
fn or_unsaid<T>(value: Option<T>, pick: impl FnOnce(T) -> Pick) -> Pick {
    value.map_or(Pick::Unsaid, pick)
}

/// Every stage, and that nobody has said.
fn any_stage(stages: &Stages) -> Vec<Pick> {
    let known = stages.iter().filter(|stage| stage.code != UNKNOWN);
    unsaid_or(known.map(|stage| Pick::Stage(stage.code.clone(), None)))
}

fn things<'a>(references: impl IntoIterator<Item = Reference> + 'a) -> Vec<Pick> {
    references.into_iter().map(Pick::Thing).collect()
}

/// What all have in common; `None` where they differ, or there are none.
fn common<T: PartialEq>(values: impl IntoIterator<Item = T>) -> Option<T> {
    let mut values = values.into_iter();
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
