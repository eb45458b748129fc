//! Picking a date for the field of a form.

use crate::model::PeriodDate;
use crate::text::dates;
use crate::tui::action::Action;
use crate::tui::form::{self, Dates, Entry, Field};
use crate::tui::picker::MonthPicker;
use crate::tui::state::{Notice, Over, State};

/// Opens the month of the date that is in the field, or of the day that is judged at.
pub(super) fn open(state: &mut State) {
    let Some(Over::Form(form)) = state.over.last() else { return };
    let Some((takes, text)) = form.focused().and_then(|field| Some((field.slot.dates()?, typed(field)?))) else {
        state.notice = Some(Notice::NotHere(Action::PickDate));
        return;
    };
    let understood = dates::read(&text, form::reading(&state.summary)).ok();
    let day = understood.and_then(|understood| understood.date.latest()).unwrap_or(state.summary.as_of);
    state.over.push(Over::Picker(MonthPicker::new(day, takes)));
}

fn typed(field: &Field) -> Option<String> {
    match &field.entry {
        Entry::Typed(typing) => Some(typing.text()),
        Entry::Choice(_) => None,
    }
}

pub(super) fn press(state: &mut State, action: Action) {
    let Some(Over::Picker(picker)) = state.over.last_mut() else { return };
    let takes = match action {
        Action::Back => return drop(state.over.pop()),
        Action::Take => true,
        Action::Period(period) => picker.point(period),
        _ => {
            picker.walk(action);
            false
        }
    };
    let chosen = picker.chosen(&state.texts, state.summary.period.year());
    if takes {
        state.over.pop();
        put(state, &chosen);
    }
}

/// Puts a date into the field the picker was called from. How firmly it is promised stays, where that was typed.
fn put(state: &mut State, date: &PeriodDate) {
    let Some(Over::Form(form)) = state.over.last_mut() else { return };
    form.refusal = None;
    let Some(field) = form.focused_mut() else { return };
    let is_promise = field.slot.dates() == Some(Dates::AsVague);
    let Entry::Typed(typing) = &mut field.entry else { return };
    let typed = typing.text();
    let words = match dates::strength(&typed).filter(|_| is_promise) {
        Some(strength) => {
            let date = state.texts.period_date(date, state.summary.period.year());
            let gap = if strength.ends_with(|c: char| c.is_ascii_alphanumeric()) { " " } else { "" };
            format!("{strength}{gap}{date}")
        }
        None => date.words().to_owned(),
    };
    typing.put(&words);
}
