//! The list beside the days: what is on the chosen day, and what falls due in its month without a day of its own.

use std::ops::Range;

use chrono::NaiveDate;

use super::almanac::Almanac;
use super::sheet::Entry;

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

/// Of a day on which nothing is looked for yet there is nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Agenda {
    /// The day it is of.
    day: NaiveDate,
    things: Vec<Entry>,
    /// From the top down, each a line apart from the next.
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
    section: Section,
    /// The line of its heading.
    heading: usize,
    /// The numbers of what stands under it, if only that there is nothing.
    things: Range<usize>,
}

impl Part {
    /// The line after its last one.
    fn end(&self) -> usize {
        self.heading + 1 + self.things.len().max(usize::from(self.section == Section::Day))
    }
}

impl Agenda {
    pub(super) fn new(almanac: &Almanac, day: NaiveDate) -> Self {
        let mut agenda = Self { day, ..Self::default() };
        let (near, far) = almanac.within(day);
        agenda.add(Section::Day, almanac.on(day));
        agenda.add(Section::Month, near);
        agenda.add(Section::Longer, far);
        agenda
    }

    fn add(&mut self, section: Section, entries: Vec<Entry>) {
        if entries.is_empty() && section != Section::Day {
            return;
        }
        let heading = self.parts.last().map_or(0, |above| above.end() + 1);
        let first = self.things.len();
        self.things.extend(entries);
        self.parts.push(Part { section, heading, things: first..self.things.len() });
    }

    pub(super) const fn day(&self) -> NaiveDate {
        self.day
    }

    pub(super) fn things(&self) -> &[Entry] {
        &self.things
    }

    /// How many lines it has.
    pub(super) fn lines(&self) -> usize {
        self.parts.last().map_or(0, Part::end)
    }

    /// What is in a line.
    pub(super) fn item(&self, line: usize) -> Option<Item> {
        let part = self.parts.iter().rfind(|part| part.heading <= line)?;
        let Some(under) = (line - part.heading).checked_sub(1) else { return Some(Item::Heading(part.section)) };
        let thing = part.things.clone().nth(under).map(Item::Thing);
        thing
            .or_else(|| Some(if line < part.end() { Item::Nothing } else { Item::Gap }))
            .filter(|_| line < self.lines())
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
        let part = self.parts.iter().find(|part| part.things.contains(&thing));
        part.map_or(0, |part| part.heading + 1 + thing - part.things.start)
    }
}
