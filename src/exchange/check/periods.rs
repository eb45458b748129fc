//! Periods follow each other, and what goes on from the one before is there.

use chrono::NaiveDate;

use super::{Outcome, codes, reference};
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::model::{Book, Item, Period};

/// A period with the place of its keys and of its plan.
struct Row<'a> {
    period: Period,
    opened_on: Option<NaiveDate>,
    items: &'a [Item],
    name: String,
    closed: bool,
}

/// The periods are in their order, the open one last; each but the first was opened on a day, none before the one it
/// follows; and what is carried has something to go on from.
pub(super) fn follow(book: &Book) -> Outcome {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for closed in &book.closed {
        let (period, opened_on, items) = (closed.period, closed.opened_on, closed.items.as_slice());
        rows.push(Row { period, opened_on, items, name: period.to_string(), closed: true });
    }
    let (period, opened_on, items) = (book.period, book.opened_on, book.items.as_slice());
    rows.push(Row { period, opened_on, items, name: "ledger".to_owned(), closed: false });
    if let Some(first) = rows.first() {
        carried(first, &[])?;
    }
    for (index, pair) in rows.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if before.period >= after.period {
            let at = Place::of("ledger").row("closed_period", index).key("period");
            return Err(ExchangeError::BadValue { at, words: before.name.clone() });
        }
        let at = || Place::of(&after.name).key("opened_on");
        let opened_on = after.opened_on.ok_or_else(|| ExchangeError::Empty { at: at() })?;
        if before.opened_on.is_some_and(|earlier| opened_on < earlier) {
            return Err(ExchangeError::BadValue { at: at(), words: opened_on.to_string() });
        }
        carried(after, before.items)?;
    }
    Ok(())
}

/// What goes on from the period before was in its plan.
fn carried(row: &Row<'_>, before: &[Item]) -> Outcome {
    let place = Place::of(&row.name);
    let known = before.iter().flat_map(codes::of_plan).collect();
    let of_item = |item: &Item| {
        let actions = item.actions.iter().filter(|action| action.carried).map(|action| action.code.clone());
        item.carried.then(|| item.code.clone()).into_iter().chain(actions).collect::<Vec<_>>()
    };
    row.items.iter().flat_map(of_item).try_for_each(|code| {
        reference(&known, &code, || Place::of_plan(row.closed.then_some(&place), &code).key("carried"))
    })
}
