//! Status updates (进展): what was reported, in words, on a day, by someone.

use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// `U12`; unique in the ledger.
    pub code: String,
    pub text: String,
    /// The day it speaks of.
    pub on: NaiveDate,
    /// The day it was written down.
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    /// The code of the milestone it is about, where it is about one.
    pub milestone: Option<String>,
}
