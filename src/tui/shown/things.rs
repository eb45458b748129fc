//! Every thing of a ledger by name, and by its place among all. A place is good until the ledger is read again.
//!
//! Of a large ledger only what is little of however large it is has its place in a list. What belongs to a project is known
//! while the project is there: it has the place of its project and its number in it. Updates of projects have the numbers that
//! the ledger gives them, so that a list of all of them needs no project.

use std::borrow::Borrow;
use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use elsa::FrozenMap;

use crate::model::Thing;
use crate::model::search::Haystack;
use crate::model::view::{ProjectView, Source, Summary};
use crate::tui::filter::Facts;
use crate::tui::subject::Node;

/// So many projects are there at a time; the ones read first go first.
const MOST: usize = 512;

/// Places from here on are those of projects of a large ledger and what belongs to them. Nothing is large on a machine whose
/// numbers are smaller.
const PROJECTS: usize = 1_usize.wrapping_shl(32);
/// Bits of the number of a thing in its project.
const IN_PROJECT: u32 = 20;
/// Places from here on are those of updates of projects.
const UPDATES: usize = 1_usize.wrapping_shl(56);
/// On the place of a project: not it alone, but all of it.
const WHOLE: usize = 1_usize.wrapping_shl(60);

#[derive(Default)]
pub(super) struct Things {
    /// What belongs to a thing comes after it.
    all: Vec<Known>,
    places: Rc<HashMap<Rc<Named>, usize>>,
    /// Where each project begins, and where the last one ends.
    projects: Vec<usize>,
    /// What is there of a large ledger beside that.
    families: Option<Families>,
}

/// The projects of a large ledger with all that belongs to them, as far as they are there.
#[derive(Default)]
struct Families {
    /// How many there are, and those that are there by the places of their projects.
    count: usize,
    places: FrozenMap<usize, Box<[Known]>>,
    /// Which are there, in the order in which they came.
    there: RefCell<VecDeque<usize>>,
    /// What is there by name.
    named: RefCell<HashMap<Rc<Named>, usize>>,
    /// Where updates are by their numbers: the project, and the number in that.
    updates: RefCell<HashMap<usize, (usize, usize)>>,
}

#[derive(Debug)]
pub(super) struct Known {
    pub(super) named: Rc<Named>,
    pub(super) spot: Spot,
    /// The place of what it belongs to.
    owner: Option<usize>,
    pub(super) facts: OnceCell<Box<Facts>>,
}

/// What a thing is called: that stays when others change.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) node: Node,
    /// What it is found by, made when it is first looked for.
    pub(super) names: OnceCell<Box<Haystack>>,
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
pub(super) enum Spot {
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

impl Known {
    fn new(owner: Option<usize>, thing: Thing, code: &str, spot: Spot) -> Self {
        let named = Named { node: Node::Thing(thing, code.to_owned()), names: OnceCell::new() };
        Self { named: Rc::new(named), spot, owner, facts: OnceCell::new() }
    }
}

/// What a place is the place of.
#[derive(Clone, Copy)]
enum Place {
    Listed(usize),
    /// By its project, and its number in that: the project itself comes first, then its milestones.
    InProject(usize, usize),
    /// With the number the ledger gives it.
    Update(usize),
}

impl Place {
    const fn of(place: usize) -> Self {
        if place < PROJECTS {
            Self::Listed(place)
        } else if place < UPDATES {
            let place = place - PROJECTS;
            Self::InProject(place >> IN_PROJECT, place & ((1 << IN_PROJECT) - 1))
        } else {
            Self::Update(place - UPDATES)
        }
    }
}

const fn in_project(project: usize, nth: usize) -> usize {
    PROJECTS + (project << IN_PROJECT) + nth
}

/// The number of the project of a large ledger that a thing is, or belongs to, where its place tells.
pub(super) const fn project_number(place: usize) -> Option<usize> {
    match Place::of(place & !WHOLE) {
        Place::InProject(project, _) => Some(project),
        Place::Listed(_) | Place::Update(_) => None,
    }
}

/// The place of a milestone by the project of a large ledger and its own among those of that.
pub(super) const fn milestone_place(project: usize, nth: usize) -> usize {
    in_project(project, nth + 1)
}

/// The place of an update of a project that has a number in the ledger.
pub(super) fn update_place(number: u64) -> Option<usize> {
    usize::try_from(number).ok()?.checked_add(UPDATES)
}

impl Things {
    /// Projects that `before` has in common are taken over as they are.
    pub(super) fn of(summary: &Summary, before: Option<(Self, &Summary)>) -> Self {
        let mut things = Self::default();
        things.add_items(summary);
        let before = if summary.projects.source().is_some() {
            things.families = Some(Families::of(summary, before));
            None
        } else {
            let known = before.as_ref().map(|(known, was)| (known, *was));
            for (at, project) in summary.projects.iter().enumerate() {
                things.projects.push(things.all.len());
                let known = known.filter(|(_, was)| summary.projects.has_in_common(&was.projects, at));
                if let Some((known, _)) = known {
                    things.take_over(known, at);
                } else {
                    let owner = things.add(None, Thing::Project, &project.code, Spot::Project(at));
                    things.all.extend(parts(project, at, owner).into_iter().flatten());
                }
            }
            things.projects.push(things.all.len());
            before
        };
        things.add_records(summary);
        things.places = match before {
            Some((known, _)) if things.is_like(&known) => known.places,
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

    fn add_items(&mut self, summary: &Summary) {
        for (at, item) in summary.items.iter().enumerate() {
            let owner = self.add(None, Thing::Item, &item.code, Spot::Item(at));
            for (nth, action) in item.actions.iter().enumerate() {
                let action_at = self.add(Some(owner), Thing::Action, &action.code, Spot::Action(at, nth));
                for (update_nth, update) in action.updates.iter().enumerate() {
                    self.add(Some(action_at), Thing::Update, &update.code, Spot::ActionUpdate(at, nth, update_nth));
                }
            }
            for (nth, milestone) in item.milestones.iter().enumerate() {
                self.add(Some(owner), Thing::Milestone, &milestone.code, Spot::ItemMilestone(at, nth));
            }
            for (nth, update) in item.updates.iter().enumerate() {
                self.add(Some(owner), Thing::Update, &update.code, Spot::ItemUpdate(at, nth));
            }
        }
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
        self.all.push(Known::new(owner, thing, code, spot));
        self.all.len() - 1
    }

    /// How many are listed: of a small ledger all.
    pub(super) fn listed(&self) -> usize {
        self.all.len()
    }

    /// The number of a thing among those that every list has room for; `None` for what belongs to the projects of a large
    /// ledger.
    pub(super) fn slot(&self, place: usize) -> Option<usize> {
        match Place::of(place) {
            Place::Listed(at) => Some(at),
            Place::InProject(project, 0) => Some(self.all.len() + project),
            Place::InProject(..) | Place::Update(_) => None,
        }
    }

    pub(super) fn slots(&self) -> usize {
        self.all.len() + self.families.as_ref().map_or(0, |families| families.count)
    }

    /// The places of all projects, in their order.
    pub(super) fn projects(&self) -> impl Iterator<Item = usize> {
        let listed = self.projects.iter().take(self.projects.len().saturating_sub(1)).copied();
        let left = self.families.as_ref().map_or(0, |families| families.count);
        listed.chain((0..left).map(|project| in_project(project, 0)))
    }

    /// The project that a thing is, or directly belongs to.
    pub(super) fn project(&self, summary: &Summary, place: usize) -> Option<usize> {
        match Place::of(place) {
            Place::InProject(project, _) => Some(in_project(project, 0)),
            Place::Update(_) => self.owner(summary, place),
            Place::Listed(at) => {
                let is_project =
                    |place: &usize| self.all.get(*place).is_some_and(|known| matches!(known.spot, Spot::Project(_)));
                Some(at).filter(is_project).or_else(|| self.all.get(at)?.owner.filter(is_project))
            }
        }
    }

    /// What a thing belongs to.
    pub(super) fn owner(&self, summary: &Summary, place: usize) -> Option<usize> {
        match Place::of(place) {
            Place::InProject(_, 0) => None,
            Place::InProject(project, _) => Some(in_project(project, 0)),
            Place::Listed(_) | Place::Update(_) => self.known(summary, place)?.owner,
        }
    }

    /// The place of a project for all of it: see [`Self::opened`].
    pub(super) fn whole(&self, place: usize) -> usize {
        if self.families.is_some() && matches!(Place::of(place), Place::InProject(_, 0)) {
            place | WHOLE
        } else {
            place
        }
    }

    /// What stands for one place: that, or a project with its sites and milestones.
    pub(super) fn opened(summary: &Summary, place: usize) -> impl Iterator<Item = usize> {
        let project = match Place::of(place & !WHOLE) {
            Place::InProject(project, 0) if place & WHOLE != 0 => Some(project),
            _ => None,
        };
        let view = project.and_then(|at| Some((at, summary.projects.get(at)?)));
        let parts = view.map(|(at, project)| {
            let (sites, milestones) = (project.sites.len(), project.milestones.len());
            // In the order of the outline, which has the sites first.
            let numbers = std::iter::once(0).chain(milestones + 1..=milestones + sites).chain(1..=milestones);
            numbers.map(move |nth| in_project(at, nth))
        });
        project.is_none().then_some(place).into_iter().chain(parts.into_iter().flatten())
    }

    pub(super) fn known(&self, summary: &Summary, place: usize) -> Option<&Known> {
        let (families, project, nth) = match (Place::of(place), &self.families) {
            (Place::Listed(at), _) => return self.all.get(at),
            (Place::InProject(project, nth), Some(families)) => (families, project, nth),
            (Place::Update(number), Some(families)) => {
                let (project, nth) = families.update(summary, number)?;
                (families, project, nth)
            }
            (_, None) => return None,
        };
        families.family(summary, project)?.get(nth)
    }

    pub(super) fn place(&self, summary: &Summary, node: &Node) -> Option<usize> {
        let listed = self.places.get(node).copied();
        listed.or_else(|| self.families.as_ref()?.place(summary, node))
    }

    /// Takes in what belongs to a project of a large ledger.
    pub(super) fn open(&self, summary: &Summary, project: usize) {
        if let Some(families) = &self.families {
            families.family(summary, project);
        }
    }

    /// Whether a thing is found without asking the ledger for it.
    pub(super) fn is_at_hand(&self, node: &Node) -> bool {
        let of_family = || self.families.as_ref().is_some_and(|families| families.named.borrow().contains_key(node));
        self.places.contains_key(node) || of_family()
    }

    /// Lets go of projects that were not looked at for long; each is `forgotten`.
    pub(super) fn settle(&mut self, mut forgotten: impl FnMut(usize)) {
        let Some(families) = &mut self.families else { return };
        while families.there.borrow().len() > MOST {
            let Some(project) = families.there.get_mut().pop_front() else { return };
            if let Some(family) = families.places.as_mut().remove(&project) {
                for known in &family {
                    families.named.get_mut().remove(&known.named);
                }
            }
            forgotten(project);
        }
    }
}

impl Families {
    /// What is in common with `before` is taken over.
    fn of(summary: &Summary, before: Option<(Things, &Summary)>) -> Self {
        let families = Self { count: summary.projects.len(), ..Self::default() };
        let Some((mut before, was)) = before else { return families };
        let Some(before) = &mut before.families else { return families };
        for project in before.there.take() {
            let family = before.places.as_mut().remove(&project);
            let family = family.filter(|_| summary.projects.has_in_common(&was.projects, project));
            if let Some(mut family) = family {
                family.iter_mut().for_each(|known| known.facts = OnceCell::new());
                families.keep(project, family);
            }
        }
        families
    }

    fn keep(&self, project: usize, family: Box<[Known]>) {
        let mut named = self.named.borrow_mut();
        for (nth, known) in family.iter().enumerate() {
            // An update has another place, which is asked for.
            if !matches!(known.spot, Spot::ProjectUpdate(..)) {
                named.insert(Rc::clone(&known.named), in_project(project, nth));
            }
        }
        self.there.borrow_mut().push_back(project);
        self.places.insert(project, family);
    }

    fn family(&self, summary: &Summary, project: usize) -> Option<&[Known]> {
        if self.places.get(&project).is_none() {
            let view = summary.projects.get(project)?;
            let [sites, milestones, updates] = parts(view, project, in_project(project, 0));
            let own = Known::new(None, Thing::Project, &view.code, Spot::Project(project));
            self.keep(project, [vec![own], milestones, sites, updates].into_iter().flatten().collect());
        }
        self.places.get(&project)
    }

    /// Where an update of this number is: its project, and its number in that.
    fn update(&self, summary: &Summary, number: usize) -> Option<(usize, usize)> {
        let known = self.updates.borrow().get(&number).copied();
        known.or_else(|| {
            let (project, code) = summary.projects.source()?.update(u64::try_from(number).ok()?)?;
            let node = Node::Thing(Thing::Update, code);
            let nth = self.family(summary, project)?.iter().rposition(|known| known.named.node == node)?;
            self.updates.borrow_mut().insert(number, (project, nth));
            Some((project, nth))
        })
    }

    fn place(&self, summary: &Summary, node: &Node) -> Option<usize> {
        if let Some(place) = self.named.borrow().get(node) {
            return Some(*place);
        }
        let Node::Thing(thing, code) = node else { return None };
        let source = summary.projects.source()?;
        match thing {
            Thing::Project => Some(in_project(source.place_of(*thing, code)?, 0)),
            Thing::Site | Thing::Milestone => {
                let project = source.place_of(*thing, code)?;
                let nth = self.family(summary, project)?.iter().position(|known| known.named.node == *node)?;
                Some(in_project(project, nth))
            }
            Thing::Update => self.update_named(summary, source, node, code),
            _ => None,
        }
    }

    fn update_named(&self, summary: &Summary, source: &dyn Source, node: &Node, code: &str) -> Option<usize> {
        let place = update_place(source.number_of(code)?)?;
        // It may be of something else, or of a later day.
        let Place::Update(number) = Place::of(place) else { return None };
        self.update(summary, number)?;
        self.named.borrow_mut().insert(Rc::new(Named { node: node.clone(), names: OnceCell::new() }), place);
        Some(place)
    }
}

/// What belongs to the project that stands at `at`: its sites, milestones and updates.
fn parts(project: &ProjectView, at: usize, owner: usize) -> [Vec<Known>; 3] {
    let part = |thing, code: &str, spot| Known::new(Some(owner), thing, code, spot);
    let (sites, milestones) = (project.sites.iter().enumerate(), project.milestones.iter().enumerate());
    let updates = project.updates.iter().enumerate();
    [
        sites.map(|(nth, it)| part(Thing::Site, &it.code, Spot::Site(at, nth))).collect(),
        milestones.map(|(nth, it)| part(Thing::Milestone, &it.code, Spot::Milestone(at, nth))).collect(),
        updates.map(|(nth, it)| part(Thing::Update, &it.code, Spot::ProjectUpdate(at, nth))).collect(),
    ]
}
