//! The checks, each on a ledger that gives it a reason and on one that does not.

use std::cell::Cell;

use rust_decimal::Decimal;

use super::*;
use crate::ledger::checks::figures;
use crate::model::check::{Breach, CODES, Severity};
use crate::model::view::RowFate;
use crate::model::{
    Action, Amount, Answer, Assessment, Baseline, Blocker, ClosedPeriod, Completion, FigureRef, Forecast, Indicator,
    Item, Measure, Milestone, MoneyKind, Plan, Project, Reading, Remark, Responsible, Site, StatusMark, Supervision,
    Target, Update,
};

/// What is found in `book` on `on`, looked at on the last day of September.
fn all_found(book: &Book, on: NaiveDate) -> Vec<Finding> {
    let viewpoint = Viewpoint { as_of: Some(on), ..Viewpoint::at(now().today()) };
    figures(book, &summary::of(book, on, &viewpoint), viewpoint.today)
}

/// Those of one code, at mid-year.
fn found(book: &Book, code: &str) -> Vec<Finding> {
    all_found(book, day(6, 30)).into_iter().filter(|finding| finding.code() == code).collect()
}

/// Code of each and what it is about, at mid-year.
fn listed(book: &Book) -> Vec<String> {
    let subject = |finding: &Finding| finding.subject().map(|what| what.code.clone()).unwrap_or_default();
    let all = all_found(book, day(6, 30));
    all.iter().map(|finding| format!("{} {}", finding.code(), subject(finding))).collect()
}

fn codes(things: &[Reference]) -> Vec<&str> {
    things.iter().map(|thing| thing.code.as_str()).collect()
}

/// A ledger at mid-year with nothing in it.
fn empty() -> Book {
    let mut book = exchange::empty_book("空", Period::from_code("2024-H2").unwrap()).unwrap();
    book.data_date = DataDate::Pinned(day(6, 30));
    book
}

fn project(code: &str, name: &str) -> Project {
    Project {
        code: code.to_owned(),
        name: name.to_owned(),
        name_en: None,
        aliases: Vec::new(),
        category: None,
        nature: None,
        funding: None,
        investment: None,
        responsible: Responsible::default(),
        quantities: Vec::new(),
        counted_in: "栋".to_owned(),
        note: None,
        note_en: None,
        sites: Vec::new(),
        movements: Vec::new(),
        milestones: Vec::new(),
        updates: Vec::new(),
        money: Vec::new(),
        targets: Vec::new(),
        assessments: Vec::new(),
    }
}

/// A ledger of one project with units at these stages.
fn standing(units: &[(&str, u32)], milestones: Vec<Milestone>) -> Book {
    let mut book = empty();
    let entered = |(stage, count): &(&str, u32)| entry(*count, stage, day(1, 1));
    let movements = units.iter().map(entered).collect();
    book.projects = vec![Project { movements, milestones, ..project("P01", "教师周转房") }];
    book
}

fn entry(count: u32, to: &str, on: NaiveDate) -> Movement {
    Movement { count, from: None, to: Some(to.to_owned()), site: None, on, recorded_on: on, by: None, note: None }
}

fn site(code: &str, name: &str) -> Site {
    let (code, name) = (code.to_owned(), name.to_owned());
    Site { code, name, name_en: None, aliases: Vec::new(), counted: true }
}

/// A milestone that is through with a stage, named after it.
fn through(stage: &str) -> Milestone {
    Milestone {
        code: stage.to_owned(),
        name: stage.to_owned(),
        name_en: None,
        stage: Some(stage.to_owned()),
        added_on: day(1, 1),
        plans: Vec::new(),
        forecasts: Vec::new(),
        done: None,
    }
}

fn plan(month: u32) -> Plan {
    let date = PeriodDate::month(2024, month, "");
    Plan { date, commitment: None, decided_on: day(1, 1), recorded_on: day(1, 1), by: None, note: None }
}

fn forecast(date: PeriodDate, on: NaiveDate) -> Forecast {
    Forecast { date: Some(date), reason: None, on, recorded_on: on, by: None, note: None }
}

fn completion(on: NaiveDate) -> Completion {
    Completion { on, recorded_on: on, by: None, note: None }
}

/// A milestone planned for a month.
fn planned(stage: &str, month: u32) -> Milestone {
    Milestone { plans: vec![plan(month)], ..through(stage) }
}

fn measure(unit: &str, value: &str, qualifier: Qualifier) -> Measure {
    let (value, on) = (value.parse().unwrap(), day(6, 30));
    let readings = vec![Reading { value, qualifier, on, recorded_on: on }];
    Measure { name: String::new(), name_en: None, unit: unit.to_owned(), readings, parts: Vec::new(), ratio: None }
}

fn indicator(code: &str, measures: Vec<Measure>) -> Indicator {
    let (code, name) = (code.to_owned(), code.to_owned());
    Indicator { code, name, name_en: None, section: None, note: None, note_en: None, measures }
}

fn figure(words: &str) -> FigureRef {
    FigureRef::parse(words).unwrap()
}

fn amount(source: &str, kind: MoneyKind, value: i64) -> Amount {
    let (source, value, on) = (Some(source.to_owned()), Decimal::from(value), day(6, 1));
    Amount { source, kind, value, on, recorded_on: on, by: None, note: None }
}

fn action(code: &str, projects: &[&str]) -> Action {
    Action {
        code: code.to_owned(),
        name: code.to_owned(),
        name_en: None,
        responsible: Responsible::default(),
        projects: projects.iter().map(|code| (*code).to_owned()).collect(),
        milestones: Vec::new(),
        marks: Vec::new(),
        updates: Vec::new(),
        carried: false,
    }
}

fn item(code: &str, actions: Vec<Action>) -> Item {
    Item {
        code: code.to_owned(),
        name: code.to_owned(),
        name_en: None,
        responsible: Responsible::default(),
        actions,
        milestones: Vec::new(),
        updates: Vec::new(),
        assessments: Vec::new(),
        carried: false,
    }
}

fn blocker(code: &str, projects: &[&str], owner: Option<&str>) -> Blocker {
    Blocker {
        code: code.to_owned(),
        category: BlockerCategory::Funds,
        text: "付款不及时".to_owned(),
        text_en: None,
        owner: owner.map(str::to_owned),
        projects: projects.iter().map(|code| (*code).to_owned()).collect(),
        due: None,
        updates: Vec::new(),
        raised_on: day(6, 1),
        recorded_on: day(6, 1),
        closed_on: None,
        closing_note: None,
    }
}

#[test]
fn every_code_has_its_severity_in_the_table() {
    let what = || Reference::new(Thing::Project, "P01", "", None);
    let (text, on, value) = (String::new, day(6, 30), Decimal::ONE);
    let all = [
        Finding::PartsMissWhole { project: what(), unit: text(), whole: 0, parts: 0 },
        Finding::SitesExceedUnits { project: what(), unit: text(), sites: 0, units: 0 },
        Finding::SitesExceedStage { project: what(), stage: text(), sites: 0, units: 0 },
        Finding::PositionDiffers { project: what(), stage: text(), kept: 0, booked: 0 },
        Finding::SameName { things: Vec::new() },
        Finding::UnitsBehindMilestone { milestone: what(), stage: text(), count: 0, unit: text() },
        Finding::FileDamaged { detail: text() },
        Finding::DatesOutOfOrder { earlier: what(), later: what(), earlier_end: on, later_end: on },
        Finding::DoneWithoutDay { milestone: what(), stage: text(), count: 0, unit: text() },
        Finding::FactsAfter { data_date: on, latest: on, count: 0 },
        Finding::FigureParts { indicator: what(), unit: text(), whole: value, parts: Vec::new() },
        Finding::MoneyParts { project: what(), whole: value, parts: Vec::new() },
        Finding::MoneyBeyond {
            project: what(),
            source: None,
            more: MoneyKind::Paid,
            than: MoneyKind::Arrived,
            amount: value,
            limit: value,
        },
        Finding::SameAlias { alias: text(), things: Vec::new() },
        Finding::ForecastPassed { milestone: what(), latest: on },
        Finding::ShareDiffers { indicator: what(), stated: value, part: value, whole: value },
        Finding::NotInPlan { project: what() },
        Finding::BlockerIncomplete { blocker: what(), no_project: true, no_owner: true },
        Finding::DatedAfterUndated { milestone: what(), undated: what() },
        Finding::Remark { remark: what(), about: Vec::new() },
        Finding::JournalBroken { breach: Breach::Altered(1) },
        Finding::RowAstray {
            row: RowChanged { table: text(), what: None, fate: RowFate::Changed, columns: Vec::new() },
            id: 1,
            entry: None,
            later: None,
        },
        Finding::LooksAlike { things: Vec::new() },
        Finding::KeptDiffers { what: None },
    ];
    assert_eq!(all.map(|finding| (finding.code(), finding.severity())), CODES);
}

#[test]
fn the_shipped_plan_has_only_notes() {
    let plan = exchange::shipped_plan().unwrap();
    let all = all_found(&plan, day(6, 30));
    assert!(all.iter().all(|finding| finding.severity() == Severity::Note), "{all:?}");
    // A share without its decimals, six unfinished projects the plan for the second half does not mention, a blocker nobody
    // is named for, and three milestones with a date after one without. The rest are the remarks on the report itself.
    let (remarks, rules): (Vec<String>, Vec<String>) =
        listed(&plan).into_iter().partition(|line| line.starts_with("C20"));
    let missing = ["C17 P03", "C17 P09", "C17 P10", "C17 P11", "C17 P12", "C17 P13"];
    let dated = ["C19 P07-M3", "C19 P14-M4", "C19 P14-M5"];
    assert_eq!(rules, [&["C16 K38"][..], &missing, &["C18 B1"], &dated].concat());
    assert_eq!(remarks.len(), plan.remarks.len());
}

#[test]
fn an_empty_ledger_has_nothing_to_find() {
    assert_eq!(all_found(&empty(), day(6, 30)), []);
}

#[test]
fn the_worst_stands_first_then_the_code_then_the_thing() {
    let mut book =
        standing(&[("fit_out", 2)], vec![Milestone { done: Some(completion(day(6, 1))), ..through("completion") }]);
    book.projects[0].quantities = vec![Quantity { value: Some(3), unit: "栋".to_owned(), inferred: false }];
    book.projects.push(Project { investment: Some(5.into()), ..project("P02", "教师周转房") });
    book.projects[1].money = vec![amount("中央", MoneyKind::Approved, 4)];
    book.blockers = vec![blocker("B1", &[], None), blocker("B2", &["P01"], None)];
    assert_eq!(listed(&book), ["C01 P01", "C12 P02", "C06 completion", "C05 P01", "C18 B1", "C18 B2"]);
}

#[test]
fn units_booked_must_be_the_size_stated_and_hold_the_sites() {
    let mut book = standing(&[("fit_out", 1), ("completion", 1)], Vec::new());
    let project = &mut book.projects[0];
    project.quantities = vec![Quantity { value: Some(2), unit: "栋".to_owned(), inferred: false }];
    project.sites = vec![site("S1", "甲"), site("S2", "乙")];
    for (site, stage) in [("S1", "fit_out"), ("S2", "fit_out")] {
        project.movements.push(Movement { site: Some(site.to_owned()), ..entry(0, stage, day(2, 1)) });
    }
    let crowded = found(&book, "C03");
    assert!(
        matches!(&crowded[..], [Finding::SitesExceedStage { stage, sites: 2, units: 1, .. }] if stage == "fit_out")
    );
    assert_eq!(listed(&book), ["C03 P01"]);
    book.projects[0].sites.push(site("S3", "丙"));
    assert!(matches!(&found(&book, "C02")[..], [Finding::SitesExceedUnits { sites: 3, units: 2, .. }]));
    book.projects[0].quantities[0].value = Some(4);
    assert!(matches!(&found(&book, "C01")[..], [Finding::PartsMissWhole { whole: 4, parts: 2, .. }]));
    // Before anything was booked there is nothing to compare.
    assert_eq!(all_found(&book, NaiveDate::from_ymd_opt(2023, 12, 31).unwrap()), []);
}

#[test]
fn a_done_milestone_with_units_behind_it_is_questioned_from_its_day_on() {
    let done = Milestone { done: Some(completion(day(6, 1))), ..through("completion") };
    let book = standing(&[("completion", 8), ("fit_out", 14)], vec![done]);
    assert!(matches!(&found(&book, "C06")[..], [Finding::UnitsBehindMilestone { count: 14, .. }]));
    assert_eq!(all_found(&book, day(5, 31)), []);
}

#[test]
fn the_dates_of_later_stages_must_not_end_before_those_of_earlier_ones() {
    let out_of_order = |milestones| -> Vec<(String, String)> {
        let findings = found(&standing(&[("tender", 1)], milestones), "C08").into_iter();
        let pair = |finding| match finding {
            Finding::DatesOutOfOrder { earlier, later, earlier_end, later_end } if later_end < earlier_end => {
                (earlier.code, later.code)
            }
            other => panic!("{other:?}"),
        };
        findings.map(pair).collect()
    };
    let pair = |earlier: &str, later: &str| (earlier.to_owned(), later.to_owned());
    let in_order = vec![planned("tender", 8), planned("start", 8), planned("completion", 12)];
    assert_eq!(out_of_order(in_order), []);
    // However they are listed; each against the nearest it disagrees with.
    let two_late = vec![planned("start", 8), planned("design", 9), planned("tender", 10), planned("completion", 12)];
    assert_eq!(out_of_order(two_late), [pair("tender", "start")]);
    let chain = vec![planned("design", 10), planned("tender", 8), planned("start", 9)];
    assert_eq!(out_of_order(chain), [pair("design", "tender"), pair("design", "start")]);
    let done = Milestone { done: Some(completion(day(6, 1))), ..planned("tender", 10) };
    assert_eq!(out_of_order(vec![done, planned("start", 9)]), []);
    assert_eq!(out_of_order(vec![Milestone { stage: None, ..planned("tender", 10) }, planned("start", 9)]), []);
    assert_eq!(out_of_order(vec![planned("start", 9), planned("paused", 8), planned("unknown", 10)]), []);
}

#[test]
fn only_the_ends_of_windows_are_held_against_each_other() {
    let by =
        |stage: &str, date: Option<PeriodDate>| Milestone { plans: vec![Plan { date, ..plan(1) }], ..through(stage) };
    let (half, month) = (PeriodDate::half(2024, 2, ""), PeriodDate::by_year_end(2024, ""));
    let book = standing(&[("tender", 1)], vec![by("start", half), by("completion", month)]);
    assert_eq!(found(&book, "C08"), []);
}

#[test]
fn a_date_after_a_step_without_one_is_noted_once() {
    let undated_before = |milestones| -> Vec<(String, String)> {
        let findings = found(&standing(&[("tender", 1)], milestones), "C19").into_iter();
        let pair = |finding| match finding {
            Finding::DatedAfterUndated { milestone, undated } => (milestone.code, undated.code),
            other => panic!("{other:?}"),
        };
        findings.map(pair).collect()
    };
    let pair = |milestone: &str, undated: &str| (milestone.to_owned(), undated.to_owned());
    let gap = || vec![through("design"), through("tender"), planned("start", 8), through("completion")];
    assert_eq!(undated_before(gap()), [pair("start", "tender")]);
    let mut done = gap();
    done[1].done = Some(completion(day(6, 1)));
    assert_eq!(undated_before(done), [pair("start", "design")]);
    // Where somebody has said when it is expected, the question is answered; 尽快 answers nothing.
    let mut expected = gap();
    expected[1].forecasts = vec![forecast(PeriodDate::month(2024, 7, "").unwrap(), day(6, 1))];
    assert_eq!(undated_before(expected), [pair("start", "design")]);
    let soon = Plan { date: Some(PeriodDate::vague("尽快")), ..plan(1) };
    let vague = vec![Milestone { plans: vec![soon], ..through("tender") }, planned("start", 8)];
    assert_eq!(undated_before(vague), [pair("start", "tender")]);
    assert_eq!(undated_before(vec![planned("tender", 8), through("start")]), []);
}

#[test]
fn a_milestone_every_unit_is_past_asks_for_its_day() {
    let count = |units: &[(&str, u32)], stage: &str| match &found(&standing(units, vec![through(stage)]), "C09")[..] {
        [] => 0,
        [Finding::DoneWithoutDay { count, .. }] => *count,
        other => panic!("{other:?}"),
    };
    assert_eq!(count(&[("fit_out", 14), ("completion", 8)], "topping_out"), 22);
    assert_eq!(count(&[("fit_out", 14), ("completion", 8)], "completion"), 0);
    // Who stands at a step may be busy with it; 竣工 is no step to be busy with.
    assert_eq!(count(&[("fit_out", 14)], "fit_out"), 0);
    assert_eq!(count(&[("tender", 1)], "tender"), 0);
    assert_eq!(count(&[("completion", 22)], "completion"), 22);
    assert_eq!(count(&[("acceptance", 22)], "acceptance"), 0);
    // Of the unknown and the paused nothing is said; what was given up holds nothing up.
    assert_eq!(count(&[("completion", 22), ("unknown", 9)], "topping_out"), 0);
    assert_eq!(count(&[("completion", 22), ("paused", 1)], "topping_out"), 0);
    assert_eq!(count(&[("completion", 21), ("cancelled", 1)], "completion"), 21);
    assert_eq!(count(&[("cancelled", 1)], "completion"), 0);
    assert_eq!(count(&[], "completion"), 0);
    assert_eq!(count(&[("completion", 1)], "unknown"), 0);
    let done = Milestone { done: Some(completion(day(6, 1))), ..through("completion") };
    assert_eq!(found(&standing(&[("completion", 1)], vec![done]), "C09"), []);
}

/// A ledger with one fact of every kind, each on a day of its own of July, and how many there are.
fn full_of_july() -> (Book, usize) {
    let count = Cell::new(0_usize);
    let next = || {
        count.set(count.get() + 1);
        day(7, 1) + chrono::Days::new(count.get() as u64)
    };
    let update = || {
        let on = next();
        Update { code: String::new(), text: String::new(), on, recorded_on: day(6, 1), by: None, milestone: None }
    };
    let word = || {
        let on = next();
        Assessment { light: None, words: String::new(), on, recorded_on: day(6, 1), by: None }
    };
    let milestone = || Milestone {
        added_on: next(),
        plans: vec![Plan { decided_on: next(), ..plan(8) }],
        forecasts: vec![forecast(PeriodDate::vague(""), next())],
        done: Some(completion(next())),
        ..through("tender")
    };
    let item = || {
        let marks =
            vec![StatusMark { status: ActionStatus::Done, on: next(), recorded_on: day(6, 1), by: None, note: None }];
        Item {
            milestones: vec![milestone()],
            updates: vec![update()],
            assessments: vec![word()],
            ..item("1", vec![Action { marks, updates: vec![update()], ..action("1.1", &["P01"]) }])
        }
    };
    let mut book = empty();
    let target = Target {
        stage: "completion".to_owned(),
        count: Some(1),
        by: PeriodDate::vague(""),
        decided_on: next(),
        recorded_on: day(6, 1),
        author: None,
        note: None,
    };
    book.projects = vec![Project {
        movements: vec![entry(1, "reserve", next())],
        milestones: vec![milestone()],
        updates: vec![update()],
        money: vec![Amount { on: next(), ..amount("中央", MoneyKind::Paid, 1) }],
        targets: vec![target],
        assessments: vec![word()],
        ..project("P01", "教师周转房")
    }];
    let period = Period::from_code("2024-H1").unwrap();
    book.closed = vec![ClosedPeriod { period, opened_on: Some(next()), items: vec![item()] }];
    book.opened_on = Some(next());
    book.items = vec![item()];
    let raised = blocker("B1", &["P01"], Some("财政局"));
    book.blockers = vec![Blocker { raised_on: next(), closed_on: Some(next()), updates: vec![update()], ..raised }];
    let mut measured = measure("件", "22", Qualifier::Exact);
    measured.readings[0].on = next();
    book.indicators = vec![indicator("K01", vec![measured])];
    book.assessments = vec![word()];
    book.supervisions = vec![Supervision {
        code: "D1".to_owned(),
        about: "P01".to_owned(),
        text: String::new(),
        by: None,
        given_on: next(),
        recorded_on: day(6, 1),
        feedback: PeriodDate::vague(""),
        answered: Some(Answer { text: String::new(), on: next(), recorded_on: day(6, 1) }),
    }];
    let (name, set_on, recorded_on) = ("2024-H2".to_owned(), next(), day(6, 1));
    book.baselines = vec![Baseline { name, period, set_on, recorded_on, by: None, note: None, entries: Vec::new() }];
    let count = count.get();
    (book, count)
}

#[test]
fn every_fact_after_the_data_date_is_counted_where_the_ledger_is_judged_at_it() {
    let (mut book, facts) = full_of_july();
    let latest = day(7, 1) + chrono::Days::new(facts as u64);
    assert_eq!(found(&book, "C10"), [Finding::FactsAfter { data_date: day(6, 30), latest, count: facts }]);
    book.data_date = DataDate::Pinned(latest.pred_opt().unwrap());
    let after = |book: &Book, on| all_found(book, on).into_iter().filter(|one| one.code() == "C10").count();
    // Another day leaves later facts out on purpose.
    assert_eq!((after(&book, day(6, 30)), after(&book, latest.pred_opt().unwrap())), (0, 1));
    book.data_date = DataDate::Pinned(latest);
    assert_eq!(after(&book, latest), 0);
    // A ledger that follows the clock is judged at today.
    book.data_date = DataDate::FollowsClock;
    assert_eq!((after(&book, latest), after(&book, now().today())), (0, 0));
    book.projects[0].movements[0].on = day(10, 1);
    assert_eq!((after(&book, latest), after(&book, now().today())), (0, 1));
}

#[test]
fn the_parts_of_a_figure_must_add_up_to_it() {
    let exact = Qualifier::Exact;
    let petitions = |whole: &str, parts: [&str; 3]| {
        let mut all = measure("件", whole, exact);
        all.parts = ["K36.1", "K36.2", "K36.3"].map(figure).to_vec();
        let mut book = empty();
        let parts = parts.map(|part| measure("件", part, exact)).to_vec();
        book.indicators = vec![indicator("K35", vec![all]), indicator("K36", parts)];
        book
    };
    assert_eq!(found(&petitions("22", ["5", "2", "15"]), "C11"), []);
    assert_eq!(found(&petitions("0.3", ["0.1", "0.1", "0.10"]), "C11"), []);
    let mut wrong = petitions("23", ["5", "2", "15"]);
    let [Finding::FigureParts { indicator, unit, whole, parts }] = &found(&wrong, "C11")[..] else { panic!() };
    assert_eq!((indicator.code.as_str(), unit.as_str(), *whole), ("K35", "件", 23.into()));
    assert_eq!(*parts, [5, 2, 15].map(Decimal::from));
    assert!(all_found(&wrong, day(6, 29)).is_empty(), "before they were measured");
    // What is only about so much contradicts nothing, nor does what was not measured, is no figure, or has another unit.
    wrong.indicators[1].measures[2].readings[0].qualifier = Qualifier::About;
    assert_eq!(found(&wrong, "C11"), []);
    let mut unmeasured = petitions("23", ["5", "2", "15"]);
    unmeasured.indicators[1].measures[0].readings.clear();
    assert_eq!(found(&unmeasured, "C11"), []);
    let mut missing = petitions("23", ["5", "2", "15"]);
    missing.indicators[1].measures.pop();
    assert_eq!(found(&missing, "C11"), []);
    let mut other_unit = petitions("23", ["5", "2", "15"]);
    other_unit.indicators[1].measures[0].unit = "人".to_owned();
    assert_eq!(found(&other_unit, "C11"), []);
}

#[test]
fn a_share_must_be_what_its_two_figures_give_to_one_decimal() {
    let differs = |unit: &str, stated: &str, part: &str, whole: &str| {
        let exact = Qualifier::Exact;
        let mut share = measure(unit, stated, exact);
        share.ratio = Some((figure("K37"), figure("K35")));
        let mut book = empty();
        let single = |code, value| indicator(code, vec![measure("件", value, exact)]);
        book.indicators = vec![indicator("K38", vec![share]), single("K37", part), single("K35", whole)];
        found(&book, "C16")
    };
    let [Finding::ShareDiffers { indicator, stated, part, whole }] = &differs("%", "95", "21", "22")[..] else {
        panic!()
    };
    assert_eq!((indicator.code.as_str(), *stated, *part, *whole), ("K38", 95.into(), 21.into(), 22.into()));
    assert_eq!(differs("%", "95.4", "21", "22").len(), 1);
    assert_eq!(differs("%", "95.5", "21", "22"), []);
    assert_eq!(differs("%", "95.45", "21", "22"), []);
    // Exactly half of the last place is no rounding any more.
    assert_eq!(differs("%", "50.05", "1", "2").len(), 1);
    assert_eq!(differs("%", "50.0499", "1", "2"), []);
    assert_eq!(differs("％", "40", "1", "2").len(), 1);
    assert_eq!(differs("%", "40", "1", "0"), []);
    assert_eq!(differs("件", "40", "1", "2"), []);
}

#[test]
fn money_approved_by_all_sources_is_the_investment() {
    let funded = |investment: Option<i64>, money: Vec<Amount>| {
        let mut book = empty();
        let investment = investment.map(Decimal::from);
        book.projects = vec![Project { investment, money, ..project("P06", "一高图书馆") }];
        book
    };
    let approved = |source, value| amount(source, MoneyKind::Approved, value);
    let two = || vec![approved("中央", 800), approved("县级", 300)];
    let [Finding::MoneyParts { project, whole, parts }] = &found(&funded(Some(1200), two()), "C12")[..] else {
        panic!()
    };
    assert_eq!((project.code.as_str(), *whole, &parts[..]), ("P06", 1200.into(), &[800, 300].map(Decimal::from)[..]));
    assert_eq!(found(&funded(Some(1100), two()), "C12"), []);
    assert_eq!(found(&funded(None, two()), "C12"), []);
    assert_eq!(found(&funded(Some(1200), Vec::new()), "C12"), []);
    assert_eq!(found(&funded(Some(1200), vec![approved("中央", 0)]), "C12"), []);
    let one_unknown = vec![approved("中央", 800), amount("县级", MoneyKind::Paid, 100)];
    assert_eq!(found(&funded(Some(1200), one_unknown), "C12"), []);
}

#[test]
fn no_more_is_paid_than_arrived_nor_arrives_than_was_approved() {
    let beyond = |money: Vec<Amount>| -> Vec<String> {
        let mut book = empty();
        book.projects = vec![Project { money, ..project("P06", "一高图书馆") }];
        let told = |finding: &Finding| match finding {
            Finding::MoneyBeyond { source, more, than, amount, limit, .. } => {
                format!("{} {} {amount} > {} {limit}", source.as_deref().unwrap(), more.code(), than.code())
            }
            other => panic!("{other:?}"),
        };
        found(&book, "C13").iter().map(told).collect()
    };
    let (paid, arrived) = (MoneyKind::Paid, MoneyKind::Arrived);
    let approved = |source| amount(source, MoneyKind::Approved, 5);
    assert_eq!(beyond(vec![amount("中央", paid, 5), amount("中央", arrived, 5), approved("中央")]), [""; 0]);
    let all = vec![amount("中央", paid, 7), amount("中央", arrived, 6), approved("中央")];
    assert_eq!(beyond(all), ["中央 paid 7 > arrived 6", "中央 arrived 6 > approved 5"]);
    // Each source for itself, and only what is known.
    assert_eq!(beyond(vec![amount("中央", paid, 7), amount("县级", arrived, 6)]), [""; 0]);
    assert_eq!(
        beyond(vec![amount("中央", paid, 7), amount("县级", arrived, 6), approved("县级")]),
        ["县级 arrived 6 > approved 5"]
    );
}

/// Two projects, each of its name and aliases.
fn called(one: (&str, &[&str]), other: (&str, &[&str])) -> Book {
    let mut book = empty();
    let aliased = |code, (name, aliases): (&str, &[&str])| {
        let aliases = aliases.iter().map(|alias| (*alias).to_owned()).collect();
        Project { aliases, ..project(code, name) }
    };
    book.projects = vec![aliased("P01", one), aliased("P02", other)];
    book
}

#[test]
fn width_case_and_blanks_make_no_other_name() {
    let book = called(("一高 Ｌab", &[]), ("一高lab", &[]));
    let [Finding::SameName { things }] = &all_found(&book, day(6, 30))[..] else { panic!() };
    assert_eq!(codes(things), ["P01", "P02"]);
    assert_eq!(listed(&called(("一高", &[]), ("二高", &[]))), [""; 0]);
}

#[test]
fn an_alias_means_one_thing() {
    let shared = |book: &Book| -> Vec<(String, Vec<String>)> {
        let told = |finding| match finding {
            Finding::SameAlias { alias, things } => (alias, codes(&things).into_iter().map(str::to_owned).collect()),
            other => panic!("{other:?}"),
        };
        all_found(book, day(6, 30)).into_iter().map(told).collect()
    };
    let both = || vec!["P01".to_owned(), "P02".to_owned()];
    let another_name = called(("一高图书馆", &["图书馆 "]), ("图书馆", &[]));
    assert_eq!(shared(&another_name), [("图书馆 ".to_owned(), both())]);
    let one_alias = called(("一高图书馆", &["图书馆"]), ("二高图书馆", &["图 书 馆", "书馆"]));
    assert_eq!(shared(&one_alias), [("图书馆".to_owned(), both())]);
    // A thing may be called the same twice.
    assert_eq!(shared(&called(("一高", &["一 高", "高一", "高一"]), ("二高", &[]))), []);
}

#[test]
fn schools_and_parts_of_schools_are_told_apart_where_they_are_named() {
    let mut book = called(("一高", &[]), ("二高", &[]));
    let part = |code: &str| Site { counted: false, ..site(code, "教学楼") };
    book.projects[0].sites = vec![part("P01-S1"), site("P01-S2", "东校区")];
    book.projects[1].sites = vec![part("P02-S1")];
    book.projects[0].milestones = vec![through("completion")];
    book.projects[1].milestones = vec![through("completion")];
    assert_eq!(found(&book, "C05"), []);
    book.projects[1].sites.push(site("P02-S2", "东校区"));
    let [Finding::SameName { things }] = &found(&book, "C05")[..] else { panic!() };
    assert_eq!(codes(things), ["P01-S2", "P02-S2"]);
    book.projects[1].sites = vec![part("P02-S1"), part("P02-S3")];
    let [Finding::SameName { things }] = &found(&book, "C05")[..] else { panic!() };
    assert_eq!(codes(things), ["P02-S1", "P02-S3"]);
}

#[test]
fn a_forecast_that_has_passed_wants_a_newer_word() {
    let expected = |month| {
        let date = PeriodDate::month(2024, month, "").unwrap();
        Milestone { forecasts: vec![forecast(date, day(2, 1))], ..planned("tender", 4) }
    };
    let passed = |milestone: &Milestone, on| {
        let all = all_found(&standing(&[("tender", 1)], vec![milestone.clone()]), on);
        all.into_iter().any(|finding| finding.code() == "C15")
    };
    assert!(!passed(&expected(5), day(5, 31)));
    assert!(passed(&expected(5), day(6, 1)));
    assert!(passed(&expected(3), day(4, 15)), "also before the plan has passed");
    let done = Milestone { done: Some(completion(day(6, 10))), ..expected(5) };
    assert_eq!((passed(&done, day(6, 9)), passed(&done, day(6, 10))), (true, false));
    let mut taken_back = expected(5);
    taken_back.forecasts.push(Forecast { date: None, ..forecast(PeriodDate::vague(""), day(6, 15)) });
    assert_eq!((passed(&taken_back, day(6, 14)), passed(&taken_back, day(6, 15))), (true, false));
    let mut of_an_item = empty();
    of_an_item.items = vec![Item { milestones: vec![expected(5)], ..item("9", Vec::new()) }];
    assert_eq!(listed(&of_an_item), ["C15 tender"]);
}

#[test]
fn an_unfinished_project_wants_an_action() {
    let with = |stage: &str, actions: Vec<Action>| {
        let mut book = standing(&[(stage, 1)], vec![planned("completion", 12)]);
        book.items = vec![item("8", actions)];
        found(&book, "C17").len()
    };
    assert_eq!(with("tender", vec![action("8.1", &["P02"])]), 1);
    assert_eq!(with("tender", vec![action("8.1", &["P02"]), action("8.2", &["P01"])]), 0);
    let promise = Action { milestones: vec!["completion".to_owned()], ..action("8.1", &[]) };
    assert_eq!(with("tender", vec![promise]), 0);
    assert_eq!(with("completion", vec![action("8.1", &[])]), 0);
    assert_eq!(with("cancelled", vec![action("8.1", &[])]), 0);
    // Where there is no plan, nothing is missing from it.
    assert_eq!(with("tender", Vec::new()), 0);
    let on = day(6, 1);
    let marks = vec![StatusMark { status: ActionStatus::Dropped, on, recorded_on: on, by: None, note: None }];
    assert_eq!(with("tender", vec![Action { marks, ..action("8.1", &["P01"]) }]), 1);
}

#[test]
fn a_blocker_says_what_it_holds_up_and_who_must_solve_it() {
    let mut book = empty();
    book.blockers = vec![
        blocker("B1", &[], None),
        blocker("B2", &["P01"], None),
        blocker("B3", &[], Some("财政局")),
        blocker("B4", &["P01"], Some("财政局")),
        Blocker { closed_on: Some(day(6, 15)), ..blocker("B5", &[], None) },
    ];
    let lacks = |finding| match finding {
        Finding::BlockerIncomplete { blocker, no_project, no_owner } => (blocker.code, no_project, no_owner),
        other => panic!("{other:?}"),
    };
    let found: Vec<_> = all_found(&book, day(6, 30)).into_iter().map(lacks).collect();
    assert_eq!(found, [("B1".to_owned(), true, true), ("B2".to_owned(), false, true), ("B3".to_owned(), true, false)]);
    assert_eq!(all_found(&book, day(6, 14)).len(), 4);
}

#[test]
fn a_remark_names_what_it_is_about_where_that_is_there() {
    let mut book = exchange::shipped_plan().unwrap();
    let remark = |about: &[&str]| Remark {
        code: "R9".to_owned(),
        about: about.iter().map(|code| (*code).to_owned()).collect(),
        text: "是不是一所学校".to_owned(),
        text_en: None,
    };
    book.remarks =
        vec![remark(&["p11", "P02-S1", "P07-M3", "8", "8.1", "K35", "B1", "X1"]), remark(&["X1"]), remark(&[])];
    let about = |finding: &Finding| match finding {
        Finding::Remark { remark, about } if remark.code == "R9" => codes(about).join(" "),
        other => panic!("{other:?}"),
    };
    let remarks: Vec<_> = found(&book, "C20").iter().map(about).collect();
    assert_eq!(remarks, ["P11 P02-S1 P07-M3 8 8.1 K35 B1", "", ""]);
}

#[test]
fn names_that_only_look_the_same_are_told() {
    let named = |names: [&str; 2]| {
        let mut book = empty();
        book.projects = vec![project("P01", names[0]), project("P02", names[1])];
        listed(&book).into_iter().filter(|line| line.starts_with("C23")).count()
    };
    for names in [
        ["教师\u{200B}周转房", "教师周转房"],
        ["一高 A 楼", "一高 А 楼"],
        ["SCHOOL 10", "SCH\u{41E}OL 10"],
        ["二期\u{202E}楼", "二期楼"],
        ["土建工程", "士建工程"],
    ] {
        assert_eq!(named(names), 1, "{names:?}");
    }
    for names in [["教师周转房", "教师周转楼"], ["１号楼", "1号楼"], ["土建", "水建"]] {
        assert_eq!(named(names), 0, "{names:?}");
    }
}
