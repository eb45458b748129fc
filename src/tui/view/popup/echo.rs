//! How what is being typed is understood, shown before it is accepted.

use super::reading;
use crate::model::{DataDate, FigureRef, Qualifier, Thing};
use crate::text::dates::{self, Misread};
use crate::text::{Texts, values};
use crate::tui::form::{Entry, Field, Form, Job, Reads, Slot};
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};
use crate::tui::view::Tone;

/// What stands under a field.
type Echo = Option<(String, Tone)>;

/// `None` for fields that mean what they say.
pub(super) fn echo(state: &State, form: &Form, field: &Field) -> Echo {
    let Entry::Typed(typing) = &field.entry else { return None };
    let text = typing.text();
    let (texts, words) = (&state.texts, text.trim());
    let read = |read: Result<String, crate::model::Problem>| {
        Some(match read {
            Ok(understood) => (understood, Tone::Good),
            Err(problem) => (texts.problem(&problem), Tone::Soon),
        })
    };
    match field.slot.reads() {
        Reads::Words => None,
        Reads::Day => Some(day(state, words)),
        Reads::DataDate => Some(data_date(state, words)),
        Reads::AsOf => Some(as_of(state, words)),
        Reads::Window => window(state, form, field, words),
        Reads::Fate => fate(state, field, words),
        Reads::HalfYear => Some(half_year(texts, words)),
        _ if words.is_empty() => empty(state, form, field),
        Reads::Target if values::is_none(words) => Some((texts.form_target_none(), Tone::Muted)),
        Reads::Count | Reads::Target => values::count(words).err().and_then(|problem| read(Err(problem))),
        Reads::Quantities => read(values::quantities(words).map(|sizes| texts.quantities(&sizes))),
        Reads::Amount => read(values::amount(words).map(|amount| texts.figure(amount, Qualifier::Exact, "万元"))),
        Reads::Figure => read(values::figure(words).map(|(value, exactly)| {
            let figure = texts.figure(value, exactly, &unit(state, form, field));
            named(state, form, field, figure)
        })),
        Reads::Parts => read(values::figure_refs(words).map(|parts| sum(state, &parts))),
        Reads::Ratio => read(values::ratio(words).map(|ratio| share(state, ratio.as_ref()))),
    }
}

/// What may be typed, or what is there already.
fn empty(state: &State, form: &Form, field: &Field) -> Echo {
    let texts = &state.texts;
    let words = match field.slot {
        Slot::Quantities => texts.form_how_quantities(),
        Slot::Amount | Slot::Investment => texts.form_how_amount(),
        Slot::Target => texts.form_how_target(),
        Slot::Value(nth) => named(state, form, field, measured(state, form, nth)?),
        Slot::Parts => texts.form_how_parts(),
        Slot::Ratio => texts.form_how_ratio(),
        _ => return None,
    };
    Some((words, Tone::Muted))
}

/// The indicator a form measures, and the figure of it that a field is for.
fn measure<'s>(state: &'s State, form: &Form, nth: usize) -> Option<&'s crate::model::Measure> {
    match form.task.subjects(&state.summary).first()? {
        Subject::Indicator(indicator) => indicator.measures.get(nth),
        _ => None,
    }
}

/// What was measured before.
fn measured(state: &State, form: &Form, nth: usize) -> Option<String> {
    let texts = &state.texts;
    let measure = measure(state, form, nth)?;
    let last = measure.reading(state.summary.as_of).map(|last| {
        let figure = texts.figure(last.value, last.qualifier, &measure.unit);
        texts.form_measured(figure, texts.day(last.on))
    });
    Some(last.unwrap_or_else(|| texts.form_never_measured(texts.measure_word(&measure.unit))))
}

/// What is said of a figure, with its name before it where it has one of its own.
fn named(state: &State, form: &Form, field: &Field, said: String) -> String {
    let texts = &state.texts;
    let measure = match field.slot {
        Slot::Value(nth) => measure(state, form, nth),
        _ => None,
    };
    match measure.map(|measure| texts.name(&measure.name, measure.name_en.as_deref())) {
        Some(name) if !name.is_empty() => texts.form_measured_named(name, said),
        _ => said,
    }
}

/// What a figure is counted in.
fn unit(state: &State, form: &Form, field: &Field) -> String {
    match field.slot {
        Slot::Value(nth) => measure(state, form, nth).map_or_else(String::new, |measure| measure.unit.clone()),
        _ => form.text(Slot::MeasuredIn),
    }
}

/// The figures that are added up, by their names.
fn sum(state: &State, parts: &[FigureRef]) -> String {
    parts.iter().map(|part| figure(state, part)).collect::<Vec<_>>().join(" + ")
}

fn share(state: &State, ratio: Option<&(FigureRef, FigureRef)>) -> String {
    ratio.map_or_else(String::new, |(part, whole)| format!("{} / {}", figure(state, part), figure(state, whole)))
}

fn figure(state: &State, at: &FigureRef) -> String {
    let texts = &state.texts;
    let found = state.summary.find(&Node::Thing(Thing::Indicator, at.indicator.clone()));
    let Some(Subject::Indicator(indicator)) = found else { return texts.form_no_such_figure(at.to_string()) };
    let Some(measure) = indicator.measures.get(at.measure.saturating_sub(1)) else {
        return texts.form_no_such_figure(at.to_string());
    };
    let of = texts.name(&indicator.name, indicator.name_en.as_deref());
    let own = texts.name(&measure.name, measure.name_en.as_deref());
    if own.is_empty() { of.to_owned() } else { format!("{of} {own}") }
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
    if words.is_empty() || values::is_today(words) {
        let tone = if words.is_empty() { Tone::Muted } else { Tone::Good };
        return (texts.tui_follow_clock(), tone);
    }
    understood_day(state, words)
}

fn as_of(state: &State, words: &str) -> (String, Tone) {
    if words.is_empty() {
        return (state.texts.tui_back_to_data_date(), Tone::Muted);
    }
    understood_day(state, words)
}

fn understood_day(state: &State, words: &str) -> (String, Tone) {
    let texts = &state.texts;
    match dates::read_day(words, reading(state)) {
        Ok(day) => (texts.tui_understood(texts.day(day)), Tone::Good),
        Err(misread) => (not_a_day(texts, &misread), Tone::Soon),
    }
}

/// A date as vague as it is; where the field is empty, what that means.
fn window(state: &State, form: &Form, field: &Field, words: &str) -> Echo {
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
            let said = understood.commitment.map(|commitment| texts.commitment(commitment));
            (said.map_or_else(|| echo.clone(), |said| format!("{said} {echo}")), Tone::Good)
        }
        Err(misread) => (texts.misread(&misread), Tone::Soon),
    })
}

fn half_year(texts: &Texts, words: &str) -> (String, Tone) {
    match values::period(words) {
        Some(period) => (texts.period(period), Tone::Good),
        None => (texts.form_how_period(), Tone::Soon),
    }
}

/// What becomes of an action, which is named here: its label has only room for its code.
fn fate(state: &State, field: &Field, reason: &str) -> Echo {
    let texts = &state.texts;
    let about = field.about.as_ref()?;
    let name = texts.name(&about.name, about.name_en.as_deref());
    let name = match state.summary.find(&Node::of(about)) {
        Some(Subject::Action(_, action)) => texts.form_action(name, texts.action_status(action.status)),
        _ => name.to_owned(),
    };
    Some(if reason.is_empty() {
        (texts.form_carried(name), Tone::Muted)
    } else {
        (texts.form_dropped(name), Tone::Soon)
    })
}
