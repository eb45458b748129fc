//! A thing on a line: what it is called, how it stands, its light.

use super::judged;
use super::paper::{self, Column};
use super::{Line, Tone};
use crate::tui::state::State;
use crate::tui::subject::{Node, Subject};

/// From this width on the planned date has a column of its own.
const WITH_DATES: usize = 70;
/// Cells of the column that says how a thing stands.
const STATUS: usize = 18;

/// Code and name.
pub(in crate::tui) fn name(state: &State, subject: Subject<'_>) -> String {
    let texts = &state.texts;
    match subject {
        Subject::Plan => texts.tui_plan(),
        Subject::Projects => texts.tui_projects(),
        _ => subject.reference().map_or_else(String::new, |it| texts.reference(&it)),
    }
}

/// The name without the code.
pub(in crate::tui) fn short_name(state: &State, subject: Subject<'_>) -> String {
    let reference = subject.reference();
    reference.map_or_else(String::new, |it| state.texts.name(&it.name, it.name_en.as_deref()).to_owned())
}

/// A name with what it belongs to.
pub(in crate::tui) fn name_with_owner(state: &State, subject: Subject<'_>) -> String {
    let owner = subject.parent(&state.summary).and_then(|node| state.summary.find(&node));
    let owner = owner.and_then(Subject::reference);
    let name = match subject {
        Subject::Site(..) | Subject::Milestone(..) | Subject::Update(..) => short_name(state, subject),
        _ => name(state, subject),
    };
    match owner {
        Some(owner) => {
            let owner = state.texts.name(&owner.name, owner.name_en.as_deref());
            state.texts.tui_belongs_to(name, owner)
        }
        None => name,
    }
}

/// A line with a name, and how the thing stands at its end.
pub(in crate::tui) fn columns(state: &State, node: &Node, name: String, width: usize) -> Line {
    let Some(subject) = state.summary.find(node) else { return Line::default() };
    let wide = width >= WITH_DATES;
    let (status, tone) = if wide { judged::status(state, subject) } else { judged::short_status(state, subject) };
    let title = if matches!(subject, Subject::Plan | Subject::Projects) { Tone::Title } else { Tone::Plain };
    let mut columns = vec![Column { tone: title, ..Column::rest(name) }];
    match subject {
        Subject::Milestone(_, milestone) if wide => {
            let (date, date_tone) = judged::planned(state, milestone);
            columns.push(Column::left(date, 16, date_tone));
            columns.push(Column::right(status, STATUS, tone));
        }
        _ => columns.push(Column::ending(status, tone)),
    }
    let light = judged::light(subject);
    let word = light.map_or_else(String::new, |judged| state.texts.light(judged.light));
    let tone = light.map_or(Tone::Plain, |judged| judged::light_tone(judged.light));
    columns.push(Column::left(word, judged::light_width(&state.texts), tone));
    paper::row(width, 0, columns)
}
