//! 总览: what needs an eye first.

use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::view::Part;

/// What the view remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Overview {}

pub(in crate::tui) fn refresh(_state: &mut State) {}

pub(in crate::tui) fn current(_state: &State) -> Option<&Node> {
    None
}

pub(in crate::tui) fn press(_state: &mut State, _action: Action) -> Option<Effect> {
    None
}

pub(in crate::tui) fn parts(_state: &State, _area: Rect) -> Vec<Part<'_>> {
    Vec::new()
}

pub(in crate::tui) fn rows(_state: &State) -> Vec<Node> {
    Vec::new()
}
