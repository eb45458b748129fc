//! What lies between two days, held to the law that it leads from the first to the second.

use super::*;
use crate::ledger::changes;
use crate::model::view::Changes;
use state::State;

mod state;
mod stories;
mod variety;

/// Every fact, in any order: what has a date at the end of the span without that date.
fn facts(changes: &Changes) -> Vec<String> {
    fn lines<T: std::fmt::Debug>(facts: &[T]) -> impl Iterator<Item = String> {
        facts.iter().map(|fact| format!("{fact:?}"))
    }
    let dates = changes
        .dates
        .iter()
        .flat_map(|moved| moved.changes.iter().map(move |change| format!("{} {change:?}", moved.what.code)));
    let added = changes.added.iter().map(|(what, of, _)| format!("{what:?} {of:?}"));
    let mut facts: Vec<String> = dates
        .chain(added)
        .chain(lines(&changes.completed))
        .chain(lines(&changes.moved))
        .chain(lines(&changes.raised))
        .chain(lines(&changes.closed))
        .chain(lines(&changes.marks))
        .chain(lines(&changes.updates))
        .chain(lines(&changes.money))
        .chain(lines(&changes.readings))
        .chain(lines(&changes.targets))
        .chain(lines(&changes.assessments))
        .chain(lines(&changes.supervised))
        .chain(lines(&changes.answered))
        .chain(lines(&changes.baselines))
        .chain(lines(&changes.periods))
        .collect();
    facts.sort_unstable();
    facts
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..crate::trials::trials(50) })]

    /// What stood on a day and what happened since make what stands on a later day.
    #[test]
    fn the_first_day_and_the_changes_make_the_second(
        (book, [since, until]) in variety::ledgers(),
    ) {
        let changes = changes::between(&book, since, until);
        prop_assert_eq!(State::of(&book, since).plus(&changes), State::of(&book, until));
    }

    /// No fact is lost between two spans, and none is told twice.
    #[test]
    fn two_spans_make_the_whole((book, [first, middle, last]) in variety::ledgers()) {
        let mut halves = facts(&changes::between(&book, first, middle));
        halves.extend(facts(&changes::between(&book, middle, last)));
        halves.sort_unstable();
        prop_assert_eq!(halves, facts(&changes::between(&book, first, last)));
    }

    #[test]
    fn nothing_happens_between_a_day_and_itself((book, [day]) in variety::ledgers()) {
        prop_assert!(changes::between(&book, day, day).is_empty());
    }
}
