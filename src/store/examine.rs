//! A look through a file, for the doctor: it changes nothing, and brings nothing up to date.

use std::path::Path;

use chrono::DateTime;

use super::backup::reading;
use super::file::{foreign, pragma, schema_version, side_file};
use super::{Reader, file_system};
use crate::model::{Fault, Health, Place};

/// What can be told of any file.
pub fn place(path: &Path) -> Place {
    let found = path.metadata().ok();
    #[cfg(unix)]
    let mode = found.as_ref().map(|file| std::os::unix::fs::MetadataExt::mode(file) & 0o777);
    #[cfg(not(unix))]
    let mode = None;
    Place {
        size: found.as_ref().map_or(0, std::fs::Metadata::len),
        waiting: side_file(path, "-wal").metadata().map_or(0, |log| log.len()),
        mode,
        file_system: found.and_then(|_| file_system(path)).map(|system| system.name.to_owned()),
    }
}

/// What a look through the whole of a ledger of any known schema finds.
///
/// # Errors
/// Where it can't even be opened: [`Fault::Missing`], [`Fault::NotALedger`], [`Fault::Newer`], [`Fault::Damaged`], ….
pub fn examine(path: &Path) -> Result<Health, Fault> {
    let connection = reading(path)?;
    let wrap = |e| Fault::sqlite(path, "look through the file", &e);
    let journal = "SELECT coalesce(max(id), 0), (SELECT at FROM journal ORDER BY id DESC LIMIT 1) FROM journal";
    let (entries, last) = connection
        .query_row(journal, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?)))
        .map_err(wrap)?;
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).map_err(wrap)?;
    let reader = Reader::within(&connection, path);
    Ok(Health {
        schema: pragma(&connection, path, "user_version")?,
        known: schema_version(),
        damage: reader.unsound()?.into_iter().chain(foreign(&connection).map_err(wrap)?).collect(),
        dangling: reader.dangling()?,
        entries: usize::try_from(entries).unwrap_or_default(),
        last: last.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()),
        has_log: mode == "wal",
    })
}

/// In bytes: the shipped plan and some three hundred changes of it. Looking through so much takes a few milliseconds.
const SMALL: u64 = 1 << 20;

/// A quick look at a small file before anything is read from it: a wrong figure is worse than none.
pub(super) fn glance(connection: &rusqlite::Connection, path: &Path) -> Result<(), Fault> {
    if !path.metadata().is_ok_and(|file| file.len() <= SMALL) {
        return Ok(());
    }
    let found: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|e| Fault::sqlite(path, "look through the file", &e))?;
    if found == "ok" { Ok(()) } else { Err(Fault::Damaged { path: path.to_path_buf(), detail: found }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn the_file_system_is_that_of_the_nearest_place_mounted() {
        let file_system = |path| place(Path::new(path)).file_system;
        assert_eq!(file_system("/proc/self/status").as_deref(), Some("proc"));
        assert!(file_system("/").is_some());
        assert_eq!(file_system("/no/such/file"), None);
    }
}
