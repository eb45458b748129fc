//! What the filter of the outline lets through: things by their places, each where it belongs.

use std::collections::HashSet;

use crate::model::Thing;
use crate::tui::filter::Field;
use crate::tui::shown::{Era, Shown};
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
    /// How many that is, where not all of it has a place of its own yet.
    total: usize,
    of: Option<Era>,
}

impl Hits {
    /// Of no ledger as yet.
    pub(super) fn new() -> Self {
        Self { narrowing: Narrowing::on(&FIELDS), folded: HashSet::new(), all: Vec::new(), total: 0, of: None }
    }

    /// `false` where the ledger is still the same.
    pub(super) fn renew(&mut self, shown: &Shown) -> bool {
        if self.of.as_ref() == Some(shown.era()) {
            return false;
        }
        (self.all, self.of) = (rowed(shown), Some(shown.era().clone()));
        let inside = shown.source().map_or(0, |source| source.sites() + shown.totals.milestones.all);
        self.total = self.all.len() + inside;
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
        self.narrowing.work(shown.slice(), |place| shown.opened(place), |filter, place| filter.wants(shown, place));
    }

    pub(super) const fn total(&self) -> usize {
        self.total
    }
}

/// Things come in the order of the outline: what belongs to another after it. A project that is not there stands for all that
/// belongs to it.
fn rowed(shown: &Shown) -> Vec<usize> {
    let has_row = |place: &usize| {
        let kinds = [Thing::Item, Thing::Action, Thing::Milestone, Thing::Project, Thing::Site];
        matches!(shown.node(*place), Some(Node::Thing(thing, _)) if kinds.contains(thing))
    };
    let left = shown.source().is_some().then(|| shown.project_places().map(|project| shown.whole(project)));
    (0..shown.listed()).filter(has_row).chain(left.into_iter().flatten()).collect()
}
