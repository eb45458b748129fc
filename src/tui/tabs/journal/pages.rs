//! What was read of the journal so far, a page at a time, and what of it passes the filter, which reads on by itself.

use super::chosen;
use crate::model::Deed;
use crate::model::view::{Log, LogEntry, RowChanged};
use crate::tui::filter::{Facts, Field};
use crate::tui::message::Effect;
use crate::tui::shown::{Era, Shown};
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::tabs::{Narrowed, Narrowing};

/// What can be asked of an entry.
const FIELDS: [Field; 5] = [Field::Person, Field::Project, Field::Text, Field::Day, Field::Standing];

/// Entries read at a time.
pub(in crate::tui) const PAGE: usize = 200;
/// So many rows before the end of what was read the next ones are read.
const AHEAD: usize = 50;

/// What was read of the journal so far, the newest entry first.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Journal {
    entries: Vec<Known>,
    /// How many entries there are.
    all: usize,
    /// The entry the cursor is on, filtered away or not.
    pub(super) at: usize,
    /// The number of the entry it was on, where that has not been read again yet.
    pub(super) meant: Option<i64>,
    /// What the entry of this number did to rows; `None` where that was not kept.
    pub(super) changes: Option<(i64, Option<Vec<RowChanged>>)>,
    /// The ledger it was read with.
    of: Option<Era>,
    /// It has grown since it was read.
    stale: bool,
    narrowing: Narrowing,
    /// The filter has seen all that was read: it is time for the next page.
    reads_on: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) entry: LogEntry,
    /// What it was about, where it was about one thing.
    pub(super) node: Option<Node>,
}

impl Default for Journal {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            all: 0,
            at: 0,
            meant: None,
            changes: None,
            of: None,
            stale: false,
            narrowing: Narrowing::on(&FIELDS),
            reads_on: false,
        }
    }
}

impl Journal {
    fn is_filtered(&self) -> bool {
        !self.narrowing.filter().is_empty()
    }

    fn is_whole(&self) -> bool {
        self.entries.len() >= self.all
    }

    /// How many rows there are as far as it was read.
    pub(super) fn rows(&self) -> usize {
        if self.is_filtered() { self.narrowing.passed().len() } else { self.entries.len() }
    }

    /// The entry of a row, by its place.
    pub(super) fn place(&self, row: usize) -> Option<usize> {
        if self.is_filtered() { self.narrowing.passed().get(row).copied() } else { Some(row) }
    }

    /// The row of the cursor; where its entry is filtered away, that of the next older one.
    pub(super) fn row(&self) -> usize {
        if !self.is_filtered() {
            return self.at;
        }
        let passed = self.narrowing.passed();
        passed.partition_point(|place| *place < self.at).min(passed.len().saturating_sub(1))
    }

    /// What stands on a row.
    pub(super) fn get(&self, row: usize) -> Option<&Known> {
        self.entries.get(self.place(row)?)
    }

    pub(super) fn chosen(&self) -> Option<&Known> {
        self.get(self.row())
    }

    pub(in crate::tui) fn narrowed(&self) -> Narrowed<'_> {
        let is_working = self.is_filtered() && (self.narrowing.is_working() || !self.is_whole());
        let (filter, total) = (self.narrowing.filter(), self.all);
        let left = if self.is_filtered() { self.rows() } else { total };
        Narrowed { filter, left, total, headings: 0, is_working }
    }

    /// Holds the next entries against the filter.
    fn sift(&mut self, shown: &Shown) {
        let Self { entries, narrowing, .. } = self;
        narrowing.work(PAGE, Some, |filter, place| {
            entries.get(place).is_some_and(|known| filter.fits(shown, &Facts::written(shown, &known.entry)))
        });
    }
}

/// Where something was done the journal is read again.
pub(in crate::tui) fn refresh(state: &mut State) {
    if state.journal.of.as_ref() != Some(state.summary.era()) {
        state.journal.of = Some(state.summary.era().clone());
        state.journal.stale = true;
    }
}

/// What has to be read before the view can be shown as it is.
pub(in crate::tui) fn wants(state: &State) -> Option<Effect> {
    let journal = &state.journal;
    if journal.stale {
        return Some(Effect::ReadLog(None));
    }
    let is_near_the_end = !journal.is_filtered() && journal.at + AHEAD >= journal.entries.len();
    let more = !journal.is_whole() && (journal.reads_on || is_near_the_end);
    if let Some(last) = journal.entries.last().filter(|_| more) {
        return Some(Effect::ReadLog(Some(last.entry.id)));
    }
    let chosen = chosen(state)?.id;
    let known = journal.changes.as_ref().is_some_and(|(entry, _)| *entry == chosen);
    (!known).then_some(Effect::ReadEntry(chosen))
}

/// Takes what was read: from the newest entry on, or before the last one known.
pub(in crate::tui) fn read(state: &mut State, before: Option<i64>, log: Log) {
    let State { journal, summary, .. } = state;
    (journal.stale, journal.reads_on, journal.all) = (false, false, log.all);
    if before.is_none() {
        // Who reads the newest entry goes on reading the newest.
        let chosen = journal.entries.get(journal.at).filter(|_| journal.at > 0);
        journal.meant = chosen.map(|known| known.entry.id).or(journal.meant);
        (journal.entries, journal.at) = (Vec::new(), 0);
        journal.narrowing.renew(summary, Vec::new);
    }
    let read = journal.entries.len();
    let about = |deed: &Deed| deed.things().first().map(|what| Node::of(what));
    journal.entries.extend(log.entries.into_iter().map(|entry| Known { node: about(&entry.deed), entry }));
    journal.narrowing.extend(read..journal.entries.len());
    let new = journal.entries.iter().skip(read);
    if let Some(nth) = journal.meant.and_then(|meant| new.map(|known| known.entry.id).position(|id| id == meant)) {
        (journal.at, journal.meant) = (read + nth, None);
    }
    journal.sift(summary);
}

/// It could not be read any further.
pub(in crate::tui) fn give_up(state: &mut State) {
    let journal = &mut state.journal;
    (journal.stale, journal.reads_on, journal.all) = (false, false, journal.entries.len());
}

/// The cursor stays on its entry where that fits.
pub(in crate::tui) fn narrow(state: &mut State, text: &str) {
    let State { journal, summary, .. } = state;
    journal.reads_on = false;
    journal.narrowing.narrow(summary, text, || (0..journal.entries.len()).collect());
    journal.sift(summary);
}

/// Goes on with the filter: through what was read, then to the next page.
pub(in crate::tui) fn work(state: &mut State) {
    let State { journal, summary, .. } = state;
    journal.sift(summary);
    journal.reads_on = journal.is_filtered() && !journal.narrowing.is_working() && !journal.is_whole();
}
