//! The read model after a command, made of the one before it: only the projects that the command touched are read and judged
//! again, and around them everything that is little however large the ledger. It is to the last figure what
//! [`Ledger::summary`](super::Ledger::summary) would answer; where that can't be had in this way, it isn't tried.

use std::collections::BTreeSet;

use super::part::{self, Gathering};
use super::{Outcome, checks, summary};
use crate::model::view::{Summary, Viewpoint};
use crate::model::{Book, Finding};
use crate::store::{JournalEntry, Key, Reader, Touched};

/// What `shown` is after an entry of the journal, given as the only one since. `None` where the whole has to be read.
pub(super) fn after(
    reader: &Reader<'_>,
    viewpoint: &Viewpoint,
    shown: &Summary,
    entry: i64,
) -> Outcome<Option<Summary>> {
    if viewpoint.is_of_the_past() || shown.known_on.is_some() || viewpoint.rule != shown.rule {
        return Ok(None);
    }
    let Some(Touched { projects, .. }) = touched(reader, entry)? else { return Ok(None) };
    let mut book = reader.without_projects()?;
    let projects: BTreeSet<Key> = projects.into_iter().chain(remarked(reader, &book)?).collect();
    book.projects = reader.some_projects(&projects.into_iter().collect::<Vec<_>>())?;
    let day = part::day(book.data_date, viewpoint);
    if day != shown.as_of || book.data_date != shown.data_date || checks::tells_of_later(&book, viewpoint.today, day) {
        return Ok(None);
    }
    if shown.findings.iter().any(checks::is_of_all) {
        return Ok(None);
    }
    let mut projects = shown.projects.clone();
    let mut is_said_anew = false;
    for project in &summary::projects(&book, day, viewpoint) {
        let Some(at) = projects.iter().position(|known| known.code == project.code) else { return Ok(None) };
        let Some(before) = projects.get(at).filter(|before| *before != project) else { continue };
        is_said_anew |= checks::of_project(before, &book.stages) != checks::of_project(project, &book.stages);
        projects.replace(at, project.clone());
    }
    let mut spliced = summary::around(&book, projects, day, viewpoint);
    let mut known = if is_said_anew { checks::of_projects(&spliced) } else { Vec::new() };
    let stays =
        |finding: &&Finding| checks::is_about_names(finding) || (!is_said_anew && checks::is_of_a_project(finding));
    known.extend(shown.findings.iter().filter(stays).cloned());
    spliced.findings = checks::figures_beside(known, &book, &spliced, viewpoint.today);
    Ok(Some(spliced))
}

/// What an entry of the journal says something of. `None` where it is all.
pub(super) fn touched(reader: &Reader<'_>, entry: i64) -> Outcome<Option<Touched>> {
    let Some(JournalEntry { changes: Some(changes), .. }) = reader.journal_entry(entry)? else { return Ok(None) };
    Ok(reader.touched(&changes)?)
}

/// The projects of which something is remarked: a remark names what it is about, and that may be anywhere.
pub(super) fn remarked(reader: &Reader<'_>, book: &Book) -> Outcome<Vec<Key>> {
    let mut gathering = Gathering::new(reader, book);
    for about in book.remarks.iter().flat_map(|remark| &remark.about) {
        gathering.called(about)?;
    }
    let mut projects = gathering.part.projects;
    projects.sort_unstable();
    projects.dedup();
    Ok(projects)
}
