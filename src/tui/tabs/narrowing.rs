//! What passes a filter, held against it a slice at a time, whatever it is that is filtered.

use crate::tui::filter::{Field, Filter};
use crate::tui::shown::Shown;
use crate::tui::sift::Sift;

/// Places that pass a filter, in the order in which they were given. Without a filter there are none.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Narrowing {
    filter: Filter,
    sift: Sift,
    passed: Vec<usize>,
}

/// What is said of a filter over what it narrows.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Narrowed<'s> {
    pub(in crate::tui) filter: &'s Filter,
    /// Rows that fit, and all there are.
    pub(in crate::tui) left: usize,
    pub(in crate::tui) total: usize,
    /// Rows beside them that only say what they stand under.
    pub(in crate::tui) headings: usize,
    pub(in crate::tui) is_working: bool,
}

impl Narrowing {
    /// For things that have these fields.
    pub(in crate::tui) fn on(fields: &'static [Field]) -> Self {
        Self { filter: Filter::on(fields), sift: Sift::default(), passed: Vec::new() }
    }

    /// Takes another filter for the same places, which are `all`.
    pub(in crate::tui) fn narrow(&mut self, shown: &Shown, text: &str, all: impl FnOnce() -> Vec<usize>) {
        let filter = self.filter.read(text, shown);
        let before = std::mem::replace(&mut self.filter, filter);
        let passed = std::mem::take(&mut self.passed);
        if self.filter.is_empty() {
            self.sift = Sift::default();
        } else if !before.is_empty() && self.filter.narrows(&before) {
            self.sift.again(passed.into_iter());
        } else {
            self.sift = Sift::of(all());
        }
    }

    /// Holds the same filter against the places anew: the ledger has changed.
    pub(in crate::tui) fn renew(&mut self, shown: &Shown, all: impl FnOnce() -> Vec<usize>) {
        self.filter = self.filter.read(self.filter.text(), shown);
        self.passed.clear();
        self.sift = if self.filter.is_empty() { Sift::default() } else { Sift::of(all()) };
    }

    /// There are more places, after the others.
    pub(in crate::tui) fn extend(&mut self, more: impl Iterator<Item = usize>) {
        if !self.filter.is_empty() {
            self.sift.extend(more);
        }
    }

    /// Holds what the next places stand for against the filter, so many at most.
    pub(in crate::tui) fn work<I: IntoIterator<Item = usize>>(
        &mut self,
        most: usize,
        opened: impl Fn(usize) -> I,
        fits: impl Fn(&Filter, usize) -> bool,
    ) {
        let Self { filter, sift, passed } = self;
        let places = sift.slice_of(most).iter().flat_map(|place| opened(*place));
        passed.extend(places.filter(|place| fits(filter, *place)));
    }

    pub(in crate::tui) fn is_working(&self) -> bool {
        self.sift.is_working()
    }

    pub(in crate::tui) const fn filter(&self) -> &Filter {
        &self.filter
    }

    pub(in crate::tui) fn passed(&self) -> &[usize] {
        &self.passed
    }
}
