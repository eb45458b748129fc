//! The outline: which rows stand open, and which one is selected. It is kept by name, not by number.

use std::collections::HashSet;

use super::subject::{Node, Subject};
use crate::model::view::Summary;

/// What stands under a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    Nothing,
    Folded,
    Unfolded,
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) node: Node,
    pub(super) depth: usize,
    pub(super) fold: Fold,
}

#[derive(Clone, Debug)]
pub(super) struct Outline {
    unfolded: HashSet<Node>,
    rows: Vec<Row>,
    selected: usize,
}

impl Outline {
    pub(super) fn new(summary: &Summary) -> Self {
        let mut outline = Self { unfolded: HashSet::from([Node::Plan, Node::Projects]), rows: Vec::new(), selected: 0 };
        outline.refresh(summary);
        outline
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Which of the rows is selected.
    pub(super) const fn position(&self) -> usize {
        self.selected
    }

    pub(super) fn selected(&self) -> &Node {
        self.rows.get(self.selected).map_or(&Node::Plan, |row| &row.node)
    }

    /// Whether the selected row hides others.
    pub(super) fn is_folded(&self) -> bool {
        self.rows.get(self.selected).is_some_and(|row| row.fold == Fold::Folded)
    }

    /// Makes the rows anew after the ledger or a fold changed. What was selected stays so while it is there.
    pub(super) fn refresh(&mut self, summary: &Summary) {
        let selected = self.rows.get(self.selected).map(|row| row.node.clone());
        let mut rows = Vec::new();
        for root in [Node::Plan, Node::Projects] {
            self.push(summary, root, 0, &mut rows);
        }
        self.rows = rows;
        match selected.and_then(|node| self.find(&node)) {
            Some(at) => self.selected = at,
            None => self.select(self.selected),
        }
    }

    fn push(&self, summary: &Summary, node: Node, depth: usize, rows: &mut Vec<Row>) {
        let children = Subject::find(summary, &node).map_or_else(Vec::new, |subject| subject.children(summary));
        let fold = match (children.is_empty(), self.unfolded.contains(&node)) {
            (true, _) => Fold::Nothing,
            (false, true) => Fold::Unfolded,
            (false, false) => Fold::Folded,
        };
        rows.push(Row { node, depth, fold });
        if fold == Fold::Unfolded {
            for child in children {
                self.push(summary, child, depth + 1, rows);
            }
        }
    }

    fn find(&self, node: &Node) -> Option<usize> {
        self.rows.iter().position(|row| row.node == *node)
    }

    /// Selects a row by number, or the last one.
    pub(super) fn select(&mut self, at: usize) {
        self.selected = at.min(self.rows.len().saturating_sub(1));
    }

    /// Unfolds what hides `node` and selects it.
    pub(super) fn reveal(&mut self, summary: &Summary, node: &Node) {
        let mut above = Subject::find(summary, node).and_then(Subject::parent);
        while let Some(parent) = above {
            above = Subject::find(summary, &parent).and_then(Subject::parent);
            self.unfolded.insert(parent);
        }
        self.refresh(summary);
        if let Some(at) = self.find(node) {
            self.selected = at;
        }
    }

    /// Folds the selected row, or goes to the one it stands under.
    pub(super) fn fold(&mut self, summary: &Summary) {
        let Some(row) = self.rows.get(self.selected) else { return };
        if row.fold == Fold::Unfolded {
            self.unfolded.remove(&row.node.clone());
            self.refresh(summary);
        } else if let Some(parent) = Subject::find(summary, &row.node).and_then(Subject::parent) {
            self.selected = self.find(&parent).unwrap_or(self.selected);
        }
    }

    /// Unfolds the selected row, or goes to the first one under it. `false` where nothing stands under it.
    pub(super) fn unfold(&mut self, summary: &Summary) -> bool {
        let Some(row) = self.rows.get(self.selected) else { return false };
        match row.fold {
            Fold::Nothing => return false,
            Fold::Unfolded => self.select(self.selected + 1),
            Fold::Folded => {
                self.unfolded.insert(row.node.clone());
                self.refresh(summary);
            }
        }
        true
    }

    /// From anywhere in 计划 to 项目, and back.
    pub(super) fn switch_group(&mut self) {
        let projects = self.find(&Node::Projects).unwrap_or(0);
        self.selected = if self.selected < projects { projects } else { 0 };
    }
}
