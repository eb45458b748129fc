//! Picking a date from the month over a form.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Scene;
use super::desk::{Clerk, shows};
use crate::ledger::Command;
use crate::model::{BlockerCategory, Commitment, DataDate, Kind, PeriodDate};
use crate::text::{Lang, cells, dates};
use crate::tui::keymap::Context;

/// The form that plans the first milestone of the first project, with something typed in it.
const FORM: &str = "ojljd8月";

fn date(words: &str) -> PeriodDate {
    let data_date = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
    dates::read(words, dates::Context { year: 2024, data_date }).unwrap().date
}

/// A ledger with much to do in August.
fn busy() -> Vec<Command> {
    let plan = |what: &str, words: &str| Command::Plan {
        what: what.to_owned(),
        date: Some(date(words)),
        commitment: Some(Commitment::Ensure),
        on: None,
        note: None,
    };
    vec![
        plan("P07-M1", "8月15日"),
        plan("P07-M2", "8月中旬"),
        plan("P01-M1", "8月20日前"),
        Command::Forecast {
            what: "P07-M1".to_owned(),
            date: Some(date("8月20日")),
            reason: Some(BlockerCategory::Tender),
            on: None,
            note: None,
        },
        Command::Supervise {
            what: "P06".to_owned(),
            text: "报送图书馆进度".to_owned(),
            feedback: date("8月20日"),
            by: Some("李局长".to_owned()),
            on: None,
        },
        Command::Block {
            projects: vec!["P06".to_owned()],
            text: "资金未到位".to_owned(),
            category: BlockerCategory::Funds,
            owner: None,
            due: Some(date("8月5日")),
            on: None,
        },
    ]
}

#[test]
fn the_month_lies_over_the_form() {
    for (lang, width, height, name) in [
        (Lang::Zh, 80, 24, "picker_zh"),
        (Lang::En, 80, 24, "picker_en"),
        (Lang::Zh, 120, 40, "picker_wide_zh"),
        (Lang::En, 120, 40, "picker_wide_en"),
    ] {
        insta::assert_snapshot!(name, Scene::new(lang, width, height).play(FORM).play("<ctrl-t>").screen());
    }
}

#[test]
fn what_is_due_is_marked_counted_and_named() {
    let mut clerk = Clerk::new(Lang::Zh).given(busy());
    insta::assert_snapshot!("picker_due_zh", clerk.play("/P03-M1<enter>d8月20日<ctrl-t>"));
    shows(&clerk.play("<left><left><left><left><left>"), &["[15]*1", "到期1项：招标完成（一高实验楼）"]);
    shows(&clerk.play("<home>"), &["[ 1]", "没有到期事项"]);
    let mut clerk = Clerk::new(Lang::En).given(busy()).sized(120, 40);
    insta::assert_snapshot!("picker_due_en", clerk.play("/P03-M1<enter>dAugust 20<ctrl-t><tab>"));
}

#[test]
fn a_day_or_a_period_goes_into_the_field_in_words_that_are_understood() {
    for (keys, kind, words) in [
        ("<ctrl-t><home><enter>", Kind::Day, "2024-08-01"),
        ("<ctrl-t>4", Kind::MonthEnd, "8月底"),
        ("<ctrl-t>２", Kind::TenDays, "8月中旬"),
        ("<f11><alt-6>", Kind::Quarter, "三季度"),
        ("<ctrl-t><tab><up><enter>", Kind::TenDays, "8月中旬"),
        ("<ctrl-t><tab><end><enter>", Kind::YearEnd, "年底"),
        ("<ctrl-t><pagedown><pagedown><pagedown><pagedown><pagedown>5", Kind::Month, "2025年1月"),
    ] {
        let mut scene = Scene::new(Lang::Zh, 80, 24);
        scene.play(FORM).play(keys);
        assert_eq!(scene.state.context(), Context::Field, "{keys}");
        match scene.play("<enter>").command() {
            Command::Plan { date: Some(date), .. } => assert_eq!((date.kind(), date.words()), (kind, words), "{keys}"),
            other => panic!("{keys}: {other:?}"),
        }
    }
}

#[test]
fn how_firmly_it_is_promised_stays() {
    for (lang, typed, keys, words) in [
        (Lang::Zh, "争取8月", "<ctrl-t><pagedown><home><right>", "争取9月2日"),
        (Lang::Zh, "　力争 ８月底前", "<ctrl-t><home>", "　力争 8月1日"),
        (Lang::Zh, "确保", "<ctrl-t><home>", "确保6月1日"),
        (Lang::Zh, "加快推进:2025年1月", "<ctrl-t><home>", "加快推进:2025年1月1日"),
        (Lang::Zh, "预计8月", "<ctrl-t><tab><up>", "预计8月中旬"),
        (Lang::En, "Strive for August", "<ctrl-t><pagedown><home>", "Strive for 1 September"),
        (Lang::En, "ensure", "<ctrl-t><home>", "ensure 1 June"),
        (Lang::En, "Augst", "<ctrl-t><home>", "2024-06-01"),
    ] {
        let mut scene = Scene::new(lang, 80, 24);
        scene.play("ojljd").play(typed).play(keys).play("<enter>");
        assert!(scene.screen().contains(&format!("[{words} ")), "{words}:\n{}", scene.screen());
        match scene.play("<enter>").command() {
            Command::Plan { date: Some(_), commitment, .. } => {
                assert_eq!(commitment.is_some(), words != "2024-06-01", "{words}");
            }
            other => panic!("{words}: {other:?}"),
        }
    }
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play("ojlj 预计7月1日<ctrl-t><right><enter>");
    assert!(scene.screen().contains("[2024-07-02 "), "a fact is not promised:\n{}", scene.screen());
}

#[test]
fn closing_it_leaves_the_field_and_taking_from_it_can_be_undone() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    let before = scene.play(FORM).screen();
    assert_eq!(scene.play("<ctrl-t><pagedown><tab><esc>").screen(), before);
    scene.play("<ctrl-t>4");
    assert!(scene.screen().contains("[8月底 "), "{}", scene.screen());
    assert_eq!(scene.play("<ctrl-z>").screen(), before);
}

#[test]
fn a_fact_needs_one_day_and_is_offered_no_periods() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    insta::assert_snapshot!("picker_one_day_zh", scene.play("t<ctrl-t>").screen());
    scene.play("4<tab>");
    assert_eq!(scene.state.context(), Context::Picker, "the keys of the periods do nothing");
    scene.play("<right><enter><enter>");
    let first_of_july = NaiveDate::from_ymd_opt(2024, 7, 1).unwrap();
    assert_eq!(scene.command(), Command::SetDataDate(DataDate::Pinned(first_of_july)));
}

#[test]
fn only_a_field_that_takes_a_date_has_a_month() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    assert!(scene.play("ojlj ").screen().contains("Ctrl-T 选日期"));
    scene.play("<tab>");
    assert!(!scene.screen().contains("选日期"), "{}", scene.screen());
    scene.play("<ctrl-t>");
    assert_eq!(scene.state.context(), Context::Field);
    assert!(scene.screen().contains("这一栏不填日期"), "{}", scene.screen());
}

#[test]
fn hanzi_over_the_month_bring_a_hint() {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    assert!(scene.play(FORM).play("<ctrl-t>月").screen().contains("请切换到英文输入"));
}

/// Two years of months, in both languages and where there is little room: columns straight, the cursor in sight.
#[test]
fn months_are_straight_on_every_screen() {
    for (lang, width, height) in
        Lang::ALL.into_iter().flat_map(|lang| [(60, 16), (75, 18), (80, 24)].map(|(w, h)| (lang, w, h)))
    {
        let mut scene = Scene::new(lang, width, height);
        scene.play(FORM).play("<ctrl-t><home>");
        for _ in 0..24 {
            let screen = scene.play("<pagedown>").screen();
            assert!(screen.contains("[ 1]"), "{screen}");
            let edges = screen.lines().filter_map(|line| Some(cells::width(line.rsplit_once('│')?.0)));
            assert_eq!(edges.collect::<BTreeSet<_>>().len(), 1, "{screen}");
        }
    }
}
