//! 日志: every command, who gave it, when, and what it changed; and the way back to where the ledger stood after one.

mod entry;

use ratatui::layout::Rect;

use crate::model::view::{Log, LogEntry, RowChanged};
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::state::{Pane, State};
use crate::tui::subject::Node;
use crate::tui::update::walk;
use crate::tui::view::{self, Content, Line, Mark, Part, Row, Target, Tone, window};
pub(in crate::tui) use entry::details;

/// Entries read at a time.
pub(in crate::tui) const PAGE: usize = 200;
/// So many rows before the end of what was read the next ones are read.
const AHEAD: usize = 50;

/// What was read of the journal so far.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Journal {
    entries: Vec<LogEntry>,
    /// What each entry was about, where it was about one thing.
    nodes: Vec<Option<Node>>,
    /// How many entries there are.
    all: usize,
    at: usize,
    /// What the entry of this number did to rows; `None` where that was not kept.
    changes: Option<(i64, Option<Vec<RowChanged>>)>,
    /// It has grown since it was read.
    stale: bool,
}

/// Something was done: the journal is read again when it is looked at.
pub(in crate::tui) fn refresh(state: &mut State) {
    state.journal.stale = true;
}

/// What has to be read before the view can be shown as it is.
pub(in crate::tui) fn wants(state: &State) -> Option<Effect> {
    let journal = &state.journal;
    if journal.stale {
        return Some(Effect::ReadLog(None));
    }
    let more = journal.entries.len() < journal.all && journal.at + AHEAD >= journal.entries.len();
    if let Some(last) = journal.entries.last().filter(|_| more) {
        return Some(Effect::ReadLog(Some(last.id)));
    }
    let chosen = chosen(state)?.id;
    let known = journal.changes.as_ref().is_some_and(|(entry, _)| *entry == chosen);
    (!known).then_some(Effect::ReadEntry(chosen))
}

/// Takes what was read: from the newest entry on, or before the last one known.
pub(in crate::tui) fn read(state: &mut State, before: Option<i64>, log: Log) {
    let Journal { entries, at, changes, .. } = std::mem::take(&mut state.journal);
    let chosen = entries.get(at).map(|entry| entry.id);
    let at_newest = at == 0;
    let mut entries = if before.is_some() { entries } else { Vec::new() };
    entries.extend(log.entries);
    let kept = chosen.and_then(|id| entries.iter().position(|entry| entry.id == id)).filter(|_| !at_newest);
    let nodes = entries.iter().map(|entry| entry::about(&entry.deed).map(Node::of)).collect();
    state.journal = Journal { at: kept.unwrap_or(0), nodes, entries, all: log.all, changes, stale: false };
}

/// Takes what was read of one entry.
pub(in crate::tui) fn read_entry(state: &mut State, entry: i64, changes: Option<Vec<RowChanged>>) {
    state.journal.changes = Some((entry, changes));
}

/// The entry under the cursor.
pub(in crate::tui) fn chosen(state: &State) -> Option<&LogEntry> {
    state.journal.entries.get(state.journal.at)
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    state.journal.nodes.get(state.journal.at)?.as_ref()
}

pub(in crate::tui) fn position(state: &State) -> (usize, usize) {
    (state.journal.at, state.journal.all)
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    if action == Action::UndoTo {
        return chosen(state).map(|entry| Effect::PreviewUndo(entry.id));
    }
    if let Some(to) = walk(state.journal.at, state.journal.entries.len(), view::page(state), action) {
        select(state, to);
    }
    None
}

/// The row that was clicked.
pub(in crate::tui) fn click(state: &mut State, at: usize) {
    select(state, at.min(state.journal.entries.len().saturating_sub(1)));
}

/// What the entry was about is selected with it, for the other views.
fn select(state: &mut State, at: usize) {
    state.journal.at = at;
    if let Some(node) = current(state).filter(|node| state.summary.find(node).is_some()) {
        state.selected = node.clone();
    }
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    action != Action::UndoTo || state.journal.at > 0
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let journal = &state.journal;
    if journal.entries.is_empty() {
        let words = Line::new(format!(" {}", state.texts.tui_journal_empty()), Tone::Muted);
        return vec![Part::lines(area, vec![words])];
    }
    let here = if state.pane == Pane::List { Mark::Selected } else { Mark::Resting };
    let rows = window(journal.at, journal.entries.len(), usize::from(area.height))
        .filter_map(|at| Some((at, journal.entries.get(at)?)))
        .map(|(at, entry)| Row {
            line: entry::line(state, entry, usize::from(area.width)),
            mark: if at == journal.at { here } else { Mark::None },
            target: Some(Target::Row(at)),
        })
        .collect();
    vec![Part::new(area, Content::Rows(rows))]
}
