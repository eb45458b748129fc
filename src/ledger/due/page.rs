//! The first things of each group of the look-ahead, from the tables that are kept of what is due.

use std::cmp::Reverse;
use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Reach, of};
use crate::ledger::Outcome;
use crate::ledger::alone;
use crate::ledger::part::{self, Gathering};
use crate::model::Thing;
use crate::model::view::{Due, DueEntry, DueGroup, Summary, Viewpoint};
use crate::store::{DueRow, DueWindow, Reader};

/// `None` where only the whole ledger can tell: where facts are known that had not happened on the day.
pub(in crate::ledger) fn page(
    reader: &Reader<'_>,
    viewpoint: &Viewpoint,
    within: i64,
    limit: usize,
) -> Outcome<Option<(Due, Summary)>> {
    let reach = Reach { day: part::day(reader.heading()?.data_date, viewpoint), within };
    if reader.due_is_known_later(reach.day)? {
        return Ok(None);
    }
    let windows = reader.due_windows()?;
    let mut rows: Vec<DueRow> = Vec::new();
    let mut counts = [0; DueGroup::ALL.len()];
    for (group, count) in DueGroup::ALL.into_iter().zip(&mut counts) {
        let of_group: Vec<&DueWindow> =
            windows.iter().filter(|window| reach.group_of_window(window) == group).collect();
        *count = of_group.iter().map(|window| window.count).sum();
        for window in first(of_group, limit) {
            rows.extend(reader.due_in(window, limit)?);
        }
    }
    let plan = if is_about_the_plan(reader, &rows)? { reader.plan()? } else { reader.plan_of_dates()? };
    let mut gathering = Gathering::new(reader, &plan);
    for row in &rows {
        match row.thing {
            Thing::Supervision => {
                gathering.about(row.key)?;
                gathering.part.supervisions.push(row.key);
            }
            Thing::Blocker => {
                gathering.part.projects.extend(reader.projects_held_up(row.key)?);
                gathering.part.blockers.push(row.key);
            }
            _ => {}
        }
    }
    let mut part = gathering.part;
    part.dates = alone::dates(reader, &plan, reach.day, &rows, std::mem::take(&mut part.projects))?;
    let summary = part::judged(&reader.part(plan, &part)?, viewpoint);
    let mut due = of(&summary, within);
    let mut wanted = HashSet::new();
    for thing in [Thing::Milestone, Thing::Supervision, Thing::Blocker] {
        wanted.extend(part::codes(reader, thing, &rows)?.into_iter().map(|code| (thing, code)));
    }
    // What belongs to the plan is all there, and is not counted by the tables.
    let of_plan = |entry: &DueEntry| {
        entry.what.thing == Thing::Milestone && entry.of.first().is_some_and(|of| of.thing == Thing::Item)
    };
    due.entries.retain(|entry| of_plan(entry) || wanted.contains(&(entry.what.thing, entry.what.code.clone())));
    for (group, count) in DueGroup::ALL.into_iter().zip(&mut counts) {
        *count += due.group(group).filter(|entry| of_plan(entry)).count();
    }
    due.cut(limit);
    for ((group, left_out), count) in DueGroup::ALL.into_iter().zip(&mut due.left_out).zip(counts) {
        let listed = due.entries.iter().filter(|entry| entry.group == group).count();
        *left_out = count.saturating_sub(listed);
    }
    Ok(Some((due, summary)))
}

/// Whether a supervision among `rows` is about no project, nothing of one and no blocker.
fn is_about_the_plan(reader: &Reader<'_>, rows: &[DueRow]) -> Outcome<bool> {
    for row in rows.iter().filter(|row| row.thing == Thing::Supervision) {
        let about = reader.supervision(row.key)?.about;
        let of_project = match reader.key(Thing::Milestone, &about)? {
            Some(milestone) => reader.owning_project(Thing::Milestone, milestone)?,
            None => reader.key(Thing::Project, &about)?.or(reader.key(Thing::Blocker, &about)?),
        };
        if of_project.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Those windows of one group in which its first things are, so many at least. Windows that are alike are taken together, for
/// their things stand among each other.
fn first(mut windows: Vec<&DueWindow>, at_least: usize) -> Vec<&DueWindow> {
    let key =
        |window: &DueWindow| (window.is_empty(), window.latest.unwrap_or(NaiveDate::MAX), Reverse(window.earliest));
    windows.sort_by_key(|window| key(window));
    let mut found = 0;
    let mut last = None;
    windows.retain(|window| {
        let wanted = found < at_least || last == Some(key(window));
        if wanted {
            found += window.count;
            last = Some(key(window));
        }
        wanted
    });
    windows
}
