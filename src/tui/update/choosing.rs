//! The palette and the help: searching them, and doing what the chosen row says.

use super::walk;
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, State};
use crate::tui::view;

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let page = view::page(state);
    let Some(Over::Menu(menu)) = state.over.last() else { return None };
    let entries = menu.entries(state);
    match action {
        Action::Back => drop(state.over.pop()),
        Action::Accept => {
            let (about, chosen) = (menu.about, entries.into_iter().nth(menu.at));
            let Some(entry) = chosen else {
                state.notice = Some(Notice::NothingFound);
                return None;
            };
            if !state.keymap.bindings(about).any(|binding| binding.action == entry.action) {
                state.notice = Some(Notice::WorksIn(entry.context));
                return None;
            }
            state.over.pop();
            return super::press(state, entry.action);
        }
        _ => {
            let Some(Over::Menu(menu)) = state.over.last_mut() else { return None };
            if let Some(at) = walk(menu.at, entries.len(), page, action) {
                menu.at = at;
            } else if menu.field.edit(action) {
                menu.at = 0;
            }
        }
    }
    None
}
