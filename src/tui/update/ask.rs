//! Answering a question.

use crate::ledger::Command;
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Over, Question, State};

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if !matches!(action, Action::Yes | Action::No) {
        return None;
    }
    let Some(Over::Ask(question)) = state.over.pop() else { return None };
    match (action, question) {
        (Action::Yes, Question::Reopen(what)) => Some(Effect::Apply(Box::new(Command::Reopen { what: what.code }))),
        (Action::Yes, Question::TakeDateAway(_, command)) => Some(Effect::Apply(command)),
        (Action::Yes, Question::UndoTo { entry, .. }) => Some(Effect::Apply(Box::new(Command::UndoTo { entry }))),
        (Action::Yes, Question::Quit) => Some(Effect::Quit),
        _ => None,
    }
}
