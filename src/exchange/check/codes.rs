//! Codes: people name a thing by its code alone, so no two may share one.
//!
//! Only the plans of different periods may: item 8 of one half-year and item 8 of the next are two things.

use std::collections::HashSet;

use super::unique;
use crate::exchange::ExchangeError;
use crate::model::{Book, Item, Update};

/// Every code of `book`, each of one thing.
pub(super) fn distinct(book: &Book) -> Result<HashSet<&str>, ExchangeError> {
    let lasting = unique(lasting(book))?;
    let mut all = lasting.clone();
    for plan in plans(book) {
        let of_plan = unique(plan.iter().flat_map(of_plan))?;
        if let Some(code) = plan.iter().flat_map(self::of_plan).find(|code| lasting.contains(code)) {
            return Err(ExchangeError::Duplicate { code: code.to_owned() });
        }
        all.extend(of_plan);
    }
    Ok(all)
}

/// The items of every period, oldest first.
pub(super) fn items(book: &Book) -> impl Iterator<Item = &Item> {
    plans(book).flatten()
}

/// The codes of an item and its actions, which belong to their period.
pub(super) fn of_plan(item: &Item) -> impl Iterator<Item = &str> {
    std::iter::once(item.code.as_str()).chain(item.actions.iter().map(|action| action.code.as_str()))
}

fn plans(book: &Book) -> impl Iterator<Item = &[Item]> {
    book.closed.iter().map(|closed| closed.items.as_slice()).chain(std::iter::once(book.items.as_slice()))
}

/// The codes of things that outlive a period.
fn lasting(book: &Book) -> impl Iterator<Item = &str> {
    let projects = book.projects.iter().flat_map(|project| {
        std::iter::once(&project.code)
            .chain(project.sites.iter().map(|site| &site.code))
            .chain(project.milestones.iter().map(|milestone| &milestone.code))
            .chain(updates(&project.updates))
    });
    let items = items(book).flat_map(|item| {
        let of_actions = item.actions.iter().flat_map(|action| updates(&action.updates));
        item.milestones.iter().map(|milestone| &milestone.code).chain(updates(&item.updates)).chain(of_actions)
    });
    let blockers =
        book.blockers.iter().flat_map(|blocker| std::iter::once(&blocker.code).chain(updates(&blocker.updates)));
    projects
        .chain(items)
        .chain(blockers)
        .chain(book.indicators.iter().map(|indicator| &indicator.code))
        .chain(book.supervisions.iter().map(|supervision| &supervision.code))
        .chain(book.remarks.iter().map(|remark| &remark.code))
        .map(String::as_str)
}

fn updates(list: &[Update]) -> impl Iterator<Item = &String> {
    list.iter().map(|update| &update.code)
}
