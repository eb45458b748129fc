//! Backups: kept beside the ledger by the store, asked for and taken back here.

use std::path::{Path, PathBuf};

use super::{Ledger, Outcome};
use crate::model::{Backup, Now};
use crate::store;

/// What took the place of a ledger, and what became of the one that was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub from: PathBuf,
    /// `None` where there was none.
    pub kept: Option<Backup>,
}

impl Ledger {
    /// Makes a backup in the folder beside the ledger. Nobody but people takes it away again.
    pub fn back_up(&self, now: &Now) -> Outcome<Backup> {
        Ok(self.store.back_up(now)?)
    }

    /// Makes a checked copy that is a ledger of its own.
    pub fn copy_to(&self, target: &Path) -> Outcome<()> {
        Ok(self.store.copy_to(target)?)
    }
}

/// The backups of a ledger, newest first. The ledger itself need not be there.
pub fn backups(ledger: &Path) -> Outcome<Vec<Backup>> {
    Ok(store::backup::list(ledger)?)
}

/// Puts a backup, by its name or its path, in the place of the ledger. It is looked through first, and what was there is kept
/// as a backup; on failure the ledger is as it was.
pub fn restore(ledger: &Path, backup: &Path, now: &Now) -> Outcome<Restored> {
    let from = store::backup::find(ledger, backup)?;
    let kept = store::restore(ledger, &from, now.instant)?;
    Ok(Restored { from, kept })
}
