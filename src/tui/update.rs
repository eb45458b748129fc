//! What a message does to the state. Pure: what must happen outside is returned as an [`Effect`].

mod ask;
mod browse;
mod choosing;
mod columns;
mod filling;
pub(super) mod filtering;
mod leafing;
mod marking;
mod mouse;
mod searching;

pub(super) use browse::applies;
pub(super) use columns::offered;

use super::action::Action;
use super::form::{Refusal, Slot};
use super::memory::Unkept;
use super::menu::{Kind, Menu};
use super::message::{Answer, Effect, Message};
use super::state::{Notice, Over, Question, State};
use crate::ledger::Failure;
use crate::model::Problem;
use crate::text::Texts;

pub(super) fn update(state: &mut State, message: Message) -> Option<Effect> {
    match message {
        Message::Press(action) => {
            state.notice = None;
            return press(state, action);
        }
        Message::Type(text) => {
            state.notice = None;
            insert(state, &text);
        }
        Message::Stray => state.notice = Some(Notice::Stray),
        Message::Mouse(press) => return mouse::press(state, press),
        Message::Resize(size) => state.size = size,
        Message::Reread(Ok(summary)) => {
            state.adopt(*summary);
            state.notice = Some(Notice::ChangedElsewhere);
        }
        Message::TurnedTo(day, Ok(summary)) => {
            if matches!(state.over.last(), Some(Over::Form(_))) {
                state.over.pop();
            }
            state.as_of = day;
            state.adopt(*summary);
        }
        Message::TurnedTo(_, Err(failure)) | Message::Reread(Err(failure)) => {
            state.notice = Some(notice(&state.texts, failure));
        }
        Message::Answered(answer) => answered(state, *answer),
        Message::Work => work(state),
        // What was chosen meanwhile stays; only names kept at another window are news.
        Message::Remembered(Ok(memory)) => state.memory = memory,
        Message::Remembered(Err(unkept)) => state.notice = Some(Notice::Failed(unkept_words(&state.texts, &unkept))),
    }
    None
}

/// Goes on with what is looked for or narrowed.
fn work(state: &mut State) {
    match state.over.last_mut() {
        Some(Over::Search(search)) => search.work(&state.summary),
        _ => super::tabs::work(state),
    }
}

/// Why something is remembered only until the program ends.
fn unkept_words(texts: &Texts, unkept: &Unkept) -> String {
    match &unkept.path {
        Some(path) => {
            let reason = texts.system_trouble(unkept.error.kind(), &unkept.error.to_string());
            texts.memory_not_kept(texts.cli_file_failed(path.display().to_string(), reason))
        }
        None => texts.memory_nowhere(),
    }
}

fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::Language => {
            state.texts = Texts::new(state.texts.lang().other());
            super::tabs::enter(state);
            return None;
        }
        Action::Quit => return quit(state),
        Action::Help | Action::Palette => {
            let kind = if action == Action::Help { Kind::Help } else { Kind::Palette };
            state.over.push(Over::Menu(Menu::new(kind, state.context())));
            return None;
        }
        _ => {}
    }
    match state.over.last() {
        None => browse::press(state, action),
        Some(Over::Form(_)) => filling::press(state, action),
        Some(Over::Ask(_)) => ask::press(state, action),
        Some(Over::Search(_)) => {
            searching::press(state, action);
            None
        }
        Some(Over::Menu(_)) => choosing::press(state, action),
        Some(Over::Report(_)) => {
            leafing::press(state, action);
            None
        }
        Some(Over::Filter(_)) => filtering::press(state, action),
        Some(Over::Naming(_)) => filtering::name(state, action),
        Some(Over::Saved(_)) => filtering::chosen(state, action),
        Some(Over::Columns(_)) => columns::press(state, action),
    }
}

/// Leaves, but asks first where something typed would be lost; who asks to leave again means it.
fn quit(state: &mut State) -> Option<Effect> {
    let asked = matches!(state.over.last(), Some(Over::Ask(Question::Quit)));
    if asked || state.unsaved().next().is_none() {
        return Some(Effect::Quit);
    }
    state.over.push(Over::Ask(Question::Quit));
    None
}

fn insert(state: &mut State, text: &str) {
    match state.over.last_mut() {
        Some(Over::Search(search)) => {
            search.field.insert(text);
            search.look(&state.summary);
        }
        Some(Over::Menu(menu)) => {
            menu.field.insert(text);
            menu.at = 0;
        }
        Some(Over::Form(form)) => filling::insert(form, text, &state.texts, &state.summary.stages),
        Some(Over::Filter(_)) => filtering::insert(state, text),
        Some(Over::Naming(field)) => field.insert(text),
        Some(Over::Ask(_) | Over::Report(_) | Over::Saved(_) | Over::Columns(_)) | None => {}
    }
}

/// A command has been carried out or refused. A form that was refused stays open, with the reason.
fn answered(state: &mut State, Answer { outcome, summary }: Answer) {
    let form = match state.over.last_mut() {
        Some(Over::Form(form)) => Some(form),
        _ => None,
    };
    match (outcome, form) {
        (Ok(receipt), form) => {
            if form.is_some() {
                state.over.pop();
            }
            state.notice = Some(Notice::Receipt(Box::new(receipt)));
        }
        (Err(failure), Some(form)) => {
            if let Failure::Refused(Problem::ReasonNeeded { .. }) = failure {
                form.focus_on(Slot::Reason);
            }
            form.refusal = Some(refusal(&state.texts, failure));
        }
        (Err(failure), None) => state.notice = Some(notice(&state.texts, failure)),
    }
    match summary {
        Ok(summary) => state.adopt(*summary),
        Err(failure) => state.notice = Some(notice(&state.texts, failure)),
    }
}

fn notice(texts: &Texts, failure: Failure) -> Notice {
    match failure {
        Failure::Refused(problem) => Notice::Refused(Box::new(problem)),
        Failure::Store(error) => Notice::Failed(texts.fault(&error)),
    }
}

fn refusal(texts: &Texts, failure: Failure) -> Refusal {
    match failure {
        Failure::Refused(problem) => Refusal::Problem(Box::new(problem)),
        Failure::Store(error) => Refusal::Failed(texts.fault(&error)),
    }
}

/// Moves a position among `length` by an action of walking. `None` where the action is none.
pub(super) fn walk(at: usize, length: usize, page: usize, action: Action) -> Option<usize> {
    let last = length.saturating_sub(1);
    let page = page.saturating_sub(1).max(1);
    Some(match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at.saturating_add(1).min(last),
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at.saturating_add(page).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => return None,
    })
}
