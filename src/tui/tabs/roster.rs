//! The rows of a list, and which of them stands for what is selected.

use std::rc::Rc;

use crate::tui::shown::{Shown, Things};
use crate::tui::subject::{Node, Subject};

/// Rows in their order. Finding the row of a thing costs the same however many there are.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Roster {
    things: Rc<Things>,
    /// What stands in each row, by its place among all things.
    places: Vec<usize>,
    /// The row of each thing.
    rows: Vec<Option<usize>>,
    /// The first row of each project, for things that have no row of their own.
    projects: Vec<Option<usize>>,
}

impl Roster {
    /// Without rows as yet.
    pub(in crate::tui) fn of(shown: &Shown) -> Self {
        let none = vec![None; shown.things().len()];
        Self { things: Rc::clone(shown.things()), places: Vec::new(), rows: none.clone(), projects: none }
    }

    /// Adds a row at the end.
    pub(in crate::tui) fn push(&mut self, shown: &Shown, place: usize) {
        let row = self.places.len();
        self.places.push(place);
        if let Some(slot) = self.rows.get_mut(place) {
            slot.get_or_insert(row);
        }
        if let Some(slot) = project_of(shown, place).and_then(|project| self.projects.get_mut(project)) {
            slot.get_or_insert(row);
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

    fn row(&self, rows: &[Option<usize>], node: &Node) -> Option<usize> {
        *rows.get(self.things.place(node)?)?
    }
}

/// The place of the project that a thing is, or is a part of.
fn project_of(shown: &Shown, place: usize) -> Option<usize> {
    let things = shown.things();
    match (shown.at(place)?, things.owner(place)) {
        (Subject::Project(_), _) => Some(place),
        (Subject::Blocker(_), _) | (_, None) => things.place(&Node::project(&shown.at(place)?.project(shown)?.code)),
        (_, Some(owner)) => project_of(shown, owner),
    }
}
