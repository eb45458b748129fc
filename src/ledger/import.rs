//! Adding what a document holds and the ledger does not. What both hold has to be the same: an import never overwrites.

use chrono::NaiveDate;

use super::Outcome;
use super::names::is_taken;
use super::step::Step;
use crate::model::{Blocker, Book, Deed, Indicator, Item, Problem, Project};

/// What of a document is new, and what stands in its way.
#[derive(Default)]
struct Sorted {
    projects: Vec<Project>,
    items: Vec<Item>,
    blockers: Vec<Blocker>,
    indicators: Vec<Indicator>,
    conflicts: Vec<String>,
}

impl Step<'_, '_> {
    pub(super) fn import(&mut self, document: &Book) -> Outcome<Deed> {
        let own = self.reader().book()?;
        let sorted = self.sort(document, &own)?;
        if !sorted.conflicts.is_empty() {
            return Err(Problem::ImportConflict { codes: sorted.conflicts }.into());
        }
        if let Some(stage) = document.stages.iter().find(|stage| own.stages.find(&stage.code).is_none()) {
            return Err(Problem::NoSuchStage { words: stage.code.clone(), stages: own.stages.clone() }.into());
        }
        // A later fact moves the pin, however it comes in.
        if let Some(latest) = latest_day(&sorted).filter(|latest| *latest > self.day()) {
            self.happened(Some(latest))?;
        }
        self.writer.insert_content(document, &sorted.projects, &sorted.items, &sorted.blockers)?;
        for indicator in &sorted.indicators {
            self.writer.insert_indicator(indicator)?;
        }
        Ok(Deed::Imported {
            projects: sorted.projects.len(),
            items: sorted.items.len(),
            blockers: sorted.blockers.len(),
            indicators: sorted.indicators.len(),
        })
    }

    fn sort(&self, document: &Book, own: &Book) -> Outcome<Sorted> {
        let mut sorted = Sorted::default();
        let mut codes = Vec::new();
        if document.period != own.period && !document.items.is_empty() {
            sorted.conflicts.push(document.period.to_string());
        }
        sorted.projects = pick(&document.projects, &own.projects, |project| &project.code, &mut sorted.conflicts);
        sorted.items = pick(&document.items, &own.items, |item| &item.code, &mut sorted.conflicts);
        sorted.blockers = pick(&document.blockers, &own.blockers, |blocker| &blocker.code, &mut sorted.conflicts);
        sorted.indicators = pick(&document.indicators, &own.indicators, |one| &one.code, &mut sorted.conflicts);
        for project in &sorted.projects {
            codes.push(&project.code);
            codes.extend(project.sites.iter().map(|site| &site.code));
            codes.extend(project.milestones.iter().map(|milestone| &milestone.code));
            codes.extend(project.updates.iter().map(|update| &update.code));
        }
        for item in &sorted.items {
            codes.push(&item.code);
            codes.extend(item.milestones.iter().map(|milestone| &milestone.code));
            codes.extend(item.updates.iter().map(|update| &update.code));
            for action in &item.actions {
                codes.push(&action.code);
                codes.extend(action.updates.iter().map(|update| &update.code));
            }
        }
        codes.extend(sorted.blockers.iter().map(|blocker| &blocker.code));
        codes.extend(sorted.indicators.iter().map(|indicator| &indicator.code));
        for code in codes {
            if is_taken(&self.reader(), code)? {
                sorted.conflicts.push(code.clone());
            }
        }
        Ok(sorted)
    }
}

/// What of `theirs` is not in `own`; what is in both and differs goes into `conflicts`.
fn pick<T: Clone + PartialEq>(
    theirs: &[T],
    own: &[T],
    code: impl Fn(&T) -> &String,
    conflicts: &mut Vec<String>,
) -> Vec<T> {
    let mut new = Vec::new();
    for thing in theirs {
        match own.iter().find(|own| code(own) == code(thing)) {
            None => new.push(thing.clone()),
            Some(own) if own == thing => {}
            Some(_) => conflicts.push(code(thing).clone()),
        }
    }
    new
}

fn latest_day(sorted: &Sorted) -> Option<NaiveDate> {
    let projects = sorted.projects.iter().flat_map(|project| {
        let done = project.milestones.iter().filter_map(|one| one.done.as_ref().map(|done| done.on));
        project.movements.iter().map(|one| one.on).chain(project.updates.iter().map(|one| one.on)).chain(done)
    });
    let items = sorted.items.iter().flat_map(|item| {
        let marks = item.actions.iter().flat_map(|action| action.marks.iter().map(|mark| mark.on));
        let reports = item.actions.iter().flat_map(|action| action.updates.iter().map(|update| update.on));
        marks.chain(reports).chain(item.updates.iter().map(|update| update.on))
    });
    let blockers = sorted.blockers.iter().map(|blocker| blocker.closed_on.unwrap_or(blocker.raised_on));
    let measures = sorted.indicators.iter().flat_map(|indicator| &indicator.measures);
    let readings = measures.flat_map(|measure| measure.readings.iter().map(|reading| reading.on));
    projects.chain(items).chain(blockers).chain(readings).max()
}
