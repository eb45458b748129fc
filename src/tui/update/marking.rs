//! Marking several things, for commands that are given to all of them at once.

use crate::tui::action::Action;
use crate::tui::state::{Notice, State};
use crate::tui::subject::Node;
use crate::tui::tabs;

/// Carries out an action of marking. `false` where it is none.
pub(super) fn press(state: &mut State, action: Action) -> bool {
    match action {
        Action::Mark => {
            toggle(state);
            tabs::press(state, Action::Down);
        }
        Action::MarkDown | Action::MarkUp => {
            mark(state);
            tabs::press(state, if action == Action::MarkDown { Action::Down } else { Action::Up });
            mark(state);
        }
        Action::MarkAll => {
            if let Some(words) = too_many(state) {
                state.notice = Some(Notice::Said(words));
                return true;
            }
            all(state);
        }
        _ => return false,
    }
    if state.marks.is_empty() {
        state.notice = None;
    } else {
        state.notice = Some(Notice::Marked);
    }
    true
}

fn toggle(state: &mut State) {
    let node = state.node().clone();
    if can_be_marked(&node) && !state.marks.remove(&node) {
        state.marks.insert(node);
    }
}

fn mark(state: &mut State) {
    let node = state.node().clone();
    if can_be_marked(&node) {
        state.marks.insert(node);
    }
}

/// What is said where the rows of a large ledger are too many to be marked in one go.
fn too_many(state: &State) -> Option<String> {
    let count = tabs::length(state);
    let is_so = state.summary.source().is_some() && count > MOST;
    is_so.then(|| state.texts.tui_mark_too_many(count, state.key_of(Action::Filter)))
}

/// Everything the list shows, as it is filtered; nothing any more where all of it was marked.
fn all(state: &mut State) {
    let shown: Vec<Node> = tabs::rows(state).into_iter().filter(can_be_marked).collect();
    if shown.iter().all(|node| state.marks.contains(node)) {
        state.marks.clear();
    } else {
        state.marks.extend(shown);
    }
}

/// Rows of a large ledger that are marked in one go: each has to be read.
const MOST: usize = 1_000;

/// The two groups are headings.
const fn can_be_marked(node: &Node) -> bool {
    matches!(node, Node::Thing(..))
}
