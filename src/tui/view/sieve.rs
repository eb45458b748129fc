//! The filter above a list: while it is typed what can be asked, afterwards that it is in force and how to be rid of it.

use ratatui::layout::Rect;

use super::{Content, FieldView, Line, Part, Target, Tone, under_field};
use crate::text::cells;
use crate::text::wrap::wrap;
use crate::tui::action::Action;
use crate::tui::filter::Remark;
use crate::tui::state::{Over, State};
use crate::tui::tabs::{Narrowed, Tab, list};

/// What stands above the list, and the place that is left.
pub(in crate::tui) fn above(state: &State, narrowed: Narrowed<'_>, area: Rect) -> (Vec<Part>, Rect) {
    let line = state.over.iter().find_map(|over| match over {
        Over::Filter(line) => Some(line),
        _ => None,
    });
    let width = usize::from(area.width);
    match line {
        Some(line) => {
            let (top, rest) = under_field(area);
            let (under, rest) = under_field(rest);
            let remark = counted_in_full(state, narrowed);
            let field = FieldView::new(&state.texts.filter_label(), &line.field, &remark, width);
            let parts = vec![
                Part::new(top, Content::Field(field)),
                Part::lines(under, vec![understood(state, narrowed, width)]),
            ];
            (parts, rest)
        }
        None if narrowed.filter.is_empty() => (Vec::new(), area),
        None => {
            let (top, rest) = under_field(area);
            (vec![Part::lines(top, vec![in_force(state, narrowed, width)])], rest)
        }
    }
}

/// `12/37`, and that the rest is still being looked through.
fn counted(state: &State, narrowed: Narrowed<'_>) -> String {
    let Narrowed { left, total, is_working, .. } = narrowed;
    if is_working { state.texts.filter_working(left, total) } else { format!("{left}/{total}") }
}

/// The same with the rows that are no more than headings.
fn counted_in_full(state: &State, narrowed: Narrowed<'_>) -> String {
    let count = counted(state, narrowed);
    let headings = narrowed.headings;
    if headings > 0 { format!("{count} {}", state.texts.filter_headings(headings)) } else { count }
}

/// What was not understood; else what can be asked.
fn understood(state: &State, narrowed: Narrowed<'_>, width: usize) -> Line {
    let (texts, filter) = (&state.texts, narrowed.filter);
    let fields = || texts.listed(filter.fields().iter().map(|field| field.word(texts)));
    let (words, tone) = match filter.remarks().first() {
        Some(Remark::NoField(name)) => (texts.filter_no_field(name.as_str(), fields()), Tone::Soon),
        Some(Remark::NotADay(words)) => (texts.filter_not_a_day(words.as_str()), Tone::Soon),
        Some(Remark::NotADate(words)) => (texts.filter_not_a_date(words.as_str()), Tone::Soon),
        None => (how(state), Tone::Muted),
    };
    Line::new(cells::fit(&format!(" {words}"), width), tone)
}

/// What can be asked here, by examples.
fn how(state: &State) -> String {
    match state.tab {
        Tab::Plan => state.texts.filter_how_plan(),
        Tab::Updates => state.texts.filter_how_updates(),
        Tab::Blockers => state.texts.filter_how_blockers(),
        Tab::Journal => state.texts.filter_how_journal(),
        _ => state.texts.filter_how_projects(),
    }
}

/// The words of the filter, how many rows they leave, and how to be rid of them. In a narrow list the headings are not
/// counted.
fn in_force(state: &State, narrowed: Narrowed<'_>, width: usize) -> Line {
    let texts = &state.texts;
    let label = if state.recalled.contains(&state.tab) { texts.filter_recalled() } else { texts.filter_label() };
    let words = format!(" {label}{}", narrowed.filter.text());
    let end = |count: String| format!("  {count}  {} ", texts.filter_away());
    let in_full = end(counted_in_full(state, narrowed));
    let has_room = cells::width(&words) + cells::width(&in_full) <= width;
    let end = if has_room { in_full } else { end(counted(state, narrowed)) };
    let room = width.saturating_sub(cells::width(&end));
    let mut line = Line::default();
    line.push_target(cells::fit(&words, room), Tone::Busy, Target::Press(Action::Filter));
    line.push_target(cells::fit(&end, width.saturating_sub(line.width())), Tone::Muted, Target::Press(Action::Back));
    line
}

/// Where there are no rows: what to do about it. Where there are none without a filter either, that is `empty`.
pub(in crate::tui) fn empty(state: &State, narrowed: Narrowed<'_>, area: Rect, empty: &str) -> Part {
    let texts = &state.texts;
    let words = if narrowed.total == 0 {
        empty.to_owned()
    } else if list::is_sifting(state) {
        texts.tui_nothing_found()
    } else {
        texts.filter_nothing_fits(narrowed.filter.text())
    };
    let width = usize::from(area.width).saturating_sub(2).max(1);
    let lines = wrap(&words, width).into_iter().map(|line| Line::new(format!(" {line}"), Tone::Muted));
    Part::lines(area, lines.collect())
}
