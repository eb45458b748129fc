//! The things of a ledger as the screen shows them: naming one, and what it belongs to.

use super::shown::Shown;
use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView};
use crate::model::{Blocker, Indicator, Reference, Responsible, Supervision, Thing, Update};

/// A thing by name, so that it is found again in another view and after the ledger has changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Node {
    /// 计划
    Plan,
    /// 项目
    Projects,
    Thing(Thing, String),
}

impl Node {
    pub(super) fn of(reference: &Reference) -> Self {
        Self::Thing(reference.thing, reference.code.clone())
    }

    pub(super) fn project(code: &str) -> Self {
        Self::Thing(Thing::Project, code.to_owned())
    }
}

/// What a milestone or an update belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner<'s> {
    Project(&'s ProjectView),
    Item(&'s ItemView),
    Action(&'s ItemView, &'s ActionView),
    Blocker(&'s Blocker),
}

/// A thing with all that is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject<'s> {
    Plan,
    Projects,
    Item(&'s ItemView),
    Action(&'s ItemView, &'s ActionView),
    Project(&'s ProjectView),
    Site(&'s ProjectView, &'s SiteView),
    Milestone(Owner<'s>, &'s MilestoneView),
    Update(Owner<'s>, &'s Update),
    Blocker(&'s Blocker),
    Indicator(&'s Indicator),
    Supervision(&'s Supervision),
}

impl Owner<'_> {
    pub(super) fn reference(self) -> Reference {
        match self {
            Self::Project(project) => project.reference(),
            Self::Item(item) => item.reference(),
            Self::Action(_, action) => action.reference(),
            Self::Blocker(blocker) => blocker.reference(),
        }
    }
}

impl<'s> Subject<'s> {
    /// `None` for the two groups.
    pub(super) fn reference(self) -> Option<Reference> {
        match self {
            Self::Plan | Self::Projects => None,
            Self::Item(item) => Some(item.reference()),
            Self::Action(_, action) => Some(action.reference()),
            Self::Project(project) => Some(project.reference()),
            Self::Site(_, site) => Some(site.reference()),
            Self::Milestone(_, milestone) => Some(milestone.reference()),
            Self::Update(_, update) => Some(Reference::new(Thing::Update, &update.code, &update.text, None)),
            Self::Blocker(blocker) => Some(blocker.reference()),
            Self::Indicator(indicator) => Some(indicator.reference()),
            Self::Supervision(supervision) => Some(supervision.reference()),
        }
    }

    /// Who answers for it, where somebody can.
    pub(super) const fn responsible(self) -> Option<&'s Responsible> {
        match self {
            Self::Project(project) => Some(&project.responsible),
            Self::Item(item) => Some(&item.responsible),
            Self::Action(_, action) => Some(&action.responsible),
            _ => None,
        }
    }

    /// What it is found by: code, names in both languages, aliases.
    pub(super) fn names(self) -> Vec<&'s str> {
        let (names, aliases) = match self {
            Self::Plan | Self::Projects => return Vec::new(),
            Self::Item(it) => ([Some(&it.code), Some(&it.name), it.name_en.as_ref()], &[][..]),
            Self::Action(_, it) => ([Some(&it.code), Some(&it.name), it.name_en.as_ref()], &[][..]),
            Self::Project(it) => ([Some(&it.code), Some(&it.name), it.name_en.as_ref()], &it.aliases[..]),
            Self::Site(_, it) => ([Some(&it.code), Some(&it.name), it.name_en.as_ref()], &it.aliases[..]),
            Self::Milestone(_, it) => ([Some(&it.code), Some(&it.name), it.name_en.as_ref()], &[][..]),
            Self::Update(_, it) => ([Some(&it.code), Some(&it.text), None], &[][..]),
            Self::Blocker(it) => ([Some(&it.code), Some(&it.text), it.text_en.as_ref()], &[][..]),
            Self::Indicator(it) => ([Some(&it.code), Some(&it.name), it.name_en.as_ref()], &[][..]),
            Self::Supervision(it) => ([Some(&it.code), Some(&it.text), None], &[][..]),
        };
        names.into_iter().flatten().chain(aliases).map(String::as_str).collect()
    }

    /// What it stands under.
    pub(super) fn parent(self, shown: &Shown) -> Option<Node> {
        match self {
            Self::Plan | Self::Projects => None,
            Self::Item(_) | Self::Indicator(_) => Some(Node::Plan),
            Self::Project(_) => Some(Node::Projects),
            Self::Action(item, _) => Some(Node::of(&item.reference())),
            Self::Site(project, _) => Some(Node::of(&project.reference())),
            Self::Milestone(owner, _) => Some(Node::of(&owner.reference())),
            Self::Update(owner, update) => {
                let milestone = update.milestone.as_ref().map(|code| Node::Thing(Thing::Milestone, code.clone()));
                milestone.or_else(|| Some(Node::of(&owner.reference())))
            }
            Self::Blocker(blocker) => {
                let first = blocker.projects.first().map(|code| Node::Thing(Thing::Project, code.clone()));
                Some(first.unwrap_or(Node::Projects))
            }
            Self::Supervision(supervision) => ABOUT
                .into_iter()
                .map(|thing| Node::Thing(thing, supervision.about.clone()))
                .find(|node| shown.find(node).is_some()),
        }
    }

    /// The project it is, or is a part of.
    pub(super) fn project(self, shown: &'s Shown) -> Option<&'s ProjectView> {
        match self {
            Self::Project(project)
            | Self::Site(project, _)
            | Self::Milestone(Owner::Project(project), _)
            | Self::Update(Owner::Project(project), _) => Some(project),
            Self::Blocker(blocker) | Self::Update(Owner::Blocker(blocker), _) => {
                blocker.projects.first().and_then(|code| shown.find(&Node::project(code))?.project(shown))
            }
            Self::Supervision(_) => shown.find(&self.parent(shown)?)?.project(shown),
            // Of the plan, or of nothing.
            Self::Plan
            | Self::Projects
            | Self::Item(_)
            | Self::Action(..)
            | Self::Indicator(_)
            | Self::Milestone(..)
            | Self::Update(..) => None,
        }
    }

    /// Whether anything stands under it.
    pub(super) fn has_children(self, shown: &Shown) -> bool {
        match self {
            Self::Plan => !shown.items.is_empty(),
            Self::Projects => !shown.projects.is_empty(),
            Self::Item(item) => !item.actions.is_empty() || !item.milestones.is_empty(),
            Self::Project(project) => !project.sites.is_empty() || !project.milestones.is_empty(),
            _ => !self.children(shown).is_empty(),
        }
    }

    pub(super) fn children(self, shown: &Shown) -> Vec<Node> {
        match self {
            Self::Plan => shown.items.iter().map(|item| Node::of(&item.reference())).collect(),
            Self::Projects => shown.projects.iter().map(|project| Node::of(&project.reference())).collect(),
            Self::Item(item) => {
                let actions = item.actions.iter().map(|action| Node::of(&action.reference()));
                actions.chain(item.milestones.iter().map(|milestone| Node::of(&milestone.reference()))).collect()
            }
            Self::Action(_, action) => {
                let projects = action.projects.iter().map(|code| Node::project(code));
                let milestones = action.milestones.iter().map(|code| Node::Thing(Thing::Milestone, code.clone()));
                projects.chain(milestones).filter(|node| shown.find(node).is_some()).collect()
            }
            Self::Project(project) => {
                let sites = project.sites.iter().map(|site| Node::of(&site.reference()));
                sites.chain(project.milestones.iter().map(|milestone| Node::of(&milestone.reference()))).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What a supervision can be about, in the order in which its code is looked up.
const ABOUT: [Thing; 5] = [Thing::Project, Thing::Milestone, Thing::Item, Thing::Action, Thing::Blocker];
