//! `topout.check/1`, `topout.explain/1`: what checks found with its arithmetic, and which checks there are.

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};

use super::parts::{Named, number};
use crate::model::check::{CODES, Finding, Severity};
use crate::model::view::RowFate;
use crate::model::{Breach, MoneyKind, Reference};

#[derive(Serialize)]
pub(super) struct Found<'a> {
    schema: &'static str,
    totals: Totals,
    rows: Vec<Check<'a>>,
}

#[derive(Serialize)]
struct Totals {
    all: usize,
    error: usize,
    warning: usize,
    note: usize,
}

impl<'a> Found<'a> {
    pub(super) fn of(findings: &'a [Finding]) -> Self {
        let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
        let totals = Totals {
            all: findings.len(),
            error: count(Severity::Error),
            warning: count(Severity::Warning),
            note: count(Severity::Note),
        };
        Self { schema: "topout.check/1", totals, rows: findings.iter().map(Check::of).collect() }
    }
}

/// The severity of each check asked for; what it means is said in words, not here.
#[derive(Serialize)]
pub(super) struct Explained<'a> {
    code: &'a str,
    severity: Option<&'static str>,
}

impl<'a> Explained<'a> {
    pub(super) fn of(code: &'a str) -> Self {
        let severity = CODES.iter().find(|(known, _)| *known == code).map(|(_, severity)| severity.code());
        Self { code, severity }
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

fn codes(things: &[Reference]) -> Vec<&str> {
    things.iter().map(|thing| thing.code.as_str()).collect()
}

fn figures(finding: &Finding) -> Value {
    let numbers = |values: &[Decimal]| values.iter().map(|value| number(*value)).collect::<Vec<_>>();
    match finding {
        Finding::PartsMissWhole { unit, whole, parts, .. } => json!({"unit": unit, "whole": whole, "parts": parts}),
        Finding::SitesExceedUnits { unit, sites, units, .. } => json!({"unit": unit, "sites": sites, "units": units}),
        Finding::SitesExceedStage { stage, sites, units, .. } => {
            json!({"stage": stage, "sites": sites, "units": units})
        }
        Finding::PositionDiffers { stage, kept, booked, .. } => {
            json!({"stage": stage, "kept": kept, "booked": booked})
        }
        Finding::SameName { things } | Finding::LooksAlike { things } => json!({"codes": codes(things)}),
        Finding::UnitsBehindMilestone { stage, count, unit, .. }
        | Finding::DoneWithoutDay { stage, count, unit, .. } => json!({"stage": stage, "count": count, "unit": unit}),
        Finding::FileDamaged { detail } => json!({"detail": detail}),
        Finding::DatesOutOfOrder { earlier, later, earlier_end, later_end } => json!({
            "earlier": earlier.code, "later": later.code, "earlier_end": earlier_end, "later_end": later_end
        }),
        Finding::FactsAfter { data_date, latest, count } => {
            json!({"data_date": data_date, "latest": latest, "count": count})
        }
        Finding::FigureParts { unit, whole, parts, .. } => {
            json!({"unit": unit, "whole": number(*whole), "parts": numbers(parts)})
        }
        Finding::MoneyParts { whole, parts, .. } => {
            json!({"unit": "万元", "whole": number(*whole), "parts": numbers(parts)})
        }
        Finding::MoneyBeyond { source, more, than, amount, limit, .. } => {
            let [more, than] = [*more, *than].map(MoneyKind::code);
            let (amount, limit) = (number(*amount), number(*limit));
            json!({"unit": "万元", "source": source, "more": more, "amount": amount, "than": than, "limit": limit})
        }
        Finding::SameAlias { alias, things } => json!({"alias": alias, "codes": codes(things)}),
        Finding::ForecastPassed { latest, .. } => json!({"latest": latest}),
        Finding::ShareDiffers { stated, part, whole, .. } => {
            json!({"stated": number(*stated), "part": number(*part), "whole": number(*whole)})
        }
        Finding::NotInPlan { .. } | Finding::KeptDiffers { .. } => json!({}),
        Finding::BlockerIncomplete { no_project, no_owner, .. } => {
            json!({"no_project": no_project, "no_owner": no_owner})
        }
        Finding::DatedAfterUndated { undated, .. } => json!({"undated": undated.code}),
        Finding::JournalBroken { breach } => {
            let how = match breach {
                Breach::Altered(_) => "altered",
                Breach::Missing { .. } => "missing",
                Breach::Unsealed(_) => "unsealed",
            };
            let (first, last) = breach.entries();
            json!({"how": how, "entry": first, "last_entry": last})
        }
        Finding::RowAstray { row, id, entry, later } => {
            let how = match row.fate {
                RowFate::Added => "added",
                RowFate::Changed => "changed",
                RowFate::Removed => "removed",
            };
            let columns: Vec<&str> = row.columns.iter().map(|column| column.column.as_str()).collect();
            json!({"table": row.table, "row": id, "how": how, "columns": columns, "entry": entry, "later": later})
        }
        Finding::RowsAstray { table, first, last, entry } => {
            json!({"table": table, "row": first, "last_row": last, "how": "some changed", "entry": entry})
        }
        Finding::Remark { remark, about } => {
            json!({"remark": remark.code, "text": remark.name, "text_en": remark.name_en, "about": codes(about)})
        }
    }
}
