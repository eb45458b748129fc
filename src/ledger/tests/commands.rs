//! What is said beside what happens: forecasts, shares, lights, money, baselines, supervision; and how a period ends.

use rust_decimal::Decimal;

use super::*;
use crate::model::{FigureRef, Light, MoneyKind};
use crate::text::{Lang, Texts};

fn on_day(date: NaiveDate) -> PeriodDate {
    PeriodDate::day(date, "那天")
}

fn forecast(what: &str, date: Option<NaiveDate>, reason: Option<BlockerCategory>, on: NaiveDate) -> Command {
    Command::Forecast { what: what.to_owned(), date: date.map(on_day), reason, on: Some(on), note: None }
}

fn plan(what: &str, date: PeriodDate, on: NaiveDate) -> Command {
    Command::Plan { what: what.to_owned(), date: Some(date), commitment: None, on: Some(on), note: None }
}

fn mark(action: &str, status: ActionStatus, on: NaiveDate) -> Command {
    Command::Mark { action: action.to_owned(), status, on: Some(on), note: None }
}

fn open(period: &str, fates: &[(&str, Fate)], rest: Option<Fate>, on: NaiveDate) -> Command {
    let fates = fates.iter().map(|(code, fate)| ((*code).to_owned(), fate.clone())).collect();
    Command::OpenPeriod { period: Period::from_code(period).unwrap(), fates, rest, on: Some(on) }
}

fn dropped(reason: &str) -> Fate {
    Fate::Drop(reason.to_owned())
}

fn supervise(what: &str, feedback: PeriodDate, on: NaiveDate) -> Command {
    Command::Supervise {
        what: what.to_owned(),
        text: "报送进度".to_owned(),
        feedback,
        by: Some("县政府督查室".to_owned()),
        on: Some(on),
    }
}

fn report(what: &str, on: NaiveDate) -> Command {
    Command::Report { what: what.to_owned(), text: "已催".to_owned(), on: Some(on), by: None }
}

/// Gives a command, takes it back and gives it again: the same as giving it.
fn give_and_again(desk: &mut Desk, command: Command) -> Receipt {
    let before = desk.ledger.book().unwrap();
    let receipt = desk.give(command);
    let after = desk.ledger.book().unwrap();
    desk.give(Command::Undo);
    assert_eq!(desk.ledger.book().unwrap(), before);
    desk.give(Command::Redo);
    assert_eq!(desk.ledger.book().unwrap(), after);
    receipt
}

#[test]
fn each_later_forecast_is_a_slip_with_a_reason() {
    let mut desk = Desk::shipped();
    let late = forecast("P14-M4", Some(day(9, 20)), None, day(7, 10));
    assert!(matches!(desk.refused(late), Problem::ReasonNeeded { days: 20, .. }));
    let first = forecast("P14-M4", Some(day(9, 20)), Some(BlockerCategory::Funds), day(7, 10));
    let receipt = give_and_again(&mut desk, first);
    assert!(matches!(&receipt.deed, Deed::Forecast { forecast, step: Some(20), .. } if forecast == "2024-09-20"));
    assert!(receipt.hints.contains(&Hint::Slipped { nth: 1, step: 20, total: 20 }));
    let again = forecast("P14-M4", Some(day(9, 30)), Some(BlockerCategory::Weather), day(8, 1));
    assert!(desk.give(again).hints.contains(&Hint::Slipped { nth: 2, step: 10, total: 30 }));
    // A new plan stands beside what is expected, and counts as a slip where it is later still.
    let replanned = desk.give(plan("P14-M4", PeriodDate::month(2024, 10, "10月").unwrap(), day(8, 5)));
    assert!(replanned.hints.contains(&Hint::Slipped { nth: 3, step: 31, total: 61 }));
    // Inside the window promised it is the same promise, said more sharply.
    let earlier = desk.give(forecast("P14-M4", Some(day(10, 10)), None, day(8, 6)));
    assert!(matches!(earlier.deed, Deed::Forecast { step: Some(0), .. }));
    assert!(earlier.hints.contains(&Hint::Sharpened));
}

#[test]
fn a_date_inside_the_window_is_no_slip() {
    let mut desk = Desk::shipped();
    let receipt = desk.give(forecast("P14-M4", Some(day(8, 20)), None, day(7, 10)));
    assert!(receipt.hints.contains(&Hint::Sharpened));
    assert!(!receipt.hints.iter().any(|hint| matches!(hint, Hint::Slipped { .. })));
    let planned = desk.give(plan("P14-M4", on_day(day(8, 25)), day(7, 11)));
    assert!(planned.hints.contains(&Hint::Sharpened));
}

#[test]
fn a_forecast_that_says_nothing_new_or_nothing_possible_is_refused() {
    let mut desk = Desk::shipped();
    let none = forecast("P14-M4", None, None, day(7, 1));
    assert!(matches!(desk.refused(none.clone()), Problem::NothingChanged { .. }));
    let past = forecast("P14-M4", Some(day(7, 9)), None, day(7, 10));
    assert!(matches!(desk.refused(past), Problem::ForecastPast { .. }));
    let said = forecast("P14-M4", Some(day(8, 20)), None, day(7, 10));
    desk.give(said.clone());
    assert!(matches!(desk.refused(said), Problem::NothingChanged { .. }));
    desk.give(forecast("P14-M4", None, None, day(7, 11)));
    desk.give(complete("P14-M4", Some(day(8, 1))));
    let done = forecast("P14-M4", Some(day(9, 1)), Some(BlockerCategory::Other), day(8, 2));
    assert!(matches!(desk.refused(done), Problem::AlreadyDone { .. }));
    // What was said before it was done can still be written down.
    desk.give(forecast("P14-M4", Some(day(8, 9)), None, day(7, 20)));
}

#[test]
fn a_slip_past_the_next_milestone_says_whom_it_pushes() {
    let mut desk = Desk::shipped();
    let slip = |date, on| forecast("P14-M4", Some(date), Some(BlockerCategory::Funds), on);
    assert!(!desk.give(slip(day(9, 20), day(7, 1))).hints.iter().any(|hint| matches!(hint, Hint::Pushes { .. })));
    let next_year = NaiveDate::from_ymd_opt(2025, 1, 31).unwrap();
    let hints = desk.give(slip(next_year, day(7, 2))).hints;
    let pushes: Vec<_> = hints
        .iter()
        .filter_map(|hint| match hint {
            Hint::Pushes { milestone, days, to } => Some((milestone.code.as_str(), *days, to.to_string())),
            _ => None,
        })
        .collect();
    // 31 August to 31 January is 153 days; so many after 31 December.
    assert_eq!(pushes, [("P14-M5", 153, "2025-06-02".to_owned())]);
    // A date for that one which is still too early has to wait, and the days are not counted twice.
    let early = NaiveDate::from_ymd_opt(2025, 1, 10).unwrap();
    let hints = desk.give(forecast("P14-M5", Some(early), Some(BlockerCategory::Funds), day(7, 3))).hints;
    let to = NaiveDate::from_ymd_opt(2025, 6, 2).unwrap();
    assert!(hints.contains(&Hint::Waits { by: "P14-M4".to_owned(), to }), "{hints:?}");
}

#[test]
fn a_later_day_granted_says_that_a_forecast_beyond_it_stands() {
    let mut desk = Desk::shipped();
    desk.give(forecast("P14-M4", Some(day(12, 1)), Some(BlockerCategory::Funds), day(7, 1)));
    let grant = |date| Command::Plan {
        what: "P14-M4".to_owned(),
        date: Some(PeriodDate::day(date, "")),
        commitment: None,
        on: Some(day(7, 5)),
        note: None,
    };
    let stands = |hint: &Hint| matches!(hint, Hint::ForecastStands { .. });
    let hints = desk.give(grant(day(10, 31))).hints;
    assert!(hints.iter().any(stands) && !hints.iter().any(|hint| matches!(hint, Hint::Slipped { .. })), "{hints:?}");
    let hints = desk.give(grant(day(12, 31))).hints;
    assert!(!hints.iter().any(stands) && hints.iter().any(|hint| matches!(hint, Hint::Slipped { .. })), "{hints:?}");
}

#[test]
fn what_was_never_planned_slips_against_its_first_forecast_and_needs_a_reason() {
    let mut desk = Desk::shipped();
    desk.give(forecast("P05-M1", Some(day(9, 30)), None, day(7, 1)));
    let later = |reason| forecast("P05-M1", Some(day(10, 31)), reason, day(7, 2));
    assert!(matches!(desk.refused(later(None)), Problem::ReasonNeeded { days: 31, .. }));
    let hints = desk.give(later(Some(BlockerCategory::Weather))).hints;
    assert!(hints.contains(&Hint::Slipped { nth: 1, step: 31, total: 31 }), "{hints:?}");
}

#[test]
fn a_share_is_of_units_that_are_there_by_a_day_that_comes() {
    let mut desk = Desk::shipped();
    let target =
        |count, by| Command::Target { project: "P01".to_owned(), count, by, stage: None, on: None, note: None };
    let september = || PeriodDate::month(2024, 9, "9月").unwrap();
    assert_eq!(desk.refused(target(Some(0), september())), Problem::NoUnits);
    assert!(matches!(desk.refused(target(Some(23), september())), Problem::BeyondUnits { units: 22, .. }));
    let vague = desk.refused(target(Some(9), PeriodDate::vague("尽快")));
    assert!(matches!(vague, Problem::BadValue { field: Field::Date, .. }));
    assert!(matches!(desk.refused(target(None, september())), Problem::NothingChanged { .. }));
    let receipt = give_and_again(&mut desk, target(Some(14), september()));
    assert!(matches!(
        &receipt.deed,
        Deed::Targeted { count: Some(14), unit, stage, by, .. } if unit == "栋" && stage == "completion" && by == "9月"
    ));
    assert!(matches!(desk.refused(target(Some(14), september())), Problem::NothingChanged { .. }));
    desk.give(target(None, september()));
    assert!(desk.summary(day(9, 30)).project("P01").unwrap().targets.is_empty());
}

#[test]
fn units_that_are_busy_with_a_stage_are_not_through_with_it() {
    let mut desk = Desk::shipped();
    let mut target = |stage: &str, count| {
        desk.give(Command::Target {
            project: "P01".to_owned(),
            count: Some(count),
            by: PeriodDate::month(2024, 9, "9月").unwrap(),
            stage: Some(stage.to_owned()),
            on: None,
            note: None,
        });
        let summary = desk.summary(day(9, 30));
        let targets = &summary.project("P01").unwrap().targets;
        targets.iter().find(|view| view.target.stage == stage).unwrap().reached
    };
    // 14 of the 22 stand at the fit-out, 8 are complete.
    assert_eq!([target("secondary_structure", 22), target("fit_out", 18), target("completion", 14)], [22, 8, 8]);
}

#[test]
fn a_person_judges_a_project_an_item_or_the_ledger_with_words() {
    let mut desk = Desk::shipped();
    let assess = |what: Option<&str>, light, words: &str| Command::Assess {
        what: what.map(str::to_owned),
        light,
        words: words.to_owned(),
        on: None,
        by: None,
    };
    assert_eq!(desk.refused(assess(Some("P07"), Some(Light::Red), " ")), Problem::Empty { field: Field::Text });
    assert!(matches!(desk.refused(assess(Some("P07-M1"), None, "")), Problem::WrongThing { .. }));
    assert_eq!(desk.refused(assess(None, None, "")), Problem::NotAssessed { what: None });
    let receipt = give_and_again(&mut desk, assess(Some("P07"), Some(Light::Red), "资金断档"));
    assert!(matches!(&receipt.deed, Deed::Assessed { light: Some(light), .. } if light == "red"));
    desk.give(assess(Some("8"), Some(Light::Amber), "偏慢"));
    assert!(matches!(
        desk.give(assess(Some("台账"), Some(Light::Green), "总体平稳")).deed,
        Deed::Assessed { what: None, .. }
    ));
    let book = desk.ledger.book().unwrap();
    assert_eq!((book.assessments.len(), book.items[7].assessments.len()), (1, 1));
    assert_eq!(book.assessments[0].by.as_deref(), Some("王芳"));
    desk.give(assess(Some("P07"), None, ""));
    assert!(matches!(desk.refused(assess(Some("P07"), None, "")), Problem::NotAssessed { what: Some(_) }));
}

#[test]
fn money_is_exact_and_not_said_twice() {
    let mut desk = Desk::shipped();
    let fund = |amount: &str, on| Command::Fund {
        project: "P14".to_owned(),
        kind: MoneyKind::Arrived,
        amount: amount.parse().unwrap(),
        source: Some(" 专项债 ".to_owned()),
        on: Some(on),
        note: None,
    };
    for wrong in ["-1", "0.125"] {
        let problem = desk.refused(fund(wrong, day(7, 1)));
        assert!(matches!(problem, Problem::BadValue { field: Field::Amount, .. }), "{wrong}");
    }
    let receipt = give_and_again(&mut desk, fund("300.50", day(7, 1)));
    assert!(matches!(
        &receipt.deed,
        Deed::Funded { amount, source: Some(source), .. } if amount == "300.5" && source == "专项债"
    ));
    assert!(matches!(desk.refused(fund("300.5", day(7, 1))), Problem::NothingChanged { .. }));
    desk.give(fund("300.5", day(8, 1)));
    desk.give(fund("0", day(8, 1)));
}

#[test]
fn what_nobody_can_mean_is_no_amount_and_no_figure() {
    let mut desk = Desk::shipped();
    let decimal = |words: &str| words.parse::<Decimal>().unwrap();
    let words = |problem: &Problem| Lang::ALL.map(|lang| Texts::new(lang).problem(problem));
    let fund = |amount: &str| {
        let (project, kind) = ("P07".to_owned(), MoneyKind::Approved);
        Command::Fund { project, kind, amount: decimal(amount), source: None, on: None, note: None }
    };
    assert_eq!(
        words(&desk.refused(fund("1000000000.01"))),
        [
            "“1000000000.01”不能作金额。最多1000000000万元（10万亿元），请核对数字和单位。",
            "“1000000000.01” can't be a sum of money. At most 10,000,000,000,000 yuan. Check the figure and its unit.",
        ]
    );
    give_and_again(&mut desk, fund("1000000000"));
    let investment = Some(Some(decimal("99999999999")));
    let edit = Command::Edit { what: "P07".to_owned(), change: Change { investment, ..Change::default() } };
    assert!(matches!(desk.refused(edit), Problem::TooLarge { field: Field::Amount, .. }));

    let measure = |value: &str| {
        let values = vec![Some((decimal(value), Qualifier::Exact))];
        Command::Measure { indicator: "K28".to_owned(), values, on: None }
    };
    assert_eq!(
        words(&desk.refused(measure("9999999999999999"))),
        [
            "“9999999999999999”不能作数值。最多15位数字，请核对。",
            "“9999999999999999” can't be a value. At most 15 digits. Check the figure.",
        ]
    );
    assert!(matches!(desk.refused(measure("-1.000000000000001")), Problem::TooLarge { field: Field::Value, .. }));
    give_and_again(&mut desk, measure("999999999999999.00"));
    let add = Command::Add(Addition::Indicator {
        code: None,
        name: "某数".to_owned(),
        unit: "件".to_owned(),
        value: Some((decimal("1000000000000001"), Qualifier::About)),
        on: None,
        details: Change::default(),
    });
    assert!(matches!(desk.refused(add), Problem::TooLarge { field: Field::Value, .. }));
}

#[test]
fn nothing_is_to_be_solved_before_it_was_raised() {
    let mut desk = Desk::shipped();
    let block = |due| Command::Block {
        projects: vec!["P07".to_owned()],
        text: "设备款未到".to_owned(),
        category: BlockerCategory::Funds,
        owner: None,
        due: Some(due),
        on: Some(day(7, 1)),
    };
    let refused = desk.refused(block(on_day(day(5, 1))));
    assert_eq!(
        Lang::ALL.map(|lang| Texts::new(lang).problem(&refused)),
        [
            "解决时限2024年5月1日早于提出日期2024年7月1日。请改时限，或改提出日期。",
            "It would have to be solved by 1 May 2024, but was raised only on 1 July 2024. Give a later date, or the right day it was raised.",
        ]
    );
    // The window it is to be solved in may have begun; words without days are never too early.
    give_and_again(&mut desk, block(PeriodDate::half(2024, 2, "下半年").unwrap()));
    desk.give(block(PeriodDate::vague("尽快")));
    let edit = |due| Command::Edit { what: "B2".to_owned(), change: Change { due: Some(due), ..Change::default() } };
    let (latest, raised) = (day(6, 30), day(7, 1));
    assert_eq!(desk.refused(edit(Some(on_day(latest)))), Problem::DueBeforeRaised { latest, raised });
    give_and_again(&mut desk, edit(Some(on_day(raised))));
    give_and_again(&mut desk, edit(None));
}

#[test]
fn a_baseline_keeps_the_plan_of_its_day_and_its_name() {
    let mut desk = Desk::shipped();
    let set = |name: &str, on| Command::SetBaseline { name: name.to_owned(), on, note: None };
    let first = desk.ledger.book().unwrap().baselines.remove(0);
    assert_eq!((first.name.as_str(), first.set_on), ("2024-H2", day(6, 30)));
    assert_eq!(first.entries.last().map(|entry| entry.milestone.as_str()), Some("9-M1"));
    assert!(matches!(desk.refused(set("2024-h2", None)), Problem::BaselineExists { name } if name == "2024-H2"));
    assert!(matches!(desk.refused(set("2025-H1", None)), Problem::BadValue { field: Field::Name, .. }));
    assert!(matches!(desk.refused(set("早先", Some(day(6, 1)))), Problem::NothingToFreeze { .. }));
    desk.give(plan("P14-M4", PeriodDate::month(2024, 10, "10月").unwrap(), day(7, 10)));
    give_and_again(&mut desk, set("年中调整", Some(day(7, 9))));
    give_and_again(&mut desk, set("七月调整", Some(day(7, 10))));
    let book = desk.ledger.book().unwrap();
    let of = |name: &str| {
        let baseline = book.baselines.iter().find(|one| one.name == name).unwrap();
        let entry = baseline.entries.iter().find(|entry| entry.milestone == "P14-M4").unwrap();
        entry.planned.as_ref().unwrap().words().to_owned()
    };
    assert_eq!([of("2024-H2"), of("年中调整"), of("七月调整")], ["8月份", "8月份", "10月"]);
}

#[test]
fn a_plan_without_milestones_begins_without_a_baseline() {
    let mut desk = Desk::with(&exchange::empty_book("空", Period::from_code("2024-H2").unwrap()).unwrap());
    assert!(desk.ledger.book().unwrap().baselines.is_empty());
    let set = Command::SetBaseline { name: "基线".to_owned(), on: None, note: None };
    assert!(matches!(desk.refused(set), Problem::NothingToFreeze { .. }));
}

#[test]
fn supervision_asks_about_a_thing_and_ends_with_an_answer() {
    let mut desk = Desk::shipped();
    let by_july = || PeriodDate::by_day(day(7, 20), "7月20日前");
    assert!(matches!(desk.refused(supervise("K01", by_july(), day(7, 1))), Problem::WrongThing { .. }));
    let never = desk.refused(supervise("B1", PeriodDate::vague("尽快"), day(7, 1)));
    assert!(matches!(never, Problem::BadValue { field: Field::Date, .. }));
    let past = Problem::FeedbackPast { feedback: day(6, 30), given_on: day(7, 1) };
    assert_eq!(desk.refused(supervise("B1", on_day(day(6, 30)), day(7, 1))), past);
    let receipt = give_and_again(&mut desk, supervise("8.8", by_july(), day(7, 1)));
    assert!(matches!(
        &receipt.deed,
        Deed::Supervised { what, about, feedback } if what.code == "D1" && about.code == "8.8" && feedback == "7月20日前"
    ));
    let still = desk.refused(Command::Remove { what: "P07".to_owned() });
    assert!(matches!(still, Problem::StillUsed { .. }));
    let answer = |on| Command::Answer { what: "D1".to_owned(), text: "已开工".to_owned(), on: Some(on) };
    assert!(matches!(desk.refused(answer(day(6, 30))), Problem::BeforeItBegan { .. }));
    give_and_again(&mut desk, answer(day(7, 18)));
    assert!(matches!(desk.refused(answer(day(7, 19))), Problem::AlreadyAnswered { on, .. } if on == day(7, 18)));
    assert_eq!(desk.ledger.resolve("d1", &[Thing::Supervision]).unwrap().name, "报送进度");
    assert_eq!(desk.ledger.search("报送进度", None).unwrap().hits.len(), 1);
    give_and_again(&mut desk, Command::Remove { what: "D1".to_owned() });
}

#[test]
fn a_supervision_is_corrected_and_an_answer_taken_back() {
    let mut desk = Desk::shipped();
    desk.give(supervise("8.8", on_day(day(7, 20)), day(7, 1)));
    let edit = |change| Command::Edit { what: "D1".to_owned(), change };
    let feedback = |date| edit(Change { feedback: Some(on_day(date)), ..Change::default() });
    let past = Problem::FeedbackPast { feedback: day(6, 30), given_on: day(7, 1) };
    assert_eq!(desk.refused(feedback(day(6, 30))), past);
    assert!(matches!(desk.refused(feedback(day(7, 20))), Problem::NothingChanged { .. }));
    give_and_again(&mut desk, feedback(day(7, 31)));
    let change = Change { name: Some("报送招标进展".to_owned()), by: Some(None), ..Change::default() };
    give_and_again(&mut desk, edit(change));
    let reopen = || Command::Reopen { what: "D1".to_owned() };
    assert!(matches!(desk.refused(reopen()), Problem::NotDone { .. }));
    let answer = |words: &str| Command::Answer { what: "D1".to_owned(), text: words.to_owned(), on: Some(day(7, 18)) };
    desk.give(answer("未开工"));
    give_and_again(&mut desk, reopen());
    give_and_again(&mut desk, answer("已开工"));
    let known = desk.ledger.book().unwrap().supervisions.remove(0);
    assert_eq!((known.text.as_str(), known.by, known.feedback.latest()), ("报送招标进展", None, Some(day(7, 31))));
    assert_eq!(known.answered.unwrap().text, "已开工");
}

#[test]
fn a_remark_is_about_things_and_keeps_them() {
    let mut desk = Desk::shipped();
    let remark = |about: &[&str]| {
        let about = about.iter().map(|code| (*code).to_owned()).collect();
        Command::Add(Addition::Remark { text: "栋数与平面图不符".to_owned(), about })
    };
    assert!(matches!(desk.refused(remark(&["P99"])), Problem::NotFound { .. }));
    let receipt = give_and_again(&mut desk, remark(&["p01", "P01", "8.8"]));
    let Deed::Added { what } = receipt.deed else { panic!("another deed") };
    let book = desk.ledger.book().unwrap();
    assert_eq!(book.remarks.iter().find(|remark| remark.code == what.code).unwrap().about, ["P01", "8.8"]);
    let used = desk.refused(Command::Remove { what: "8.8".to_owned() });
    assert!(matches!(used, Problem::StillUsed { by, .. } if by.iter().any(|by| by.code == what.code)));
    give_and_again(&mut desk, Command::Remove { what: what.code });
}

#[test]
fn a_blocker_is_changed_reported_on_and_open_again() {
    let mut desk = Desk::shipped();
    let edit = |change| Command::Edit { what: "B1".to_owned(), change };
    let change = Change {
        name: Some("资金到位滞后".to_owned()),
        name_en: Some(Some("Funds arrive late".to_owned())),
        owner: Some(Some("财政局".to_owned())),
        kind: Some(BlockerCategory::Other),
        due: Some(Some(PeriodDate::by_day(day(9, 30), "9月底前"))),
        projects: Some(vec!["P07".to_owned(), "P14".to_owned()]),
        ..Change::default()
    };
    give_and_again(&mut desk, edit(change.clone()));
    assert!(matches!(desk.refused(edit(change)), Problem::NothingChanged { .. }));
    let blocker = desk.ledger.book().unwrap().blockers.remove(0);
    assert_eq!((blocker.text.as_str(), blocker.owner.as_deref()), ("资金到位滞后", Some("财政局")));
    assert_eq!(
        (blocker.category, blocker.projects),
        (BlockerCategory::Other, vec!["P07".to_owned(), "P14".to_owned()])
    );
    assert!(matches!(desk.refused(report("B1", day(6, 1))), Problem::BeforeItBegan { .. }));
    give_and_again(&mut desk, report("B1", day(7, 1)));
    assert!(matches!(desk.refused(Command::Remove { what: "B1".to_owned() }), Problem::StillUsed { records: 1, .. }));
    let reopen = || Command::Reopen { what: "B1".to_owned() };
    assert!(matches!(desk.refused(reopen()), Problem::NotDone { .. }));
    desk.give(Command::Unblock { what: "B1".to_owned(), on: Some(day(7, 9)), note: Some("已拨付".to_owned()) });
    give_and_again(&mut desk, reopen());
    let blocker = desk.ledger.book().unwrap().blockers.remove(0);
    assert_eq!((blocker.closed_on, blocker.closing_note), (None, None));
}

#[test]
fn a_figure_is_made_of_figures_that_are_there() {
    let mut desk = Desk::shipped();
    let figure = |words: &str| FigureRef::parse(words).unwrap();
    let edit = |change| Command::Edit { what: "K01".to_owned(), change };
    let parts = |words: &[&str]| Change {
        parts: Some(words.iter().map(|words| figure(words)).collect()),
        ratio: Some(Some((figure("K02"), figure("K03")))),
        ..Change::default()
    };
    for wrong in [&["K01"][..], &["K02", "k02.1"], &["K02.9"]] {
        let problem = desk.refused(edit(parts(wrong)));
        assert!(matches!(problem, Problem::BadValue { field: Field::Figure, .. }), "{wrong:?}");
    }
    assert!(matches!(desk.refused(edit(parts(&["K999"]))), Problem::NotFound { .. }));
    give_and_again(&mut desk, edit(parts(&["k02", "K04"])));
    let book = desk.ledger.book().unwrap();
    assert_eq!(book.indicators[0].measures[0].parts, [figure("K02.1"), figure("K04.1")]);
    let used = desk.refused(Command::Remove { what: "K02".to_owned() });
    assert!(matches!(used, Problem::StillUsed { by, .. } if by.iter().any(|by| by.code == "K01")));
}

#[test]
fn leaders_are_named_for_projects_items_and_actions() {
    let mut desk = Desk::shipped();
    for what in ["P01", "8", "8.8"] {
        let change = Change { leader: Some(Some("周局长".to_owned())), ..Change::default() };
        give_and_again(&mut desk, Command::Edit { what: what.to_owned(), change });
    }
    let book = desk.ledger.book().unwrap();
    let leaders = [&book.projects[0].responsible, &book.items[7].responsible, &book.items[7].actions[7].responsible];
    assert!(leaders.iter().all(|responsible| responsible.leader.as_deref() == Some("周局长")));
}

#[test]
fn a_mark_is_written_down_late() {
    let mut desk = Desk::shipped();
    desk.give(mark("8.1", ActionStatus::Done, day(8, 1)));
    give_and_again(&mut desk, mark("8.1", ActionStatus::Ongoing, day(7, 1)));
    let twice = desk.refused(mark("8.1", ActionStatus::Done, day(7, 20)));
    assert!(matches!(twice, Problem::AlreadyDone { on, .. } if on == day(8, 1)));
    assert!(matches!(desk.refused(mark("8.1", ActionStatus::Dropped, day(8, 2))), Problem::NotDroppedAlone { .. }));
    // The last by day goes, not the last written.
    give_and_again(&mut desk, Command::Reopen { what: "8.1".to_owned() });
    let marks = desk.ledger.book().unwrap().items[7].actions[0].marks.clone();
    assert_eq!(marks.iter().map(|mark| mark.on).collect::<Vec<_>>(), [day(7, 1)]);
    assert!(matches!(desk.refused(Command::Reopen { what: "8.1".to_owned() }), Problem::NotDone { .. }));
}

#[test]
fn a_period_closes_only_when_every_open_action_is_decided() {
    let mut desk = Desk::shipped();
    let carry_all = || Some(Fate::Carry);
    assert!(matches!(desk.refused(open("2024-H2", &[], carry_all(), day(9, 30))), Problem::PeriodNotLater { .. }));
    desk.give(complete("1.1", Some(day(9, 1))));
    let Problem::ActionsUndecided { actions, .. } =
        desk.refused(open("2025-H1", &[("8.1", Fate::Carry)], None, day(9, 30)))
    else {
        panic!("another refusal")
    };
    assert_eq!(actions.len(), 67 - 2);
    let done = open("2025-H1", &[("1.1", Fate::Carry)], carry_all(), day(9, 30));
    assert!(matches!(desk.refused(done), Problem::NotOpen { .. }));
    let silent = open("2025-H1", &[("8.1", dropped(" "))], carry_all(), day(9, 30));
    assert_eq!(desk.refused(silent), Problem::Empty { field: Field::Note });
    let both = open("2025-H1", &[("8.1", Fate::Carry), ("8.1", dropped("合并"))], carry_all(), day(9, 30));
    assert!(matches!(desk.refused(both), Problem::BadValue { field: Field::Code, .. }));
}

#[test]
fn what_is_open_goes_on_and_the_closed_period_stays_as_it_was() {
    let mut desk = Desk::shipped();
    desk.give(complete("1.1", Some(day(9, 1))));
    desk.give(mark("8.8", ActionStatus::Ongoing, day(9, 2)));
    let before = desk.ledger.book().unwrap();
    let opening = open("2025-H1", &[("8.1", dropped("并入8.2"))], Some(Fate::Carry), day(9, 20));
    let receipt = give_and_again(&mut desk, opening);
    assert!(matches!(
        &receipt.deed,
        Deed::PeriodOpened { period, closed, carried: 65, dropped: 1, .. } if period == "2025-H1" && closed == "2024-H2"
    ));
    let book = desk.ledger.book().unwrap();
    assert_eq!((book.period.to_string(), book.opened_on), ("2025-H1".to_owned(), Some(day(9, 20))));
    assert!(book.items.iter().all(|item| item.carried && item.actions.iter().all(|action| action.carried)));
    let (old, new) = (&book.closed[0].items, &book.items);
    assert_eq!(old[7].actions[0].marks.last().map(|mark| mark.note.clone()), Some(Some("并入8.2".to_owned())));
    assert_eq!(old[7].actions[1..], before.items[7].actions[1..]);
    assert_eq!(
        (&new[7].actions[6].code, &new[7].actions[6].projects),
        (&"8.8".to_owned(), &before.items[7].actions[7].projects)
    );
    // Milestones to come move along, with their history.
    assert!(old[8].milestones.is_empty());
    assert_eq!(new[8].milestones, before.items[8].milestones);
    let baseline = book.baselines.last().unwrap();
    assert_eq!((baseline.name.as_str(), baseline.period, baseline.set_on), ("2025-H1", book.period, day(9, 20)));
    assert_eq!(baseline.entries.len(), book.baselines[0].entries.len());
}

#[test]
fn a_carried_action_goes_on_from_its_status() {
    let mut desk = Desk::shipped();
    desk.give(mark("8.8", ActionStatus::Ongoing, day(9, 2)));
    desk.give(open("2025-H1", &[], Some(Fate::Carry), day(9, 20)));
    let again = mark("8.8", ActionStatus::Ongoing, day(9, 21));
    assert!(matches!(desk.refused(again), Problem::NothingChanged { .. }));
    give_and_again(&mut desk, complete("8.8", Some(day(9, 22))));
    give_and_again(&mut desk, Command::Reopen { what: "8.8".to_owned() });
    desk.give(complete("8.8", Some(day(9, 23))));
    let early = open("2025-H2", &[], Some(Fate::Carry), day(9, 19));
    assert!(matches!(desk.refused(early), Problem::OpensBefore { .. }));
    desk.give(open("2025-H2", &[], Some(Fate::Carry), day(9, 25)));
    desk.give(mark("8.2", ActionStatus::Ongoing, day(9, 26)));
    let status = |on, code: &str| {
        let summary = desk.summary(on);
        summary.items.iter().flat_map(|item| &item.actions).find(|one| one.code == code).map(|one| one.status)
    };
    assert_eq!(status(day(9, 19), "8.8"), Some(ActionStatus::Ongoing));
    assert_eq!(status(day(9, 24), "8.8"), Some(ActionStatus::Done));
    assert_eq!(status(day(9, 26), "8.8"), None);
    assert_eq!(status(day(9, 26), "8.2"), Some(ActionStatus::Ongoing));
}

#[test]
fn what_belongs_to_a_closed_period_is_refused() {
    let mut desk = Desk::shipped();
    desk.give(complete("1.1", Some(day(9, 1))));
    desk.give(complete("9-M1", Some(day(7, 15))));
    desk.give(report("1.1", day(9, 2)));
    desk.give(open("2025-H1", &[], Some(dropped("另行安排")), day(9, 20)));
    let item = |code: &str, name: &str| {
        Command::Add(Addition::Item { code: Some(code.to_owned()), name: name.to_owned(), details: Change::default() })
    };
    let rename = Change { name: Some("别的".to_owned()), ..Change::default() };
    for command in [
        report("1", day(9, 21)),
        mark("8.8", ActionStatus::Ongoing, day(9, 21)),
        Command::Reopen { what: "1.1".to_owned() },
        Command::Reopen { what: "9-M1".to_owned() },
        Command::Edit { what: "8".to_owned(), change: rename },
        Command::Remove { what: "U1".to_owned() },
        supervise("8.8", on_day(day(9, 30)), day(9, 21)),
    ] {
        let problem = desk.refused(command.clone());
        assert!(
            matches!(problem, Problem::PeriodClosed { period, .. } if period.to_string() == "2024-H2"),
            "{command:?}"
        );
    }
    // The new plan numbers its own.
    let receipt =
        desk.give(Command::Add(Addition::Item {
            code: None, name: "新事项".to_owned(), details: Change::default()
        }));
    assert!(matches!(receipt.deed, Deed::Added { what } if what.code == "1"));
    give_and_again(&mut desk, item("8", "另一事项"));
    desk.give(report("8", day(9, 22)));
    assert_eq!(desk.refused(item("8", "又一事项")), Problem::CodeTaken { code: "8".to_owned() });
}

#[test]
fn an_import_brings_what_was_said_and_the_periods_before() {
    let mut full = Desk::shipped();
    full.give(supervise("P07", on_day(day(9, 30)), day(9, 1)));
    full.give(Command::Add(Addition::Remark { text: "合计待核".to_owned(), about: Vec::new() }));
    full.give(report("B1", day(9, 2)));
    full.give(forecast("P14-M4", Some(day(9, 20)), Some(BlockerCategory::Funds), day(7, 10)));
    full.give(Command::Assess {
        what: None, light: Some(Light::Amber), words: "偏慢".to_owned(), on: None, by: None
    });
    full.give(open("2025-H1", &[("8.1", dropped("合并"))], Some(Fate::Carry), day(9, 20)));
    let document = full.ledger.book().unwrap();
    let mut desk = Desk::with(&exchange::empty_book("空", document.period).unwrap());
    give_and_again(&mut desk, Command::Import(Box::new(document.clone())));
    let held = desk.ledger.book().unwrap();
    let named =
        Book { name: held.name.clone(), name_en: held.name_en.clone(), data_date: held.data_date, ..document.clone() };
    assert_eq!(held, named);
    let rows = desk.give(Command::Import(Box::new(document.clone())));
    assert_eq!(rows.entry, 0);
    let mut other = document;
    other.supervisions[0].text = "另一件事".to_owned();
    other.baselines[0].entries.pop();
    other.closed[0].items.pop();
    assert_eq!(
        desk.refused(Command::Import(Box::new(other))),
        Problem::ImportConflict { codes: ["2024-H2", "D1", "2024-H2"].map(str::to_owned).to_vec() }
    );
}

#[test]
fn a_later_fact_in_a_document_moves_the_pin() {
    let mut document = exchange::shipped_plan().unwrap();
    let mut desk = Desk::with(&exchange::empty_book("空", document.period).unwrap());
    desk.give(Command::SetDataDate(DataDate::Pinned(day(6, 30))));
    document.projects[0].money.push(crate::model::Amount {
        source: None,
        kind: MoneyKind::Paid,
        value: Decimal::ONE,
        on: day(8, 3),
        recorded_on: day(8, 3),
        by: None,
        note: None,
    });
    let receipt = desk.give(Command::Import(Box::new(document)));
    assert!(receipt.hints.contains(&Hint::PinMoved { from: day(6, 30), to: day(8, 3) }));
}

#[test]
fn a_closed_period_is_read_as_it_was_left() {
    let mut desk = Desk::shipped();
    desk.give(complete("8.1", Some(day(7, 10))));
    let period = Period::from_code("2024-H2").unwrap();
    let of_period = |desk: &Desk| {
        let viewpoint = Viewpoint { period: Some(period), ..Viewpoint::at(now().today()) };
        desk.ledger.summary(&viewpoint).unwrap()
    };
    let before = of_period(&desk);
    desk.give(open("2025-H1", &[("8.8", dropped("已并入8.9"))], Some(Fate::Carry), day(7, 10)));
    // What happens in the new plan is not the old one's.
    desk.give(complete("8.2", Some(day(8, 1))));
    let closed = of_period(&desk);
    assert_eq!((closed.period, closed.as_of), (period, day(7, 10)));
    let statuses = |summary: &Summary| {
        let actions = summary.items.iter().flat_map(|item| &item.actions);
        actions.map(|action| (action.code.clone(), action.status)).collect::<Vec<_>>()
    };
    let mut left = statuses(&before);
    left.iter_mut().filter(|(code, _)| code == "8.8").for_each(|(_, status)| *status = ActionStatus::Dropped);
    assert_eq!(statuses(&closed), left);
    assert_eq!(closed.totals.plan_milestones, before.totals.plan_milestones);
    let what = desk.ledger.resolve("8.8", &[Thing::Action]).unwrap();
    assert_eq!(desk.ledger.closed_period_of(&what).unwrap(), Some(period));
    let what = desk.ledger.resolve("8.2", &[Thing::Action]).unwrap();
    assert_eq!(desk.ledger.closed_period_of(&what).unwrap(), None);
    let unknown = Viewpoint { period: Period::from_code("2030-H1"), ..Viewpoint::at(now().today()) };
    assert!(matches!(
        desk.ledger.summary(&unknown),
        Err(Failure::Refused(Problem::NoSuchPeriod { known, .. })) if known.len() == 2
    ));
}

#[test]
fn what_is_written_down_later_does_not_rewrite_a_closed_period() {
    let mut desk = Desk::shipped();
    let period = Period::from_code("2024-H2").unwrap();
    let of_period = |desk: &Desk, as_of| {
        let viewpoint = Viewpoint { period: Some(period), as_of, ..Viewpoint::at(now().today()) };
        desk.ledger.summary(&viewpoint).unwrap()
    };
    let complete_at = |summary: &Summary| summary.totals.milestones.count(Standing::Done);
    let close = open("2025-H1", &[], Some(Fate::Carry), day(9, 10));
    desk.give(close.clone());
    desk.give(Command::Undo);
    desk.give(complete("P07-M1", Some(day(8, 1))));
    desk.give(close);
    let left = of_period(&desk, None);
    assert_eq!(complete_at(&left), 1);
    // A name, a size, a late entry, units that moved before the period was closed.
    desk.give(Command::Edit {
        what: "P05".to_owned(),
        change: Change { name: Some("改了名的学校".to_owned()), ..Change::default() },
    });
    desk.give(complete("P14-M4", Some(day(8, 20))));
    let Command::Move(moved) = moved("P01", 3, "fit_out", "completion", None) else { panic!("a move") };
    desk.give(Command::Move(Move { on: Some(day(9, 1)), ..moved }));
    assert_eq!(of_period(&desk, None), left);
    // Asked for a day, the plan is read with what is known now.
    assert_eq!(complete_at(&of_period(&desk, Some(day(9, 10)))), 2);
    // So it is after the next period is closed too.
    desk.give(open("2025-H2", &[], Some(Fate::Carry), day(9, 20)));
    assert_eq!(of_period(&desk, None), left);
}

#[test]
fn a_quantity_is_not_made_smaller_than_the_sites_that_have_a_name() {
    let mut desk = Desk::shipped();
    let quantities = vec![Quantity { value: Some(2), unit: "栋".to_owned(), inferred: false }];
    let change = Change { quantities: Some(quantities), ..Change::default() };
    let refused = desk.refused(Command::Edit { what: "P02".to_owned(), change });
    assert!(matches!(refused, Problem::UnitsNamed { sites, .. } if sites.len() == 3));
}
