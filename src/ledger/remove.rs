//! Taking things away: only what nothing refers to, so that nothing recorded is lost with it. Undo brings it back.

use super::Outcome;
use super::step::Step;
use crate::model::{
    Action, Blocker, Book, Deed, Indicator, Item, Measure, Milestone, Problem, Project, Reference, Remark, Site,
    Supervision, Thing, Update,
};
use crate::store::Named;

impl Step<'_, '_> {
    pub(super) fn remove(&mut self, what: &str) -> Outcome<Deed> {
        let named = self.resolve(what, &Thing::ALL)?;
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
            Thing::Supervision => self.writer.delete_supervision(row),
            Thing::Remark => self.writer.delete_remark(row),
        }?;
        Ok(Deed::Removed { what: named.what })
    }

    /// What refers to the thing, and how many records of what happened would go with it.
    fn uses(&self, named: &Named) -> Outcome<(Vec<Reference>, usize)> {
        let code = named.what.code.as_str();
        let book = self.reader().book()?;
        let mut by = Vec::new();
        let records = match named.what.thing {
            Thing::Project => {
                let project = self.reader().project(named.key)?;
                by.extend(parts(&project));
                let moved = project.movements.iter().filter(|movement| movement.from.is_some()).count();
                let said = project.updates.len() + project.assessments.len();
                moved + said + project.money.len() + project.targets.len()
            }
            Thing::Site => {
                let project = self.reader().project(self.reader().site(named.key)?.1)?;
                project.movements.iter().filter(|movement| movement.site.as_deref() == Some(code)).count()
            }
            Thing::Milestone => {
                let (milestone, _) = self.reader().milestone(named.key)?;
                let of_projects = book.projects.iter().flat_map(|project| &project.updates);
                let of_items = items(&book).flat_map(|item| &item.updates);
                let about = |update: &&Update| update.milestone.as_deref() == Some(code);
                let updates = of_projects.chain(of_items).filter(about).count();
                updates + milestone.forecasts.len() + usize::from(milestone.done.is_some())
            }
            Thing::Item => {
                let item = self.reader().item(named.key)?;
                by.extend(item.actions.iter().map(Action::reference));
                by.extend(item.milestones.iter().map(Milestone::reference));
                item.updates.len() + item.assessments.len()
            }
            Thing::Action => {
                let action = self.reader().action(named.key)?;
                action.marks.len() + action.updates.len()
            }
            Thing::Blocker => self.reader().blocker(named.key)?.updates.len(),
            Thing::Indicator | Thing::Update | Thing::Supervision | Thing::Remark => 0,
        };
        by.extend(pointing(&book, code));
        Ok((by, records))
    }
}

fn parts(project: &Project) -> Vec<Reference> {
    let sites = project.sites.iter().map(Site::reference);
    let milestones = project.milestones.iter().map(Milestone::reference);
    sites.chain(milestones).collect()
}

/// The items of every period.
fn items(book: &Book) -> impl Iterator<Item = &Item> {
    book.closed.iter().flat_map(|closed| &closed.items).chain(&book.items)
}

/// Everything that names the thing `code`.
fn pointing(book: &Book, code: &str) -> Vec<Reference> {
    let names = |codes: &[String]| codes.iter().any(|one| one == code);
    let actions = items(book).flat_map(|item| &item.actions);
    let actions = actions.filter(|action| names(&action.projects) || names(&action.milestones));
    let blockers = book.blockers.iter().filter(|blocker| names(&blocker.projects));
    let reckons = |measure: &Measure| {
        let ratio = measure.ratio.iter().flat_map(|(part, whole)| [part, whole]);
        measure.parts.iter().chain(ratio).any(|figure| figure.indicator == code)
    };
    let indicators = book.indicators.iter().filter(|one| one.code != code && one.measures.iter().any(reckons));
    let supervisions = book.supervisions.iter().filter(|supervision| supervision.about == code);
    let remarks = book.remarks.iter().filter(|remark| names(&remark.about));
    let mut by: Vec<Reference> = actions.map(Action::reference).collect();
    by.extend(blockers.map(Blocker::reference));
    by.extend(indicators.map(Indicator::reference));
    by.extend(supervisions.map(Supervision::reference));
    by.extend(remarks.map(Remark::reference));
    by
}
