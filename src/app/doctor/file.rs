//! What the doctor says of the ledger's file: where it lies, whether it is sound, its journal and its backups.

use super::page::Page;
use crate::cli::Environment;
use crate::ledger::{self, Failure, Ledger};
use crate::model::view::Viewpoint;
use crate::model::{Fault, Health, Place, Severity};
use crate::text::Texts;

/// So many places of damage are told; more say nothing more.
const TOLD: usize = 5;
/// Rights of others than the owner.
const OTHERS: u32 = 0o077;

/// Statuses of the program: the file can't be read; something was found.
const UNREADABLE: u8 = 3;
const FOUND: u8 = 4;

/// Looks and writes nothing: no ledger is made, and one of an older schema is not brought up to date. Answers the status.
pub(super) fn rows(environment: &Environment, page: &mut Page<'_>) -> u8 {
    let (path, texts) = (&environment.ledger, page.texts);
    page.row(&texts.doctor_file(), &path.display().to_string());
    if path.exists() {
        let place = ledger::place(path);
        page.row(&texts.doctor_place(), &lies(&place, texts));
        if let Some(mode) = place.mode {
            page.row(&texts.doctor_rights(), &rights(mode, &path.display().to_string(), texts));
        }
    }
    let status = match ledger::examine(path) {
        Ok(health) => sound(environment, &health, page),
        Err(Failure::Store(Fault::Missing(_))) => missing(environment, page),
        Err(failure) => {
            page.row(&texts.doctor_condition(), &said(&failure, texts));
            if matches!(failure, Failure::Store(Fault::Damaged { .. })) { FOUND } else { UNREADABLE }
        }
    };
    page.row(&texts.doctor_backups(), &backups(environment, texts));
    status
}

/// None is no trouble, unless there has been one.
fn missing(environment: &Environment, page: &mut Page<'_>) -> u8 {
    let (path, texts) = (&environment.ledger, page.texts);
    let backups = ledger::backups(path).map_or(0, |backups| backups.len());
    let lost = Fault::Lost { path: path.clone(), backups };
    let (words, status) = if backups == 0 { (texts.doctor_no_ledger(), 0) } else { (texts.fault(&lost), UNREADABLE) };
    page.row(&texts.doctor_condition(), &words);
    status
}

fn lies(place: &Place, texts: &Texts) -> String {
    let size = texts.kibibytes(place.size.div_ceil(1024));
    let lies = match &place.file_system {
        Some(kind) => texts.doctor_on(size, kind.as_str()),
        None => size,
    };
    if place.waiting == 0 { lies } else { texts.doctor_waiting(lies, place.waiting.div_ceil(1024)) }
}

fn rights(mode: u32, path: &str, texts: &Texts) -> String {
    let mode_words = format!("{mode:03o}");
    if mode & OTHERS == 0 { texts.doctor_private(mode_words) } else { texts.doctor_open_to_others(mode_words, path) }
}

fn sound(environment: &Environment, health: &Health, page: &mut Page<'_>) -> u8 {
    let texts = page.texts;
    let is_old = health.schema < health.known;
    let schema = texts.doctor_schema(health.schema, health.known);
    page.row(&texts.doctor_format(), &if is_old { texts.doctor_old(schema) } else { schema });
    let damaged = !(health.damage.is_empty() && health.dangling.is_empty());
    page.row(&texts.doctor_condition(), &if damaged { texts.doctor_damaged() } else { texts.doctor_sound() });
    for line in health.damage.iter().chain(&health.dangling).take(TOLD) {
        page.row("", line);
    }
    let mut status = if damaged { FOUND } else { 0 };
    if !(damaged || is_old) {
        let (words, broken) = laws(environment, texts);
        page.row(&texts.doctor_laws(), &words);
        status = if broken { FOUND } else { 0 };
    }
    let last = health.last.map_or_else(|| texts.doctor_unsaid(), |at| at.format("%Y-%m-%d %H:%M").to_string());
    page.row(&texts.doctor_journal(), &texts.doctor_entries(health.entries, last));
    page.row(&texts.doctor_writing(), &texts.doctor_way(if health.has_log { "log" } else { "rollback" }));
    status
}

/// What opening and checking it says, and whether that is bad.
fn laws(environment: &Environment, texts: &Texts) -> (String, bool) {
    let viewpoint = Viewpoint { rule: environment.rule, ..Viewpoint::at(environment.now.today()) };
    match Ledger::open(&environment.ledger, &environment.now).and_then(|ledger| ledger.check(&viewpoint)) {
        Ok(findings) => {
            let errors = findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
            (texts.doctor_opens(errors, findings.len() - errors), errors > 0)
        }
        Err(failure) => (said(&failure, texts), true),
    }
}

fn backups(environment: &Environment, texts: &Texts) -> String {
    let folder = ledger::backup_folder(&environment.ledger).display().to_string();
    match ledger::backups(&environment.ledger) {
        Ok(backups) => match backups.first() {
            Some(newest) => texts.doctor_kept(backups.len(), newest.taken.format("%Y-%m-%d %H:%M").to_string(), folder),
            None => texts.backups_none(),
        },
        Err(failure) => said(&failure, texts),
    }
}

fn said(failure: &Failure, texts: &Texts) -> String {
    match failure {
        Failure::Store(Fault::Missing(_)) => texts.doctor_no_ledger(),
        Failure::Store(fault) => texts.fault(fault),
        Failure::Refused(problem) => texts.problem(problem),
        Failure::Cancelled => texts.cancelled(),
    }
}
