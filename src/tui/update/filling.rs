//! Filling in a form.

use super::picking;
use crate::ledger::Command;
use crate::model::Stages;
use crate::text::Texts;
use crate::tui::action::Action;
use crate::tui::form::{self, Complaint, Entry, Form, Refusal, Slot, Task};
use crate::tui::layout;
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, Question, State};
use crate::tui::typing::Room;

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::Save => return save(state),
        Action::Cancel => close(state),
        Action::PickDate => picking::open(state),
        _ => {
            if let Some(Over::Form(form)) = state.over.last_mut() {
                edit(form, action, layout::editor_room(state.size));
            }
        }
    }
    None
}

fn edit(form: &mut Form, action: Action, room: Room) {
    match action {
        Action::NextField => return form.next_field(),
        Action::PreviousField => return form.previous_field(),
        _ => {}
    }
    let edited = match form.focused_mut().map(|field| &mut field.entry) {
        Some(Entry::Typed(typing)) => typing.walk(action, room) || typing.edit(action),
        Some(Entry::Choice(choice)) => choice.choose(action),
        None => false,
    };
    if edited {
        form.refusal = None;
    }
}

pub(super) fn insert(form: &mut Form, text: &str, texts: &Texts, stages: &Stages) {
    form.refusal = None;
    match form.focused_mut().map(|field| &mut field.entry) {
        Some(Entry::Typed(typing)) => typing.insert(text),
        Some(Entry::Choice(choice)) => choice.seek(text, texts, stages),
        None => {}
    }
}

/// Closes the form. What was typed is kept for the next time the same is asked of the same thing.
fn close(state: &mut State) {
    let Some(Over::Form(mut form)) = state.over.pop() else { return };
    if form.has_typing() {
        form.refusal = None;
        state.kept.push(form);
        state.notice = Some(Notice::DraftKept);
    }
}

fn save(state: &mut State) -> Option<Effect> {
    let reading = form::reading(&state.summary);
    let Some(Over::Form(form)) = state.over.last_mut() else { return None };
    if form.task == Task::AsOf {
        return match form.as_of_typed(reading) {
            Ok(day) => Some(Effect::TurnTo(day)),
            Err((slot, complaint)) => complain(form, slot, complaint),
        };
    }
    match form.command(reading) {
        Err((slot, complaint)) => complain(form, slot, complaint),
        Ok(command) => match (&form.task, &command) {
            (Task::Plan(what), Command::Plan { date: None, .. }) => {
                let question = Question::TakeDateAway(what.clone(), Box::new(command));
                state.over.push(Over::Ask(question));
                None
            }
            _ => Some(Effect::Apply(Box::new(command))),
        },
    }
}

/// Goes to the field that can't be read and says why.
fn complain(form: &mut Form, slot: Slot, complaint: Complaint) -> Option<Effect> {
    form.focus_on(slot);
    form.refusal = Some(Refusal::Complaint(complaint));
    None
}
