//! Things that were read, by their rows: what belongs to each is read after them, and given to it.

use std::collections::HashMap;

pub(super) struct Owners<T> {
    at: HashMap<i64, usize>,
    things: Vec<T>,
}

impl<T> Owners<T> {
    /// The things, each with its row.
    pub(super) fn of(read: Vec<(i64, T)>) -> Self {
        let at = read.iter().enumerate().map(|(at, (row, _))| (*row, at)).collect();
        Self { at, things: read.into_iter().map(|(_, thing)| thing).collect() }
    }

    /// Adds `each` to the list in its owner; one without an owner among these is dropped.
    pub(super) fn give<U>(&mut self, each: Vec<(i64, U)>, list: impl Fn(&mut T) -> &mut Vec<U>) {
        for (owner, one) in each {
            if let Some(thing) = self.at.get(&owner).and_then(|at| self.things.get_mut(*at)) {
                list(thing).push(one);
            }
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = i64> {
        self.at.keys().copied()
    }

    /// In the order they were read in.
    pub(super) fn into_things(self) -> Vec<T> {
        self.things
    }
}
