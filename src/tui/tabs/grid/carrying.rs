//! Keys, digits and the mouse while units are in hand.

use super::carry::{Carry, Load};
use super::cursor;
use crate::ledger::Command;
use crate::model::view::ProjectView;
use crate::tui::action::Action;
use crate::tui::form::Form;
use crate::tui::keymap::Context;
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, State};
use crate::tui::subject::{Node, Subject};

/// Takes the units of the cell under the cursor in hand.
pub(super) fn pick_up(state: &mut State) {
    let picked = cursor::project(state).and_then(|project| Carry::pick_up(project, cursor::stage(state)?));
    if picked.is_none() {
        let here = cursor::stage(state).map_or_else(String::new, |it| state.texts.stage(&state.summary.stages, it));
        state.notice = Some(Notice::Said(state.texts.grid_nothing_here(here)));
    }
    state.grid.carry = picked;
    super::arrange(state);
}

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::Left | Action::Right => {
            if let Some(stage) = cursor::beside(state, action == Action::Right) {
                carry_to(state, stage);
            }
        }
        Action::More | Action::Fewer => change(state, |carry| carry.change(action == Action::More)),
        Action::Erase => change(state, |carry| {
            carry.erase();
            true
        }),
        Action::NextLoad | Action::PreviousLoad => turn(state, action == Action::NextLoad),
        Action::PutBack => put_back(state),
        Action::MoveForm => open_form(state),
        Action::SetDown | Action::Open => return set_down(state),
        _ => {}
    }
    None
}

/// Digits are the number that is carried.
pub(super) fn typed(state: &mut State, text: &str) {
    for digit in text.chars().filter_map(|c| c.to_digit(10)) {
        change(state, |carry| carry.digit(digit));
    }
}

/// A cell was clicked: in the row of what is in hand it goes there.
pub(super) fn click(state: &mut State, node: &Node, goal: String) {
    let Some(carry) = &state.grid.carry else { return };
    if *node == Node::project(&carry.project) {
        carry_to(state, goal);
    } else {
        state.notice = Some(Notice::Said(state.texts.grid_other_row(carry.project.as_str())));
    }
}

/// Holds on to what is in hand after the ledger has changed; lets go where it is not there any more.
pub(super) fn hold(state: &mut State) {
    let Some(carry) = state.grid.carry.take() else { return };
    let project = carried_project(state, &carry);
    state.grid.carry = carry.kept(project).filter(|_| state.as_of.is_none());
    // Why the ledger refused something says more.
    if state.grid.carry.is_none() && !matches!(state.notice, Some(Notice::Refused(_))) {
        state.notice = Some(Notice::Said(state.texts.grid_gone()));
    }
}

fn carry_to(state: &mut State, goal: String) {
    if let Some(carry) = &mut state.grid.carry {
        carry.to = goal;
    }
}

/// Changes the number, and says why where it can't be.
fn change(state: &mut State, to: impl FnOnce(&mut Carry) -> bool) {
    let Some(carry) = &mut state.grid.carry else { return };
    if to(carry) {
        return;
    }
    let load = carry.load.clone();
    let said = match load {
        Load::Unnamed { most, .. } => {
            let unit = cursor::project(state).map_or("", |project| &project.counted_in);
            state.texts.grid_at_most(state.texts.count(most, unit))
        }
        Load::Site { .. } | Load::All(_) => state.texts.grid_not_counted(key(state, Context::Carry, Action::NextLoad)),
    };
    state.notice = Some(Notice::Said(said));
}

fn turn(state: &mut State, forward: bool) {
    let Some(mut carry) = state.grid.carry.take() else { return };
    if let Some(project) = carried_project(state, &carry) {
        carry.turn(project, forward);
    }
    state.grid.carry = Some(carry);
}

pub(super) fn put_back(state: &mut State) {
    state.grid.carry = None;
    super::arrange(state);
    state.notice = Some(Notice::Said(state.texts.grid_put_back()));
}

/// Gives the command; what is in hand stays there until the ledger has answered.
fn set_down(state: &mut State) -> Option<Effect> {
    let carry = state.grid.carry.as_ref()?;
    if carry.is_away() {
        return Some(Effect::Apply(Box::new(Command::Move(carry.movement()))));
    }
    put_back(state);
    None
}

/// The form of the move, filled in as it is in hand: for another day, or a note.
fn open_form(state: &mut State) {
    let Some(carry) = &state.grid.carry else { return };
    let subject = match &carry.load {
        Load::Site { site, .. } => state.summary.find(&Node::of(site)),
        Load::Unnamed { .. } | Load::All(_) => carried_project(state, carry).map(Subject::Project),
    };
    let form = subject.and_then(|subject| Form::carried(&state.summary, subject, &carry.movement()));
    if let Some(form) = form {
        state.over.push(Over::Form(form));
    }
}

fn carried_project<'s>(state: &'s State, carry: &Carry) -> Option<&'s ProjectView> {
    state.summary.find(&Node::project(&carry.project))?.project(&state.summary)
}

/// The first key of an action.
pub(super) fn key(state: &State, context: Context, action: Action) -> String {
    let key = state.keymap.bindings(context).find(|binding| binding.action == action).and_then(|it| it.keys.first());
    key.map_or_else(String::new, |key| key.words(&state.texts))
}
