//! The cell under the cursor: its row is the selected project, its column a stage by name.

use super::carry;
use super::columns::Layout;
use crate::model::view::ProjectView;
use crate::tui::action::Action;
use crate::tui::state::State;
use crate::tui::update;
use crate::tui::view;

pub(super) fn walk(state: &mut State, action: Action) {
    let goal = match action {
        Action::Left | Action::Right => beside(state, action == Action::Right),
        Action::First | Action::Last => outermost(state, action == Action::Last),
        _ => {
            let page = super::rows_height(view::page(state));
            if let Some(to) = update::walk(row(state), state.grid.rows.len(), page, action) {
                select(state, to);
            }
            return;
        }
    };
    if goal.is_some() {
        state.grid.stage = goal;
    }
}

fn select(state: &mut State, at: usize) {
    if let Some(node) = state.grid.rows.get(&state.summary, at).cloned() {
        state.selected = node;
    }
}

pub(super) fn row(state: &State) -> usize {
    state.grid.rows.position(&state.summary, &state.selected)
}

/// The project under the cursor.
pub(super) fn project(state: &State) -> Option<&ProjectView> {
    state.summary.find(super::current(state)?)?.project(&state.summary)
}

/// The column under the cursor: that of its stage, or where that is not shown the next one.
pub(super) fn column(state: &State) -> usize {
    let grid = &state.grid;
    let meant = grid.carry.as_ref().map(|carry| &carry.to).or(grid.stage.as_ref());
    let order = meant.map_or(0, |stage| state.summary.stages.position(stage));
    let at = grid.columns.iter().position(|column| column.order >= order);
    at.unwrap_or(grid.columns.len().saturating_sub(1))
}

/// The stage under the cursor.
pub(super) fn stage(state: &State) -> Option<&str> {
    state.grid.columns.get(column(state)).map(|column| column.stage.as_str())
}

/// The stage of the column on the one side or the other.
pub(super) fn beside(state: &State, right: bool) -> Option<String> {
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

/// Whether the project under the cursor has no units at its stage.
pub(super) fn is_on_empty_cell(state: &State) -> bool {
    project(state).zip(stage(state)).is_some_and(|(project, stage)| carry::count(project, stage) == 0)
}

/// The furthest stage of a project that is not complete yet, where units are likely to leave from.
pub(super) fn busiest(state: &State, project: &ProjectView) -> Option<String> {
    let open = project.stages.iter().find(|at| !state.summary.stages.is_complete(&at.stage));
    open.or_else(|| project.stages.first()).map(|at| at.stage.clone())
}

/// Keeps the columns where they stand as long as the cursor is among them.
pub(super) fn settle(state: &mut State) {
    state.grid.first = Some(layout(state, usize::from(state.size.width)).shown.start);
}

pub(super) fn layout(state: &State, width: usize) -> Layout {
    Layout::of(&state.grid.columns, &state.grid.census, width, column(state), state.grid.first)
}
