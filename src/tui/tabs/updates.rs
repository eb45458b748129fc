//! 进展: what was reported, newest first.

use ratatui::layout::Rect;

use super::list;
use super::{Listing, Roster};
use crate::model::view::UpdateAt;
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
    /// What the list lacks.
    left: Option<Left>,
}

impl Default for Updates {
    fn default() -> Self {
        Self { list: Listing::of(&FIELDS), left: None }
    }
}

impl Updates {
    fn list_more(&mut self, shown: &Shown) {
        if let Some(left) = self.left.take() {
            let (places, rest) = left.take(shown);
            self.list.extend(shown, &places);
            self.left = rest;
        }
    }
}

/// Updates that are older than all that were listed.
#[derive(Clone, Debug)]
struct Left {
    /// The oldest one listed of those that are read from the file.
    before: UpdateAt,
    /// Those that need not be read, with their places, oldest first.
    held: Vec<(UpdateAt, usize)>,
}

impl Left {
    /// All of them.
    fn of(shown: &Shown) -> Self {
        let held = (0..shown.listed()).filter_map(|place| match shown.at(place)? {
            Subject::Update(_, update) => {
                let at = UpdateAt { on: update.on, recorded_on: update.recorded_on, number: number(update) };
                Some((at, place))
            }
            _ => None,
        });
        let mut held: Vec<_> = held.collect();
        held.sort_unstable();
        Self { before: UpdateAt::end_of(shown.as_of), held }
    }

    /// Takes the next ones, newest first, and what is left then.
    fn take(mut self, shown: &Shown) -> (Vec<usize>, Option<Self>) {
        let (mut taken, last) = shown.next_updates(self.before);
        let newer = last.map_or(0, |last| self.held.partition_point(|(at, _)| *at < last));
        taken.extend(self.held.drain(newer..));
        taken.sort_unstable_by(|one, other| other.cmp(one));
        let places = taken.into_iter().map(|(_, place)| place).collect();
        (places, last.map(|before| Self { before, ..self }))
    }
}

/// A large ledger is listed down to what is selected, and further while nobody types.
pub(in crate::tui) fn refresh(state: &mut State) {
    let selected = match state.summary.find(&state.selected) {
        Some(Subject::Update(_, update)) => Some(update.on),
        _ => None,
    };
    let State { updates, summary, texts, .. } = state;
    let left = &mut updates.left;
    updates.list.renew(summary, (texts.lang(), 0, false), || {
        let (places, rest) = Left::of(summary).take(summary);
        *left = rest;
        places
    });
    while updates.left.as_ref().is_some_and(|left| selected.is_some_and(|on| on <= left.before.on)) {
        updates.list_more(summary);
    }
}

/// Lists the next ones, then goes on with the filter.
pub(in crate::tui) fn work(state: &mut State) {
    let State { updates, summary, .. } = state;
    if updates.left.is_some() {
        updates.list_more(summary);
    } else {
        updates.list.work(summary);
    }
}

pub(in crate::tui) fn is_working(state: &State) -> bool {
    state.updates.left.is_some() || state.updates.list.narrowed().is_working
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
