//! What was known on a day, or when a period was closed: a copy of the ledger in memory, rolled back through the journal. The file itself is only read.

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::Reader;
use crate::model::{Book, Fault, Period, movement};
use crate::store::image;
use crate::store::journal::{self, JournalEntry};

/// What says itself when it was written down. What belongs to such a row falls away in reading.
const RECORDED: [&str; 11] = [
    "milestone_plan",
    "milestone_forecast",
    "status_update",
    "action_mark",
    "blocker",
    "reading",
    "amount",
    "target",
    "assessment",
    "baseline",
    "supervision",
];

/// What the ledger was made with and could not have been known: rows that say so in a column of their own. A milestone has
/// only the day it entered the plan, a closing only the day it happened; of both the journal knows better, where it has
/// written them itself.
const MADE_WITH: [&str; 4] = [
    "UPDATE milestone SET done_on = NULL, done_recorded = NULL, done_by = NULL, done_note = NULL WHERE done_recorded > ?1",
    "UPDATE supervision SET answer = NULL, answered_on = NULL, answered_recorded = NULL WHERE answered_recorded > ?1",
    "DELETE FROM milestone WHERE added_on > ?1 AND id NOT IN (
        SELECT c.value ->> 'id' FROM journal j, json_each(j.changes) c
         WHERE j.kind <> 'undo' AND c.value ->> 'table' = 'milestone' AND c.value ->> 'before' IS NULL)",
    "UPDATE blocker SET closed_on = NULL, closing_note = NULL WHERE closed_on > ?1 AND id NOT IN (
        SELECT c.value ->> 'id' FROM journal j, json_each(j.changes) c WHERE c.value ->> 'table' = 'blocker')",
];

impl Reader<'_> {
    /// Everything but the journal, as it was written down by the end of `day`; the inner error is an entry given since
    /// that kept no images to go back.
    pub fn book_known_on(&self, day: NaiveDate) -> Result<Result<Book, Box<JournalEntry>>, Fault> {
        let wrap = |e| self.failed("go back to what was known", &e);
        let copy = match self.before(&journal::given_after(self.connection, day).map_err(wrap)?)? {
            Ok(copy) => copy,
            Err(lost) => return Ok(Err(lost)),
        };
        forget(&copy, day).map_err(wrap)?;
        let mut book = Reader::within(&copy, &self.path).book()?;
        for project in &mut book.projects {
            movement::forget_after(&mut project.movements, day);
        }
        Ok(Ok(book))
    }

    /// Everything but the journal, as it was left by the entry that opened `period` and so closed the one before; the inner
    /// error as above. `None` where the journal has not seen it: the periods came with an imported ledger.
    pub fn book_at_opening(&self, period: Period) -> Result<Option<Result<Book, Box<JournalEntry>>>, Fault> {
        let wrap = |e| self.failed("go back to the closing of a period", &e);
        let Some(opening) = journal::opening_of(self.connection, period).map_err(wrap)? else { return Ok(None) };
        Ok(Some(match self.before(&journal::after_entry(self.connection, opening).map_err(wrap)?)? {
            Ok(copy) => Ok(Reader::within(&copy, &self.path).book()?),
            Err(lost) => Err(lost),
        }))
    }

    /// A copy in which `since`, newest first, has not been done.
    fn before(&self, since: &[JournalEntry]) -> Result<Result<Connection, Box<JournalEntry>>, Fault> {
        let wrap = |e| self.failed("go back in the journal", &e);
        if let Some(lost) = since.iter().find(|entry| entry.changes.is_none()) {
            return Ok(Err(Box::new(lost.clone())));
        }
        let copy = self.copy()?;
        for change in since.iter().filter_map(|entry| entry.changes.as_ref()).flat_map(|changes| changes.iter().rev()) {
            image::put(&copy, change.table, change.id, change.before.as_ref()).map_err(wrap)?;
        }
        Ok(Ok(copy))
    }

    /// The ledger as this reader sees it, in memory, where rows may come and go in any order.
    pub(super) fn copy(&self) -> Result<Connection, Fault> {
        let wrap = |e| self.failed("copy the ledger", &e);
        let mut copy = Connection::open_in_memory().map_err(wrap)?;
        let copied = Backup::new(self.connection, &mut copy).and_then(|backup| backup.step(-1)).map_err(wrap)?;
        if copied != StepResult::Done {
            return Err(Fault::Busy(self.path.clone()));
        }
        copy.pragma_update(None, "foreign_keys", false).map_err(wrap)?;
        Ok(copy)
    }
}

/// Drops what was written down after `day`, other than movements.
fn forget(copy: &Connection, day: NaiveDate) -> rusqlite::Result<()> {
    for table in RECORDED {
        copy.execute(&format!("DELETE FROM {table} WHERE recorded_on > ?1"), [day])?;
    }
    for sql in MADE_WITH {
        copy.execute(sql, [day])?;
    }
    Ok(())
}
