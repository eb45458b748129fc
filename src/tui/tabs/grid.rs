//! 挂图: projects by stages, where every unit stands; units are moved here by carrying them from cell to cell.

mod carry;
mod carrying;
mod census;
mod chart;
mod columns;
mod cursor;
mod foot;

use ratatui::layout::Rect;

use self::carry::Carry;
use self::census::Census;
use self::chart::Chart;
use self::columns::Column;
use self::cursor::{column, layout, project, row, settle, stage};
use super::Roster;
use crate::text::{Lang, wrap};
use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::message::Effect;
use crate::tui::shown::Era;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::view::{Content, Line, Mark, Part, Row, Target, Tone};

/// Lines over the rows.
const HEADS: usize = 2;
/// Lines under them: the sum.
const SUM: usize = 1;

/// What the view remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Grid {
    rows: Roster,
    /// The ledger and the language it was made of.
    of: Option<(Era, Lang)>,
    census: Census,
    columns: Vec<Column>,
    /// The stage the cursor stands on; units in hand have one of their own.
    stage: Option<String>,
    /// The project the cursor was on last.
    seen: Option<Node>,
    /// Whether stages without any units are shown too.
    all: bool,
    carry: Option<Carry>,
    /// The first column shown, where the cursor has not just come here.
    first: Option<usize>,
}

impl Grid {
    /// What is in hand has been booked: it is where it was carried.
    pub(in crate::tui) fn arrive(&mut self) {
        if let Some(carry) = self.carry.take() {
            self.stage = Some(carry.to);
        }
    }
}

pub(in crate::tui) fn refresh(state: &mut State) {
    let of = Some((state.summary.era().clone(), state.texts.lang()));
    if state.grid.of != of {
        state.grid.of = of;
        state.grid.rows = Roster::new(&state.summary, state.summary.project_places());
        state.grid.census = Census::of(&state.summary, &state.texts);
    }
    carrying::hold(state);
    // Who comes to another project by a search comes to where its units are.
    let has_come = state.grid.carry.is_none() && current(state) != state.grid.seen.as_ref();
    if state.grid.stage.is_none() || (has_come && cursor::is_on_empty_cell(state)) {
        state.grid.stage = project(state).and_then(|project| cursor::busiest(state, project));
    }
    state.grid.seen = current(state).cloned();
    arrange(state);
}

/// Makes the columns anew. Units in hand can go to any stage.
fn arrange(state: &mut State) {
    let all = state.grid.all || state.grid.carry.is_some();
    let columns = columns::columns(&state.summary.stages, &state.texts, &state.grid.census, all);
    if columns != state.grid.columns {
        state.grid.columns = columns;
        state.grid.first = None;
    }
    settle(state);
}

/// Another view is shown: what is in hand goes back where it was.
pub(in crate::tui) fn leave(state: &mut State) {
    if state.grid.carry.is_some() {
        carrying::put_back(state);
    }
}

pub(in crate::tui) fn context(state: &State) -> Context {
    if state.grid.carry.is_some() { Context::Carry } else { Context::Grid }
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.grid.rows.get(&state.summary, row(state))
}

pub(in crate::tui) fn rows(state: &State) -> Vec<Node> {
    state.grid.rows.nodes(&state.summary).cloned().collect()
}

pub(in crate::tui) fn length(state: &State) -> usize {
    state.grid.rows.len()
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let effect = if state.grid.carry.is_some() {
        carrying::press(state, action)
    } else {
        walk_or_pick(state, action);
        None
    };
    settle(state);
    state.grid.seen = current(state).cloned();
    effect
}

fn walk_or_pick(state: &mut State, action: Action) {
    match action {
        Action::PickUp => carrying::pick_up(state),
        Action::AllStages => {
            state.grid.all = !state.grid.all;
            arrange(state);
        }
        _ => cursor::walk(state, action),
    }
}

/// What was typed while units are in hand.
pub(in crate::tui) fn typed(state: &mut State, text: &str) {
    carrying::typed(state, text);
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    let loads = || match (project(state), &state.grid.carry) {
        (Some(project), Some(carry)) => carry::loads(project, &carry.from),
        (Some(project), None) => stage(state).map_or_else(Vec::new, |stage| carry::loads(project, stage)),
        (None, _) => Vec::new(),
    };
    match action {
        Action::PickUp => !loads().is_empty(),
        Action::NextLoad => loads().len() > 1,
        Action::More | Action::Fewer => {
            let load = state.grid.carry.as_ref().map(|carry| &carry.load);
            matches!(load, Some(carry::Load::Unnamed { most, .. }) if *most > 1)
        }
        Action::AllStages => !state.grid.rows.is_empty(),
        _ => true,
    }
}

pub(in crate::tui) fn click(state: &mut State, row: usize, column: usize) {
    let Some(goal) = state.grid.columns.get(column).map(|column| column.stage.clone()) else { return };
    let Some(node) = state.grid.rows.get(&state.summary, row).cloned() else { return };
    if state.grid.carry.is_some() {
        carrying::click(state, &node, goal);
    } else {
        state.selected = node;
        state.grid.stage = Some(goal);
    }
    settle(state);
    state.grid.seen = current(state).cloned();
}

/// Rows for which a body of some height has room.
fn rows_height(body: usize) -> usize {
    body.saturating_sub(HEADS + SUM + foot::height(body)).max(1)
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let width = usize::from(area.width);
    let Some(project) = project(state) else { return vec![Part::lines(area, empty(state, width))] };
    let (row, column) = (row(state), column(state));
    let chart = Chart { state, layout: layout(state, width), row, column };
    let mut lines: Vec<Row> = chart.heads().into_iter().map(Row::from).collect();
    let body = usize::from(area.height);
    let window = state.window(row, state.grid.rows.len(), rows_height(body));
    state.summary.prepare(window.clone().filter_map(|at| state.grid.rows.places().get(at).copied()));
    lines.extend(window.filter_map(|at| {
        let project = state.summary.find(state.grid.rows.get(&state.summary, at)?)?.project(&state.summary)?;
        let line = chart.project(at, project);
        Some(Row { line, mark: Mark::None, target: Some(Target::Cell(at, column)) })
    }));
    if let Some(kind) = state.grid.census.kind(&project.counted_in) {
        lines.push(chart.sum(project, kind).into());
    }
    let (foot, body) = (foot::height(body), usize::from(area.height));
    // A gap where there is room for one.
    if lines.len() + foot < body {
        lines.push(Line::default().into());
    }
    let code = stage(state).unwrap_or_default();
    lines.extend(foot::lines(state, project, code, width, foot).into_iter().map(Row::from));
    vec![Part::new(area, Content::Rows(lines))]
}

/// What is in hand, and how its number is changed.
pub(in crate::tui) fn in_hand(state: &State) -> String {
    let (Some(project), Some(carry)) = (project(state), &state.grid.carry) else { return String::new() };
    foot::in_hand(&state.texts, project, carry)
}

/// What to do where there is no project.
fn empty(state: &State, width: usize) -> Vec<Line> {
    let words = state.texts.grid_empty(carrying::key(state, Context::Grid, Action::Palette));
    let lines = wrap::wrap(&words, width.saturating_sub(2).max(1));
    let lines = lines.into_iter().map(|line| Line::new(format!(" {line}"), Tone::Muted));
    std::iter::once(Line::default()).chain(lines).collect()
}
