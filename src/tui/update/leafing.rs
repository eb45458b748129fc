//! Leafing through pages of text.

use super::{commanding, walk};
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Over, State};
use crate::tui::view;

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::Back => drop(state.over.pop()),
        Action::Copy => return Some(Effect::Copy(view::page_text(state), state.texts.lang())),
        Action::Print => {
            commanding::command(state, action);
        }
        _ => {
            let (length, page) = view::over_length(state);
            if let Some(Over::Report(top)) = state.over.last_mut() {
                *top = scroll(*top, length, page, action);
            }
        }
    }
    None
}

/// Moves the first line shown of `length` lines; the last page stays full.
pub(super) fn scroll(top: usize, length: usize, page: usize, action: Action) -> usize {
    let furthest = length.saturating_sub(page);
    walk(top.min(furthest), length, page, action).map_or(top, |top| top.min(furthest))
}
