//! What all lists share: walking the rows, and laying out the filter, the heading and as many rows as there is room for.

use ratatui::layout::Rect;

use super::{Listing, Roster, Tab};
use crate::tui::action::Action;
use crate::tui::state::{Over, Pane, State};
use crate::tui::subject::Node;
use crate::tui::update::walk;
use crate::tui::view::{self, Content, Line, Mark, Part, Row, Target, sieve};

/// The row that stands for what is selected.
pub(in crate::tui) fn current<'s>(state: &'s State, rows: &Roster) -> Option<&'s Node> {
    rows.get(&state.summary, rows.position(&state.summary, &state.selected))
}

/// Selects another row by an action of walking. `false` where the action is none.
pub(in crate::tui) fn walked(state: &mut State, rows: fn(&State) -> &Roster, action: Action) -> bool {
    let page = view::page(state).saturating_sub(above(state));
    let roster = rows(state);
    let at = roster.position(&state.summary, &state.selected);
    let Some(to) = walk(at, roster.len(), page, action) else { return false };
    if let Some(node) = roster.get(&state.summary, to).cloned() {
        state.selected = node;
    }
    true
}

/// Whether the filter of the list is being typed.
pub(in crate::tui) fn is_sifting(state: &State) -> bool {
    state.over.iter().any(|over| matches!(over, Over::Filter(_)))
}

/// How many lines stand above the rows: the filter, and the heading.
pub(in crate::tui) fn above(state: &State) -> usize {
    let Some(narrowed) = super::narrowed(state) else { return 0 };
    let heading = usize::from(matches!(state.tab, Tab::Projects | Tab::Updates | Tab::Blockers));
    heading + if is_sifting(state) { 2 } else { usize::from(!narrowed.filter.is_empty()) }
}

/// The list in its place. `line` words a row; where there are none at all, `empty` says what to do.
pub(in crate::tui) fn parts<'s>(
    state: &'s State,
    listing: &'s Listing,
    area: Rect,
    heading: Line,
    empty: &str,
    line: impl Fn(&Node) -> Line,
) -> Vec<Part> {
    let narrowed = listing.narrowed();
    let (mut parts, area) = sieve::above(state, narrowed, area);
    let (top, area) = view::under_field(area);
    if !listing.rows.is_empty() {
        parts.push(Part::lines(top, vec![heading]));
        parts.push(Part::new(area, Content::Rows(rows(state, &listing.rows, area, line))));
    } else if !narrowed.is_working {
        parts.push(sieve::empty(state, narrowed, area, empty));
    }
    parts
}

/// The rows around the selected one, each a line that `line` words, and clicked to be selected.
pub(in crate::tui) fn rows(state: &State, roster: &Roster, area: Rect, line: impl Fn(&Node) -> Line) -> Vec<Row> {
    let chosen = roster.position(&state.summary, &state.selected);
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let window = state.window(chosen, roster.len(), usize::from(area.height));
    state.summary.prepare(window.clone().filter_map(|at| roster.places().get(at).copied()));
    window
        .filter_map(|at| Some((at, roster.get(&state.summary, at)?)))
        .map(|(at, node)| Row {
            line: line(node),
            mark: if at == chosen { here } else { Mark::None },
            target: Some(Target::Thing(node.clone())),
        })
        .collect()
}
