//! Taking things away, with what is a part of them and what was reported on them.

use super::{Answers, one_step};
use crate::ledger::Command;
use crate::model::view::{ItemView, MilestoneView, ProjectView};
use crate::model::{Reference, Thing, Update};
use crate::tui::subject::{Owner, Subject};

impl Answers<'_> {
    /// What goes first stands first: what was reported, the parts, then the thing they belong to.
    pub(super) fn remove(&self) -> Command {
        let along = self.along_with_it().into_iter().map(|(_, code)| code);
        let codes = along.chain(self.task.on.iter().map(|what| what.code.clone()));
        one_step(codes.map(|what| Command::Remove { what }).collect())
    }

    /// What goes along, each kind with how many.
    pub(super) fn along(&self) -> Vec<(Thing, usize)> {
        let along = self.along_with_it();
        let kinds = [Thing::Site, Thing::Milestone, Thing::Action, Thing::Update];
        let counted = kinds.map(|kind| (kind, along.iter().filter(|(thing, _)| *thing == kind).count()));
        counted.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    fn along_with_it(&self) -> Vec<(Thing, String)> {
        let mut found: Vec<(Thing, String)> = Vec::new();
        let is_named = |code: &str| self.task.on.iter().any(|what| what.code == code);
        for subject in self.task.subjects(self.shown) {
            for part in updates(subject).into_iter().chain(parts(subject)) {
                if !is_named(&part.1) && !found.contains(&part) {
                    found.push(part);
                }
            }
        }
        found
    }
}

fn parts(subject: Subject<'_>) -> Vec<(Thing, String)> {
    let codes = |all: Vec<Reference>| all.into_iter().map(|what| (what.thing, what.code)).collect();
    match subject {
        Subject::Project(ProjectView { sites, milestones, .. }) => {
            let sites = sites.iter().map(crate::model::view::SiteView::reference);
            codes(sites.chain(milestones.iter().map(MilestoneView::reference)).collect())
        }
        Subject::Item(ItemView { actions, milestones, .. }) => {
            let actions = actions.iter().map(crate::model::view::ActionView::reference);
            codes(actions.chain(milestones.iter().map(MilestoneView::reference)).collect())
        }
        _ => Vec::new(),
    }
}

/// What was reported on it and on its parts.
fn updates(subject: Subject<'_>) -> Vec<(Thing, String)> {
    let of_milestone = |updates: &[Update], code: &str| -> Vec<String> {
        let about = updates.iter().filter(|update| update.milestone.as_deref() == Some(code));
        about.map(|update| update.code.clone()).collect()
    };
    let all = |updates: &[Update]| updates.iter().map(|update| update.code.clone()).collect::<Vec<String>>();
    let codes = match subject {
        Subject::Project(project) => all(&project.updates),
        Subject::Milestone(Owner::Project(project), milestone) => of_milestone(&project.updates, &milestone.code),
        Subject::Milestone(Owner::Item(item), milestone) => of_milestone(&item.updates, &milestone.code),
        Subject::Item(item) => {
            let of_actions = item.actions.iter().flat_map(|action| all(&action.updates));
            all(&item.updates).into_iter().chain(of_actions).collect()
        }
        Subject::Action(_, action) => all(&action.updates),
        Subject::Blocker(blocker) => all(&blocker.updates),
        _ => Vec::new(),
    };
    codes.into_iter().map(|code| (Thing::Update, code)).collect()
}
