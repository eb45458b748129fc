//! Units are money: a movement takes *n* units of a project out of one stage and puts them into another on a day.
//!
//! Law 1 of the ledger lives here: on no day may a stage give units it does not have. The state on any day is the sum of
//! the movements up to it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// One booking. `from: None` brings units into the project (the opening of its account, or units added to it later),
/// `to: None` takes them out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Units moved. Zero only for a site that is a part of a unit and counts for nothing.
    pub count: u32,
    pub from: Option<String>,
    pub to: Option<String>,
    /// The code of the named site that moved, where one did.
    pub site: Option<String>,
    /// The day it happened.
    pub on: NaiveDate,
    /// The day it was written down.
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

/// Units a stage lacks for a movement: the first day on which it would have to give more than it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortage {
    pub on: NaiveDate,
    pub available: u32,
}

/// A booking as far as sums need it, by whatever stages are told apart: from, to, and how many.
pub type Booking<S> = (Option<S>, Option<S>, u32);

/// Where the units of a project stand at the end of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Units by stage.
    pub at: BTreeMap<String, u32>,
    /// The last day up to then on which any of them moved.
    pub moved_on: Option<NaiveDate>,
}

impl Account {
    pub fn of(movements: &[Movement], day: NaiveDate) -> Self {
        let moved_on = movements.iter().map(|movement| movement.on).filter(|on| *on <= day).max();
        Self { at: positions(movements, day), moved_on }
    }
}

/// Units by stage at the end of `day`.
pub fn positions<'a>(movements: impl IntoIterator<Item = &'a Movement>, day: NaiveDate) -> BTreeMap<String, u32> {
    standing(balance(movements, day)).map(|(stage, count)| (stage.to_owned(), count)).collect()
}

fn balance<'a>(movements: impl IntoIterator<Item = &'a Movement>, day: NaiveDate) -> BTreeMap<&'a str, i64> {
    let until = movements.into_iter().filter(|movement| movement.on <= day);
    booked(until.map(|movement| (movement.from.as_deref(), movement.to.as_deref(), movement.count)))
}

/// What bookings add up to, by stage.
pub fn booked<S: Ord>(bookings: impl IntoIterator<Item = Booking<S>>) -> BTreeMap<S, i64> {
    let mut balance: BTreeMap<S, i64> = BTreeMap::new();
    for (from, to, count) in bookings {
        if let Some(from) = from {
            *balance.entry(from).or_default() -= i64::from(count);
        }
        if let Some(to) = to {
            *balance.entry(to).or_default() += i64::from(count);
        }
    }
    balance
}

/// The stages at which units stand.
pub fn standing<S>(balance: BTreeMap<S, i64>) -> impl Iterator<Item = (S, u32)> {
    balance
        .into_iter()
        .filter_map(|(stage, count)| Some((stage, u32::try_from(count).ok().filter(|count| *count > 0)?)))
}

/// Whether `count` units can leave `stage` at the end of day `on` without any later day running short.
///
/// A late entry (补录) is checked against every day from its own on: units that a later movement has taken already are
/// not there to be taken twice.
///
/// # Errors
/// The first [`Shortage`].
pub fn can_leave(movements: &[Movement], stage: &str, count: u32, on: NaiveDate) -> Result<(), Shortage> {
    let mut days: Vec<NaiveDate> = movements.iter().map(|movement| movement.on).filter(|day| *day > on).collect();
    days.push(on);
    days.sort_unstable();
    days.dedup();
    for day in days {
        let available = positions(movements, day).get(stage).copied().unwrap_or(0);
        if available < count {
            return Err(Shortage { on: day, available });
        }
    }
    Ok(())
}

/// Where a site stands at the end of `day`: the stage of its last movement up to then.
pub fn site_stage<'a>(movements: &'a [Movement], site: &str, day: NaiveDate) -> Option<&'a str> {
    movements
        .iter()
        .filter(|movement| movement.on <= day && movement.site.as_deref() == Some(site))
        .max_by_key(|movement| movement.on)
        .and_then(|movement| movement.to.as_deref())
}

/// Leaves what was written down by the end of `day`, as an account that holds: where a movement that goes leaves a stage
/// short, what took the units from there goes too, on the first day that is short and the last written first; and a site
/// that is not known to have come somewhere is not known to have gone on from there.
pub fn forget_after(movements: &mut Vec<Movement>, day: NaiveDate) {
    if movements.iter().all(|movement| movement.recorded_on <= day) {
        return;
    }
    while let Some(at) = movements.iter().position(|movement| movement.recorded_on > day).or_else(|| short(movements)) {
        let gone = movements.remove(at);
        let mut place = 0..;
        movements.retain(|movement| {
            let written_before = place.next().is_some_and(|place| place < at);
            let after = movement.on > gone.on || (movement.on == gone.on && !written_before);
            gone.site.is_none() || movement.site != gone.site || !after
        });
    }
}

/// The movement that takes units that are not there, on the first day on which a stage has fewer than none.
fn short(movements: &[Movement]) -> Option<usize> {
    let mut days: Vec<NaiveDate> = movements.iter().map(|movement| movement.on).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().find_map(|day| {
        movements.iter().enumerate().rev().find_map(|(at, movement)| {
            let stage = movement.from.as_deref().filter(|_| movement.on == day)?;
            (balance(movements, day).get(stage).copied().unwrap_or(0) < 0).then_some(at)
        })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 7, day).unwrap()
    }

    fn moved(count: u32, from: Option<&str>, to: Option<&str>, on: u32) -> Movement {
        Movement {
            count,
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            site: None,
            on: day(on),
            recorded_on: day(on),
            by: None,
            note: None,
        }
    }

    #[test]
    fn three_more_finished_leaves_eleven_and_eleven() {
        let book = [
            moved(8, None, Some("completion"), 1),
            moved(14, None, Some("fit_out"), 1),
            moved(3, Some("fit_out"), Some("completion"), 5),
        ];
        let at = |on| positions(&book, day(on)).into_iter().collect::<Vec<_>>();
        assert_eq!(at(4), [("completion".to_owned(), 8), ("fit_out".to_owned(), 14)]);
        assert_eq!(at(5), [("completion".to_owned(), 11), ("fit_out".to_owned(), 11)]);
    }

    #[test]
    fn a_late_entry_cannot_take_what_a_later_movement_took() {
        let book = [moved(5, None, Some("fit_out"), 1), moved(4, Some("fit_out"), Some("completion"), 9)];
        assert_eq!(can_leave(&book, "fit_out", 2, day(3)), Err(Shortage { on: day(9), available: 1 }));
        assert_eq!(can_leave(&book, "fit_out", 1, day(3)), Ok(()));
    }

    #[test]
    fn units_that_came_later_in_the_books_are_not_yet_gone_on() {
        let late = |movement: Movement| Movement { recorded_on: day(20), ..movement };
        let mut book = vec![
            moved(5, None, Some("tender"), 1),
            late(moved(3, Some("tender"), Some("start"), 4)),
            moved(1, Some("tender"), Some("start"), 5),
            moved(2, Some("start"), Some("completion"), 9),
            moved(1, Some("start"), Some("completion"), 10),
        ];
        let whole = book.clone();
        forget_after(&mut book, day(20));
        assert_eq!(book, whole);
        forget_after(&mut book, day(19));
        assert_eq!(book, [whole[0].clone(), whole[2].clone(), whole[4].clone()]);
    }

    proptest! {
        /// Whatever is booked in whatever order of days, as long as each booking passes `can_leave`, no unit is made or lost
        /// and no stage runs short on any day.
        #[test]
        fn accepted_movements_conserve_units(steps in prop::collection::vec((0_usize..4, 0_usize..4, 1_u32..9, 2_u32..28), 0..40)) {
            let stages = ["tender", "start", "fit_out", "completion"];
            let mut book = vec![moved(22, None, Some("tender"), 1)];
            for (from, to, count, on) in steps {
                if from != to && can_leave(&book, stages[from], count, day(on)).is_ok() {
                    book.push(moved(count, Some(stages[from]), Some(stages[to]), on));
                }
            }
            for on in 1..=28 {
                prop_assert_eq!(positions(&book, day(on)).values().sum::<u32>(), 22);
            }
        }
    }
}
