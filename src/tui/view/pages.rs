//! Pages that take the whole body: the palette and the help out of the key table, and the summary as it prints.

use ratatui::layout::Rect;

use super::paper::{self, Column};
use super::{Content, FieldView, Line, Mark, Part, Row, Target, Tone, under_field, window};
use crate::report::{self, Page, Report, SummaryStyle};
use crate::tui::menu::{Entry, Kind, Menu};
use crate::tui::state::{Over, State};

/// Cells of the column with the keys.
const KEYS: usize = 24;

pub(super) fn parts(state: &State, over: &Over, area: Rect) -> Vec<Part> {
    match over {
        Over::Menu(menu) => self::menu(state, menu, area),
        Over::Report(top) => {
            let (lines, height) = (report_lines(state, usize::from(area.width)), usize::from(area.height));
            let top = (*top).min(lines.len().saturating_sub(height));
            vec![Part::lines(area, lines.into_iter().skip(top).take(height).collect())]
        }
        _ => Vec::new(),
    }
}

/// How many lines a page has, and how many of them are shown.
pub(super) fn length(state: &State, over: &Over, area: Rect) -> (usize, usize) {
    let lines = match over {
        Over::Report(_) => report_lines(state, usize::from(area.width)).len(),
        _ => 0,
    };
    (lines, usize::from(area.height))
}

/// The first line shown.
pub(super) const fn top(over: &Over) -> usize {
    match over {
        Over::Report(top) => *top,
        _ => 0,
    }
}

fn menu(state: &State, menu: &Menu, area: Rect) -> Vec<Part> {
    let (top, list) = under_field(area);
    let width = usize::from(list.width).saturating_sub(1);
    let entries = menu.entries(state);
    let remark = match menu.kind {
        Kind::Palette => state.texts.tui_palette_how(),
        Kind::Help => state.texts.tui_help_how(),
    };
    let mut rows = Vec::new();
    let mut chosen = 0;
    let mut section = None;
    for (at, entry) in entries.iter().enumerate() {
        if menu.kind == Kind::Help && section.replace(entry.context) != Some(entry.context) {
            if !rows.is_empty() {
                rows.push(Row::from(Line::default()));
            }
            rows.push(Row::from(Line::new(format!(" {}", entry.context.words(&state.texts)), Tone::Title)));
        }
        if at == menu.at {
            chosen = rows.len();
        }
        let mark = if at == menu.at { Mark::Selected } else { Mark::None };
        rows.push(Row { line: entry_line(entry, width), mark, target: Some(Target::Row(at)) });
    }
    if rows.is_empty() {
        rows.push(Row::from(Line::new(format!(" {}", state.texts.tui_nothing_found()), Tone::Muted)));
    }
    let seen = window(chosen, rows.len(), usize::from(list.height));
    let rows = rows.into_iter().skip(seen.start).take(seen.len()).collect();
    let field = FieldView::new(&state.texts.tui_help_label(), &menu.field, &remark, usize::from(area.width));
    vec![Part::new(top, Content::Field(field)), Part::new(list, Content::Rows(rows))]
}

fn entry_line(entry: &Entry, width: usize) -> Line {
    paper::row(width, 2, vec![Column::left(entry.keys.as_str(), KEYS, Tone::Key), Column::rest(entry.about.as_str())])
}

/// The summary as `topout summary` prints it at this width.
fn report_lines(state: &State, width: usize) -> Vec<Line> {
    let page = Page { width: width.saturating_sub(2), ..Page::default() };
    let printed = report::text(&Report::Summary(&state.summary, SummaryStyle::Table), &state.texts, page);
    printed.lines().map(|line| Line::new(format!(" {line}"), Tone::Plain)).collect()
}
