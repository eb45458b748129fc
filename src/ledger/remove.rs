//! Taking things away: only what nothing refers to, so that nothing recorded is lost with it. Undo brings it back.

use super::Outcome;
use super::step::Step;
use crate::model::{Action, Blocker, Book, Deed, Milestone, Problem, Project, Reference, Site, Thing};
use crate::store::Named;

impl Step<'_, '_> {
    pub(super) fn remove(&mut self, what: &str) -> Outcome<Deed> {
        let everything = [
            Thing::Project,
            Thing::Site,
            Thing::Milestone,
            Thing::Item,
            Thing::Action,
            Thing::Indicator,
            Thing::Blocker,
            Thing::Update,
        ];
        let named = self.resolve(what, &everything)?;
        let (by, records) = self.uses(&named)?;
        if !by.is_empty() || records > 0 {
            return Err(Problem::StillUsed { what: named.what, by, records }.into());
        }
        let row = named.key;
        match named.what.thing {
            Thing::Project => self.writer.delete_project(row),
            Thing::Site => self.writer.delete_site(row),
            Thing::Milestone => self.writer.delete_milestone(row),
            Thing::Item => self.writer.delete_item(row),
            Thing::Action => self.writer.delete_action(row),
            Thing::Indicator => self.writer.delete_indicator(row),
            Thing::Blocker => self.writer.delete_blocker(row),
            Thing::Update => self.writer.delete_update(row),
        }?;
        Ok(Deed::Removed { what: named.what })
    }

    /// What refers to the thing, and how many records of what happened would go with it.
    fn uses(&self, named: &Named) -> Outcome<(Vec<Reference>, usize)> {
        let code = named.what.code.as_str();
        Ok(match named.what.thing {
            Thing::Project => {
                let project = self.reader().project(named.key)?;
                let moved = project.movements.iter().filter(|movement| movement.from.is_some()).count();
                let mut by = parts(&project);
                by.extend(pointing(&self.reader().book()?, code));
                (by, moved + project.updates.len())
            }
            Thing::Site => {
                let project = self.reader().project(self.reader().site(named.key)?.1)?;
                (Vec::new(), project.movements.iter().filter(|movement| movement.site.as_deref() == Some(code)).count())
            }
            Thing::Milestone => {
                let (milestone, _) = self.reader().milestone(named.key)?;
                let book = self.reader().book()?;
                let about = |milestone: Option<&String>| milestone.is_some_and(|milestone| milestone == code);
                let projects = book.projects.iter().flat_map(|project| &project.updates);
                let items = book.items.iter().flat_map(|item| &item.updates);
                let updates = projects.chain(items).filter(|update| about(update.milestone.as_ref())).count();
                (pointing(&book, code), updates + usize::from(milestone.done.is_some()))
            }
            Thing::Item => {
                let item = self.reader().item(named.key)?;
                let actions = item.actions.iter().map(Action::reference);
                let milestones = item.milestones.iter().map(Milestone::reference);
                (actions.chain(milestones).collect(), item.updates.len())
            }
            Thing::Action => {
                let action = self.reader().action(named.key)?;
                (Vec::new(), action.marks.len() + action.updates.len())
            }
            Thing::Indicator | Thing::Blocker | Thing::Update => (Vec::new(), 0),
        })
    }
}

fn parts(project: &Project) -> Vec<Reference> {
    let sites = project.sites.iter().map(Site::reference);
    let milestones = project.milestones.iter().map(Milestone::reference);
    sites.chain(milestones).collect()
}

/// Actions and blockers that name the project or milestone `code`.
fn pointing(book: &Book, code: &str) -> Vec<Reference> {
    let names = |codes: &[String]| codes.iter().any(|one| one == code);
    let actions = book.items.iter().flat_map(|item| &item.actions);
    let actions = actions.filter(|action| names(&action.projects) || names(&action.milestones));
    let blockers = book.blockers.iter().filter(|blocker| names(&blocker.projects));
    actions.map(Action::reference).chain(blockers.map(Blocker::reference)).collect()
}
