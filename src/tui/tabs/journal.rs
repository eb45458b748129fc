//! 日志: every command, who gave it, when, and what it changed; and the way back to where the ledger stood after one.

mod entry;
mod pages;

use ratatui::layout::Rect;

use crate::model::view::{LogEntry, RowChanged};
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Pane, State};
use crate::tui::subject::Node;
use crate::tui::tabs::list;
use crate::tui::update::{filtering, walk};
use crate::tui::view::{self, Content, Mark, Part, Row, Target, sieve};
pub(in crate::tui) use entry::{WIDE, details};
pub(in crate::tui) use pages::{Journal, PAGE, give_up, narrow, read, refresh, wants, work};

/// Takes what was read of one entry.
pub(in crate::tui) fn read_entry(state: &mut State, entry: i64, changes: Option<Vec<RowChanged>>) {
    state.journal.changes = Some((entry, changes));
}

/// The entry under the cursor.
pub(in crate::tui) fn chosen(state: &State) -> Option<&LogEntry> {
    state.journal.chosen().map(|known| &known.entry)
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.journal.chosen()?.node.as_ref()
}

pub(in crate::tui) fn position(state: &State) -> (usize, usize) {
    (state.journal.row(), state.journal.narrowed().left)
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if action == Action::UndoTo {
        return chosen(state).map(|entry| Effect::PreviewUndo(entry.id));
    }
    if filtering::pressed(state, action) {
        return None;
    }
    let page = view::page(state).saturating_sub(list::above(state));
    if let Some(to) = walk(state.journal.row(), state.journal.rows(), page, action) {
        select(state, to);
    }
    None
}

/// The row that was clicked.
pub(in crate::tui) fn click(state: &mut State, at: usize) {
    select(state, at.min(state.journal.rows().saturating_sub(1)));
}

/// What the entry was about is selected with it, for the other views.
fn select(state: &mut State, row: usize) {
    if let Some(at) = state.journal.place(row) {
        (state.journal.at, state.journal.meant) = (at, None);
    }
    if let Some(node) = current(state).filter(|node| state.summary.find(node).is_some()) {
        state.selected = node.clone();
    }
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    action != Action::UndoTo || state.journal.place(state.journal.row()).is_some_and(|at| at > 0)
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let journal = &state.journal;
    let narrowed = journal.narrowed();
    let (mut parts, area) = sieve::above(state, narrowed, area);
    if journal.rows() == 0 {
        if !narrowed.is_working {
            parts.push(sieve::empty(state, narrowed, area, &state.texts.tui_journal_empty()));
        }
        return parts;
    }
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let chosen = journal.row();
    let rows = state
        .window(chosen, journal.rows(), usize::from(area.height))
        .filter_map(|row| Some((row, journal.get(row)?)))
        .map(|(row, known)| Row {
            line: entry::line(state, &known.entry, usize::from(area.width)),
            mark: if row == chosen { here } else { Mark::None },
            target: Some(Target::Row(row)),
        })
        .collect();
    parts.push(Part::new(area, Content::Rows(rows)));
    parts
}
