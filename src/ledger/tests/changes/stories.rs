//! Changes of ledgers made by hand, each told in one line.

use rust_decimal::Decimal;

use super::super::hand::*;
use super::super::*;
use crate::ledger::changes;
use crate::model::view::{Changes, DatesMoved};
use crate::model::*;

fn words<T>(of: Option<T>, say: impl Fn(T) -> String) -> String {
    of.map_or("–".to_owned(), say)
}

fn date_words(date: Option<&PeriodDate>) -> String {
    words(date, |date| date.words().to_owned())
}

fn codes(things: &[Reference]) -> String {
    things.iter().map(|thing| thing.code.as_str()).collect::<Vec<_>>().join(" ")
}

/// Every change in a line of its own, in the order they are kept.
fn told(changes: &Changes) -> String {
    let mut lines = Vec::new();
    for (what, of, done, variance) in &changes.completed {
        lines.push(format!(
            "{} <{} done {}, days late {:?}",
            what.code,
            of.code,
            done.on,
            variance.map(Variance::days)
        ));
    }
    changes.dates.iter().for_each(|moved| dates(moved, &mut lines));
    for (what, of, date) in &changes.added {
        lines.push(format!("{} <{} added for {}", what.code, of.code, date_words(date.as_ref())));
    }
    plan(changes, &mut lines);
    for (what, on) in &changes.raised {
        lines.push(format!("{} raised {on}", what.code));
    }
    for closed in &changes.closed {
        lines.push(format!("{} closed {} after {} days", closed.what.code, closed.on, closed.days));
    }
    figures(changes, &mut lines);
    for said in &changes.assessments {
        let what = words(said.what.as_ref(), |what| what.code.clone());
        let light = |light: Option<Light>| words(light, |light| light.code().to_owned());
        lines.push(format!("{what} judged {} → {}", light(said.before), light(said.assessment.light)));
    }
    let about = |about: &Option<Reference>| words(about.as_ref(), |about| about.code.clone());
    for one in &changes.supervised {
        lines.push(format!("{} given about {}, {}", one.what.code, about(&one.about), one.feedback.words()));
    }
    for one in &changes.answered {
        let days = one.variance.map(Variance::days);
        lines.push(format!("{} answered about {}, days late {days:?}", one.what.code, about(&one.about)));
    }
    for baseline in &changes.baselines {
        lines.push(format!("{} set with {}", baseline.name, baseline.milestones));
    }
    lines.join("\n")
}

fn dates(moved: &DatesMoved, lines: &mut Vec<String>) {
    let before = (date_words(moved.planned_before.as_ref()), date_words(moved.forecast_before.as_ref()));
    let changes: Vec<String> = moved
        .changes
        .iter()
        .map(|change| format!("{} {} {:?}", change.said.code(), date_words(change.date.as_ref()), change.step))
        .collect();
    let (what, of) = (&moved.what.code, &moved.of.code);
    lines.push(format!("{what} <{of} {:+}: {}/{} → {}", moved.days, before.0, before.1, changes.join(", ")));
}

fn plan(changes: &Changes, lines: &mut Vec<String>) {
    for opened in &changes.periods {
        let [carried, begun, left] = [&opened.carried, &opened.begun, &opened.left].map(|things| codes(things));
        lines.push(format!("{} opened {}: on {carried}, new {begun}, left {left}", opened.period, opened.on));
    }
    for mark in &changes.marks {
        let (from, to) = (mark.from.code(), mark.to.code());
        lines.push(format!("{} of {}: {from} → {to} {}", mark.action.code, mark.period, mark.on));
    }
    for reported in &changes.updates {
        let of = words(reported.of.as_ref(), |of| of.code.clone());
        lines.push(format!("{} about {} <{of}", reported.update.code, reported.about.code));
    }
}

fn figures(changes: &Changes, lines: &mut Vec<String>) {
    for moved in &changes.moved {
        let stage = |stage: &Option<String>| words(stage.clone(), |stage| stage);
        let site = words(moved.site.as_ref(), |site| site.code.clone());
        let (from, to) = (stage(&moved.from), stage(&moved.to));
        lines.push(format!("{} {site}: {}{} {from} → {to}", moved.project.code, moved.count, moved.unit));
    }
    for change in &changes.money {
        let (source, before) =
            (words(change.source.clone(), |source| source), words(change.before, |is| is.to_string()));
        lines.push(format!("{} {source} {}: {before} → {}", change.project.code, change.kind.code(), change.after));
    }
    for (indicator, measure, unit, before, reading) in &changes.readings {
        let before = words(before.as_ref(), |before| before.value.to_string());
        lines.push(format!("{} {measure}: {before} → {} {unit}", indicator.code, reading.value));
    }
    for change in &changes.targets {
        let count = |count: Option<u32>| words(count, |count| count.to_string());
        let (before, after) = (count(change.before), count(change.after));
        lines.push(format!("{} {} {}: {before} → {after}", change.project.code, change.stage, change.by.words()));
    }
}

fn july() -> NaiveDate {
    day(7, 1)
}

/// A building that is late, one that is early, and one nobody had thought of in July.
fn buildings() -> Project {
    let mut buildings = project("P01", "教师周转房");
    let mut new = milestone("P01-M4", "绿化").planned("9月", day(8, 10)).planned("10月", day(8, 20));
    new.added_on = day(8, 10);
    buildings.milestones = vec![
        milestone("P01-M1", "封顶").planned("7月", july()).done(day(8, 9)),
        milestone("P01-M2", "竣工").planned("8月", july()).expected("9月", day(7, 20)).expected("10月", day(8, 5)),
        milestone("P01-M3", "验收").planned("10月", july()).planned("2024-10-15", day(8, 15)),
        new,
    ];
    buildings.movements = vec![
        moved_units(22, None, Some("fit_out"), july()),
        moved_units(3, Some("fit_out"), Some("completion"), day(8, 3)),
        Movement { site: Some("P01-S1".to_owned()), ..moved_units(1, Some("fit_out"), Some("completion"), day(8, 2)) },
    ];
    let (code, name, name_en, aliases) = ("P01-S1".to_owned(), "一号楼".to_owned(), None, Vec::new());
    buildings.sites = vec![Site { code, name, name_en, aliases, counted: true }];
    buildings.updates = vec![
        update("U1", "进场", july()),
        Update { milestone: Some("P01-M1".to_owned()), ..update("U2", "主体封顶", day(8, 9)) },
    ];
    buildings
}

fn paid(source: &str, value: u32, on: NaiveDate) -> Amount {
    let source = Some(source.to_owned());
    Amount { source, kind: MoneyKind::Paid, value: Decimal::from(value), on, recorded_on: on, by: None, note: None }
}

fn share(count: Option<u32>, decided_on: NaiveDate) -> Target {
    let (stage, by, recorded_on) = ("completion".to_owned(), date("9月"), decided_on);
    Target { stage, count, by, decided_on, recorded_on, author: None, note: None }
}

fn judged(light: Option<Light>, on: NaiveDate) -> Assessment {
    Assessment { light, words: "看过现场".to_owned(), on, recorded_on: on, by: None }
}

fn reading(value: u32, on: NaiveDate) -> Reading {
    Reading { value: Decimal::from(value), qualifier: Qualifier::Exact, on, recorded_on: on }
}

/// A summer with a little of everything.
fn a_summer() -> Book {
    let mut book = empty();
    let mut buildings = buildings();
    buildings.money =
        vec![paid("中央资金", 300, july()), paid("县级配套", 50, day(8, 6)), paid("中央资金", 500, day(8, 7))];
    buildings.targets = vec![share(Some(11), july()), share(Some(9), day(8, 1)), share(None, day(8, 8))];
    buildings.assessments = vec![judged(Some(Light::Red), july()), judged(None, day(8, 4))];
    let mut item = item("3", "规划编制");
    item.actions = vec![action("3.1", "起草初稿")];
    item.actions[0].marks = vec![mark(ActionStatus::Ongoing, day(7, 9)), mark(ActionStatus::Done, day(8, 12))];
    item.actions[0].updates = vec![update("U3", "初稿已报", day(8, 12))];
    let (name, unit) = ("网访".to_owned(), "件".to_owned());
    let readings = vec![reading(5, july()), reading(2, day(8, 1))];
    let (code, section, note) = ("K37".to_owned(), None, None);
    book.indicators = vec![Indicator {
        code,
        name: "信访".to_owned(),
        name_en: None,
        section,
        note,
        note_en: None,
        measures: vec![Measure { name, name_en: None, unit, readings, parts: Vec::new(), ratio: None }],
    }];
    book.projects = vec![buildings];
    book.items = vec![item];
    book.blockers = vec![blocker("B1", "资金未到位", july()), blocker("B2", "用地未批", day(8, 11))];
    book.blockers[0].closed_on = Some(day(8, 30));
    book.blockers[0].updates = vec![update("U4", "已到位一半", day(8, 13))];
    book.assessments = vec![judged(Some(Light::Amber), day(8, 14))];
    book.supervisions = vec![supervision("D1", "P01-M2", "说明原因", "2024-08-10", july())];
    book.supervisions.push(supervision("D2", "3.1", "报送初稿", "8月", day(8, 1)));
    let (text, on, recorded_on) = ("资金支付".to_owned(), day(8, 12), day(8, 12));
    book.supervisions[0].answered = Some(Answer { text, on, recorded_on });
    let (name, period, set_on, entries) = ("八月调整".to_owned(), book.period, day(8, 31), Vec::new());
    book.baselines = vec![Baseline { name, period, set_on, recorded_on: set_on, by: None, note: None, entries }];
    book
}

#[test]
fn a_month_is_told_with_what_was_before() {
    let changes = changes::between(&a_summer(), day(7, 31), day(8, 31));
    insta::assert_snapshot!(told(&changes), @r"
    P01-M1 <P01 done 2024-08-09, days late Some(9)
    P01-M2 <P01 +31: 8月/9月 → forecast 10月 Some(31)
    P01-M4 <P01 +31: 9月/– → planned 10月 Some(31)
    P01-M3 <P01 +0: 10月/– → planned 2024-10-15 Some(0)
    P01-M4 <P01 added for 10月
    3.1 of 2024-H2: ongoing → done 2024-08-12
    U2 about P01-M1 <P01
    U3 about 3.1 <–
    U4 about B1 <–
    B2 raised 2024-08-11
    B1 closed 2024-08-30 after 60 days
    P01 P01-S1: 1栋 fit_out → completion
    P01 –: 3栋 fit_out → completion
    P01 县级配套 paid: – → 50
    P01 中央资金 paid: 300 → 500
    K37 网访: 5 → 2 件
    P01 completion 9月: 11 → 9
    P01 completion 9月: 9 → –
    P01 judged red → –
    – judged – → amber
    D2 given about 3.1, 8月
    D1 answered about P01-M2, days late Some(2)
    八月调整 set with 0
    ");
}

#[test]
fn a_fact_of_the_first_day_was_there_before_and_one_of_the_last_day_is_in() {
    let book = a_summer();
    let before = changes::between(&book, day(8, 8), day(8, 9));
    assert_eq!(told(&before), "P01-M1 <P01 done 2024-08-09, days late Some(9)\nU2 about P01-M1 <P01");
    let after = changes::between(&book, day(8, 15), day(8, 16));
    assert!(after.is_empty(), "{}", told(&after));
}

#[test]
fn the_steps_of_a_milestone_are_those_of_its_log_and_slips_stand_first() {
    let changes = changes::between(&a_summer(), july(), day(8, 31));
    let moved: Vec<(&str, i64)> = changes.dates.iter().map(|moved| (moved.what.code.as_str(), moved.days)).collect();
    assert_eq!(moved, [("P01-M2", 61), ("P01-M4", 31), ("P01-M3", 0)]);
    let summary = on(&a_summer(), day(8, 31));
    let late = summary.milestones().find(|(_, milestone)| milestone.code == "P01-M2").unwrap().1;
    assert_eq!(late.slips(), (2, 61));
}

/// Three actions of 2024-H2, of which one goes on in 2025-H1; 3.2 and 3.3 are others there.
fn a_new_year() -> Book {
    let mut book = empty();
    let opened_on = day(12, 20);
    let mut old = item("3", "规划编制");
    old.actions = vec![action("3.1", "起草初稿"), action("3.2", "征求意见"), action("3.3", "不再推进")];
    old.actions[0].marks = vec![mark(ActionStatus::Ongoing, day(12, 1))];
    old.actions[1].marks = vec![mark(ActionStatus::Done, day(12, 5))];
    old.actions[2].marks = vec![mark(ActionStatus::Dropped, opened_on)];
    old.milestones = vec![milestone("3-M1", "征求意见完").planned("12月", july()).done(day(12, 5))];
    let mut new = Item { carried: true, ..item("3", "规划编制") };
    new.actions =
        vec![Action { carried: true, ..action("3.1", "起草初稿") }, action("3.2", "印发"), action("3.3", "宣传")];
    // Written down after the new plan was open.
    new.actions[0].marks = vec![mark(ActionStatus::Done, day(12, 18))];
    new.actions[2].marks = vec![mark(ActionStatus::Ongoing, day(12, 21))];
    new.milestones = vec![milestone("3-M2", "印发").planned("12月", july())];
    book.closed =
        vec![ClosedPeriod { period: book.period, opened_on: None, items: vec![old, item("4", "安全检查")] }];
    book.period = Period::from_code("2025-H1").unwrap();
    book.opened_on = Some(opened_on);
    book.items = vec![new, item("5", "招生")];
    book
}

#[test]
fn a_new_plan_says_what_goes_on_what_begins_and_what_stayed_behind() {
    let changes = changes::between(&a_new_year(), day(11, 30), day(12, 31));
    insta::assert_snapshot!(told(&changes), @r"
    3-M1 <3 done 2024-12-05, days late Some(0)
    2025-H1 opened 2024-12-20: on 3 3.1, new 5 3.2 3.3, left 4 3.2 3.3 3-M1
    3.1 of 2024-H2: not_started → ongoing 2024-12-01
    3.2 of 2024-H2: not_started → done 2024-12-05
    3.1 of 2025-H1: ongoing → done 2024-12-18
    3.3 of 2024-H2: not_started → dropped 2024-12-20
    3.3 of 2025-H1: not_started → ongoing 2024-12-21
    ");
}

#[test]
fn a_late_entry_of_the_new_plan_is_told_on_the_day_it_was_first_seen() {
    let book = a_new_year();
    assert_eq!(told(&changes::between(&book, day(12, 17), day(12, 19))), "");
    let seen = changes::between(&book, day(12, 19), day(12, 20));
    let marks: Vec<String> = seen.marks.iter().map(|mark| format!("{} {}", mark.action.code, mark.on)).collect();
    assert_eq!(marks, ["3.1 2024-12-18", "3.3 2024-12-20"]);
}

#[test]
fn a_supervision_is_about_the_action_that_had_the_code_when_it_was_given() {
    let mut book = a_new_year();
    book.supervisions = vec![
        supervision("D1", "3.2", "限期", "12月", day(12, 2)),
        supervision("D2", "3.2", "限期", "12月", day(12, 22)),
        supervision("D3", "P99", "限期", "12月", day(12, 23)),
    ];
    let given = changes::between(&book, july(), day(12, 31)).supervised;
    let about: Vec<_> = given.iter().map(|one| one.about.as_ref().map(|about| about.name.as_str())).collect();
    assert_eq!(about, [Some("征求意见"), Some("印发"), None]);
}
