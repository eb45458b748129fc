//! Leafing through the summary: its styles, its lines, and finding words in it.

use super::{commanding, walk};
use crate::report::SummaryStyle;
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::reading::{Reading, Way};
use crate::tui::state::{Notice, Over, State};
use crate::tui::view;

pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::Back => drop(state.over.pop()),
        Action::Copy => return Some(Effect::Copy(view::page_text(state), state.texts.lang())),
        Action::Print => {
            commanding::command(state, action);
        }
        Action::Find => open(state),
        Action::FindNext => next(state, Way::Down),
        Action::FindPrevious => next(state, Way::Up),
        _ => {
            let (length, page) = view::over_length(state);
            let Some(Over::Report(reading)) = state.over.last_mut() else { return None };
            match action {
                Action::NextStyle => reading.turn(1),
                Action::PreviousStyle => reading.turn(-1),
                _ => reading.top = scroll(reading.top, length, page, action),
            }
        }
    }
    None
}

/// Prints the summary anew where it would read differently now.
pub(super) fn refresh(state: &mut State) {
    let width = view::page_width(state);
    if let Some(Over::Report(reading)) = state.over.iter_mut().find(|over| matches!(over, Over::Report(_))) {
        reading.print(&state.summary, &state.texts, width);
    }
}

/// The style of the summary that is read, where one is.
pub(super) fn style(state: &State) -> Option<SummaryStyle> {
    state.over.iter().find_map(|over| match over {
        Over::Report(reading) => Some(reading.style),
        _ => None,
    })
}

fn reading(state: &mut State) -> Option<&mut Reading> {
    state.over.iter_mut().rev().find_map(|over| match over {
        Over::Report(reading) => Some(reading),
        _ => None,
    })
}

/// Asks what to look for.
fn open(state: &mut State) {
    if let Some(finding) = reading(state).map(|reading| reading.begin()) {
        state.over.push(Over::Finding(finding));
    }
}

fn next(state: &mut State, way: Way) {
    let Some(reading) = reading(state) else { return };
    if !reading.has_words() {
        open(state);
    } else if !reading.next(way) {
        state.notice = Some(Notice::NothingFound);
    }
}

/// While it is typed what to look for: the page follows.
pub(super) fn find(state: &mut State, action: Action) {
    let Some(Over::Finding(finding)) = state.over.last_mut() else { return };
    let before = finding.before;
    match action {
        Action::Save => {
            let words = finding.field.text();
            state.over.pop();
            let found = reading(state).is_none_or(|reading| match words.trim() {
                // Nothing typed: on with what was looked for before.
                "" => !reading.has_words() || reading.next(Way::Down),
                _ => reading.hit.is_some(),
            });
            state.notice = (!found).then_some(Notice::NothingFound);
        }
        Action::Cancel => {
            state.over.pop();
            if let Some(reading) = reading(state) {
                (reading.top, reading.hit) = (before, None);
            }
        }
        _ => {
            if finding.field.edit(action) {
                look(state);
            }
        }
    }
}

pub(super) fn insert(state: &mut State, text: &str) {
    if let Some(Over::Finding(finding)) = state.over.last_mut() {
        finding.field.insert(text);
        look(state);
    }
}

fn look(state: &mut State) {
    let Some(Over::Finding(finding)) = state.over.last() else { return };
    let (words, before) = (finding.field.text(), finding.before);
    if let Some(reading) = reading(state)
        && !reading.look(words.trim(), before)
    {
        reading.top = before;
    }
}

/// Moves the first line shown of `length` lines; the last page stays full.
pub(super) fn scroll(top: usize, length: usize, page: usize, action: Action) -> usize {
    let furthest = length.saturating_sub(page);
    walk(top.min(furthest), length, page, action).map_or(top, |top| top.min(furthest))
}
