//! `backup`, `restore` and `doctor --repair`.

use std::path::{Path, PathBuf};

use super::super::args::{self, Backups};
use super::super::stop::{Stop, Usage};
use super::look::FOUND;
use super::{Answer, Desk};
use crate::ledger::{self, Ledger};
use crate::model::{Fault, Loss};
use crate::report::Report;
use crate::text::Texts;
use crate::text::cells::visible;

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

impl Desk<'_> {
    /// Saves what can be saved from a damaged ledger into a new one.
    pub(super) fn repair(&mut self, wanted: &args::Doctor) -> Result<Answer, Stop> {
        let damaged = &self.environment.ledger;
        let target = wanted.output.clone().unwrap_or_else(|| beside(damaged));
        let repaired = ledger::repair(damaged, &target, &self.bare_book()?, &self.environment.now)?;
        let texts = &self.texts;
        let mut said = vec![texts.repair_done(repaired.rows, shown(&target), shown(damaged))];
        said.push(if repaired.losses.is_empty() { texts.repair_nothing_lost() } else { texts.repair_lost() });
        said.extend(repaired.losses.iter().map(|loss| format!("  {}", visible(&lost(loss, texts)))));
        said.push(texts.repair_next(shown(&target)));
        Ok(Answer {
            stdout: (said.join("\n") + "\n").into_bytes(),
            status: if repaired.losses.is_empty() { 0 } else { FOUND },
        })
    }
}

fn lost(loss: &Loss, texts: &Texts) -> String {
    match loss {
        Loss::Table { table } => texts.repair_table(table.as_str()),
        Loss::Unreadable { table, from, to: Some(to) } => texts.repair_rows(table.as_str(), *from, *to),
        Loss::Unreadable { table, from, to: None } => texts.repair_from(table.as_str(), *from),
        Loss::Astray { table, row } => texts.repair_astray(table.as_str(), *row),
        Loss::AstrayAmong { table, from, to } => texts.repair_astray_among(table.as_str(), *from, *to),
        Loss::LeftOut { table, row } => texts.repair_left_out(table.as_str(), *row),
        Loss::StoodIn { table } => texts.repair_stood_in(table.as_str()),
        Loss::Row { table, row, because } => texts.repair_row(table.as_str(), *row, because.as_str()),
    }
}

/// `plan.topout` → `plan.repaired.topout`.
fn beside(damaged: &Path) -> PathBuf {
    let ending = damaged.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    let stem = damaged.file_stem().unwrap_or_default().to_string_lossy();
    damaged.with_file_name(format!("{stem}.repaired{ending}"))
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
