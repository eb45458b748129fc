//! Forms that lead on: what to add, and which of the things that no view has a row for.

use super::control::indicators;
use super::things;
use crate::model::{Supervision, Thing};
use crate::tui::form::task::remarks;
use crate::tui::form::{Field, Next, Pick, Slot};
use crate::tui::shown::Shown;

/// Everything that can be added, in the order of the plan.
const NEW: [Thing; 7] =
    [Thing::Project, Thing::Site, Thing::Milestone, Thing::Item, Thing::Action, Thing::Indicator, Thing::Remark];

/// What can be added: nothing that would have nothing to stand under.
pub(super) fn new(first: Thing, shown: &Shown) -> Vec<Field> {
    let has_place = |thing: &Thing| match thing {
        Thing::Site => !shown.projects.is_empty(),
        Thing::Action => !shown.items.is_empty(),
        Thing::Milestone => !shown.projects.is_empty() || !shown.items.is_empty(),
        _ => true,
    };
    let options = NEW.into_iter().filter(has_place).map(Pick::New).collect();
    vec![Field::choice(Slot::Kind, options, &Pick::New(first))]
}

pub(super) fn thing(next: Next, shown: &Shown) -> Option<Vec<Field>> {
    let mut options = indicators(shown);
    if next != Next::Measure {
        options.extend(things(shown.supervisions.iter().map(Supervision::reference)));
    }
    if next == Next::Remove {
        options.extend(things(remarks(shown).cloned()));
    }
    let first = options.first()?.clone();
    Some(vec![Field::choice(Slot::Indicator, options, &first)])
}
