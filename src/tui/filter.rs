//! Filters: words that narrow a list. They mean what they mean in a search, and more: `-word` leaves out, `field:word` looks
//! in one column only, `due:30d` asks for a date, `overdue` for how a thing stands. Either language will do for all of it.

mod facts;
mod field;
mod terms;
mod vocabulary;

pub(super) use facts::Facts;
pub(super) use field::Field;
pub(super) use terms::Remark;
pub(super) use vocabulary::Vocabulary;

use super::shown::Shown;
use super::typing::Typing;
use crate::model::search::Query;
use terms::Term;

/// What a list is narrowed by. The default wants everything.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    /// What can be asked of the things of the list.
    fields: &'static [Field],
    text: String,
    terms: Vec<Term>,
    remarks: Vec<Remark>,
}

/// The line a filter is typed on.
#[derive(Clone, Debug)]
pub(super) struct FilterLine {
    pub(super) field: Typing,
    /// What was in force before.
    pub(super) before: String,
}

impl Filter {
    /// A filter of a list whose things have these fields.
    pub(super) fn on(fields: &'static [Field]) -> Self {
        Self { fields, ..Self::default() }
    }

    /// The filter of the same list that `text` stands for.
    pub(super) fn read(&self, text: &str, shown: &Shown) -> Self {
        let mut filter = Self { text: text.to_owned(), ..Self::on(self.fields) };
        for word in text.split_whitespace() {
            match Term::read(word, self.fields, shown) {
                Ok(term) => filter.terms.extend(term),
                Err((remark, instead)) => {
                    filter.remarks.push(remark);
                    filter.terms.extend(instead);
                }
            }
        }
        filter
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) const fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// What was not understood as a condition.
    pub(super) fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// Whether it wants everything.
    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether the thing at a place is wanted.
    pub(super) fn wants(&self, shown: &Shown, place: usize) -> bool {
        shown.facts(place).is_some_and(|facts| self.fits(shown, facts))
    }

    /// Whether something with these facts is wanted.
    pub(super) fn fits(&self, shown: &Shown, facts: &Facts) -> bool {
        self.terms.iter().all(|term| term.holds(shown, facts))
    }

    /// Whether all that it wants was also wanted by `before`, because only letters were added to plain words.
    pub(super) fn narrows(&self, before: &Self) -> bool {
        let plain = |filter: &Self| filter.terms.last().is_none_or(Term::is_plain);
        Query::narrows(&before.text, &self.text) && plain(before) && plain(self)
    }
}
