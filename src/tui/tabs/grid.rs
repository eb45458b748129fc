//! 挂图: projects by stages, where every unit stands; units are moved here by carrying them from cell to cell.

mod carry;
mod carrying;
mod census;
mod chart;
mod columns;
mod foot;

use ratatui::layout::Rect;

use self::carry::Carry;
use self::census::Census;
use self::chart::Chart;
use self::columns::{Column, Layout};
use super::Roster;
use crate::model::view::ProjectView;
use crate::text::wrap;
use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::message::Effect;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::update::walk;
use crate::tui::view::{self, Content, Line, Mark, Part, Row, Target, Tone, window};

/// Lines over the rows.
const HEADS: usize = 2;
/// Lines under them: the sum.
const SUM: usize = 1;

/// What the view remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Grid {
    rows: Roster,
    census: Census,
    columns: Vec<Column>,
    /// The stage the cursor stands on; units in hand have one of their own.
    stage: Option<String>,
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
    let nodes = state.summary.projects.iter().map(|project| Node::project(&project.code)).collect();
    state.grid.rows = Roster::new(&state.summary, nodes);
    state.grid.census = Census::of(&state.summary, &state.texts);
    carrying::hold(state);
    if state.grid.stage.is_none() {
        state.grid.stage = project(state).and_then(|project| busiest(state, project));
    }
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

/// Keeps the columns where they stand as long as the cursor is among them.
fn settle(state: &mut State) {
    state.grid.first = Some(layout(state, usize::from(state.size.width)).shown.start);
}

fn layout(state: &State, width: usize) -> Layout {
    Layout::of(&state.grid.columns, &state.grid.census, width, column(state), state.grid.first)
}

/// Another view is shown: what is in hand goes back where it was.
pub(in crate::tui) fn leave(state: &mut State) {
    if state.grid.carry.is_some() {
        carrying::put_back(state);
    }
}

/// The furthest stage of a project that is not complete yet, where units are likely to leave from.
fn busiest(state: &State, project: &ProjectView) -> Option<String> {
    let open = project.stages.iter().find(|at| !state.summary.stages.is_complete(&at.stage));
    open.or_else(|| project.stages.first()).map(|at| at.stage.clone())
}

pub(in crate::tui) fn context(state: &State) -> Context {
    if state.grid.carry.is_some() { Context::Carry } else { Context::Grid }
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.grid.rows.get(row(state))
}

pub(in crate::tui) fn rows(state: &State) -> Vec<Node> {
    state.grid.rows.nodes().to_vec()
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let effect = if state.grid.carry.is_some() {
        carrying::press(state, action)
    } else {
        walk_or_pick(state, action);
        None
    };
    settle(state);
    effect
}

fn walk_or_pick(state: &mut State, action: Action) {
    match action {
        Action::PickUp => carrying::pick_up(state),
        Action::AllStages => {
            state.grid.all = !state.grid.all;
            arrange(state);
        }
        Action::Left | Action::Right => {
            if let Some(stage) = beside(state, action == Action::Right) {
                state.grid.stage = Some(stage);
            }
        }
        Action::First | Action::Last => {
            let with_units = outermost(state, action == Action::Last);
            state.grid.stage = with_units.or_else(|| state.grid.stage.take());
        }
        _ => {
            let page = rows_height(view::page(state));
            if let Some(to) = walk(row(state), state.grid.rows.len(), page, action) {
                select(state, to);
            }
        }
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
        Action::AllStages => !state.grid.rows.nodes().is_empty(),
        _ => true,
    }
}

pub(in crate::tui) fn click(state: &mut State, row: usize, column: usize) {
    let Some(stage) = state.grid.columns.get(column).map(|column| column.stage.clone()) else { return };
    let Some(node) = state.grid.rows.get(row).cloned() else { return };
    if state.grid.carry.is_some() {
        carrying::click(state, &node, stage);
    } else {
        state.selected = node;
        state.grid.stage = Some(stage);
    }
    settle(state);
}

fn select(state: &mut State, at: usize) {
    if let Some(node) = state.grid.rows.get(at).cloned() {
        state.selected = node;
    }
}

fn row(state: &State) -> usize {
    state.grid.rows.position(&state.summary, &state.selected)
}

/// The project under the cursor.
fn project(state: &State) -> Option<&ProjectView> {
    state.summary.find(current(state)?)?.project(&state.summary)
}

/// The column under the cursor: that of its stage, or where that is not shown the next one.
fn column(state: &State) -> usize {
    let grid = &state.grid;
    let meant = grid.carry.as_ref().map(|carry| &carry.to).or(grid.stage.as_ref());
    let order = meant.map_or(0, |stage| state.summary.stages.position(stage));
    let at = grid.columns.iter().position(|column| column.order >= order);
    at.unwrap_or(grid.columns.len().saturating_sub(1))
}

/// The stage under the cursor.
fn stage(state: &State) -> Option<&str> {
    state.grid.columns.get(column(state)).map(|column| column.stage.as_str())
}

/// The stage of the column on the one side or the other.
fn beside(state: &State, right: bool) -> Option<String> {
    let at = column(state);
    let at = if right { at + 1 } else { at.checked_sub(1)? };
    state.grid.columns.get(at).map(|column| column.stage.clone())
}

/// The first or the last stage at which the project under the cursor has units.
fn outermost(state: &State, last: bool) -> Option<String> {
    let project = project(state)?;
    let mut with_units = state.grid.columns.iter().filter(|column| carry::count(project, &column.stage) > 0);
    let found = if last { with_units.next_back() } else { with_units.next() };
    found.map(|column| column.stage.clone())
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
    lines.extend(window(row, state.grid.rows.len(), rows_height(body)).filter_map(|at| {
        let project = state.summary.find(state.grid.rows.get(at)?)?.project(&state.summary)?;
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
    let stage = stage(state).unwrap_or_default();
    lines.extend(foot::lines(state, project, stage, width, foot).into_iter().map(Row::from));
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
