//! The day up to which a ledger speaks (截至), inclusive, and the moment at which a command is given.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Problem;

/// The data date of a ledger: everything in it is judged at this day, never at the clock behind its back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataDate {
    /// The ledger speaks up to this day until somebody moves it, or a later fact does.
    Pinned(NaiveDate),
    /// The ledger speaks up to today, whichever day that is.
    FollowsClock,
}

/// What recording a fact on a day does to the data date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day the fact happened on.
    pub on: NaiveDate,
    /// The day the pin has to move to, where the fact is later than the pin.
    pub moves_pin_to: Option<NaiveDate>,
}

impl DataDate {
    /// The day everything is judged at, given today's date.
    pub const fn day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Pinned(day) => day,
            Self::FollowsClock => today,
        }
    }

    /// Decides on which day a fact is recorded: on `on`, or on the data date where no day is given.
    ///
    /// # Errors
    /// [`Problem::InTheFuture`] for a day after today: what has not happened can't be recorded as past.
    pub fn date_fact(self, on: Option<NaiveDate>, today: NaiveDate) -> Result<Dated, Problem> {
        let data_date = self.day(today);
        let on = on.unwrap_or(data_date);
        if on > today && on > data_date {
            return Err(Problem::InTheFuture { on, today });
        }
        let moves_pin_to = matches!(self, Self::Pinned(pin) if on > pin).then_some(on);
        Ok(Dated { on, moves_pin_to })
    }
}

/// When, by whom and from where a command is given. Read once, where the program starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    pub instant: DateTime<FixedOffset>,
    pub author: String,
    pub host: String,
}

impl Now {
    pub fn today(&self) -> NaiveDate {
        self.instant.date_naive()
    }
}
