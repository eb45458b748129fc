//! Finding a thing of the ledger while one types.
//!
//! What is typed is held against everything in slices, so that a hundred thousand things never keep a key waiting: what
//! was found so far is shown, best first, and the rest comes in while nothing else is to be done. A ledger that is too large
//! for that is asked for the best.

use std::sync::atomic::{AtomicBool, Ordering};

use super::shown::Shown;
use super::sift::{SLICE, Sift};
use super::subject::Node;
use super::typing::{Lines, Typing};
use super::view::Scroll;
use crate::model::Thing;
use crate::model::search::Query;

/// A search in progress.
#[derive(Clone, Debug)]
pub(super) struct Search {
    pub(super) field: Typing,
    /// The only kind of thing that is looked at: then all of it is there until something is typed.
    pub(super) kind: Option<Thing>,
    /// What is looked for.
    sought: String,
    query: Query,
    sift: Sift,
    /// Best first.
    found: Vec<Found>,
    /// What the ledger has answered, where it is asked; and whether it is still to be.
    answer: Option<Answer>,
    is_asking: bool,
    /// Which of them is meant.
    at: usize,
    pub(super) scroll: Scroll,
}

/// What the last search found, best first, and which of it is meant.
#[derive(Clone, Debug, Default)]
pub(super) struct Hits {
    pub(super) nodes: Vec<Node>,
    pub(super) at: usize,
}

/// The best of what a large ledger has.
#[derive(Clone, Debug, Default)]
struct Answer {
    nodes: Vec<Node>,
    more: bool,
}

/// Hits that a large ledger is asked for.
const ASKED: usize = 50;

/// A hit as one number, so that a hundred thousand are merged with those of the next slice in no time: the better, the
/// less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found(u64);

impl Found {
    /// Bits for the place of a thing among all, and for how large it is.
    const PLACE: u32 = 27;
    const RANK: u32 = 3;

    /// What people plan and build comes before what was written about it; then what was found by its own name before what
    /// was found only together with what it belongs to (`一高 招标`); then the better, then the larger.
    fn new(is_record: bool, by_owner: bool, score: u32, rank: u8, place: usize) -> Option<Self> {
        let place = u64::try_from(place).ok().filter(|place| place >> Self::PLACE == 0)?;
        let group = u64::from(is_record) << 1 | u64::from(by_owner);
        let order = (group << u32::BITS | u64::from(u32::MAX - score)) << Self::RANK | u64::from(rank);
        Some(Self(order << Self::PLACE | place))
    }

    fn place(self) -> usize {
        usize::try_from(self.0 & ((1 << Self::PLACE) - 1)).unwrap_or(usize::MAX)
    }
}

impl Search {
    /// Of things of one kind, or of all things.
    pub(super) fn of(kind: Option<Thing>, shown: &Shown) -> Self {
        let mut search = Self {
            kind,
            field: Typing::new(Lines::One, ""),
            sought: String::new(),
            query: Query::new(""),
            sift: Sift::default(),
            found: Vec::new(),
            answer: None,
            is_asking: false,
            at: 0,
            scroll: Scroll::default(),
        };
        search.look(shown);
        search
    }

    /// Whether the thing at a place is of the kind that is looked at.
    fn is_meant(&self, shown: &Shown, place: usize) -> bool {
        let is_of = |kind| matches!(shown.node(place), Some(Node::Thing(thing, _)) if *thing == kind);
        self.kind.is_none_or(is_of)
    }

    /// Looks for what stands in the field now.
    pub(super) fn look(&mut self, shown: &Shown) {
        let words = self.field.text();
        let narrows = !self.query.is_empty() && Query::narrows(&self.sought, &words);
        self.query = Query::new(&words);
        self.sought = words;
        if self.kind.is_none() && shown.source().is_some() {
            self.is_asking = !self.query.is_empty();
            if !self.is_asking {
                self.answer = Some(Answer::default());
            }
            self.at = 0;
            return;
        }
        let before = std::mem::take(&mut self.found);
        if self.query.is_empty() && self.kind.is_none() {
            self.sift = Sift::default();
        } else if narrows {
            self.sift.again(before.into_iter().map(Found::place));
        } else {
            self.sift = Sift::of((0..shown.listed()).filter(|place| self.is_meant(shown, *place)).collect());
        }
        self.at = 0;
        self.look_on(shown);
    }

    /// Looks again in a ledger that has changed; the hit that is meant stays.
    pub(super) fn refresh(&mut self, shown: &Shown) {
        let meant = self.current(shown).cloned();
        (self.answer, self.is_asking) = (None, false);
        self.sought.clear();
        self.query = Query::new("");
        self.look(shown);
        self.asked(shown);
        let is_meant = |at: &usize| self.get(shown, *at) == meant.as_ref();
        self.at = (0..self.len()).find(is_meant).unwrap_or(0);
    }

    pub(super) fn is_working(&self) -> bool {
        self.is_asking || self.sift.is_working()
    }

    /// Whether there is more than what was found.
    pub(super) fn has_more(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.more)
    }

    /// Asks the ledger, where that is still to be done: nobody goes to a hit of what was typed before.
    pub(super) fn asked(&mut self, shown: &Shown) -> &Self {
        self.ask(shown, &|| false);
        self
    }

    fn ask(&mut self, shown: &Shown, give_up: &dyn Fn() -> bool) {
        if let Some(source) = shown.source().filter(|_| self.is_asking) {
            let Some(found) = source.search(&self.sought, ASKED, give_up) else { return };
            let nodes = found.hits.iter().map(|hit| Node::of(&hit.what)).filter(|node| shown.has(node));
            self.answer = Some(Answer { nodes: nodes.collect(), more: found.more });
        }
        self.is_asking = false;
    }

    /// Asks the ledger, unless somebody knocks meanwhile; or looks through the next slice. A hit that was chosen stays chosen.
    pub(super) fn work(&mut self, shown: &Shown, knocking: &AtomicBool) {
        if self.is_asking {
            self.ask(shown, &|| knocking.load(Ordering::Relaxed));
        } else {
            self.look_on(shown);
        }
    }

    fn look_on(&mut self, shown: &Shown) {
        let chosen = if self.at > 0 { self.found.get(self.at).copied() } else { None };
        let slice = self.sift.slice_of(SLICE);
        self.found.extend(slice.iter().filter_map(|place| find(shown, &self.query, *place)));
        // What was found before is in order already: the two are merged.
        self.found.sort();
        self.at = chosen.and_then(|chosen| self.found.binary_search(&chosen).ok()).unwrap_or(0);
    }

    pub(super) fn len(&self) -> usize {
        self.answer.as_ref().map_or(self.found.len(), |answer| answer.nodes.len())
    }

    pub(super) fn get<'s>(&'s self, shown: &'s Shown, at: usize) -> Option<&'s Node> {
        match &self.answer {
            Some(answer) => answer.nodes.get(at),
            None => shown.node(self.found.get(at)?.place()),
        }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn choose(&mut self, at: usize) {
        self.at = at;
    }

    pub(super) fn current<'s>(&'s self, shown: &'s Shown) -> Option<&'s Node> {
        self.get(shown, self.at)
    }

    pub(super) fn hits(&self, shown: &Shown) -> Hits {
        Hits { nodes: (0..self.len()).filter_map(|at| self.get(shown, at).cloned()).collect(), at: self.at }
    }
}

/// The thing at a place, where it is called so: by its own names, or together with those of what it belongs to.
fn find(shown: &Shown, query: &Query, place: usize) -> Option<Found> {
    let own = shown.names(place)?;
    let (by_owner, score) = match query.score(own) {
        Some(score) => (false, score),
        None => (true, query.score_among(&[own, shown.names(shown.owner(place)?)?])?),
    };
    let (is_record, rank) = rank(shown.node(place)?);
    Found::new(is_record, by_owner, score, rank, place)
}

/// Whether a thing is a record of something else. Of things that fit equally well, the larger one is meant more often.
const fn rank(node: &Node) -> (bool, u8) {
    match node {
        Node::Plan | Node::Projects => (false, 0),
        Node::Thing(thing, _) => match thing {
            Thing::Project => (false, 0),
            Thing::Item => (false, 1),
            Thing::Site => (false, 2),
            Thing::Milestone => (false, 3),
            Thing::Action => (false, 4),
            Thing::Blocker => (true, 0),
            Thing::Supervision => (true, 1),
            Thing::Indicator => (true, 2),
            Thing::Update | Thing::Remark => (true, 3),
        },
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
