//! Reading what was filled in: the command a form comes to, or what is wrong with it.

use chrono::NaiveDate;

use super::{Form, Pick, Slot, Task};
use crate::ledger::{Command, Move};
use crate::model::{ActionStatus, BlockerCategory, DataDate, PeriodDate};
use crate::text::dates::{self, Misread};
use crate::tui::key::half_width;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Complaint {
    Misread(Misread),
    /// Nothing was typed where something must be.
    Missing,
    NotACount,
}

impl Form {
    /// The command.
    ///
    /// # Errors
    /// The first field that can't be read, and why.
    pub(in crate::tui) fn command(&self, reading: dates::Context) -> Result<Command, (Slot, Complaint)> {
        Ok(match &self.task {
            Task::Complete(what) => Command::Complete {
                what: vec![what.code.clone()],
                on: self.day(reading)?,
                note: self.optional(Slot::Note),
            },
            Task::Mark(what) => self.marking(what.code.clone(), reading)?,
            Task::Update(what) => Command::Report {
                what: what.code.clone(),
                text: self.required(Slot::Text)?,
                on: self.day(reading)?,
                by: None,
            },
            Task::Move(project) => Command::Move(self.movement_typed(project.code.clone(), reading)?),
            Task::Plan(what) => self.planning(what.code.clone(), reading)?,
            Task::Forecast(what) => Command::Forecast {
                what: what.code.clone(),
                date: self.expected(reading)?,
                reason: match self.pick(Slot::Reason) {
                    Some(Pick::Reason(reason)) => *reason,
                    _ => None,
                },
                on: None,
                note: self.optional(Slot::Note),
            },
            Task::Block(project) => Command::Block {
                projects: project.iter().map(|project| project.code.clone()).collect(),
                text: self.required(Slot::Text)?,
                category: match self.pick(Slot::Category) {
                    Some(Pick::Category(category)) => *category,
                    _ => BlockerCategory::Other,
                },
                owner: self.optional(Slot::Owner),
                due: self.date(Slot::Due, reading)?,
                on: self.day(reading)?,
            },
            Task::Unblock => Command::Unblock {
                what: match self.pick(Slot::Blocker) {
                    Some(Pick::Blocker(blocker)) => blocker.code.clone(),
                    _ => return Err((Slot::Blocker, Complaint::Missing)),
                },
                on: self.day(reading)?,
                note: self.optional(Slot::Note),
            },
            Task::DataDate => Command::SetDataDate(self.data_date_typed(reading)?),
            // Looking changes nothing: `as_of_typed` says which day is meant.
            Task::AsOf => return Err((Slot::AsOf, Complaint::Missing)),
        })
    }

    fn marking(&self, action: String, reading: dates::Context) -> Result<Command, (Slot, Complaint)> {
        let (on, note) = (self.day(reading)?, self.optional(Slot::Note));
        Ok(match self.pick(Slot::Status) {
            Some(Pick::Status(status)) if *status != ActionStatus::Done => {
                Command::Mark { action, status: *status, on, note }
            }
            _ => Command::Complete { what: vec![action], on, note },
        })
    }

    fn movement_typed(&self, project: String, reading: dates::Context) -> Result<Move, (Slot, Complaint)> {
        let stage = |slot| match self.pick(slot) {
            Some(Pick::Stage(code, _)) => Ok(code.clone()),
            _ => Err((slot, Complaint::Missing)),
        };
        let site = match self.pick(Slot::Site) {
            Some(Pick::Site(site)) => Some(site.code.clone()),
            _ => None,
        };
        let count = match (self.optional(Slot::Count), &site) {
            (Some(words), _) => count(&words).ok_or((Slot::Count, Complaint::NotACount))?,
            (None, Some(_)) => 1,
            (None, None) => return Err((Slot::Count, Complaint::Missing)),
        };
        let (from, to) = (stage(Slot::From)?, stage(Slot::To)?);
        Ok(Move { project, count, from, to, site, on: self.day(reading)?, note: self.optional(Slot::Note) })
    }

    /// A planned date, or none where the field was emptied.
    fn planning(&self, what: String, reading: dates::Context) -> Result<Command, (Slot, Complaint)> {
        let note = self.optional(Slot::Note);
        let Some(words) = self.optional(Slot::Planned) else {
            if self.was_empty(Slot::Planned) {
                return Err((Slot::Planned, Complaint::Missing));
            }
            return Ok(Command::Plan { what, date: None, commitment: None, on: None, note });
        };
        let understood =
            dates::read(&words, reading).map_err(|misread| (Slot::Planned, Complaint::Misread(misread)))?;
        let chosen = match self.pick(Slot::Commitment) {
            Some(Pick::Commitment(commitment)) => *commitment,
            _ => None,
        };
        let commitment = understood.commitment.or(chosen);
        Ok(Command::Plan { what, date: Some(understood.date), commitment, on: None, note })
    }

    /// The day to look at; `None` where the field was emptied: the data date.
    pub(in crate::tui) fn as_of_typed(&self, reading: dates::Context) -> Result<Option<NaiveDate>, (Slot, Complaint)> {
        let day = self.optional(Slot::AsOf).map(|words| dates::read_day(&words, reading)).transpose();
        day.map_err(|misread| (Slot::AsOf, Complaint::Misread(misread)))
    }

    /// A date expected, or none any more where the field was emptied.
    fn expected(&self, reading: dates::Context) -> Result<Option<PeriodDate>, (Slot, Complaint)> {
        let date = self.date(Slot::Expected, reading)?;
        if date.is_none() && self.was_empty(Slot::Expected) {
            return Err((Slot::Expected, Complaint::Missing));
        }
        Ok(date)
    }

    /// A date as vague as it was typed, where one was.
    fn date(&self, slot: Slot, reading: dates::Context) -> Result<Option<PeriodDate>, (Slot, Complaint)> {
        let understood = self.optional(slot).map(|words| dates::read(&words, reading)).transpose();
        let understood = understood.map_err(|misread| (slot, Complaint::Misread(misread)))?;
        Ok(understood.map(|understood| understood.date))
    }

    fn data_date_typed(&self, reading: dates::Context) -> Result<DataDate, (Slot, Complaint)> {
        let words = self.required(Slot::DataDate)?;
        if follows_clock(&words) {
            return Ok(DataDate::FollowsClock);
        }
        let day = dates::read_day(&words, reading);
        day.map(DataDate::Pinned).map_err(|misread| (Slot::DataDate, Complaint::Misread(misread)))
    }

    /// The day of a fact; the data date where the field was emptied.
    fn day(&self, reading: dates::Context) -> Result<Option<NaiveDate>, (Slot, Complaint)> {
        let day = self.optional(Slot::Day).map(|words| dates::read_day(&words, reading)).transpose();
        day.map_err(|misread| (Slot::Day, Complaint::Misread(misread)))
    }

    fn optional(&self, slot: Slot) -> Option<String> {
        Some(self.text(slot).trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn required(&self, slot: Slot) -> Result<String, (Slot, Complaint)> {
        self.optional(slot).ok_or((slot, Complaint::Missing))
    }
}

/// A count of units, in digits of either width.
pub(in crate::tui) fn count(words: &str) -> Option<u32> {
    words.trim().chars().map(half_width).collect::<String>().parse().ok()
}

/// Whether a data date is meant that is always today's.
pub(in crate::tui) fn follows_clock(words: &str) -> bool {
    let folded: String = words.trim().chars().map(half_width).flat_map(char::to_lowercase).collect();
    matches!(folded.as_str(), "today" | "今天" | "今日" | "随时钟" | "clock")
}
