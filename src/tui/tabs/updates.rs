//! 进展: what was reported, newest first.

use std::cmp::Reverse;

use ratatui::layout::Rect;

use super::list;
use super::{Listing, Roster};
use crate::model::{Reference, Update};
use crate::tui::action::Action;
use crate::tui::filter::Field;
use crate::tui::message::Effect;
use crate::tui::shown::Shown;
use crate::tui::state::State;
use crate::tui::subject::{Node, Owner, Subject};
use crate::tui::update::filtering;
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Line, Part, Tone};

/// What can be asked of an update.
const FIELDS: [Field; 5] = [Field::Project, Field::Person, Field::Text, Field::Day, Field::Standing];

/// Cells of a day.
const DAY: usize = 10;
/// A list with fewer cells stands beside the details.
pub(super) const NARROW: usize = 70;

/// Stands between the lines of a text.
const NEXT_LINE: &str = " / ";

/// What the view remembers.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Updates {
    pub(in crate::tui) list: Listing,
}

impl Default for Updates {
    fn default() -> Self {
        Self { list: Listing::of(&FIELDS) }
    }
}

pub(in crate::tui) fn refresh(state: &mut State) {
    let State { updates, summary, texts, .. } = state;
    updates.list.renew(summary, (texts.lang(), 0, false), || newest_first(summary));
}

/// Of one day what was written down last comes first.
fn newest_first(shown: &Shown) -> Vec<usize> {
    let update = |place: usize| match shown.at(place) {
        Some(Subject::Update(_, update)) => Some((Reverse((update.on, update.recorded_on, number(update))), place)),
        _ => None,
    };
    let mut dated: Vec<_> = (0..shown.listed()).filter_map(update).collect();
    let left = shown.updates_left(None, shown.as_of, usize::MAX).into_iter();
    dated.extend(left.map(|(it, place)| (Reverse((it.on, it.recorded_on, it.number)), place)));
    dated.sort_unstable();
    dated.into_iter().map(|(_, place)| place).collect()
}

/// `U12` was written down after `U9`.
fn number(update: &Update) -> u64 {
    update.code.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0)
}

fn rows(state: &State) -> &Roster {
    &state.updates.list.rows
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if !filtering::pressed(state, action) {
        list::walked(state, rows, action);
    }
    None
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let width = usize::from(area.width);
    let empty = state.texts.updates_empty();
    list::parts(state, &state.updates.list, area, heading(state, width), &empty, |node| {
        match state.summary.find(node) {
            Some(Subject::Update(owner, update)) => line(state, node, owner, update, width),
            _ => Line::default(),
        }
    })
}

/// Cells of what an update is on and of who said it. In a narrow list a code has to do.
fn widths(width: usize) -> (usize, usize) {
    if width < NARROW { (7, 6) } else { ((width / 4).clamp(12, 30), 8) }
}

fn heading(state: &State, width: usize) -> Line {
    let texts = &state.texts;
    let column = |words: String, width| Column::left(words, width, Tone::Title);
    let (owner, person) = widths(width);
    let columns = vec![
        column(texts.tui_slot_day(), DAY),
        column(texts.tui_belongs(), owner),
        column(texts.updates_by(), person),
        Column { tone: Tone::Title, ..Column::rest(texts.tui_slot_text()) },
    ];
    paper::row(width, 2, columns)
}

fn line(state: &State, node: &Node, owner: Owner<'_>, update: &Update, width: usize) -> Line {
    let texts = &state.texts;
    let (on, person) = widths(width);
    let owner = owner.reference();
    // That of a milestone has the code of its project in it already.
    let code = update.milestone.clone().unwrap_or(owner.code.clone());
    let owner = if width < NARROW { code } else { texts.reference(&Reference { code, ..owner }) };
    let by = match &update.by {
        Some(by) => Column::left(by.as_str(), person, Tone::Plain),
        None => Column::left(texts.label_unknown(), person, Tone::Unknown),
    };
    let mut columns = vec![
        Column::left(update.on.to_string(), DAY, Tone::Plain),
        Column::left(owner, on, Tone::Muted),
        by,
        Column::rest(as_one_line(&update.text)),
    ];
    if update.recorded_on > update.on {
        columns.push(Column::ending(texts.updates_late_entry(), Tone::Soon));
    }
    let mut line = Line::new(format!("{} ", state.mark_sign(node)), Tone::Plain);
    line.0.extend(paper::row(width.saturating_sub(2), 0, columns).0);
    line
}

/// The lines of a text as one, which goes on as far as there is room.
fn as_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(NEXT_LINE)
}
