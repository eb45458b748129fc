//! Reading the dates people type and printing period dates back, in both languages.

use chrono::NaiveDate;

use super::Texts;
use crate::model::{Commitment, PeriodDate};

/// What a date typed without all its parts is read against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The plan's year: what a missing year means.
    pub year: i32,
    /// What `today`, `+2w` and the like count from: the data date.
    pub data_date: NaiveDate,
}

/// A date as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    pub date: PeriodDate,
    /// 争取8月 → strive.
    pub commitment: Option<Commitment>,
}

/// Why words are not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    NotADate {
        words: String,
    },
    /// 2月30日
    NoSuchDay {
        words: String,
    },
    /// A fact needs one day and the words mean several.
    NotOneDay {
        words: String,
        date: PeriodDate,
    },
}

/// Reads a period date in any of the wordings of `docs/dates.md`, of either language.
pub fn read(words: &str, context: Context) -> Result<Understood, Misread> {
    let _ = context;
    Err(Misread::NotADate { words: words.to_owned() })
}

/// Reads the day of a fact.
pub fn read_day(words: &str, context: Context) -> Result<NaiveDate, Misread> {
    let understood = read(words, context)?;
    understood
        .date
        .exact_day()
        .ok_or_else(|| Misread::NotOneDay { words: words.to_owned(), date: understood.date.clone() })
}

impl Texts {
    /// A day as people write it: 2024年7月1日, 1 July 2024.
    pub fn day(&self, day: NaiveDate) -> String {
        day.to_string()
    }

    /// A period date at its own precision, without the year where it is `plan_year`.
    pub fn period_date(&self, date: &PeriodDate, plan_year: i32) -> String {
        let _ = plan_year;
        date.words().to_owned()
    }

    /// How words were understood, to show before they are accepted: `8月底 → 2024-08-21～08-31，按月底计`.
    pub fn understood(&self, date: &PeriodDate) -> String {
        date.words().to_owned()
    }

    /// Why words were not understood, and what can be typed instead.
    pub fn misread(&self, misread: &Misread) -> String {
        format!("{misread:?}")
    }
}
