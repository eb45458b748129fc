//! The palette of everything that can be done now, and the help with every key. Both are lists out of the key table, both
//! are searched as one types, and in both Enter does what the row says.

use super::action::Action;
use super::keymap::{Binding, Context};
use super::state::State;
use super::typing::{Lines, Typing};
use crate::model::search::{Haystack, Query};

/// An open list of actions.
#[derive(Clone, Debug)]
pub(super) struct Menu {
    pub(super) kind: Kind,
    pub(super) field: Typing,
    /// Which of the entries is chosen.
    pub(super) at: usize,
    /// Where it was called: what works there comes first, and is what Enter can do.
    pub(super) about: Context,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What can be done now, best match first.
    Palette,
    /// Every key there is, by where it works.
    Help,
}

/// A row that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) context: Context,
    pub(super) action: Action,
    pub(super) keys: String,
    pub(super) about: String,
}

impl Menu {
    pub(super) fn new(kind: Kind, about: Context) -> Self {
        Self { kind, field: Typing::new(Lines::One, ""), at: 0, about }
    }

    /// What there is to choose from, for what is typed now.
    pub(super) fn entries(&self, state: &State) -> Vec<Entry> {
        let query = Query::new(&self.field.text());
        match self.kind {
            Kind::Palette => self.doable(state, &query),
            Kind::Help => self.all(state, &query),
        }
    }

    fn doable(&self, state: &State, query: &Query) -> Vec<Entry> {
        let bindings = state.keymap.bindings(self.about).filter(|binding| binding.action.is_in_palette());
        let mut found: Vec<_> = bindings
            .filter_map(|binding| Some((score(state, query, binding)?, entry(state, self.about, binding))))
            .collect();
        if !query.is_empty() {
            found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        }
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    fn all(&self, state: &State, query: &Query) -> Vec<Entry> {
        let others = Context::ALL.into_iter().filter(|context| *context != self.about);
        std::iter::once(self.about)
            .chain(others)
            .flat_map(|context| state.keymap.own(context).iter().map(move |binding| (context, binding)))
            .filter(|(_, binding)| score(state, query, binding).is_some())
            .map(|(context, binding)| entry(state, context, binding))
            .collect()
    }
}

fn entry(state: &State, context: Context, binding: &Binding) -> Entry {
    let keys = binding.keys_in_words(&state.texts);
    Entry { context, action: binding.action, keys, about: binding.action.about(&state.texts) }
}

/// Nothing typed finds everything. An action is found by what it does, by its word on the hint line, by others people have for it
/// and by its keys.
fn score(state: &State, query: &Query, binding: &Binding) -> Option<u32> {
    if query.is_empty() {
        return Some(0);
    }
    let (keys, about) = (binding.keys_in_words(&state.texts), binding.action.about(&state.texts));
    let short = binding.action.short(&state.texts).unwrap_or_default();
    let own = query.score(&Haystack::new([short.as_str(), about.as_str(), keys.as_str()]));
    // What has a word itself comes before what is only also called so.
    own.or_else(|| query.score(&Haystack::new(binding.action.also(&state.texts)?.split(' '))).map(|_| 0))
}
