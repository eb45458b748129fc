//! What occurs inside several shapes: names, dates, findings, lines of the journal.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Number, Value, json};

use crate::model::change::{Deed, Reference, Thing};
use crate::model::check::Finding;
use crate::model::view;
use crate::model::{Commitment, PeriodDate};

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

#[derive(Serialize)]
pub(super) struct Entry<'a> {
    entry: i64,
    at: DateTime<FixedOffset>,
    author: &'a str,
    host: &'a str,
    undone: bool,
    /// As the journal keeps it.
    deed: &'a Deed,
}

impl<'a> Entry<'a> {
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

#[derive(Serialize)]
pub(super) struct Check<'a> {
    code: &'static str,
    severity: &'static str,
    subject: Option<Named<'a>>,
    /// The figures that do not agree, by the kind of finding.
    figures: Value,
}

impl<'a> Check<'a> {
    pub(super) fn of(finding: &'a Finding) -> Self {
        Self {
            code: finding.code(),
            severity: finding.severity().code(),
            subject: finding.subject().map(Named::of),
            figures: figures(finding),
        }
    }
}

fn figures(finding: &Finding) -> Value {
    match finding {
        Finding::PartsMissWhole { unit, whole, parts, .. } => json!({"unit": unit, "whole": whole, "parts": parts}),
        Finding::SitesExceedUnits { unit, sites, units, .. } => json!({"unit": unit, "sites": sites, "units": units}),
        Finding::SitesExceedStage { stage, sites, units, .. } => {
            json!({"stage": stage, "sites": sites, "units": units})
        }
        Finding::PositionDiffers { stage, kept, booked, .. } => {
            json!({"stage": stage, "kept": kept, "booked": booked})
        }
        Finding::SameName { things } => {
            json!({"codes": things.iter().map(|thing| thing.code.as_str()).collect::<Vec<_>>()})
        }
        Finding::UnitsBehindMilestone { stage, count, unit, .. } => {
            json!({"stage": stage, "count": count, "unit": unit})
        }
        Finding::FileDamaged { detail } => json!({"detail": detail}),
    }
}
