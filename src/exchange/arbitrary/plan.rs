//! Arbitrary plans of periods: items and actions, some carried on from the period before.

use std::collections::HashMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::Index;

use super::control::assessments;
use super::milestone::{milestones, number_milestones, updates};
use super::{by_and_note, day, days, name, picked, picks, responsible};
use crate::model::*;

/// What picks the projects and milestones an action points at, of whatever period.
type Points = (Vec<Index>, Vec<Index>);

/// An item before its place in the ledger is known.
#[derive(Clone, Debug)]
pub(super) struct ItemSeed {
    item: Item,
    actions: Vec<(Action, Points)>,
}

/// The plans of some periods with the days they were opened on, the open one last.
#[derive(Clone, Debug)]
pub(super) struct PlansSeed {
    plans: Vec<(Vec<ItemSeed>, NaiveDate, u8)>,
    first_day_known: bool,
}

pub(super) fn plans() -> impl Strategy<Value = PlansSeed> {
    let plan = (prop::collection::vec(items(), 0..3), day(), 1_u8..4);
    (prop::collection::vec(plan, 1..4), any::<bool>())
        .prop_map(|(plans, first_day_known)| PlansSeed { plans, first_day_known })
}

impl PlansSeed {
    /// Puts the plans into `book`, whose period is the last one's.
    pub(super) fn grow(self, book: &mut Book) {
        let mut opened: Vec<_> = self.plans.iter().map(|(_, day, _)| Some(*day)).collect();
        opened.sort_unstable();
        opened[0] = opened[0].filter(|_| self.first_day_known);
        let mut period = book.period;
        let mut periods: Vec<_> = self.plans.iter().map(|(_, _, gap)| earlier(&mut period, *gap)).collect();
        periods.reverse();
        let mut numbers = HashMap::new();
        let mut all: Vec<Vec<Item>> = Vec::new();
        let mut picks = Vec::new();
        for (seeds, ..) in self.plans {
            let mut plan = Vec::new();
            for (at, seed) in seeds.into_iter().enumerate() {
                let (item, picked) = seed.grow(at + 1, all.last().map_or(&[], Vec::as_slice), &mut numbers);
                plan.push(item);
                picks.extend(picked);
            }
            all.push(plan);
        }
        let projects: Vec<_> = book.projects.iter().map(|project| project.code.clone()).collect();
        let promised = book.projects.iter().flat_map(|project| &project.milestones);
        let promised = promised.chain(all.iter().flatten().flat_map(|item| &item.milestones));
        let promised: Vec<_> = promised.map(|milestone| milestone.code.clone()).collect();
        let actions = all.iter_mut().flatten().flat_map(|item| &mut item.actions);
        for (action, (to_projects, to_milestones)) in actions.zip(picks) {
            action.projects = picked(&to_projects, &projects);
            action.milestones = picked(&to_milestones, &promised);
        }
        let open = all.pop().unwrap();
        (book.items, book.opened_on) = (open, opened.pop().unwrap());
        let closed = all.into_iter().zip(opened).zip(periods);
        book.closed = closed.map(|((items, opened_on), period)| ClosedPeriod { period, opened_on, items }).collect();
    }
}

/// Steps `period` back by `gap` half-years.
fn earlier(period: &mut Period, gap: u8) -> Period {
    for _ in 0..gap {
        let (year, half) = if period.is_second_half() { (period.year(), 1) } else { (period.year() - 1, 2) };
        *period = Period::from_code(&format!("{year}-H{half}")).unwrap();
    }
    *period
}

impl ItemSeed {
    /// The item with this number in a plan that follows the plan `before`; `numbers` counts the milestones items of each
    /// number have had.
    fn grow(mut self, number: usize, before: &[Item], numbers: &mut HashMap<usize, usize>) -> (Item, Vec<Points>) {
        let code = number.to_string();
        let past = before.iter().find(|item| item.code == code);
        let milestones = numbers.entry(number).or_default();
        number_milestones(&mut self.item.milestones, &code, *milestones);
        *milestones += self.item.milestones.len();
        let (actions, points): (Vec<Action>, _) = self.actions.into_iter().unzip();
        let named = |(at, action): (usize, Action)| {
            let code = format!("{code}.{}", at + 1);
            let carried = past.is_some_and(|past| past.actions.iter().any(|action| action.code == code));
            Action { carried: action.carried && carried, code, ..action }
        };
        let actions = actions.into_iter().enumerate().map(named).collect();
        (Item { actions, carried: self.item.carried && past.is_some(), code, ..self.item }, points)
    }
}

fn items() -> impl Strategy<Value = ItemSeed> {
    let named = (name(), prop::option::of(name()), responsible(), any::<bool>());
    let below = (
        prop::collection::vec(milestones(), 0..3),
        prop::collection::vec(updates(), 0..2),
        prop::collection::vec(assessments(), 0..2),
        prop::collection::vec((actions(), (picks(), picks())), 0..4),
    );
    (named, below).prop_map(|((name, name_en, responsible, carried), (milestones, updates, assessments, actions))| {
        let code = String::new();
        let item =
            Item { code, name, name_en, responsible, actions: Vec::new(), milestones, updates, assessments, carried };
        ItemSeed { item, actions }
    })
}

fn actions() -> impl Strategy<Value = Action> {
    let mark = (prop::sample::select(ActionStatus::ALL.to_vec()), days(), by_and_note())
        .prop_map(|(status, (on, recorded_on), (by, note))| StatusMark { status, on, recorded_on, by, note });
    let below = (prop::collection::vec(mark, 0..3), prop::collection::vec(updates(), 0..2), any::<bool>());
    (name(), prop::option::of(name()), responsible(), below).prop_map(
        |(name, name_en, responsible, (marks, updates, carried))| {
            let (code, projects, milestones) = (String::new(), Vec::new(), Vec::new());
            Action { code, name, name_en, responsible, projects, milestones, marks, updates, carried }
        },
    )
}
