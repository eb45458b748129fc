//! The rows of a list by name, and which of them stands for what is selected.

use std::collections::HashMap;

use crate::tui::shown::Shown;
use crate::tui::subject::Node;

/// Rows in their order. Finding the row of a thing costs the same however many there are.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Roster {
    nodes: Vec<Node>,
    rows: HashMap<Node, usize>,
    /// The first row of each project, for things that have no row of their own.
    projects: HashMap<String, usize>,
}

impl Roster {
    pub(in crate::tui) fn new(shown: &Shown, nodes: Vec<Node>) -> Self {
        let mut roster = Self { rows: HashMap::with_capacity(nodes.len()), ..Self::default() };
        for (at, node) in nodes.iter().enumerate() {
            roster.rows.entry(node.clone()).or_insert(at);
            if let Some(project) = project_of(shown, node) {
                roster.projects.entry(project).or_insert(at);
            }
        }
        Self { nodes, ..roster }
    }

    pub(in crate::tui) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(in crate::tui) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(in crate::tui) fn get(&self, at: usize) -> Option<&Node> {
        self.nodes.get(at)
    }

    /// The row of `meant`, or of the nearest thing that it stands under; else the first row of its project, else the first.
    pub(in crate::tui) fn position(&self, shown: &Shown, meant: &Node) -> usize {
        let mut above = Some(meant.clone());
        while let Some(node) = above {
            if let Some(at) = self.rows.get(&node) {
                return *at;
            }
            above = shown.find(&node).and_then(|subject| subject.parent(shown));
        }
        project_of(shown, meant).and_then(|project| self.projects.get(&project).copied()).unwrap_or(0)
    }
}

fn project_of(shown: &Shown, node: &Node) -> Option<String> {
    shown.find(node)?.project(shown).map(|project| project.code.clone())
}
