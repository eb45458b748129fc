//! The wheel: rows of what lies uppermost, options, lines, months.

use ratatui::layout::Size;

use crate::tui::action::Action;
use crate::tui::form::{Entry, Form};
use crate::tui::layout;
use crate::tui::state::{Over, State};
use crate::tui::typing::Lines;
use crate::tui::update::walk;

/// Rows that a notch of the wheel moves.
const NOTCH: usize = 3;

/// In what lies over the view: by one row where few are offered at once, by a month where there are months.
pub(super) fn turn(state: &mut State, action: Action) {
    let (step, times) = match state.over.last_mut() {
        Some(Over::Form(form)) => return in_form(form, state.size, action),
        Some(Over::Picker(_)) if action == Action::Up => (Action::PreviousMonth, 1),
        Some(Over::Picker(_)) => (Action::NextMonth, 1),
        Some(Over::Saved(_) | Over::Columns(_)) => (action, 1),
        _ => (action, NOTCH),
    };
    for _ in 0..times {
        super::super::press(state, step);
    }
}

/// Through the options or the text of the field that has the keyboard, else from field to field; never round to the other
/// end.
fn in_form(form: &mut Form, size: Size, action: Action) {
    let to = walk(form.focus(), form.fields().len(), 1, action);
    match form.focused_mut().map(|field| &mut field.entry) {
        Some(Entry::Choice(choice)) => {
            if let Some(at) = walk(choice.at, choice.options.len(), 1, action) {
                choice.point(at);
            }
        }
        Some(Entry::Typed(typing)) if typing.lines() == Lines::Many => {
            let step = if action == Action::Up { Action::CaretUp } else { Action::CaretDown };
            typing.walk(step, layout::editor_room(size));
        }
        _ => form.focus_at(to.unwrap_or_default()),
    }
}
