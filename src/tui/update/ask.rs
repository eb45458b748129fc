//! Answering a question.

use super::filling;
use crate::ledger::Command;
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Over, Question, State};

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if !applies(state, action) {
        return None;
    }
    let Some(Over::Ask(question)) = state.over.pop() else { return None };
    match (action, question) {
        (Action::Yes, Question::TakeDateAway(command)) => Some(Effect::Save(command)),
        (Action::Yes, Question::UndoTo { entry, .. }) => Some(Effect::Apply(Box::new(Command::UndoTo { entry }))),
        (Action::Yes, Question::Quit) => Some(Effect::Quit),
        (Action::Yes | Action::TakeTheirs, Question::Overtaken(_, fresh)) => {
            let theirs = action == Action::TakeTheirs;
            if let Some(Over::Form(form)) = state.over.last_mut() {
                form.rebase(*fresh, theirs);
                // All that it was for is as others wrote it.
                if form.left_out.is_some() && form.task.on.is_empty() {
                    state.over.pop();
                }
            }
            // What others wrote is looked at before it is saved.
            if theirs { None } else { filling::save(state) }
        }
        (Action::Yes, Question::ForgetFilter(name)) => Some(super::filtering::forget(state, name)),
        _ => None,
    }
}

/// Whether the question that is asked can be answered so.
pub(super) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::Yes | Action::No => true,
        Action::TakeTheirs => matches!(state.over.last(), Some(Over::Ask(Question::Overtaken(..)))),
        _ => false,
    }
}
