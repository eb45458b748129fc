//! The outline: which rows stand open, and which row is meant. Rows are numbers, so that ten thousand are made anew in no
//! time; what is unfolded is kept by name. Only where one thing stands in two places does the number of the row tell them
//! apart.

use std::collections::HashSet;

use super::hits::Hits;
use crate::model::Thing;
use crate::tui::shown::Shown;
use crate::tui::subject::{Node, Subject};
use crate::tui::tabs::Narrowed;
use crate::tui::tabs::roster::Rows;

/// What stands under a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Fold {
    Nothing,
    Folded,
    Unfolded,
}

#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Row {
    what: What,
    pub(in crate::tui) depth: usize,
    pub(in crate::tui) fold: Fold,
    /// It does not fit the filter; something below it does.
    pub(in crate::tui) is_heading: bool,
}

/// One of the two groups, or the thing at a place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Plan,
    Projects,
    Thing(usize),
}

impl Row {
    /// What stands on it.
    pub(in crate::tui) fn node(self, shown: &Shown) -> &Node {
        match self.what {
            What::Plan => &Node::Plan,
            What::Projects => &Node::Projects,
            What::Thing(place) => shown.node(place).unwrap_or(&Node::Plan),
        }
    }
}

#[derive(Clone, Debug)]
pub(in crate::tui) struct Outline {
    unfolded: HashSet<Node>,
    hits: Hits,
    /// How many of the hits have come into the rows, where they are not folded away.
    taken: usize,
    rows: Vec<Row>,
    /// How many of the rows are headings.
    headings: usize,
    /// The row of each thing. Of several rows it is the last, which is the one among the projects.
    places: Rows,
    /// The rows of the two groups.
    groups: [Option<usize>; 2],
    /// The row the cursor was put on last; none since the filter is another.
    at: usize,
}

impl Outline {
    /// Without rows: they are made when it is first shown.
    pub(in crate::tui) fn new() -> Self {
        let unfolded = HashSet::from([Node::Plan, Node::Projects]);
        let (hits, rows, places) = (Hits::new(), Vec::new(), Rows::default());
        Self { unfolded, hits, taken: 0, rows, headings: 0, places, groups: [None; 2], at: 0 }
    }

    pub(in crate::tui) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(in crate::tui) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The place of the thing on a row.
    pub(in crate::tui) fn place(&self, at: usize) -> Option<usize> {
        match self.rows.get(at)?.what {
            What::Thing(place) => Some(place),
            What::Plan | What::Projects => None,
        }
    }

    pub(in crate::tui) fn row(&self, shown: &Shown, at: usize) -> Option<Row> {
        let row = *self.rows.get(at)?;
        // Whether anything stands under a project that is not there is asked when it is seen.
        let is_bare = |place| shown.at(place).is_some_and(|subject| !subject.has_children(shown));
        match row.what {
            What::Thing(place) if row.fold == Fold::Folded && shown.source().is_some() && is_bare(place) => {
                Some(Row { fold: Fold::Nothing, ..row })
            }
            _ => Some(row),
        }
    }

    pub(in crate::tui) fn get<'s>(&self, shown: &'s Shown, at: usize) -> Option<&'s Node> {
        self.rows.get(at).map(|row| row.node(shown))
    }

    /// What the rows are there for: under a filter not what only heads them.
    pub(in crate::tui) fn nodes<'s>(&self, shown: &'s Shown) -> impl Iterator<Item = &'s Node> {
        self.rows.iter().filter(|row| !row.is_heading).map(|row| row.node(shown))
    }

    pub(in crate::tui) fn narrowed(&self) -> Narrowed<'_> {
        let narrowing = &self.hits.narrowing;
        let (filter, left, total) = (narrowing.filter(), narrowing.passed().len(), self.hits.total());
        let left = if filter.is_empty() { total } else { left };
        Narrowed { filter, left, total, headings: self.headings, is_working: narrowing.is_working() }
    }

    fn is_filtered(&self) -> bool {
        !self.hits.narrowing.filter().is_empty()
    }

    /// The row of `meant`, or of the nearest thing it stands under that is not folded away: under a filter, unless the cursor
    /// was put there, the first hit from there on.
    pub(in crate::tui) fn position(&self, shown: &Shown, meant: &Node) -> usize {
        if self.get(shown, self.at).is_some_and(|node| node == meant) {
            return self.at;
        }
        let mut above = std::iter::successors(Some(meant.clone()), parent(shown));
        let from = above.find_map(|node| self.row_of(shown, &node)).unwrap_or(0);
        let hit = self.rows.iter().skip(from).position(|row| !row.is_heading);
        hit.map_or(from, |further| from + further)
    }

    /// The row of just this thing.
    pub(in crate::tui) fn row_of(&self, shown: &Shown, node: &Node) -> Option<usize> {
        self.row_of_what(
            shown,
            match node {
                Node::Plan => What::Plan,
                Node::Projects => What::Projects,
                Node::Thing(..) => What::Thing(shown.place(node)?),
            },
        )
    }

    fn row_of_what(&self, shown: &Shown, what: What) -> Option<usize> {
        let [plan, projects] = self.groups;
        match what {
            What::Plan => plan,
            What::Projects => projects,
            What::Thing(place) => self.places.get(shown, place),
        }
    }

    /// Makes the rows anew where the ledger has changed.
    pub(in crate::tui) fn refresh(&mut self, shown: &Shown) {
        if self.hits.renew(shown) {
            self.make(shown);
        }
    }

    /// Shows only what fits a filter, and what that stands under.
    pub(in crate::tui) fn narrow(&mut self, shown: &Shown, text: &str) {
        self.hits.narrow(shown, text);
        self.at = usize::MAX;
        self.make(shown);
    }

    /// Goes on with the filter.
    pub(in crate::tui) fn work(&mut self, shown: &Shown) {
        self.hits.work(shown);
        self.take(shown);
    }

    fn make(&mut self, shown: &Shown) {
        self.rows.clear();
        (self.places, self.groups) = (Rows::of(shown), [None; 2]);
        (self.taken, self.headings) = (0, 0);
        if self.is_filtered() {
            self.take(shown);
            return;
        }
        let items: Vec<usize> = shown.items.iter().filter_map(|it| shown.place(&Node::of(&it.reference()))).collect();
        if self.add_group(shown, What::Plan, !items.is_empty()) {
            for item in items {
                self.push(shown, item, 1);
            }
        }
        if self.add_group(shown, What::Projects, !shown.projects.is_empty()) {
            let is_project = |node: &&Node| matches!(node, Node::Thing(Thing::Project, _));
            let open = self.unfolded.iter().filter(is_project).filter_map(|node| shown.place(node));
            let open: HashSet<usize> = open.collect();
            for place in shown.project_places() {
                if shown.source().is_none() || open.contains(&place) {
                    self.push(shown, place, 1);
                } else {
                    self.add(shown, What::Thing(place), 1, Fold::Folded, false);
                }
            }
        }
    }

    /// Whether what stands in the group is to follow.
    fn add_group(&mut self, shown: &Shown, group: What, has_children: bool) -> bool {
        let node = if group == What::Plan { Node::Plan } else { Node::Projects };
        let fold = self.fold_of(&node, has_children);
        self.add(shown, group, 0, fold, false);
        fold == Fold::Unfolded
    }

    fn push(&mut self, shown: &Shown, place: usize, depth: usize) {
        let Some(subject) = shown.at(place) else { return };
        let fold = shown.node(place).map_or(Fold::Nothing, |node| self.fold_of(node, subject.has_children(shown)));
        self.add(shown, What::Thing(place), depth, fold, false);
        if fold == Fold::Unfolded {
            for child in subject.children(shown).iter().filter_map(|node| shown.place(node)) {
                self.push(shown, child, depth + 1);
            }
        }
    }

    fn fold_of(&self, node: &Node, has_children: bool) -> Fold {
        if !has_children {
            Fold::Nothing
        } else if self.unfolded.contains(node) {
            Fold::Unfolded
        } else {
            Fold::Folded
        }
    }

    fn add(&mut self, shown: &Shown, what: What, depth: usize, fold: Fold, is_heading: bool) -> usize {
        let at = self.rows.len();
        let [plan, projects] = &mut self.groups;
        match what {
            What::Plan => *plan = Some(at),
            What::Projects => *projects = Some(at),
            What::Thing(place) => self.places.last(shown, place, at),
        }
        self.headings += usize::from(is_heading);
        self.rows.push(Row { what, depth, fold, is_heading });
        at
    }

    /// Gives the hits that are new their rows.
    fn take(&mut self, shown: &Shown) {
        while let Some(place) = self.hits.narrowing.passed().get(self.taken).copied() {
            self.taken += 1;
            self.add_hit(shown, place);
        }
    }

    /// Adds a hit after what it stands under, unless that is folded.
    fn add_hit(&mut self, shown: &Shown, place: usize) {
        let above = above(shown, place);
        let depth = above.len();
        for (depth, heading) in above.into_iter().rev().enumerate() {
            let known = self.row_of_what(shown, heading);
            let at = known.unwrap_or_else(|| self.add(shown, heading, depth, Fold::Unfolded, true));
            let Some(row) = self.rows.get(at).copied() else { return };
            let is_folded = !self.hits.folded.is_empty() && self.hits.folded.contains(row.node(shown));
            if let Some(row) = self.rows.get_mut(at) {
                row.fold = if is_folded { Fold::Folded } else { Fold::Unfolded };
            }
            if is_folded {
                return;
            }
        }
        self.add(shown, What::Thing(place), depth, Fold::Nothing, false);
    }

    /// Puts the cursor on a row, or the last one, and tells what stands there.
    pub(in crate::tui) fn select(&mut self, shown: &Shown, at: usize) -> Option<Node> {
        self.at = at.min(self.rows.len().saturating_sub(1));
        self.get(shown, self.at).cloned()
    }

    /// Unfolds what hides `node`.
    pub(in crate::tui) fn reveal(&mut self, shown: &Shown, node: &Node) {
        let parent = parent(shown);
        let mut changed = false;
        for hiding in std::iter::successors(parent(node), parent) {
            changed |= self.set_folded(hiding, false);
        }
        if changed {
            self.make(shown);
        }
    }

    /// Whether that changes anything.
    fn set_folded(&mut self, node: Node, folded: bool) -> bool {
        match (self.is_filtered(), folded) {
            (true, true) => self.hits.folded.insert(node),
            (true, false) => self.hits.folded.remove(&node),
            (false, true) => self.unfolded.remove(&node),
            (false, false) => self.unfolded.insert(node),
        }
    }

    /// Folds row `at`, or tells the row it stands under.
    pub(in crate::tui) fn fold(&mut self, shown: &Shown, at: usize) -> usize {
        let Some(row) = self.row(shown, at) else { return at };
        if row.fold == Fold::Unfolded {
            self.set_folded(row.node(shown).clone(), true);
            self.make(shown);
            return at;
        }
        self.rows.iter().take(at).rposition(|above| above.depth < row.depth).unwrap_or(at)
    }

    /// Unfolds row `at`, or tells the first row under it. `None` where nothing stands under it.
    pub(in crate::tui) fn unfold(&mut self, shown: &Shown, at: usize) -> Option<usize> {
        let row = self.row(shown, at)?;
        match row.fold {
            Fold::Nothing => None,
            Fold::Unfolded => Some(at + 1),
            Fold::Folded => {
                self.set_folded(row.node(shown).clone(), false);
                self.make(shown);
                Some(at)
            }
        }
    }
}

fn parent(shown: &Shown) -> impl Fn(&Node) -> Option<Node> {
    |node| shown.find(node).and_then(|subject| Subject::parent(subject, shown))
}

/// What a thing stands under, the nearest first.
fn above(shown: &Shown, place: usize) -> Vec<What> {
    let owners: Vec<usize> = std::iter::successors(shown.owner(place), |owner| shown.owner(*owner)).collect();
    let top = owners.last().copied().unwrap_or(place);
    let group = if shown.project_of(top).is_some() { What::Projects } else { What::Plan };
    owners.into_iter().map(What::Thing).chain([group]).collect()
}
