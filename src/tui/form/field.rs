//! A field of a form: what it is for, what is in it, and what it came with.

use super::{Choice, Pick, Slot};
use crate::model::Reference;
use crate::tui::typing::{Lines, Typing};

#[derive(Clone, Debug)]
pub(in crate::tui) struct Field {
    pub(in crate::tui) slot: Slot,
    pub(in crate::tui) entry: Entry,
    /// The thing it asks about, where a form asks the same about several; its name is the label.
    pub(in crate::tui) about: Option<Reference>,
    /// What it came with.
    pub(super) initial: Value,
    /// Whether that is what the ledger holds, and not only a suggestion.
    pub(super) holds: bool,
}

#[derive(Clone, Debug)]
pub(in crate::tui) enum Entry {
    Typed(Box<Typing>),
    Choice(Choice),
}

/// What is in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Value {
    Text(String),
    Picks(Vec<Pick>),
}

impl Field {
    fn new(slot: Slot, entry: Entry) -> Self {
        let initial = entry.value();
        Self { slot, entry, about: None, initial, holds: false }
    }

    fn typed(slot: Slot, typing: Typing) -> Self {
        Self::new(slot, Entry::Typed(Box::new(typing)))
    }

    /// An empty line.
    pub(super) fn line(slot: Slot) -> Self {
        Self::typed(slot, Typing::new(Lines::One, ""))
    }

    /// An empty text of many lines.
    pub(super) fn lines(slot: Slot) -> Self {
        Self::typed(slot, Typing::new(Lines::Many, ""))
    }

    /// A line with what is most likely meant; the first thing typed takes its place.
    pub(super) fn suggested(slot: Slot, text: &str) -> Self {
        Self::typed(slot, Typing::prefilled(text))
    }

    /// A line with what the ledger holds.
    pub(super) fn held(slot: Slot, text: &str) -> Self {
        Self::typed(slot, Typing::new(Lines::One, text)).holding()
    }

    /// A text of many lines that the ledger holds.
    pub(super) fn held_lines(slot: Slot, text: &str) -> Self {
        Self::typed(slot, Typing::new(Lines::Many, text)).holding()
    }

    /// One of several, and which is chosen at first; the first one where `chosen` is none of them.
    pub(super) fn choice(slot: Slot, options: Vec<Pick>, chosen: &Pick) -> Self {
        let at = options.iter().position(|option| option == chosen).unwrap_or(0);
        Self::new(slot, Entry::Choice(Choice::one(options, at)))
    }

    /// Any of several, and which are chosen at first.
    pub(super) fn several(slot: Slot, options: Vec<Pick>, chosen: &[Pick]) -> Self {
        let chosen = options.iter().map(|option| chosen.contains(option)).collect();
        Self::new(slot, Entry::Choice(Choice::several(options, chosen)))
    }

    /// What it came with is what the ledger holds.
    pub(super) fn holding(self) -> Self {
        Self { holds: true, ..self }
    }

    pub(super) fn about(self, what: Reference) -> Self {
        Self { about: Some(what), ..self }
    }

    pub(in crate::tui) fn typing(&self) -> Option<&Typing> {
        match &self.entry {
            Entry::Typed(typing) => Some(typing),
            Entry::Choice(_) => None,
        }
    }

    pub(in crate::tui) fn value(&self) -> Value {
        self.entry.value()
    }

    /// Whether it is no longer what it came with.
    pub(in crate::tui) fn is_touched(&self) -> bool {
        self.value() != self.initial
    }

    /// Whether it came with nothing in it.
    pub(in crate::tui) fn was_empty(&self) -> bool {
        self.initial == Value::Text(String::new())
    }

    /// Whether something would be lost with it: a text, or a change of what the ledger holds.
    pub(super) fn would_be_lost(&self) -> bool {
        let written = self.typing().is_some_and(|typing| !typing.text().trim().is_empty());
        self.is_touched() && (self.holds || written)
    }

    /// Whether two fields ask the same.
    pub(super) fn asks_as(&self, other: &Self) -> bool {
        let code = |field: &Self| field.about.as_ref().map(|what| what.code.clone());
        match (code(self), code(other)) {
            (None, None) => self.slot == other.slot,
            (own, other) => own == other,
        }
    }
}

impl Entry {
    fn value(&self) -> Value {
        match self {
            Self::Typed(typing) => Value::Text(typing.text()),
            Self::Choice(choice) => Value::Picks(choice.picked().cloned().collect()),
        }
    }
}
