//! Why a form was not saved.

use super::{label, paragraph};
use crate::tui::form::{Complaint, Form, Refusal};
use crate::tui::state::State;
use crate::tui::view::{Line, Tone, said};

/// Why something can't be read stands under its field already.
pub(super) fn foot(state: &State, form: &Form, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    let Some(refusal) = &form.refusal else { return Vec::new() };
    let named = || form.focused().map_or_else(String::new, |field| label::field(texts, form.task.job, field));
    let words = match refusal {
        Refusal::Complaint(Complaint::Misread(_) | Complaint::Problem(_) | Complaint::NotAPeriod) => {
            texts.tui_unreadable(named())
        }
        Refusal::Complaint(Complaint::Missing) => texts.tui_missing(named()),
        Refusal::Complaint(Complaint::NoSuchOption) => texts.form_no_such_option(named()),
        Refusal::Complaint(Complaint::Unchanged) => texts.form_unchanged(),
        Refusal::Problem(problem) => said::problem(state, problem),
        Refusal::Failed(words) => words.clone(),
        Refusal::Gone(gone) => texts.form_gone(texts.first_few(gone)),
        Refusal::SomeGone(gone) => texts.form_some_gone(texts.first_few(gone)),
        Refusal::Reshaped => texts.form_reshaped(),
    };
    paragraph(&words, width, Tone::Late)
}
