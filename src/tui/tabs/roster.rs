//! The rows of a list, and which of them stands for what is selected.

use std::rc::Rc;

use crate::tui::shown::{Shown, Things};
use crate::tui::subject::Node;

/// Rows in their order. Finding the row of a thing costs the same however many there are.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Roster {
    things: Rc<Things>,
    /// What stands in each row, by its place among all things.
    places: Vec<usize>,
    /// The row of each thing.
    rows: Rows,
    /// The first row of each project, for things that have no row of their own.
    projects: Rows,
}

/// A row for each place. Kept as a number one higher, so that a list of none is made of zeros, which cost nothing.
#[derive(Clone, Debug, Default)]
struct Rows(Vec<u32>);

impl Rows {
    fn first(&mut self, place: usize, row: usize) {
        if let (Some(slot @ 0), Ok(number)) = (self.0.get_mut(place), u32::try_from(row + 1)) {
            *slot = number;
        }
    }

    fn get(&self, place: usize) -> Option<usize> {
        usize::try_from(*self.0.get(place)?).ok()?.checked_sub(1)
    }
}

impl Roster {
    /// Without rows as yet.
    pub(in crate::tui) fn of(shown: &Shown) -> Self {
        let none = || Rows(vec![0; shown.things().len()]);
        Self { things: Rc::clone(shown.things()), places: Vec::new(), rows: none(), projects: none() }
    }

    /// A row for each of these things.
    pub(in crate::tui) fn new(shown: &Shown, nodes: &[Node]) -> Self {
        let mut roster = Self::of(shown);
        for place in nodes.iter().filter_map(|node| shown.things().place(node)) {
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
        self.rows.first(place, row);
        if let Some(project) = project_of(shown, place) {
            self.projects.first(project, row);
        }
    }

    pub(in crate::tui) fn places(&self) -> &[usize] {
        &self.places
    }

    pub(in crate::tui) fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.places.iter().filter_map(|place| self.things.node(*place))
    }

    pub(in crate::tui) fn len(&self) -> usize {
        self.places.len()
    }

    pub(in crate::tui) fn get(&self, row: usize) -> Option<&Node> {
        self.things.node(*self.places.get(row)?)
    }

    /// The row of `meant`, or of the nearest thing that it stands under; else the first row of its project, else the first.
    pub(in crate::tui) fn position(&self, shown: &Shown, meant: &Node) -> usize {
        let mut above = Some(meant.clone());
        while let Some(node) = above {
            if let Some(row) = self.row(&self.rows, &node) {
                return row;
            }
            above = shown.find(&node).and_then(|subject| subject.parent(shown));
        }
        let project = shown.find(meant).and_then(|subject| subject.project(shown));
        project.and_then(|project| self.row(&self.projects, &Node::project(&project.code))).unwrap_or(0)
    }

    fn row(&self, rows: &Rows, node: &Node) -> Option<usize> {
        rows.get(self.things.place(node)?)
    }
}

/// The place of the project that a thing is, or is a part of.
fn project_of(shown: &Shown, place: usize) -> Option<usize> {
    let things = shown.things();
    things.project(place).or_else(|| {
        let project = shown.at(place)?.project(shown)?;
        things.place(&Node::project(&project.code))
    })
}
