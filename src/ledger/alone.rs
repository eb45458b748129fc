//! Milestones that are judged without the others of their projects: a page of them then costs what it shows.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Outcome;
use crate::model::{Book, Milestone, slip};
use crate::store::{Dates, DueRow, Key, Reader, may_push, unpacked};

/// What has to be read of projects to judge the milestones among `rows`; of those in `whole` all are wanted.
///
/// Milestones of a project only tell on each other by pushing. Where the facts that are kept of it say that nothing in it is
/// pushed on `day`, nothing is among some of them either.
pub(super) fn dates(
    reader: &Reader<'_>,
    book: &Book,
    day: NaiveDate,
    rows: &[DueRow],
    whole: impl IntoIterator<Item = Key>,
) -> Outcome<Dates> {
    let mut whole: BTreeSet<Key> = whole.into_iter().collect();
    let mut wanted: HashMap<Key, Vec<Key>> = HashMap::new();
    for row in rows {
        if let Some(project) = row.project.filter(|project| !whole.contains(project)) {
            wanted.entry(project).or_default().push(row.key);
        }
    }
    let projects: Vec<Key> = wanted.keys().copied().collect();
    let mut dates = Dates::default();
    reader.packed_facts_of(&projects, |project, packed| {
        if packed.is_some_and(|packed| nothing_is_pushed(packed, book, day))
            && let Some(milestones) = wanted.remove(&project)
        {
            dates.partly.push(project);
            dates.milestones.extend(milestones);
        }
    })?;
    whole.extend(wanted.into_keys());
    dates.whole = whole.into_iter().collect();
    Ok(dates)
}

/// Whether that can be told, and is so.
fn nothing_is_pushed(packed: &[u8], book: &Book, day: NaiveDate) -> bool {
    match may_push(packed, day) {
        Some(false) => true,
        Some(true) => unpacked(packed, &book.stages, day).is_some_and(|facts| {
            let milestones = facts.project.milestones.iter();
            let known: Vec<&Milestone> = milestones.filter(|milestone| milestone.added_on <= day).collect();
            let pushed = slip::pushed(&known, |stage| book.stages.step(stage), day);
            pushed.iter().all(Option::is_none)
        }),
        None => false,
    }
}
