//! Reading single fields.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Answers, Complaint, Wrong};
use crate::model::{Commitment, DataDate, PeriodDate, Problem, Qualifier, Quantity};
use crate::text::dates;
use crate::text::values;
use crate::tui::form::{Pick, Slot, Value};

impl Answers<'_> {
    pub(super) fn optional(&self, slot: Slot) -> Option<String> {
        Some(self.form.text(slot)).filter(|text| !text.is_empty())
    }

    pub(super) fn required(&self, slot: Slot) -> Result<String, Wrong> {
        self.optional(slot).ok_or((slot, Complaint::Missing))
    }

    /// Whether a field no longer holds what it came with.
    pub(super) fn is_touched(&self, slot: Slot) -> bool {
        self.form.field(slot).is_some_and(crate::tui::form::Field::is_touched)
    }

    fn read<T>(&self, slot: Slot, read: impl Fn(&str) -> Result<T, Problem>) -> Result<Option<T>, Wrong> {
        let read = self.optional(slot).map(|words| read(&words)).transpose();
        read.map_err(|problem| (slot, Complaint::Problem(Box::new(problem))))
    }

    pub(super) fn count(&self, slot: Slot) -> Result<Option<u32>, Wrong> {
        self.read(slot, values::count)
    }

    pub(super) fn quantities(&self) -> Result<Option<Vec<Quantity>>, Wrong> {
        self.read(Slot::Quantities, values::quantities)
    }

    pub(super) fn amount(&self, slot: Slot) -> Result<Option<Decimal>, Wrong> {
        self.read(slot, values::amount)
    }

    pub(super) fn figure(&self, slot: Slot) -> Result<Option<(Decimal, Qualifier)>, Wrong> {
        self.read(slot, values::figure)
    }

    /// What a field that names figures was changed to; emptied, it reads as none.
    pub(super) fn figures<T: Default>(
        &self,
        slot: Slot,
        read: impl Fn(&str) -> Result<T, Problem>,
    ) -> Result<Option<T>, Wrong> {
        if self.is_touched(slot) { Ok(Some(self.read(slot, read)?.unwrap_or_default())) } else { Ok(None) }
    }

    /// A date as vague as it was typed, where one was, and how firmly it was promised in the same words.
    pub(super) fn promised(&self, slot: Slot) -> Result<Option<(PeriodDate, Option<Commitment>)>, Wrong> {
        let understood = self.optional(slot).map(|words| dates::read(&words, self.reading)).transpose();
        let understood = understood.map_err(|misread| (slot, Complaint::Misread(misread)))?;
        Ok(understood.map(|understood| (understood.date, understood.commitment)))
    }

    pub(super) fn window(&self, slot: Slot) -> Result<Option<PeriodDate>, Wrong> {
        Ok(self.promised(slot)?.map(|(date, _)| date))
    }

    pub(super) fn required_window(&self, slot: Slot) -> Result<PeriodDate, Wrong> {
        self.window(slot)?.ok_or((slot, Complaint::Missing))
    }

    /// One day; the data date where the field was emptied.
    pub(super) fn day_in(&self, slot: Slot) -> Result<Option<NaiveDate>, Wrong> {
        let day = self.optional(slot).map(|words| dates::read_day(&words, self.reading)).transpose();
        day.map_err(|misread| (slot, Complaint::Misread(misread)))
    }

    /// The day of a fact.
    pub(super) fn day(&self) -> Result<Option<NaiveDate>, Wrong> {
        self.day_in(Slot::Day)
    }

    pub(super) fn note(&self) -> Option<String> {
        self.optional(Slot::Note)
    }

    pub(super) fn data_date(&self) -> Result<DataDate, Wrong> {
        if values::is_today(&self.required(Slot::DataDate)?) {
            return Ok(DataDate::FollowsClock);
        }
        let day = self.day_in(Slot::DataDate)?;
        day.map(DataDate::Pinned).ok_or((Slot::DataDate, Complaint::Missing))
    }

    pub(super) fn stage(&self, slot: Slot) -> Option<String> {
        match self.picked(slot) {
            Some(Pick::Stage(code, _)) => Some(code.clone()),
            _ => None,
        }
    }

    /// The code of the thing that was chosen.
    pub(super) fn thing(&self, slot: Slot) -> Result<String, Wrong> {
        match self.picked(slot) {
            Some(Pick::Thing(what)) => Ok(what.code.clone()),
            _ => Err((slot, Complaint::Missing)),
        }
    }

    /// The codes of all things that were chosen.
    pub(super) fn chosen(&self, slot: Slot) -> Vec<String> {
        let Some(Value::Picks(picks)) = self.form.field(slot).map(crate::tui::form::Field::value) else {
            return Vec::new();
        };
        let code = |pick| match pick {
            Pick::Thing(what) => Some(what.code),
            _ => None,
        };
        picks.into_iter().filter_map(code).collect()
    }
}
