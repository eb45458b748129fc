//! What lies over the body: forms and questions.

use super::{Line, TextView, Tone};
use crate::text::cells::{self, Align};
use crate::text::wrap;
use crate::tui::form::{self, Form};
use crate::tui::layout;
use crate::tui::state::{Over, State};

mod asked;
mod busy;
mod chooser;
mod echo;
mod foot;
mod label;
mod picker;
mod places;
mod preview;
mod rows;
mod title;

pub(super) use asked::answer_words;
pub(in crate::tui) use places::RowPlaces;

/// Fields from which on it is said which of them has the keyboard: fewer are seen at once.
const COUNTED: usize = 6;

pub(in crate::tui) struct Popup {
    pub(in crate::tui) width: u16,
    pub(in crate::tui) title: Vec<Line>,
    pub(in crate::tui) rows: Vec<FormRow>,
    pub(in crate::tui) foot: Vec<Line>,
}

/// A field of a form with its label, and what is said about it.
pub(in crate::tui) struct FormRow {
    pub(in crate::tui) label: String,
    pub(in crate::tui) focused: bool,
    pub(in crate::tui) entry: EntryView,
    pub(in crate::tui) under: Vec<Line>,
}

pub(in crate::tui) enum EntryView {
    Typed(TextView),
    Chosen(Vec<Line>),
}

pub(super) fn popup(state: &State, over: &Over) -> Option<Popup> {
    let width = layout::popup_width(state.size);
    let room = usize::from(width.saturating_sub(layout::FRAME));
    match over {
        Over::Form(form) => Some(Popup {
            width,
            title: head(state, form, room),
            rows: rows::rows(state, form),
            foot: foot::foot(state, form, room),
        }),
        Over::Ask(question) => {
            Some(Popup { width, title: asked::asked(state, question, room), rows: Vec::new(), foot: Vec::new() })
        }
        Over::Busy(work, phase, progress) => Some(busy::popup(state, work, (*phase, *progress), width)),
        Over::Picker(picker) => Some(picker::popup(state, *picker)),
        Over::Naming(field) => Some(chooser::naming(state, field, width)),
        Over::Finding(finding) => Some(chooser::finding(state, &finding.field, width)),
        Over::Saved(at) => Some(chooser::saved(state, *at, width)),
        Over::Columns(at) => Some(chooser::columns(state, *at, width)),
        Over::Search(_) | Over::Menu(_) | Over::Report(_) | Over::Filter(_) => None,
    }
}

/// What the form is for, and at the right which of its fields has the keyboard where they are many.
fn head(state: &State, form: &Form, room: usize) -> Vec<Line> {
    let place = match form.fields().len() {
        all if all > COUNTED => format!("  {}/{all}", form.focus() + 1),
        _ => String::new(),
    };
    let left = room.saturating_sub(cells::width(&place));
    let tone = if form.is_question() { Tone::Strong } else { Tone::Title };
    let mut lines = paragraph(&title::title(state, &form.task), left, tone);
    if let Some(first) = lines.first_mut() {
        first.push(cells::pad(&place, room.saturating_sub(first.width()), Align::Right), Tone::Muted);
    }
    for said in title::beside(state, form) {
        lines.extend(paragraph(&said, room, Tone::Plain));
    }
    lines
}

fn paragraph(text: &str, width: usize, tone: Tone) -> Vec<Line> {
    wrap::wrap(text, width).into_iter().map(|line| Line::new(line, tone)).collect()
}

/// What dates typed in a form are read against.
fn reading(state: &State) -> crate::text::dates::Context {
    form::reading(&state.summary)
}
