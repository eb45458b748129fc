//! The last line: what can be pressed now, out of the key table.

use super::{Line, Tone};
use crate::text::cells;
use crate::tui::action::Action;
use crate::tui::state::State;
use crate::tui::subject::Subject;
use crate::tui::update::applies;

/// As many hints as fit, in the order of the table; help and leaving always stand at the end.
pub(super) fn line(state: &State) -> Line {
    let width = usize::from(state.size.width);
    let hinted: Vec<(Action, String, String)> = state
        .keymap
        .bindings(state.context())
        .filter(|binding| binding.hint && applies(state, binding.action))
        .filter_map(|binding| {
            let key = binding.keys.first()?.words(&state.texts);
            Some((binding.action, key, words(state, binding.action)?))
        })
        .collect();
    let last = |action| matches!(action, Action::Help | Action::Quit);
    let room = |(_, key, words): &(Action, String, String)| cells::width(key) + cells::width(words) + 3;
    let mut left = width.saturating_sub(hinted.iter().filter(|hint| last(hint.0)).map(room).sum());
    let mut line = Line::default();
    for hint in &hinted {
        if !last(hint.0) {
            let Some(rest) = left.checked_sub(room(hint)) else { continue };
            left = rest;
        }
        let (_, key, words) = hint;
        line.push(format!(" {key}"), Tone::Key);
        line.push(format!(" {words} "), Tone::Plain);
    }
    line
}

/// What an action is called on what is selected.
fn words(state: &State, action: Action) -> Option<String> {
    match (action, state.subject()) {
        (Action::Complete, Subject::Milestone(_, it)) if it.standing.is_done() => Some(state.texts.tui_do_reopen()),
        (Action::Complete, Subject::Action(..)) => Some(state.texts.tui_do_mark()),
        _ => action.short(&state.texts),
    }
}
