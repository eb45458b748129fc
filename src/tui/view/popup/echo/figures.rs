//! Figures as they are understood: with their names, their units, and what was measured before.

use crate::model::{FigureRef, Measure, Thing};
use crate::tui::form::{Field, Form, Slot};
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};

/// The indicator a form measures, and the figure of it that a field is for.
fn measure<'s>(state: &'s State, form: &Form, nth: usize) -> Option<&'s Measure> {
    match form.task.subjects(&state.summary).first()? {
        Subject::Indicator(indicator) => indicator.measures.get(nth),
        _ => None,
    }
}

/// What was measured before.
pub(super) fn measured(state: &State, form: &Form, nth: usize) -> Option<String> {
    let texts = &state.texts;
    let measure = measure(state, form, nth)?;
    let last = measure.reading(state.summary.as_of).map(|last| {
        let figure = texts.figure(last.value, last.qualifier, &measure.unit);
        texts.form_measured(figure, texts.day(last.on))
    });
    Some(last.unwrap_or_else(|| texts.form_never_measured(texts.measure_word(&measure.unit))))
}

/// What is said of a figure, with its name before it where it has one of its own.
pub(super) fn named(state: &State, form: &Form, field: &Field, said: String) -> String {
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
pub(super) fn unit(state: &State, form: &Form, field: &Field) -> String {
    match field.slot {
        Slot::Value(nth) => measure(state, form, nth).map_or_else(String::new, |measure| measure.unit.clone()),
        _ => form.text(Slot::MeasuredIn),
    }
}

/// The figures that are added up, by their names.
pub(super) fn sum(state: &State, parts: &[FigureRef]) -> String {
    parts.iter().map(|part| figure(state, part)).collect::<Vec<_>>().join(" + ")
}

pub(super) fn share(state: &State, ratio: Option<&(FigureRef, FigureRef)>) -> String {
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
