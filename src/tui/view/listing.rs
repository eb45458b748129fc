//! The left side: the outline, or the hits of a search.

use ratatui::layout::Rect;

use super::judged;
use super::paper::{self, Column};
use super::{FieldView, Line, Tone};
use crate::tui::outline::Fold;
use crate::tui::search::Search;
use crate::tui::state::{Over, Pane, State};
use crate::tui::subject::{Node, Subject};

/// From this width on the planned date has a column of its own.
const WITH_DATES: usize = 70;
/// Cells of the column that says how a thing stands.
const STATUS: usize = 18;

pub(in crate::tui) struct Listing {
    pub(in crate::tui) field: Option<FieldView>,
    pub(in crate::tui) rows: Vec<Row>,
}

pub(in crate::tui) struct Row {
    pub(in crate::tui) line: Line,
    pub(in crate::tui) mark: Mark,
}

/// Whether a row is the selected one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Mark {
    None,
    /// The keyboard is here.
    Selected,
    /// The keyboard is on the other side.
    Resting,
}

pub(super) fn listing(state: &State, area: Rect) -> Listing {
    match state.over.last() {
        Some(Over::Search(search)) => hits(state, search, area),
        _ => outline(state, area),
    }
}

fn hits(state: &State, search: &Search, area: Rect) -> Listing {
    let width = usize::from(area.width);
    let hits = &search.hits;
    let rows = window(hits.at, hits.nodes.len(), usize::from(area.height).saturating_sub(1))
        .filter_map(|at| Some((at, hits.nodes.get(at)?)))
        .map(|(at, node)| Row { line: hit(state, node, width), mark: mark(at == hits.at, Mark::Selected) })
        .collect();
    let remark = if search.field.text().trim().is_empty() {
        state.texts.tui_search_how()
    } else {
        state.texts.tui_found(hits.nodes.len())
    };
    let label = state.texts.tui_search_label();
    Listing { field: Some(FieldView::new(&label, &search.field, &remark, width)), rows }
}

fn outline(state: &State, area: Rect) -> Listing {
    let width = usize::from(area.width);
    let chosen = state.outline.position();
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let rows = state.outline.rows();
    let rows = window(chosen, rows.len(), usize::from(area.height))
        .filter_map(|at| Some((at, rows.get(at)?)))
        .map(|(at, row)| {
            let fold = match row.fold {
                Fold::Nothing => "  ",
                Fold::Folded => "+ ",
                Fold::Unfolded => "- ",
            };
            let before = format!(" {}{fold}", "  ".repeat(row.depth));
            Row { line: line(state, &row.node, &before, width), mark: mark(at == chosen, here) }
        })
        .collect();
    Listing { field: None, rows }
}

const fn mark(chosen: bool, mark: Mark) -> Mark {
    if chosen { mark } else { Mark::None }
}

/// The rows to show so that the chosen one stands as near the middle as the ends allow.
pub(super) fn window(chosen: usize, length: usize, height: usize) -> std::ops::Range<usize> {
    let top = chosen.saturating_sub(height / 2).min(length.saturating_sub(height));
    top..(top + height).min(length)
}

/// A hit, with what it belongs to.
fn hit(state: &State, node: &Node, width: usize) -> Line {
    let parent = Subject::find(&state.summary, node).and_then(Subject::parent);
    let parent = parent.and_then(|node| Subject::find(&state.summary, &node)).and_then(Subject::reference);
    let mut name = name(state, node);
    if let Some(parent) = parent {
        name = state.texts.tui_belongs_to(name, state.texts.name(&parent.name, parent.name_en.as_deref()));
    }
    columns(state, node, format!(" {name}"), width)
}

fn line(state: &State, node: &Node, before: &str, width: usize) -> Line {
    columns(state, node, format!("{before}{}", name(state, node)), width)
}

fn name(state: &State, node: &Node) -> String {
    let texts = &state.texts;
    match Subject::find(&state.summary, node) {
        Some(Subject::Plan) => texts.tui_plan(),
        Some(Subject::Projects) => texts.tui_projects(),
        // A site or milestone stands under its project, whose code begins its own.
        Some(subject @ (Subject::Site(..) | Subject::Milestone(..))) => {
            let reference = subject.reference();
            reference.map_or_else(String::new, |it| texts.name(&it.name, it.name_en.as_deref()).to_owned())
        }
        Some(subject) => subject.reference().map_or_else(String::new, |it| texts.reference(&it)),
        None => String::new(),
    }
}

fn columns(state: &State, node: &Node, name: String, width: usize) -> Line {
    let Some(subject) = Subject::find(&state.summary, node) else { return Line::default() };
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
