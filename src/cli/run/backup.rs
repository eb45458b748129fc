//! `backup` and `restore`.

use std::path::{Path, PathBuf};

use super::super::args::{self, Backups};
use super::super::stop::{Stop, Usage};
use super::{Answer, Desk};
use crate::ledger::{self, Ledger};
use crate::model::Fault;
use crate::report::Report;

impl Desk<'_> {
    /// Makes a backup, in the folder beside the ledger or where it is wanted, or lists those of the folder. No ledger is made
    /// for it.
    pub(super) fn backup(&mut self, wanted: &args::Backup) -> Result<Answer, Stop> {
        let path = &self.environment.ledger;
        if let Some(Backups::List(wanted)) = &wanted.what {
            return self.print(&Report::Backups(&ledger::backups(path)?), &wanted.print);
        }
        if wanted.output.as_deref() == Some(path) {
            return Err(Stop::Usage(Usage::OverLedger { path: path.clone() }));
        }
        let ledger = Ledger::open(path, &self.environment.now)?;
        let made: PathBuf = match &wanted.output {
            Some(file) => {
                ledger.copy_to(file).map_err(|failure| in_the_way(file, failure))?;
                file.clone()
            }
            None => ledger.back_up(&self.environment.now)?.path,
        };
        Ok(format!("{}\n", self.texts.cli_backed_up(shown(&made))).into())
    }

    pub(super) fn restore(&mut self, wanted: &args::Restore) -> Result<Answer, Stop> {
        let path = &self.environment.ledger;
        let restored = ledger::restore(path, &wanted.backup, &self.environment.now)?;
        let mut said = self.texts.cli_restored(shown(path), shown(&restored.from));
        if let Some(kept) = &restored.kept {
            said = format!("{said}\n{}", self.texts.cli_kept(kept.name()));
        }
        Ok(format!("{said}\n").into())
    }
}

/// A copy is never written over a file, and says so of the file and not of a ledger.
fn in_the_way(file: &Path, failure: ledger::Failure) -> Stop {
    match failure {
        ledger::Failure::Store(Fault::Exists(_)) => {
            Stop::Ledger(ledger::Failure::Store(Fault::Taken(file.to_path_buf())))
        }
        other => Stop::Ledger(other),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
