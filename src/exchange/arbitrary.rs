//! Arbitrary ledgers for tests of laws: everything a ledger can hold, and nothing it would refuse.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;

use super::builtin_stages;
use crate::model::*;

mod control;
mod issued;
mod milestone;
mod plan;
mod project;
mod record;

/// Stages that arbitrary movements, milestones and planned shares are about.
const STAGES: [&str; 6] = ["unknown", "reserve", "tender", "fit_out", "completion", "paused"];

/// Whole ledgers, small but with every kind of thing in them.
pub(crate) fn books() -> impl Strategy<Value = Book> {
    let frame = (name(), prop::option::of(name()), periods(), prop::option::of(day()), any::<bool>());
    let content = (
        prop::collection::vec((name(), name()), 0..3),
        prop::collection::vec(project::projects(), 0..4),
        plan::plans(),
        prop::collection::vec((record::blockers(), picks()), 0..3),
        prop::collection::vec(record::indicators(), 0..3),
        prop::collection::vec(record::sums(), 0..3),
    );
    let said = (
        prop::collection::vec(control::assessments(), 0..3),
        prop::collection::vec(control::supervisions(), 0..3),
        prop::collection::vec(control::baselines(), 0..3),
        prop::collection::vec(control::remarks(), 0..3),
        prop::collection::vec(issued::issued(), 0..3),
    );
    (frame, content, said).prop_map(|((name, name_en, period, pinned, own_stage), content, said)| {
        let (categories, projects, plans, blockers, indicators, sums) = content;
        let (assessments, supervisions, baselines, remarks, reports) = said;
        let data_date = pinned.map_or(DataDate::FollowsClock, DataDate::Pinned);
        let mut book =
            Book { name_en, data_date, stages: stages(own_stage), ..super::empty_book(&name, period).unwrap() };
        book.categories = categories.into_iter().enumerate().map(category).collect();
        let numbered = projects.into_iter().enumerate();
        book.projects = numbered.map(|(at, seed)| seed.grow(&format!("P{:02}", at + 1))).collect();
        categorise(&mut book);
        plans.grow(&mut book);
        book.blockers = blockers.into_iter().map(|(blocker, picks)| held_up(blocker, &picks, &book)).collect();
        book.indicators = indicators;
        number(&mut book);
        record::add_up(&mut book.indicators, sums);
        book.assessments = assessments;
        book.supervisions = control::supervised(supervisions, &supervised(&book));
        book.baselines = control::frozen(baselines, milestones(&book));
        book.remarks = control::remarked(remarks, &every_code(&book));
        book.issued = issued::numbered(reports);
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
    (prop::option::of(name()), prop::option::of(name()), prop::option::of(name()))
        .prop_map(|(unit, person, leader)| Responsible { unit, person, leader })
}

pub(super) fn by_and_note() -> impl Strategy<Value = (Option<String>, Option<String>)> {
    (prop::option::of(name()), prop::option::of(text()))
}

fn periods() -> impl Strategy<Value = Period> {
    (1990..2100, 1..=2).prop_map(|(year, half)| Period::from_code(&format!("{year}-H{half}")).unwrap())
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

/// Numbers what is numbered through the whole ledger, and lets updates be about milestones: those of projects about their
/// own, the others about any.
fn number(book: &mut Book) {
    let promised = milestones(book);
    let items = book.closed.iter_mut().flat_map(|closed| &mut closed.items).chain(&mut book.items);
    let of_items = items
        .flat_map(|item| item.updates.iter_mut().chain(item.actions.iter_mut().flat_map(|action| &mut action.updates)));
    let of_blockers = book.blockers.iter_mut().flat_map(|blocker| &mut blocker.updates);
    let mut of_no_project: Vec<_> = of_items.chain(of_blockers).collect();
    for (at, update) in of_no_project.iter_mut().enumerate().step_by(2) {
        update.milestone = promised.get(at % promised.len().max(1)).cloned();
    }
    let of_projects = book.projects.iter_mut().flat_map(|project| &mut project.updates);
    let updates = of_projects.chain(of_no_project).enumerate();
    updates.for_each(|(at, update)| update.code = format!("U{}", at + 1));
    book.blockers.iter_mut().enumerate().for_each(|(at, blocker)| blocker.code = format!("B{}", at + 1));
    book.indicators.iter_mut().enumerate().for_each(|(at, indicator)| indicator.code = format!("K{:02}", at + 1));
}

fn held_up(blocker: Blocker, picks: &[Index], book: &Book) -> Blocker {
    let codes: Vec<_> = book.projects.iter().map(|project| project.code.clone()).collect();
    Blocker { projects: picked(picks, &codes), ..blocker }
}

/// The items of every period.
fn items(book: &Book) -> impl Iterator<Item = &Item> {
    book.closed.iter().flat_map(|closed| &closed.items).chain(&book.items)
}

fn milestones(book: &Book) -> Vec<String> {
    let of_projects = book.projects.iter().flat_map(|project| &project.milestones);
    let of_items = items(book).flat_map(|item| &item.milestones);
    of_projects.chain(of_items).map(|milestone| milestone.code.clone()).collect()
}

/// What a supervision can be about.
fn supervised(book: &Book) -> Vec<String> {
    let mut codes = milestones(book);
    codes.extend(book.projects.iter().map(|project| project.code.clone()));
    codes.extend(book.blockers.iter().map(|blocker| blocker.code.clone()));
    for item in items(book) {
        codes.push(item.code.clone());
        codes.extend(item.actions.iter().map(|action| action.code.clone()));
    }
    codes
}

/// What a remark can be about.
fn every_code(book: &Book) -> Vec<String> {
    let mut codes = supervised(book);
    codes.extend(book.projects.iter().flat_map(|project| &project.sites).map(|site| site.code.clone()));
    codes.extend(book.projects.iter().flat_map(|project| &project.updates).map(|update| update.code.clone()));
    codes.extend(book.indicators.iter().map(|indicator| indicator.code.clone()));
    codes.extend(book.supervisions.iter().map(|supervision| supervision.code.clone()));
    codes
}
