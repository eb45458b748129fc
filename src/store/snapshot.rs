//! A second look at the file, for whoever reads a little now and then: what is read between two rests is of one moment.
//! It holds nobody up, for it rests whenever nothing is read; then it tells whether somebody has changed the file.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::Reader;
use super::file::{open_as_it_lies, pragma};
use crate::model::Fault;

#[derive(Debug)]
pub struct Snapshot {
    path: PathBuf,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    connection: Connection,
    is_reading: bool,
    /// The changes of others that whoever reads knows of (`PRAGMA data_version`), and those seen by now.
    known: i64,
    seen: i64,
}

impl Snapshot {
    /// Of a ledger that a store has opened already.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let (_, connection) = open_as_it_lies(path)?;
        let settled = connection
            .pragma_update(None, "query_only", true)
            // The store folds the log into the file when it is closed: it was there before, and is there longer.
            .and_then(|()| connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true));
        settled.map_err(|e| Fault::sqlite(path, "open", &e))?;
        let inner = Mutex::new(Inner { connection, is_reading: false, known: 0, seen: 0 });
        Ok(Self { path: path.to_path_buf(), inner })
    }

    /// Reads, in the same state as before where there was no rest since.
    pub fn read<T, E: From<Fault>>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut inner = self.inner();
        inner.begin(&self.path)?;
        look(&Reader::within(&inner.connection, &self.path))
    }

    /// The same of the file as it is now. From here on it is news when others change it.
    pub fn read_anew<T, E: From<Fault>>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut inner = self.inner();
        inner.end();
        inner.begin(&self.path)?;
        inner.known = inner.seen;
        look(&Reader::within(&inner.connection, &self.path))
    }

    /// Lets go of the state, so that nobody has to keep it. Whether something of a later state may have been read than whoever
    /// reads knows of.
    pub fn rest(&self) -> bool {
        let mut inner = self.inner();
        inner.end();
        inner.known != inner.seen
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // Whoever panicked was reading: nothing is half done.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn begin(&mut self, path: &Path) -> Result<(), Fault> {
        if !self.is_reading {
            self.connection.execute_batch("BEGIN").map_err(|e| Fault::sqlite(path, "begin to read", &e))?;
            self.is_reading = true;
            self.seen = pragma(&self.connection, path, "data_version")?;
        }
        Ok(())
    }

    fn end(&mut self) {
        if std::mem::take(&mut self.is_reading) {
            // Ending a transaction that only read can fail in no way that matters to anybody.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::OpenFlags;

    use super::*;

    /// A file of one table with a number in it, and somebody who changes it.
    fn file() -> (tempfile::TempDir, Snapshot, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("numbers");
        let other = Connection::open(&path).unwrap();
        let script = "PRAGMA journal_mode = wal; CREATE TABLE number (n); INSERT INTO number VALUES (1)";
        other.execute_batch(script).unwrap();
        let connection = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let inner = Mutex::new(Inner { connection, is_reading: false, known: 0, seen: 0 });
        (folder, Snapshot { path, inner }, other)
    }

    fn number(reader: &Reader<'_>) -> Result<i64, Fault> {
        reader.number_for_tests("SELECT n FROM number")
    }

    #[test]
    fn what_is_read_between_two_rests_is_of_one_moment() {
        let (_folder, snapshot, other) = file();
        assert_eq!(snapshot.read_anew(number).unwrap(), 1);
        other.execute_batch("UPDATE number SET n = 2").unwrap();
        assert_eq!(snapshot.read(number).unwrap(), 1);
        assert!(!snapshot.rest());
    }

    #[test]
    fn a_rest_tells_whether_something_newer_was_read_and_holds_up_nobody() {
        let (_folder, snapshot, other) = file();
        snapshot.read_anew(number).unwrap();
        assert!(!snapshot.rest());
        other.execute_batch("UPDATE number SET n = 2").unwrap();
        assert!(!snapshot.rest(), "nothing was read");
        assert_eq!(snapshot.read(number).unwrap(), 2);
        assert!(snapshot.rest());
        assert_eq!(snapshot.read_anew(number).unwrap(), 2);
        assert!(!snapshot.rest());
        let left: i64 = other.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0);
    }
}
