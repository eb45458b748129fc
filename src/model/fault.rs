//! What can go wrong with a ledger's file, as data, so that every front end can word it (`text::faults`).

use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::Duration;

/// How long to wait for another program that is writing.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The file or the system failed; the ledger itself has nothing against what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{path}: no such ledger", path = .0.display())]
    Missing(PathBuf),
    #[error("{path}: there is a file already", path = .0.display())]
    Exists(PathBuf),
    #[error("{path}: not a Topout ledger", path = .0.display())]
    NotALedger(PathBuf),
    /// Written by a newer program.
    #[error("{path}: schema {found}, this program knows up to {known}", path = path.display())]
    Newer { path: PathBuf, found: i64, known: i64 },
    /// Somebody else holds the file longer than [`PATIENCE`].
    #[error("{path}: busy", path = .0.display())]
    Busy(PathBuf),
    /// It lies on a network drive, and somebody else is writing to it: user, host and since when, where the lock says so.
    #[error("{path}: held by another", path = path.display())]
    Held { path: PathBuf, lock: PathBuf, holder: Option<(String, String, String)> },
    #[error("{path}: read only", path = .0.display())]
    ReadOnly(PathBuf),
    #[error("{path}: the disk is full", path = .0.display())]
    Full(PathBuf),
    /// A copy would be written over a file.
    #[error("{path}: there is a file already", path = .0.display())]
    Taken(PathBuf),
    /// The file was there when it was opened. Its folder was taken away, or another file has its name.
    #[error("{path}: no longer there", path = .0.display())]
    Vanished(PathBuf),
    /// Another program has the file open, and what is wanted needs it alone.
    #[error("{path}: in use", path = .0.display())]
    InUse(PathBuf),
    /// There is no ledger, but there are backups of one.
    #[error("{path}: no such ledger, but {backups} backups of it", path = path.display())]
    Lost { path: PathBuf, backups: usize },
    /// The file is of an older schema and can't be brought up to date, for no backup can be made before.
    #[error("{path}: no backup before the upgrade: {because}", path = path.display())]
    NoBackup { path: PathBuf, because: Box<Fault> },
    /// No backup is called that.
    #[error("{path}: no such backup", path = .0.display())]
    NoSuchBackup(PathBuf),
    /// The file is damaged or holds what this program never writes.
    #[error("{path}: damaged: {detail}", path = path.display())]
    Damaged { path: PathBuf, detail: String },
    /// An issued report is not what it was when it was issued; `format` is the document of it that is asked for.
    #[error("{path}: issued report {number} has been altered: {format}", path = path.display())]
    Altered { path: PathBuf, number: u32, format: String },
    /// The operating system refused.
    #[error("{path}: {detail}", path = path.display())]
    System { path: PathBuf, kind: ErrorKind, detail: String },
    /// The database failed in a way nothing more is known of; `doing` is what it was about.
    #[error("{path}: {doing}: {detail}", path = path.display())]
    Database { path: PathBuf, doing: &'static str, detail: String },
}
