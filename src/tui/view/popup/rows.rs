//! The fields of a form.

use super::{EntryView, FormRow, echo, label, paragraph, preview, reading};
use crate::text::{cells, dates};
use crate::tui::form::{Choice, Complaint, Entry, Field, Form, Pick, Refusal, Slot};
use crate::tui::layout;
use crate::tui::state::State;
use crate::tui::typing::{Lines, Room, Typing};
use crate::tui::view::{Line, Target, TextView, Tone};

/// Options of a choice that are shown at least, and at most: as many as the other fields leave room for.
const OPTIONS: usize = 5;
const MOST_OPTIONS: usize = 15;
/// Lines of a form that are no fields, and of the screen around it.
const AROUND: usize = 14;

pub(super) fn rows(state: &State, form: &Form) -> Vec<FormRow> {
    let width = usize::from(layout::field_width(state.size));
    let all = form.fields().iter().enumerate();
    all.map(|(at, field)| row(state, form, field, at == form.focus(), width)).collect()
}

fn row(state: &State, form: &Form, field: &Field, focused: bool, width: usize) -> FormRow {
    let entry = match &field.entry {
        Entry::Typed(typing) => {
            let room = layout::editor_room(state.size);
            EntryView::Typed(TextView::new(typing, Room { height: height(typing, focused, room), ..room }, focused))
        }
        Entry::Choice(choice) if focused => {
            let room = usize::from(state.size.height).saturating_sub(AROUND + form.fields().len() - 1);
            let shown = room.clamp(OPTIONS, MOST_OPTIONS);
            EntryView::Chosen(options(state, choice, shown, width))
        }
        Entry::Choice(choice) => EntryView::Chosen(vec![Line::new(chosen(state, choice, width), Tone::Plain)]),
    };
    let refused = focused && is_of_field(form);
    let mut under = echo::echo(state, form, field)
        .map_or_else(Vec::new, |(text, tone)| paragraph(&text, width, if refused { Tone::Late } else { tone }));
    under.extend(preview::lines(state, form, field, width));
    under.extend(overruled(state, form, field, width));
    FormRow { label: label::field(&state.texts, form.task.job, field), focused, entry, under }
}

/// That a promise is as firm as it was typed with its date, where something else is chosen.
fn overruled(state: &State, form: &Form, field: &Field, width: usize) -> Vec<Line> {
    let typed = form.field(Slot::Planned).filter(|_| field.slot == Slot::Commitment).and_then(Field::typing);
    let typed = typed.and_then(|typing| dates::read(&typing.text(), reading(state)).ok()?.commitment);
    match (typed, &field.entry) {
        (Some(typed), Entry::Choice(choice)) if !choice.picked().any(|pick| *pick == Pick::Commitment(typed)) => {
            paragraph(&state.texts.form_commitment_typed(state.texts.commitment(typed)), width, Tone::Soon)
        }
        _ => Vec::new(),
    }
}

/// Whether what is wrong stands under the field that it is about.
fn is_of_field(form: &Form) -> bool {
    matches!(form.refusal, Some(Refusal::Complaint(Complaint::Misread(_) | Complaint::Problem(_))))
}

/// A text of many lines has room while somebody writes in it; otherwise as much as it takes.
fn height(typing: &Typing, focused: bool, room: Room) -> usize {
    match typing.lines() {
        Lines::One => 1,
        Lines::Many if focused => room.height,
        Lines::Many => typing.shown(room).lines.len(),
    }
}

/// The options around the cursor, and what was typed to find one.
fn options(state: &State, choice: &Choice, shown: usize, width: usize) -> Vec<Line> {
    let (texts, stages) = (&state.texts, &state.summary.stages);
    let (several, glyphs) = (choice.chosen.is_some(), state.look.glyphs);
    let mut lines = Vec::new();
    if several {
        lines.push(Line::new(chosen(state, choice, width), Tone::Plain));
    }
    let top = choice.at.saturating_sub(shown / 2).min(choice.options.len().saturating_sub(shown));
    for (at, pick) in choice.options.iter().enumerate().skip(top).take(shown) {
        let cursor = if at == choice.at { glyphs.selected() } else { " " };
        let tone = if at == choice.at { Tone::Strong } else { Tone::Muted };
        let mut line = Line::default();
        line.push_target(format!("{cursor} "), tone, Target::Row(at));
        if several {
            line.push_target(
                format!("[{}] ", if choice.is_chosen(at) { glyphs.ticked() } else { " " }),
                tone,
                Target::Tick(at),
            );
        }
        let rest = width.saturating_sub(line.width());
        line.push_target(cells::fit(&pick.words(texts, stages), rest), tone, Target::Row(at));
        lines.push(line);
    }
    let below = choice.options.len().saturating_sub(top + shown);
    if below > 0 {
        lines.push(Line::new(cells::fit(&format!("  {}", texts.form_more_options(below)), width), Tone::Muted));
    }
    if !choice.sought.is_empty() {
        let (words, tone) = if choice.is_found {
            (texts.tui_sought(choice.sought.as_str()), Tone::Muted)
        } else {
            (texts.form_not_an_option(choice.sought.as_str()), Tone::Late)
        };
        lines.push(Line::new(cells::fit(&words, width), tone));
    }
    lines
}

/// What is chosen, on one line.
fn chosen(state: &State, choice: &Choice, width: usize) -> String {
    let texts = &state.texts;
    let words: Vec<String> = choice.picked().map(|pick| pick.words(texts, &state.summary.stages)).collect();
    let words = match (choice.chosen.is_some(), words.len()) {
        (true, 0) => texts.form_none_chosen(),
        (true, count) if count > 1 => texts.form_chosen(count, texts.listed(words)),
        _ => texts.listed(words),
    };
    cells::fit(&format!("  {words}"), width)
}
