//! The table in its width: which columns there is room for, the heading, and a row.

use super::{Column, Projects, cell};
use crate::model::view::ProjectView;
use crate::text::cells::{self, Align};
use crate::tui::look::Glyphs;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::view::{self, Line, Target, Tone};

/// Cells before the first column: whether the row is marked.
const MARK: usize = 1;

/// The columns that are shown.
#[derive(Default)]
pub(super) struct Layout {
    /// Each with its number among the chosen ones and its width.
    columns: Vec<(usize, Column, usize)>,
    /// How many there are to the left and to the right of them.
    left: usize,
    right: usize,
    /// Cells of the columns with the blanks after them.
    taken: usize,
}

/// Cells of the longest code that stays whole: a number cut off would be that of others.
const LONGEST_CODE: usize = 12;

/// Cells over, up to which they all go to the name; and how many of the next ones go to the milestone due next, which has
/// a date and a name itself.
const NAME_FIRST: usize = 12;
const FOR_NEXT: usize = 20;

/// As many columns as `width` cells hold, and how many are not seen. The name takes most of what is left.
pub(super) fn layout(state: &State, width: usize) -> Layout {
    let mut layout = fitted(state, width, state.projects.scrolled.min(furthest_in(state, width)));
    let mut rest = (width + 1).saturating_sub(layout.taken + cells::width(&layout.more(state.look.glyphs)));
    if let Some((.., next)) = layout.columns.iter_mut().find(|(_, column, _)| *column == Column::Next) {
        let more = rest.saturating_sub(NAME_FIRST).min(FOR_NEXT);
        *next += more;
        rest -= more;
    }
    if let Some((.., name)) = layout.columns.iter_mut().find(|(_, column, _)| *column == Column::Name) {
        *name += rest;
    }
    layout
}

/// Leaves room for saying how many columns are not seen, where there are such.
fn fitted(state: &State, width: usize, scrolled: usize) -> Layout {
    let layout = filled(state, width, scrolled);
    match cells::width(&layout.more(state.look.glyphs)) {
        0 => layout,
        more => filled(state, width.saturating_sub(more), scrolled),
    }
}

fn filled(state: &State, width: usize, scrolled: usize) -> Layout {
    let columns = &state.projects.columns;
    let fixed = fixed(columns);
    let mut layout = Layout { left: scrolled.min(columns.len() - fixed), taken: MARK, ..Layout::default() };
    for (nth, column) in columns.iter().enumerate().filter(|(nth, _)| *nth < fixed || *nth >= fixed + layout.left) {
        let needed = needed(state, *column);
        // Nothing has to follow the last one.
        if layout.taken + needed > width && !layout.columns.is_empty() {
            break;
        }
        layout.taken += needed + 1;
        layout.columns.push((nth, *column, needed));
    }
    layout.right = columns.len() - layout.left - layout.columns.len();
    layout
}

/// Cells of a column, with its sign where it is the one sorted by.
fn needed(state: &State, column: Column) -> usize {
    let sign = usize::from(column == state.projects.sort);
    let words = if column == Column::Code { state.projects.code_width.min(LONGEST_CODE) } else { 0 };
    column.width(&state.texts).max(words).max(cells::width(&column.heading(&state.texts)) + sign)
}

/// The columns that are never scrolled: up to the name, where only light and code stand before it.
fn fixed(columns: &[Column]) -> usize {
    let short = columns.iter().take_while(|column| matches!(column, Column::Light | Column::Code)).count();
    if columns.get(short) == Some(&Column::Name) { short + 1 } else { 0 }
}

/// How far the columns can be scrolled before the last of them is seen.
pub(super) fn furthest(state: &State) -> usize {
    furthest_in(state, view::list_width(state))
}

fn furthest_in(state: &State, width: usize) -> usize {
    let most = state.projects.columns.len();
    (0..most).find(|scrolled| fitted(state, width, *scrolled).right == 0).unwrap_or(most)
}

impl Layout {
    /// How many columns are out of sight, to the left and to the right.
    fn more(&self, glyphs: Glyphs) -> String {
        let before = glyphs.before();
        match (self.left, self.right) {
            (0, 0) => String::new(),
            (0, right) => format!(" +{right}"),
            (left, 0) => format!(" {before}{left}"),
            (left, right) => format!(" {before}{left} +{right}"),
        }
    }
}

/// The headings. That of the column sorted by has a sign; at the end stands how many columns are out of sight.
pub(super) fn heading(state: &State, layout: &Layout) -> Line {
    let Projects { sort, backwards, .. } = &state.projects;
    let mut line = Line::new(" ".repeat(MARK), Tone::Plain);
    for (at, (nth, column, width)) in layout.columns.iter().enumerate() {
        let mut words = column.heading(&state.texts);
        let is_sorted = column == sort;
        if is_sorted {
            let glyphs = state.look.glyphs;
            words.push_str(if *backwards { glyphs.descending() } else { glyphs.ascending() });
        }
        let tone = if is_sorted { Tone::Strong } else { Tone::Title };
        line.push(if at == 0 { "" } else { " " }, Tone::Plain);
        line.push_target(cells::pad(&words, *width, align(*column)), tone, Target::Cell(0, *nth));
    }
    line.push(layout.more(state.look.glyphs), Tone::Muted);
    line
}

fn align(column: Column) -> Align {
    if column.is_figure() { Align::Right } else { Align::Left }
}

pub(super) fn line(state: &State, layout: &Layout, node: &Node, project: &ProjectView) -> Line {
    let mut line = Line::new(state.mark_sign(node), Tone::Plain);
    for (at, (_, column, width)) in layout.columns.iter().enumerate() {
        let (words, tone) = cell::words(state, *column, project);
        line.push(if at == 0 { "" } else { " " }, Tone::Plain);
        let words = if *column == Column::Name { cells::fit_ends(&words, *width) } else { words };
        line.push(cells::pad(&words, *width, align(*column)), tone);
    }
    line
}
