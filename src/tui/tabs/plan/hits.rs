//! What the filter of the outline lets through: things by their places, each where it belongs.

use std::collections::HashSet;
use std::rc::Rc;

use crate::model::Thing;
use crate::tui::filter::Field;
use crate::tui::shown::{Shown, Things};
use crate::tui::sift::SLICE;
use crate::tui::subject::Node;
use crate::tui::tabs::Narrowing;

/// What can be asked of a row of the outline.
const FIELDS: [Field; 10] = [
    Field::Standing,
    Field::Light,
    Field::State,
    Field::Stage,
    Field::Due,
    Field::Milestone,
    Field::Unit,
    Field::Person,
    Field::Project,
    Field::Text,
];

#[derive(Clone, Debug)]
pub(super) struct Hits {
    pub(super) narrowing: Narrowing,
    /// Headings that somebody has folded since the filter is in force. All others stand open, so that every hit is seen.
    pub(super) folded: HashSet<Node>,
    /// Everything that can have a row, in the order of the outline.
    all: Vec<usize>,
    of: Rc<Things>,
}

impl Hits {
    pub(super) fn of(shown: &Shown) -> Self {
        let (all, of) = (rowed(shown), Rc::clone(shown.things()));
        Self { narrowing: Narrowing::on(&FIELDS), folded: HashSet::new(), all, of }
    }

    /// `false` where the ledger is still the same.
    pub(super) fn renew(&mut self, shown: &Shown) -> bool {
        if Rc::ptr_eq(&self.of, shown.things()) {
            return false;
        }
        (self.all, self.of) = (rowed(shown), Rc::clone(shown.things()));
        self.narrowing.renew(shown, || self.all.clone());
        self.work(shown);
        true
    }

    pub(super) fn narrow(&mut self, shown: &Shown, text: &str) {
        self.renew(shown);
        self.folded.clear();
        self.narrowing.narrow(shown, text, || self.all.clone());
        self.work(shown);
    }

    pub(super) fn work(&mut self, shown: &Shown) {
        self.narrowing.work(SLICE, |filter, place| filter.wants(shown, place));
    }

    /// The ledger that places are places of.
    pub(super) const fn things(&self) -> &Rc<Things> {
        &self.of
    }

    /// Everything of a kind that stands at the top of its group.
    pub(super) fn tops(&self, kind: Thing) -> Vec<usize> {
        let is_of = |place: &usize| matches!(self.of.node(*place), Some(Node::Thing(thing, _)) if *thing == kind);
        self.all.iter().copied().filter(|place| self.of.owner(*place).is_none()).filter(is_of).collect()
    }

    pub(super) fn total(&self) -> usize {
        self.all.len()
    }
}

/// Things come in the order of the outline: what belongs to another after it.
fn rowed(shown: &Shown) -> Vec<usize> {
    let has_row = |place: &usize| {
        let kinds = [Thing::Item, Thing::Action, Thing::Milestone, Thing::Project, Thing::Site];
        matches!(shown.things().node(*place), Some(Node::Thing(thing, _)) if kinds.contains(thing))
    };
    (0..shown.things().len()).filter(has_row).collect()
}
