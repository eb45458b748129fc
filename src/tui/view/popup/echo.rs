//! How what is being typed is understood, shown before it is accepted.

use super::reading;
use crate::ledger::TEXT_LIMIT;
use crate::model::DataDate;
use crate::text::Texts;
use crate::text::dates::{self, Misread};
use crate::tui::form::{Entry, Field, Form, Slot, count, follows_clock};
use crate::tui::state::State;
use crate::tui::view::Tone;

/// `None` for fields that mean what they say.
pub(super) fn echo(state: &State, form: &Form, field: &Field) -> Option<(String, Tone)> {
    let Entry::Typed(typing) = &field.entry else { return None };
    let text = typing.text();
    let words = text.trim();
    match field.slot {
        Slot::Day => Some(day(state, words)),
        Slot::DataDate => Some(data_date(state, words)),
        Slot::AsOf if words.is_empty() => Some((state.texts.tui_back_to_data_date(), Tone::Muted)),
        Slot::AsOf => Some(match dates::read_day(words, reading(state)) {
            Ok(day) => (state.texts.tui_understood(state.texts.day(day)), Tone::Good),
            Err(misread) => (not_a_day(&state.texts, &misread), Tone::Soon),
        }),
        Slot::Due if words.is_empty() => None,
        Slot::Planned | Slot::Expected if words.is_empty() && form.was_empty(field.slot) => {
            Some((state.texts.tui_planned_how(), Tone::Muted))
        }
        Slot::Expected if words.is_empty() => Some((state.texts.tui_no_forecast(), Tone::Muted)),
        Slot::Planned | Slot::Expected | Slot::Due => Some(planned(state, words)),
        Slot::Count if !words.is_empty() && count(words).is_none() => Some((state.texts.tui_not_a_count(), Tone::Soon)),
        _ => length(&state.texts, words),
    }
}

/// How long a text is, where it is nearly too long for the ledger.
fn length(texts: &Texts, words: &str) -> Option<(String, Tone)> {
    let length = words.chars().count();
    if length > TEXT_LIMIT {
        return Some((texts.field_too_long(length, TEXT_LIMIT), Tone::Late));
    }
    (length > TEXT_LIMIT / 10 * 9).then(|| (texts.field_length(length, TEXT_LIMIT), Tone::Soon))
}

fn day(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    if words.is_empty() {
        return (texts.tui_understood(texts.day(state.summary.as_of)), Tone::Muted);
    }
    match dates::read_day(words, reading(state)) {
        Ok(day) if day > state.summary.as_of && matches!(state.summary.data_date, DataDate::Pinned(_)) => {
            (texts.tui_after_data_date(texts.day(day)), Tone::Soon)
        }
        Ok(day) => (texts.tui_understood(texts.day(day)), Tone::Good),
        Err(misread) => (not_a_day(texts, &misread), Tone::Soon),
    }
}

/// Why a day can't be read, with what would do: a vague date would not.
fn not_a_day(texts: &Texts, misread: &Misread) -> String {
    match misread {
        Misread::NotADate { words } => texts.tui_not_a_day(words.as_str()),
        other => texts.misread(other),
    }
}

fn data_date(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    if words.is_empty() || follows_clock(words) {
        let tone = if words.is_empty() { Tone::Muted } else { Tone::Good };
        return (texts.tui_follow_clock(), tone);
    }
    match dates::read_day(words, reading(state)) {
        Ok(day) => (texts.tui_understood(texts.day(day)), Tone::Good),
        Err(misread) => (not_a_day(texts, &misread), Tone::Soon),
    }
}

fn planned(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    if words.is_empty() {
        return (texts.tui_no_planned_date(), Tone::Muted);
    }
    match dates::read(words, reading(state)) {
        Ok(understood) => {
            let mut echo = texts.understood(&understood.date);
            if let Some(commitment) = understood.commitment {
                echo = format!("{} {echo}", texts.commitment(commitment));
            }
            (echo, Tone::Good)
        }
        Err(misread) => (texts.misread(&misread), Tone::Soon),
    }
}
