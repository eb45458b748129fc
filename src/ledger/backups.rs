//! Backups: kept beside the ledger by the store, asked for and taken back here.

use std::path::{Path, PathBuf};

use super::{Ledger, Outcome};
use crate::model::{Backup, Book, Deed, Health, Now, Place, Repaired};
use crate::store::{self, EntryKind, NewEntry};

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
    let kept = store::restore(ledger, &from, now)?;
    Ok(Restored { from, kept })
}

/// What a look through the file of a ledger finds; nothing is changed or brought up to date.
pub fn examine(ledger: &Path) -> Outcome<Health> {
    Ok(store::examine(ledger)?)
}

/// What can be told of the file whatever it holds.
pub fn place(ledger: &Path) -> Place {
    store::place(ledger)
}

/// The folder of a ledger's backups.
pub fn backup_folder(ledger: &Path) -> PathBuf {
    store::backup::folder(ledger)
}

/// Saves what can be saved from a damaged ledger into a new one, and leaves the damaged one as it is. Where something is lost,
/// the journal of the new one says so: its rows are no longer what the entries before left, and nobody goes back behind it. Name
/// and stages of `bare` stand in for those that are lost.
pub fn repair(damaged: &Path, target: &Path, bare: &Book, now: &Now) -> Outcome<Repaired> {
    let repaired = store::repair(damaged, target, bare)?;
    if !repaired.losses.is_empty() {
        let mut store = store::Store::open(target, now.instant)?;
        let deed = Deed::Repaired { rows: repaired.rows, lost: repaired.losses.len() };
        store.writer()?.commit(&NewEntry { kind: EntryKind::Command, deed: &deed, now, keep_images: false })?;
    }
    Ok(repaired)
}
