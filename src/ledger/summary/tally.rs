//! Totals over projects that come one by one, and the first of them that need somebody.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Bench;
use super::project::{Verdict, judge_account};
use crate::model::light::Worst;
use crate::model::stage::UNKNOWN;
use crate::model::view::{
    ByMonth, CategoryTally, LightTotals, MilestoneTotals, ProjectTotals, UnitCounts, UnitTally, Unknown,
};
use crate::model::{Facts, Lacks, Light, PeriodDate, Standing};
use crate::store::{Key, unpacked};

/// A milestone, by the row of its project and its place among those that had entered the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::ledger) struct Place {
    pub(in crate::ledger) project: Key,
    pub(in crate::ledger) at: usize,
}

/// What the light of the whole is made of, in the order people list it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(in crate::ledger) enum Child {
    Project(Key),
    /// By its place in the plan.
    Item(usize),
}

#[derive(Serialize, Deserialize)]
pub(in crate::ledger) struct Tally {
    pub(in crate::ledger) milestones: MilestoneTotals,
    pub(in crate::ledger) months: ByMonth,
    pub(in crate::ledger) categories: BTreeMap<Option<String>, CategoryTally>,
    pub(in crate::ledger) units: BTreeMap<String, UnitTally>,
    pub(in crate::ledger) unknown: Unknown,
    pub(in crate::ledger) light: Worst<Child>,
    /// Red and amber projects, the worst first; of one light what falls due first.
    pub(in crate::ledger) worst: First<(Light, bool, Option<Day>, Key)>,
    /// By the end of their windows.
    pub(in crate::ledger) overdue: First<(Day, Place)>,
    pub(in crate::ledger) next: First<(Day, Place)>,
}

/// A tally in bytes as it lies there: of very many nobody copies the names. Fields are those of [`Tally`], in their order.
#[derive(Deserialize)]
struct Kept<'a> {
    milestones: MilestoneTotals,
    months: Vec<(i32, (usize, usize))>,
    #[serde(borrow)]
    categories: Vec<(Option<&'a str>, KeptCategory<'a>)>,
    #[serde(borrow)]
    units: Vec<(&'a str, UnitCounts<'a>)>,
    unknown: Unknown,
    light: Worst<Child>,
    worst: First<(Light, bool, Option<Day>, Key)>,
    overdue: First<(Day, Place)>,
    next: First<(Day, Place)>,
}

/// The fields of a [`CategoryTally`].
type KeptCategory<'a> = (Option<&'a str>, ProjectTotals, LightTotals);

impl Tally {
    /// `most` of each kind are kept to be looked at first.
    pub(in crate::ledger) fn new(most: usize) -> Self {
        Self {
            milestones: MilestoneTotals::default(),
            months: ByMonth::default(),
            categories: BTreeMap::new(),
            units: BTreeMap::new(),
            unknown: Unknown::default(),
            light: Worst::default(),
            worst: First::new(most),
            overdue: First::new(most),
            next: First::new(most),
        }
    }

    /// So many of each kind are kept to be looked at first.
    pub(in crate::ledger) const fn most(&self) -> usize {
        self.worst.most
    }

    /// How many projects were taken in.
    pub(in crate::ledger) fn projects(&self) -> usize {
        self.categories.values().map(|category| category.states.all).sum()
    }

    /// Takes in a project by its packed facts. `false` where there are none, or none that this program can read.
    pub(in crate::ledger) fn add_packed(&mut self, key: Key, packed: Option<&[u8]>, bench: Bench<'_>) -> bool {
        let facts = packed.and_then(|packed| unpacked(packed, bench.stages, bench.day));
        facts.map(|facts| self.add(key, facts, bench)).is_some()
    }

    pub(in crate::ledger) fn add(&mut self, key: Key, facts: Facts, bench: Bench<'_>) {
        let Facts { project, account, sites, lacks } = facts;
        let verdict = judge_account(&project, account, bench);
        for (at, milestone) in verdict.milestones.iter().enumerate() {
            self.milestones.add(milestone.standing, milestone.planned());
            let end = milestone.planned().and_then(PeriodDate::latest);
            self.months.add(end, milestone.done.map(|done| done.on));
            let Some(end) = end else { continue };
            let place = Place { project: key, at };
            match milestone.standing {
                Standing::Overdue => self.overdue.add((Day(end), place)),
                Standing::ForecastLate | Standing::InWindow | Standing::DueSoon => self.next.add((Day(end), place)),
                _ => {}
            }
        }
        self.light.add(Child::Project(key), &verdict.light);
        if matches!(verdict.light.light, Light::Red | Light::Amber) {
            self.worst.add((verdict.light.light, verdict.light.due.is_none(), verdict.light.due.map(Day), key));
        }
        let category = self.category(project.category.as_ref());
        category.states.add(verdict.state);
        category.lights.add_project(verdict.light.light);
        let (total, complete) = (verdict.total(), verdict.complete(bench));
        let stages = verdict.at.iter().map(|(stage, count)| (stage.as_str(), *count));
        self.units.entry(project.counted_in.clone()).or_default().add(total, complete, stages);
        self.unknown.add(lacks, sites, &verdict, bench.day);
    }

    fn category(&mut self, code: Option<&String>) -> &mut CategoryTally {
        let category = code.cloned();
        self.categories
            .entry(category.clone())
            .or_insert_with(|| CategoryTally { category, ..CategoryTally::default() })
    }

    /// Takes in what another has counted, out of its bytes; `false` where these are none.
    pub(in crate::ledger) fn merge_kept(&mut self, bytes: &[u8]) -> bool {
        postcard::from_bytes(bytes).map(|kept| self.take_in(kept)).is_ok()
    }

    /// Takes in what another has counted.
    pub(in crate::ledger) fn merge(&mut self, other: Self) {
        let Self { milestones, months, categories, units, unknown, light, worst, overdue, next } = other;
        let (months, units) = (months.counts().collect(), units.iter().map(|(unit, it)| (unit.as_str(), it.counts())));
        let category = |it: &CategoryTally| (None, it.states.clone(), it.lights.clone());
        self.take_in(Kept {
            milestones,
            months,
            categories: categories.iter().map(|(code, it)| (code.as_deref(), category(it))).collect(),
            units: units.collect(),
            unknown,
            light,
            worst,
            overdue,
            next,
        });
    }

    fn take_in(&mut self, kept: Kept<'_>) {
        self.milestones.merge(&kept.milestones);
        for (month, counts) in kept.months {
            self.months.add_counts(month, counts);
        }
        for (code, (_, states, lights)) in kept.categories {
            let category = self.category(code.map(str::to_owned).as_ref());
            category.states.merge(&states);
            category.lights.merge_projects(&lights);
        }
        for (unit, counts) in kept.units {
            if !self.units.contains_key(unit) {
                self.units.insert(unit.to_owned(), UnitTally::default());
            }
            if let Some(tally) = self.units.get_mut(unit) {
                tally.add_counts(&counts);
            }
        }
        self.unknown.merge(kept.unknown);
        self.light.merge(kept.light);
        self.worst.merge(kept.worst);
        self.overdue.merge(kept.overdue);
        self.next.merge(kept.next);
    }
}

impl Unknown {
    fn add(&mut self, lacks: Lacks, sites: (usize, usize), verdict: &Verdict<'_>, day: NaiveDate) {
        let mut open = verdict.milestones.iter().filter(|milestone| !milestone.standing.is_done()).peekable();
        let undated = open.peek().is_some() && open.all(|milestone| milestone.standing == Standing::Undated);
        self.stage += usize::from(verdict.total().is_none() || verdict.at.contains_key(UNKNOWN));
        self.size += usize::from(lacks.size);
        self.date += usize::from(undated);
        self.unit += usize::from(lacks.unit);
        self.funding += usize::from(lacks.funded_since.is_none_or(|since| since > day));
        self.investment += usize::from(lacks.investment);
        self.sites = (self.sites.0 + sites.0, self.sites.1 + sites.1);
    }

    fn merge(&mut self, other: Self) {
        self.stage += other.stage;
        self.size += other.size;
        self.date += other.date;
        self.unit += other.unit;
        self.funding += other.funding;
        self.investment += other.investment;
        self.sites = (self.sites.0 + other.sites.0, self.sites.1 + other.sites.1);
    }
}

/// A day that is kept as a number: of very many it takes long to read how they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ledger) struct Day(NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.num_days_from_ce().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i32::deserialize(deserializer)?;
        NaiveDate::from_num_days_from_ce_opt(number).map(Self).ok_or_else(|| D::Error::custom("no day"))
    }
}

/// The first few of very many.
#[derive(Serialize, Deserialize)]
pub(in crate::ledger) struct First<T> {
    most: usize,
    /// At most twice as many as are wanted; more are sorted out.
    kept: Vec<T>,
}

impl<T: Ord> First<T> {
    fn new(most: usize) -> Self {
        Self { most, kept: Vec::new() }
    }

    fn add(&mut self, one: T) {
        self.kept.push(one);
        if self.kept.len() > self.most * 2 {
            self.sort_out();
        }
    }

    fn merge(&mut self, other: Self) {
        self.kept.extend(other.kept);
        self.sort_out();
    }

    fn sort_out(&mut self) {
        self.kept.sort_unstable();
        self.kept.truncate(self.most);
    }

    pub(in crate::ledger) fn sorted(&mut self) -> &[T] {
        self.sort_out();
        &self.kept
    }
}
