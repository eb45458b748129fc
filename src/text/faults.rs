//! What went wrong with a file, in words, and what to do next.

use std::io::ErrorKind;
use std::path::Path;

use chrono::DateTime;

use super::{Texts, cells};
use crate::model::Fault;
use crate::model::fault::PATIENCE;

/// Cells of what `SQLite` has to say: enough to tell one damage from another.
const DETAIL: usize = 100;

impl Texts {
    /// Why the ledger's file failed, and what to do next.
    pub fn fault(&self, fault: &Fault) -> String {
        let shown = |path: &Path| path.display().to_string();
        match fault {
            Fault::Missing(path) => self.fault_missing(shown(path)),
            Fault::Exists(path) => self.fault_exists(shown(path)),
            Fault::NotALedger(path) => self.fault_not_a_ledger(shown(path)),
            Fault::Newer { path, found, known } => self.fault_newer(shown(path), *found, *known),
            Fault::Busy(path) => self.fault_busy(shown(path), PATIENCE.as_secs()),
            Fault::Held { path, lock, holder: Some((user, host, since)) } => {
                let since = DateTime::parse_from_rfc3339(since)
                    .map_or_else(|_| since.clone(), |at| at.format("%Y-%m-%d %H:%M").to_string());
                self.fault_held(shown(path), user.as_str(), host.as_str(), since, shown(lock))
            }
            Fault::Held { path, lock, holder: None } => self.fault_held_by_nobody(shown(path), shown(lock)),
            Fault::ReadOnly(path) => self.fault_read_only(shown(path)),
            Fault::Full(path) => self.fault_full(shown(path)),
            Fault::Taken(path) => self.cli_file_is_there(shown(path)),
            Fault::Vanished(path) => self.fault_vanished(shown(path)),
            Fault::InUse(path) => self.fault_in_use(shown(path)),
            Fault::Lost { path, backups } => self.fault_lost(shown(path), *backups),
            Fault::NoBackup { path, because } => self.fault_no_backup(shown(path), self.backup_trouble(because)),
            Fault::NoSuchBackup(path) => self.fault_no_such_backup(shown(path)),
            Fault::Damaged { path, detail } => self.fault_damaged(shown(path), cells::fit(detail, DETAIL)),
            Fault::Altered { path, number, format } => self.fault_altered(shown(path), format.as_str(), *number),
            Fault::System { path, kind, detail } => self.fault_system(shown(path), self.system_trouble(*kind, detail)),
            Fault::Database { path, doing, detail } => self.fault_database(shown(path), *doing, detail.as_str()),
        }
    }

    /// Why a backup could not be made: the file and the reason, without what became of the change it was made for.
    pub(super) fn backup_trouble(&self, fault: &Fault) -> String {
        let at = |path: &Path, reason: String| self.fault_system(path.display().to_string(), reason);
        match fault {
            Fault::Full(path) => at(path, self.system_full()),
            Fault::ReadOnly(path) => at(path, self.system_denied()),
            Fault::Busy(path) => at(path, self.backup_busy()),
            Fault::Damaged { path, detail } => at(path, self.backup_unsound(detail.as_str())),
            Fault::Database { path, detail, .. } => at(path, self.system_other(detail)),
            other => self.fault(other),
        }
    }

    /// What the system has against a file. `detail` is its own word for what we have none for.
    pub fn system_trouble(&self, kind: ErrorKind, detail: &str) -> String {
        match kind {
            ErrorKind::NotFound => self.system_not_found(),
            ErrorKind::PermissionDenied => self.system_denied(),
            ErrorKind::StorageFull => self.system_full(),
            ErrorKind::ReadOnlyFilesystem => self.system_read_only(),
            ErrorKind::IsADirectory => self.system_folder(),
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => self.system_no_folder(),
            ErrorKind::InvalidData => self.system_not_text(),
            _ => self.system_other(detail),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn an_altered_report_is_named_by_its_number_and_format() {
        let fault = Fault::Altered { path: "plan.topout".into(), number: 3, format: "docx".to_owned() };
        assert!(Texts::new(Lang::Zh).fault(&fault).starts_with("plan.topout：第3期的docx与签发时"));
        assert!(Texts::new(Lang::En).fault(&fault).starts_with("plan.topout: the docx of report No. 3 is not"));
    }
}
