//! The mouse: a click is the key or the selection that stands under it, the wheel walks.

use ratatui::layout::Position;

use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::message::{Effect, Press, PressKind};
use crate::tui::state::{Over, Pane, State};
use crate::tui::tabs::{self, Tab};
use crate::tui::view::{self, Target};

/// Rows that a notch of the wheel moves.
const NOTCH: usize = 3;

pub(super) fn press(state: &mut State, press: Press) -> Option<Effect> {
    let step = match press.kind {
        PressKind::WheelUp => Action::Up,
        PressKind::WheelDown => Action::Down,
        PressKind::Click | PressKind::DoubleClick => {
            let target = view::target_at(state, Position { x: press.x, y: press.y })?;
            return click(state, target, press.kind == PressKind::DoubleClick);
        }
    };
    for _ in 0..NOTCH {
        super::press(state, step);
    }
    None
}

fn click(state: &mut State, target: Target, double: bool) -> Option<Effect> {
    state.notice = None;
    match target {
        Target::Press(action) => return super::press(state, action),
        Target::Tab(tab) => {
            if state.over.is_empty() {
                tabs::turn_to(state, tab);
            }
            return None;
        }
        Target::Row(at) => match state.over.last_mut() {
            Some(Over::Search(search)) => search.choose(at),
            Some(Over::Menu(menu)) => menu.at = at,
            _ => tabs::click_row(state, at),
        },
        Target::Cell(row, column) => {
            if let Some(effect) = tabs::click_cell(state, row, column) {
                return Some(effect);
            }
        }
        Target::Thing(node) => {
            state.selected = node;
            if state.tab != Tab::Plan {
                state.pane = Pane::List;
            }
        }
    }
    if !double {
        return None;
    }
    let open = match state.over.last() {
        Some(Over::Search(_) | Over::Menu(_)) => Action::Accept,
        _ if state.context() == Context::Calendar => Action::IntoAgenda,
        _ => Action::Open,
    };
    super::press(state, open)
}
