//! Lights, forecasts, money, supervision and another day, as somebody at the screen meets them.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::desk::{Clerk, shows};
use crate::ledger::{Command, Failure, Ledger};
use crate::model::Fault;
use crate::model::{
    ActionStatus, BlockerCategory, DataDate, Judged, Light, LightRule, MoneyKind, Now, StatusMark, Why,
};
use crate::text::{Lang, dates};
use crate::tui::effect::Desk;
use crate::tui::message::Message;
use crate::tui::update;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

fn date(words: &str) -> crate::model::PeriodDate {
    dates::read(words, dates::Context { year: 2024, data_date: day(9, 30) }).unwrap().date
}

fn forecast(what: &str, words: &str, reason: BlockerCategory) -> Command {
    Command::Forecast {
        what: what.to_owned(),
        date: Some(date(words)),
        reason: Some(reason),
        on: None,
        note: Some("省里调整批次".to_owned()),
    }
}

/// The ledger follows the clock, which stands at 30 September.
fn today() -> Command {
    Command::SetDataDate(DataDate::FollowsClock)
}

fn fund(kind: MoneyKind, amount: i64) -> Command {
    let source = Some("省级专项".to_owned());
    Command::Fund { project: "P06".to_owned(), kind, amount: amount.into(), source, on: None, note: None }
}

#[test]
fn a_forecast_is_made_with_its_reason_and_nothing_typed_is_lost() {
    for (width, height) in SIZES {
        let mut clerk = Clerk::new(Lang::Zh).given([today()]).sized(width, height);
        shows(&clerk.play("/P07-M3<enter>f"), &["预计完成时间：P07-M3 主体完成", "可填：8月底"]);
        let typed = clerk.play("2025年2月<tab><tab>等财评");
        shows(&typed, &["2025-02-01～02-28，按整月计"]);
        let before = clerk.content();
        let refused = clerk.play("<enter>");
        shows(&refused, &["比此前晚59天，请选一项原因", "> 不填", "2025年2月", "等财评"]);
        assert!(!refused.contains("--reason"), "{refused}");
        assert_eq!(clerk.content(), before);
        let saved = clerk.play("zb<enter>");
        shows(
            &saved,
            &["已报预计 P07-M3 主体完成（一高实验楼）：2025年2月", "第1次顺延，", "+59天，累计+59天", "预计逾期 红"],
        );
    }
}

#[test]
fn the_same_forecast_in_english() {
    for (width, height) in SIZES {
        let mut clerk = Clerk::new(Lang::En).given([today()]).sized(width, height);
        shows(&clerk.play("/P07-M3<enter>fFeb 2025"), &["Forecast: P07-M3", "2025-02-01 to 02-28, the whole month"]);
        let refused = clerk.play("<enter>");
        shows(&refused, &["59 days later than said before", "> none", "Feb 2025"]);
        assert!(!refused.contains("--reason"), "{refused}");
        shows(&clerk.play("tender<enter>"), &["Slip 1:", "+59 days in all", "forecast late red"]);
    }
}

#[test]
fn a_forecast_is_taken_back_by_emptying_it() {
    let mut clerk = Clerk::new(Lang::Zh).given([today(), forecast("P07-M3", "2025年2月", BlockerCategory::Tender)]);
    shows(&clerk.play("/P07-M3<enter>f"), &["[2025年2月"]);
    shows(&clerk.play("<ctrl-u>"), &["取消预计：不再有预计时间"]);
    let after = clerk.play("<enter>");
    shows(&after, &["P07-M3", "未到期 绿"]);
    // Where there is none, an empty field is a mistake.
    shows(&clerk.play("f<enter>"), &["请填写“预计”"]);
}

#[test]
fn only_an_open_milestone_is_expected_and_not_in_the_past() {
    let mut clerk = Clerk::new(Lang::Zh).given([today()]);
    shows(&clerk.play("/8.6<enter>f"), &["请先选中未完成的节点，再填预计"]);
    let past = clerk.play("/P07-M3<enter>f8月1日<enter>");
    shows(&past, &["已过，不能作为P07-M3", "按 空格", "[8月1日"]);
    assert!(!past.contains("topout"), "{past}");
}

#[test]
fn a_row_has_its_light_and_the_message_line_says_why() {
    let late = || [today(), forecast("P07-M3", "2025年2月", BlockerCategory::Tender)];
    for (width, height) in SIZES {
        let mut clerk = Clerk::new(Lang::Zh).given(late()).sized(width, height);
        let row = clerk.play("/P07<enter>");
        shows(&row, &["前期 红", "竣工 蓝", " 红：5项中1项为红：P07-M3 主体完成"]);
        shows(&clerk.play("/P07-M3<enter>"), &["预计逾期 红", " 红：预计比期限晚59天"]);
        shows(&clerk.play("/P14-M4<enter>"), &[" 红：逾期30天"]);
        let mut clerk = Clerk::new(Lang::En).given(late()).sized(width, height);
        shows(&clerk.play("/P07<enter>"), &[" red: 1 of 5 is red: P07-M3", "P08 Boarding", " blue"]);
        shows(&clerk.play("/P07-M3<enter>"), &["forecast late red", " red: expected 59 days after its window"]);
    }
}

#[test]
fn the_details_of_a_milestone_tell_its_slips_and_end_with_the_rule() {
    let given = || {
        [
            today(),
            forecast("P07-M3", "2025年1月", BlockerCategory::Tender),
            forecast("P07-M3", "2025年2月", BlockerCategory::Funds),
        ]
    };
    let mut clerk = Clerk::new(Lang::Zh).given(given()).sized(120, 40);
    insta::assert_snapshot!("milestone_wide_zh", clerk.play("/P07-M3<enter>"));
    let mut clerk = Clerk::new(Lang::En).given(given());
    insta::assert_snapshot!("milestone_en", clerk.play("/P07-M3<enter><enter>"));
    shows(&clerk.play("<end>"), &["Lights: overdue is red", "a person has judged it since."]);
}

#[test]
fn a_milestone_that_waits_for_a_late_one_is_pushed() {
    let plan =
        Command::Plan {
            what: "P07-M4".to_owned(), date: Some(date("12月底")), commitment: None, on: None, note: None
        };
    let given = [today(), plan, forecast("P07-M3", "2025年2月", BlockerCategory::Tender)];
    let mut clerk = Clerk::new(Lang::Zh).given(given).sized(120, 40);
    shows(&clerk.play("/P07-M4<enter>"), &["P07-M3", "推算", "灯           "]);
}

#[test]
fn the_details_of_a_project_show_money_shares_supervision_and_what_was_said_of_it() {
    let given = || {
        [
            today(),
            fund(MoneyKind::AnnualPlan, 600),
            fund(MoneyKind::Arrived, 300),
            Command::Target {
                project: "P06".to_owned(),
                count: Some(1),
                by: date("8月底前"),
                stage: None,
                on: None,
                note: None,
            },
            Command::Supervise {
                what: "P06".to_owned(),
                text: "报资金安排".to_owned(),
                feedback: date("9月25日前"),
                by: Some("王副局长".to_owned()),
                on: Some(day(9, 1)),
            },
            Command::Assess {
                what: Some("P06".to_owned()),
                light: Some(Light::Amber),
                words: "资金紧张".to_owned(),
                on: None,
                by: Some("李".to_owned()),
            },
        ]
    };
    let mut clerk = Clerk::new(Lang::Zh).given(given()).sized(120, 40);
    insta::assert_snapshot!("project_control_zh", clerk.play("/P06<enter>"));
    let mut clerk = Clerk::new(Lang::En).given(given()).sized(120, 40);
    insta::assert_snapshot!("project_control_en", clerk.play("/P06<enter>"));
    let mut narrow = Clerk::new(Lang::Zh).given(given());
    shows(
        &narrow.play("/P06<enter><enter><pagedown>"),
        &["300万元", "300/600万元，50.0%", "交办：王副局长；反馈时限：9月25日前"],
    );
}

#[test]
fn a_blocker_has_a_time_limit() {
    for (width, height) in SIZES {
        let mut clerk = Clerk::new(Lang::Zh).given([today()]).sized(width, height);
        let form = clerk.play("/P07<enter>b招标文件待批<tab>zb<tab>王副局长<tab>10月底");
        shows(&form, &["解决时限", "2024-10-21～10-31"]);
        shows(&clerk.play("<enter>"), &["已记存在问题"]);
        shows(&clerk.play("<enter><end><pageup>"), &["招标，2024-09-30提出", "解决责任：王副局长", "解决时限：10月底"]);
    }
    let mut clerk = Clerk::new(Lang::En).given([today()]);
    shows(
        &clerk.play("/P07<enter>bno tender papers<tab><tab><tab>nonsense<enter>"),
        &["Can't read", "no tender papers"],
    );
    shows(&clerk.play("<ctrl-u>31 October<enter>"), &["no tender papers"]);
}

#[test]
fn another_day_is_looked_at_and_left_again() {
    for (width, height) in SIZES {
        let mut clerk = Clerk::new(Lang::Zh).given([today()]).sized(width, height);
        let before = clerk.play("/P14-M4<enter>");
        shows(&before, &["截至 2024-09-30（随时钟）", "逾期 红"]);
        shows(&clerk.play("v"), &["查看哪一天的台账（只看不改）", "回车 转到"]);
        let looking = clerk.play("<ctrl-u>7月31日<enter>");
        shows(&looking, &["截至 2024-07-31（只看）", "未到期 绿", "Esc 回到数据日期"]);
        for key in [" ", "a", "m", "d", "f", "b", "x", "u", "<ctrl-y>", "t"] {
            let content = clerk.content();
            shows(&clerk.play(key), &["不能改动；按 Esc 回到数据日期再操作"]);
            assert!(clerk.scene.state.over.is_empty(), "{key}");
            if key == "a" {
                assert_eq!(clerk.content(), content);
            }
        }
        shows(&clerk.play("p"), &["截至2024年7月31日"]);
        assert_eq!(clerk.play("<esc><esc>"), before);
    }
}

#[test]
fn the_same_look_in_english_is_left_by_an_empty_day_too() {
    for (width, height) in SIZES {
        let mut clerk = Clerk::new(Lang::En).given([today()]).sized(width, height);
        shows(&clerk.play("v<ctrl-u>31 July<enter>"), &["as of 2024-07-31 (look only)", "Esc back to the data date"]);
        shows(&clerk.play("oja"), &["looked at, not changed; Esc returns to the data date"]);
        shows(&clerk.play("v<ctrl-u>"), &["back to the data date"]);
        shows(&clerk.play("<enter>"), &["as of 2024-09-30 (follows the clock)"]);
    }
}

#[test]
fn an_unreadable_day_is_explained_and_leaves_no_draft() {
    let mut clerk = Clerk::new(Lang::Zh);
    shows(&clerk.play("v<ctrl-u>某天<enter>"), &["“某天”不是能识别的日期", "没有保存", "[某天"]);
    let closed = clerk.play("<esc>");
    assert!(!closed.contains("草稿") && closed.contains("（已锁定）"), "{closed}");
}

#[test]
fn what_ones_own_command_came_to_is_not_talked_over_by_a_colleague() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("2jja主体封顶<ctrl-s>");
    colleague.play("/laboratory<enter>lj 2024-07-20<enter>");
    shows(&clerk.look().unwrap(), &["截至 2024-07-20（已锁定）", "已记进展", "主体封顶"]);
    colleague.play("u");
    clerk.play("k");
    shows(&clerk.look().unwrap(), &["截至 2024-06-30（已锁定）", "别处改动"]);
}

#[test]
fn a_colleagues_change_keeps_the_day_that_is_looked_at() {
    let mut clerk = Clerk::new(Lang::Zh);
    let mut colleague = clerk.colleague();
    clerk.play("v<ctrl-u>2024-07-15<enter>");
    colleague.play("/laboratory<enter>lj 2024-07-20<enter>");
    shows(&clerk.look().unwrap(), &["截至 2024-07-15（只看）", "别处改动"]);
    shows(&clerk.play("1"), &["截至 2024-07-15（只看）", "已完成0"]);
    shows(&clerk.play("<esc>"), &["截至 2024-07-20（已锁定）", "已完成1"]);
}

#[test]
fn a_ledger_that_follows_the_clock_turns_its_day_but_not_that_of_a_look() {
    let folder = tempfile::tempdir().unwrap();
    let clock: Rc<Cell<DateTime<FixedOffset>>> = Rc::new(Cell::new("2024-09-30T23:59:00+08:00".parse().unwrap()));
    let now = |instant| Now { instant, author: "王".to_owned(), host: "office".to_owned() };
    let path = folder.path().join("plan.topout");
    let plan = crate::exchange::shipped_plan().unwrap();
    let ledger = Ledger::create(&path, &plan, &now(clock.get())).unwrap();
    let hands = Rc::clone(&clock);
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.desk = Desk::new(ledger, Box::new(move || now(hands.get())), LightRule::default());
    let mut clerk = clerk.given([today()]);
    assert!(clerk.look().is_none());
    clerk.play("v<ctrl-u>2024-07-31<enter>");
    clock.set("2024-10-01T00:01:00+08:00".parse().unwrap());
    assert!(clerk.look().is_none(), "the day that is looked at stays");
    shows(&clerk.play("<esc>"), &["截至 2024-10-01（随时钟）"]);
    clock.set("2024-10-02T00:01:00+08:00".parse().unwrap());
    shows(&clerk.look().unwrap(), &["截至 2024-10-02（随时钟）"]);
}

#[test]
fn a_day_that_cannot_be_shown_leaves_the_old_one() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play("v");
    let failed = Message::TurnedTo(Some(day(7, 31)), Err(Failure::Store(Fault::Busy("plan.topout".into()))));
    update::update(&mut clerk.scene.state, failed);
    shows(&clerk.scene.screen(), &["截至 2024-06-30（已锁定）", "查看哪一天的台账"]);
    assert!(clerk.scene.state.as_of.is_none() && clerk.scene.state.notice.is_some());
}

#[test]
fn the_details_of_a_dropped_action_say_when_by_whom_and_why() {
    let mut clerk = Clerk::new(Lang::Zh).sized(120, 40);
    let (on, reason) = (day(9, 30), Some("资金不落实".to_owned()));
    let mut summary = (*clerk.scene.state.summary).clone();
    let action = &mut summary.items[7].actions[4];
    let mark = StatusMark {
        status: ActionStatus::Dropped,
        on,
        recorded_on: on,
        by: Some("王芳".to_owned()),
        note: reason.clone(),
    };
    let light = Judged { light: Light::Blue, since: Some(on), due: None, why: Why::Dropped { on, reason } };
    (action.status, action.mark, action.light) = (ActionStatus::Dropped, Some(mark), light);
    clerk.scene.state.adopt(summary);
    shows(
        &clerk.play("/tsygtsg<enter>"),
        &["不再推进 蓝", "2024年9月30日（王芳）", "蓝：9月30日起不再推进：资金不落实"],
    );
}
