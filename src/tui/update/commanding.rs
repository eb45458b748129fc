//! Commands on what is selected, or on everything that is marked: opening the form that asks for the rest.

use crate::tui::action::Action;
use crate::tui::form::{Form, Task};
use crate::tui::state::{Notice, Over, State};
use crate::tui::subject::Subject;

/// Opens what asks for the rest of a command. `false` where the action needs nothing more.
pub(super) fn command(state: &mut State, action: Action) -> bool {
    if !Task::is_of(action) {
        return false;
    }
    match wanted(state, action) {
        Some(form) => open(state, form),
        None => state.notice = Some(Notice::NotHere(action)),
    }
    true
}

fn wanted(state: &State, action: Action) -> Option<Form> {
    let shown = &state.summary;
    if state.marks.is_empty() || !Task::takes_many(action) {
        return Form::open(Task::wanted(action, state.subject(), shown)?, shown);
    }
    let (task, left_out) = Task::for_marked(action, &marked(state), shown)?;
    Some(Form::open(task, shown)?.for_marked(Some(left_out)))
}

fn marked(state: &State) -> Vec<Subject<'_>> {
    state.marks.iter().filter_map(|node| state.summary.find(node)).collect()
}

/// Whether an action does something on what is marked.
pub(super) fn is_for_marked(state: &State, action: Action) -> bool {
    Task::for_marked(action, &marked(state), &state.summary).is_some()
}

/// Opens a form, or the draft that was kept of it.
pub(super) fn open(state: &mut State, form: Form) {
    let kept = state.kept.iter().position(|kept| kept.is_draft_of(&form));
    let form = match kept {
        Some(at) => {
            state.notice = Some(Notice::DraftBack);
            state.kept.remove(at).for_marked(form.left_out).brought_back(&form, &state.summary)
        }
        None => form,
    };
    state.over.push(Over::Form(form));
}
