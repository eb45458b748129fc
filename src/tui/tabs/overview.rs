//! 总览: what needs an eye first. Late things, things in their window and due soon, what is in the way and what was reported
//! last are rows that one walks and acts on; the figures of the ledger stand over and beside them.

mod figures;
mod months;
mod rows;
mod sections;

use ratatui::layout::Rect;

use crate::tui::action::Action;
use crate::tui::layout::split;
use crate::tui::message::Effect;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::tabs::strip;
use crate::tui::update::walk;
use crate::tui::view::{self, Content, Line, Part};
use figures::Units;
use months::Year;
use sections::{Section, Stack};

/// From this width on two columns stand side by side.
const BESIDE: u16 = 76;
/// Cells between them.
const GAP: u16 = 2;
/// From so many lines on a month has a line of its own.
const TALL: u16 = 24;
/// Lines that are worth telling details in, with the rule over them.
const LEAST: u16 = 6;
/// Lines that rows have before figures stand under them.
const ROWS: u16 = 14;

/// What the view shows of the ledger, made once for each state of it.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Overview {
    /// What is due, and what was told: a column each.
    due: Vec<Section>,
    told: Vec<Section>,
    units: Vec<Units>,
    months: Year,
    /// The row the cursor was put on last: a thing can stand in two.
    at: usize,
}

pub(in crate::tui) fn refresh(state: &mut State) {
    let (due, told, at) = (rows::due(state), rows::told(state), state.overview.at);
    state.overview = Overview { due, told, units: Units::of(&state.summary), months: Year::of(&state.summary), at };
}

fn nodes(state: &State) -> impl Iterator<Item = &Node> {
    let Overview { due, told, .. } = &state.overview;
    due.iter().chain(told).flat_map(|section| &section.things).map(|(node, _)| node)
}

pub(in crate::tui) fn rows(state: &State) -> Vec<Node> {
    nodes(state).cloned().collect()
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    nodes(state).nth(position(state))
}

/// The row of what is selected; else the first.
fn position(state: &State) -> usize {
    let at = state.overview.at;
    if nodes(state).nth(at) == Some(&state.selected) {
        return at;
    }
    nodes(state).position(|node| *node == state.selected).unwrap_or(0)
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if let Some(to) = walk(position(state), nodes(state).count(), view::page(state), action) {
        click(state, to);
    }
    None
}

/// Puts the cursor on a row.
pub(in crate::tui) fn click(state: &mut State, at: usize) {
    let node = nodes(state).nth(at).cloned();
    if let Some(node) = node {
        state.selected = node;
        state.overview.at = at;
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let Overview { due, units, .. } = &state.overview;
    if area.width < BESIDE {
        return narrow(state, area);
    }
    let width = usize::from(area.width);
    let mut totals = figures::totals(state, width);
    // What is late has at least as many lines as where the units of very many projects stand.
    let room = usize::from(area.height).saturating_sub(totals.len()) / 2;
    totals.extend(figures::units_within(state, units, width, room));
    // A line stays free under the totals where there are lines enough.
    let (top, body) = split(area, lines(&totals) + u16::from(area.height >= TALL));
    let left = Rect { width: body.width * 3 / 5, ..body };
    let right = Rect { x: left.right() + GAP, width: body.width - left.width - GAP, ..body };
    let mut parts = vec![Part::lines(top, totals), stacked(state, left, due, 0)];
    parts.extend(beside(state, right));
    parts
}

/// Everything under each other; the figures only where the rows keep the most of it.
fn narrow(state: &State, area: Rect) -> Vec<Part> {
    let Overview { due, told, units, months, .. } = &state.overview;
    let width = usize::from(area.width);
    let totals = figures::totals(state, width);
    let (top, body) = split(area, lines(&totals));
    let mut below = figures::units(state, units, width);
    below.extend(months.columns(state, width));
    let figures = lines(&below);
    let figures = if body.height >= figures + ROWS { figures } else { 0 };
    let (list, figures) = split(body, body.height - figures);
    let all: Vec<Section> = due.iter().chain(told).cloned().collect();
    vec![Part::lines(top, totals), stacked(state, list, &all, 0), Part::lines(figures, below)]
}

/// What was told, the months under it, and with room for them the details of what is selected.
fn beside(state: &State, area: Rect) -> Vec<Part> {
    let Overview { due, told, months, .. } = &state.overview;
    let width = usize::from(area.width);
    let months = if area.height >= TALL { months.bars(state, width) } else { months.columns(state, width) };
    let over = Rect { height: area.height.saturating_sub(lines(&months) + 1), ..area };
    let told = stacked(state, over, told, due.iter().map(|section| section.things.len()).sum());
    let taken = match &told.content {
        Content::Rows(rows) => u16::try_from(rows.len()).unwrap_or(u16::MAX),
        Content::Field(_) | Content::Divider => 0,
    };
    let (_, rest) = split(area, taken + 1);
    let (figures, rest) = split(rest, lines(&months));
    let mut parts = vec![told, Part::lines(figures, months)];
    let (_, about) = split(rest, 1);
    if about.height >= LEAST {
        parts.extend(strip::parts(state, about));
    }
    parts
}

/// Sections under each other, with so many things in others before them.
fn stacked(state: &State, area: Rect, sections: &[Section], before: usize) -> Part {
    let at = position(state).checked_sub(before).and_then(|at| sections::place(sections, at));
    let stack = Stack { state, sections, before, at, width: usize::from(area.width) };
    Part::new(area, Content::Rows(stack.rows(usize::from(area.height))))
}

fn lines(lines: &[Line]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// A heading inside the view.
fn heading(text: &str) -> Line {
    Line::new(format!(" {text}"), view::Tone::Title)
}
