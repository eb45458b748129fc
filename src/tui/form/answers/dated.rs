//! What is planned and expected: dates of milestones, planned shares, baselines, the next period.

use super::{Answers, Complaint, Wrong, one_step};
use crate::ledger::{Command, Fate};
use crate::model::view::MilestoneView;
use crate::model::{Commitment, PeriodDate};
use crate::text::values;
use crate::tui::form::{Field, Pick, Slot};
use crate::tui::subject::Subject;

impl Answers<'_> {
    /// A planned date, or none where the field was emptied.
    pub(super) fn plan(&self) -> Result<Command, Wrong> {
        let promised = self.promised(Slot::Planned)?;
        if promised.is_none() && self.form.field(Slot::Planned).is_none_or(Field::was_empty) {
            return Err((Slot::Planned, Complaint::Missing));
        }
        let (date, said) = promised.map_or((None, None), |(date, said)| (Some(date), said));
        let commitment = said.or(self.commitment()).filter(|_| date.is_some());
        let same = |one: &MilestoneView| {
            same_window(one.planned.as_ref(), date.as_ref()) && (date.is_none() || one.commitment == commitment)
        };
        let note = self.note();
        let plan = |what| Command::Plan { what, date: date.clone(), commitment, on: None, note: note.clone() };
        self.milestones(Slot::Planned, same, plan)
    }

    /// A date expected, or none any more where the field was emptied.
    pub(super) fn forecast(&self) -> Result<Command, Wrong> {
        let date = self.window(Slot::Expected)?;
        if date.is_none() && self.form.field(Slot::Expected).is_none_or(Field::was_empty) {
            return Err((Slot::Expected, Complaint::Missing));
        }
        let same = |one: &MilestoneView| {
            let said = one.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
            same_window(said, date.as_ref())
        };
        let (reason, note) = (self.blocker(Slot::Reason), self.note());
        let forecast = |what| Command::Forecast { what, date: date.clone(), reason, on: None, note: note.clone() };
        self.milestones(Slot::Expected, same, forecast)
    }

    /// A command for each milestone; of several, those of which the same is said already are left as they are.
    fn milestones(
        &self,
        slot: Slot,
        same: impl Fn(&MilestoneView) -> bool,
        command: impl Fn(String) -> Command,
    ) -> Result<Command, Wrong> {
        let several = self.task.on.len() > 1;
        let others = self.task.subjects(self.shown).into_iter().filter_map(|subject| match subject {
            Subject::Milestone(_, milestone) if !several || !same(milestone) => Some(milestone.code.clone()),
            _ => None,
        });
        let commands: Vec<Command> = others.map(command).collect();
        if commands.is_empty() { Err((slot, Complaint::Unchanged)) } else { Ok(one_step(commands)) }
    }

    pub(super) fn commitment(&self) -> Option<Commitment> {
        match self.picked(Slot::Commitment) {
            Some(Pick::Commitment(commitment)) => Some(*commitment),
            _ => None,
        }
    }

    pub(super) fn target(&self) -> Result<Command, Wrong> {
        let words = self.required(Slot::Target)?;
        Ok(Command::Target {
            project: self.project(),
            count: if values::is_none(&words) { None } else { self.count(Slot::Target)? },
            by: self.required_window(Slot::Until)?,
            stage: self.stage(Slot::Stage),
            on: self.day()?,
            note: self.note(),
        })
    }

    pub(super) fn set_baseline(&self) -> Result<Command, Wrong> {
        Ok(Command::SetBaseline { name: self.required(Slot::Name)?, on: self.day()?, note: self.note() })
    }

    /// Each action goes on, or is dropped where a reason was given.
    pub(super) fn open_period(&self) -> Result<Command, Wrong> {
        let period = self.required(Slot::Period)?;
        let period = values::period(&period).ok_or((Slot::Period, Complaint::NotAPeriod))?;
        let fate = |field: &Field| {
            let reason = self.optional(field.slot);
            Some((field.about.as_ref()?.code.clone(), reason.map_or(Fate::Carry, Fate::Drop)))
        };
        let fates = self.form.fields().iter().filter_map(fate).collect();
        Ok(Command::OpenPeriod { period, fates, rest: None, on: self.day()? })
    }
}

/// Whether two dates mean the same days, in whatever words.
fn same_window(one: Option<&PeriodDate>, other: Option<&PeriodDate>) -> bool {
    let window = |date: &PeriodDate| (date.kind(), date.earliest(), date.latest());
    one.map(window) == other.map(window)
}
