//! What is worth saying beside “done”, once: commands given as one say many things twice.

use crate::model::Hint;

/// The hints in their order without doubles. A pin that moved several times moved once from its first day to its last; of
/// one thing the last word holds.
pub(super) fn merged(hints: Vec<Hint>) -> Vec<Hint> {
    let mut merged: Vec<Hint> = Vec::new();
    for hint in hints {
        match merged.iter_mut().find(|earlier| speaks_of_the_same(earlier, &hint)) {
            Some(earlier) => join(earlier, hint),
            None => merged.push(hint),
        }
    }
    merged.retain(|hint| !matches!(hint, Hint::PinMoved { from, to } if from == to));
    merged
}

fn speaks_of_the_same(earlier: &Hint, later: &Hint) -> bool {
    match (earlier, later) {
        (Hint::PinMoved { .. }, Hint::PinMoved { .. }) | (Hint::FactsAfter { .. }, Hint::FactsAfter { .. }) => true,
        (Hint::UnitsBehind { project, stage, .. }, Hint::UnitsBehind { project: other, stage: its, .. }) => {
            (project, stage) == (other, its)
        }
        (Hint::Pushes { milestone, .. }, Hint::Pushes { milestone: other, .. }) => milestone == other,
        (Hint::Of { hint, .. }, Hint::Of { hint: other, .. }) => hint == other,
        (earlier, later) => earlier == later,
    }
}

fn join(earlier: &mut Hint, later: Hint) {
    match (earlier, later) {
        (Hint::PinMoved { to, .. }, Hint::PinMoved { to: last, .. }) => *to = last,
        (Hint::Of { what, .. }, Hint::Of { what: more, .. }) => {
            what.extend(more.into_iter().filter(|one| !what.contains(one)).collect::<Vec<_>>());
        }
        (earlier, later) => *earlier = later,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::{Reference, Thing};

    fn july(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 7, day).unwrap()
    }

    fn slipped(code: &str, step: i64) -> Hint {
        let what = vec![Reference::new(Thing::Milestone, code, "开工", None)];
        Hint::Of { what, hint: Box::new(Hint::Slipped { nth: 1, step, total: step }) }
    }

    #[test]
    fn a_pin_that_moved_twice_moved_once_and_one_that_came_back_did_not_move() {
        let pin = |from, to| Hint::PinMoved { from: july(from), to: july(to) };
        assert_eq!(merged(vec![pin(1, 5), Hint::Backwards, pin(5, 9)]), [pin(1, 9), Hint::Backwards]);
        assert_eq!(merged(vec![pin(1, 5), pin(5, 1)]), []);
    }

    #[test]
    fn what_is_true_of_several_things_is_said_once_with_all_of_them() {
        let hints = merged(vec![slipped("P01-M1", 30), slipped("P02-M1", 30), slipped("P03-M1", 9), Hint::Sharpened]);
        let [Hint::Of { what, .. }, other, Hint::Sharpened] = &hints[..] else { panic!("{hints:?}") };
        assert_eq!(what.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["P01-M1", "P02-M1"]);
        assert_eq!(*other, slipped("P03-M1", 9));
    }

    #[test]
    fn of_one_thing_the_last_word_holds() {
        let behind = |count| Hint::UnitsBehind {
            project: "P01".to_owned(),
            stage: "completion".to_owned(),
            count,
            unit: "栋".to_owned(),
        };
        assert_eq!(merged(vec![behind(14), behind(11)]), [behind(11)]);
    }
}
