//! 存在问题: what holds things up, newest first; what is solved stands behind a key.

use std::cmp::Reverse;

use ratatui::layout::Rect;

use super::list;
use super::{Listing, Roster};
use crate::model::Blocker;
use crate::text::{Lang, Texts, cells};
use crate::tui::action::Action;
use crate::tui::filter::Field;
use crate::tui::message::Effect;
use crate::tui::shown::Shown;
use crate::tui::state::{Notice, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::update::filtering;
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Line, Part, Tone, judged};

/// What can be asked of a blocker.
const FIELDS: [Field; 6] = [Field::Project, Field::Person, Field::Category, Field::Standing, Field::Due, Field::Text];

/// Cells of the columns.
const CODE: usize = 4;
const STATUS: usize = 7;
const CATEGORY: usize = 8;
const OWNER: usize = 10;
const PROJECTS: usize = 8;
/// From this width on there is room for all of them.
pub(super) const ALL: usize = 76;

/// What the view remembers.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Blockers {
    pub(in crate::tui) list: Listing,
    /// Whether solved ones are shown too.
    with_solved: bool,
}

impl Default for Blockers {
    fn default() -> Self {
        Self { list: Listing::of(&FIELDS), with_solved: false }
    }
}

pub(in crate::tui) fn refresh(state: &mut State) {
    let State { blockers, summary, texts, .. } = state;
    let with_solved = blockers.with_solved;
    blockers.list.renew(summary, (texts.lang(), 0, with_solved), || newest_first(summary, with_solved));
}

/// Open ones by the day they were raised, then solved ones by the day they were solved.
fn newest_first(shown: &Shown, with_solved: bool) -> Vec<usize> {
    let dated = shown.blockers.iter().filter_map(|blocker| {
        let is_open = blocker.is_open(shown.as_of);
        let day = blocker.closed_on.filter(|_| !is_open).unwrap_or(blocker.raised_on);
        let place = shown.place(&Node::of(&blocker.reference()))?;
        (is_open || with_solved).then_some(((!is_open, Reverse(day)), place))
    });
    let mut dated: Vec<_> = dated.collect();
    dated.sort_by_key(|(key, _)| *key);
    dated.into_iter().map(|(_, place)| place).collect()
}

/// Shows a blocker even where it is solved.
pub(in crate::tui) fn uncover(state: &mut State, node: &Node) {
    let is_solved = matches!(state.summary.find(node), Some(Subject::Blocker(it)) if !it.is_open(state.summary.as_of));
    state.blockers.with_solved |= is_solved;
}

fn rows(state: &State) -> &Roster {
    &state.blockers.list.rows
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if action == Action::ShowSolved {
        state.blockers.with_solved = !state.blockers.with_solved;
        refresh(state);
        let texts = &state.texts;
        let said = if state.blockers.with_solved { texts.blockers_with_solved() } else { texts.blockers_open_only() };
        state.notice = Some(Notice::Said(said));
    } else if !filtering::pressed(state, action) {
        list::walked(state, rows, action);
    }
    None
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let width = usize::from(area.width);
    let solved = state.summary.blockers.len();
    let empty = match (solved, state.blockers.with_solved) {
        (0, _) | (_, true) => state.texts.blockers_empty(),
        (solved, false) => state.texts.blockers_all_solved(solved),
    };
    list::parts(state, &state.blockers.list, area, heading(state, width), &empty, |node| {
        match state.summary.find(node) {
            Some(Subject::Blocker(blocker)) => line(state, node, blocker, width),
            _ => Line::default(),
        }
    })
}

fn heading(state: &State, width: usize) -> Line {
    let texts = &state.texts;
    let cells = [
        (texts.table_code(), Tone::Title),
        (texts.tui_status(), Tone::Title),
        (texts.tui_category(), Tone::Title),
        (texts.tui_slot_text(), Tone::Title),
        (texts.tui_slot_owner(), Tone::Title),
        (texts.tui_slot_due(), Tone::Title),
        (texts.tui_projects(), Tone::Title),
    ];
    columns(texts, cells, "  ", width)
}

fn line(state: &State, node: &Node, blocker: &Blocker, width: usize) -> Line {
    let (texts, day) = (&state.texts, state.summary.as_of);
    let (_, tone) = judged::blocker_status(state, blocker);
    let is_open = blocker.is_open(day);
    let status = if is_open { texts.blockers_days(blocker.age_days(day)) } else { texts.filter_solved() };
    let due = judged::blocker_due(state, blocker).unwrap_or((String::new(), Tone::Plain));
    let owner = match &blocker.owner {
        Some(owner) => (owner.clone(), Tone::Plain),
        None => (texts.label_unknown(), Tone::Unknown),
    };
    let cells = [
        (blocker.code.clone(), Tone::Muted),
        (status, tone),
        (texts.blocker_category(blocker.category), Tone::Plain),
        (texts.name(&blocker.text, blocker.text_en.as_deref()).to_owned(), Tone::Plain),
        owner,
        due,
        (texts.listed(blocker.projects.iter().cloned()), Tone::Muted),
    ];
    columns(texts, cells, &format!("{} ", state.mark_sign(node)), width)
}

/// Code, status, category, text, owner, due, projects; in a narrow list only code, status and text.
fn columns(texts: &Texts, cells: [(String, Tone); 7], mark: &str, width: usize) -> Line {
    // 逾期 10月20日, late 20 September.
    let due = match texts.lang() {
        Lang::Zh => 13,
        Lang::En => 18,
    };
    let widths = [CODE, STATUS, CATEGORY, 0, OWNER, due, PROJECTS];
    let kept = [true, true, width >= ALL, true, width >= ALL, width >= ALL, width >= ALL];
    let columns = cells.into_iter().zip(widths).zip(kept).filter(|(_, kept)| *kept);
    let columns = columns.map(|(((words, tone), width), _)| Column::left(words, width, tone)).collect();
    let mut line = Line::new(mark, Tone::Plain);
    line.0.extend(paper::row(width.saturating_sub(cells::width(mark)), 0, columns).0);
    line
}
