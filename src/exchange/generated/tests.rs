//! A generated ledger is sound, the same for the same seed, and looks like one that people kept.

use std::collections::HashSet;

use super::super::{check, write_json};
use super::*;
use crate::model::{Milestone, PeriodDate, Standing, Update};
use crate::text::dates::{Context, read};

fn book(milestones: u32, seed: u64) -> Book {
    let made = generated(milestones, seed).unwrap();
    Book { projects: made.projects.collect(), ..made.frame }
}

fn milestones(book: &Book) -> Vec<&Milestone> {
    book.projects.iter().flat_map(|project| &project.milestones).collect()
}

fn share(part: usize, whole: usize) -> usize {
    100 * part / whole
}

#[test]
fn there_are_as_many_milestones_as_were_asked_for() {
    for wanted in [1, 2, 9, 10, 11, 99, 100, 101, 105, 1000, 1234] {
        let made = generated(wanted, 3).unwrap();
        assert_eq!(made.projects.len(), usize::try_from(wanted.div_ceil(10)).unwrap());
        let book = Book { projects: made.projects.collect(), ..made.frame };
        assert_eq!(milestones(&book).len(), usize::try_from(wanted).unwrap());
    }
}

#[test]
fn the_same_seed_gives_the_same_ledger_and_another_seed_another() {
    let text = |seed| write_json(&book(300, seed)).unwrap();
    assert_eq!(text(1), text(1));
    assert_ne!(text(1), text(2));
}

/// References lead somewhere, codes are there once, and units are conserved.
#[test]
fn it_keeps_the_rules_of_documents() {
    for seed in 0..4 {
        check::book(&book(2000, seed)).unwrap();
    }
}

#[test]
fn what_was_done_and_what_slipped_is_as_in_a_real_one() {
    let book = book(5000, 7);
    let all = milestones(&book);
    let done = all.iter().filter(|milestone| milestone.done.is_some()).count();
    assert!((56..=64).contains(&share(done, all.len())), "{done} of {} are done", all.len());
    let later = |milestone: &&&Milestone| {
        let first = milestone.baseline(DATA_DATE).and_then(PeriodDate::latest);
        let plans = milestone.plans.iter().filter_map(|plan| plan.date.as_ref());
        let said = plans.chain(milestone.forecasts.iter().filter_map(|forecast| forecast.date.as_ref()));
        said.filter_map(PeriodDate::latest).max() > first
    };
    let slipped = all.iter().filter(later).count();
    assert!((25..=35).contains(&share(slipped, all.len())), "{slipped} of {} have slipped", all.len());
    let undated = all.iter().filter(|milestone| milestone.plans.is_empty()).count();
    assert!((1..=6).contains(&share(undated, all.len())), "{undated}");
    let overdue = all.iter().filter(|milestone| {
        let planned = milestone.plan_on(DATA_DATE).and_then(|plan| plan.date.as_ref());
        Standing::judge(planned, None, milestone.done.as_ref().map(|done| done.on), DATA_DATE) == Standing::Overdue
    });
    let overdue = overdue.count();
    assert!((2..=15).contains(&share(overdue, all.len())), "{overdue} are overdue");
    let kinds: HashSet<_> =
        all.iter().flat_map(|milestone| &milestone.plans).filter_map(|plan| Some(plan.date.as_ref()?.kind())).collect();
    assert!(kinds.len() >= 8, "{kinds:?}");
    let projects = book.projects.len();
    let updates = book.projects.iter().map(|project| project.updates.len()).sum::<usize>();
    assert!((80..=120).contains(&share(updates, projects)), "{updates} updates of {projects} projects");
    assert!((2..=4).contains(&book.blockers.len()) && book.supervisions.len() == 1);
    assert!(book.projects.iter().any(|project| project.sites.iter().any(|site| site.counted)));
    assert!(book.projects.iter().any(|project| project.sites.iter().any(|site| !site.counted)));
    assert!(book.projects.iter().any(|project| !project.money.is_empty()));
    assert!(book.projects.iter().any(|project| !project.targets.is_empty()));
    assert!(book.projects.iter().any(|project| !project.assessments.is_empty()));
}

#[test]
fn it_is_in_both_languages_and_no_two_projects_are_called_the_same() {
    let book = book(20_000, 1);
    let updates: Vec<&Update> = book.projects.iter().flat_map(|project| &project.updates).collect();
    let english = updates.iter().filter(|update| update.text.ends_with('.')).count();
    assert!((10..=50).contains(&share(english, updates.len())), "{english} of {}", updates.len());
    for names in [|project: &Project| project.name.clone(), |project: &Project| project.name_en.clone().unwrap()] {
        let names: HashSet<String> = book.projects.iter().map(names).collect();
        assert_eq!(names.len(), book.projects.len());
    }
    let names: Vec<&str> = book.projects.iter().take(4).map(|project| project.name.as_str()).collect();
    insta::assert_snapshot!(names.join("\n"), @"
    安河县柳集乡中心幼儿园改扩建
    汝丰市大渡镇实验小学校舍安全加固
    嘉岭区蒋庙乡第二小学取暖与厕所改造
    临原县新泉镇职业中等专业学校运动场改造
    ");
}

/// What is kept as typed is what the program reads so.
#[test]
fn dates_are_worded_as_they_are_read() {
    let book = book(2000, 5);
    let context = Context { year: 2026, data_date: DATA_DATE };
    for milestone in milestones(&book) {
        let plans = milestone.plans.iter().filter_map(|plan| plan.date.as_ref());
        for date in plans.chain(milestone.forecasts.iter().filter_map(|forecast| forecast.date.as_ref())) {
            assert_eq!(read(date.words(), context).unwrap().date, *date, "{}", milestone.code);
        }
    }
}

#[test]
fn nothing_is_recorded_outside_the_three_years() {
    let book = book(3000, 2);
    let mut days = Vec::new();
    for project in &book.projects {
        days.extend(project.movements.iter().flat_map(|movement| [movement.on, movement.recorded_on]));
        days.extend(project.updates.iter().flat_map(|update| [update.on, update.recorded_on]));
        days.extend(project.money.iter().flat_map(|amount| [amount.on, amount.recorded_on]));
        for milestone in &project.milestones {
            days.extend(milestone.plans.iter().flat_map(|plan| [plan.decided_on, plan.recorded_on]));
            days.extend(milestone.forecasts.iter().flat_map(|forecast| [forecast.on, forecast.recorded_on]));
            days.extend(milestone.done.iter().flat_map(|done| [done.on, done.recorded_on]));
        }
    }
    for blocker in &book.blockers {
        days.extend([Some(blocker.raised_on), blocker.closed_on].into_iter().flatten());
    }
    assert!(days.iter().all(|day| (FIRST_DAY..=DATA_DATE).contains(day)));
    let years: HashSet<i32> = days.iter().map(chrono::Datelike::year).collect();
    assert_eq!(years.len(), 4);
}
