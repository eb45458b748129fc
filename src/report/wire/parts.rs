//! What occurs inside several shapes: names, dates, lines of the journal.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Number;

use crate::model::change::{Deed, Reference, Thing};
use crate::model::view;
use crate::model::{Backup, Commitment, PeriodDate};
use crate::report::PeriodLine;

/// A thing by kind, code and names.
#[derive(Serialize)]
pub(super) struct Named<'a> {
    kind: Thing,
    code: &'a str,
    name: &'a str,
    name_en: Option<&'a str>,
}

impl<'a> Named<'a> {
    pub(super) fn of(reference: &'a Reference) -> Self {
        Self {
            kind: reference.thing,
            code: &reference.code,
            name: &reference.name,
            name_en: reference.name_en.as_deref(),
        }
    }
}

/// The same for a thing that is named on the way.
#[derive(Serialize)]
pub(super) struct Owner {
    kind: Thing,
    code: String,
    name: String,
    name_en: Option<String>,
}

impl Owner {
    pub(super) fn of(reference: Reference) -> Self {
        let Reference { thing, code, name, name_en } = reference;
        Self { kind: thing, code, name, name_en }
    }
}

#[derive(Serialize)]
pub(super) struct Planned<'a> {
    words: &'a str,
    kind: &'static str,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    commitment: Option<&'static str>,
}

impl<'a> Planned<'a> {
    pub(super) fn of(date: &'a PeriodDate, commitment: Option<Commitment>) -> Self {
        Self {
            words: date.words(),
            kind: date.kind().code(),
            earliest: date.earliest(),
            latest: date.latest(),
            commitment: commitment.map(Commitment::code),
        }
    }
}

/// A figure as JSON has it; its digits are kept.
pub(super) fn number(value: Decimal) -> Option<Number> {
    value.normalize().to_string().parse().ok()
}

#[derive(Serialize)]
pub(super) struct Hit<'a> {
    #[serde(flatten)]
    what: Named<'a>,
    of: Option<Named<'a>>,
}

impl<'a> Hit<'a> {
    pub(super) fn of(hit: &'a view::Hit) -> Self {
        Self { what: Named::of(&hit.what), of: hit.parent.as_ref().map(Named::of) }
    }
}

/// A line of the journal.
#[derive(Serialize)]
pub(super) struct Logged<'a> {
    entry: i64,
    at: DateTime<FixedOffset>,
    author: &'a str,
    host: &'a str,
    undone: bool,
    /// As the journal keeps it.
    deed: &'a Deed,
}

impl<'a> Logged<'a> {
    pub(super) fn of(entry: &'a view::LogEntry) -> Self {
        Self {
            entry: entry.id,
            at: entry.at,
            author: &entry.author,
            host: &entry.host,
            undone: entry.undone,
            deed: &entry.deed,
        }
    }
}

/// A period and the day it came into force; `null` for the first of a ledger.
#[derive(Serialize)]
pub(super) struct PeriodName {
    period: String,
    opened_on: Option<NaiveDate>,
}

impl PeriodName {
    pub(super) fn of((period, opened_on): &PeriodLine) -> Self {
        Self { period: period.to_string(), opened_on: *opened_on }
    }
}

/// A backup; when it was made is as the clock on the wall had it.
#[derive(Serialize)]
pub(super) struct BackupFile {
    name: String,
    taken: NaiveDateTime,
    occasion: &'static str,
    size: u64,
}

impl BackupFile {
    pub(super) fn of(backup: &Backup) -> Self {
        Self { name: backup.name(), taken: backup.taken, occasion: backup.occasion.code(), size: backup.size }
    }
}
