//! The file keeps everything a ledger can hold, gives it back as it was put in, and takes along what belongs to a thing.

use super::*;
use crate::model::*;
use crate::store::{AssessmentOf, Key, Subject, Writer};

fn text(words: &str) -> String {
    words.to_owned()
}

fn december() -> PeriodDate {
    PeriodDate::month(2024, 12, "12月").unwrap()
}

fn figure(words: &str) -> FigureRef {
    FigureRef::parse(words).unwrap()
}

fn assessment(light: Option<Light>) -> Assessment {
    Assessment { light, words: "偏慢".to_owned(), on: day(9, 1), recorded_on: day(9, 2), by: Some(text("周局长")) }
}

fn update(code: &str, milestone: Option<&str>) -> Update {
    let milestone = milestone.map(str::to_owned);
    Update {
        code: code.to_owned(),
        text: "已催".to_owned(),
        on: day(9, 3),
        recorded_on: day(9, 4),
        by: None,
        milestone,
    }
}

fn forecast(date: Option<PeriodDate>) -> Forecast {
    let reason = date.is_some().then_some(BlockerCategory::Funds);
    Forecast { date, reason, on: day(9, 5), recorded_on: day(9, 6), by: Some(text("王芳")), note: None }
}

fn target(count: Option<u32>) -> Target {
    Target {
        stage: "completion".to_owned(),
        count,
        by: december(),
        decided_on: day(7, 1),
        recorded_on: day(7, 2),
        author: Some(text("王芳")),
        note: Some(text("序时")),
    }
}

fn amount(source: Option<&str>, kind: MoneyKind, value: &str) -> Amount {
    Amount {
        source: source.map(str::to_owned),
        kind,
        value: value.parse().unwrap(),
        on: day(9, 7),
        recorded_on: day(9, 8),
        by: None,
        note: Some(text("月报")),
    }
}

fn supervision(code: &str, answered: Option<Answer>) -> Supervision {
    Supervision {
        code: code.to_owned(),
        about: "P07".to_owned(),
        text: "报进度".to_owned(),
        by: Some(text("县政府督查室")),
        given_on: day(9, 9),
        recorded_on: day(9, 9),
        feedback: PeriodDate::day(day(9, 20), "9月20日"),
        answered,
    }
}

/// The shipped plan in its second period, with something in every place there is for it.
fn everything() -> Book {
    let mut book = exchange::shipped_plan().unwrap();
    let mut closed = book.items.clone();
    // The milestones have gone on with the open items; the closed actions still promise them.
    for item in &mut closed {
        item.milestones.clear();
        item.updates.clear();
        for action in &mut item.actions {
            action.updates.clear();
        }
    }
    closed[0].actions[0].milestones.push("9-M1".to_owned());
    book.closed = vec![ClosedPeriod { period: book.period, opened_on: None, items: closed }];
    book.period = Period::from_code("2025-H1").unwrap();
    book.opened_on = NaiveDate::from_ymd_opt(2025, 1, 1);
    book.items.truncate(9);
    for item in &mut book.items {
        item.carried = true;
        item.responsible.leader = Some(text("李副局长"));
        for action in &mut item.actions {
            action.carried = true;
        }
    }
    book.items[0].assessments = vec![assessment(Some(Light::Amber)), assessment(None)];
    book.items[0].actions[0].responsible.leader = Some(text("李副局长"));
    book.items[0].actions[0].updates.push(update("U91", Some("9-M1")));
    let dropped = ActionStatus::Dropped;
    let mark =
        StatusMark { status: dropped, on: day(12, 31), recorded_on: day(12, 31), by: None, note: Some(text("并入")) };
    book.closed[0].items[1].actions[0].marks.push(mark);
    let project = book.projects.iter_mut().find(|project| project.code == "P07").unwrap();
    project.responsible.leader = Some(text("周局长"));
    project.milestones[0].forecasts = vec![forecast(Some(december())), forecast(None)];
    project.money = vec![
        amount(Some("中央"), MoneyKind::Approved, "1200.50"),
        amount(None, MoneyKind::Payable, "0.12"),
        amount(None, MoneyKind::Paid, "-3"),
    ];
    project.targets = vec![target(Some(1)), target(None)];
    project.assessments = vec![assessment(Some(Light::Red))];
    book.blockers[0].due = Some(december());
    book.blockers[0].updates = vec![update("U92", None), update("U93", Some("P07-M1"))];
    let measure = &mut book.indicators[0].measures[0];
    measure.parts = vec![figure("K02"), figure("K37.2")];
    measure.ratio = Some((figure("K03"), figure("K04.1")));
    book.assessments = vec![assessment(Some(Light::Grey))];
    let answer = Answer { text: "已办结".to_owned(), on: day(9, 19), recorded_on: day(9, 20) };
    book.supervisions = vec![supervision("D1", Some(answer)), supervision("D2", None)];
    let entry = |milestone: &str, planned: Option<PeriodDate>| BaselineEntry {
        milestone: milestone.to_owned(),
        commitment: planned.is_some().then_some(Commitment::Strive),
        planned,
    };
    // The plan of the open period has its baseline, or the ledger would add it.
    book.baselines.push(Baseline {
        name: book.period.to_string(),
        period: book.period,
        set_on: day(6, 30),
        recorded_on: day(6, 30),
        by: None,
        note: None,
        entries: vec![entry("P07-M1", None)],
    });
    book.baselines.push(Baseline {
        name: "年中调整".to_owned(),
        period: book.closed[0].period,
        set_on: day(7, 15),
        recorded_on: day(7, 16),
        by: Some(text("王芳")),
        note: Some(text("批复")),
        entries: vec![entry("P99-M1", Some(december())), entry("P07-M1", None)],
    });
    let about = vec!["P01".to_owned(), "K01".to_owned()];
    book.remarks.push(Remark {
        code: "R99".to_owned(),
        about,
        text: "栋数？".to_owned(),
        text_en: Some(text("How many?")),
    });
    book
}

fn key(desk: &Desk, thing: Thing, code: &str) -> Key {
    desk.ledger.store.reader().unwrap().named(thing, code).unwrap().unwrap().key
}

/// Does something to the rows as a command of its own.
fn done(desk: &mut Desk, change: impl FnOnce(&mut Writer<'_>)) {
    let mut writer = desk.ledger.store.writer().unwrap();
    change(&mut writer);
    let now = now();
    let entry =
        NewEntry { kind: EntryKind::Command, deed: &Deed::DataDate { pinned: None }, now: &now, keep_images: true };
    writer.commit(&entry).unwrap();
}

#[test]
fn everything_put_in_comes_out_again() {
    let book = everything();
    let desk = Desk::with(&book);
    assert_eq!(desk.ledger.book().unwrap(), with_baseline(&book));
    let reader = desk.ledger.store.reader().unwrap();
    assert!(reader.damage().unwrap().is_empty());
    assert_eq!(reader.latest_fact().unwrap(), Some(day(12, 31)));
    assert_eq!(reader.periods().unwrap(), [(book.closed[0].period, None), (book.period, book.opened_on)]);
    let milestone = reader.named(Thing::Milestone, "P07-M1").unwrap().unwrap().key;
    let forecasts = reader.milestone(milestone).unwrap().0.forecasts;
    assert_eq!(forecasts, [forecast(Some(december())), forecast(None)]);
}

#[test]
fn a_code_means_the_thing_of_the_open_period_and_names_are_of_the_open_plan() {
    let book = everything();
    let desk = Desk::with(&book);
    let reader = desk.ledger.store.reader().unwrap();
    let period_of = |code| reader.period_of_item(reader.named(Thing::Item, code).unwrap().unwrap().key).unwrap();
    assert_eq!((period_of("8"), period_of("11")), (book.period, book.closed[0].period));
    let codes = |thing| reader.names(thing).unwrap().into_iter().map(|one| one.what.code).collect::<Vec<_>>();
    assert_eq!(codes(Thing::Item), book.items.iter().map(|item| item.code.clone()).collect::<Vec<_>>());
    let actions = book.items.iter().flat_map(|item| &item.actions);
    assert_eq!(codes(Thing::Action), actions.map(|action| action.code.clone()).collect::<Vec<_>>());
    let action = reader.named(Thing::Action, "8.8").unwrap().unwrap();
    let item = reader.item_of(action.key).unwrap();
    assert_eq!(reader.period_of_item(item).unwrap(), book.period);
    let about_blocker = reader.named(Thing::Update, "U92").unwrap().unwrap();
    assert_eq!(about_blocker.parent.unwrap().thing, Thing::Blocker);
}

#[test]
fn a_thing_that_goes_takes_along_what_belongs_to_it_and_comes_back_with_it() {
    let mut desk = Desk::with(&everything());
    let whole = desk.ledger.book().unwrap();
    let milestones = ["P07-M1", "P07-M2", "P07-M3"].map(|code| key(&desk, Thing::Milestone, code));
    let (indicator, blocker) = (key(&desk, Thing::Indicator, "K01"), key(&desk, Thing::Blocker, "B1"));
    let item = key(&desk, Thing::Item, &whole.items[0].code);
    let actions: Vec<Key> =
        whole.items[0].actions.iter().map(|action| key(&desk, Thing::Action, &action.code)).collect();
    done(&mut desk, |writer| {
        writer.delete_blocker(blocker).unwrap();
        writer.delete_indicator(indicator).unwrap();
        for milestone in milestones {
            writer.delete_milestone(milestone).unwrap();
        }
    });
    done(&mut desk, |writer| {
        let update = writer.reader().named(Thing::Update, "U91").unwrap().unwrap().key;
        writer.delete_update(update).unwrap();
        for action in actions {
            writer.delete_action(action).unwrap();
        }
        writer.delete_item(item).unwrap();
    });
    let reader = desk.ledger.store.reader().unwrap();
    assert!(reader.damage().unwrap().is_empty(), "{:?}", reader.damage());
    drop(reader);
    desk.give(Command::Undo);
    desk.give(Command::Undo);
    assert_eq!(desk.ledger.book().unwrap(), whole);

    let plain = everything().projects.into_iter().find(|project| project.code == "P07").unwrap();
    let bare =
        Project { code: "P90".to_owned(), milestones: Vec::new(), sites: Vec::new(), updates: Vec::new(), ..plain };
    done(&mut desk, |writer| {
        let row = writer.insert_project(&bare).unwrap();
        for amount in &bare.money {
            writer.insert_amount(row, amount).unwrap();
        }
        for target in &bare.targets {
            writer.insert_target(row, target).unwrap();
        }
        writer.insert_assessment(AssessmentOf::Project(row), &assessment(None)).unwrap();
    });
    done(&mut desk, |writer| {
        let row = writer.reader().named(Thing::Project, "P90").unwrap().unwrap().key;
        writer.delete_project(row).unwrap();
    });
    assert!(desk.ledger.store.reader().unwrap().damage().unwrap().is_empty());
    assert_eq!(desk.ledger.book().unwrap(), whole);
}

#[test]
fn a_period_opens_with_what_goes_on_and_the_closed_one_stays_readable() {
    let mut desk = Desk::shipped();
    let before = desk.ledger.book().unwrap();
    let next = Period::from_code("2025-H1").unwrap();
    let old = key(&desk, Thing::Item, "9");
    let milestone = key(&desk, Thing::Milestone, "9-M1");
    let item = Item { carried: true, milestones: Vec::new(), ..before.items[8].clone() };
    done(&mut desk, |writer| {
        writer.open_period(next, day(12, 31)).unwrap();
        let row = writer.insert_item(next, &item).unwrap();
        writer.move_milestone(milestone, row).unwrap();
    });
    let after = desk.ledger.book().unwrap();
    assert_eq!((after.period, after.opened_on, after.items.len()), (next, Some(day(12, 31)), 1));
    assert_eq!(after.items[0].milestones, before.items[8].milestones);
    assert_eq!(after.closed[0].items.len(), before.items.len());
    let reader = desk.ledger.store.reader().unwrap();
    assert_eq!(reader.item(old).unwrap().actions, before.items[8].actions);
    assert_ne!(reader.named(Thing::Item, "9").unwrap().unwrap().key, old);
    drop(reader);
    desk.give(Command::Undo);
    assert_eq!(desk.ledger.book().unwrap(), before);
}

#[test]
fn what_may_change_of_a_blocker_a_supervision_a_remark_and_a_figure_is_written() {
    let mut desk = Desk::with(&everything());
    let mut wanted = desk.ledger.book().unwrap();
    let blocker = Blocker {
        category: BlockerCategory::Land,
        due: None,
        projects: vec!["P01".to_owned()],
        ..wanted.blockers[0].clone()
    };
    let more = update("U94", None);
    let answered = Answer { text: "已报".to_owned(), on: day(9, 21), recorded_on: day(9, 21) };
    wanted.blockers[0] = Blocker { updates: [blocker.updates.clone(), vec![more.clone()]].concat(), ..blocker.clone() };
    wanted.supervisions[1].answered = Some(answered);
    wanted.remarks.last_mut().unwrap().about.clear();
    let measure = &mut wanted.indicators[0].measures[0];
    (measure.parts, measure.ratio) = (vec![figure("K37.2")], None);
    let expected = wanted.clone();
    let (row, project) = (key(&desk, Thing::Blocker, "B1"), key(&desk, Thing::Project, "P01"));
    let (asked, noted) = (key(&desk, Thing::Supervision, "D2"), key(&desk, Thing::Remark, "R99"));
    let figures = key(&desk, Thing::Indicator, &wanted.indicators[0].code);
    done(&mut desk, |writer| {
        writer.update_blocker(row, &blocker).unwrap();
        writer.link_blocker(row, &[project]).unwrap();
        writer.insert_update(Subject::Blocker(row), None, &more).unwrap();
        writer.update_supervision(asked, &wanted.supervisions[1]).unwrap();
        writer.update_remark(noted, wanted.remarks.last().unwrap()).unwrap();
        writer.update_indicator(figures, &wanted.indicators[0]).unwrap();
    });
    assert_eq!(desk.ledger.book().unwrap(), expected);
    done(&mut desk, |writer| {
        writer.delete_supervision(asked).unwrap();
        writer.delete_remark(noted).unwrap();
    });
    let book = desk.ledger.book().unwrap();
    assert_eq!((book.supervisions.len(), book.remarks.len()), (1, expected.remarks.len() - 1));
}
