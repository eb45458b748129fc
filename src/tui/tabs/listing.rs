//! A list that has an order of its own and is narrowed by a filter, a slice at a time where it is long.

use super::{Narrowed, Roster};
use crate::text::Lang;
use crate::tui::filter::{Field, Filter};
use crate::tui::shown::{Era, Shown};
use crate::tui::sift::Sift;

/// The rows that are shown, out of all there are.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Listing {
    pub(in crate::tui) rows: Roster,
    filter: Filter,
    /// All there are, in order, by their places among all things.
    all: Vec<usize>,
    /// What all were put in order from.
    basis: Option<(Era, Order)>,
    sift: Sift,
}

/// What the order of a list depends on besides the ledger: the language that names are sorted in, the number of a column,
/// and a switch.
pub(in crate::tui) type Order = (Lang, usize, bool);

impl Listing {
    /// An empty list of things that have these fields.
    pub(in crate::tui) fn of(fields: &'static [Field]) -> Self {
        let rows = Roster::default();
        Self { rows, filter: Filter::on(fields), all: Vec::new(), basis: None, sift: Sift::default() }
    }

    /// Makes the list anew, unless it was made of the same ledger in the same order.
    pub(in crate::tui) fn renew(&mut self, shown: &Shown, order: Order, all: impl FnOnce() -> Vec<usize>) {
        let basis = Some((shown.era().clone(), order));
        if self.basis == basis {
            return;
        }
        self.basis = basis;
        self.all = all();
        self.filter = self.filter.read(self.filter.text(), shown);
        self.sift = Sift::of(self.all.clone());
        self.start(shown);
    }

    /// Has it stand as it does in an order that turns out to be the one it has.
    pub(in crate::tui) fn settle(&mut self, shown: &Shown, order: Order) {
        self.basis = Some((shown.era().clone(), order));
    }

    /// Adds what comes after all there are.
    pub(in crate::tui) fn extend(&mut self, shown: &Shown, more: &[usize]) {
        self.all.extend_from_slice(more);
        if self.filter.is_empty() {
            for place in more {
                self.rows.push(shown, *place);
            }
        } else {
            self.sift.extend(more.iter().copied());
        }
    }

    /// Narrows the list by another filter.
    pub(in crate::tui) fn narrow(&mut self, shown: &Shown, text: &str) {
        let filter = self.filter.read(text, shown);
        let before = std::mem::replace(&mut self.filter, filter);
        if self.filter.narrows(&before) {
            self.sift.again(self.rows.places().iter().copied());
        } else {
            self.sift = Sift::of(self.all.clone());
        }
        self.start(shown);
    }

    /// Whether it was made of just this ledger in just this order; and whether of this ledger in any.
    pub(in crate::tui) fn is_of(&self, basis: &(Era, Order)) -> bool {
        self.basis.as_ref() == Some(basis)
    }

    pub(in crate::tui) fn is_made_in(&self, shown: &Shown) -> bool {
        self.basis.as_ref().is_some_and(|(era, _)| era == shown.era())
    }

    /// Everything in it in its order, by place, whatever the filter leaves.
    pub(in crate::tui) fn all(&self) -> &[usize] {
        &self.all
    }

    fn start(&mut self, shown: &Shown) {
        self.rows = Roster::of(shown);
        if self.filter.is_empty() {
            self.sift = Sift::default();
            for place in &self.all {
                self.rows.push(shown, *place);
            }
        }
        self.work(shown);
    }

    /// Holds the next slice against the filter.
    pub(in crate::tui) fn work(&mut self, shown: &Shown) {
        for place in self.sift.slice_of(shown.slice()) {
            if self.filter.wants(shown, *place) {
                self.rows.push(shown, *place);
            }
        }
    }

    pub(in crate::tui) fn narrowed(&self) -> Narrowed<'_> {
        let is_working = self.sift.is_working();
        Narrowed { filter: &self.filter, left: self.rows.len(), total: self.all.len(), headings: 0, is_working }
    }
}
