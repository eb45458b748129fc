//! The ledger as last read, with an index by which a thing is found by its code, however many there are.

use std::borrow::Borrow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::rc::Rc;

use super::filter::{Facts, Vocabulary};
use super::subject::{Node, Owner, Subject};
use crate::model::Thing;
use crate::model::search::{Haystack, Lexicon};
use crate::model::view::Summary;

/// A read model that is shown. It gives way to the next when the ledger has changed, and is never edited.
pub(super) struct Shown {
    summary: Summary,
    things: Rc<Things>,
    vocabulary: OnceCell<Vocabulary>,
    /// What many things are called, and who answers for them.
    lexicon: RefCell<Lexicon>,
    said: RefCell<HashMap<String, Rc<Haystack>>>,
    /// How many things have their names ready.
    ready: Cell<usize>,
}

/// Things whose names are made ready before anybody looks for them: of more it would take too much room.
const READY: usize = 50_000;
/// So many at a time, which no key notices.
const FEW: usize = 500;

/// Every thing of a ledger by name, and by its place among all: what belongs to a thing comes after it. A place is good
/// until the ledger is read again.
#[derive(Debug, Default)]
pub(super) struct Things {
    all: Vec<Known>,
    places: Rc<HashMap<Rc<Named>, usize>>,
    /// Where each project begins, and where the last one ends.
    projects: Vec<usize>,
}

#[derive(Debug)]
struct Known {
    named: Rc<Named>,
    spot: Spot,
    /// The place of what it belongs to.
    owner: Option<usize>,
    facts: OnceCell<Box<Facts>>,
}

/// What a thing is called: that stays when others change.
#[derive(Debug)]
struct Named {
    node: Node,
    /// What it is found by, made when it is first looked for.
    names: OnceCell<Box<Haystack>>,
}

impl PartialEq for Named {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl Eq for Named {}

impl Hash for Named {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.node.hash(state);
    }
}

impl Borrow<Node> for Rc<Named> {
    fn borrow(&self) -> &Node {
        &self.node
    }
}

/// Where a thing stands in the summary.
#[derive(Clone, Copy, Debug)]
enum Spot {
    Item(usize),
    Action(usize, usize),
    ItemMilestone(usize, usize),
    ItemUpdate(usize, usize),
    ActionUpdate(usize, usize, usize),
    Project(usize),
    Site(usize, usize),
    Milestone(usize, usize),
    ProjectUpdate(usize, usize),
    Blocker(usize),
    BlockerUpdate(usize, usize),
    Indicator(usize),
    Supervision(usize),
}

impl Deref for Shown {
    type Target = Summary;

    fn deref(&self) -> &Summary {
        &self.summary
    }
}

impl Things {
    /// Projects that `before` has in common are taken over as they are.
    fn of(summary: &Summary, before: Option<(&Self, &Summary)>) -> Self {
        let mut things = Self::default();
        for (at, item) in summary.items.iter().enumerate() {
            let owner = things.add(None, Thing::Item, &item.code, Spot::Item(at));
            for (nth, action) in item.actions.iter().enumerate() {
                let action_at = things.add(Some(owner), Thing::Action, &action.code, Spot::Action(at, nth));
                for (update_nth, update) in action.updates.iter().enumerate() {
                    things.add(Some(action_at), Thing::Update, &update.code, Spot::ActionUpdate(at, nth, update_nth));
                }
            }
            for (nth, milestone) in item.milestones.iter().enumerate() {
                things.add(Some(owner), Thing::Milestone, &milestone.code, Spot::ItemMilestone(at, nth));
            }
            for (nth, update) in item.updates.iter().enumerate() {
                things.add(Some(owner), Thing::Update, &update.code, Spot::ItemUpdate(at, nth));
            }
        }
        for (at, project) in summary.projects.iter().enumerate() {
            things.projects.push(things.all.len());
            if let Some((known, was)) = before
                && summary.projects.has_in_common(&was.projects, at)
            {
                things.take_over(known, at);
                continue;
            }
            let owner = things.add(None, Thing::Project, &project.code, Spot::Project(at));
            for (nth, site) in project.sites.iter().enumerate() {
                things.add(Some(owner), Thing::Site, &site.code, Spot::Site(at, nth));
            }
            for (nth, milestone) in project.milestones.iter().enumerate() {
                things.add(Some(owner), Thing::Milestone, &milestone.code, Spot::Milestone(at, nth));
            }
            for (nth, update) in project.updates.iter().enumerate() {
                things.add(Some(owner), Thing::Update, &update.code, Spot::ProjectUpdate(at, nth));
            }
        }
        things.projects.push(things.all.len());
        things.add_records(summary);
        things.places = match before {
            Some((known, _)) if things.is_like(known) => Rc::clone(&known.places),
            _ => Rc::new(things.all.iter().enumerate().map(|(place, it)| (Rc::clone(&it.named), place)).collect()),
        };
        things
    }

    /// A project with all that belongs to it.
    fn take_over(&mut self, before: &Self, project: usize) {
        let Some([from, to]) = before.projects.get(project..project + 2) else { return };
        let begin = self.all.len();
        let known = before.all.get(*from..*to).unwrap_or_default().iter();
        self.all.extend(known.map(|known| Known {
            named: Rc::clone(&known.named),
            spot: known.spot,
            owner: known.owner.map(|owner| owner - from + begin),
            facts: OnceCell::new(),
        }));
    }

    /// Whether there are the same things in the same places.
    fn is_like(&self, other: &Self) -> bool {
        let same = |(one, other): (&Known, &Known)| Rc::ptr_eq(&one.named, &other.named) || one.named == other.named;
        self.all.len() == other.all.len() && self.all.iter().zip(&other.all).all(same)
    }

    fn add_records(&mut self, summary: &Summary) {
        for (at, blocker) in summary.blockers.iter().enumerate() {
            let owner = self.add(None, Thing::Blocker, &blocker.code, Spot::Blocker(at));
            for (nth, update) in blocker.updates.iter().enumerate() {
                self.add(Some(owner), Thing::Update, &update.code, Spot::BlockerUpdate(at, nth));
            }
        }
        for (at, indicator) in summary.indicators.iter().enumerate() {
            self.add(None, Thing::Indicator, &indicator.code, Spot::Indicator(at));
        }
        for (at, supervision) in summary.supervisions.iter().enumerate() {
            self.add(None, Thing::Supervision, &supervision.code, Spot::Supervision(at));
        }
    }

    fn add(&mut self, owner: Option<usize>, thing: Thing, code: &str, spot: Spot) -> usize {
        let named = Named { node: Node::Thing(thing, code.to_owned()), names: OnceCell::new() };
        self.all.push(Known { named: Rc::new(named), spot, owner, facts: OnceCell::new() });
        self.all.len() - 1
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn place(&self, node: &Node) -> Option<usize> {
        self.places.get(node).copied()
    }

    pub(super) fn node(&self, place: usize) -> Option<&Node> {
        self.all.get(place).map(|known| &known.named.node)
    }

    /// The project that a thing is, or directly belongs to.
    pub(super) fn project(&self, place: usize) -> Option<usize> {
        let is_project =
            |place: &usize| self.all.get(*place).is_some_and(|known| matches!(known.spot, Spot::Project(_)));
        Some(place).filter(is_project).or_else(|| self.owner(place).filter(is_project))
    }

    /// What a thing belongs to.
    pub(super) fn owner(&self, place: usize) -> Option<usize> {
        self.all.get(place)?.owner
    }
}

impl Shown {
    pub(super) fn new(summary: Summary) -> Self {
        let things = Rc::new(Things::of(&summary, None));
        Self {
            summary,
            things,
            vocabulary: OnceCell::new(),
            lexicon: RefCell::default(),
            said: RefCell::default(),
            ready: Cell::new(0),
        }
    }

    /// Shows what has become of the ledger, with all that is known of what has not changed.
    pub(super) fn renew(&mut self, summary: Summary) {
        self.things = Rc::new(Things::of(&summary, Some((&self.things, &self.summary))));
        self.vocabulary = OnceCell::new();
        self.ready = Cell::new(0);
        self.summary = summary;
    }

    pub(super) fn things(&self) -> &Rc<Things> {
        &self.things
    }

    /// What the thing at a place is called.
    pub(super) fn names(&self, place: usize) -> Option<&Haystack> {
        let known = self.things.all.get(place)?;
        Some(
            known
                .named
                .names
                .get_or_init(|| Box::new(self.at(place).map_or_else(Haystack::default, |it| self.called(it)))),
        )
    }

    /// Whether whoever begins to look for something need not wait for names to be made ready.
    pub(super) fn is_ready(&self) -> bool {
        self.ready.get() >= self.things.len().min(READY)
    }

    /// Makes the next names ready.
    pub(super) fn make_ready(&self) {
        let ready = self.ready.get();
        self.ready.set(ready + FEW);
        for place in ready..ready + FEW {
            self.names(place);
        }
    }

    /// Records have their texts for themselves.
    fn called(&self, subject: Subject<'_>) -> Haystack {
        let mut names = subject.names().into_iter();
        match subject {
            Subject::Update(..) | Subject::Blocker(_) | Subject::Supervision(_) => Haystack::new(names),
            _ => {
                let code = names.next();
                self.lexicon.borrow_mut().haystack(code, names)
            }
        }
    }

    /// What a filter can ask of the thing at a place.
    pub(super) fn facts(&self, place: usize) -> Option<&Facts> {
        Some(self.things.all.get(place)?.facts.get_or_init(|| Box::new(Facts::of(self, place))))
    }

    /// The words for everything that has one of a few values.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::of(&self.summary))
    }

    /// Words ready to be searched, once for all things that have them.
    pub(super) fn said(&self, words: &str) -> Rc<Haystack> {
        let mut said = self.said.borrow_mut();
        let known = said.get(words).map(Rc::clone);
        known.unwrap_or_else(|| {
            let haystack = Rc::new(self.lexicon.borrow_mut().haystack(None, [words]));
            said.insert(words.to_owned(), Rc::clone(&haystack));
            haystack
        })
    }

    /// `None` where the ledger has no such thing (any more).
    pub(super) fn find(&self, node: &Node) -> Option<Subject<'_>> {
        match node {
            Node::Plan => Some(Subject::Plan),
            Node::Projects => Some(Subject::Projects),
            Node::Thing(..) => self.at(self.things.place(node)?),
        }
    }

    /// The thing at a place among all.
    pub(super) fn at(&self, place: usize) -> Option<Subject<'_>> {
        let item = |at: usize| self.items.get(at);
        let project = |at: usize| self.projects.get(at);
        let blocker = |at: usize| self.blockers.get(at);
        Some(match self.things.all.get(place)?.spot {
            Spot::Item(at) => Subject::Item(item(at)?),
            Spot::Action(at, nth) => Subject::Action(item(at)?, item(at)?.actions.get(nth)?),
            Spot::ItemMilestone(at, nth) => Subject::Milestone(Owner::Item(item(at)?), item(at)?.milestones.get(nth)?),
            Spot::ItemUpdate(at, nth) => Subject::Update(Owner::Item(item(at)?), item(at)?.updates.get(nth)?),
            Spot::ActionUpdate(at, action, nth) => {
                let (item, action) = (item(at)?, item(at)?.actions.get(action)?);
                Subject::Update(Owner::Action(item, action), action.updates.get(nth)?)
            }
            Spot::Project(at) => Subject::Project(project(at)?),
            Spot::Site(at, nth) => Subject::Site(project(at)?, project(at)?.sites.get(nth)?),
            Spot::Milestone(at, nth) => {
                Subject::Milestone(Owner::Project(project(at)?), project(at)?.milestones.get(nth)?)
            }
            Spot::ProjectUpdate(at, nth) => {
                Subject::Update(Owner::Project(project(at)?), project(at)?.updates.get(nth)?)
            }
            Spot::Blocker(at) => Subject::Blocker(blocker(at)?),
            Spot::BlockerUpdate(at, nth) => {
                Subject::Update(Owner::Blocker(blocker(at)?), blocker(at)?.updates.get(nth)?)
            }
            Spot::Indicator(at) => Subject::Indicator(self.indicators.get(at)?),
            Spot::Supervision(at) => Subject::Supervision(self.supervisions.get(at)?),
        })
    }
}
