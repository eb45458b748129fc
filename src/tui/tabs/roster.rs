//! The rows of a list, and which of them stands for what is selected.

use std::collections::HashMap;

use crate::model::Thing;
use crate::model::view::ProjectView;
use crate::tui::shown::Shown;
use crate::tui::subject::{Node, Owner, Subject};

/// Rows in their order. Finding the row of a thing costs the same however many there are.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Roster {
    /// What stands in each row, by its place among all things.
    places: Vec<usize>,
    /// The row of each thing.
    rows: Rows,
    /// The first row of each project, for things that have no row of their own.
    projects: Rows,
}

/// A row for each thing. Kept as a number one higher, so that a list of none is made of zeros, which cost nothing.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Rows {
    slots: Vec<u32>,
    /// Those of things that there are no slots for.
    others: HashMap<usize, u32>,
}

impl Rows {
    pub(in crate::tui) fn of(shown: &Shown) -> Self {
        Self { slots: vec![0; shown.slots()], others: HashMap::new() }
    }

    /// The row of a thing, unless it has one already.
    fn first(&mut self, shown: &Shown, place: usize, row: usize) {
        if self.get(shown, place).is_none() {
            self.last(shown, place, row);
        }
    }

    /// The row of a thing, whether it has another already or not.
    pub(in crate::tui) fn last(&mut self, shown: &Shown, place: usize, row: usize) {
        let Ok(number) = u32::try_from(row + 1) else { return };
        match shown.slot(place).map(|slot| self.slots.get_mut(slot)) {
            Some(Some(slot)) => *slot = number,
            Some(None) => {}
            None => drop(self.others.insert(place, number)),
        }
    }

    pub(in crate::tui) fn get(&self, shown: &Shown, place: usize) -> Option<usize> {
        let number = match shown.slot(place) {
            Some(slot) => self.slots.get(slot),
            None => self.others.get(&place),
        };
        usize::try_from(*number?).ok()?.checked_sub(1)
    }
}

impl Roster {
    /// Without rows as yet.
    pub(in crate::tui) fn of(shown: &Shown) -> Self {
        Self { places: Vec::new(), rows: Rows::of(shown), projects: Rows::of(shown) }
    }

    /// A row for each of these things.
    pub(in crate::tui) fn new(shown: &Shown, places: impl IntoIterator<Item = usize>) -> Self {
        let mut roster = Self::of(shown);
        for place in places {
            roster.push(shown, place);
        }
        roster
    }

    pub(in crate::tui) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Adds a row at the end.
    pub(in crate::tui) fn push(&mut self, shown: &Shown, place: usize) {
        let row = self.places.len();
        self.places.push(place);
        self.rows.first(shown, place, row);
        if let Some(project) = project_of(shown, place) {
            self.projects.first(shown, project, row);
        }
    }

    pub(in crate::tui) fn places(&self) -> &[usize] {
        &self.places
    }

    pub(in crate::tui) fn nodes<'s>(&self, shown: &'s Shown) -> impl Iterator<Item = &'s Node> {
        self.places.iter().filter_map(|place| shown.node(*place))
    }

    pub(in crate::tui) fn len(&self) -> usize {
        self.places.len()
    }

    pub(in crate::tui) fn get<'s>(&self, shown: &'s Shown, row: usize) -> Option<&'s Node> {
        shown.node(*self.places.get(row)?)
    }

    /// The row of `meant`, or of the nearest thing that it stands under; else the first row of its project, else the first.
    pub(in crate::tui) fn position(&self, shown: &Shown, meant: &Node) -> usize {
        let mut above = Some(meant.clone());
        while let Some(node) = above {
            if let Some(row) = row(shown, &self.rows, &node) {
                return row;
            }
            above = shown.find(&node).and_then(|subject| subject.parent(shown));
        }
        let project = shown.find(meant).and_then(|subject| subject.project(shown));
        project.and_then(|project| self.first_of(shown, project)).unwrap_or(0)
    }

    /// The first row of a project; of what it has to be read for, by looking for each.
    fn first_of(&self, shown: &Shown, project: &ProjectView) -> Option<usize> {
        let known = row(shown, &self.projects, &Node::project(&project.code));
        let updates = project.updates.iter().filter(|_| shown.source().is_some());
        let left = updates.filter_map(|it| row(shown, &self.rows, &Node::Thing(Thing::Update, it.code.clone())));
        left.chain(known).min()
    }
}

fn row(shown: &Shown, rows: &Rows, node: &Node) -> Option<usize> {
    rows.get(shown, shown.place(node)?)
}

/// The place of the project that a thing is, or is a part of. Where it would have to be read for that it is left open.
fn project_of(shown: &Shown, place: usize) -> Option<usize> {
    shown.slot(place)?;
    shown.project_of(place).or_else(|| match shown.at(place)? {
        Subject::Blocker(blocker) | Subject::Update(Owner::Blocker(blocker), _) => {
            shown.place(&Node::project(blocker.projects.first()?))
        }
        other => shown.place(&Node::project(&other.project(shown)?.code)),
    })
}
