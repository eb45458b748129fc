//! What must hold across a document: codes are unique, references lead somewhere, units are conserved.

use std::collections::HashSet;

use super::ExchangeError;
use super::place::Place;
use crate::model::{Baseline, Book, Issued, Item, Milestone, Project, Update, stage};

mod codes;
mod figures;
mod periods;
mod units;

type Outcome = Result<(), ExchangeError>;

/// Holds the whole of `book` against the rules that no single entry can break alone.
pub(super) fn book(book: &Book) -> Outcome {
    let known = Known::of(book)?;
    for project in &book.projects {
        known.project(project)?;
        units::conserve(project)?;
    }
    periods::follow(book)?;
    for closed in &book.closed {
        known.plan(&closed.items, Some(&Place::of(&closed.period.to_string())))?;
    }
    known.plan(&book.items, None)?;
    for blocker in &book.blockers {
        references(&known.projects, &blocker.projects, &Place::of(&blocker.code).key("projects"))?;
        known.updates(&blocker.updates)?;
    }
    figures::lead_somewhere(&book.indicators)?;
    for supervision in &book.supervisions {
        reference(&known.supervised, &supervision.about, || Place::of(&supervision.code).key("about"))?;
    }
    for remark in &book.remarks {
        references(&known.all, &remark.about, &Place::of(&remark.code).key("about"))?;
    }
    issued(&book.issued)?;
    baselines(&book.baselines)
}

/// The numbers of issued reports rise, and of each there is a format once.
fn issued(issued: &[Issued]) -> Outcome {
    let follows = |pair: &[Issued]| matches!(pair, [one, next] if one.number < next.number);
    if let Some([_, wrong]) = issued.windows(2).find(|pair| !follows(pair)) {
        return Err(ExchangeError::Duplicate { code: format!("issued.number {}", wrong.number) });
    }
    for report in issued {
        unique(report.documents.iter().map(|document| document.format.as_str()))?;
    }
    Ok(())
}

/// A baseline may name a milestone that is no longer in the plan, but none twice.
fn baselines(baselines: &[Baseline]) -> Outcome {
    unique(baselines.iter().map(|baseline| baseline.name.as_str()))?;
    for baseline in baselines {
        unique(baseline.entries.iter().map(|entry| entry.milestone.as_str()))?;
    }
    Ok(())
}

/// The codes there are to refer to.
struct Known<'a> {
    stages: HashSet<&'a str>,
    categories: HashSet<&'a str>,
    projects: HashSet<&'a str>,
    milestones: HashSet<&'a str>,
    /// What a supervision can be about, of whatever period.
    supervised: HashSet<&'a str>,
    all: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(book: &'a Book) -> Result<Self, ExchangeError> {
        let stages = unique(book.stages.iter().map(|stage| stage.code.as_str()))?;
        reference(&stages, stage::UNKNOWN, || "stage".to_owned())?;
        let all = codes::distinct(book)?;
        let projects: HashSet<&str> = book.projects.iter().map(|project| project.code.as_str()).collect();
        let of_projects = book.projects.iter().flat_map(|project| &project.milestones);
        let of_items = codes::items(book).flat_map(|item| &item.milestones);
        let milestones: HashSet<&str> = of_projects.chain(of_items).map(|milestone| milestone.code.as_str()).collect();
        let blockers = book.blockers.iter().map(|blocker| blocker.code.as_str());
        let supervised = projects.iter().chain(&milestones).copied().chain(codes::items(book).flat_map(codes::of_plan));
        Ok(Self {
            stages,
            categories: unique(book.categories.iter().map(|category| category.code.as_str()))?,
            supervised: supervised.chain(blockers).collect(),
            projects,
            milestones,
            all,
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
        for (index, target) in project.targets.iter().enumerate() {
            reference(&self.stages, &target.stage, || at.row("target", index).key("stage"))?;
        }
        self.milestones(&project.milestones)?;
        self.updates(&project.updates)
    }

    fn plan(&self, items: &[Item], closed: Option<&Place<'_>>) -> Outcome {
        for item in items {
            self.milestones(&item.milestones)?;
            self.updates(&item.updates)?;
            for action in &item.actions {
                let at = Place::of_plan(closed, &action.code);
                references(&self.projects, &action.projects, &at.key("projects"))?;
                references(&self.milestones, &action.milestones, &at.key("milestones"))?;
                self.updates(&action.updates)?;
            }
        }
        Ok(())
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
