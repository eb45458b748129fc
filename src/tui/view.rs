//! The state in words: plain strings with tones, fitted to the screen. `draw` only lays out what stands here.

mod detail;
mod header;
mod hints;
mod judged;
mod listing;
mod notice;
mod pages;
mod paper;
mod popup;
mod position;
mod said;
pub(super) mod specimen;

use ratatui::layout::{Rect, Size};
use ratatui_textarea::TextArea;

use super::layout::{self, Areas, SMALLEST};
use super::state::{Over, Pane, State};
pub(super) use listing::{Listing, Mark, Row};
pub(super) use popup::{EntryView, FormRow, Popup};

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
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) tone: Tone,
}

/// A line of the screen, no wider than its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line(pub(super) Vec<Span>);

impl Line {
    pub(super) fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self(vec![Span { text: text.into(), tone }])
    }

    fn push(&mut self, text: impl Into<String>, tone: Tone) {
        self.0.push(Span { text: text.into(), tone });
    }
}

/// Everything that is to be drawn.
pub(super) enum View<'s> {
    TooSmall(Vec<Line>),
    Whole(Box<Whole<'s>>),
}

pub(super) struct Whole<'s> {
    /// The screen it was laid out for.
    pub(super) size: Size,
    pub(super) areas: Areas,
    pub(super) header: Vec<Line>,
    pub(super) body: Body<'s>,
    /// What lies over the body, the uppermost last.
    pub(super) popups: Vec<Popup<'s>>,
    pub(super) notice: Vec<Line>,
    pub(super) hints: Line,
}

pub(super) enum Body<'s> {
    Panes { list: Option<(Rect, Listing<'s>)>, detail: Option<(Rect, Vec<Line>)>, divided: bool },
    Page { field: Option<FieldView<'s>>, lines: Vec<Line> },
}

/// A text field on a line of its own.
pub(super) struct FieldView<'s> {
    pub(super) label: String,
    pub(super) area: &'s TextArea<'static>,
    /// What stands at the right end of the line.
    pub(super) remark: String,
}

pub(super) fn view(state: &State) -> View<'_> {
    let Some(areas) = areas(state) else {
        let size = state.texts.tui_too_small(SMALLEST.width, SMALLEST.height, state.size.width, state.size.height);
        let width = usize::from(state.size.width);
        return View::TooSmall(crate::text::wrap::wrap(&size, width).into_iter().map(plain).collect());
    };
    let page = state.over.iter().rposition(|over| matches!(over, Over::Help(_) | Over::Report(_)));
    let above = page.map_or(0, |at| at + 1);
    View::Whole(Box::new(Whole {
        size: state.size,
        areas,
        header: header::lines(state),
        body: match page.and_then(|at| state.over.get(at)) {
            Some(over) => pages::body(state, over, areas.body),
            None => panes(state, areas.body),
        },
        popups: state.over.iter().skip(above).filter_map(|over| popup::popup(state, over)).collect(),
        notice: notice::lines(state),
        hints: hints::line(state),
    }))
}

fn panes(state: &State, body: Rect) -> Body<'_> {
    let panes = layout::panes(body);
    let alone = layout::inset(body);
    let searching = matches!(state.over.last(), Some(Over::Search(_)));
    let list = |area| Some((area, listing::listing(state, area)));
    let detail = |area: Rect| {
        let top = if let Pane::Detail(top) = state.pane { top } else { 0 };
        let lines = detail::lines(state, usize::from(area.width));
        let top = top.min(lines.len().saturating_sub(usize::from(area.height)));
        Some((area, lines.into_iter().skip(top).take(usize::from(area.height)).collect()))
    };
    match (panes.detail, state.pane) {
        (Some(area), _) => Body::Panes { list: list(panes.list), detail: detail(area), divided: true },
        (None, Pane::Detail(_)) if !searching => Body::Panes { list: None, detail: detail(alone), divided: false },
        (None, _) => Body::Panes { list: list(body), detail: None, divided: false },
    }
}

fn areas(state: &State) -> Option<Areas> {
    let count = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX).min(6);
    Areas::of(state.size, count(header::lines(state).len()), count(notice::message(state).len().max(1)))
}

/// How many lines a page of the body has.
pub(super) fn page(state: &State) -> usize {
    areas(state).map_or(1, |areas| usize::from(areas.body.height))
}

/// How many lines the details of the selected thing take.
pub(super) fn detail_length(state: &State) -> usize {
    let Some(areas) = areas(state) else { return 0 };
    let area = layout::panes(areas.body).detail.unwrap_or(layout::inset(areas.body));
    detail::lines(state, usize::from(area.width)).len()
}

/// How many lines the page that lies uppermost has, and how many of them are shown.
pub(super) fn over_length(state: &State) -> (usize, usize) {
    let (Some(areas), Some(over)) = (areas(state), state.over.last()) else { return (0, 1) };
    pages::length(state, over, areas.body)
}

fn plain(text: String) -> Line {
    Line::new(text, Tone::Plain)
}
