//! The beginning of what is known of the selected thing, under a view of a tall screen that has no details beside it.

use ratatui::layout::Rect;

use crate::tui::layout::inset;
use crate::tui::state::State;
use crate::tui::tabs;
use crate::tui::view::{self, Line, Part, Tone};

/// From this height of the screen on there is room.
const TALL: u16 = 32;
/// Lines it takes, with the rule over it.
const LINES: u16 = 10;

/// Nothing on a screen that is not tall.
pub(in crate::tui) fn height(state: &State) -> u16 {
    if state.size.height >= TALL { LINES } else { 0 }
}

/// The same under what takes so many lines of the body: more where they are few.
pub(in crate::tui) fn height_under(state: &State, lines: usize, body: u16) -> u16 {
    let left = body.saturating_sub(u16::try_from(lines).unwrap_or(u16::MAX));
    let least = height(state);
    if least == 0 { 0 } else { least.max(left.saturating_sub(1)) }
}

/// The same under the list of the view. Under an empty one nothing is selected.
pub(in crate::tui) fn height_under_list(state: &State, body: u16) -> u16 {
    match tabs::position(state) {
        None | Some((_, 0)) => 0,
        Some((_, rows)) => height_under(state, rows + tabs::list::above(state), body),
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    if area.height == 0 {
        return Vec::new();
    }
    let (rule, rest) = view::under_field(area);
    let inner = inset(rest);
    let lines = view::details(state, usize::from(inner.width)).into_iter().take(usize::from(inner.height)).collect();
    let line = Line::new(state.look.glyphs.horizontal().repeat(usize::from(area.width)), Tone::Muted);
    vec![Part::lines(rule, vec![line]), Part::lines(inner, lines)]
}
