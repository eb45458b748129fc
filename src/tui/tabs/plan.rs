//! 计划: the outline of items, actions and what they point at, and of all projects.

mod hits;
mod outline;

use ratatui::layout::Rect;

pub(in crate::tui) use outline::{Fold, Outline};

use crate::text::wrap::wrap;
use crate::tui::action::Action;
use crate::tui::layout::split;
use crate::tui::message::Effect;
use crate::tui::state::{Pane, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::tabs::list;
use crate::tui::update::{filtering, walk};
use crate::tui::view::{self, Content, Line, Mark, Part, Row, Target, Tone, sieve, thing};

/// What is selected is unfolded, so that it is seen.
pub(in crate::tui) fn refresh(state: &mut State) {
    state.plan.refresh(&state.summary);
    state.plan.reveal(&state.summary, &state.selected);
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.plan.get(&state.summary, position(state))
}

pub(in crate::tui) fn position(state: &State) -> usize {
    state.plan.position(&state.summary, &state.selected)
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let (at, page) = (position(state), view::page(state).saturating_sub(list::above(state)));
    let to = match action {
        _ if filtering::pressed(state, action) => return None,
        Action::Fold => Some(state.plan.fold(&state.summary, at)),
        Action::Unfold => state.plan.unfold(&state.summary, at),
        Action::SwitchGroup => state.plan.row_of(&state.summary, &other_group(state)),
        _ => walk(at, state.plan.len(), page, action),
    };
    match to {
        Some(to) => select(state, to),
        None if action == Action::Unfold => state.pane = Pane::Detail(0),
        None => {}
    }
    None
}

/// What was selected is seen again where the filter lets it through.
pub(in crate::tui) fn narrow(state: &mut State, text: &str) {
    state.plan.narrow(&state.summary, text);
    state.plan.reveal(&state.summary, &state.selected);
}

fn select(state: &mut State, at: usize) {
    if let Some(node) = state.plan.select(&state.summary, at) {
        state.selected = node;
    }
}

/// 项目 from anywhere in 计划, and back.
fn other_group(state: &State) -> Node {
    let projects = state.plan.row_of(&state.summary, &Node::Projects);
    if projects.is_some_and(|projects| position(state) < projects) { Node::Projects } else { Node::Plan }
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::Unfold => state.plan.row(&state.summary, position(state)).is_some_and(|row| row.fold == Fold::Folded),
        _ => true,
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let narrowed = state.plan.narrowed();
    let (mut parts, area) = sieve::above(state, narrowed, area);
    let width = usize::from(area.width);
    if state.plan.is_empty() {
        if !narrowed.is_working {
            parts.push(sieve::empty(state, narrowed, area, ""));
        }
        return parts;
    }
    let chosen = position(state);
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let window = state.window(chosen, state.plan.len(), usize::from(area.height));
    state.summary.prepare(window.clone().filter_map(|at| state.plan.place(at)));
    let rows = window
        .filter_map(|at| Some((at, state.plan.row(&state.summary, at)?)))
        .map(|(at, row)| Row {
            line: line(state, row, width),
            mark: if at == chosen { here } else { Mark::None },
            target: Some(Target::Row(at)),
        })
        .collect();
    parts.push(Part::new(area, Content::Rows(rows)));
    if state.summary.projects.is_empty() && state.summary.items.is_empty() {
        let (_, below) = split(area, u16::try_from(state.plan.len() + 1).unwrap_or(u16::MAX));
        let words = wrap(&state.texts.projects_empty(), width.saturating_sub(2).max(1));
        parts.push(Part::lines(below, words.iter().map(|line| Line::new(format!(" {line}"), Tone::Busy)).collect()));
    }
    parts
}

/// The row that was clicked.
pub(in crate::tui) fn click(state: &mut State, at: usize) {
    select(state, at);
}

fn line(state: &State, row: outline::Row, width: usize) -> Line {
    let node = row.node(&state.summary);
    let fold = match row.fold {
        Fold::Nothing => " ",
        Fold::Folded => state.look.glyphs.folded(),
        Fold::Unfolded => state.look.glyphs.open(),
    };
    let before = format!("{}{}{fold} ", state.mark_sign(node), "  ".repeat(row.depth));
    // Under its project the code of a site or milestone says nothing new.
    let name = match state.summary.find(node) {
        Some(subject @ (Subject::Site(..) | Subject::Milestone(..))) => thing::short_name(state, subject),
        Some(subject) => thing::name(state, subject),
        None => String::new(),
    };
    let mut line = thing::columns(state, node, format!("{before}{name}"), width);
    if row.is_heading {
        for span in &mut line.0 {
            span.tone = Tone::Muted;
        }
    }
    line
}
