//! One condition of a filter: reading it, and whether it holds.

use chrono::{Days, NaiveDate};

use super::facts::Facts;
use super::field::Field;
use crate::model::Thing;
use crate::model::search::Query;
use crate::text::dates;
use crate::tui::form;
use crate::tui::shown::Shown;
use crate::tui::subject::Node;

/// A condition.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Leaves out what it holds for.
    not: bool,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    /// Words, anywhere or in one field, with the values that are called so.
    Words { field: Option<Field>, query: Query, meant: Vec<bool>, is_standing: bool },
    /// It is the thing at this place, or belongs to it.
    Of(usize),
    /// Something is due by this day.
    Due(NaiveDate),
    /// Its day is none before the first, where there is one, and none after the second.
    Between(Option<NaiveDate>, NaiveDate),
}

/// Why what looks like a condition is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Remark {
    /// The list has no such field: the word is looked for as it stands.
    NoField(String),
    /// No date or number of days: the condition does not count.
    NotADate(String),
    /// The same where a day is asked for that has been.
    NotADay(String),
}

impl Term {
    /// Reads one word. Nothing is asked by a word that has only begun: `-`, `light:`. What can't be read is said, with the
    /// condition that stands in for it.
    pub(super) fn read(word: &str, fields: &[Field], shown: &Shown) -> Result<Option<Self>, (Remark, Option<Self>)> {
        let (not, word) = word.strip_prefix(['-', '－']).map_or((false, word), |rest| (true, rest));
        let term = |what| Some(Self { not, what });
        if word.is_empty() {
            return Ok(None);
        }
        let Some((name, value)) = word.split_once([':', '：']).filter(|(name, _)| !name.is_empty()) else {
            return Ok(term(What::anywhere(word, shown)));
        };
        let Some(field) = Field::named(name).filter(|field| fields.contains(field)) else {
            return Err((Remark::NoField(name.to_owned()), term(What::anywhere(word, shown))));
        };
        if value.is_empty() {
            return Ok(None);
        }
        if field == Field::Due {
            let due = due(value, shown).ok_or_else(|| (Remark::NotADate(value.to_owned()), None))?;
            return Ok(term(What::Due(due)));
        }
        if field == Field::Day {
            let (first, last) = days(value, shown).ok_or_else(|| (Remark::NotADay(value.to_owned()), None))?;
            return Ok(term(What::Between(first, last)));
        }
        if let Some(place) = Some(value).filter(|_| field == Field::Project).and_then(|code| owner(code, shown)) {
            return Ok(term(What::Of(place)));
        }
        let meant = shown.vocabulary().of_field(field, value);
        Ok(term(What::Words { field: Some(field), query: Query::new(value), meant, is_standing: false }))
    }

    pub(super) fn holds(&self, shown: &Shown, facts: &Facts) -> bool {
        let is_so = match &self.what {
            What::Words { field, query, meant, .. } => facts.has(meant) || facts.says(shown, *field, query),
            What::Of(place) => facts.is_of(*place),
            What::Due(day) => facts.is_due_by(*day),
            What::Between(first, last) => facts.is_between(*first, *last),
        };
        is_so != self.not
    }

    /// Whether it is no more than words: a letter more then can't let more through.
    pub(super) fn is_plain(&self) -> bool {
        !self.not && matches!(self.what, What::Words { field: None, is_standing: false, .. })
    }
}

impl What {
    fn anywhere(word: &str, shown: &Shown) -> Self {
        let vocabulary = shown.vocabulary();
        let (meant, is_standing) = (vocabulary.anywhere(word), vocabulary.is_standing(word));
        Self::Words { field: None, query: Query::new(word), meant, is_standing }
    }
}

/// The thing of just this code that others can belong to: P1 is not P10.
fn owner(code: &str, shown: &Shown) -> Option<usize> {
    let code = code.to_ascii_uppercase();
    let owners = [Thing::Project, Thing::Item, Thing::Action, Thing::Blocker];
    owners.into_iter().find_map(|thing| shown.place(&Node::Thing(thing, code.clone())))
}

/// The day by which something has to be due: so many days on, or the end of a date or distance as people write it.
fn due(value: &str, shown: &Shown) -> Option<NaiveDate> {
    if let Ok(days) = value.parse::<u64>() {
        return shown.as_of.checked_add_days(Days::new(days));
    }
    let read = |words: &str| dates::read(words, form::reading(shown)).ok();
    read(value).or_else(|| read(&format!("+{value}")))?.date.latest()
}

/// The days that a date as people write it stands for. Words without a window stand for none.
fn days(value: &str, shown: &Shown) -> Option<(Option<NaiveDate>, NaiveDate)> {
    let date = dates::read(value, form::reading(shown)).ok()?.date;
    date.latest().map(|last| (date.earliest(), last))
}
