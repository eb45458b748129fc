//! The SQLite file. The only user of rusqlite.

use std::path::PathBuf;

/// The file or the system failed; the ledger itself has nothing against what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{path}: no such ledger", path = .0.display())]
    Missing(PathBuf),
    #[error("{path}: there is a file already", path = .0.display())]
    Exists(PathBuf),
    #[error("{path}: not a Topout ledger", path = .0.display())]
    NotALedger(PathBuf),
    /// Written by a newer program.
    #[error("{path}: schema {found}, this program knows up to {known}", path = path.display())]
    Newer { path: PathBuf, found: i64, known: i64 },
    /// Somebody else holds the file longer than we wait.
    #[error("{path}: busy", path = .0.display())]
    Busy(PathBuf),
    #[error("{path}: read only", path = .0.display())]
    ReadOnly(PathBuf),
    #[error("{path}: the disk is full", path = .0.display())]
    Full(PathBuf),
    /// The file is damaged or holds what this program never writes.
    #[error("{path}: damaged: {detail}", path = path.display())]
    Damaged { path: PathBuf, detail: String },
    #[error("{path}: {doing}", path = path.display())]
    Io { path: PathBuf, doing: &'static str, source: std::io::Error },
    #[error("{path}: {doing}", path = path.display())]
    Sqlite { path: PathBuf, doing: &'static str, source: rusqlite::Error },
}
