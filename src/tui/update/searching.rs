//! Searching, and going from hit to hit.

use super::walk;
use crate::model::Thing;
use crate::tui::action::Action;
use crate::tui::search::Search;
use crate::tui::state::{Notice, Over, State};
use crate::tui::view;

/// Looks for things of one kind, or for whatever there is.
pub(super) fn open(state: &mut State, kind: Option<Thing>) {
    state.over.push(Over::Search(Search::of(kind, &state.summary)));
}

pub(super) fn press(state: &mut State, action: Action) {
    let page = view::page(state);
    let Some(Over::Search(search)) = state.over.last_mut() else { return };
    match action {
        Action::Cancel => drop(state.over.pop()),
        Action::Accept => match search.asked(&state.summary).current(&state.summary).cloned() {
            Some(node) => {
                state.hits = search.hits(&state.summary);
                state.over.pop();
                state.reveal(&node);
            }
            None => state.notice = Some(Notice::NothingFound),
        },
        _ => {
            if let Some(at) = walk(search.at(), search.len(), page, action) {
                search.choose(at);
            } else if search.field.edit(action) {
                search.look(&state.summary);
            }
        }
    }
}

/// Goes to the next hit of the last search, or asks for one where there was none.
pub(super) fn next_hit(state: &mut State, action: Action) {
    if state.hits.nodes.is_empty() {
        return open(state, None);
    }
    match action {
        Action::PreviousHit => state.hits.previous(),
        _ => state.hits.next(),
    }
    if let Some(node) = state.hits.current().cloned() {
        state.reveal(&node);
    }
}
