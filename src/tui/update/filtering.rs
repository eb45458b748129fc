//! Narrowing a list: typing its filter, keeping one under a name, and taking one that was kept.

use super::walk;
use crate::tui::action::Action;
use crate::tui::filter::{Field, FilterLine};
use crate::tui::memory::{Note, Noted, Saved};
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, Question, State};
use crate::tui::subject::{Node, Owner, Subject};
use crate::tui::tabs;
use crate::tui::typing::{Lines, Typing};

/// Carries out what every list can do with its filter. `false` where the action is nothing of the kind.
pub(in crate::tui) fn pressed(state: &mut State, action: Action) -> bool {
    match action {
        Action::Filter => open(state),
        Action::SavedFilters => choose(state),
        Action::SaveFilter => ask_name(state),
        Action::Only => only(state),
        Action::Back if in_force(state).is_empty() => {}
        Action::Back => tabs::narrow(state, ""),
        _ => return false,
    }
    true
}

/// Opens the line on which the filter of the list is typed.
fn open(state: &mut State) {
    let text = in_force(state);
    state.over.push(Over::Filter(FilterLine { field: Typing::new(Lines::One, &text), before: text }));
}

fn in_force(state: &State) -> String {
    tabs::narrowed(state).map_or_else(String::new, |narrowed| narrowed.filter.text().to_owned())
}

/// On the line. What it was narrowed by before comes back where it is left with Esc.
pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::KeepFilter => drop(state.over.pop()),
        Action::Cancel => {
            if let Some(Over::Filter(line)) = state.over.pop() {
                tabs::narrow(state, &line.before);
            }
        }
        Action::SaveFilter => ask_name(state),
        Action::SavedFilters => choose(state),
        Action::Up | Action::Down | Action::PageUp | Action::PageDown => return tabs::press(state, action),
        _ => {
            if let Some(Over::Filter(line)) = state.over.last_mut()
                && line.field.edit(action)
            {
                look(state);
            }
        }
    }
    None
}

pub(super) fn insert(state: &mut State, text: &str) {
    if let Some(Over::Filter(line)) = state.over.last_mut() {
        line.field.insert(text);
        look(state);
    }
}

fn look(state: &mut State) {
    if let Some(Over::Filter(line)) = state.over.last() {
        let text = line.field.text();
        tabs::narrow(state, &text);
    }
}

/// Asks under which name the filter in force is to be kept.
fn ask_name(state: &mut State) {
    let text = in_force(state);
    if text.trim().is_empty() {
        state.notice = Some(Notice::Said(state.texts.filter_nothing_to_save()));
    } else {
        state.over.push(Over::Naming(Typing::prefilled(text.trim())));
    }
}

/// While the name is asked for.
pub(super) fn name(state: &mut State, action: Action) -> Option<Effect> {
    let Some(Over::Naming(field)) = state.over.last_mut() else { return None };
    match action {
        Action::Cancel => drop(state.over.pop()),
        Action::Save => {
            let name = field.text().trim().to_owned();
            if name.is_empty() {
                state.notice = Some(Notice::Said(state.texts.filter_needs_name()));
                return None;
            }
            state.over.retain(|over| !matches!(over, Over::Naming(_) | Over::Filter(_)));
            let words = in_force(state).trim().to_owned();
            let saved = state.memory.filters(state.tab.code());
            let before = saved.iter().find(|saved| saved.name == name && saved.words != words);
            let said = before.map(|before| state.texts.filter_replaced(name.as_str(), before.words.as_str()));
            let said = said.unwrap_or_else(|| state.texts.filter_saved(name.as_str()));
            state.notice = Some(Notice::Said(said));
            return Some(remember(state, Noted::Filter(Saved { name, words })));
        }
        _ => drop(field.edit(action)),
    }
    None
}

/// Opens the list of filters that were kept for this view.
fn choose(state: &mut State) {
    let text = in_force(state);
    let saved = state.memory.filters(state.tab.code());
    let at = saved.iter().position(|saved| saved.words == text.trim()).map_or(0, |at| at + 1);
    state.over.push(Over::Saved(at));
}

/// In that list. Its first row is no filter at all.
pub(super) fn chosen(state: &mut State, action: Action) -> Option<Effect> {
    let Some(Over::Saved(at)) = state.over.last() else { return None };
    let (at, saved) = (*at, state.memory.filters(state.tab.code()));
    let meant = at.checked_sub(1).and_then(|at| saved.get(at));
    match action {
        Action::Back => drop(state.over.pop()),
        Action::UseFilter => {
            let words = meant.map_or_else(String::new, |saved| saved.words.clone());
            state.over.retain(|over| !matches!(over, Over::Saved(_) | Over::Filter(_)));
            tabs::narrow(state, &words);
        }
        Action::ForgetFilter => {
            if let Some(saved) = meant {
                state.over.push(Over::Ask(Question::ForgetFilter(saved.name.clone())));
            }
        }
        _ => {
            let rows = saved.len() + 1;
            if let (Some(to), Some(Over::Saved(at))) = (walk(at, rows, rows, action), state.over.last_mut()) {
                *at = to;
            }
        }
    }
    None
}

/// Forgets a filter that was kept.
pub(super) fn forget(state: &mut State, name: String) -> Effect {
    if let Some(Over::Saved(at)) = state.over.last_mut() {
        *at = at.saturating_sub(1);
    }
    remember(state, Noted::NoFilter(name))
}

/// Remembers something of the view that is shown, here and for the next time.
pub(in crate::tui) fn remember(state: &mut State, what: Noted) -> Effect {
    let note = Note { view: state.tab.code(), what };
    state.memory.take(&note);
    Effect::Remember(note)
}

/// The filter that has come into force in the view, to be kept for the next time: not while it is typed.
pub(super) fn noted(state: &mut State) -> Option<Effect> {
    if !state.over.is_empty() || tabs::narrowed(state).is_none() {
        return None;
    }
    let words = in_force(state).trim().to_owned();
    let noted = state.noted.entry(state.tab).or_default();
    if *noted == words {
        return None;
    }
    noted.clone_from(&words);
    Some(remember(state, Noted::InForce(words)))
}

/// Only what belongs to the same thing as the row that is selected; once more, and all is shown again.
fn only(state: &mut State) {
    let owner = match state.subject() {
        Subject::Update(Owner::Project(project), _) => Some(project.code.clone()),
        Subject::Update(owner, _) | Subject::Milestone(owner, _) => Some(owner.reference().code),
        Subject::Blocker(blocker) => blocker.projects.first().cloned(),
        Subject::Item(item) => Some(item.code.clone()),
        Subject::Action(_, action) => Some(action.code.clone()),
        subject => subject.project(&state.summary).map(|project| project.code.clone()),
    };
    let Some(code) = owner else {
        state.notice = Some(Notice::NotHere(Action::Only));
        return;
    };
    let words = format!("{}:{code}", Field::Project.word(&state.texts));
    let selected: Node = state.node().clone();
    let words = if in_force(state) == words { String::new() } else { words };
    tabs::narrow(state, &words);
    state.selected = selected;
}
