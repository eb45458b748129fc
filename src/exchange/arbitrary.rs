//! Arbitrary ledgers for tests of laws: everything a ledger can hold, and nothing it would refuse.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use rust_decimal::Decimal;

use super::builtin_stages;
use crate::model::*;

mod project;

/// Whole ledgers, small but with every kind of thing in them.
pub(crate) fn books() -> impl Strategy<Value = Book> {
    let frame = (name(), prop::option::of(name()), 1990..2100, 1..=2, prop::option::of(day()), any::<bool>());
    let content = (
        prop::collection::vec((name(), name()), 0..3),
        prop::collection::vec(project::projects(), 0..4),
        prop::collection::vec(items(), 0..3),
        prop::collection::vec((blockers(), picks()), 0..3),
        prop::collection::vec(indicators(), 0..3),
    );
    (frame, content).prop_map(|(frame, (categories, projects, items, blockers, indicators))| {
        let (name, name_en, year, half, pinned, own_stage) = frame;
        let mut book = Book {
            name,
            name_en,
            period: Period::from_code(&format!("{year}-H{half}")).unwrap(),
            data_date: pinned.map_or(DataDate::FollowsClock, DataDate::Pinned),
            stages: stages(own_stage),
            categories: categories.into_iter().enumerate().map(category).collect(),
            projects: projects
                .into_iter()
                .enumerate()
                .map(|(at, seed)| seed.grow(&format!("P{:02}", at + 1)))
                .collect(),
            items: Vec::new(),
            blockers: Vec::new(),
            indicators,
        };
        categorise(&mut book);
        book.items = items.into_iter().enumerate().map(|(at, seed)| seed.grow(at + 1, &book)).collect();
        book.blockers = blockers.into_iter().map(|(blocker, picks)| held_up(blocker, &picks, &book)).collect();
        number(&mut book);
        book
    })
}

/// Any printable characters, also the awkward ones of the formats.
pub(super) fn name() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[\\PC]{1,8}", 1 => "[\"'#=\\[\\]{}\\\\,. 楼]{1,8}"]
}

pub(super) fn text() -> impl Strategy<Value = String> {
    "[\\PC\n]{1,24}"
}

pub(super) fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1500).prop_map(|days| NaiveDate::from_ymd_opt(2023, 1, 1).unwrap() + Days::new(days))
}

/// A day and one on which it was written down: often the same.
pub(super) fn days() -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    (day(), prop_oneof![Just(0_u64), 0..40_u64]).prop_map(|(on, late)| (on, on + Days::new(late)))
}

pub(super) fn decimal() -> impl Strategy<Value = Decimal> {
    (-1_000_000_000_000_i64..1_000_000_000_000, 0_u32..6).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

pub(super) fn responsible() -> impl Strategy<Value = Responsible> {
    (prop::option::of(name()), prop::option::of(name())).prop_map(|(unit, person)| Responsible { unit, person })
}

pub(super) fn by_and_note() -> impl Strategy<Value = (Option<String>, Option<String>)> {
    (prop::option::of(name()), prop::option::of(text()))
}

fn picks() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 0..3)
}

/// What `picks` picks, each once.
fn picked(picks: &[Index], codes: &[String]) -> Vec<String> {
    let mut chosen = Vec::new();
    for code in picks.iter().filter(|_| !codes.is_empty()).map(|pick| pick.get(codes)) {
        if !chosen.contains(code) {
            chosen.push(code.clone());
        }
    }
    chosen
}

/// The built-in stages, with one of the bureau's own if wanted.
fn stages(own: bool) -> Stages {
    let mut list: Vec<Stage> = builtin_stages().unwrap().iter().cloned().collect();
    if own {
        let (code, name, name_en) = ("winter_break".to_owned(), "冬歇".to_owned(), "Winter break".to_owned());
        list.push(Stage { code, phase: Phase::Paused, name, name_en });
    }
    Stages::new(list)
}

fn category((at, (name, name_en)): (usize, (String, String))) -> Category {
    Category { code: format!("c{at}"), name, name_en }
}

/// Gives each second project a category, where there are any.
fn categorise(book: &mut Book) {
    let categories: Vec<_> = book.categories.iter().map(|category| category.code.clone()).collect();
    for (at, project) in book.projects.iter_mut().enumerate().step_by(2) {
        project.category = categories.get(at % categories.len().max(1)).cloned();
    }
}

/// Numbers what is numbered through the whole ledger.
fn number(book: &mut Book) {
    let of_projects = book.projects.iter_mut().flat_map(|project| &mut project.updates);
    let of_items = book
        .items
        .iter_mut()
        .flat_map(|item| item.updates.iter_mut().chain(item.actions.iter_mut().flat_map(|action| &mut action.updates)));
    of_projects.chain(of_items).enumerate().for_each(|(at, update)| update.code = format!("U{}", at + 1));
    book.blockers.iter_mut().enumerate().for_each(|(at, blocker)| blocker.code = format!("B{}", at + 1));
    book.indicators.iter_mut().enumerate().for_each(|(at, indicator)| indicator.code = format!("K{:02}", at + 1));
}

/// An item before its place in the ledger is known.
#[derive(Clone, Debug)]
struct ItemSeed {
    item: Item,
    actions: Vec<(Action, Vec<Index>, Vec<Index>)>,
}

impl ItemSeed {
    fn grow(mut self, number: usize, book: &Book) -> Item {
        let code = number.to_string();
        project::number_milestones(&mut self.item.milestones, &code);
        let projects: Vec<_> = book.projects.iter().map(|project| project.code.clone()).collect();
        let promised = book.projects.iter().flat_map(|project| &project.milestones).chain(&self.item.milestones);
        let milestones: Vec<_> = promised.map(|milestone| milestone.code.clone()).collect();
        let actions = self.actions.into_iter().enumerate().map(|(at, (action, to_projects, to_milestones))| Action {
            code: format!("{code}.{}", at + 1),
            projects: picked(&to_projects, &projects),
            milestones: picked(&to_milestones, &milestones),
            ..action
        });
        Item { actions: actions.collect(), code, ..self.item }
    }
}

fn items() -> impl Strategy<Value = ItemSeed> {
    let named = (name(), prop::option::of(name()), responsible());
    let below = (
        prop::collection::vec(project::milestones(), 0..3),
        prop::collection::vec(project::updates(), 0..2),
        prop::collection::vec((actions(), picks(), picks()), 0..4),
    );
    (named, below).prop_map(|((name, name_en, responsible), (milestones, updates, actions))| ItemSeed {
        item: Item { code: String::new(), name, name_en, responsible, actions: Vec::new(), milestones, updates },
        actions,
    })
}

fn actions() -> impl Strategy<Value = Action> {
    let mark = (prop::sample::select(ActionStatus::ALL.to_vec()), days(), by_and_note())
        .prop_map(|(status, (on, recorded_on), (by, note))| StatusMark { status, on, recorded_on, by, note });
    let below = (prop::collection::vec(mark, 0..3), prop::collection::vec(project::updates(), 0..2));
    (name(), prop::option::of(name()), responsible(), below).prop_map(|(name, name_en, responsible, below)| {
        let (projects, milestones, (marks, updates)) = (Vec::new(), Vec::new(), below);
        Action { code: String::new(), name, name_en, responsible, projects, milestones, marks, updates }
    })
}

fn blockers() -> impl Strategy<Value = Blocker> {
    let words = (text(), prop::option::of(text()), prop::option::of(name()), prop::option::of(text()));
    let category = prop::sample::select(BlockerCategory::ALL.to_vec());
    (category, words, days(), prop::option::of(0_u64..90)).prop_map(|(category, words, days, closed_after)| {
        let (text, text_en, owner, closing_note) = words;
        let (raised_on, recorded_on) = days;
        let closed_on = closed_after.map(|after| raised_on + Days::new(after));
        let closing_note = closing_note.filter(|_| closed_on.is_some());
        let (code, projects) = (String::new(), Vec::new());
        Blocker { code, category, text, text_en, owner, projects, raised_on, recorded_on, closed_on, closing_note }
    })
}

fn held_up(blocker: Blocker, picks: &[Index], book: &Book) -> Blocker {
    let codes: Vec<_> = book.projects.iter().map(|project| project.code.clone()).collect();
    Blocker { projects: picked(picks, &codes), ..blocker }
}

fn indicators() -> impl Strategy<Value = Indicator> {
    let words = (name(), prop::option::of(name()), prop::option::of(name()));
    let notes = (prop::option::of(text()), prop::option::of(text()));
    (words, notes, prop::collection::vec(measures(), 1..4)).prop_map(
        |((name, name_en, section), (note, note_en), measures)| Indicator {
            code: String::new(),
            name,
            name_en,
            section,
            note,
            note_en,
            measures,
        },
    )
}

fn measures() -> impl Strategy<Value = Measure> {
    let reading = (decimal(), prop::sample::select(Qualifier::ALL.to_vec()), days())
        .prop_map(|(value, qualifier, (on, recorded_on))| Reading { value, qualifier, on, recorded_on });
    let units = subsequence(vec!["所", "人次", "万元", "%"], 1);
    ("[\\PC]{0,4}", prop::option::of(name()), units, prop::collection::vec(reading, 0..4)).prop_map(
        |(name, name_en, unit, mut readings)| {
            readings.sort_by_key(|reading| reading.on);
            Measure { name, name_en, unit: unit.concat(), readings }
        },
    )
}
