//! Arbitrary projects whose units are conserved, with their planned shares and money.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::control::assessments;
use super::milestone::{milestones, number_milestones, period_dates, updates};
use super::{STAGES, by_and_note, days, decimal, name, responsible, text};
use crate::model::*;

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
        number_milestones(&mut project.milestones, code, 0);
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
    let said = (
        prop::collection::vec(targets(), 0..3),
        prop::collection::vec(amounts(), 0..4),
        prop::collection::vec(assessments(), 0..3),
    );
    (words, figures, notes, kind, below, said).prop_map(|(words, figures, notes, kind, below, said)| {
        let (name, name_en, aliases, funding) = words;
        let (investment, quantities, counted) = figures;
        let (note, note_en) = notes;
        let (nature, responsible) = kind;
        let (sites, milestones, updates, steps) = below;
        let (targets, money, assessments) = said;
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
                money,
                targets,
                assessments,
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

fn targets() -> impl Strategy<Value = Target> {
    let stage = prop::sample::select(STAGES.to_vec());
    (stage, any::<Option<u32>>(), period_dates(), days(), by_and_note()).prop_map(
        |(stage, count, by, (decided_on, recorded_on), (author, note))| Target {
            stage: stage.to_owned(),
            count,
            by,
            decided_on,
            recorded_on,
            author,
            note,
        },
    )
}

fn amounts() -> impl Strategy<Value = Amount> {
    let kind = prop::sample::select(MoneyKind::ALL.to_vec());
    (prop::option::of(name()), kind, decimal(), days(), by_and_note()).prop_map(
        |(source, kind, value, (on, recorded_on), (by, note))| Amount {
            source,
            kind,
            value,
            on,
            recorded_on,
            by,
            note,
        },
    )
}
