//! The ledger as last read, with an index by which a thing is found by its code, however many there are.

mod things;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Deref;
use std::rc::Rc;

use super::filter::{Facts, Vocabulary};
use super::sift::{SLICE, SLICE_READ};
use super::subject::{Node, Owner, Subject};

use crate::model::search::{Haystack, Lexicon};
use crate::model::view::{ProjectView, Source, Summary, UnitTally, UpdateAt};
use crate::model::{Reference, Thing};
use things::{Known, Spot, Things};

/// A read model that is shown. It gives way to the next when the ledger has changed, and is never edited.
pub(super) struct Shown {
    summary: Summary,
    things: Things,
    era: Era,
    /// What has changed in the projects of a large ledger, and since which reading, from the first one on of which it is known.
    changes: Vec<(Era, Vec<usize>)>,
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
/// The same of what was reported, where it is read from the file.
const SLICE_REPORTED: usize = 200;

/// Which reading of the ledger something was made of: places are good as long as it is the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Era(Rc<()>);

impl PartialEq for Era {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shown {
    type Target = Summary;

    fn deref(&self) -> &Summary {
        &self.summary
    }
}

impl Shown {
    pub(super) fn new(summary: Summary) -> Self {
        let things = Things::of(&summary, None);
        Self {
            summary,
            things,
            era: Era::default(),
            changes: Vec::new(),
            vocabulary: OnceCell::new(),
            lexicon: RefCell::default(),
            said: RefCell::default(),
            ready: Cell::new(0),
        }
    }

    /// Shows what has become of the ledger, with all that is known of what has not changed.
    pub(super) fn renew(&mut self, summary: Summary) {
        let before = std::mem::take(&mut self.things);
        self.things = Things::of(&summary, Some((before, &self.summary)));
        let era = std::mem::take(&mut self.era);
        match summary.projects.changed() {
            Some(changed) => self.changes.push((era, changed.to_vec())),
            None => self.changes.clear(),
        }
        self.vocabulary = OnceCell::new();
        self.ready = Cell::new(0);
        self.summary = summary;
    }

    pub(super) const fn era(&self) -> &Era {
        &self.era
    }

    /// The projects of a large ledger that are others than in an earlier reading, where that is known.
    pub(super) fn changed_since(&self, era: &Era) -> Option<BTreeSet<usize>> {
        let begin = self.changes.iter().position(|(since, _)| since == era)?;
        let changes = self.changes.iter().skip(begin);
        Some(changes.flat_map(|(_, projects)| projects).copied().collect())
    }

    /// What is asked of all projects where they are not all there: then none may be looked at that is not seen.
    pub(super) fn source(&self) -> Option<&dyn Source> {
        self.summary.projects.source()
    }

    /// Lets go of what was not looked at for long.
    pub(super) fn settle(&mut self) {
        let projects = &mut self.summary.projects;
        self.things.settle(|project| projects.forget(project));
    }

    /// Has at hand what is about to be looked at: projects that are read together take half the time.
    pub(super) fn prepare(&self, places: impl Iterator<Item = usize>) {
        if self.source().is_some() {
            self.fetch(places.filter_map(things::project_number));
        }
    }

    /// The same by what these are, which are then found without asking the ledger for each.
    pub(super) fn prepare_things<'n>(&self, nodes: impl Iterator<Item = &'n Node>) {
        let Some(source) = self.source() else { return };
        let missing = nodes.filter(|node| !self.things.is_at_hand(node));
        let projects = self.fetch(missing.filter_map(|node| match node {
            Node::Thing(thing @ (Thing::Project | Thing::Site | Thing::Milestone), code) => {
                source.place_of(*thing, code)
            }
            _ => None,
        }));
        for project in projects {
            self.things.open(&self.summary, project);
        }
    }

    /// Reads projects that are not there together. Which those given were, each once.
    fn fetch(&self, projects: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut projects: Vec<usize> = projects.collect();
        projects.sort_unstable();
        projects.dedup();
        self.projects.fetch_some(&projects);
        projects
    }

    /// Whether what the ledger has is there on the day that is looked at. What belongs to the projects of a large ledger is,
    /// for else that would not be left in the file; so nothing is read to tell.
    pub(super) fn has(&self, node: &Node) -> bool {
        let is_of_projects = matches!(node, Node::Thing(Thing::Project | Thing::Site | Thing::Milestone, _));
        (is_of_projects && self.source().is_some()) || self.find(node).is_some()
    }

    /// How many things are looked through in one go.
    pub(super) fn slice(&self) -> usize {
        if self.source().is_some() { SLICE_READ } else { SLICE }
    }

    pub(super) fn place(&self, node: &Node) -> Option<usize> {
        self.things.place(&self.summary, node)
    }

    pub(super) fn node(&self, place: usize) -> Option<&Node> {
        self.known(place).map(|known| &known.named.node)
    }

    fn known(&self, place: usize) -> Option<&Known> {
        self.things.known(&self.summary, place)
    }

    /// How many things are listed: of a small ledger all, and their places go from nought to that.
    pub(super) fn listed(&self) -> usize {
        self.things.listed()
    }

    /// The number of a thing among those that every list has room for, and how many these are.
    pub(super) fn slot(&self, place: usize) -> Option<usize> {
        self.things.slot(place)
    }

    pub(super) fn slots(&self) -> usize {
        self.things.slots()
    }

    /// The places of all projects, in their order.
    pub(super) fn project_places(&self) -> impl Iterator<Item = usize> {
        self.things.projects()
    }

    /// The place of a milestone of a large ledger, by the number of its project and its own among those of that.
    pub(super) fn milestone_place(&self, project: usize, nth: usize) -> Option<usize> {
        self.source().map(|_| things::milestone_place(project, nth))
    }

    /// The number of the project of a large ledger that has a place, or to which belongs what has it.
    pub(super) const fn project_number(place: usize) -> Option<usize> {
        things::project_number(place)
    }

    /// The project that a thing is, or directly belongs to.
    pub(super) fn project_of(&self, place: usize) -> Option<usize> {
        self.things.project(&self.summary, place)
    }

    /// What a thing belongs to.
    pub(super) fn owner(&self, place: usize) -> Option<usize> {
        self.things.owner(&self.summary, place)
    }

    /// The place that stands for a project with its sites and milestones, where these have no places of their own until it is
    /// read; and what a place stands for.
    pub(super) fn whole(&self, place: usize) -> usize {
        self.things.whole(place)
    }

    pub(super) fn opened(&self, place: usize) -> impl Iterator<Item = usize> {
        Things::opened(&self.summary, place)
    }

    /// What was reported of the projects of a large ledger before something else, newest first, with the places of it.
    pub(super) fn updates_left(&self, before: UpdateAt, most: usize) -> Vec<(UpdateAt, usize)> {
        let updates = self.source().map(|source| source.updates(before, most)).unwrap_or_default();
        updates.into_iter().filter_map(|update| Some((update, things::update_place(update.number)?))).collect()
    }

    /// The next of them, and before what there are more, if there are.
    pub(super) fn next_updates(&self, before: UpdateAt) -> (Vec<(UpdateAt, usize)>, Option<UpdateAt>) {
        let updates = self.updates_left(before, SLICE_REPORTED);
        let last = updates.last().filter(|_| updates.len() == SLICE_REPORTED).map(|(last, _)| *last);
        (updates, last)
    }

    /// The projects, where all are there; of a large ledger none: what is asked of all of those, the source is asked.
    pub(super) fn at_hand(&self) -> impl Iterator<Item = &ProjectView> {
        let all = if self.source().is_some() { None } else { Some(self.projects.iter()) };
        all.into_iter().flatten()
    }

    /// The units of all projects, by what they are counted in.
    pub(super) fn units(&self) -> BTreeMap<String, UnitTally> {
        self.source().map_or_else(|| UnitTally::of(&self.projects), |source| source.units().clone())
    }

    /// How all projects are called.
    pub(super) fn references(&self) -> Vec<Reference> {
        match self.source() {
            Some(source) => source.references(0..self.projects.len()),
            None => self.projects.iter().map(ProjectView::reference).collect(),
        }
    }

    /// What the thing at a place is called.
    pub(super) fn names(&self, place: usize) -> Option<&Haystack> {
        let known = self.known(place)?;
        Some(
            known
                .named
                .names
                .get_or_init(|| Box::new(self.at(place).map_or_else(Haystack::default, |it| self.called(it)))),
        )
    }

    /// Whether whoever begins to look for something need not wait for names to be made ready.
    pub(super) fn is_ready(&self) -> bool {
        self.source().is_some() || self.ready.get() >= self.things.listed().min(READY)
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
        Some(self.known(place)?.facts.get_or_init(|| Box::new(Facts::of(self, place))))
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
            Node::Thing(..) => self.at(self.place(node)?),
        }
    }

    /// The project of just this code.
    pub(super) fn project_named(&self, code: &str) -> Option<&ProjectView> {
        match self.find(&Node::project(code))? {
            Subject::Project(project) => Some(project),
            _ => None,
        }
    }

    /// The thing at a place among all.
    pub(super) fn at(&self, place: usize) -> Option<Subject<'_>> {
        let item = |at: usize| self.items.get(at);
        let project = |at: usize| self.projects.get(at);
        let blocker = |at: usize| self.blockers.get(at);
        Some(match self.known(place)?.spot {
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
