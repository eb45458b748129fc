//! The last line: what can be pressed now, out of the key table, as much as fits.

use super::{Line, Target, Tone, popup};
use crate::text::cells;
use crate::tui::action::Action;
use crate::tui::state::{Over, Pane, State};
use crate::tui::subject::Subject;
use crate::tui::update::applies;

/// The hints in the order of the table; where they don't fit they move together, and some give way.
pub(super) fn line(state: &State) -> Line {
    let width = usize::from(state.size.width);
    let hinted: Vec<Hint> = state
        .keymap
        .bindings(state.context())
        .filter(|binding| binding.hint && applies(state, binding.action))
        .filter_map(|binding| {
            let key = binding.keys.first()?.words(&state.texts);
            Some((binding.action, key, words(state, binding.action)?))
        })
        .collect();
    let loose: usize = hinted.iter().map(|hint| room(hint) + 1).sum();
    let gap = if loose <= width { " " } else { "" };
    let kept = if gap.is_empty() { chosen(&hinted, width) } else { vec![true; hinted.len()] };
    let mut line = Line::default();
    for ((action, key, words), _) in hinted.iter().zip(kept).filter(|(_, kept)| *kept) {
        line.push_target(format!(" {key}"), Tone::Key, Target::Press(*action));
        line.push_target(format!(" {words}{gap}"), Tone::Plain, Target::Press(*action));
    }
    line
}

/// An action that can be done now, its key and its word.
type Hint = (Action, String, String);

/// Cells of a hint with the blank before it.
fn room((_, key, words): &Hint) -> usize {
    cells::width(key) + cells::width(words) + 2
}

/// Which hints there is room for: those that matter most first.
fn chosen(hinted: &[Hint], width: usize) -> Vec<bool> {
    let mut order: Vec<usize> = (0..hinted.len()).collect();
    order.sort_by_key(|at| hinted.get(*at).map(|hint| rank(hint.0)));
    let mut left = width;
    let mut kept = vec![false; hinted.len()];
    for at in order {
        let rest = hinted.get(at).and_then(|hint| left.checked_sub(room(hint)));
        if let (Some(rest), Some(kept)) = (rest, kept.get_mut(at)) {
            left = rest;
            *kept = true;
        }
    }
    kept
}

/// The way on and out must always be seen, and the ways to all the rest; what everybody finds without being told gives way.
const fn rank(action: Action) -> u8 {
    match action {
        Action::Help
        | Action::Palette
        | Action::Search
        | Action::Quit
        | Action::Back
        | Action::Unfold
        | Action::SetDown
        | Action::PutBack => 0,
        Action::Open | Action::Forecast | Action::MoveForm => 2,
        _ => 1,
    }
}

/// What an action is called on what is selected.
fn words(state: &State, action: Action) -> Option<String> {
    if let Some(words) = popup::answer_words(state, action) {
        return Some(words);
    }
    match (action, state.subject()) {
        (Action::Back, _) if state.over.is_empty() && state.pane == Pane::List && !state.marks.is_empty() => {
            Some(state.texts.form_do_unmark())
        }
        (Action::Complete, _) if !state.marks.is_empty() => action.short(&state.texts),
        (Action::Complete, Subject::Blocker(it)) if it.is_open(state.summary.as_of) => {
            Some(state.texts.form_do_solve())
        }
        (Action::Complete, Subject::Blocker(_)) => Some(state.texts.tui_do_reopen()),
        (Action::Complete, Subject::Milestone(_, it)) if it.standing.is_done() => Some(state.texts.tui_do_reopen()),
        (Action::Back, _) if state.as_of.is_some() && state.over.is_empty() && state.pane == Pane::List => {
            Some(state.texts.tui_do_leave_day())
        }
        (Action::Back, _) if state.over.is_empty() && state.pane == Pane::List && state.marks.is_empty() => {
            Some(state.texts.filter_do_away())
        }
        (Action::Complete, Subject::Action(..)) => Some(state.texts.tui_do_mark()),
        (Action::Save, _) if state.is_turning() => Some(state.texts.tui_do_accept()),
        (Action::Accept, _) if matches!(state.over.last(), Some(Over::Menu(_))) => Some(state.texts.tui_do_perform()),
        _ => action.short(&state.texts),
    }
}
