//! What all lists share: walking the rows, and laying out as many as there is room for.

use ratatui::layout::Rect;

use super::Roster;
use crate::tui::action::Action;
use crate::tui::state::{Pane, State};
use crate::tui::subject::Node;
use crate::tui::update::walk;
use crate::tui::view::{self, Line, Mark, Row, Target, window};

/// The row that stands for what is selected.
pub(in crate::tui) fn current<'s>(state: &'s State, rows: &'s Roster) -> Option<&'s Node> {
    rows.get(rows.position(&state.summary, &state.selected))
}

/// Selects another row by an action of walking. `false` where the action is none.
pub(in crate::tui) fn walked(state: &mut State, rows: fn(&State) -> &Roster, action: Action) -> bool {
    let page = view::page(state);
    let roster = rows(state);
    let at = roster.position(&state.summary, &state.selected);
    let Some(to) = walk(at, roster.len(), page, action) else { return false };
    if let Some(node) = roster.get(to).cloned() {
        state.selected = node;
    }
    true
}

/// The rows around the selected one, each a line that `line` words, and clicked to be selected.
pub(in crate::tui) fn rows(state: &State, roster: &Roster, area: Rect, line: impl Fn(&Node) -> Line) -> Vec<Row> {
    let chosen = roster.position(&state.summary, &state.selected);
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    window(chosen, roster.len(), usize::from(area.height))
        .filter_map(|at| Some((at, roster.get(at)?)))
        .map(|(at, node)| Row {
            line: line(node),
            mark: if at == chosen { here } else { Mark::None },
            target: Some(Target::Thing(node.clone())),
        })
        .collect()
}
