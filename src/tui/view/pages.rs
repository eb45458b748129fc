//! Pages that take the whole body: the help out of the key table, and the summary as it prints.

use ratatui::layout::Rect;

use super::paper::{Column, Paper};
use super::{Body, FieldView, Line, Tone};
use crate::model::search::{Haystack, Query};
use crate::report::{self, Format, Page, Report, Style};
use crate::tui::keymap::Context;
use crate::tui::state::{Help, Over, State};

pub(super) fn body(state: &State, over: &Over, area: Rect) -> Body {
    let width = usize::from(area.width);
    let (field, lines) = match over {
        Over::Help(help) => {
            let label = state.texts.tui_help_label();
            let remark = state.texts.tui_help_how();
            (Some(FieldView::new(&label, &help.field, &remark, width)), help_lines(state, help, width))
        }
        Over::Report(_) => (None, report_lines(state, width)),
        Over::Search(_) | Over::Form(_) | Over::Ask(_) | Over::Picker(_) => (None, Vec::new()),
    };
    let height = shown(over, area);
    let top = top(over).min(lines.len().saturating_sub(height));
    Body::Page { field, lines: lines.into_iter().skip(top).take(height).collect() }
}

/// How many lines a page has, and how many of them are shown.
pub(super) fn length(state: &State, over: &Over, area: Rect) -> (usize, usize) {
    let width = usize::from(area.width);
    let lines = match over {
        Over::Help(help) => help_lines(state, help, width).len(),
        Over::Report(_) => report_lines(state, width).len(),
        Over::Search(_) | Over::Form(_) | Over::Ask(_) | Over::Picker(_) => 0,
    };
    (lines, shown(over, area))
}

/// The first line shown.
pub(super) fn top(over: &Over) -> usize {
    match over {
        Over::Help(help) => help.top,
        Over::Report(top) => *top,
        Over::Search(_) | Over::Form(_) | Over::Ask(_) | Over::Picker(_) => 0,
    }
}

fn shown(over: &Over, area: Rect) -> usize {
    let field = u16::from(matches!(over, Over::Help(_)));
    usize::from(area.height.saturating_sub(field))
}

/// The table of keys, what works where the help was called first; only what was looked for, where something was.
fn help_lines(state: &State, help: &Help, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    let query = Query::new(&help.field.text());
    let mut contexts = vec![help.about];
    contexts.extend(Context::ALL.into_iter().filter(|context| *context != help.about));
    let mut paper = Paper::new(width.saturating_sub(1));
    for context in contexts {
        let rows: Vec<_> = state
            .keymap
            .own(context)
            .iter()
            .map(|binding| (binding.keys_in_words(texts), binding.action.about(texts)))
            .filter(|(keys, about)| {
                query.is_empty() || query.score(&Haystack::new([keys.as_str(), about.as_str()])).is_some()
            })
            .collect();
        if !rows.is_empty() {
            paper.heading(&context.words(texts));
        }
        for (keys, about) in rows {
            paper.row(1, vec![Column::left(keys, 24, Tone::Key), Column::rest(about)]);
        }
    }
    paper.into_lines()
}

/// The summary as `topout summary` prints it at this width.
fn report_lines(state: &State, width: usize) -> Vec<Line> {
    let page = Page { width: width.saturating_sub(2), style: Style::Plain };
    let printed = report::render(&Report::Summary(&state.summary), &state.texts, Format::Text(page));
    printed.unwrap_or_default().lines().map(|line| Line::new(format!(" {line}"), Tone::Plain)).collect()
}
