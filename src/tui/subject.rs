//! The things of a ledger as the outline shows them: naming one, and finding it in the read model.

use crate::model::view::{ActionView, ItemView, MilestoneView, ProjectView, SiteView, Summary};
use crate::model::{Reference, Thing};

/// A row of the outline by name, so that it is found again after the ledger has changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
}

/// What a milestone belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner<'s> {
    Project(&'s ProjectView),
    Item(&'s ItemView),
}

/// A row of the outline with all that is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject<'s> {
    Plan,
    Projects,
    Item(&'s ItemView),
    Action(&'s ItemView, &'s ActionView),
    Project(&'s ProjectView),
    Site(&'s ProjectView, &'s SiteView),
    Milestone(Owner<'s>, &'s MilestoneView),
}

impl<'s> Subject<'s> {
    /// `None` where the ledger has no such thing (any more).
    pub(super) fn find(summary: &'s Summary, node: &Node) -> Option<Self> {
        let (thing, code) = match node {
            Node::Plan => return Some(Self::Plan),
            Node::Projects => return Some(Self::Projects),
            Node::Thing(thing, code) => (*thing, code),
        };
        match thing {
            Thing::Project => summary.project(code).map(Self::Project),
            Thing::Item => summary.items.iter().find(|item| item.code == *code).map(Self::Item),
            Thing::Action => summary.items.iter().find_map(|item| {
                item.actions.iter().find(|action| action.code == *code).map(|action| Self::Action(item, action))
            }),
            Thing::Site => summary.projects.iter().find_map(|project| {
                project.sites.iter().find(|site| site.code == *code).map(|site| Self::Site(project, site))
            }),
            Thing::Milestone => {
                let of_project = summary.projects.iter().find_map(|project| {
                    let found = project.milestones.iter().find(|milestone| milestone.code == *code)?;
                    Some(Self::Milestone(Owner::Project(project), found))
                });
                of_project.or_else(|| {
                    summary.items.iter().find_map(|item| {
                        let found = item.milestones.iter().find(|milestone| milestone.code == *code)?;
                        Some(Self::Milestone(Owner::Item(item), found))
                    })
                })
            }
            Thing::Indicator | Thing::Blocker | Thing::Update | Thing::Supervision | Thing::Remark => None,
        }
    }

    /// `None` for the two groups.
    pub(super) fn reference(self) -> Option<Reference> {
        match self {
            Self::Plan | Self::Projects => None,
            Self::Item(item) => Some(item.reference()),
            Self::Action(_, action) => Some(action.reference()),
            Self::Project(project) => Some(project.reference()),
            Self::Site(_, site) => Some(site.reference()),
            Self::Milestone(_, milestone) => Some(milestone.reference()),
        }
    }

    pub(super) fn parent(self) -> Option<Node> {
        match self {
            Self::Plan | Self::Projects => None,
            Self::Item(_) => Some(Node::Plan),
            Self::Project(_) => Some(Node::Projects),
            Self::Action(item, _) | Self::Milestone(Owner::Item(item), _) => Some(Node::of(&item.reference())),
            Self::Site(project, _) | Self::Milestone(Owner::Project(project), _) => {
                Some(Node::of(&project.reference()))
            }
        }
    }

    /// The project it is, or is a part of.
    pub(super) fn project(self) -> Option<&'s ProjectView> {
        match self {
            Self::Project(project) | Self::Site(project, _) | Self::Milestone(Owner::Project(project), _) => {
                Some(project)
            }
            Self::Plan | Self::Projects | Self::Item(_) | Self::Action(..) | Self::Milestone(Owner::Item(_), _) => None,
        }
    }

    pub(super) fn children(self, summary: &Summary) -> Vec<Node> {
        match self {
            Self::Plan => summary.items.iter().map(|item| Node::of(&item.reference())).collect(),
            Self::Projects => summary.projects.iter().map(|project| Node::of(&project.reference())).collect(),
            Self::Item(item) => {
                let actions = item.actions.iter().map(|action| Node::of(&action.reference()));
                actions.chain(item.milestones.iter().map(|milestone| Node::of(&milestone.reference()))).collect()
            }
            Self::Project(project) => {
                let sites = project.sites.iter().map(|site| Node::of(&site.reference()));
                sites.chain(project.milestones.iter().map(|milestone| Node::of(&milestone.reference()))).collect()
            }
            Self::Action(..) | Self::Site(..) | Self::Milestone(..) => Vec::new(),
        }
    }
}
