//! The screen of the built program in a terminal of its own: the main job, and the terminal afterwards.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::seat::{PROGRAM, Seat, bare};

/// Asks for the screen whose clock fails.
const CLOCK_FAILS: &str = "TOPOUT_TEST_CLOCK_FAILS";

#[test]
fn the_main_job_from_the_first_key_to_the_shell() {
    let mut seat = Seat::take("zh");
    let cooked = seat.settings();
    seat.waits_for("? 帮助");
    assert!(seat.is_taken_over());
    let before = seat.answer(&["export"]);
    seat.types("2/ygsyl");
    seat.waits_for("找到7条");
    seat.types("\rlj ");
    seat.waits_for("完成节点：P07-M1 招标完成");
    seat.types("2024-07-20\r");
    seat.waits_for("截至 2024-07-20");
    seat.waits_for("已完成 P07-M1");
    assert!(seat.answer(&["summary", "--format", "json"]).contains("\"data_date\": \"2024-07-20\""));
    seat.types("u");
    seat.waits_for("截至 2024-06-30");
    assert_eq!(seat.answer(&["export"]), before);
    seat.types("q");
    assert_eq!(seat.leaves(), 0);
    assert!(!seat.is_taken_over());
    assert_eq!(seat.settings(), cooked);
    let mut left: Vec<_> = seat.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["plan.topout", "plan.topout.backups"], "nothing else lies beside the ledger");
}

#[test]
fn a_filter_kept_in_one_run_is_there_in_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let sit = || {
        let mut command = bare(PROGRAM);
        command.args(["--lang", "zh"]);
        command.env("TOPOUT_STATE", folder.path().join("state.toml"));
        let seat = Seat::before(command);
        seat.waits_for("? 帮助");
        seat
    };
    let mut seat = sit();
    seat.types("3F在建");
    seat.waits_for("4/14");
    seat.types("\x13在建的\r");
    seat.waits_for("已存为“在建的”");
    seat.types("q");
    assert_eq!(seat.leaves(), 0);
    let mut seat = sit();
    seat.types("3'");
    seat.waits_for("在建的  在建");
    seat.types("\x03");
    assert_eq!(seat.leaves(), 0);
}

/// Ended by the system or killed, with its window closed: what was being typed is there the next time, and gone once saved.
#[test]
fn what_was_being_typed_is_open_again_the_next_time() {
    for signal in ["-TERM", "-HUP", "-KILL"] {
        let mut seat = Seat::take("zh");
        seat.waits_for("? 帮助");
        seat.types("2jja主体封顶\r第二行");
        seat.waits_for("第二行");
        // Nobody types for a while: that is when it is kept.
        std::thread::sleep(Duration::from_millis(1500));
        let program = seat.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([signal, &program]).status().unwrap().success());
        seat.child.wait().unwrap();
        let mut seat = seat.again("zh");
        seat.waits_for("已取回上次没有保存的内容");
        let screen = seat.text();
        assert!(screen.contains("主体封顶") && screen.contains("第二行"), "{signal}: {screen}");
        seat.types("\x13");
        seat.waits_for("已记");
        seat.types("q");
        assert_eq!(seat.leaves(), 0);
        let mut seat = seat.again("zh");
        seat.waits_for("? 帮助");
        assert!(!seat.text().contains("已取回"), "{}", seat.text());
        seat.types("q");
        seat.leaves();
    }
}

/// The disk is pulled out under it, and put in again.
#[test]
fn a_folder_that_vanishes_takes_nothing_along_that_is_being_typed() {
    for (lang, ready, gone, saved) in
        [("zh", "? 帮助", "已不在原处", "已记"), ("en", "? help", "no longer there", "Update on")]
    {
        let mut seat = Seat::take(lang);
        seat.waits_for(ready);
        let before = seat.answer(&["export"]);
        seat.types("2jja主体封顶");
        seat.waits_for("主体封顶");
        let folder = seat.folder.path().to_owned();
        let elsewhere = folder.with_extension("elsewhere");
        std::fs::rename(&folder, &elsewhere).unwrap();
        seat.types("\x13");
        seat.waits_for(gone);
        assert!(seat.text().contains("主体封顶"), "{}", seat.text());
        assert!(!folder.exists(), "nothing is made in its place");
        std::fs::rename(&elsewhere, &folder).unwrap();
        assert_eq!(seat.answer(&["export"]), before);
        seat.types("\x13");
        seat.waits_for(saved);
        seat.types("q");
        assert_eq!(seat.leaves(), 0);
        assert!(seat.answer(&["list", "updates"]).contains("主体封顶"));
    }
}

#[test]
fn told_to_end_it_gives_back_the_terminal_and_what_was_typed() {
    let mut seat = Seat::take("zh");
    let cooked = seat.settings();
    seat.waits_for("? 帮助");
    seat.types("2oja主体封顶");
    seat.waits_for("主体封顶");
    assert_ne!(seat.settings(), cooked);
    let program = seat.child.process_id().unwrap().to_string();
    assert!(Command::new("kill").args(["-TERM", &program]).status().unwrap().success());
    assert_eq!(seat.leaves(), 0);
    assert!(!seat.is_taken_over());
    assert_eq!(seat.settings(), cooked);
    assert!(seat.text().contains("已留作草稿"), "{}", seat.text());
}

/// The screen with a clock that fails in the middle of the work. Only on its own, in the terminal of the test below.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test below asks for it by the environment")]
fn a_screen_whose_clock_fails() {
    if std::env::var(CLOCK_FAILS).is_err() {
        return;
    }
    let path = std::env::var("TOPOUT_LEDGER").unwrap();
    let now = topout::model::Now {
        instant: chrono::DateTime::parse_from_rfc3339("2024-09-30T09:00:00+08:00").unwrap(),
        author: String::new(),
        host: String::new(),
    };
    let mut plan = topout::exchange::shipped_plan().unwrap();
    plan.data_date = topout::model::DataDate::FollowsClock;
    let ledger = topout::ledger::Ledger::create(Path::new(&path), &plan, &now).unwrap();
    let calls = std::cell::Cell::new(0);
    let clock = Box::new(move || {
        calls.set(calls.get() + 1);
        assert!(calls.get() < 2, "the clock has failed");
        now.clone()
    });
    let options = topout::tui::Options {
        lang: topout::text::Lang::Zh,
        look: Box::new(topout::tui::Asked::default),
        keys: topout::tui::Keymap::shipped().unwrap(),
        mouse: true,
        clock,
        rule: topout::model::LightRule::default(),
        typefaces: topout::report::Typefaces::default(),
        notice: None,
        memory: topout::tui::Memory::default(),
        keeper: None,
        drafts: None,
        files: None,
        copies: None,
    };
    let _ = topout::tui::run(ledger, options);
}

#[test]
fn a_panic_gives_back_the_terminal_and_is_readable() {
    let mut alone = bare(std::env::current_exe().unwrap());
    alone.env(CLOCK_FAILS, "yes");
    alone.args(["--exact", "screen::a_screen_whose_clock_fails", "--nocapture"]);
    let mut seat = Seat::before(alone);
    let cooked = seat.settings();
    seat.waits_for("? 帮助");
    assert!(seat.is_taken_over());
    assert_ne!(seat.leaves(), 0);
    assert!(!seat.is_taken_over());
    assert_eq!(seat.settings(), cooked);
    assert!(seat.text().contains("the clock has failed"), "{}", seat.text());
}
