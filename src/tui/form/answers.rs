//! Reading what was filled in: the command a form comes to, or what is wrong with it.

use super::{Form, Job, Pick, Slot, Task};
use crate::ledger::Command;
use crate::model::{Problem, Thing};
use crate::text::dates::{self, Misread};
use crate::tui::shown::Shown;

mod adding;
mod change;
mod control;
mod dated;
mod fields;
mod record;
mod removal;
mod units;

pub(in crate::tui) use units::Moving;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Complaint {
    Misread(Misread),
    /// A figure, an amount or the like can't be read.
    Problem(Box<Problem>),
    /// Nothing was typed where something must be.
    Missing,
    /// An option was looked for that there is none of.
    NoSuchOption,
    NotAPeriod,
    /// Everything is as it was.
    Unchanged,
}

/// A field that can't be read, and why.
type Wrong = (Slot, Complaint);

/// A form that is read, against the ledger as it is shown.
struct Answers<'f> {
    form: &'f Form,
    task: &'f Task,
    shown: &'f Shown,
    reading: dates::Context,
}

impl Form {
    /// The command.
    ///
    /// # Errors
    /// The first field that can't be read, and why.
    pub(in crate::tui) fn command(&self, shown: &Shown) -> Result<Command, Wrong> {
        let answers = Answers::new(self, shown);
        match self.task.job {
            Job::Complete => answers.complete(),
            Job::Mark => answers.mark(),
            Job::Reopen => Ok(answers.each(|code| Command::Reopen { what: code })),
            Job::Report => answers.report(),
            Job::Move => answers.movement(),
            Job::MoveAll => answers.move_all(),
            Job::Plan => answers.plan(),
            Job::Forecast => answers.forecast(),
            Job::Target => answers.target(),
            Job::Assess => answers.assess(),
            Job::Fund => answers.fund(),
            Job::Block => answers.block(),
            Job::Unblock => answers.unblock(),
            Job::Supervise => answers.supervise(),
            Job::Answer => answers.answer(),
            Job::Measure => answers.measure(),
            Job::SetBaseline => answers.set_baseline(),
            Job::OpenPeriod => answers.open_period(),
            Job::Add(kind) => answers.add(kind),
            Job::Edit => answers.edit(),
            Job::Assign => answers.assign(),
            Job::Remove => Ok(answers.remove()),
            Job::DataDate => answers.data_date().map(Command::SetDataDate),
            // These give no command: they lead on to what is wanted.
            Job::New(_) | Job::Choose(_) => Err((Slot::Kind, Complaint::Missing)),
            Job::AsOf => Err((Slot::AsOf, Complaint::Missing)),
            Job::Import | Job::Export | Job::Print => Err((Slot::Path, Complaint::Missing)),
        }
    }

    /// The day to look at; `None` where the field was emptied: the data date.
    pub(in crate::tui) fn as_of_typed(&self, shown: &Shown) -> Result<Option<chrono::NaiveDate>, Wrong> {
        Answers::new(self, shown).day_in(Slot::AsOf)
    }

    /// What would move, of a form that moves all units at a stage.
    pub(in crate::tui) fn moving(&self, shown: &Shown) -> Vec<Moving> {
        Answers::new(self, shown).moving()
    }

    /// What would be removed with the things themselves: each kind with how many.
    pub(in crate::tui) fn removed_along(&self, shown: &Shown) -> Vec<(Thing, usize)> {
        Answers::new(self, shown).along()
    }
}

impl<'f> Answers<'f> {
    fn new(form: &'f Form, shown: &'f Shown) -> Self {
        Self { form, task: &form.task, shown, reading: super::reading(shown) }
    }

    /// The code of the one thing that it is about.
    fn code(&self) -> String {
        self.task.on.first().map_or_else(String::new, |what| what.code.clone())
    }

    /// A command for each thing that it is about.
    fn each(&self, command: impl Fn(String) -> Command) -> Command {
        one_step(self.task.on.iter().map(|what| command(what.code.clone())).collect())
    }

    fn picked(&self, slot: Slot) -> Option<&'f Pick> {
        self.form.pick(slot)
    }
}

/// Commands as one step to undo.
fn one_step(mut commands: Vec<Command>) -> Command {
    match commands.pop() {
        Some(only) if commands.is_empty() => only,
        last => Command::Several(commands.into_iter().chain(last).collect()),
    }
}
