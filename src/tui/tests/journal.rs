//! The journal under a filter, which reads on page by page.

use std::time::{Duration, Instant};

use super::desk::{Clerk, shows};
use super::lists::{office, pictures};
use crate::model::view::{Log, LogEntry};
use crate::model::{Deed, Reference, Thing};
use crate::text::Lang;
use crate::tui::message::{Effect, Input, Message};
use crate::tui::tabs::journal::PAGE;
use crate::tui::update;

/// Reads on until nothing is left to read, and tells in how many steps.
fn finish(clerk: &mut Clerk) -> usize {
    let mut steps = 0;
    while clerk.scene.state.is_working() {
        clerk.tell(Message::Work);
        steps += 1;
    }
    steps
}

fn counted(keys: &str) -> String {
    let mut clerk = office(Lang::Zh, 80, 24);
    clerk.play(keys);
    finish(&mut clerk);
    clerk.scene.screen()
}

#[test]
fn entries_are_narrowed_by_person_project_words_and_days() {
    for (words, count) in [
        ("by:王", 17),
        ("人:没有", 0),
        ("项目:P07", 4),
        ("project:P01", 5),
        ("图纸", 1),
        ("tuzhi", 1),
        ("内容:进度款", 1),
        ("日期:9月", 17),
        ("day:2024-09-30", 17),
        ("-日期:9月", 0),
    ] {
        let screen = counted(&format!("9F{words}"));
        assert!(screen.contains(&format!(" {count}/17")), "{words}: {screen}");
    }
    shows(&counted("9F日期:哪天"), &["不是能识别的日期"]);
}

#[test]
fn what_was_undone_is_found_by_that() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("u9F状况:已撤销<enter>"), &["筛选：状况:已撤销  1/18"]);
    shows(&clerk.play("F<ctrl-u>-standing:undone<enter>"), &["17/18"]);
}

#[test]
fn pictures_of_the_journal_under_a_filter() {
    pictures("journal_filter_line", "9F项目:P07");
    pictures("journal_filtered", "9F项目:P07<enter>");
}

#[test]
fn the_cursor_stays_on_its_entry_and_else_goes_to_the_next_older_one() {
    let mut clerk = office(Lang::Zh, 80, 24);
    clerk.play("9jjj");
    let before = chosen(&clerk);
    clerk.play("F王<enter>");
    assert_eq!(chosen(&clerk), before);
    clerk.play("F<ctrl-u>项目:P07<enter>");
    assert!(chosen(&clerk) <= before);
    clerk.play("<esc>");
    assert_eq!(chosen(&clerk), before);
}

fn chosen(clerk: &Clerk) -> i64 {
    crate::tui::tabs::journal::chosen(&clerk.scene.state).unwrap().id
}

#[test]
fn the_way_back_leads_from_the_newest_entry_that_fits_too() {
    let mut clerk = office(Lang::Zh, 80, 24);
    shows(&clerk.play("9F图纸<enter>U"), &["撤销"]);
}

/// A page of a journal of a hundred thousand entries, as the ledger would answer it.
fn page(before: Option<i64>, all: i64) -> Log {
    let newest = before.map_or(all, |before| before - 1);
    let entry = |id: i64| {
        let what = Reference::new(Thing::Project, &format!("P{:02}", id % 14 + 1), "学校", None);
        let text = if id % 1000 == 7 { "主体封顶" } else { "正在砌筑" };
        let deed = Deed::Reported { what, text: text.to_owned(), on: "2024-07-01".parse().unwrap() };
        LogEntry {
            id,
            at: "2024-07-01T09:30:00+08:00".parse().unwrap(),
            author: "王".to_owned(),
            host: "office".to_owned(),
            deed,
            undone: false,
        }
    };
    let entries = (1..=newest).rev().take(PAGE).map(entry).collect();
    Log { entries, all: usize::try_from(all).unwrap() }
}

/// Carries out what the screen wants of a long journal; tells how many pages were read for one message.
fn told(scene: &mut super::Scene, message: Message, all: i64) -> usize {
    let mut pages = 0;
    let mut wanted = update::update(&mut scene.state, message);
    while let Some(effect) = wanted {
        wanted = match effect {
            Effect::ReadLog(before) => {
                pages += 1;
                update::update(&mut scene.state, Message::Log(before, Ok(page(before, all))))
            }
            Effect::ReadEntry(entry) => update::update(&mut scene.state, Message::Entry(entry, Ok(None))),
            _ => None,
        };
    }
    pages
}

#[test]
fn a_long_journal_is_read_on_a_page_between_keys_and_nothing_is_missed() {
    let all = 5000;
    let mut scene = super::Scene::new(Lang::Zh, 80, 24);
    let keys = |scene: &mut super::Scene, keys: &str| {
        for key in super::Scene::keys(keys) {
            let input = Input::Key(key);
            let message = Message::of(input, scene.state.context(), &scene.state.keymap).unwrap();
            assert!(told(scene, message, all) <= 1);
        }
    };
    keys(&mut scene, "9F封顶");
    assert!(scene.state.is_working());
    shows(&scene.screen(), &["正在筛选 0/5000"]);
    let mut steps = 0;
    while scene.state.is_working() {
        assert!(told(&mut scene, Message::Work, all) <= 1);
        steps += 1;
    }
    assert!(steps >= usize::try_from(all).unwrap() / PAGE - 1);
    keys(&mut scene, "<enter>");
    shows(&scene.screen(), &["筛选：封顶  5/5000"]);
    // Narrowed further while it was read, it is the same.
    keys(&mut scene, "<esc>F主体 P01<enter>");
    while scene.state.is_working() {
        told(&mut scene, Message::Work, all);
    }
    let hits = (1..=all).filter(|id| id % 1000 == 7 && id % 14 == 0).count();
    shows(&scene.screen(), &[&format!("筛选：主体 P01  {hits}/5000")]);
}

#[test]
fn a_journal_that_cannot_be_read_on_is_said_and_not_asked_again_and_again() {
    let mut scene = super::Scene::new(Lang::Zh, 80, 24);
    scene.play("9F封顶<enter>");
    scene.effects.clear();
    scene.tell(Message::Log(None, Err(crate::ledger::Failure::Cancelled)));
    assert!(!scene.state.is_working());
    assert!(!scene.effects.iter().any(|effect| matches!(effect, Effect::ReadLog(_))), "{:?}", scene.effects);
}

#[test]
#[ignore = "takes some time and is only true of a release build"]
fn how_long_a_long_journal_takes() {
    let all = 100_000;
    let mut scene = super::Scene::new(Lang::Zh, 120, 40);
    let mut most = Duration::ZERO;
    let mut timed = |scene: &mut super::Scene, message: Message| {
        let began = Instant::now();
        told(scene, message, all);
        most = most.max(began.elapsed());
    };
    for words in ["9F封顶", "<ctrl-u>人:王 p01", "<ctrl-u>-封顶 日期:7月"] {
        let began = Instant::now();
        for key in super::Scene::keys(words) {
            let input = Input::Key(key);
            let message = Message::of(input, scene.state.context(), &scene.state.keymap).unwrap();
            timed(&mut scene, message);
        }
        while scene.state.is_working() {
            timed(&mut scene, Message::Work);
        }
        println!("{words:<30} {:.2?}", began.elapsed());
    }
    println!("the longest step {most:.2?}");
    assert!(most < Duration::from_millis(16), "{most:?}");
}
