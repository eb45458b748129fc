//! The outline: which rows stand open, and which row is meant. Rows are numbers, so that ten thousand are made anew in no
//! time; what is unfolded is kept by name. Only where one thing stands in two places does the number of the row tell them
//! apart.

use std::collections::HashSet;

use super::hits::Hits;
use crate::model::Thing;
use crate::tui::shown::Shown;
use crate::tui::subject::{Node, Subject};
use crate::tui::tabs::Narrowed;

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

#[derive(Clone, Debug)]
pub(in crate::tui) struct Outline {
    unfolded: HashSet<Node>,
    hits: Hits,
    /// How many of the hits have come into the rows, where they are not folded away.
    taken: usize,
    rows: Vec<Row>,
    /// How many of the rows are headings.
    headings: usize,
    /// The row of each thing, and of the two groups behind them, counted from 1; 0 is none. Of several rows it is the last,
    /// which is the one among the projects.
    places: Vec<u32>,
    /// The row the cursor was put on last; none since the filter is another.
    at: usize,
}

impl Outline {
    pub(in crate::tui) fn new(shown: &Shown) -> Self {
        let unfolded = HashSet::from([Node::Plan, Node::Projects]);
        let (hits, rows, places) = (Hits::of(shown), Vec::new(), Vec::new());
        let mut outline = Self { unfolded, hits, taken: 0, rows, headings: 0, places, at: 0 };
        outline.make(shown);
        outline
    }

    pub(in crate::tui) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// What stands on a row.
    pub(in crate::tui) fn node(&self, row: Row) -> &Node {
        match row.what {
            What::Plan => &Node::Plan,
            What::Projects => &Node::Projects,
            What::Thing(place) => self.hits.things().node(place).unwrap_or(&Node::Plan),
        }
    }

    pub(in crate::tui) fn get(&self, at: usize) -> Option<&Node> {
        self.rows.get(at).map(|row| self.node(*row))
    }

    /// What the rows are there for: under a filter not what only heads them.
    pub(in crate::tui) fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.rows.iter().filter(|row| !row.is_heading).map(|row| self.node(*row))
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
        if self.get(self.at).is_some_and(|node| node == meant) {
            return self.at;
        }
        let mut above = std::iter::successors(Some(meant.clone()), parent(shown));
        let from = above.find_map(|node| self.row(&node)).unwrap_or(0);
        let hit = self.rows.iter().skip(from).position(|row| !row.is_heading);
        hit.map_or(from, |further| from + further)
    }

    /// The row of just this thing.
    pub(in crate::tui) fn row(&self, node: &Node) -> Option<usize> {
        let what = match node {
            Node::Plan => What::Plan,
            Node::Projects => What::Projects,
            Node::Thing(..) => What::Thing(self.hits.things().place(node)?),
        };
        self.row_of(what)
    }

    fn row_of(&self, what: What) -> Option<usize> {
        usize::try_from(*self.places.get(self.number(what))?).ok()?.checked_sub(1)
    }

    fn number(&self, what: What) -> usize {
        match what {
            What::Thing(place) => place,
            What::Plan => self.hits.things().len(),
            What::Projects => self.hits.things().len() + 1,
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
        self.take();
    }

    fn make(&mut self, shown: &Shown) {
        self.rows.clear();
        self.places = vec![0; self.hits.things().len() + 2];
        (self.taken, self.headings) = (0, 0);
        if self.is_filtered() {
            self.take();
        } else {
            for (group, node, thing) in
                [(What::Plan, Node::Plan, Thing::Item), (What::Projects, Node::Projects, Thing::Project)]
            {
                let below = self.hits.tops(thing);
                let fold = self.fold_of(&node, !below.is_empty());
                self.add(group, 0, fold, false);
                if fold == Fold::Unfolded {
                    for place in below {
                        self.push(shown, place, 1);
                    }
                }
            }
        }
    }

    fn push(&mut self, shown: &Shown, place: usize, depth: usize) {
        let Some(subject) = shown.at(place) else { return };
        let node = shown.things().node(place);
        let fold = node.map_or(Fold::Nothing, |node| self.fold_of(node, subject.has_children(shown)));
        self.add(What::Thing(place), depth, fold, false);
        if fold == Fold::Unfolded {
            for child in subject.children(shown).iter().filter_map(|node| shown.things().place(node)) {
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

    fn add(&mut self, what: What, depth: usize, fold: Fold, is_heading: bool) -> usize {
        let (at, number) = (self.rows.len(), self.number(what));
        if let (Some(slot), Ok(row)) = (self.places.get_mut(number), u32::try_from(at + 1)) {
            *slot = row;
        }
        self.headings += usize::from(is_heading);
        self.rows.push(Row { what, depth, fold, is_heading });
        at
    }

    /// Gives the hits that are new their rows.
    fn take(&mut self) {
        while let Some(place) = self.hits.narrowing.passed().get(self.taken).copied() {
            self.taken += 1;
            self.add_hit(place);
        }
    }

    /// Adds a hit after what it stands under, unless that is folded.
    fn add_hit(&mut self, place: usize) {
        let above = self.above(place);
        let depth = above.len();
        for (depth, heading) in above.into_iter().rev().enumerate() {
            let at = self.row_of(heading).unwrap_or_else(|| self.add(heading, depth, Fold::Unfolded, true));
            let Some(row) = self.rows.get(at).copied() else { return };
            let is_folded = !self.hits.folded.is_empty() && self.hits.folded.contains(self.node(row));
            if let Some(row) = self.rows.get_mut(at) {
                row.fold = if is_folded { Fold::Folded } else { Fold::Unfolded };
            }
            if is_folded {
                return;
            }
        }
        self.add(What::Thing(place), depth, Fold::Nothing, false);
    }

    /// What a thing stands under, the nearest first.
    fn above(&self, place: usize) -> Vec<What> {
        let things = self.hits.things();
        let owners: Vec<usize> = std::iter::successors(things.owner(place), |owner| things.owner(*owner)).collect();
        let top = owners.last().copied().unwrap_or(place);
        let is_item = matches!(things.node(top), Some(Node::Thing(Thing::Item, _)));
        let group = if is_item { What::Plan } else { What::Projects };
        owners.into_iter().map(What::Thing).chain([group]).collect()
    }

    /// Puts the cursor on a row, or the last one, and tells what stands there.
    pub(in crate::tui) fn select(&mut self, at: usize) -> Option<Node> {
        self.at = at.min(self.rows.len().saturating_sub(1));
        self.get(self.at).cloned()
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
        let Some(row) = self.rows.get(at).copied() else { return at };
        if row.fold == Fold::Unfolded {
            self.set_folded(self.node(row).clone(), true);
            self.make(shown);
            return at;
        }
        self.rows.iter().take(at).rposition(|above| above.depth < row.depth).unwrap_or(at)
    }

    /// Unfolds row `at`, or tells the first row under it. `None` where nothing stands under it.
    pub(in crate::tui) fn unfold(&mut self, shown: &Shown, at: usize) -> Option<usize> {
        let row = self.rows.get(at).copied()?;
        match row.fold {
            Fold::Nothing => None,
            Fold::Unfolded => Some(at + 1),
            Fold::Folded => {
                self.set_folded(self.node(row).clone(), false);
                self.make(shown);
                Some(at)
            }
        }
    }
}

fn parent(shown: &Shown) -> impl Fn(&Node) -> Option<Node> {
    |node| shown.find(node).and_then(|subject| Subject::parent(subject, shown))
}
