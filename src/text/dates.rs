//! Reading the dates people type and printing period dates back, in both languages.
//!
//! Words are folded to one form, read by the grammars of both languages into a phrase (a part of the calendar, an edge of
//! it, a bound), and the phrase becomes a date. `docs/dates.md` lists the wordings.

mod chinese;
mod english;
mod instead;
mod normalise;
mod numeric;
mod phrase;
mod print;
mod relative;
mod scan;
mod tables;

use chrono::NaiveDate;

use super::cells;
use crate::model::{Commitment, PeriodDate};
pub use instead::Instead;
use phrase::{Fault, Reading};

/// The characters of the longest wording; what is longer is a text that was put in the wrong place.
const LONGEST: usize = 200;
/// The cells that are quoted of words that are no date.
const QUOTED: usize = 40;

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

/// Reads a period date in any of the wordings of `docs/dates.md`, of either language. All the words must be understood.
pub fn read(words: &str, context: Context) -> Result<Understood, Misread> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Misread::Empty);
    }
    let not_a_date = || Misread::NotADate { words: cells::fit(words, QUOTED) };
    if words.chars().nth(LONGEST).is_some() {
        return Err(not_a_date());
    }
    let folded = normalise::fold(words).ok_or_else(not_a_date)?;
    let (commitment, folded) = tables::strength(&folded);
    match read_folded(folded, context, words) {
        Ok(date) => Ok(Understood { date, commitment }),
        Err(Fault::NotADate) => Err(not_a_date()),
        Err(Fault::NoSuchDay) => Err(Misread::NoSuchDay { words: words.to_owned() }),
    }
}

/// How firmly a date is promised by the words it was typed with, as typed and up to the date: `争取`, `strive for `.
pub fn strength(words: &str) -> Option<&str> {
    let folded = normalise::fold(words)?;
    let (Some(_), rest) = tables::strength(&folded) else { return None };
    let at = words.char_indices().map(|(at, _)| at).chain([words.len()]);
    let begins = at.rev().find(|at| words.get(*at..).and_then(normalise::fold).as_deref() == Some(rest))?;
    words.get(..begins)
}

/// Reads the day of a fact.
pub fn read_day(words: &str, context: Context) -> Result<NaiveDate, Misread> {
    let date = read(words, context)?.date;
    date.exact_day().ok_or_else(|| Misread::NotOneDay { words: words.trim().to_owned(), date })
}

/// Whether words mean another date on another data date: 今天, +2w, next month.
pub fn counts_from_data_date(words: &str, context: Context) -> bool {
    // Further than the end of any week or month, so that each of them is another then.
    const FURTHER: chrono::Days = chrono::Days::new(62);
    let later = context.data_date.checked_add_days(FURTHER).map(|data_date| Context { data_date, ..context });
    later.is_some_and(|later| matches!((read(words, context), read(words, later)), (Ok(now), Ok(then)) if now != then))
}

/// Asks one grammar after the other; a run of dates comes last, because `9-1` is a day.
fn read_folded(folded: &str, context: Context, words: &str) -> Reading {
    if tables::is_vague(folded) {
        return Ok(PeriodDate::vague(words));
    }
    let tight = normalise::tighten(folded);
    let grammars: [&dyn Fn() -> Reading; 6] = [
        &|| relative::distance(folded, &tight, context.data_date, words),
        &|| relative::week(folded, context.data_date, words),
        &|| chinese::date(&tight, context, words),
        &|| english::date(folded, context, words),
        &|| chinese::span(&tight, context, words),
        &|| english::span(folded, context, words),
    ];
    phrase::first_date(grammars.into_iter().map(|grammar| grammar()))
}

#[cfg(test)]
mod tests;
