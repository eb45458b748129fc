//! The state in words: plain strings with tones, fitted to the screen. `draw` only lays out what stands here.

mod detail;
mod header;
mod hints;
mod hits;
pub(super) mod judged;
mod notice;
mod pages;
pub(super) mod paper;
mod popup;
mod position;
pub(super) mod said;
mod scroll;
pub(super) mod sieve;
pub(super) mod specimen;
pub(super) mod thing;
mod typed;

use chrono::NaiveDate;
use ratatui::layout::{Position, Rect, Size};

use super::action::Action;
use super::layout::{self, Areas, SMALLEST};
use super::picker::Vague;
use super::state::{Over, Pane, State};
use super::subject::Node;
use super::tabs::{self, Tab};
use super::typing::Room;
use crate::text::cells;
pub(super) use popup::{EntryView, FormRow, Popup, RowPlaces};
pub(super) use scroll::{Scroll, Scrolls};
pub(super) use typed::{FieldView, TextView};

/// What a piece of text means. A word always says it too: colour comes second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Strong,
    /// Headings.
    Title,
    /// Labels, and what is of less weight.
    Muted,
    /// Unknown: 未载, 未定期限.
    Unknown,
    Good,
    Busy,
    Soon,
    Late,
    /// A key on the hint line.
    Key,
    /// The cell or button that the cursor stands on, where it is not a whole row.
    Chosen,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) tone: Tone,
    /// What a click on it means, where that is not what the row means.
    pub(super) target: Option<Target>,
}

/// A line of the screen, no wider than its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line(pub(super) Vec<Span>);

impl Line {
    pub(super) fn new(text: impl Into<String>, tone: Tone) -> Self {
        let mut line = Self::default();
        line.push(text, tone);
        line
    }

    pub(super) fn push(&mut self, text: impl Into<String>, tone: Tone) {
        self.0.push(Span { text: text.into(), tone, target: None });
    }

    /// A piece that can be clicked.
    pub(super) fn push_target(&mut self, text: impl Into<String>, tone: Tone, target: Target) {
        self.0.push(Span { text: text.into(), tone, target: Some(target) });
    }

    /// In cells.
    pub(super) fn width(&self) -> usize {
        self.0.iter().map(|span| cells::width(&span.text)).sum()
    }

    fn target(&self, column: usize) -> Option<&Target> {
        let mut end = 0;
        let hit = self.0.iter().find(|span| {
            end += cells::width(&span.text);
            column < end
        });
        hit?.target.as_ref()
    }
}

/// What a click means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Select this thing.
    Thing(Node),
    /// Select this thing where it has a row, in another view if need be.
    Reveal(Node),
    /// Put the cursor of the view on this row.
    Row(usize),
    /// Put the cursor of the view on this cell: row, column.
    Cell(usize, usize),
    /// Show another view.
    Tab(Tab),
    /// As if the key of this action had been pressed.
    Press(Action),
    /// Tick this row, or take its tick away.
    Tick(usize),
    /// Go to this field.
    Field(usize),
    /// Put the caret of this field on a cell of a line that is seen in its room.
    Caret {
        field: usize,
        line: u16,
        cell: u16,
        room: Room,
    },
    /// Put the cursor on this day, or on this period around the day.
    Day(NaiveDate),
    Period(Vague),
    /// Leave what lies over the view.
    Outside,
}

/// A line of a list.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) line: Line,
    pub(super) mark: Mark,
    pub(super) target: Option<Target>,
}

/// Whether a row is the selected one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    /// The keyboard is here.
    Selected,
    /// The keyboard is on the other side.
    Resting,
}

impl From<Line> for Row {
    fn from(line: Line) -> Self {
        Self { line, mark: Mark::None, target: None }
    }
}

/// A piece of the body in its place.
pub(super) struct Part {
    pub(super) area: Rect,
    pub(super) content: Content,
}

pub(super) enum Content {
    Rows(Vec<Row>),
    /// On one line.
    Field(FieldView),
    /// A line from top to bottom, one cell wide.
    Divider,
}

impl Part {
    pub(super) const fn new(area: Rect, content: Content) -> Self {
        Self { area, content }
    }

    pub(super) fn lines(area: Rect, lines: Vec<Line>) -> Self {
        Self::new(area, Content::Rows(lines.into_iter().map(Row::from).collect()))
    }
}

/// Everything that is to be drawn.
pub(super) enum View {
    TooSmall(Vec<Line>),
    Whole(Box<Whole>),
}

pub(super) struct Whole {
    /// The screen it was laid out for.
    pub(super) size: Size,
    pub(super) areas: Areas,
    pub(super) header: Vec<Line>,
    pub(super) body: Vec<Part>,
    /// What lies over the body: the uppermost only, for one frame inside another can't be told apart.
    pub(super) popup: Option<Popup>,
    pub(super) notice: Vec<Line>,
    pub(super) hints: Line,
}

pub(super) fn view(state: &State) -> View {
    let Some(areas) = areas(state) else {
        let size = state.texts.tui_too_small(SMALLEST.width, SMALLEST.height, state.size.width, state.size.height);
        let width = usize::from(state.size.width);
        return View::TooSmall(crate::text::wrap::wrap(&size, width).into_iter().map(plain).collect());
    };
    let page = state.over.iter().rposition(|over| matches!(over, Over::Menu(_) | Over::Report(_)));
    let above = page.map_or(0, |at| at + 1);
    View::Whole(Box::new(Whole {
        size: state.size,
        areas,
        header: header::lines(state).into(),
        body: match page.and_then(|at| state.over.get(at)) {
            Some(over) => pages::parts(state, over, areas.body),
            None => parts(state, areas.body),
        },
        popup: state.over.iter().skip(above).rev().find_map(|over| popup::popup(state, over)),
        notice: notice::lines(state),
        hints: hints::line(state),
    }))
}

/// The view with the details of what is meant beside it, or either of them where there is room for one.
fn parts(state: &State, body: Rect) -> Vec<Part> {
    let searching = matches!(state.over.last(), Some(Over::Search(_)));
    let list = |area: Rect| if searching { hits::parts(state, area) } else { tabs::parts(state, area) };
    let panes = panes(state, body);
    let mut parts = match panes.list {
        Some(area) => list(area),
        None => Vec::new(),
    };
    if let Some(area) = panes.detail {
        let top = if let Pane::Detail(top) = state.pane { top } else { 0 };
        let height = usize::from(area.height);
        let lines = detail::lines(state, usize::from(area.width));
        let top = top.min(lines.len().saturating_sub(height));
        parts.push(Part::lines(area, lines.into_iter().skip(top).take(height).collect()));
        if panes.list.is_some() {
            parts.push(Part::new(Rect { x: area.x.saturating_sub(2), width: 1, ..area }, Content::Divider));
        }
    }
    if let Some(area) = panes.below {
        parts.extend(tabs::strip::parts(state, area));
    }
    parts
}

/// How many cells the list of the view is wide.
pub(super) fn list_width(state: &State) -> usize {
    areas(state).and_then(|areas| panes(state, areas.body).list).map_or(0, |area| usize::from(area.width))
}

/// Where the view and the details stand now.
fn panes(state: &State, body: Rect) -> layout::Panes {
    let searching = matches!(state.over.last(), Some(Over::Search(_)));
    let in_detail = matches!(state.pane, Pane::Detail(_)) && !searching;
    let needs = if searching { Some(thing::WITH_DATES) } else { tabs::needs_beside_details(state) };
    // Views that have no details beside them put the strip under them themselves, where they want it.
    let below = if searching || needs.is_none() { 0 } else { tabs::strip::height_under_list(state, body.height) };
    layout::panes(body, in_detail, needs.map_or(u16::MAX, |needs| u16::try_from(needs).unwrap_or(u16::MAX)), below)
}

/// What stands at this place of the screen, for the mouse.
pub(super) fn target_at(state: &State, at: Position) -> Option<Target> {
    let View::Whole(whole) = view(state) else { return None };
    if let Some(popup) = &whole.popup {
        let hint = line_target(std::slice::from_ref(&whole.hints), whole.areas.hints, at);
        return hint.or_else(|| popup.target(whole.areas.body, at));
    }
    let edges =
        [(whole.header.as_slice(), whole.areas.header), (std::slice::from_ref(&whole.hints), whole.areas.hints)];
    edges.into_iter().find_map(|(lines, area)| line_target(lines, area, at)).or_else(|| {
        let part = whole.body.iter().find(|part| part.area.contains(at))?;
        match &part.content {
            Content::Rows(rows) => {
                let row = rows.get(usize::from(at.y - part.area.y))?;
                row.line.target(usize::from(at.x - part.area.x)).or(row.target.as_ref()).cloned()
            }
            Content::Field(field) => Some(field.target(at.x - part.area.x)),
            Content::Divider => None,
        }
    })
}

fn line_target(lines: &[Line], area: Rect, at: Position) -> Option<Target> {
    if !area.contains(at) {
        return None;
    }
    lines.get(usize::from(at.y - area.y))?.target(usize::from(at.x - area.x)).cloned()
}

/// A line for a field, and what is left under it.
pub(super) fn under_field(area: Rect) -> (Rect, Rect) {
    layout::split(area, 1)
}

/// The rows to show so that the chosen one stands as near the middle as the ends allow.
pub(super) fn window(chosen: usize, length: usize, height: usize) -> std::ops::Range<usize> {
    let top = chosen.saturating_sub(height / 2).min(length.saturating_sub(height));
    top..(top + height).min(length)
}

fn areas(state: &State) -> Option<Areas> {
    let count = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX).min(6);
    Areas::of(state.size, header::LINES, count(notice::message(state).len().max(1)))
}

/// What is known of the selected thing, in lines of `width` cells.
pub(super) fn details(state: &State, width: usize) -> Vec<Line> {
    detail::lines(state, width)
}

/// How many lines a page has: that of the list, unless something lies over it.
pub(super) fn page(state: &State) -> usize {
    let Some(areas) = areas(state) else { return 1 };
    let list = panes(state, areas.body).list.filter(|_| state.over.is_empty());
    usize::from(list.unwrap_or(areas.body).height)
}

/// How many lines the details of the selected thing take.
pub(super) fn detail_length(state: &State) -> usize {
    let Some(areas) = areas(state) else { return 0 };
    detail::lines(state, usize::from(detail_area(state, areas.body).width)).len()
}

/// What is meant as text, for copying: everything that is marked, a line each; else the details of what is selected.
pub(super) fn meant_text(state: &State) -> String {
    const WIDTH: usize = 80;
    if state.marks.is_empty() {
        return text_of(detail::lines(state, WIDTH));
    }
    let marked = state.marks.iter().map(|node| {
        let name = state.summary.find(node).map_or_else(String::new, |subject| thing::name(state, subject));
        thing::columns(state, node, name, WIDTH)
    });
    text_of(marked)
}

/// The page that lies uppermost as text.
pub(super) fn page_text(state: &State) -> String {
    let lines = state.over.iter().rev().find_map(|over| match over {
        Over::Report(reading) => Some(reading.lines()),
        _ => None,
    });
    lines.unwrap_or_default().iter().fold(String::new(), |text, line| text + line + "\n")
}

fn text_of(lines: impl IntoIterator<Item = Line>) -> String {
    let mut text = String::new();
    for line in lines {
        let words: String = line.0.iter().map(|span| span.text.as_str()).collect();
        text.push_str(words.trim_end());
        text.push('\n');
    }
    text
}

/// Where the details stand, or would stand.
fn detail_area(state: &State, body: Rect) -> Rect {
    panes(state, body).detail.unwrap_or(layout::inset(body))
}

/// How wide a page that takes the body may be printed.
pub(super) fn page_width(state: &State) -> usize {
    areas(state).map_or(usize::from(SMALLEST.width), |areas| pages::width(areas.body))
}

/// How many lines the page that lies uppermost has, and how many of them are shown.
pub(super) fn over_length(state: &State) -> (usize, usize) {
    let (Some(areas), Some(over)) = (areas(state), state.over.last()) else { return (0, 1) };
    pages::length(over, areas.body)
}

fn plain(text: String) -> Line {
    Line::new(text, Tone::Plain)
}
