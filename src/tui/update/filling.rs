//! Filling in a form.

use super::{commanding, leafing, picking};
use std::path::PathBuf;

use crate::ledger::{Command, Progress};
use crate::model::Stages;
use crate::text::Texts;
use crate::tui::action::Action;
use crate::tui::form::{Complaint, Entry, Fit, Form, Job, Refusal, Slot};
use crate::tui::layout;
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, Question, State};
use crate::tui::typing::Room;
use crate::tui::work::{Phase, Work};

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::Save | Action::Yes => return save(state),
        Action::Cancel | Action::No => close(state),
        Action::PickDate => picking::open(state),
        _ => {
            let Some(Over::Form(form)) = state.over.last_mut() else { return None };
            // Where one is chosen, a blank parts the words it is looked for by.
            if action == Action::Toggle && !is_choosing_several(form) {
                insert(form, " ", &state.texts, &state.summary.stages);
            } else {
                edit(form, action, layout::editor_room(state.size));
            }
        }
    }
    None
}

pub(super) fn is_choosing_several(form: &Form) -> bool {
    form.focused().is_some_and(|field| matches!(&field.entry, Entry::Choice(choice) if choice.chosen.is_some()))
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

/// Reads the form, and has its command carried out where nothing has to be asked first.
pub(super) fn save(state: &mut State) -> Option<Effect> {
    save_as_meant(state, None)
}

/// What the form comes to now.
pub(super) fn meant(state: &State) -> Option<Command> {
    match state.over.last() {
        Some(Over::Form(form)) => form.command(&state.summary).ok(),
        _ => None,
    }
}

/// The same after others have changed the ledger: what would no longer be what was `meant` is looked over first.
pub(super) fn save_as_meant(state: &mut State, meant: Option<Command>) -> Option<Effect> {
    let shown = &state.summary;
    let Some(Over::Form(form)) = state.over.last_mut() else { return None };
    if let Some(slot) = form.unfound() {
        return complain(form, slot, Complaint::NoSuchOption);
    }
    match form.task.job {
        Job::New(_) | Job::Choose(_) => return lead_on(state),
        Job::AsOf => {
            return match form.as_of_typed(shown) {
                Ok(day) => Some(Effect::TurnTo(day)),
                Err((slot, complaint)) => complain(form, slot, complaint),
            };
        }
        Job::Import | Job::Export | Job::Print => return begin(state),
        _ => {}
    }
    match form.command(shown) {
        Err((slot, complaint)) => complain(form, slot, complaint),
        Ok(command) => {
            let question = match form.fit(shown) {
                Fit::Fits if meant.is_some_and(|meant| meant != command) => {
                    form.refusal = Some(Refusal::Reshaped);
                    return None;
                }
                Fit::Fits if takes_dates_away(&command) => Question::TakeDateAway(Box::new(command)),
                Fit::Fits => return Some(Effect::Save(Box::new(command))),
                Fit::Gone(gone) => {
                    form.go_on_without(gone);
                    return None;
                }
                Fit::Reshaped(fresh) => {
                    form.reshape(*fresh);
                    return None;
                }
                Fit::Overtaken(conflicts, fresh) => Question::Overtaken(conflicts, fresh),
            };
            state.over.push(Over::Ask(question));
            None
        }
    }
}

/// Begins long work on the file that was named. A report takes its format from the name.
fn begin(state: &mut State) -> Option<Effect> {
    let style = leafing::style(state);
    let Some(Over::Form(form)) = state.over.last_mut() else { return None };
    let name = form.text(Slot::Path).trim().to_owned();
    if name.is_empty() {
        return complain(form, Slot::Path, Complaint::Missing);
    }
    let path = PathBuf::from(name);
    let work = match form.task.job {
        Job::Import => Work::Import(path),
        Job::Export => Work::Export(path),
        _ => Work::Print(path, style),
    };
    form.refusal = None;
    // What was typed stays below, for the case that it can't be done.
    state.over.push(Over::Busy(work.clone(), Phase::Reading, Progress::default()));
    Some(Effect::Start(work, state.texts.lang()))
}

/// Opens the form for what was chosen, in place of the one it was chosen in.
fn lead_on(state: &mut State) -> Option<Effect> {
    let Some(Over::Form(form)) = state.over.last() else { return None };
    if let Some(form) = form.chosen().and_then(|task| Form::open(task, &state.summary)) {
        state.over.pop();
        commanding::open(state, form);
    }
    None
}

fn takes_dates_away(command: &Command) -> bool {
    match command {
        Command::Plan { date, .. } => date.is_none(),
        Command::Several(commands) => commands.iter().any(takes_dates_away),
        _ => false,
    }
}

/// Goes to the field that can't be read and says why.
fn complain(form: &mut Form, slot: Slot, complaint: Complaint) -> Option<Effect> {
    form.focus_on(slot);
    form.refusal = Some(Refusal::Complaint(complaint));
    None
}
