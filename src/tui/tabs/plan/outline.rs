//! The outline: which rows stand open, and which row is meant. Things are kept by name; only where one thing stands in two
//! places does the number of the row tell them apart.

use std::collections::{HashMap, HashSet};

use crate::tui::shown::Shown;
use crate::tui::subject::Node;

/// What stands under a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Fold {
    Nothing,
    Folded,
    Unfolded,
}

#[derive(Clone, Debug)]
pub(in crate::tui) struct Row {
    pub(in crate::tui) node: Node,
    pub(in crate::tui) depth: usize,
    pub(in crate::tui) fold: Fold,
}

#[derive(Clone, Debug)]
pub(in crate::tui) struct Outline {
    unfolded: HashSet<Node>,
    rows: Vec<Row>,
    /// The row of each thing: of several the last, which is the one among the projects.
    places: HashMap<Node, usize>,
    /// The row the cursor was put on last.
    at: usize,
}

impl Outline {
    pub(in crate::tui) fn new(shown: &Shown) -> Self {
        let unfolded = HashSet::from([Node::Plan, Node::Projects]);
        let mut outline = Self { unfolded, rows: Vec::new(), places: HashMap::new(), at: 0 };
        outline.refresh(shown);
        outline
    }

    pub(in crate::tui) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of `meant`, or of the nearest thing it stands under that is not folded away.
    pub(in crate::tui) fn position(&self, shown: &Shown, meant: &Node) -> usize {
        if self.rows.get(self.at).is_some_and(|row| row.node == *meant) {
            return self.at;
        }
        let mut above = Some(meant.clone());
        while let Some(node) = above {
            if let Some(at) = self.places.get(&node) {
                return *at;
            }
            above = shown.find(&node).and_then(|subject| subject.parent(shown));
        }
        0
    }

    /// Makes the rows anew after the ledger or a fold has changed.
    pub(in crate::tui) fn refresh(&mut self, shown: &Shown) {
        let mut rows = Vec::new();
        for root in [Node::Plan, Node::Projects] {
            self.push(shown, root, 0, &mut rows);
        }
        self.places = rows.iter().enumerate().map(|(at, row)| (row.node.clone(), at)).collect();
        self.rows = rows;
    }

    fn push(&self, shown: &Shown, node: Node, depth: usize, rows: &mut Vec<Row>) {
        let children = shown.find(&node).map_or_else(Vec::new, |subject| subject.children(shown));
        let fold = match (children.is_empty(), self.unfolded.contains(&node)) {
            (true, _) => Fold::Nothing,
            (false, true) => Fold::Unfolded,
            (false, false) => Fold::Folded,
        };
        rows.push(Row { node, depth, fold });
        if fold == Fold::Unfolded {
            for child in children {
                self.push(shown, child, depth + 1, rows);
            }
        }
    }

    /// Puts the cursor on a row, or the last one, and tells what stands there.
    pub(in crate::tui) fn select(&mut self, at: usize) -> Option<Node> {
        self.at = at.min(self.rows.len().saturating_sub(1));
        self.rows.get(self.at).map(|row| row.node.clone())
    }

    /// Unfolds what hides `node`.
    pub(in crate::tui) fn reveal(&mut self, shown: &Shown, node: &Node) {
        let parent = |node: &Node| shown.find(node).and_then(|subject| subject.parent(shown));
        let mut changed = false;
        let mut above = parent(node);
        while let Some(hiding) = above {
            above = parent(&hiding);
            changed |= self.unfolded.insert(hiding);
        }
        if changed {
            self.refresh(shown);
        }
    }

    /// Folds row `at`, or tells the row it stands under.
    pub(in crate::tui) fn fold(&mut self, shown: &Shown, at: usize) -> usize {
        let Some(row) = self.rows.get(at) else { return at };
        if row.fold == Fold::Unfolded {
            self.unfolded.remove(&row.node.clone());
            self.refresh(shown);
            return at;
        }
        let depth = row.depth;
        self.rows.iter().take(at).rposition(|above| above.depth < depth).unwrap_or(at)
    }

    /// Unfolds row `at`, or tells the first row under it. `None` where nothing stands under it.
    pub(in crate::tui) fn unfold(&mut self, shown: &Shown, at: usize) -> Option<usize> {
        let row = self.rows.get(at)?;
        match row.fold {
            Fold::Nothing => None,
            Fold::Unfolded => Some(at + 1),
            Fold::Folded => {
                self.unfolded.insert(row.node.clone());
                self.refresh(shown);
                Some(at)
            }
        }
    }
}
