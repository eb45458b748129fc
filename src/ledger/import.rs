//! Adding what a document holds and the ledger does not. What both hold has to be the same: an import never overwrites.

mod days;

use std::collections::HashMap;

use super::Outcome;
use super::apply::IMAGES_KEPT;
use super::names::{fold, taken_codes};
use super::step::Step;
use crate::model::{
    Assessment, Baseline, Blocker, Book, ClosedPeriod, Deed, Fault, Indicator, Issued, Item, Period, Problem, Project,
    Remark, Supervision,
};
use crate::store::{AssessmentOf, Writer};

/// What of a document is new, and what stands in its way.
#[derive(Default)]
struct Sorted<'d> {
    projects: Vec<&'d Project>,
    items: Vec<&'d Item>,
    closed: &'d [ClosedPeriod],
    blockers: Vec<&'d Blocker>,
    indicators: Vec<&'d Indicator>,
    assessments: Vec<&'d Assessment>,
    supervisions: Vec<&'d Supervision>,
    baselines: Vec<&'d Baseline>,
    remarks: Vec<&'d Remark>,
    issued: Vec<&'d Issued>,
    conflicts: Vec<String>,
}

impl<'s> Step<'_, 's> {
    pub(super) fn import(&mut self, document: &Book) -> Outcome<Deed> {
        let own = self.reader().book()?;
        self.watch.go_on()?;
        let sorted = self.sort(document, &own)?;
        if !sorted.conflicts.is_empty() {
            return Err(Problem::ImportConflict { codes: sorted.conflicts }.into());
        }
        if let Some(stage) = document.stages.iter().find(|stage| own.stages.find(&stage.code).is_none()) {
            return Err(Problem::NoSuchStage { words: stage.code.clone(), stages: own.stages.clone() }.into());
        }
        // A later fact moves the pin, however it comes in.
        if let Some(latest) = days::latest(&sorted).filter(|latest| *latest > self.day()) {
            self.happened(Some(latest))?;
        }
        let deed = Deed::Imported {
            projects: sorted.projects.len(),
            items: sorted.items.len(),
            blockers: sorted.blockers.len(),
            indicators: sorted.indicators.len(),
            issued: sorted.issued.len(),
        };
        // Known beforehand to be too much to take back: then it need not be kept for that.
        if sorted.projects.iter().map(|project| rows_of(project)).sum::<usize>() > IMAGES_KEPT {
            self.writer.load()?;
        }
        self.insert_new(document, &sorted)?;
        Ok(deed)
    }

    /// Thing by thing, so that somebody who waits sees how far it is and can stop it.
    fn insert_new(&mut self, document: &Book, sorted: &Sorted<'_>) -> Outcome<()> {
        if !sorted.closed.is_empty() {
            self.writer.insert_past(sorted.closed, document.opened_on)?;
        }
        let past = sorted.closed.iter().flat_map(|past| past.items.iter().map(|item| (past.period, item)));
        let items: Vec<(Period, &Item)> =
            past.chain(sorted.items.iter().map(|item| (document.period, *item))).collect();
        self.watch.begin(items.len() + sorted.beside_items());
        self.writer.insert_categories(document)?;
        self.each(&sorted.projects, Writer::insert_whole_project)?;
        let mut begun = Vec::new();
        for (period, item) in items {
            begun.push((self.writer.begin_item(period, item)?, item));
            self.watch.go_on()?;
        }
        for (row, item) in begun {
            self.writer.fill_item(row, item)?;
            self.watch.one_done()?;
        }
        self.each(&sorted.blockers, Writer::insert_whole_blocker)?;
        self.each(&sorted.indicators, Writer::insert_indicator)?;
        self.each(&sorted.assessments, |writer, one| writer.insert_assessment(AssessmentOf::Ledger, one))?;
        self.each(&sorted.supervisions, Writer::insert_supervision)?;
        self.each(&sorted.baselines, Writer::insert_baseline)?;
        self.each(&sorted.remarks, Writer::insert_remark)?;
        self.each(&sorted.issued, Writer::insert_issued)
    }

    fn each<T, R>(
        &mut self,
        things: &[&T],
        mut insert: impl FnMut(&mut Writer<'s>, &T) -> Result<R, Fault>,
    ) -> Outcome<()> {
        for thing in things {
            insert(self.writer, thing)?;
            self.watch.one_done()?;
        }
        Ok(())
    }

    fn sort<'d>(&self, document: &'d Book, own: &Book) -> Outcome<Sorted<'d>> {
        let mut conflicts = Vec::new();
        if document.period != own.period && !document.items.is_empty() {
            conflicts.push(document.period.to_string());
        }
        let sorted = Sorted {
            projects: pick(&document.projects, &own.projects, |project| &project.code, &mut conflicts),
            items: pick(&document.items, &own.items, |item| &item.code, &mut conflicts),
            closed: past(document, own, &mut conflicts),
            blockers: pick(&document.blockers, &own.blockers, |blocker| &blocker.code, &mut conflicts),
            indicators: pick(&document.indicators, &own.indicators, |one| &one.code, &mut conflicts),
            assessments: document.assessments.iter().filter(|one| !own.assessments.contains(one)).collect(),
            supervisions: pick(&document.supervisions, &own.supervisions, |one| &one.code, &mut conflicts),
            baselines: frozen(&document.baselines, &own.baselines, &mut conflicts),
            remarks: pick(&document.remarks, &own.remarks, |one| &one.code, &mut conflicts),
            issued: issued(&document.issued, &self.reader().issues()?, &mut conflicts),
            conflicts,
        };
        let taken = taken_codes(&self.reader())?;
        let taken = codes(&sorted).into_iter().filter(|code| taken.contains(&code.to_ascii_lowercase()));
        Ok(Sorted { conflicts: sorted.conflicts.iter().chain(taken).cloned().collect(), ..sorted })
    }
}

impl Sorted<'_> {
    /// How many things there are beside items.
    fn beside_items(&self) -> usize {
        self.projects.len()
            + self.blockers.len()
            + self.indicators.len()
            + self.assessments.len()
            + self.supervisions.len()
            + self.baselines.len()
            + self.remarks.len()
            + self.issued.len()
    }
}

/// About how many rows a project takes, and never more than it does.
const fn rows_of(project: &Project) -> usize {
    1 + project.quantities.len()
        + project.sites.len()
        + project.movements.len()
        + project.milestones.len()
        + project.updates.len()
        + project.money.len()
}

/// The codes of everything that is new in the plan that is open.
fn codes<'d>(sorted: &Sorted<'d>) -> Vec<&'d String> {
    let mut codes: Vec<&String> = Vec::new();
    for project in &sorted.projects {
        codes.push(&project.code);
        codes.extend(project.sites.iter().map(|site| &site.code));
        codes.extend(project.milestones.iter().map(|milestone| &milestone.code));
        codes.extend(project.updates.iter().map(|update| &update.code));
    }
    for item in &sorted.items {
        codes.push(&item.code);
        codes.extend(item.actions.iter().map(|action| &action.code));
    }
    // A closed plan numbers its items and actions on its own.
    for item in sorted.closed.iter().flat_map(|past| &past.items).chain(sorted.items.iter().copied()) {
        codes.extend(item.milestones.iter().map(|milestone| &milestone.code));
        codes.extend(item.updates.iter().map(|update| &update.code));
        codes.extend(item.actions.iter().flat_map(|action| &action.updates).map(|update| &update.code));
    }
    for blocker in &sorted.blockers {
        codes.push(&blocker.code);
        codes.extend(blocker.updates.iter().map(|update| &update.code));
    }
    codes.extend(sorted.indicators.iter().map(|indicator| &indicator.code));
    codes.extend(sorted.supervisions.iter().map(|supervision| &supervision.code));
    codes.extend(sorted.remarks.iter().map(|remark| &remark.code));
    codes
}

/// What of `theirs` is not in `own`; what is in both and differs goes into `conflicts`.
fn pick<'d, T: PartialEq>(
    theirs: &'d [T],
    own: &[T],
    code: impl Fn(&T) -> &String,
    conflicts: &mut Vec<String>,
) -> Vec<&'d T> {
    let own: HashMap<&String, &T> = own.iter().map(|own| (code(own), own)).collect();
    let mut new = Vec::new();
    for thing in theirs {
        match own.get(code(thing)) {
            None => new.push(thing),
            Some(own) if *own == thing => {}
            Some(_) => conflicts.push(code(thing).clone()),
        }
    }
    new
}

/// The periods before, which a ledger takes whole or not at all: its own past can't be added to.
fn past<'d>(document: &'d Book, own: &Book, conflicts: &mut Vec<String>) -> &'d [ClosedPeriod] {
    if document.closed.is_empty() || (document.closed == own.closed && document.opened_on == own.opened_on) {
        return &[];
    }
    if own.closed.is_empty() && own.opened_on.is_none() && document.period == own.period {
        return &document.closed;
    }
    conflicts.extend(document.closed.iter().map(|past| past.period.to_string()));
    &[]
}

/// The issued reports that are new by number. What both hold has to be the same to the last byte.
fn issued<'d>(theirs: &'d [Issued], own: &[(u32, String)], conflicts: &mut Vec<String>) -> Vec<&'d Issued> {
    let mut new = Vec::new();
    for issued in theirs {
        match own.iter().find(|(number, _)| *number == issued.number) {
            None => new.push(issued),
            Some((_, digest)) if *digest == issued.digest => {}
            Some(_) => conflicts.push(format!("issued[{}]", issued.number)),
        }
    }
    new
}

/// The baselines that are new by name. Who wrote the same plan down, and when, makes no other baseline of it.
fn frozen<'d>(theirs: &'d [Baseline], own: &[Baseline], conflicts: &mut Vec<String>) -> Vec<&'d Baseline> {
    let plan = |one: &Baseline| (one.period, one.set_on, one.entries.clone());
    let mut new = Vec::new();
    for baseline in theirs {
        match own.iter().find(|own| fold(&own.name) == fold(&baseline.name)) {
            None => new.push(baseline),
            Some(own) if plan(own) == plan(baseline) => {}
            Some(_) => conflicts.push(baseline.name.clone()),
        }
    }
    new
}
