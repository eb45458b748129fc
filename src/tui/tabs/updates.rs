//! 进展: what was reported, newest first.

use ratatui::layout::Rect;

use super::Roster;
use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::message::Effect;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::view::Part;

/// What the view remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Updates {
    pub(in crate::tui) rows: Roster,
}

pub(in crate::tui) fn refresh(_state: &mut State) {}

pub(in crate::tui) fn context(_state: &State) -> Context {
    Context::Updates
}

pub(in crate::tui) fn current(_state: &State) -> Option<&Node> {
    None
}

pub(in crate::tui) fn press(_state: &mut State, _action: Action) -> Option<Effect> {
    None
}

pub(in crate::tui) fn applies(_state: &State, _action: Action) -> bool {
    true
}

pub(in crate::tui) fn parts(_state: &State, _area: Rect) -> Vec<Part> {
    Vec::new()
}
