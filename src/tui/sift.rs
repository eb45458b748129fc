//! Going through many things a slice at a time.

/// Things handled in one go: a few milliseconds' work, which no key notices.
pub(super) const SLICE: usize = 2000;
/// The same where a project has to be read for each.
pub(super) const SLICE_READ: usize = 32;

/// Things that are still to be looked at, by their places among all.
#[derive(Clone, Debug, Default)]
pub(super) struct Sift {
    places: Vec<usize>,
    next: usize,
}

impl Sift {
    pub(super) const fn of(places: Vec<usize>) -> Self {
        Self { places, next: 0 }
    }

    /// Looks only at those that passed so far, and goes on with the rest.
    pub(super) fn again(&mut self, passed: impl Iterator<Item = usize>) {
        let rest = self.places.get(self.next..).unwrap_or_default();
        *self = Self::of(passed.chain(rest.iter().copied()).collect());
    }

    pub(super) fn is_working(&self) -> bool {
        self.next < self.places.len()
    }

    /// There are more to look at, after the others.
    pub(super) fn extend(&mut self, more: impl Iterator<Item = usize>) {
        self.places.extend(more);
    }

    /// The next things to look at, so many at most.
    pub(super) fn slice_of(&mut self, most: usize) -> &[usize] {
        let start = self.next;
        self.next = (start + most).min(self.places.len());
        self.places.get(start..self.next).unwrap_or_default()
    }
}
