//! A ledger as large as it is wanted, to measure with: a province's projects over three years, made up by a seed.
//!
//! The same number and seed give the same ledger. Projects come one by one, so that one of millions of milestones needs no
//! more memory than a small one.

mod course;
mod places;
mod project;
mod record;
mod works;

use chrono::{DateTime, FixedOffset, NaiveDate};
use fastrand::Rng;

use super::{ExchangeError, builtin_stages, shipped_plan};
use crate::model::{ActionStatus, Book, DataDate, Item, Now, Period, Project, StatusMark};

/// The most milestones there can be.
pub const MOST_MILESTONES: u32 = 5_000_000;
/// Milestones of a project, on average.
const USUAL: u32 = 10;
/// How many more or fewer a project has, in turn: together none.
const MORE_OR_FEWER: [i32; 10] = [-3, 2, 0, 4, -1, 1, -4, 3, -2, 0];
/// The first and the last day that anything happens on.
const FIRST_DAY: NaiveDate = day(2023, 7, 1);
const DATA_DATE: NaiveDate = day(2026, 6, 30);
/// The item of the plan whose actions are about projects, and how many projects each of them names.
const CONSTRUCTION: &str = "8";
const NAMED_BY_ACTION: usize = 12;

/// What a ledger is made of.
#[derive(Debug)]
pub struct Generated {
    /// The ledger without its projects.
    pub frame: Book,
    pub projects: Projects,
    /// When it was made: as fixed as all else, so that the same comes out on any day.
    pub now: Now,
}

/// A ledger of so many milestones, up to [`MOST_MILESTONES`].
pub fn generated(milestones: u32, seed: u64) -> Result<Generated, ExchangeError> {
    let outlines = Outlines::new(milestones.min(MOST_MILESTONES), seed);
    let mut chance = Rng::with_seed(!seed);
    let (blockers, supervisions) = record::troubles(outlines.clone(), &mut chance);
    let reported = blockers.iter().map(|blocker| blocker.updates.len()).sum();
    let plan = shipped_plan()?;
    let frame = Book {
        name: "xx省教育重点建设项目台账（生成数据）".to_owned(),
        name_en: Some("xx Province: key education construction projects (generated)".to_owned()),
        period: Period::of(DATA_DATE),
        opened_on: None,
        data_date: DataDate::Pinned(DATA_DATE),
        stages: builtin_stages()?,
        categories: plan.categories,
        projects: Vec::new(),
        items: plan.items.into_iter().map(|item| in_work(item, outlines.count, &mut chance)).collect(),
        closed: Vec::new(),
        blockers,
        indicators: Vec::new(),
        assessments: Vec::new(),
        supervisions,
        baselines: Vec::new(),
        remarks: Vec::new(),
        issued: Vec::new(),
    };
    let now = Now { instant: moment(), author: "张明".to_owned(), host: "topout".to_owned() };
    Ok(Generated { frame, projects: Projects { outlines, reported }, now })
}

/// The evening of the data date.
fn moment() -> DateTime<FixedOffset> {
    "2026-06-30T18:00:00+08:00".parse().unwrap_or_default()
}

/// An item of the shipped plan as this ledger has it: in work, its actions pointing at projects there are.
fn in_work(mut item: Item, projects: u32, chance: &mut Rng) -> Item {
    let is_construction = item.code == CONSTRUCTION;
    // Milestones are counted: all of them belong to projects.
    item.milestones.clear();
    for action in &mut item.actions {
        action.milestones.clear();
        action.projects.clear();
        if is_construction && projects > 0 {
            let mut named: Vec<u32> = (0..NAMED_BY_ACTION).map(|_| chance.u32(..projects)).collect();
            named.sort_unstable();
            named.dedup();
            action.projects = named.into_iter().map(project_code).collect();
        }
        let status = match chance.u32(..10) {
            ..2 => continue,
            2..8 => ActionStatus::Ongoing,
            8.. => ActionStatus::Done,
        };
        let on = day_between(chance, day(2026, 1, 5), DATA_DATE);
        action.marks.push(StatusMark { status, on, recorded_on: on, by: None, note: None });
    }
    item
}

/// What is known of a project before it is made: its number, how many milestones it has, and its own chance.
#[derive(Debug)]
struct Outline {
    /// From 0.
    index: u32,
    milestones: u32,
    seed: u64,
    chance: Rng,
}

/// The outlines of all projects, in their order.
#[derive(Clone, Debug)]
struct Outlines {
    next: u32,
    count: u32,
    milestones: u32,
    seed: u64,
    chance: Rng,
}

impl Outlines {
    fn new(milestones: u32, seed: u64) -> Self {
        Self { next: 0, count: milestones.div_ceil(USUAL), milestones, seed, chance: Rng::with_seed(seed) }
    }

    /// How many milestones the project of a number has. Only as far as tens of projects are whole do they differ; the last
    /// project has what is left.
    fn share(&self, index: u32) -> u32 {
        let last = self.count.saturating_sub(1);
        let differ = last - last % USUAL;
        if index == last {
            self.milestones - USUAL * last
        } else if index < differ {
            let at = usize::try_from(index).unwrap_or_default() % MORE_OR_FEWER.len();
            USUAL.saturating_add_signed(MORE_OR_FEWER.get(at).copied().unwrap_or_default())
        } else {
            USUAL
        }
    }
}

impl Iterator for Outlines {
    type Item = Outline;

    fn next(&mut self) -> Option<Outline> {
        let index = self.next;
        if index >= self.count {
            return None;
        }
        self.next += 1;
        Some(Outline { index, milestones: self.share(index), seed: self.seed, chance: self.chance.fork() })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.count - self.next).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Outlines {}

/// The projects, each made when it is asked for.
#[derive(Debug)]
pub struct Projects {
    outlines: Outlines,
    /// Updates that have a code already.
    reported: usize,
}

impl Iterator for Projects {
    type Item = Project;

    fn next(&mut self) -> Option<Project> {
        Some(project::of(self.outlines.next()?, &mut self.reported))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.outlines.size_hint()
    }
}

impl ExactSizeIterator for Projects {}

/// `P000001`: as many digits as the last of the largest ledger has, so that codes stand in their order.
fn project_code(index: u32) -> String {
    format!("P{:06}", index + 1)
}

/// The code of the next update.
fn update_code(reported: &mut usize) -> String {
    *reported += 1;
    format!("U{reported}")
}

/// A day of the calendar; only days that are written out here are asked for.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// Whether something happens that happens so many times in a hundred.
fn happens(chance: &mut Rng, times: u32) -> bool {
    chance.u32(..100) < times
}

/// One of several.
fn pick<T: Copy + Default>(chance: &mut Rng, all: &[T]) -> T {
    chance.choice(all).copied().unwrap_or_default()
}

/// A day from `first` to `last`; `last` where there is none between.
fn day_between(chance: &mut Rng, first: NaiveDate, last: NaiveDate) -> NaiveDate {
    let days = u64::try_from((last - first).num_days()).unwrap_or_default();
    last - chrono::Days::new(chance.u64(..=days))
}

/// When something of a day was written down: soon, and not after the ledger was made.
fn written_down(chance: &mut Rng, on: NaiveDate) -> NaiveDate {
    (on + chrono::Days::new(chance.u64(..=6))).min(DATA_DATE)
}

#[cfg(test)]
mod tests;
