//! Making and opening the file: where it comes from, which program may open it, and how it is kept safe.

use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
#[cfg(unix)]
use rustix::fs::Access;
use sha2::{Digest as _, Sha256};

use super::lock::{self, Lock};
use super::{Reader, Writer, backup, examine, file_system, seal, search, turn};
use crate::model::{Fault, Now};

/// "TOPO": marks a `SQLite` file as a ledger of this program.
pub(super) const APPLICATION_ID: i64 = 0x544F_504F;
/// One script a schema version, in order. A script that has been released is never edited.
const MIGRATIONS: [&str; 10] = [
    include_str!("../../data/migrations/0001-ledger.sql"),
    include_str!("../../data/migrations/0002-control.sql"),
    include_str!("../../data/migrations/0003-issued.sql"),
    include_str!("../../data/migrations/0004-sealed.sql"),
    include_str!("../../data/migrations/0005-facts.sql"),
    include_str!("../../data/migrations/0006-due.sql"),
    include_str!("../../data/migrations/0007-search.sql"),
    include_str!("../../data/migrations/0008-tally.sql"),
    include_str!("../../data/migrations/0009-browse.sql"),
    include_str!("../../data/migrations/0010-totals.sql"),
];

/// The digest of all triggers and views that the scripts make.
const OURS: &str = "466d95da3f4bdd3a4c97ba97e75280a99a12831ae74189864ebf07ce27ae6a84";

/// Memory for the pages of a file in the making.
const MAKING_KIB: i64 = 64 << 10;

/// Statements kept ready.
const STATEMENTS: usize = 256;

/// An open ledger file.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    connection: Connection,
    /// Changes of others seen so far (`PRAGMA data_version`).
    seen: i64,
    /// Held from the first change on, where the file lies on a network drive.
    lock: Option<Lock>,
    /// Which file it is, whatever lies under its name later.
    identity: Option<(u64, u64)>,
}

/// The schema version this program writes.
pub(super) fn schema_version() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

impl Store {
    /// Makes a new file whose content `fill` writes in one transaction. The file is there whole or not at all: it is made
    /// under another name in the same folder and takes its own name only when it is safe on disk.
    ///
    /// # Errors
    /// [`Fault::Exists`] where there is a file already; whatever `fill` fails with; file and disk errors.
    pub fn create<E: From<Fault>>(
        path: &Path,
        moment: DateTime<FixedOffset>,
        fill: impl FnOnce(Writer<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        if path.exists() {
            return Err(Fault::Exists(path.to_path_buf()).into());
        }
        let draft = Draft::new(path)?;
        {
            let mut connection = connect(&draft.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            migrate(&mut connection, &draft.path, || Ok(()))?;
            let making = |e| Fault::sqlite(path, "make the file", &e);
            hurry(&connection).map_err(making)?;
            fill(Writer::begin(&mut connection, path)?)?;
            choose_journal(&connection, &draft.path)?;
        }
        draft.publish(path)?;
        Ok(Self::open(path, moment)?)
    }

    /// Opens an existing ledger. Its bytes stay as they are until something is written, unless it is of an older schema: then
    /// a backup is made, which says that it was made at `moment`, and the file is brought up to date.
    ///
    /// # Errors
    /// [`Fault::Missing`], [`Fault::NotALedger`], [`Fault::Newer`], [`Fault::NoBackup`], or a file error.
    pub fn open(path: &Path, moment: DateTime<FixedOffset>) -> Result<Self, Fault> {
        let (version, mut connection) = open_as_it_lies(path)?;
        examine::glance(&connection, path)?;
        only_ours(&connection, path)?;
        let is_old = version < schema_version();
        if is_old {
            connection.pragma_update(None, "query_only", false).map_err(|e| Fault::sqlite(path, "open", &e))?;
            migrate(&mut connection, path, || backup::before_upgrade(path, moment))?;
        }
        if is_shared(path) {
            // A ledger that was made on a disk and copied here. Where that can't be changed, it is read as it lies.
            let _ = rollback_journal(&connection);
        }
        connection.pragma_update(None, "query_only", true).map_err(|e| Fault::sqlite(path, "open", &e))?;
        // What a killed program left in the write-ahead log is read, but not folded into the file by a mere reader.
        // What bringing it up to date has just written there is our own.
        if has_log(path) && !is_old {
            connection
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
                .map_err(|e| Fault::sqlite(path, "open", &e))?;
        }
        let mut store = Self { path: path.to_path_buf(), connection, seen: 0, lock: None, identity: identity(path) };
        store.changed_elsewhere()?;
        Ok(store)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A view of one state of the file.
    pub fn reader(&self) -> Result<Reader<'_>, Fault> {
        Reader::begin(&self.connection, &self.path)
    }

    /// Says that `now` somebody is about to write: on a network drive the file is theirs from then on until they close it.
    ///
    /// # Errors
    /// [`Fault::Held`] where it is somebody else's.
    pub fn hold(&mut self, now: &Now) -> Result<(), Fault> {
        if self.lock.is_none() && is_shared(&self.path) {
            self.lock = Some(Lock::take(&self.path, now)?);
        }
        Ok(())
    }

    /// Who else is writing on a network drive, as what a change would be refused with.
    pub fn held_elsewhere(&self) -> Option<Fault> {
        if self.lock.is_some() || !is_shared(&self.path) { None } else { lock::holder(&self.path) }
    }

    /// A transaction. It waits for another writer, for a bounded time.
    ///
    /// # Errors
    /// [`Fault::Vanished`] where the file is no longer under its name: what is written to it would be gone; file errors.
    pub fn writer(&mut self) -> Result<Writer<'_>, Fault> {
        if identity(&self.path) != self.identity {
            return Err(Fault::Vanished(self.path.clone()));
        }
        let wrap = |e| Fault::sqlite(&self.path, "begin to write", &e);
        if self.connection.is_readonly("main").map_err(wrap)? {
            // It could only be read when it was opened, as on a full disk; there may be room by now.
            (_, self.connection) = open_as_it_lies(&self.path)?;
        }
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(wrap)?;
        Writer::begin(&mut self.connection, &self.path)
    }

    /// Whether somebody else is writing now, so that a change would have to wait.
    pub fn is_written_elsewhere(&mut self) -> bool {
        let asked = self.asked_to_write();
        // As it was: nothing is written but by a writer, and who writes waits.
        let settled = self
            .connection
            .busy_handler(Some(turn::wait))
            .and_then(|()| self.connection.pragma_update(None, "query_only", true));
        let is_busy = |e: rusqlite::Error| e.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy);
        settled.is_ok() && asked.is_err_and(is_busy)
    }

    /// Begins to write and lets it be; nobody waits for that.
    fn asked_to_write(&self) -> rusqlite::Result<()> {
        self.connection.busy_timeout(Duration::ZERO)?;
        self.connection.pragma_update(None, "query_only", false)?;
        self.connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")
    }

    /// The connection, for what copies the file as a whole.
    pub(super) const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Whether another connection has changed the file since the last call.
    pub fn changed_elsewhere(&mut self) -> Result<bool, Fault> {
        let version = pragma(&self.connection, &self.path, "data_version")?;
        Ok(std::mem::replace(&mut self.seen, version) != version)
    }
}

/// A file in the making. It goes away with the value unless published.
pub(super) struct Draft {
    pub(super) path: PathBuf,
}

impl Draft {
    pub(super) fn new(target: &Path) -> Result<Self, Fault> {
        let io = |source| Fault::system(target, &source);
        if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(io)?;
        }
        let path = side_file(target, &format!(".{}.new", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path).map_err(io)?;
        Ok(Self { path })
    }

    /// Gives the file its name, unless another program has taken it meanwhile.
    pub(super) fn publish(self, target: &Path) -> Result<(), Fault> {
        let io = |source| Fault::system(target, &source);
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(io)?;
        match fs::hard_link(&self.path, target) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(Fault::Exists(target.to_path_buf()));
            }
            // Some file systems of memory sticks know no links.
            Err(_) => fs::rename(&self.path, target).map_err(io)?,
        }
        sync_folder(target).map_err(io)
    }

    /// Gives the file the name of the one that is there, in one step.
    pub(super) fn replace(self, target: &Path) -> Result<(), Fault> {
        let io = |source| Fault::system(target, &source);
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(io)?;
        fs::rename(&self.path, target).map_err(io)?;
        sync_folder(target).map_err(io)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            // What is not there need not go, and what can't go is only litter.
            let _ = fs::remove_file(side_file(&self.path, suffix));
        }
    }
}

/// Makes the names in the folder of `file` safe on disk, where the system has a way to.
fn sync_folder(file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// What tells the file under this name from another that takes the name later.
fn identity(path: &Path) -> Option<(u64, u64)> {
    let found = path.metadata().ok()?;
    #[cfg(unix)]
    return Some((std::os::unix::fs::MetadataExt::dev(&found), std::os::unix::fs::MetadataExt::ino(&found)));
    #[cfg(not(unix))]
    Some((0, u64::from(found.is_file())))
}

pub(super) fn side_file(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

pub(super) fn connect(path: &Path, access: OpenFlags) -> Result<Connection, Fault> {
    settled(path, raw(path, access))
}

fn raw(path: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

fn settled(path: &Path, opened: rusqlite::Result<Connection>) -> Result<Connection, Fault> {
    let settled = opened.and_then(|mut connection| settle(&mut connection).map(|()| connection));
    settled.map_err(|e| Fault::sqlite(path, "open", &e))
}

/// Opens a ledger of any schema this program knows, for writing where that can be, and says which schema it is of.
pub(super) fn open_as_it_lies(path: &Path) -> Result<(i64, Connection), Fault> {
    match path.metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Fault::Missing(path.to_path_buf())),
        Err(error) => return Err(Fault::system(path, &error)),
        Ok(found) if found.is_dir() => return Err(Fault::system(path, &ErrorKind::IsADirectory.into())),
        // `SQLite` would only say that it can't.
        #[cfg(unix)]
        Ok(_) if !may(path, Access::READ_OK) => return Err(Fault::system(path, &ErrorKind::PermissionDenied.into())),
        Ok(_) => {}
    }
    let opened = connect_as_it_lies(path).and_then(|connection| Ok((version(&connection, path)?, connection)));
    match opened {
        // A folder that can't be written to: SQLite can't keep its side files there, and nobody else can write either.
        // With a log beside it the file alone would tell an old state, and say nothing of it: then it stays shut.
        Err(Fault::Database { .. } | Fault::ReadOnly(_) | Fault::Full(_)) if !has_log(path) => {
            let connection = connect_immutable(path)?;
            Ok((version(&connection, path)?, connection))
        }
        #[cfg(unix)]
        Err(Fault::Database { .. }) if !path.parent().is_none_or(|folder| may(folder, Access::WRITE_OK)) => {
            Err(Fault::ReadOnly(path.to_path_buf()))
        }
        other => other,
    }
}

/// Whether the system lets us read or write, as far as can be asked without opening: closing a file gives up all locks on it.
#[cfg(unix)]
fn may(path: &Path, access: Access) -> bool {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    rustix::fs::access(path, access).is_ok()
}

/// For writing; where we may not write to the file, and nobody is writing to it, as it lies there: side files would be made
/// all the same and could not be cleared away. `SQLite` is asked, before it has read anything: a file that is opened beside it
/// takes away its locks when it is closed.
fn connect_as_it_lies(path: &Path) -> Result<Connection, Fault> {
    let opened = raw(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    let can_write = opened.as_ref().is_ok_and(|it| it.is_readonly("main").is_ok_and(|it| !it));
    if can_write || side_file(path, "-wal").exists() { settled(path, opened) } else { connect_immutable(path) }
}

/// Whether changes wait in a write-ahead log beside the file.
pub(super) fn has_log(path: &Path) -> bool {
    side_file(path, "-wal").metadata().is_ok_and(|log| log.len() > 0)
}

/// Opens a file in a place nobody can write to, as it lies there.
pub(super) fn connect_immutable(path: &Path) -> Result<Connection, Fault> {
    let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    settled(path, raw(Path::new(&format!("file:{escaped}?immutable=1")), flags))
}

fn settle(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.busy_handler(Some(turn::wait))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // A large change waits in memory: pages written early would lock out whoever reads, the daily backup first of all.
    connection.pragma_update(None, "cache_spill", false)?;
    // FULL, also with a write-ahead log: what was acknowledged survives pulling the plug.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // With indexes of a part of a table `SQLite` would plan a statement anew for every other value it is asked with.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // One command asks some dozens of questions, an import each of them thousands of times.
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// For a file in the making, which nobody reads and which is thrown away where it is not finished: it is made safe on disk
/// before it gets its name. Pages may leave the memory early, so that it need not hold the whole of it.
fn hurry(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update(None, "cache_spill", true)?;
    connection.pragma_update(None, "cache_size", -MAKING_KIB)
}

pub(super) fn pragma(connection: &Connection, path: &Path, name: &'static str) -> Result<i64, Fault> {
    connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|e| Fault::sqlite(path, name, &e))
}

/// The schema version of a ledger of ours that this program can read.
pub(super) fn version(connection: &Connection, path: &Path) -> Result<i64, Fault> {
    if pragma(connection, path, "application_id")? != APPLICATION_ID {
        return Err(Fault::NotALedger(path.to_path_buf()));
    }
    let found = pragma(connection, path, "user_version")?;
    if found > schema_version() {
        return Err(Fault::Newer { path: path.to_path_buf(), found, known: schema_version() });
    }
    Ok(found)
}

/// Triggers and views with their texts, by name.
fn own_minded(connection: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let sql = "SELECT name, coalesce(sql, name) FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name";
    connection.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn sum(texts: &[(String, String)]) -> String {
    let mut hash = Sha256::new();
    for (_, text) in texts {
        hash.update(text);
        hash.update([0]);
    }
    format!("{:x}", hash.finalize())
}

/// The name of a trigger or view that somebody else put into the file: it would act with the next command, or in place of a
/// table. Ours stand in the scripts to the letter; where there are just all of them, no script is looked through.
pub(super) fn foreign(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let all = own_minded(connection)?;
    if sum(&all) == OURS {
        return Ok(None);
    }
    let is_ours = |sql: &str| MIGRATIONS.iter().any(|script| script.contains(sql));
    Ok(all.into_iter().find(|(_, sql)| !is_ours(sql)).map(|(name, _)| name))
}

/// Whether nothing of the kind is in the file.
///
/// # Errors
/// [`Fault::Damaged`] with what is.
pub(super) fn only_ours(connection: &Connection, path: &Path) -> Result<(), Fault> {
    let found = foreign(connection).map_err(|e| Fault::sqlite(path, "read the schema", &e))?;
    found.map_or(Ok(()), |name| Err(Fault::foreign(path, "schema", &name)))
}

/// Runs the migrations the file has not had, all or none, once `keep` has kept what it was before.
pub(super) fn migrate(
    connection: &mut Connection,
    path: &Path,
    keep: impl FnOnce() -> Result<(), Fault>,
) -> Result<(), Fault> {
    let wrap = |e| Fault::sqlite(path, "bring the schema up to date", &e);
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(wrap)?;
    // Read inside the transaction: another program may have been faster.
    let done = usize::try_from(pragma(&transaction, path, "user_version")?).unwrap_or(0);
    if done >= MIGRATIONS.len() {
        return Ok(());
    }
    keep()?;
    for script in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(script).map_err(wrap)?;
    }
    search::enter(&transaction).map_err(wrap)?;
    if done < MIGRATIONS.len() {
        seal::renew(&transaction).map_err(wrap)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(wrap)?;
    transaction.pragma_update(None, "user_version", schema_version()).map_err(wrap)?;
    transaction.commit().map_err(wrap)
}

/// Gives an empty file the schema of an earlier program.
pub(super) fn migrate_to(connection: &mut Connection, path: &Path, schema: i64) -> Result<(), Fault> {
    let wrap = |e| Fault::sqlite(path, "make the schema", &e);
    // Left to itself each statement is synced to the disk, and the scripts have hundreds.
    let transaction = connection.transaction().map_err(wrap)?;
    for script in MIGRATIONS.iter().take(usize::try_from(schema).unwrap_or_default()) {
        transaction.execute_batch(script).map_err(wrap)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(wrap)?;
    transaction.pragma_update(None, "user_version", schema).map_err(wrap)?;
    transaction.commit().map_err(wrap)
}

/// A write-ahead log where the file system takes one, a rollback journal where not. Some network drives agree to the log and
/// fail at the first write, so a write is tried.
pub(super) fn choose_journal(connection: &Connection, path: &Path) -> Result<(), Fault> {
    let set =
        |mode: &str| connection.pragma_update_and_check(None, "journal_mode", mode, |row| row.get::<_, String>(0));
    let version = pragma(connection, path, "user_version")?;
    let works = !is_shared(path)
        && set("wal").is_ok_and(|mode| mode == "wal")
        && connection.pragma_update(None, "user_version", version).is_ok();
    if works {
        return Ok(());
    }
    rollback_journal(connection).map_err(|e| Fault::sqlite(path, "choose the journal", &e))
}

fn rollback_journal(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))
}

pub(super) fn is_shared(path: &Path) -> bool {
    file_system(path).is_some_and(|system| system.shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::shipped_plan;
    use crate::ledger::Ledger;

    #[test]
    fn the_digest_is_that_of_what_the_scripts_make() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, Path::new("ledger"), || Ok(())).unwrap();
        assert_eq!(sum(&own_minded(&connection).unwrap()), OURS);
    }

    #[test]
    fn what_could_only_be_read_when_it_was_opened_is_written_to_once_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.topout");
        let instant = "2024-09-30T09:00:00+08:00".parse().unwrap();
        let now = Now { instant, author: "王".to_owned(), host: "office".to_owned() };
        drop(Ledger::create(&path, &shipped_plan().unwrap(), &now).unwrap());
        let connection = connect_immutable(&path).unwrap();
        let mut store = Store { identity: identity(&path), path, connection, seen: 0, lock: None };
        assert!(store.connection.is_readonly("main").unwrap());
        let writer = store.writer().unwrap();
        assert!(writer.to_undo().unwrap().is_none());
        drop(writer);
        assert!(!store.connection.is_readonly("main").unwrap());
    }
}
