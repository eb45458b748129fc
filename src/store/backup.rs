//! Backups: whole copies of the ledger in a folder beside it, each checked before it gets its name.
//!
//! They are made by `SQLite`'s own copying, so a copy is of one moment, whoever writes meanwhile. What they are called and which
//! of them stay is `model::backup`'s.

use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use rusqlite::backup::StepResult;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::Store;
use super::file::{self, APPLICATION_ID, Draft, connect, connect_immutable, pragma, side_file};
use crate::model::backup::{self, Backup, Occasion};
use crate::model::{Fault, Now};

const FOLDER: &str = ".backups";
/// More than anybody makes in one second.
const IN_ONE_SECOND: u32 = 100;

/// The folder that holds the backups of a ledger, whether or not it is there.
pub fn folder(ledger: &Path) -> PathBuf {
    side_file(ledger, FOLDER)
}

/// The backups there are, newest first. What else lies in the folder is passed over.
///
/// # Errors
/// A folder that can't be read.
pub fn list(ledger: &Path) -> Result<Vec<Backup>, Fault> {
    let folder = folder(ledger);
    let io = |source: &std::io::Error| Fault::system(&folder, source);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|e| io(&e))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| io(&e))?;
        let Some((taken, occasion)) = entry.file_name().to_str().and_then(backup::of_name) else { continue };
        // One that another program has just thinned out is no backup any more.
        let Ok(size) = entry.metadata().map(|file| file.len()) else { continue };
        found.push(Backup { path: entry.path(), taken, occasion, size });
    }
    found.sort_by(|a, b| (b.taken, &b.path).cmp(&(a.taken, &a.path)));
    Ok(found)
}

/// The backup that somebody means: a file by its path, or one of the folder by its name, with or without its ending.
///
/// # Errors
/// [`Fault::NoSuchBackup`].
pub fn find(ledger: &Path, words: &Path) -> Result<PathBuf, Fault> {
    let is_name = words.components().count() == 1;
    let inside = folder(ledger).join(words);
    let candidates = [words.to_path_buf(), inside.clone(), side_file(&inside, ".topout")];
    let mut candidates = candidates.into_iter().take(if is_name { 3 } else { 1 });
    candidates.find(|path| path.is_file()).ok_or_else(|| Fault::NoSuchBackup(words.to_path_buf()))
}

impl Store {
    /// Makes a backup because somebody wants one.
    pub fn back_up(&self, now: &Now) -> Result<Backup, Fault> {
        keep(self.connection(), self.path(), now.instant.naive_local(), Occasion::Hand)
    }

    /// Makes a copy that is a ledger of its own.
    ///
    /// # Errors
    /// [`Fault::Exists`] where there is a file already; file and disk errors.
    pub fn copy_to(&self, target: &Path) -> Result<(), Fault> {
        if target.symlink_metadata().is_ok() {
            return Err(Fault::Exists(target.to_path_buf()));
        }
        copy(self.connection(), self.path(), target)
    }
}

/// Keeps the file as it is before the first change of a day, and thins out what need not stay.
pub(super) fn daily(ledger: &Path, moment: DateTime<FixedOffset>) -> Result<(), Fault> {
    let now = moment.naive_local();
    let of_today = |backup: &Backup| backup.occasion == Occasion::Daily && backup.taken.date() == now.date();
    if list(ledger)?.iter().any(of_today) {
        return Ok(());
    }
    clear_away_drafts(ledger);
    keep(&reading(ledger)?, ledger, now, Occasion::Daily)?;
    thin(ledger, now);
    Ok(())
}

/// Keeps the file as it is before its schema changes.
pub(super) fn before_upgrade(ledger: &Path, moment: DateTime<FixedOffset>) -> Result<(), Fault> {
    let now = moment.naive_local();
    let kept = reading(ledger).and_then(|source| keep(&source, ledger, now, Occasion::Upgrade));
    kept.map_err(|because| Fault::NoBackup { path: ledger.to_path_buf(), because: Box::new(because) })?;
    thin(ledger, now);
    Ok(())
}

/// A connection beside those that may be writing, which changes nothing, not even when it is closed.
pub(super) fn reading(path: &Path) -> Result<Connection, Fault> {
    let (_, connection) = file::open_as_it_lies(path)?;
    let wrap = |e| Fault::sqlite(path, "open", &e);
    connection.pragma_update(None, "query_only", true).map_err(wrap)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(wrap)?;
    Ok(connection)
}

/// Makes a backup in the folder. It takes no name that is taken: of two in one second the second gets a number.
pub(super) fn keep(
    source: &Connection,
    ledger: &Path,
    taken: NaiveDateTime,
    occasion: Occasion,
) -> Result<Backup, Fault> {
    let path = free_name(ledger, taken, occasion)?;
    copy(source, ledger, &path)?;
    let size = path.metadata().map_err(|e| Fault::system(&path, &e))?.len();
    Ok(Backup { path, taken, occasion, size })
}

/// A name in the folder that nothing has, and the folder for it.
pub(super) fn free_name(ledger: &Path, taken: NaiveDateTime, occasion: Occasion) -> Result<PathBuf, Fault> {
    let folder = folder(ledger);
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder).map_err(|e| Fault::system(&folder, &e))?;
    let mut names = (0..IN_ONE_SECOND).map(|nth| folder.join(backup::name(taken, occasion, nth)));
    names.find(|path| path.symlink_metadata().is_err()).ok_or(Fault::Exists(folder))
}

/// Copies a ledger to a file that is there whole and checked, or not at all.
fn copy(source: &Connection, ledger: &Path, target: &Path) -> Result<(), Fault> {
    let draft = Draft::new(target)?;
    fill(source, ledger, &draft, target)?;
    draft.publish(target)
}

/// Copies a ledger into a draft and checks it. What is wrong is said of `target`: the draft has no name yet.
pub(super) fn fill(source: &Connection, ledger: &Path, draft: &Draft, target: &Path) -> Result<(), Fault> {
    let reading = |e| Fault::sqlite(ledger, "read", &e);
    // One state for the copy and for what it is counted against; a caller may hold one already.
    let own = source.is_autocommit().then(|| source.unchecked_transaction()).transpose().map_err(reading)?;
    let wanted = Tally::of(source).map_err(reading)?;
    {
        let mut copy = connect(&draft.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // If anything fails, the draft is thrown away; it is made safe on disk before it gets its name.
        let writing = |e| Fault::sqlite(target, "make a backup", &e);
        copy.pragma_update(None, "synchronous", "OFF").map_err(writing)?;
        // Nobody reads it yet: pages may be written early, and need not all be held in memory.
        copy.pragma_update(None, "cache_spill", true).map_err(writing)?;
        let copying = rusqlite::backup::Backup::new(source, &mut copy).map_err(writing)?;
        match copying.step(-1).map_err(writing)? {
            StepResult::Done => {}
            _ => return Err(Fault::Busy(ledger.to_path_buf())),
        }
        drop(copying);
        // A copy needs no log beside it: it may lie where nothing can be written.
        let mode = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
        copy.pragma_update_and_check(None, "journal_mode", "DELETE", mode).map_err(writing)?;
    }
    drop(own);
    verify(&draft.path, target, &wanted)
}

/// Opens a copy and looks whether it is a sound ledger with all that was copied.
fn verify(path: &Path, name: &Path, wanted: &Tally) -> Result<(), Fault> {
    let reading = |e| Fault::sqlite(name, "check the copy", &e);
    let unsound = |detail: String| Fault::Damaged { path: name.to_path_buf(), detail };
    let copy = connect_immutable(path)?;
    if pragma(&copy, name, "application_id")? != APPLICATION_ID {
        return Err(Fault::NotALedger(name.to_path_buf()));
    }
    let found: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(reading)?;
    if found != "ok" {
        return Err(unsound(found));
    }
    let counted = Tally::of(&copy).map_err(reading)?;
    if counted != *wanted {
        return Err(unsound("not all rows were copied".to_owned()));
    }
    Ok(())
}

/// How many rows each table has, and the schema they are of.
#[derive(Debug, PartialEq, Eq)]
struct Tally {
    schema: i64,
    rows: Vec<(String, i64)>,
}

impl Tally {
    fn of(connection: &Connection) -> rusqlite::Result<Self> {
        let schema = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let mut tables = connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_text%' ESCAPE '\\' ORDER BY name",
        )?;
        let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        let count = |name: String| {
            let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
            Ok((name, connection.query_row(&sql, [], |row| row.get(0))?))
        };
        Ok(Self { schema, rows: names.into_iter().map(count).collect::<rusqlite::Result<_>>()? })
    }
}

/// Takes away what need not stay. What can't be taken away is tried again tomorrow, and no reason to complain today.
fn thin(ledger: &Path, now: NaiveDateTime) {
    for backup in backup::superfluous(&list(ledger).unwrap_or_default(), now) {
        let _ = fs::remove_file(&backup.path);
    }
}

/// Takes away drafts of daily backups that a killed program left: whoever makes one holds the ledger for writing, so no other
/// is in the making.
fn clear_away_drafts(ledger: &Path) {
    let part = format!("_{}.topout.", Occasion::Daily.code());
    for entry in fs::read_dir(folder(ledger)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.contains(&part) && name.contains(".new")) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
