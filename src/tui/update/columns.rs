//! Choosing the columns of the table, and their order. The table behind shows at once what becomes of it.

use super::filtering::remember;
use super::walk;
use crate::tui::action::Action;
use crate::tui::memory::Noted;
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, State};
use crate::tui::tabs::projects::Column;

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let Some(Over::Columns(at)) = state.over.last() else { return None };
    let (at, offered) = (*at, offered(state));
    let chosen = &mut state.projects.columns;
    let to = match action {
        Action::Back => {
            state.over.pop();
            let codes = chosen.iter().map(|column| column.code().to_owned()).collect();
            return Some(remember(state, Noted::Columns(codes)));
        }
        Action::ToggleColumn => {
            let column = *offered.get(at)?;
            if !chosen.contains(&column) {
                chosen.push(column);
                // It goes to the end of the chosen ones; the row under it stays the next one.
                at
            } else if chosen.len() == 1 {
                state.notice = Some(Notice::Said(state.texts.table_last()));
                at
            } else {
                chosen.retain(|other| *other != column);
                // The next one comes up to where it was.
                at
            }
        }
        Action::ColumnUp if at > 0 && at < chosen.len() => {
            chosen.swap(at - 1, at);
            at - 1
        }
        Action::ColumnDown if at + 1 < chosen.len() => {
            chosen.swap(at, at + 1);
            at + 1
        }
        Action::ResetColumns => {
            *chosen = Column::USUAL.to_vec();
            0
        }
        _ => walk(at, offered.len(), offered.len(), action)?,
    };
    if let Some(Over::Columns(at)) = state.over.last_mut() {
        *at = to;
    }
    None
}

/// The columns as they are offered: those chosen in their order, then the others.
pub(in crate::tui) fn offered(state: &State) -> Vec<Column> {
    let chosen = &state.projects.columns;
    let others = Column::ALL.into_iter().filter(|column| !chosen.contains(column));
    chosen.iter().copied().chain(others).collect()
}
