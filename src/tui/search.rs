//! Finding a thing of the outline while one types.

use std::cmp::Reverse;

use super::shown::Shown;
use super::subject::{Node, Subject};
use super::typing::{Lines, Typing};
use crate::model::search::{Haystack, Query};

/// Every thing of the outline, ready to be searched.
#[derive(Clone, Debug)]
struct Index(Vec<Entry>);

#[derive(Clone, Debug)]
struct Entry {
    node: Node,
    own: Haystack,
    /// With the names of what it belongs to: `一高 招标`.
    with_parent: Haystack,
}

/// A search in progress.
#[derive(Clone, Debug)]
pub(super) struct Search {
    index: Index,
    pub(super) field: Typing,
    pub(super) hits: Hits,
}

/// What was found, best first, and which of it is meant.
#[derive(Clone, Debug, Default)]
pub(super) struct Hits {
    pub(super) nodes: Vec<Node>,
    pub(super) at: usize,
}

impl Index {
    fn new(shown: &Shown) -> Self {
        let mut entries = Vec::new();
        for root in [Subject::Plan, Subject::Projects] {
            for node in root.children(shown) {
                let Some(subject) = shown.find(&node) else { continue };
                let names = names(subject);
                for child in subject.children(shown) {
                    if let Some(child_subject) = shown.find(&child) {
                        let child_names = self::names(child_subject);
                        let both = child_names.iter().chain(&names).map(String::as_str);
                        let with_parent = Haystack::new(both);
                        entries.push(Entry { node: child, own: haystack(&child_names), with_parent });
                    }
                }
                entries.push(Entry { node, own: haystack(&names), with_parent: haystack(&names) });
            }
        }
        Self(entries)
    }

    /// The things called so, best first: by their own names before those found by what they belong to.
    fn find(&self, words: &str) -> Hits {
        let query = Query::new(words);
        if query.is_empty() {
            return Hits::default();
        }
        let mut found: Vec<_> = self
            .0
            .iter()
            .filter_map(|entry| match query.score(&entry.own) {
                Some(score) => Some((0, Reverse(score), &entry.node)),
                None => Some((1, Reverse(query.score(&entry.with_parent)?), &entry.node)),
            })
            .collect();
        found.sort_by_key(|(tier, score, node)| (*tier, *score, rank(node)));
        Hits { nodes: found.into_iter().map(|(_, _, node)| node.clone()).collect(), at: 0 }
    }
}

/// Of things that fit equally well, the larger one is meant more often.
const fn rank(node: &Node) -> u8 {
    use crate::model::Thing;
    match node {
        Node::Plan | Node::Projects => 0,
        Node::Thing(Thing::Project, _) => 1,
        Node::Thing(Thing::Item, _) => 2,
        Node::Thing(Thing::Site, _) => 3,
        Node::Thing(Thing::Milestone, _) => 4,
        Node::Thing(..) => 5,
    }
}

fn names(subject: Subject<'_>) -> Vec<String> {
    let Some(reference) = subject.reference() else { return Vec::new() };
    let mut names = vec![reference.code, reference.name];
    names.extend(reference.name_en);
    match subject {
        Subject::Project(project) => names.extend(project.aliases.iter().cloned()),
        Subject::Site(_, site) => names.extend(site.aliases.iter().cloned()),
        _ => {}
    }
    names
}

fn haystack(names: &[String]) -> Haystack {
    Haystack::new(names.iter().map(String::as_str))
}

impl Search {
    pub(super) fn new(shown: &Shown) -> Self {
        Self { index: Index::new(shown), field: Typing::new(Lines::One, ""), hits: Hits::default() }
    }

    /// Looks for what stands in the field now.
    pub(super) fn look(&mut self) {
        self.hits = self.index.find(&self.field.text());
    }

    /// Looks again in a ledger that has changed; the hit that is meant stays.
    pub(super) fn refresh(&mut self, shown: &Shown) {
        let meant = self.hits.current().cloned();
        self.index = Index::new(shown);
        self.look();
        self.hits.at = self.hits.nodes.iter().position(|node| Some(node) == meant.as_ref()).unwrap_or(0);
    }
}

impl Hits {
    pub(super) fn current(&self) -> Option<&Node> {
        self.nodes.get(self.at)
    }

    pub(super) fn next(&mut self) {
        self.at = if self.at + 1 < self.nodes.len() { self.at + 1 } else { 0 };
    }

    pub(super) fn previous(&mut self) {
        self.at = self.at.checked_sub(1).unwrap_or(self.nodes.len().saturating_sub(1));
    }
}
