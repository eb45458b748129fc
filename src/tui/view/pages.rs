//! Pages that take the whole body: the palette and the help out of the key table, and the summary as it prints.

use ratatui::layout::Rect;

use super::paper::{self, Column};
use super::{Content, FieldView, Line, Mark, Part, Row, Target, Tone, under_field, window};
use crate::report::SummaryStyle;
use crate::tui::menu::{Entry, Kind, Menu};
use crate::tui::reading::Reading;
use crate::tui::state::{Over, State};

/// Cells of the column with the keys.
const KEYS: usize = 24;

/// Lines above the summary.
const BAR: u16 = 1;

/// Cells that the summary leaves free beside it.
const MARGIN: u16 = 2;

pub(super) fn parts(state: &State, over: &Over, area: Rect) -> Vec<Part> {
    match over {
        Over::Menu(menu) => self::menu(state, menu, area),
        Over::Report(reading) => summary(state, reading, area),
        _ => Vec::new(),
    }
}

/// How many lines a page has, and how many of them are shown.
pub(super) fn length(over: &Over, area: Rect) -> (usize, usize) {
    let lines = match over {
        Over::Report(reading) => reading.lines().len(),
        _ => 0,
    };
    (lines, usize::from(area.height.saturating_sub(BAR)))
}

/// How wide the lines of the summary are.
pub(super) fn width(area: Rect) -> usize {
    usize::from(area.width.saturating_sub(MARGIN))
}

/// The first line shown.
pub(super) const fn top(over: &Over) -> usize {
    match over {
        Over::Report(reading) => reading.top,
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

/// The styles to choose from, and under them the summary as `topout summary` prints it in the chosen one.
fn summary(state: &State, reading: &Reading, area: Rect) -> Vec<Part> {
    let bar = Rect { height: BAR.min(area.height), ..area };
    let page = Rect { y: area.y + bar.height, height: area.height - bar.height, ..area };
    let height = usize::from(page.height);
    let top = reading.top.min(reading.lines().len().saturating_sub(height));
    let lines = reading.lines().iter().enumerate().skip(top).take(height);
    let lines = lines.map(|(at, line)| {
        let tone = if reading.hit == Some(at) { Tone::Chosen } else { Tone::Plain };
        Line::new(format!(" {line}"), tone)
    });
    let seen = top..top + height;
    vec![Part::lines(bar, vec![styles(state, reading, &seen)]), Part::lines(page, lines.collect())]
}

/// Which of the hits it is stands behind them while it is seen.
fn styles(state: &State, reading: &Reading, seen: &std::ops::Range<usize>) -> Line {
    let mut line = Line::new(" ", Tone::Plain);
    for style in SummaryStyle::ALL {
        let name = match style {
            SummaryStyle::Brief => state.texts.style_brief(),
            SummaryStyle::Report => state.texts.style_report(),
            SummaryStyle::Table => state.texts.style_table(),
        };
        if style == reading.style {
            line.push(format!("[{name}]"), Tone::Strong);
        } else {
            line.push(format!(" {name} "), Tone::Muted);
        }
        line.push(" ", Tone::Plain);
    }
    let is_seen = reading.hit.is_some_and(|hit| seen.contains(&hit));
    if let Some((hit, hits)) = reading.place().filter(|_| is_seen) {
        line.push(format!(" {hit}/{hits}"), Tone::Busy);
    }
    line
}
