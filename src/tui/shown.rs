//! The ledger as last read, with an index by which a thing is found by its code, however many there are.

use std::collections::HashMap;
use std::ops::Deref;

use super::subject::{Node, Owner, Subject};
use crate::model::Thing;
use crate::model::view::Summary;

/// A read model that is shown. It is replaced whole when the ledger has changed, never edited.
pub(super) struct Shown {
    summary: Summary,
    spots: HashMap<Node, Spot>,
}

/// Where a thing stands in the summary.
#[derive(Clone, Copy)]
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

impl Shown {
    pub(super) fn new(summary: Summary) -> Self {
        let mut spots = HashMap::new();
        let mut know = |thing, code: &str, spot| {
            spots.insert(Node::Thing(thing, code.to_owned()), spot);
        };
        for (at, item) in summary.items.iter().enumerate() {
            know(Thing::Item, &item.code, Spot::Item(at));
            for (action_at, action) in item.actions.iter().enumerate() {
                know(Thing::Action, &action.code, Spot::Action(at, action_at));
                for (nth, update) in action.updates.iter().enumerate() {
                    know(Thing::Update, &update.code, Spot::ActionUpdate(at, action_at, nth));
                }
            }
            for (nth, milestone) in item.milestones.iter().enumerate() {
                know(Thing::Milestone, &milestone.code, Spot::ItemMilestone(at, nth));
            }
            for (nth, update) in item.updates.iter().enumerate() {
                know(Thing::Update, &update.code, Spot::ItemUpdate(at, nth));
            }
        }
        for (at, project) in summary.projects.iter().enumerate() {
            know(Thing::Project, &project.code, Spot::Project(at));
            for (nth, site) in project.sites.iter().enumerate() {
                know(Thing::Site, &site.code, Spot::Site(at, nth));
            }
            for (nth, milestone) in project.milestones.iter().enumerate() {
                know(Thing::Milestone, &milestone.code, Spot::Milestone(at, nth));
            }
            for (nth, update) in project.updates.iter().enumerate() {
                know(Thing::Update, &update.code, Spot::ProjectUpdate(at, nth));
            }
        }
        for (at, blocker) in summary.blockers.iter().enumerate() {
            know(Thing::Blocker, &blocker.code, Spot::Blocker(at));
            for (nth, update) in blocker.updates.iter().enumerate() {
                know(Thing::Update, &update.code, Spot::BlockerUpdate(at, nth));
            }
        }
        for (at, indicator) in summary.indicators.iter().enumerate() {
            know(Thing::Indicator, &indicator.code, Spot::Indicator(at));
        }
        for (at, supervision) in summary.supervisions.iter().enumerate() {
            know(Thing::Supervision, &supervision.code, Spot::Supervision(at));
        }
        Self { summary, spots }
    }

    /// `None` where the ledger has no such thing (any more).
    pub(super) fn find(&self, node: &Node) -> Option<Subject<'_>> {
        match node {
            Node::Plan => Some(Subject::Plan),
            Node::Projects => Some(Subject::Projects),
            Node::Thing(..) => self.at(*self.spots.get(node)?),
        }
    }

    fn at(&self, spot: Spot) -> Option<Subject<'_>> {
        let item = |at: usize| self.items.get(at);
        let project = |at: usize| self.projects.get(at);
        let blocker = |at: usize| self.blockers.get(at);
        Some(match spot {
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
