//! The mouse: a click is the key or the selection that stands under it, the wheel walks.

mod wheel;

use ratatui::layout::Position;

use crate::tui::action::Action;
use crate::tui::form::Entry;
use crate::tui::keymap::Context;
use crate::tui::message::{Effect, Press, PressKind};
use crate::tui::state::{Over, Pane, State};
use crate::tui::tabs::{self, Tab};
use crate::tui::typing::Typing;
use crate::tui::view::{self, Target};

pub(super) fn press(state: &mut State, press: Press) -> Option<Effect> {
    let action = match press.kind {
        PressKind::WheelUp => Action::Up,
        PressKind::WheelDown => Action::Down,
        PressKind::Click | PressKind::DoubleClick => {
            let target = view::target_at(state, Position { x: press.x, y: press.y })?;
            return click(state, target, press.kind == PressKind::DoubleClick);
        }
    };
    wheel::turn(state, action);
    None
}

fn click(state: &mut State, target: Target, double: bool) -> Option<Effect> {
    state.notice = None;
    match target {
        Target::Press(action) => return super::press(state, action),
        Target::Outside => return leave(state),
        Target::Tab(tab) => {
            if state.over.is_empty() {
                tabs::turn_to(state, tab);
            }
            return None;
        }
        Target::Caret { field, line, cell, room } => {
            if let Some(typing) = typing(state, field) {
                typing.point((line.into(), cell.into()), room);
            }
            return None;
        }
        Target::Field(field) => {
            typing(state, field);
            return None;
        }
        Target::Tick(at) => {
            point(state, at);
            return tick(state);
        }
        Target::Row(at) => point(state, at),
        Target::Day(day) => {
            if let Some(Over::Picker(picker)) = state.over.last_mut() {
                picker.point_at(day);
            }
        }
        Target::Period(period) => {
            if let Some(Over::Picker(picker)) = state.over.last_mut() {
                picker.point(period);
            }
        }
        Target::Cell(row, column) => {
            if let Some(effect) = tabs::click_cell(state, row, column) {
                return Some(effect);
            }
        }
        // What a search shows beside its hits is only looked at.
        Target::Thing(_) | Target::Reveal(_) if matches!(state.over.last(), Some(Over::Search(_))) => return None,
        Target::Reveal(node) => {
            state.pane = Pane::List;
            state.reveal(&node);
        }
        Target::Thing(node) => {
            state.selected = node;
            if state.tab != Tab::Plan {
                state.pane = Pane::List;
            }
        }
    }
    if double { take(state) } else { None }
}

/// Puts the cursor of the list that lies uppermost on a row.
fn point(state: &mut State, at: usize) {
    match state.over.last_mut() {
        Some(Over::Search(search)) => search.choose(at),
        Some(Over::Menu(menu)) => menu.at = at,
        Some(Over::Saved(chosen) | Over::Columns(chosen)) => *chosen = at,
        Some(Over::Form(form)) => {
            if let Some(Entry::Choice(choice)) = form.focused_mut().map(|field| &mut field.entry) {
                choice.point(at);
            }
        }
        _ => tabs::click_row(state, at),
    }
}

/// Ticks the row of the cursor, or takes the tick away.
fn tick(state: &mut State) -> Option<Effect> {
    let is_table = matches!(state.over.last(), Some(Over::Columns(_)));
    super::press(state, if is_table { Action::ToggleColumn } else { Action::Toggle })
}

/// What the second click on a row does: what Enter would.
fn take(state: &mut State) -> Option<Effect> {
    let action = match state.over.last() {
        Some(Over::Search(_) | Over::Menu(_)) => Action::Accept,
        Some(Over::Saved(_)) => Action::UseFilter,
        Some(Over::Picker(_)) => Action::Take,
        Some(Over::Columns(_)) => return tick(state),
        Some(Over::Form(form)) if super::filling::is_choosing_several(form) => return tick(state),
        Some(Over::Form(form)) if form.task.job.only_leads_on() => Action::Save,
        Some(Over::Filter(_)) => {
            state.over.pop();
            Action::Open
        }
        Some(_) => return None,
        None if state.context() == Context::Calendar => Action::IntoAgenda,
        None => Action::Open,
    };
    super::press(state, action)
}

/// A click beside what lies over the view closes it where nothing can be lost with it.
fn leave(state: &mut State) -> Option<Effect> {
    match state.over.last() {
        Some(Over::Picker(_) | Over::Saved(_) | Over::Columns(_)) => super::press(state, Action::Back),
        _ => None,
    }
}

/// The text field that is meant. In a form it is the one that has the keyboard now.
fn typing(state: &mut State, field: usize) -> Option<&mut Typing> {
    match state.over.last_mut()? {
        Over::Search(search) => Some(&mut search.field),
        Over::Menu(menu) => Some(&mut menu.field),
        Over::Filter(line) => Some(&mut line.field),
        Over::Naming(field) => Some(field),
        Over::Finding(finding) => Some(&mut finding.field),
        Over::Form(form) => {
            form.focus_at(field);
            match &mut form.focused_mut()?.entry {
                Entry::Typed(typing) => Some(typing),
                Entry::Choice(_) => None,
            }
        }
        _ => None,
    }
}
