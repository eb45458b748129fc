//! Forms for the plan as a whole: baselines, and the next period.

use super::day;
use crate::tui::form::{Field, Slot};
use crate::tui::shown::Shown;

pub(super) fn baseline(shown: &Shown) -> Vec<Field> {
    vec![Field::line(Slot::Name), day(shown), Field::line(Slot::Note)]
}

/// The next half-year, and of each action that is open whether it goes on.
pub(super) fn open(shown: &Shown) -> Vec<Field> {
    let next = shown.period.next().to_string();
    let actions = shown.items.iter().flat_map(|item| &item.actions).filter(|action| action.status.is_open());
    let fates = actions.enumerate().map(|(nth, action)| Field::line(Slot::Fate(nth)).about(action.reference()));
    [Field::suggested(Slot::Period, &next), day(shown)].into_iter().chain(fates).collect()
}
