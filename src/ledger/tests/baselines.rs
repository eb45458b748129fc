//! Baselines: found by name, and held against what became of them.

use super::hand::*;
use super::*;
use crate::ledger::baselines;
use crate::model::view::Comparison;
use crate::model::{Baseline, BaselineEntry, ClosedPeriod};

fn baseline(name: &str, set_on: NaiveDate, entries: &[(&str, &str)]) -> Baseline {
    let entry = |(milestone, words): &(&str, &str)| BaselineEntry {
        milestone: (*milestone).to_owned(),
        planned: Some(*words).filter(|words| !words.is_empty()).map(date),
        commitment: None,
    };
    Baseline {
        name: name.to_owned(),
        period: Period::from_code("2024-H2").unwrap(),
        set_on,
        recorded_on: set_on,
        by: None,
        note: None,
        entries: entries.iter().map(entry).collect(),
    }
}

/// One line for each milestone: code, what it belongs to, before, planned, expected, done, what became of it.
fn told(comparison: &Comparison) -> String {
    let date = |date: &Option<PeriodDate>| date.as_ref().map_or("–".to_owned(), |date| date.words().to_owned());
    let line = |line: &crate::model::view::BaselineLine| {
        let of = line.of.as_ref().map_or("?", |of| of.code.as_str());
        let mut words = vec![format!("{} <{of} {} → {}:", line.what.code, date(&line.before), date(&line.planned))];
        words.push(line.change.code().to_owned());
        words.extend(line.change.days().map(|days| format!("{days:+}")));
        words.extend(line.expected.map(|day| format!("expected {day}")));
        words.extend(line.done.map(|day| format!("done {day}")));
        words.join(" ")
    };
    comparison.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Seven milestones of one project, and a baseline that two more are not in, or not any more.
fn a_summer() -> Book {
    let mut book = empty();
    let (july, august) = (day(7, 1), day(8, 1));
    let mut school = project("P01", "实验楼");
    school.milestones = vec![
        milestone("P01-M1", "照旧").planned("8月", july),
        milestone("P01-M2", "说得更细").planned("8月", july).planned("2024-08-20", august),
        milestone("P01-M3", "推迟").planned("8月", july).planned("9月", august).expected("10月", day(8, 20)),
        milestone("P01-M4", "提前").planned("9月", july).planned("8月", august).done(day(8, 25)),
        milestone("P01-M5", "有了期限").planned("9月", august),
        milestone("P01-M6", "取消期限").planned("9月", july).planned("none", august),
        milestone("P01-M7", "从无期限").planned("尽快", july),
        milestone("P01-M8", "新增").planned("12月", august),
    ];
    school.milestones[7].added_on = august;
    book.projects = vec![school];
    let dates = [
        ("P01-M1", "8月"),
        ("P01-M2", "8月"),
        ("P01-M3", "8月"),
        ("P01-M4", "9月"),
        ("P01-M5", ""),
        ("P01-M6", "9月"),
        ("P01-M7", "尽快"),
        ("P01-M9", "8月"),
    ];
    book.baselines =
        vec![baseline("2024-H2", july, &dates), baseline("August", august, &[("P01-M8", "12月"), ("P01-M3", "9月")])];
    book
}

fn compared(book: &Book, at: NaiveDate, name: &str, with: Option<&str>) -> Result<Comparison, Problem> {
    baselines::compare(book, &on(book, at), name, with)
}

#[test]
fn every_way_a_date_can_go_is_told_from_the_others() {
    let comparison = compared(&a_summer(), day(8, 31), "2024-h2", None).unwrap();
    assert_eq!((comparison.with.as_deref(), comparison.as_of), (None, day(8, 31)));
    insta::assert_snapshot!(told(&comparison), @r"
    P01-M1 <P01 8月 → 8月: same
    P01-M2 <P01 8月 → 2024-08-20: sharpened
    P01-M3 <P01 8月 → 9月: later +30 expected 2024-10-31
    P01-M4 <P01 9月 → 8月: earlier -30 done 2024-08-25
    P01-M5 <P01 – → 9月: dated
    P01-M6 <P01 9月 → –: undated
    P01-M7 <P01 尽快 → 尽快: same
    P01-M9 <? 8月 → –: dropped
    P01-M8 <P01 – → 12月: new
    ");
}

#[test]
fn on_the_day_it_was_set_nothing_has_become_of_it() {
    let mut book = a_summer();
    book.baselines[0].entries.pop();
    let comparison = compared(&book, day(7, 1), "2024-H2", None).unwrap();
    assert!(comparison.lines.iter().all(|line| line.change.code() == "same"), "{}", told(&comparison));
}

#[test]
fn one_baseline_is_held_against_another() {
    let comparison = compared(&a_summer(), day(8, 31), "2024-H2", Some("AUGUST")).unwrap();
    assert_eq!(comparison.with.as_deref(), Some("August"));
    insta::assert_snapshot!(told(&comparison), @r"
    P01-M1 <P01 8月 → –: dropped
    P01-M2 <P01 8月 → –: dropped
    P01-M3 <P01 8月 → 9月: later +30
    P01-M4 <P01 9月 → –: dropped
    P01-M5 <P01 – → –: dropped
    P01-M6 <P01 9月 → –: dropped
    P01-M7 <P01 尽快 → –: dropped
    P01-M9 <? 8月 → –: dropped
    P01-M8 <P01 – → 12月: new
    ");
}

#[test]
fn a_baseline_nobody_has_set_yet_is_not_known() {
    let book = a_summer();
    let known =
        |day| -> Vec<String> { baselines::views(&book, day).into_iter().map(|view| view.baseline.name).collect() };
    assert_eq!(known(day(7, 31)), ["2024-H2"]);
    assert_eq!(known(day(8, 1)), ["2024-H2", "August"]);
    assert_eq!(
        compared(&book, day(7, 31), "August", None),
        Err(Problem::NoSuchBaseline { words: "August".to_owned(), known: vec!["2024-H2".to_owned()] })
    );
}

#[test]
fn a_baseline_calls_its_milestones_by_name_and_what_was_removed_by_its_code() {
    let views = baselines::views(&a_summer(), day(8, 31));
    let called: Vec<_> = views[0].things.iter().map(|(what, of)| (what.name.as_str(), of.is_some())).collect();
    assert_eq!(called.first(), Some(&("照旧", true)));
    assert_eq!(called.last(), Some(&("P01-M9", false)));
}

#[test]
fn what_was_done_before_the_period_closed_is_not_dropped() {
    let mut book = empty();
    let mut plan = item("3", "规划编制");
    plan.milestones = vec![
        milestone("3-M1", "初稿").planned("8月", day(7, 1)).done(day(8, 9)),
        milestone("3-M2", "定稿").planned("9月", day(7, 1)),
    ];
    book.baselines = vec![baseline("2024-H2", day(7, 1), &[("3-M1", "8月"), ("3-M2", "9月")])];
    book.closed = vec![ClosedPeriod { period: book.period, opened_on: None, items: vec![plan] }];
    book.period = Period::from_code("2025-H1").unwrap();
    book.opened_on = Some(day(12, 31));
    insta::assert_snapshot!(told(&compared(&book, day(12, 31), "2024-H2", None).unwrap()), @r"
    3-M1 <3 8月 → 8月: same done 2024-08-09
    3-M2 <3 9月 → –: dropped
    ");
}
