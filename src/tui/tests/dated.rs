//! A ledger in September with dates of every kind, for the views of time.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::Scene;
use super::desk::Clerk;
use crate::ledger::Command;
use crate::model::view::Summary;
use crate::model::{ActionStatus, BlockerCategory, DataDate};
use crate::text::{Lang, dates};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn date(words: &str) -> crate::model::PeriodDate {
    dates::read(words, dates::Context { year: 2024, data_date: day("2024-09-30") }).unwrap().date
}

fn plan(what: &str, words: &str) -> Command {
    Command::Plan { what: what.to_owned(), date: Some(date(words)), commitment: None, on: None, note: None }
}

fn done(what: &str, on: &str) -> Command {
    Command::Complete { what: vec![what.to_owned()], on: Some(day(on)), note: None }
}

fn forecast(what: &str, words: &str) -> Command {
    let reason = Some(BlockerCategory::Funds);
    Command::Forecast { what: what.to_owned(), date: Some(date(words)), reason, on: None, note: None }
}

fn block(text: &str, due: &str) -> Command {
    Command::Block {
        projects: vec!["P02".to_owned()],
        text: text.to_owned(),
        category: BlockerCategory::Funds,
        owner: None,
        due: Some(date(due)),
        on: Some(day("2024-09-02")),
    }
}

fn supervise(what: &str, text: &str, feedback: &str) -> Command {
    let (what, text) = (what.to_owned(), text.to_owned());
    Command::Supervise { what, text, feedback: date(feedback), by: None, on: Some(day("2024-09-02")) }
}

fn report(what: &str, text: &str, on: &str) -> Command {
    Command::Report { what: what.to_owned(), text: text.to_owned(), on: Some(day(on)), by: None }
}

/// Done, done late, late, expected late, pushed, planned anew, undated; reported, supervised, held up.
pub(super) fn busy() -> Vec<Command> {
    let planned = [
        ("P01-M1", "8月"),
        ("P01-M2", "9月15日"),
        ("P02-M1", "8月底前"),
        ("P02-M2", "11月上旬"),
        ("P02-M3", "2025年1月"),
        ("P03-M1", "三季度"),
        ("P03-M2", "10月8日"),
        ("P03-M3", "10月15日前"),
        ("P03-M4", "四季度"),
        ("P03-M5", "年底前"),
        ("P03-M6", "下半年"),
        ("P03-M7", "2025年"),
        ("P04-M1", "8月"),
        ("P04-M2", "12月"),
        ("P05-M1", "尽快"),
        ("P06-M1", "9月12日"),
        ("P09-M1", "10月"),
        ("P09-M2", "12月"),
    ];
    let mut commands: Vec<Command> = planned.iter().map(|(what, words)| plan(what, words)).collect();
    commands.push(Command::SetDataDate(DataDate::FollowsClock));
    commands.extend([
        done("P01-M1", "2024-08-20"),
        done("P01-M2", "2024-09-25"),
        plan("P04-M1", "10月"),
        forecast("P04-M1", "11月中旬"),
        forecast("P05-M2", "10月20日"),
        forecast("P07-M3", "2025年2月"),
        forecast("P09-M1", "2025年1月"),
        report("P01", "外墙完成", "2024-09-25"),
        report("P02", "主体至四层", "2024-09-25"),
        report("P06", "书架进场", "2024-09-12"),
        block("进度款未到", "9月20日前"),
        block("图纸未定", "10月"),
        supervise("P06", "查清延误原因", "9月25日前"),
        supervise("P07", "报送复工方案", "10月12日前"),
    ]);
    commands.push(Command::Mark {
        action: "8.6".to_owned(),
        status: ActionStatus::Done,
        on: Some(day("2024-09-12")),
        note: None,
    });
    commands
}

/// A screen on that ledger, on which commands are only given.
pub(super) fn scene(lang: Lang, width: u16, height: u16) -> Scene {
    static SUMMARY: LazyLock<Summary> = LazyLock::new(|| Clerk::new(Lang::Zh).given(busy()).desk.summary().unwrap());
    on(SUMMARY.clone(), lang, width, height)
}

fn on(summary: Summary, lang: Lang, width: u16, height: u16) -> Scene {
    let mut scene = Scene::new(lang, width, height);
    scene.state.adopt(summary);
    scene
}

/// That ledger with names that push columns out of line.
pub(super) fn tortured(lang: Lang, width: u16, height: u16) -> Scene {
    let names = [
        "“双减”——学校（①期）㎡",
        "👷\u{200d}♂️ 工地 ✅ 名",
        "ｆｕｌｌ　ｗｉｄｔｈ",
        "e\u{301}cole a\u{308}\u{301}",
        "名\u{202e}倒\u{200b}字\tTab",
        &"x".repeat(300),
        &"长".repeat(150),
        "",
    ];
    let mut summary = scene(lang, width, height).state.summary.clone();
    for (at, project) in summary.projects.iter_mut().enumerate() {
        project.name = names[at % names.len()].to_owned();
        for (nth, milestone) in project.milestones.iter_mut().enumerate() {
            milestone.name = names[(at + nth) % names.len()].to_owned();
        }
    }
    on(summary, lang, width, height)
}
