//! What must hold across a document: codes are unique, references lead somewhere, units are conserved.

use std::collections::HashSet;

use super::ExchangeError;
use super::place::Place;
use crate::model::{Book, Milestone, Project, Update, stage};

mod units;

type Outcome = Result<(), ExchangeError>;

/// Holds the whole of `book` against the rules that no single entry can break alone.
pub(super) fn book(book: &Book) -> Outcome {
    let known = Known::of(book)?;
    for project in &book.projects {
        known.project(project)?;
        units::conserve(project)?;
    }
    for item in &book.items {
        known.milestones(&item.milestones)?;
        known.updates(&item.updates)?;
        for action in &item.actions {
            let at = Place::of(&action.code);
            references(&known.projects, &action.projects, &at.key("projects"))?;
            references(&known.milestones, &action.milestones, &at.key("milestones"))?;
            known.updates(&action.updates)?;
        }
    }
    for blocker in &book.blockers {
        references(&known.projects, &blocker.projects, &Place::of(&blocker.code).key("projects"))?;
    }
    Ok(())
}

/// The codes there are to refer to.
struct Known<'a> {
    stages: HashSet<&'a str>,
    categories: HashSet<&'a str>,
    projects: HashSet<&'a str>,
    milestones: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(book: &'a Book) -> Result<Self, ExchangeError> {
        let stages = unique(book.stages.iter().map(|stage| stage.code.as_str()))?;
        reference(&stages, stage::UNKNOWN, || "stage".to_owned())?;
        unique(codes(book))?;
        let of_projects = book.projects.iter().flat_map(|project| &project.milestones);
        let of_items = book.items.iter().flat_map(|item| &item.milestones);
        Ok(Self {
            stages,
            categories: unique(book.categories.iter().map(|category| category.code.as_str()))?,
            projects: book.projects.iter().map(|project| project.code.as_str()).collect(),
            milestones: of_projects.chain(of_items).map(|milestone| milestone.code.as_str()).collect(),
        })
    }

    fn project(&self, project: &Project) -> Outcome {
        let at = Place::of(&project.code);
        if let Some(category) = &project.category {
            reference(&self.categories, category, || at.key("category"))?;
        }
        let units = unique(project.quantities.iter().map(|quantity| quantity.unit.as_str()))?;
        if !units.contains(project.counted_in.as_str()) {
            let (project, unit) = (project.code.clone(), project.counted_in.clone());
            return Err(ExchangeError::NotCountedIn { project, unit });
        }
        for (index, movement) in project.movements.iter().enumerate() {
            let at = at.row("movement", index);
            if let Some(from) = &movement.from {
                reference(&self.stages, from, || at.key("from"))?;
            }
            if let Some(to) = &movement.to {
                reference(&self.stages, to, || at.key("to"))?;
            }
        }
        self.milestones(&project.milestones)?;
        self.updates(&project.updates)
    }

    fn milestones(&self, milestones: &[Milestone]) -> Outcome {
        for milestone in milestones {
            if let Some(stage) = &milestone.stage {
                reference(&self.stages, stage, || Place::of(&milestone.code).key("stage"))?;
            }
        }
        Ok(())
    }

    fn updates(&self, updates: &[Update]) -> Outcome {
        for update in updates {
            if let Some(milestone) = &update.milestone {
                reference(&self.milestones, milestone, || Place::of(&update.code).key("milestone"))?;
            }
        }
        Ok(())
    }
}

/// The codes of all things: people name a thing by its code alone, so no two may share one.
fn codes(book: &Book) -> impl Iterator<Item = &str> {
    let projects = book.projects.iter().flat_map(|project| {
        std::iter::once(&project.code)
            .chain(project.sites.iter().map(|site| &site.code))
            .chain(project.milestones.iter().map(|milestone| &milestone.code))
            .chain(project.updates.iter().map(|update| &update.code))
    });
    let items = book.items.iter().flat_map(|item| {
        std::iter::once(&item.code)
            .chain(item.milestones.iter().map(|milestone| &milestone.code))
            .chain(item.updates.iter().map(|update| &update.code))
            .chain(item.actions.iter().flat_map(|action| {
                std::iter::once(&action.code).chain(action.updates.iter().map(|update| &update.code))
            }))
    });
    projects
        .chain(items)
        .chain(book.blockers.iter().map(|blocker| &blocker.code))
        .chain(book.indicators.iter().map(|indicator| &indicator.code))
        .map(String::as_str)
}

fn unique<'a>(codes: impl Iterator<Item = &'a str>) -> Result<HashSet<&'a str>, ExchangeError> {
    let mut seen = HashSet::new();
    for code in codes {
        if code.is_empty() {
            return Err(ExchangeError::Empty { at: "code".to_owned() });
        }
        if !seen.insert(code) {
            return Err(ExchangeError::Duplicate { code: code.to_owned() });
        }
    }
    Ok(seen)
}

fn reference(known: &HashSet<&str>, to: &str, from: impl FnOnce() -> String) -> Outcome {
    if known.contains(to) { Ok(()) } else { Err(ExchangeError::Dangling { from: from(), to: to.to_owned() }) }
}

/// A list of references: each leads somewhere and none is there twice.
fn references(known: &HashSet<&str>, list: &[String], from: &str) -> Outcome {
    unique(list.iter().map(String::as_str))?;
    list.iter().try_for_each(|to| reference(known, to, || from.to_owned()))
}
