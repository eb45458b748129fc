//! 计划: the outline of items, actions and what they point at, and of all projects.

mod outline;

use ratatui::layout::Rect;

pub(in crate::tui) use outline::{Fold, Outline};

use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Pane, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::update::walk;
use crate::tui::view::{self, Content, Line, Mark, Part, Row, Target, thing, window};

/// What is selected is unfolded, so that it is seen.
pub(in crate::tui) fn refresh(state: &mut State) {
    state.plan.refresh(&state.summary);
    state.plan.reveal(&state.summary, &state.selected);
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.plan.rows().get(position(state)).map(|row| &row.node)
}

pub(in crate::tui) fn position(state: &State) -> usize {
    state.plan.position(&state.summary, &state.selected)
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let (at, page) = (position(state), view::page(state));
    let to = match action {
        Action::Fold => Some(state.plan.fold(&state.summary, at)),
        Action::Unfold => state.plan.unfold(&state.summary, at),
        Action::SwitchGroup => state.plan.rows().iter().position(|row| row.node == other_group(state)),
        _ => walk(at, state.plan.rows().len(), page, action),
    };
    match to {
        Some(to) => select(state, to),
        None if action == Action::Unfold => state.pane = Pane::Detail(0),
        None => {}
    }
    None
}

fn select(state: &mut State, at: usize) {
    if let Some(node) = state.plan.select(at) {
        state.selected = node;
    }
}

/// 项目 from anywhere in 计划, and back.
fn other_group(state: &State) -> Node {
    let projects = state.plan.rows().iter().position(|row| row.node == Node::Projects);
    if projects.is_some_and(|projects| position(state) < projects) { Node::Projects } else { Node::Plan }
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::Unfold => state.plan.rows().get(position(state)).is_some_and(|row| row.fold == Fold::Folded),
        _ => true,
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let width = usize::from(area.width);
    let chosen = position(state);
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let rows = state.plan.rows();
    let rows = window(chosen, rows.len(), usize::from(area.height))
        .filter_map(|at| Some((at, rows.get(at)?)))
        .map(|(at, row)| Row {
            line: line(state, row, width),
            mark: if at == chosen { here } else { Mark::None },
            target: Some(Target::Row(at)),
        })
        .collect();
    vec![Part::new(area, Content::Rows(rows))]
}

/// The row that was clicked.
pub(in crate::tui) fn click(state: &mut State, at: usize) {
    select(state, at);
}

fn line(state: &State, row: &outline::Row, width: usize) -> Line {
    let fold = match row.fold {
        Fold::Nothing => " ",
        Fold::Folded => state.look.glyphs.folded(),
        Fold::Unfolded => state.look.glyphs.open(),
    };
    let before = format!("{}{}{fold} ", state.mark_sign(&row.node), "  ".repeat(row.depth));
    // Under its project the code of a site or milestone says nothing new.
    let name = match state.summary.find(&row.node) {
        Some(subject @ (Subject::Site(..) | Subject::Milestone(..))) => thing::short_name(state, subject),
        Some(subject) => thing::name(state, subject),
        None => String::new(),
    };
    thing::columns(state, &row.node, format!("{before}{name}"), width)
}
