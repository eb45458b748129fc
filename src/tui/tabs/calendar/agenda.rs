//! The list beside the days: what is on the chosen day, and what falls due in its month without a day of its own.

use chrono::NaiveDate;

use super::almanac::{Almanac, Entry};

/// What things stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Day,
    Month,
    Longer,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Heading(Section),
    /// Nothing is on the day.
    Nothing,
    Gap,
    /// The thing of this number.
    Thing(usize),
}

#[derive(Clone, Debug, Default)]
pub(super) struct Agenda {
    things: Vec<Entry>,
    items: Vec<Item>,
}

impl Agenda {
    pub(super) fn new(almanac: &Almanac, day: NaiveDate) -> Self {
        let mut agenda = Self::default();
        let (near, far) = almanac.within(day);
        agenda.add(Section::Day, almanac.on(day).to_vec());
        if agenda.things.is_empty() {
            agenda.items.push(Item::Nothing);
        }
        agenda.add(Section::Month, near);
        agenda.add(Section::Longer, far);
        agenda
    }

    fn add(&mut self, section: Section, entries: Vec<Entry>) {
        if entries.is_empty() && section != Section::Day {
            return;
        }
        if !self.items.is_empty() {
            self.items.push(Item::Gap);
        }
        self.items.push(Item::Heading(section));
        let first = self.things.len();
        self.items.extend((first..first + entries.len()).map(Item::Thing));
        self.things.extend(entries);
    }

    pub(super) fn things(&self) -> &[Entry] {
        &self.things
    }

    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }

    /// Where the thing at a place stands among these: at `near`, where it stands there, for it can stand at two places.
    pub(super) fn number(&self, place: usize, near: usize) -> Option<usize> {
        if self.things.get(near).is_some_and(|entry| entry.place == place) {
            return Some(near);
        }
        self.things.iter().position(|entry| entry.place == place)
    }

    /// The line of a thing.
    pub(super) fn line(&self, thing: usize) -> usize {
        self.items.iter().position(|item| *item == Item::Thing(thing)).unwrap_or(0)
    }
}
