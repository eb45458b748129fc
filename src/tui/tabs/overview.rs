//! 总览: what needs an eye first. Late things, things in their window and due soon, what is in the way and what was reported
//! last are rows that one walks and acts on; the figures of the ledger stand over and beside them.

mod figures;
mod rows;

use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Pane, State};
use crate::tui::subject::Node;
use crate::tui::update::walk;
use crate::tui::view::{self, Content, Line, Mark, Part, Row, Target, window};
use figures::Figures;
use rows::Entry;

/// From this width on the figures stand beside the rows.
const BESIDE: u16 = 76;
/// Cells between rows and figures.
const GAP: u16 = 2;

/// What the view shows of the ledger, made once for each state of it.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Overview {
    entries: Vec<Entry>,
    /// Cells of the columns behind the names.
    columns: (usize, usize),
    figures: Figures,
}

pub(in crate::tui) fn refresh(state: &mut State) {
    let entries = rows::of(state);
    let columns = entries.iter().map(Entry::widths).fold((1, 1), |most, own| (most.0.max(own.0), most.1.max(own.1)));
    state.overview = Overview { entries, columns, figures: Figures::of(&state.summary) };
}

pub(in crate::tui) fn rows(state: &State) -> Vec<Node> {
    state.overview.entries.iter().filter_map(Entry::node).cloned().collect()
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.overview.entries.get(position(state)?)?.node()
}

/// The entry of what is selected; else of the first thing.
fn position(state: &State) -> Option<usize> {
    let at = |wanted: &dyn Fn(&Node) -> bool| {
        state.overview.entries.iter().position(|entry| entry.node().is_some_and(wanted))
    };
    at(&|node| *node == state.selected).or_else(|| at(&|_| true))
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let things = rows(state);
    let here = position(state)
        .map_or(0, |at| state.overview.entries.iter().take(at).filter(|entry| entry.node().is_some()).count());
    if let Some(node) = walk(here, things.len(), view::page(state), action).and_then(|to| things.into_iter().nth(to)) {
        state.selected = node;
    }
    None
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let totals = figures::totals(state, usize::from(area.width));
    let used = u16::try_from(totals.len()).unwrap_or(u16::MAX).min(area.height);
    let (top, body) = (Rect { height: used, ..area }, Rect { y: area.y + used, height: area.height - used, ..area });
    let mut parts = vec![Part::lines(top, totals)];
    if area.width < BESIDE {
        let mut lines = listed(state, usize::from(body.width));
        lines.extend(state.overview.figures.lines(state, usize::from(body.width)).into_iter().map(Row::from));
        parts.push(Part::new(body, Content::Rows(shown(state, lines, body.height))));
        return parts;
    }
    let left = Rect { width: body.width * 3 / 5, ..body };
    let right = Rect { x: left.right() + GAP, width: body.width - left.width - GAP, ..body };
    parts.push(Part::new(left, Content::Rows(shown(state, listed(state, usize::from(left.width)), left.height))));
    let mut beside = state.overview.figures.lines(state, usize::from(right.width));
    let room = usize::from(right.height).saturating_sub(beside.len());
    beside.extend(figures::about_selected(state, usize::from(right.width), room));
    parts.push(Part::lines(right, beside));
    parts
}

/// Every entry as a row, the one of the cursor marked.
fn listed(state: &State, width: usize) -> Vec<Row> {
    let chosen = position(state);
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let entries = state.overview.entries.iter().enumerate();
    entries
        .map(|(at, entry)| Row {
            line: entry.line(state, width, state.overview.columns),
            mark: if chosen == Some(at) { here } else { Mark::None },
            target: entry.node().cloned().map(Target::Thing),
        })
        .collect()
}

/// As many rows as there is room for, around the cursor.
fn shown(state: &State, rows: Vec<Row>, height: u16) -> Vec<Row> {
    let seen = window(position(state).unwrap_or(0), rows.len(), usize::from(height));
    rows.into_iter().skip(seen.start).take(seen.len()).collect()
}

/// A heading inside the view.
fn heading(text: &str) -> Line {
    Line::new(format!(" {text}"), view::Tone::Title)
}
