//! Dates as they are understood: the days they mean, or why they mean none.

use super::Echo;
use crate::model::{DataDate, PeriodDate};
use crate::text::dates::{self, Misread};
use crate::text::{Texts, values};
use crate::tui::form::{Field, Form, Job, Slot};
use crate::tui::state::State;
use crate::tui::view::Tone;
use crate::tui::view::popup::reading;

pub(super) fn day(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    if words.is_empty() {
        return (texts.tui_understood(texts.day(state.summary.as_of)), Tone::Muted);
    }
    match dates::read_day(words, reading(state)) {
        Ok(day) if day > state.summary.as_of && matches!(state.summary.data_date, DataDate::Pinned(_)) => {
            (texts.tui_after_data_date(counted(state, words, texts.day(day))), Tone::Soon)
        }
        Ok(day) => (counted(state, words, texts.tui_understood(texts.day(day))), Tone::Good),
        Err(misread) => (not_a_day(texts, &misread), Tone::Soon),
    }
}

/// Says what was counted from, where that is no longer today.
fn counted(state: &State, words: &str, understood: String) -> String {
    let is_pinned = matches!(state.summary.data_date, DataDate::Pinned(_));
    if is_pinned && dates::counts_from_data_date(words, reading(state)) {
        state.texts.form_counted_from(understood, short_data_date(state))
    } else {
        understood
    }
}

/// Without the year, where it is that of the plan.
fn short_data_date(state: &State) -> String {
    let summary = &state.summary;
    state.texts.period_date(&PeriodDate::day(summary.as_of, ""), summary.period.year())
}

/// Why a day can't be read, with what would do: a vague date would not.
fn not_a_day(texts: &Texts, misread: &Misread) -> String {
    match misread {
        Misread::NotADate { words } => texts.tui_not_a_day(words.as_str()),
        other => texts.misread(other),
    }
}

pub(super) fn data_date(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    if words.is_empty() || values::is_today(words) {
        let tone = if words.is_empty() { Tone::Muted } else { Tone::Good };
        return (texts.tui_follow_clock(), tone);
    }
    understood_day(state, words)
}

pub(super) fn as_of(state: &State, words: &str) -> (String, Tone) {
    if words.is_empty() {
        return (state.texts.tui_back_to_data_date(), Tone::Muted);
    }
    understood_day(state, words)
}

fn understood_day(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    match dates::read_day(words, reading(state)) {
        Ok(day) => (counted(state, words, texts.tui_understood(texts.day(day))), Tone::Good),
        Err(misread) => (not_a_day(texts, &misread), Tone::Soon),
    }
}

/// A date as vague as it is; where the field is empty, what that means.
pub(super) fn window(state: &State, form: &Form, field: &Field, words: &str) -> Echo {
    let texts = &state.texts;
    if words.is_empty() {
        let words = match (field.slot, form.task.job) {
            (Slot::Planned, Job::Plan) if !field.was_empty() => texts.tui_no_planned_date(),
            (Slot::Expected, _) if !field.was_empty() => texts.tui_no_forecast(),
            (Slot::Due, _) => return None,
            _ => texts.tui_planned_how(),
        };
        return Some((words, Tone::Muted));
    }
    Some(match dates::read(words, reading(state)) {
        Ok(understood) => {
            let echo = texts.understood(&understood.date);
            // What was typed as it is called need not be said twice.
            let said = understood.commitment.map(|commitment| texts.commitment(commitment));
            let said = said.filter(|said| !words.to_lowercase().contains(said.as_str()));
            let echo = counted(state, words, said.map_or_else(|| echo.clone(), |said| format!("{said} {echo}")));
            let day = state.summary.as_of;
            if understood.date.latest().is_some_and(|latest| latest < day) {
                (texts.form_passed(echo, short_data_date(state)), Tone::Soon)
            } else {
                (echo, Tone::Good)
            }
        }
        Err(misread) => (texts.misread(&misread), Tone::Soon),
    })
}
