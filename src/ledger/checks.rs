//! The checks (勾稽): figures recorded apart from each other that must agree.

mod dates;
mod figures;
mod money;
mod names;
mod passing;
mod plan;
mod units;

pub(super) use passing::Passing;

use chrono::NaiveDate;

use super::{Outcome, digest, rows};
use crate::model::view::{ProjectView, Summary};
use crate::model::{Book, Finding, Stages, Thing};
use crate::store::{AstrayAmong, DueAstray, Reader, Scope};

/// What can be told from the content at the end of the day `summary` is judged at; `today` is where a ledger that follows
/// the clock has its data date.
pub(super) fn figures(book: &Book, summary: &Summary, today: NaiveDate) -> Vec<Finding> {
    let mut known = of_projects(summary);
    names::check(book, &mut known);
    figures_beside(known, book, summary, today)
}

/// The same where it is `known` what is to be said of each project by itself, and of names. Of projects `book` needs those
/// that a remark is about.
pub(super) fn figures_beside(known: Vec<Finding>, book: &Book, summary: &Summary, today: NaiveDate) -> Vec<Finding> {
    let mut findings = known;
    dates::check_data_date(book, summary, today, &mut findings);
    dates::check_forecasts(summary, &mut findings);
    figures::check(summary, &mut findings);
    plan::check(book, summary, &mut findings);
    in_order(findings)
}

/// What is to be said of each project by itself.
pub(super) fn of_projects(summary: &Summary) -> Vec<Finding> {
    summary.projects.iter().flat_map(|project| of_project(project, &summary.stages)).collect()
}

pub(super) fn of_project(project: &ProjectView, stages: &Stages) -> Vec<Finding> {
    let mut findings = Vec::new();
    units::check(project, stages, &mut findings);
    dates::check_order(project, stages, &mut findings);
    money::check(project, &mut findings);
    findings
}

/// Whether it is one of [`of_project`].
pub(super) const fn is_of_a_project(finding: &Finding) -> bool {
    matches!(
        finding,
        Finding::PartsMissWhole { .. }
            | Finding::SitesExceedUnits { .. }
            | Finding::SitesExceedStage { .. }
            | Finding::UnitsBehindMilestone { .. }
            | Finding::DoneWithoutDay { .. }
            | Finding::DatesOutOfOrder { .. }
            | Finding::DatedAfterUndated { .. }
            | Finding::MoneyParts { .. }
            | Finding::MoneyBeyond { .. }
    )
}

/// Whether any fact of a book is of a day after its data date, where it is judged there.
pub(super) fn tells_of_later(book: &Book, today: NaiveDate, day: NaiveDate) -> bool {
    let data_date = book.data_date.day(today);
    day == data_date && dates::facts(book).into_iter().any(|on| on > data_date)
}

/// What is found by holding all names against each other.
pub(super) const fn is_about_names(finding: &Finding) -> bool {
    matches!(finding, Finding::SameName { .. } | Finding::SameAlias { .. } | Finding::LooksAlike { .. })
}

/// What is found by looking through more than a summary: everything recorded, or what the file keeps of it.
pub(super) const fn is_of_all(finding: &Finding) -> bool {
    matches!(finding, Finding::FactsAfter { .. } | Finding::PositionDiffers { .. })
}

/// C20 alone.
pub(super) fn remarks(book: &Book) -> Vec<Finding> {
    plan::remarks(book).collect()
}

/// C04: the kept positions against the movements.
pub(super) fn positions_kept(reader: &Reader<'_>) -> Outcome<Vec<Finding>> {
    let differences = reader.position_differences()?;
    Ok(differences
        .into_iter()
        .map(|(project, stage, kept, booked)| Finding::PositionDiffers { project, stage, kept, booked })
        .collect())
}

/// C24: the facts kept of projects against their rows.
pub(super) fn facts_kept(reader: &Reader<'_>) -> Outcome<Vec<Finding>> {
    let astray = reader.facts_astray(&reader.projects(Scope::All)?, &reader.stages()?)?;
    Ok(astray.into_iter().map(|project| Finding::KeptDiffers { what: Some(project) }).collect())
}

/// C24: the totals kept against the facts they come from.
pub(super) fn totals_kept(reader: &Reader<'_>) -> Outcome<Option<Finding>> {
    Ok((digest::kept::astray(reader, &reader.stages()?)? > 0).then_some(Finding::KeptDiffers { what: None }))
}

/// C24: what is kept of when things are due against their dates.
pub(super) fn due_kept(reader: &Reader<'_>) -> Outcome<Vec<Finding>> {
    let DueAstray { things, counts } = reader.due_differences()?;
    let of = |(thing, code): (Thing, Option<String>)| match code {
        Some(code) => Ok(reader.named(thing, &code)?.map(|named| named.what)),
        None => Ok(None),
    };
    let things = things.into_iter().map(of).collect::<Outcome<Vec<_>>>()?;
    let at_all = (counts > 0).then_some(None);
    Ok(things.into_iter().chain(at_all).map(|what| Finding::KeptDiffers { what }).collect())
}

/// C24: whether everything is found that is called something.
pub(super) fn search_kept(reader: &Reader<'_>) -> Outcome<Option<Finding>> {
    Ok((reader.lost_to_search()? > 0).then_some(Finding::KeptDiffers { what: None }))
}

/// C21, C22: the journal against its seals, and every row against the journal.
pub(super) fn sealed(reader: &Reader<'_>) -> Outcome<(usize, Vec<Finding>)> {
    let verified = reader.verify()?;
    let mut findings: Vec<Finding> =
        verified.breaches.into_iter().map(|breach| Finding::JournalBroken { breach }).collect();
    for row in &verified.astray {
        let (id, entry, later) = (row.id, row.entry, row.later);
        findings.push(Finding::RowAstray { row: rows::astray(reader, row)?, id, entry, later });
    }
    findings.extend(verified.among.into_iter().map(|AstrayAmong { table, first, last, entry }| Finding::RowsAstray {
        table: table.to_owned(),
        first,
        last,
        entry,
    }));
    Ok((verified.entries, findings))
}

/// The worst first, then by code; of one code as the things stand in the ledger.
pub(super) fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.severity(), finding.code()));
    findings
}
