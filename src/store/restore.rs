//! Putting a backup in the place of the ledger: whole or not at all, and what it replaces is kept.

use std::fs::{self, File};
use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags};

use super::backup;
use super::file::{Draft, choose_journal, connect, is_shared, only_ours, side_file};
use super::lock::Lock;
use crate::model::{Backup, Fault, Now, Occasion};

/// What `SQLite` may keep beside a file and would read into whatever lies under its name.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Puts a copy of `from` in the place of `ledger`. The answer is the backup of what was there, if anything was.
///
/// # Errors
/// [`Fault::NoSuchBackup`]; [`Fault::NotALedger`], [`Fault::Newer`] or [`Fault::Damaged`] of `from`, which is looked through
/// first; [`Fault::InUse`] where another program has the ledger open, [`Fault::Held`] where somebody writes to it on a network
/// drive; file and disk errors. Then the ledger is as it was.
pub fn restore(ledger: &Path, from: &Path, now: &Now) -> Result<Option<Backup>, Fault> {
    if !from.is_file() {
        return Err(Fault::NoSuchBackup(from.to_path_buf()));
    }
    // A name that stands for a file elsewhere keeps standing for it.
    let place = ledger.canonicalize().unwrap_or_else(|_| ledger.to_path_buf());
    let _lock = if is_shared(&place) { Some(Lock::take(&place, now)?) } else { None };
    let draft = Draft::new(&place)?;
    let source = backup::reading(from)?;
    whole(&source, from)?;
    backup::fill(&source, from, &draft, from)?;
    drop(source);
    choose_journal(&connect(&draft.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?, &draft.path)?;

    let (hold, kept) = displaced(ledger, &place, now.instant.naive_local())?;
    if let Ok(old) = place.metadata() {
        fs::set_permissions(&draft.path, old.permissions()).map_err(|e| Fault::system(ledger, &e))?;
    }
    // Before the new file has the name: an old log beside it would be read into it.
    for suffix in BESIDE {
        match fs::remove_file(side_file(&place, suffix)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Fault::system(ledger, &error)),
            _ => {}
        }
    }
    // Some systems rename over no file that is open.
    let hold = if cfg!(unix) { hold } else { None };
    draft.replace(&place)?;
    drop(hold);
    Ok(kept)
}

/// Whether a file is sound in every part; a backup is looked through once more than when it was made, for disks age.
fn whole(source: &Connection, path: &Path) -> Result<(), Fault> {
    let reading = |e| Fault::sqlite(path, "check", &e);
    let found: String = source.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(reading)?;
    if found != "ok" {
        return Err(Fault::Damaged { path: path.to_path_buf(), detail: found });
    }
    only_ours(source, path)
}

/// Keeps what is to be replaced, and holds it so that nobody else opens it until it is.
fn displaced(ledger: &Path, place: &Path, taken: NaiveDateTime) -> Result<(Option<Connection>, Option<Backup>), Fault> {
    if !place.exists() {
        let log = side_file(place, "-wal").exists();
        return Ok((None, log.then(|| keep_bytes(ledger, place, taken)).transpose()?));
    }
    // A damaged file is not touched before it is kept.
    match backup::reading(place).and_then(|file| whole(&file, place)) {
        Err(Fault::Damaged { .. } | Fault::NotALedger(_)) => {
            return Ok((None, Some(keep_bytes(ledger, place, taken)?)));
        }
        Ok(()) | Err(Fault::Newer { .. }) => {}
        Err(other) => return Err(other),
    }
    let held = hold(place).map_err(|fault| match fault {
        Fault::Busy(_) => Fault::InUse(ledger.to_path_buf()),
        other => other,
    })?;
    match backup::keep(&held, ledger, taken, Occasion::Restore) {
        Ok(kept) => Ok((Some(held), Some(kept))),
        Err(fault) => {
            // It goes on being used: with its log, as before.
            let _ = choose_journal(&held, place);
            Err(fault)
        }
    }
}

/// Opens the file alone. To leave the log is possible only when nobody else has the file open, and folds the log into it.
fn hold(place: &Path) -> Result<Connection, Fault> {
    let connection = connect(place, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let wrap = |e| Fault::sqlite(place, "hold the ledger", &e);
    let mode = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", mode).map_err(wrap)?;
    // The lock outlasts the transaction, which would keep us from copying the file ourselves.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT").map_err(wrap)?;
    Ok(connection)
}

/// Keeps a damaged file to the byte, with its log: what can be saved from it may be saved later.
fn keep_bytes(ledger: &Path, place: &Path, taken: NaiveDateTime) -> Result<Backup, Fault> {
    let path = backup::free_name(ledger, taken, Occasion::Damaged)?;
    for suffix in ["-journal", "-wal", ""] {
        let (old, new) = (side_file(place, suffix), side_file(&path, suffix));
        if !old.exists() {
            continue;
        }
        let kept = fs::copy(&old, &new).and_then(|_| {
            #[cfg(unix)]
            fs::set_permissions(&new, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
            File::open(&new)?.sync_all()
        });
        kept.map_err(|e| Fault::system(&new, &e))?;
    }
    let size = path.metadata().map_or(0, |file| file.len());
    Ok(Backup { path, taken, occasion: Occasion::Damaged, size })
}
