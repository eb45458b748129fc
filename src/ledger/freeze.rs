//! Setting baselines (基线): the plan in force on a day, frozen under a name.

use chrono::NaiveDate;

use super::Outcome;
use super::names::fold;
use super::step::{Step, maybe_text, name};
use crate::model::problem::Field;
use crate::model::{Baseline, BaselineEntry, Book, Deed, Item, Milestone, Now, Period, Problem, Project};
use crate::store::{Key, Scope, Writer};

/// The plan in force at the end of `day`: of every milestone that had entered it by then, projects first.
pub(super) fn entries(projects: &[Project], items: &[Item], day: NaiveDate) -> Vec<BaselineEntry> {
    let of_projects = projects.iter().flat_map(|project| &project.milestones);
    of_projects.chain(items.iter().flat_map(|item| &item.milestones)).filter_map(|one| entry(one, day)).collect()
}

/// `None` for a milestone that had not entered the plan.
fn entry(milestone: &Milestone, day: NaiveDate) -> Option<BaselineEntry> {
    let plan = milestone.plan_on(day).filter(|plan| plan.date.is_some());
    (milestone.added_on <= day).then(|| BaselineEntry {
        milestone: milestone.code.clone(),
        planned: plan.and_then(|plan| plan.date.clone()),
        commitment: plan.and_then(|plan| plan.commitment),
    })
}

/// The baseline a new ledger begins with: the first approved plan, called after its period. It is written as the milestones
/// come, projects first. None where the document brings its own or has nothing to freeze.
#[derive(Debug)]
pub(super) struct First {
    pub(super) baseline: Baseline,
    /// Once there is something to freeze.
    row: Option<Key>,
    entries: usize,
}

impl First {
    pub(super) fn of(book: &Book, now: &Now) -> Option<Self> {
        let name = book.period.to_string();
        let brought = book.baselines.iter().any(|one| one.period == book.period || fold(&one.name) == fold(&name));
        let baseline = Baseline {
            name,
            period: book.period,
            set_on: book.data_date.day(now.today()),
            recorded_on: now.today(),
            by: Some(now.author.clone()),
            note: None,
            entries: Vec::new(),
        };
        (!brought).then_some(Self { baseline, row: None, entries: 0 })
    }

    pub(super) fn freeze(&mut self, milestones: &[Milestone], writer: &mut Writer<'_>) -> Outcome<()> {
        for entry in milestones.iter().filter_map(|one| entry(one, self.baseline.set_on)) {
            let row = match self.row {
                Some(row) => row,
                None => *self.row.insert(writer.insert_baseline(&self.baseline)?),
            };
            writer.insert_baseline_entry(row, self.entries, &entry)?;
            self.entries += 1;
        }
        Ok(())
    }
}

impl Step<'_, '_> {
    pub(super) fn set_baseline(&mut self, words: &str, on: Option<NaiveDate>, note: Option<&str>) -> Outcome<Deed> {
        let words = name(words)?;
        let period = self.reader().heading()?.period;
        // The first baseline of a period to come is called after it.
        if Period::from_code(&words.to_uppercase()).is_some_and(|named| named > period) {
            return Err(Problem::BadValue { field: Field::Name, words }.into());
        }
        let on = self.happened(on)?;
        let note = maybe_text(note, Field::Note)?;
        match self.freeze(&words, period, on, note)? {
            0 => Err(Problem::NothingToFreeze { on }.into()),
            milestones => Ok(Deed::BaselineSet { name: words, milestones }),
        }
    }

    /// Freezes the plan in force at the end of `on` and says how many milestones it has; none leaves no baseline.
    pub(super) fn freeze(&mut self, name: &str, period: Period, on: NaiveDate, note: Option<String>) -> Outcome<usize> {
        let taken = self.reader().baselines()?.into_iter().find(|one| fold(&one.name) == fold(name));
        if let Some(taken) = taken {
            return Err(Problem::BaselineExists { name: taken.name }.into());
        }
        let entries = entries(&self.reader().projects(Scope::All)?, &self.reader().items(Scope::All)?, on);
        let milestones = entries.len();
        if milestones > 0 {
            let (recorded_on, by) = (self.now.today(), Some(self.now.author.clone()));
            let baseline = Baseline { name: name.to_owned(), period, set_on: on, recorded_on, by, note, entries };
            self.writer.insert_baseline(&baseline)?;
        }
        Ok(milestones)
    }
}
