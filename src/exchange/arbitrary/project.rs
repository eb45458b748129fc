//! Arbitrary projects whose units are conserved, with their milestones and updates.

use chrono::{Datelike, Months, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::{by_and_note, day, days, decimal, name, responsible, text};
use crate::model::*;

/// Stages that arbitrary movements and milestones are about.
const STAGES: [&str; 6] = ["unknown", "reserve", "tender", "fit_out", "completion", "paused"];

/// A project before its code is known.
#[derive(Clone, Debug)]
pub(super) struct ProjectSeed {
    project: Project,
    steps: Vec<Step>,
}

/// A movement somebody may try to book: taken over where the ledger would take it.
#[derive(Clone, Debug)]
struct Step {
    count: u32,
    from: Option<usize>,
    to: Option<usize>,
    site: Option<Index>,
    days: (NaiveDate, NaiveDate),
    by_and_note: (Option<String>, Option<String>),
}

impl ProjectSeed {
    pub(super) fn grow(self, code: &str) -> Project {
        let mut project = Project { code: code.to_owned(), ..self.project };
        for (at, site) in project.sites.iter_mut().enumerate() {
            site.code = format!("{code}-S{}", at + 1);
        }
        number_milestones(&mut project.milestones, code);
        let first = project.milestones.first().map(|milestone| milestone.code.clone());
        for update in project.updates.iter_mut().step_by(2) {
            update.milestone.clone_from(&first);
        }
        for step in self.steps {
            if let Some(movement) = step.booked(&project) {
                project.movements.push(movement);
            }
        }
        project
    }
}

impl Step {
    fn booked(self, project: &Project) -> Option<Movement> {
        let stage = |at: Option<usize>| at.map(|at| STAGES[at].to_owned());
        let (on, recorded_on) = self.days;
        let (mut count, mut from, to) = (self.count, stage(self.from), stage(self.to));
        let site = self.site.filter(|_| !project.sites.is_empty()).map(|pick| pick.get(&project.sites));
        if let Some(site) = site {
            let moved = || project.movements.iter().filter(|movement| movement.site.as_ref() == Some(&site.code));
            if moved().any(|movement| movement.on > on) {
                return None;
            }
            from = moved().next_back().and_then(|movement| movement.to.clone());
            count = u32::from(site.counted);
        }
        let there = |from: &String| movement::can_leave(&project.movements, from, count, on).is_ok();
        let (by, note) = self.by_and_note;
        let site = site.map(|site| site.code.clone());
        (from != to && from.as_ref().is_none_or(there)).then_some(Movement {
            count,
            from,
            to,
            site,
            on,
            recorded_on,
            by,
            note,
        })
    }
}

pub(super) fn number_milestones(milestones: &mut [Milestone], owner: &str) {
    for (at, milestone) in milestones.iter_mut().enumerate() {
        milestone.code = format!("{owner}-M{}", at + 1);
    }
}

pub(super) fn projects() -> impl Strategy<Value = ProjectSeed> {
    let words = (name(), prop::option::of(name()), prop::collection::vec(name(), 0..3), prop::option::of(name()));
    let figures = (prop::option::of(decimal()), quantities(), any::<Index>());
    let notes = (prop::option::of(text()), prop::option::of(text()));
    let kind = (prop::option::of(prop::sample::select(Nature::ALL.to_vec())), responsible());
    let below = (
        prop::collection::vec(sites(), 0..3),
        prop::collection::vec(milestones(), 0..3),
        prop::collection::vec(updates(), 0..3),
        prop::collection::vec(steps(), 0..12),
    );
    (words, figures, notes, kind, below).prop_map(|(words, figures, notes, kind, below)| {
        let (name, name_en, aliases, funding) = words;
        let (investment, quantities, counted) = figures;
        let (note, note_en) = notes;
        let (nature, responsible) = kind;
        let (sites, milestones, updates, steps) = below;
        let counted_in = counted.get(&quantities).unit.clone();
        let (code, category, movements) = (String::new(), None, Vec::new());
        ProjectSeed {
            project: Project {
                code,
                name,
                name_en,
                aliases,
                category,
                nature,
                funding,
                investment,
                responsible,
                quantities,
                counted_in,
                note,
                note_en,
                sites,
                movements,
                milestones,
                updates,
            },
            steps,
        }
    })
}

fn quantities() -> impl Strategy<Value = Vec<Quantity>> {
    let units = subsequence(vec!["栋", "所", "套", "项", "个学位"], 1..4);
    (units, prop::collection::vec((any::<Option<u32>>(), any::<bool>()), 4)).prop_map(|(units, values)| {
        let each = units.into_iter().zip(values);
        each.map(|(unit, (value, inferred))| Quantity { value, unit: unit.to_owned(), inferred }).collect()
    })
}

fn sites() -> impl Strategy<Value = Site> {
    (name(), prop::option::of(name()), prop::collection::vec(name(), 0..2), any::<bool>())
        .prop_map(|(name, name_en, aliases, counted)| Site { code: String::new(), name, name_en, aliases, counted })
}

fn steps() -> impl Strategy<Value = Step> {
    let stage = || prop_oneof![1 => Just(None), 3 => (0..STAGES.len()).prop_map(Some)];
    let site = prop_oneof![2 => Just(None), 1 => any::<Index>().prop_map(Some)];
    (1_u32..30, stage(), stage(), site, days(), by_and_note())
        .prop_map(|(count, from, to, site, days, by_and_note)| Step { count, from, to, site, days, by_and_note })
}

pub(super) fn updates() -> impl Strategy<Value = Update> {
    (text(), days(), prop::option::of(name())).prop_map(|(text, (on, recorded_on), by)| Update {
        code: String::new(),
        text,
        on,
        recorded_on,
        by,
        milestone: None,
    })
}

pub(super) fn milestones() -> impl Strategy<Value = Milestone> {
    let stage = prop::option::of(prop::sample::select(STAGES.to_vec()));
    let done =
        (days(), by_and_note()).prop_map(|((on, recorded_on), (by, note))| Completion { on, recorded_on, by, note });
    let below = (prop::collection::vec(plans(), 0..4), prop::option::of(done));
    (name(), prop::option::of(name()), stage, day(), below).prop_map(|(name, name_en, stage, added_on, below)| {
        let (mut plans, done) = below;
        plans.sort_by_key(|plan| plan.decided_on);
        let stage = stage.map(str::to_owned);
        Milestone { code: String::new(), name, name_en, stage, added_on, plans, done }
    })
}

fn plans() -> impl Strategy<Value = Plan> {
    let commitment = prop::option::of(prop::sample::select(Commitment::ALL.to_vec()));
    (prop::option::of(period_dates()), commitment, days(), by_and_note()).prop_map(
        |(date, commitment, (decided_on, recorded_on), (by, note))| {
            let commitment = commitment.filter(|_| date.is_some());
            Plan { date, commitment, decided_on, recorded_on, by, note }
        },
    )
}

/// Dates as vague as they come, each with a window of its kind.
fn period_dates() -> impl Strategy<Value = PeriodDate> {
    (day(), any::<Index>(), text()).prop_map(|(day, pick, words)| {
        // The last `count` of the `every` months that `day` lies among: the whole quarter, or its last month.
        let months = |every: u32, count: u32| {
            let first_month = (day.month0() / every + 1) * every + 1 - count;
            let first = NaiveDate::from_ymd_opt(day.year(), first_month, 1).unwrap();
            (Some(first), (first + Months::new(count)).pred_opt())
        };
        let of_month = |day: u32| months(1, 1).0.and_then(|first| first.with_day(day));
        let windows = [
            (Kind::Day, (Some(day), Some(day))),
            (Kind::ByDay, (None, Some(day))),
            (Kind::TenDays, (of_month(1), of_month(10))),
            (Kind::TenDays, (of_month(11), of_month(20))),
            (Kind::Month, months(1, 1)),
            (Kind::MonthStart, (of_month(1), of_month(10))),
            (Kind::TenDaysSpan, (of_month(11), months(1, 1).1)),
            (Kind::MonthEnd, (of_month(21), months(1, 1).1)),
            (Kind::ByMonthEnd, (None, months(1, 1).1)),
            (Kind::BeforeMonth, (None, months(1, 1).1)),
            (Kind::Quarter, months(3, 3)),
            (Kind::QuarterEnd, months(3, 1)),
            (Kind::ByQuarterEnd, (None, months(3, 1).1)),
            (Kind::Half, months(6, 6)),
            (Kind::Year, months(12, 12)),
            (Kind::YearEnd, months(12, 1)),
            (Kind::ByYearEnd, (None, months(12, 1).1)),
            (Kind::Span, (Some(day), Some(day + Months::new(1)))),
            (Kind::Vague, (None, None)),
        ];
        let (kind, (earliest, latest)) = *pick.get(&windows);
        PeriodDate::restore(kind, earliest, latest, &words).unwrap()
    })
}
