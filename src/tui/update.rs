//! What a message does to the state. Pure: what must happen outside is returned as an [`Effect`].

mod ask;
mod browse;
mod choosing;
mod columns;
mod commanding;
mod filling;
pub(super) mod filtering;
mod leafing;
mod marking;
mod mouse;
mod picking;
mod searching;

pub(super) use browse::applies;
pub(super) use columns::offered;

use std::path::PathBuf;

use super::action::Action;
use super::form::{Refusal, Slot};
use super::memory::Unkept;
use super::menu::{Kind, Menu};
use super::message::{Answer, Effect, Message};
use super::state::{Notice, Over, Question, State};
use super::subject::Node;
use super::tabs;
use super::work::Ended;
use crate::ledger::{Failure, Outcome};
use crate::model::view::Summary;
use crate::model::{Deed, Problem};
use crate::text::Texts;

/// Where nothing else is wanted, a filter that has come into force is kept, and what the view needs is read.
pub(super) fn update(state: &mut State, message: Message) -> Option<Effect> {
    state.summary.settle();
    let effect = changed(state, message);
    leafing::refresh(state);
    effect.or_else(|| filtering::noted(state)).or_else(|| tabs::wants(state))
}

fn changed(state: &mut State, message: Message) -> Option<Effect> {
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
            // What a command of ours came to stays until it has been read, however busy the others are.
            if !matches!(state.notice, Some(Notice::Receipt(_) | Notice::Refused(_) | Notice::Failed(_))) {
                state.notice = Some(Notice::ChangedElsewhere);
            }
            state.adopt(*summary);
        }
        Message::TurnedTo(day, Ok(summary)) => {
            if matches!(state.over.last(), Some(Over::Form(_))) {
                state.over.pop();
            }
            state.as_of = day;
            state.adopt(*summary);
        }
        Message::Log(before, Ok(log)) => tabs::journal::read(state, before, log),
        Message::Entry(entry, changes) => {
            let changes = changes.map_err(|failure| state.notice = Some(notice(&state.texts, failure)));
            tabs::journal::read_entry(state, entry, changes.unwrap_or_default());
        }
        Message::UndoPreview(_, Ok(steps)) if steps.is_empty() => state.notice = Some(Notice::NothingAfter),
        Message::UndoPreview(entry, Ok(steps)) => state.over.push(Over::Ask(Question::UndoTo { entry, steps })),
        Message::Log(_, Err(failure)) => {
            tabs::journal::give_up(state);
            state.notice = Some(notice(&state.texts, failure));
        }
        Message::TurnedTo(_, Err(failure)) | Message::Reread(Err(failure)) | Message::UndoPreview(_, Err(failure)) => {
            state.notice = Some(notice(&state.texts, failure));
        }
        Message::Overtaken(Ok(summary)) => {
            let meant = filling::meant(state);
            state.adopt(*summary);
            return filling::save_as_meant(state, meant);
        }
        Message::Overtaken(Err(failure)) => refuse(state, failure),
        Message::Answered(answer) => answered(state, *answer),
        Message::Copied(kept, text) => return copied(state, kept, text),
        Message::Progress(phase, progress) => {
            if let Some(Over::Busy(_, shown, so_far)) = state.over.last_mut() {
                (*shown, *so_far) = (phase, progress);
            }
        }
        Message::Ended(ended, summary) => finished(state, *ended, summary),
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
        Some(Over::Search(search)) => search.work(&state.summary, &state.knocking),
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
            tabs::enter(state);
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
        Some(Over::Picker(_)) => {
            picking::press(state, action);
            None
        }
        Some(Over::Search(_)) => {
            searching::press(state, action);
            None
        }
        Some(Over::Menu(_)) => choosing::press(state, action),
        Some(Over::Report(_)) => leafing::press(state, action),
        Some(Over::Busy(..)) => (action == Action::Stop).then_some(Effect::Stop),
        Some(Over::Filter(_)) => filtering::press(state, action),
        Some(Over::Naming(_)) => filtering::name(state, action),
        Some(Over::Finding(_)) => {
            leafing::find(state, action);
            None
        }
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
        None => super::tabs::typed(state, text),
        Some(Over::Filter(_)) => filtering::insert(state, text),
        Some(Over::Naming(field)) => field.insert(text),
        Some(Over::Finding(_)) => leafing::insert(state, text),
        Some(Over::Ask(_) | Over::Busy(..) | Over::Picker(_) | Over::Report(_) | Over::Saved(_) | Over::Columns(_)) => {
        }
    }
}

/// A command has been carried out or refused.
fn answered(state: &mut State, Answer { outcome, summary }: Answer) {
    let added = match outcome {
        Ok(receipt) => {
            let added = match &receipt.deed {
                Deed::Added { what } => Some(Node::of(what)),
                _ => None,
            };
            if let Some(Over::Form(form)) = state.over.last() {
                if form.left_out.is_some() {
                    state.marks.clear();
                }
                state.over.pop();
            }
            state.grid.arrive();
            state.notice = Some(Notice::Receipt(Box::new(receipt)));
            added
        }
        Err(failure) => {
            refuse(state, failure);
            None
        }
    };
    match summary {
        Ok(summary) => state.adopt(*summary),
        Err(failure) => state.notice = Some(notice(&state.texts, failure)),
    }
    if let Some(node) = added.filter(|node| state.summary.find(node).is_some()) {
        state.selected = node;
        super::tabs::enter(state);
    }
}

/// Says why something could not be done. A form stays open with the reason.
fn refuse(state: &mut State, failure: Failure) {
    let Some(Over::Form(form)) = state.over.last_mut() else {
        state.notice = Some(notice(&state.texts, failure));
        return;
    };
    if let Failure::Refused(problem) = &failure
        && matches!(problem.cause(), Problem::ReasonNeeded { .. })
    {
        form.focus_on(Slot::Reason);
    }
    form.refusal = Some(refusal(&state.texts, failure));
}

/// Text that was kept in a file has come where it was wished; the rest is for the clipboard of the terminal.
fn copied(state: &mut State, kept: Result<Option<PathBuf>, String>, text: String) -> Option<Effect> {
    let lines = text.lines().count();
    match kept {
        Ok(path) => {
            let to_clipboard = path.is_none();
            state.notice = Some(Notice::Copied(lines, path));
            to_clipboard.then_some(Effect::ToClipboard(text))
        }
        Err(words) => {
            state.notice = Some(Notice::Failed(words));
            None
        }
    }
}

/// Long work has ended, one way or another.
fn finished(state: &mut State, ended: Ended, summary: Outcome<Box<Summary>>) {
    state.over.retain(|over| !matches!(over, Over::Busy(..)));
    match summary {
        Ok(summary) => state.adopt(*summary),
        Err(failure) => state.notice = Some(notice(&state.texts, failure)),
    }
    let done = match ended {
        Ended::Imported(receipt) => Notice::Receipt(receipt),
        Ended::Written(path) => Notice::Written(path),
        Ended::Cancelled | Ended::Failed(Failure::Cancelled) => Notice::Stopped,
        // The form stays open, so that another name can be tried.
        Ended::Failed(failure) => return refuse(state, failure),
        Ended::File(words) => return refuse_file(state, words),
    };
    state.over.pop_if(|over| matches!(over, Over::Form(form) if form.task.job.names_a_file()));
    state.notice = Some(done);
}

/// Says why a file could not be read or written.
fn refuse_file(state: &mut State, words: String) {
    match state.over.last_mut() {
        Some(Over::Form(form)) => form.refusal = Some(Refusal::Failed(words)),
        _ => state.notice = Some(Notice::Failed(words)),
    }
}

fn notice(texts: &Texts, failure: Failure) -> Notice {
    match failure {
        Failure::Refused(problem) => Notice::Refused(Box::new(problem)),
        Failure::Store(error) => Notice::Failed(texts.fault(&error)),
        Failure::Cancelled => Notice::Failed(texts.cancelled()),
    }
}

fn refusal(texts: &Texts, failure: Failure) -> Refusal {
    match failure {
        Failure::Refused(problem) => Refusal::Problem(Box::new(problem)),
        Failure::Store(error) => Refusal::Failed(texts.fault(&error)),
        Failure::Cancelled => Refusal::Failed(texts.cancelled()),
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
