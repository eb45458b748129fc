//! Making and opening the file: where it comes from, which program may open it, and how it is kept safe.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::lock::{self, Lock};
use super::{Reader, Writer, file_system, seal, turn};
use crate::model::{Fault, Now};

/// "TOPO": marks a `SQLite` file as a ledger of this program.
const APPLICATION_ID: i64 = 0x544F_504F;
/// One script a schema version, in order. A script that has been released is never edited.
const MIGRATIONS: [&str; 4] = [
    include_str!("../../data/migrations/0001-ledger.sql"),
    include_str!("../../data/migrations/0002-control.sql"),
    include_str!("../../data/migrations/0003-issued.sql"),
    include_str!("../../data/migrations/0004-sealed.sql"),
];

/// An open ledger file.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    connection: Connection,
    /// Changes of others seen so far (`PRAGMA data_version`).
    seen: i64,
    /// Held from the first change on, where the file lies on a network drive.
    lock: Option<Lock>,
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
    pub fn create<E: From<Fault>>(path: &Path, fill: impl FnOnce(Writer<'_>) -> Result<(), E>) -> Result<Self, E> {
        if path.exists() {
            return Err(Fault::Exists(path.to_path_buf()).into());
        }
        let draft = Draft::new(path)?;
        {
            let mut connection = connect(&draft.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            migrate(&mut connection, &draft.path)?;
            fill(Writer::begin(&mut connection, path)?)?;
            choose_journal(&connection, &draft.path)?;
        }
        draft.publish(path)?;
        Ok(Self::open(path)?)
    }

    /// Opens an existing ledger. Its bytes stay as they are until something is written.
    ///
    /// # Errors
    /// [`Fault::Missing`], [`Fault::NotALedger`], [`Fault::Newer`], or a file error.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        if !path.exists() {
            return Err(Fault::Missing(path.to_path_buf()));
        }
        if path.is_dir() {
            let source = std::io::ErrorKind::IsADirectory.into();
            return Err(Fault::system(path, &source));
        }
        let opened =
            if lies_still(path) { connect_immutable(path) } else { connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE) };
        let opened = opened.and_then(|connection| Ok((version(&connection, path)?, connection)));
        let (version, mut connection) = match opened {
            // A folder that can't be written to: SQLite can't keep its side files there, and nobody else can write either.
            // With a log beside it the file alone would tell an old state, and say nothing of it: then it stays shut.
            Err(Fault::Database { .. } | Fault::ReadOnly(_)) if !has_log(path) => {
                let connection = connect_immutable(path)?;
                (version(&connection, path)?, connection)
            }
            other => other?,
        };
        if version < schema_version() {
            connection.pragma_update(None, "query_only", false).map_err(|e| Fault::sqlite(path, "open", &e))?;
            migrate(&mut connection, path)?;
        }
        if is_shared(path) {
            // A ledger that was made on a disk and copied here. Where that can't be changed, it is read as it lies.
            let _ = rollback_journal(&connection);
        }
        connection.pragma_update(None, "query_only", true).map_err(|e| Fault::sqlite(path, "open", &e))?;
        // What a killed program left in the write-ahead log is read, but not folded into the file by a mere reader.
        if has_log(path) {
            connection
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
                .map_err(|e| Fault::sqlite(path, "open", &e))?;
        }
        let mut store = Self { path: path.to_path_buf(), connection, seen: 0, lock: None };
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
    pub fn writer(&mut self) -> Result<Writer<'_>, Fault> {
        let wrap = |e| Fault::sqlite(&self.path, "begin to write", &e);
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(wrap)?;
        Writer::begin(&mut self.connection, &self.path)
    }

    /// Whether another connection has changed the file since the last call.
    pub fn changed_elsewhere(&mut self) -> Result<bool, Fault> {
        let version = pragma(&self.connection, &self.path, "data_version")?;
        Ok(std::mem::replace(&mut self.seen, version) != version)
    }
}

/// A file in the making. It goes away with the value unless published.
struct Draft {
    path: PathBuf,
}

impl Draft {
    fn new(target: &Path) -> Result<Self, Fault> {
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
    fn publish(self, target: &Path) -> Result<(), Fault> {
        let io = |source| Fault::system(target, &source);
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(io)?;
        match fs::hard_link(&self.path, target) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(Fault::Exists(target.to_path_buf()));
            }
            // Some file systems of memory sticks know no links.
            Err(_) => fs::rename(&self.path, target).map_err(io)?,
        }
        #[cfg(unix)]
        if let Some(folder) = target.parent() {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(io)?;
        }
        Ok(())
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

fn side_file(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn connect(path: &Path, access: OpenFlags) -> Result<Connection, Fault> {
    let mut connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|e| Fault::sqlite(path, "open", &e))?;
    settle(&mut connection).map_err(|e| Fault::sqlite(path, "open", &e))?;
    Ok(connection)
}

/// Whether we may not write to the file, and nobody is writing to it: side files would be made all the same and could
/// not clear them away.
fn lies_still(path: &Path) -> bool {
    OpenOptions::new().write(true).open(path).is_err() && !side_file(path, "-wal").exists()
}

/// Whether changes wait in a write-ahead log beside the file.
fn has_log(path: &Path) -> bool {
    side_file(path, "-wal").metadata().is_ok_and(|log| log.len() > 0)
}

/// Opens a file in a place nobody can write to, as it lies there.
fn connect_immutable(path: &Path) -> Result<Connection, Fault> {
    let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(format!("file:{escaped}?immutable=1"), flags)
        .map_err(|e| Fault::sqlite(path, "open", &e))?;
    settle(&mut connection).map_err(|e| Fault::sqlite(path, "open", &e))?;
    Ok(connection)
}

fn settle(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.busy_handler(Some(turn::wait))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // FULL, also with a write-ahead log: what was acknowledged survives pulling the plug.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "trusted_schema", false)
}

fn pragma(connection: &Connection, path: &Path, name: &'static str) -> Result<i64, Fault> {
    connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|e| Fault::sqlite(path, name, &e))
}

/// The schema version of a ledger of ours that this program can read.
fn version(connection: &Connection, path: &Path) -> Result<i64, Fault> {
    if pragma(connection, path, "application_id")? != APPLICATION_ID {
        return Err(Fault::NotALedger(path.to_path_buf()));
    }
    let found = pragma(connection, path, "user_version")?;
    if found > schema_version() {
        return Err(Fault::Newer { path: path.to_path_buf(), found, known: schema_version() });
    }
    Ok(found)
}

/// Runs the migrations the file has not had, all or none.
fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Fault> {
    let wrap = |e| Fault::sqlite(path, "bring the schema up to date", &e);
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(wrap)?;
    // Read inside the transaction: another program may have been faster.
    let done = usize::try_from(pragma(&transaction, path, "user_version")?).unwrap_or(0);
    for script in MIGRATIONS.iter().skip(done) {
        transaction.execute_batch(script).map_err(wrap)?;
    }
    if done < MIGRATIONS.len() {
        seal::renew(&transaction).map_err(wrap)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(wrap)?;
    transaction.pragma_update(None, "user_version", schema_version()).map_err(wrap)?;
    transaction.commit().map_err(wrap)
}

/// A write-ahead log where the file system takes one, a rollback journal where not. Some network drives agree to the log and
/// fail at the first write, so a write is tried.
fn choose_journal(connection: &Connection, path: &Path) -> Result<(), Fault> {
    let set =
        |mode: &str| connection.pragma_update_and_check(None, "journal_mode", mode, |row| row.get::<_, String>(0));
    let works = !is_shared(path)
        && set("wal").is_ok_and(|mode| mode == "wal")
        && connection.pragma_update(None, "user_version", schema_version()).is_ok();
    if works {
        return Ok(());
    }
    rollback_journal(connection).map_err(|e| Fault::sqlite(path, "choose the journal", &e))
}

fn rollback_journal(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))
}

fn is_shared(path: &Path) -> bool {
    file_system(path).is_some_and(|system| system.shared)
}
