//! The chart on the screen: names at the left, tracks at the right, and under them the details of the selected thing.

use std::ops::Range;

use ratatui::layout::Rect;

use super::scale::Viewport;
use super::track::Track;
use super::{axis, bars};
use crate::model::view::{MilestoneView, Times, Window};
use crate::text::cells::{self, Align};
use crate::text::wrap::wrap;
use crate::tui::action::Action;
use crate::tui::look::Bar;
use crate::tui::state::{Pane, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::tabs::strip;
use crate::tui::view::{Content, Line, Mark, Part, Row, Target, Tone, thing};

/// Lines over the chart.
const AXIS: u16 = 2;

fn names_width(width: usize) -> usize {
    (width / 4).clamp(24, 30)
}

/// Cells of the chart, beside the names and a blank.
pub(super) fn chart_width(width: usize) -> usize {
    width.saturating_sub(names_width(width) + 1)
}

pub(super) fn parts(state: &State, area: Rect, view: Viewport) -> Vec<Part> {
    if state.timeline.rows.is_empty() {
        return vec![Part::lines(
            area,
            said(&state.texts.tui_timeline_empty_ledger(state.key_of(Action::Palette)), area.width),
        )];
    }
    let note = note(state, area.width);
    let places = places(state, area);
    let mut parts = vec![
        Part::lines(places.axis, axis(state, view, usize::from(area.width))),
        Part::lines(places.note, note),
        Part::new(places.rows, Content::Rows(rows(state, places.rows, view))),
    ];
    parts.extend(strip::parts(state, places.details));
    parts
}

/// Where the pieces stand.
struct Places {
    axis: Rect,
    note: Rect,
    rows: Rect,
    details: Rect,
}

fn places(state: &State, area: Rect) -> Places {
    let lines = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX);
    let note = lines(note(state, area.width).len());
    let all = state.timeline.rows.len();
    // As far as there is room for them.
    let taken: usize = (0..all.min(usize::from(area.height))).map(|at| taken(state, at)).sum();
    let details = strip::height_under(state, usize::from(AXIS + note) + taken, area.height);
    let rows = area.height.saturating_sub(AXIS + note + details);
    let place = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
    Places {
        axis: place(0, AXIS),
        note: place(AXIS, note),
        rows: place(AXIS + note, rows),
        details: place(AXIS + note + rows, details),
    }
}

/// What to do where nothing has a date yet.
fn note(state: &State, width: u16) -> Vec<Line> {
    if state.timeline.dated {
        return Vec::new();
    }
    let words = state.texts.tui_timeline_empty(state.key_of(Action::FoldThis), state.key_of(Action::Plan));
    said(&words, width)
}

fn said(words: &str, width: u16) -> Vec<Line> {
    let lines = wrap(words, usize::from(width).saturating_sub(2).max(1));
    lines.into_iter().map(|line| Line::new(format!(" {line}"), Tone::Busy)).collect()
}

/// The axis with what the signs mean before it.
fn axis(state: &State, view: Viewport, width: usize) -> Vec<Line> {
    let texts = &state.texts;
    let glyphs = state.look.glyphs;
    let sample = |bar: Bar| format!("{}{}{}{}", bar.open, bar.fill, bar.close, bar.single);
    let legend = [
        texts.tui_timeline_windows(sample(glyphs.plan()), sample(glyphs.forecast())),
        texts.tui_timeline_signs(glyphs.done(), glyphs.late(), glyphs.data_date()),
    ];
    let lines = axis::lines(texts, glyphs, view, state.summary.as_of);
    legend.iter().zip(lines).map(|(legend, axis)| joined(&format!(" {legend}"), Tone::Muted, width, axis)).collect()
}

/// The lines of a row: two where its first promise stands under it.
fn taken(state: &State, at: usize) -> usize {
    if state.timeline.rows.get(&state.summary, at).is_some_and(|node| baseline(state, node).is_some()) { 2 } else { 1 }
}

/// The rows to show, where a row with its first promise under it takes two lines.
pub(super) fn seen(state: &State, area: Rect) -> Range<usize> {
    around(state, usize::from(places(state, area).rows.height))
}

fn around(state: &State, height: usize) -> Range<usize> {
    let rows = &state.timeline.rows;
    let chosen = rows.position(&state.summary, &state.selected).min(rows.len().saturating_sub(1));
    let taken = |at: usize| taken(state, at);
    let up = |top: &mut usize, used: &mut usize, most: usize| {
        while *top > 0 && *used + taken(*top - 1) <= most {
            *top -= 1;
            *used += taken(*top);
        }
    };
    let down = |mut top: usize, mut end: usize, mut used: usize| {
        while end < rows.len() && used + taken(end) <= height {
            used += taken(end);
            end += 1;
        }
        up(&mut top, &mut used, height);
        top..end.min(rows.len())
    };
    let around = |quarters: usize| {
        let (mut top, mut used) = (chosen, taken(chosen));
        up(&mut top, &mut used, height * quarters / 4 + 1);
        down(top, chosen + 1, used)
    };
    state.scroll(|scroll| scroll.settle(chosen, rows.len(), |top| down(top, top, 0), around))
}

/// The first promise of a milestone, where the one in force is another.
fn baseline(state: &State, node: &Node) -> Option<Window> {
    match state.summary.find(node)? {
        Subject::Milestone(_, milestone) => Times::of(milestone).baseline,
        _ => None,
    }
}

fn rows(state: &State, area: Rect, view: Viewport) -> Vec<Row> {
    let rows = &state.timeline.rows;
    let chosen = rows.position(&state.summary, &state.selected);
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let width = usize::from(area.width);
    let mut shown = Vec::new();
    for at in around(state, usize::from(area.height)) {
        let Some(node) = rows.get(&state.summary, at) else { continue };
        let target = Some(Target::Thing(node.clone()));
        let mark = if at == chosen { here } else { Mark::None };
        shown.push(Row { line: line(state, node, view, width), mark, target: target.clone() });
        if let Some(Subject::Milestone(_, milestone)) = state.summary.find(node)
            && let Some(window) = baseline(state, node)
        {
            shown.push(Row { line: first_promise(state, milestone, window, view, width), mark: Mark::None, target });
        }
    }
    shown
}

fn line(state: &State, node: &Node, view: Viewport, width: usize) -> Line {
    let Some(subject) = state.summary.find(node) else { return Line::default() };
    let sign = state.mark_sign(node);
    let whole = |milestones: &[MilestoneView]| {
        let fold = match (milestones.is_empty(), state.timeline.open.contains(node)) {
            (true, _) => " ",
            (false, true) => state.look.glyphs.open(),
            (false, false) => state.look.glyphs.folded(),
        };
        (format!("{sign}{fold} {}", thing::name(state, subject)), bars::owner(state, milestones, view))
    };
    let (name, track) = match subject {
        Subject::Project(project) => whole(&project.milestones),
        Subject::Item(item) => whole(&item.milestones),
        Subject::Milestone(_, milestone) => {
            (format!("{sign}    {}", thing::short_name(state, subject)), bars::milestone(state, milestone, view))
        }
        _ => return Line::default(),
    };
    with_track(&name, Tone::Plain, width, track)
}

fn first_promise(state: &State, milestone: &MilestoneView, window: Window, view: Viewport, width: usize) -> Line {
    let date = milestone.baseline.as_ref().map(|date| state.texts.period_date(date, state.summary.period.year()));
    let name = format!("       {}", state.texts.tui_timeline_baseline(date.unwrap_or_default()));
    with_track(&name, Tone::Muted, width, bars::baseline(state, window, view))
}

fn with_track(name: &str, tone: Tone, width: usize, track: Track) -> Line {
    let mut line = Line::default();
    track.write(&mut line);
    joined(name, tone, width, line)
}

/// A name in its column, and what stands beside it.
fn joined(name: &str, tone: Tone, width: usize, beside: Line) -> Line {
    let mut line = Line::new(cells::pad(name, names_width(width), Align::Left), tone);
    line.push(" ", Tone::Plain);
    line.0.extend(beside.0);
    line
}
