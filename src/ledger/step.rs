//! A command on its way: the transaction, the moment, the data date, and what is worth saying when it is done.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::command::Change;
use super::{Failure, Outcome, Watch, names as find};
use crate::model::problem::Field;
use crate::model::{DataDate, Hint, Now, PeriodDate, Problem, Reading, Reference, Responsible, Stages, Thing, money};
use crate::store::{Named, Reader, Writer};

/// The longest name, in characters.
const NAME_LIMIT: usize = 200;
/// The longest text somebody reports, in characters.
pub const TEXT_LIMIT: usize = 20_000;
/// The longest code, in characters.
const CODE_LIMIT: usize = 32;

pub(super) struct Step<'a, 's> {
    pub(super) writer: &'a mut Writer<'s>,
    pub(super) now: &'a Now,
    pub(super) watch: &'a Watch,
    pub(super) data_date: DataDate,
    pub(super) stages: Stages,
    pub(super) hints: Vec<Hint>,
}

impl<'a, 's> Step<'a, 's> {
    pub(super) fn new(writer: &'a mut Writer<'s>, now: &'a Now, watch: &'a Watch) -> Outcome<Self> {
        let (data_date, stages) = {
            let reader = writer.reader();
            (reader.heading()?.data_date, reader.stages()?)
        };
        Ok(Self { writer, now, watch, data_date, stages, hints: Vec::new() })
    }

    pub(super) fn reader(&self) -> Reader<'_> {
        self.writer.reader()
    }

    /// The day things are judged at.
    pub(super) fn day(&self) -> NaiveDate {
        self.data_date.day(self.now.today())
    }

    /// The day a fact is recorded on. A later day than the pin moves the pin, and says so (law 3).
    pub(super) fn happened(&mut self, on: Option<NaiveDate>) -> Outcome<NaiveDate> {
        let from = self.day();
        let dated = self.data_date.date_fact(on, self.now.today())?;
        if let Some(to) = dated.moves_pin_to {
            self.data_date = DataDate::Pinned(to);
            self.writer.set_data_date(self.data_date)?;
            self.hints.push(Hint::PinMoved { from, to });
        } else if dated.on < from {
            self.hints.push(Hint::LateEntry { on: dated.on, recorded_on: self.now.today() });
        }
        Ok(dated.on)
    }

    /// The thing meant, to be changed.
    ///
    /// # Errors
    /// As [`find::resolve`]; and [`Problem::PeriodClosed`] where it belongs to a period that is read only.
    pub(super) fn resolve(&self, words: &str, wanted: &[Thing]) -> Outcome<Named> {
        let named = find::resolve(&self.reader(), words, wanted)?;
        match find::closed_in(&self.reader(), &named)? {
            Some(period) => Err(Problem::PeriodClosed { what: named.what, period }.into()),
            None => Ok(named),
        }
    }

    /// The code of the stage somebody means.
    pub(super) fn stage(&self, words: &str) -> Outcome<String> {
        Ok(self.stages.resolve(words)?.code.clone())
    }

    /// A code nobody has yet: the one given, or the next of its kind: a prefix and a number of at least so many digits.
    pub(super) fn code(&self, given: Option<&str>, (prefix, digits): (&str, usize), thing: Thing) -> Outcome<String> {
        let Some(given) = given else {
            // The plan of a period numbers its own.
            let mut number = self.reader().highest(thing, prefix)?;
            loop {
                number = number.saturating_add(1);
                let code = format!("{prefix}{number:0digits$}");
                if !find::is_taken(&self.reader(), &code)? {
                    return Ok(code);
                }
                // Somebody gave another kind of thing this code: the next one is as good.
            }
        };
        let code = one_line(given);
        let fits = !code.is_empty() && code.chars().count() <= CODE_LIMIT && !code.contains(char::is_whitespace);
        if !fits || code.chars().any(char::is_control) {
            return Err(Problem::BadCode { code }.into());
        }
        if find::is_taken(&self.reader(), &code)? {
            return Err(Problem::CodeTaken { code }.into());
        }
        Ok(code)
    }
}

/// A name as it is kept: one line, no blanks around it.
///
/// # Errors
/// Refused where it is empty or too long, or holds signs that nobody could see in a list.
pub(super) fn name(words: &str) -> Result<String, Failure> {
    let words = limited(one_line(words), Field::Name, NAME_LIMIT)?;
    if words.contains(char::is_control) {
        Err(Problem::BadValue { field: Field::Name, words }.into())
    } else {
        Ok(words)
    }
}

/// An optional name: kept as [`name`] keeps it, empty means none.
pub(super) fn maybe_name(words: Option<&str>) -> Result<Option<String>, Failure> {
    words.filter(|words| !words.trim().is_empty()).map(name).transpose()
}

/// A text as it is kept: its lines stay, blanks around it go.
pub(super) fn text(words: &str, field: Field) -> Result<String, Failure> {
    limited(words.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned(), field, TEXT_LIMIT)
}

fn limited(words: String, field: Field, limit: usize) -> Result<String, Failure> {
    if words.is_empty() {
        return Err(Problem::Empty { field }.into());
    }
    if words.chars().count() > limit {
        return Err(Problem::TooLong { field, limit }.into());
    }
    Ok(words)
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A measure word as it is kept.
pub(super) fn unit(words: &str) -> Result<String, Failure> {
    let words = limited(one_line(words), Field::Unit, CODE_LIMIT)?;
    if words.contains(char::is_control) {
        Err(Problem::BadValue { field: Field::Unit, words }.into())
    } else {
        Ok(words)
    }
}

/// A figure of an indicator that somebody can mean.
pub(super) fn figure(value: Decimal) -> Result<Decimal, Failure> {
    if Reading::fits(value) {
        Ok(value)
    } else {
        Err(Problem::TooLarge { field: Field::Value, words: value.to_string() }.into())
    }
}

/// An amount in 万元 that somebody can mean.
pub(super) fn amount(value: Decimal) -> Result<Decimal, Failure> {
    if value <= money::MOST.into() {
        Ok(value)
    } else {
        Err(Problem::TooLarge { field: Field::Amount, words: value.to_string() }.into())
    }
}

/// Refuses a day to solve something by that has passed when it is raised.
pub(super) fn due(date: Option<&PeriodDate>, raised: NaiveDate) -> Result<(), Failure> {
    match date.and_then(PeriodDate::latest) {
        Some(latest) if latest < raised => Err(Problem::DueBeforeRaised { latest, raised }.into()),
        _ => Ok(()),
    }
}

/// An optional text: kept as [`text`] keeps it, empty means none.
pub(super) fn maybe_text(words: Option<&str>, field: Field) -> Result<Option<String>, Failure> {
    words.map(str::trim).filter(|words| !words.is_empty()).map(|words| text(words, field)).transpose()
}

/// Several names; empty ones are none.
pub(super) fn names(words: &[String]) -> Result<Vec<String>, Failure> {
    words.iter().filter(|words| !words.trim().is_empty()).map(|words| name(words)).collect()
}

pub(super) fn set_names(own: &mut String, english: &mut Option<String>, change: &Change) -> Result<(), Failure> {
    if let Some(words) = &change.name {
        *own = name(words)?;
    }
    if let Some(words) = &change.name_en {
        *english = maybe_name(words.as_deref())?;
    }
    Ok(())
}

pub(super) fn set_responsible(responsible: &mut Responsible, change: &Change) -> Result<(), Failure> {
    set_name(&mut responsible.unit, change.unit.as_ref())?;
    set_name(&mut responsible.person, change.person.as_ref())?;
    set_name(&mut responsible.leader, change.leader.as_ref())
}

/// `None` leaves the field, `Some(None)` empties it.
pub(super) fn set_name(field: &mut Option<String>, change: Option<&Option<String>>) -> Result<(), Failure> {
    if let Some(words) = change {
        *field = maybe_name(words.as_deref())?;
    }
    Ok(())
}

/// `None` leaves the field, `Some(None)` empties it.
pub(super) fn set_text(field: &mut Option<String>, change: Option<&Option<String>>) -> Result<(), Failure> {
    if let Some(words) = change {
        *field = maybe_text(words.as_deref(), Field::Note)?;
    }
    Ok(())
}

impl Named {
    pub(super) fn is(&self, thing: Thing) -> bool {
        self.what.thing == thing
    }

    pub(super) fn reference(&self) -> Reference {
        self.what.clone()
    }
}
