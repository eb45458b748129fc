//! The screen on a ledger that is left in the file shows what it shows on one that was read as a whole.

use std::sync::atomic::Ordering;
use std::sync::{LazyLock, Mutex};

use proptest::prelude::*;
use ratatui::layout::Size;
use tempfile::TempDir;

use super::desk::shows;
use super::{Scene, keymap};
use crate::exchange::{Generated, generated};
use crate::ledger::{Command, Ledger, Watch};
use crate::model::view::{Summary, Viewpoint};
use crate::text::{Lang, Texts};
use crate::trials::{thorough, trials};
use crate::tui::message::Message;
use crate::tui::state::State;
use crate::tui::subject::Node;
use crate::tui::{tabs, update};

/// A ledger of many projects, as a whole and to be browsed. The ledger has to live as long as what is browsed.
fn ledger(milestones: u32) -> (TempDir, Ledger, [Summary; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let Generated { frame, projects, now } = generated(milestones, 5).unwrap();
    let path = folder.path().join("large.topout");
    let ledger = Ledger::create_from(&path, &frame, projects, &now, &Watch::default()).unwrap().large_beyond(50);
    let viewpoint = Viewpoint::at(now.today());
    let (whole, browsed) = (ledger.summary(&viewpoint).unwrap(), ledger.browse(&viewpoint).unwrap());
    assert!(whole.projects.source().is_none() && browsed.projects.source().is_some());
    (folder, ledger, [whole, browsed])
}

fn scene(summary: &Summary, lang: Lang, (width, height): (u16, u16)) -> Scene {
    let state = State::new(Texts::new(lang), keymap(), summary.clone(), Size { width, height });
    Scene { state, effects: Vec::new() }
}

impl Scene {
    /// The screen once there is nothing more to do.
    fn at_rest(&mut self) -> String {
        while self.state.is_working() {
            update::update(&mut self.state, Message::Work);
        }
        self.screen()
    }
}

/// The lines of two screens that are not the same.
fn differing(one: &str, other: &str) -> String {
    let lines = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
    lines.flat_map(|(one, other)| [one, "\n", other, "\n"]).collect()
}

#[test]
fn every_view_shows_the_same() {
    let (_folder, _ledger, [whole, browsed]) = ledger(1_000);
    let walks = [
        "",
        "jjjj<tab>jj",
        "<end>",
        "2",
        "2jjjj<right>jjjjj",
        "2<end>kkk<right>jjj<enter>",
        "2G<right>jj<enter>",
        "2pp",
        "3",
        "3jjjjjj<enter>",
        "3<end>",
        "3<pagedown><pagedown>",
        "3>",
        "3>>>>r",
        "4",
        "4jjjjjjj<right><right>",
        "4<end>",
        "5",
        "5jjjojjj",
        "5<end>okk",
        "6",
        "6<right><right><down>",
        "6<enter>jj",
        "6<pagedown>",
        "6<pageup><pageup>jj",
        "7",
        "7jjjjj<enter>",
        "7<end>",
        "8",
        "8jj<enter>",
        "3F幼儿园<enter>jj",
        "3F红灯<enter>",
        "2F逾期<enter>jj",
        "2F30日内到期<enter>",
        "7F封顶<enter>j",
        "8F资金<enter>",
    ];
    // Each language and each size once; in CI each language in each size.
    let screens = [(Lang::Zh, (80, 24)), (Lang::En, (120, 40)), (Lang::Zh, (120, 40)), (Lang::En, (80, 24))];
    for (lang, size) in screens.into_iter().take(if thorough() > 1 { 4 } else { 2 }) {
        for keys in walks {
            let (mut one, mut other) = (scene(&whole, lang, size), scene(&browsed, lang, size));
            for key in Scene::keys(keys) {
                one.press(key);
                other.press(key);
                let differing = differing(&one.at_rest(), &other.at_rest());
                assert!(differing.is_empty(), "{lang:?} {size:?} {keys} {key:?}\n{differing}");
            }
            assert_eq!(one.state.node(), other.state.node(), "{lang:?} {size:?} {keys}");
        }
    }
}

/// A screen on a ledger that is browsed.
fn browsed(lang: Lang) -> (TempDir, Ledger, Scene) {
    let (folder, ledger, [_, browsed]) = ledger(1_000);
    let scene = scene(&browsed, lang, (120, 40));
    (folder, ledger, scene)
}

#[test]
fn what_is_looked_for_is_asked_of_the_ledger_and_enter_waits_for_the_answer() {
    let (_folder, ledger, mut scene) = browsed(Lang::En);
    scene.play("/youeryuan");
    assert!(scene.state.is_working());
    shows(&scene.at_rest(), &["the first 50, there are more"]);
    scene.play("<esc>/P000042-M1");
    shows(&scene.at_rest(), &["P000042-M1", "hit"]);
    let best = ledger.search("P000042", Some(1)).unwrap().hits.remove(0).what;
    scene.play("<esc>/P000042<enter>");
    assert_eq!(*scene.state.node(), Node::of(&best));
}

#[test]
fn what_is_too_much_for_one_go_says_what_to_do() {
    let (_folder, _ledger, mut scene) = browsed(Lang::Zh);
    shows(scene.play("5O").at_rest().as_str(), &["100 个项目太多，不能全部展开"]);
    scene.play("5o");
    shows(scene.play("O").at_rest().as_str(), &["1总览"]);
    scene.play("7");
    scene.at_rest();
    let updates = tabs::length(&scene.state);
    scene.play("*");
    assert_eq!(scene.state.marks.len(), updates, "so few are marked");
    scene.state.size.height = 60;
    shows(scene.play("<esc>2<home>jjjjjjjjjjjj").at_rest().as_str(), &["项目太多，屏幕上不逐项勾稽"]);
}

#[test]
fn what_is_late_has_room_however_many_stages_there_are() {
    let (_folder, _ledger, [_, browsed]) = ledger(2_000);
    for lang in Lang::ALL {
        let screen = scene(&browsed, lang, (80, 24)).at_rest();
        let late = if lang == Lang::Zh { "逾期（第1–4个" } else { "Overdue (1–3 of" };
        shows(&screen, &[late]);
    }
}

#[test]
fn a_column_is_sorted_in_slices_and_the_rows_stay_where_they_are_until_then() {
    let (_folder, _ledger, mut scene) = browsed(Lang::Zh);
    scene.play("3");
    let by_code = scene.at_rest();
    scene.play(">");
    shows(&scene.screen(), &["正在按"]);
    let first_row = |screen: &str| screen.lines().nth(3).map(str::to_owned);
    let others = |screen: &str| first_row(screen).map(|row| row.split_whitespace().take(2).collect::<String>());
    assert_eq!(others(&scene.screen()), others(&by_code));
    let sorted = scene.at_rest();
    shows(&sorted, &["排序"]);
    assert!(!sorted.contains("正在按"));
}

#[test]
fn few_projects_are_there_at_a_time_however_many_were_looked_at() {
    let (_folder, _ledger, [_, browsed]) = ledger(7_000);
    let mut scene = scene(&browsed, Lang::Zh, (80, 24));
    scene.play("3F竣工<enter>");
    scene.at_rest();
    scene.play("<end><home>");
    let there = (0..browsed.projects.len()).filter(|at| scene.state.summary.projects.is_there(*at)).count();
    assert!((1..600).contains(&there), "{there}");
    scene.play("2F完成<enter>");
    scene.at_rest();
    assert!(tabs::length(&scene.state) > 1_000);
    shows(&scene.play("*").screen(), &["不能一次全部标记；先筛选（F）"]);
    assert!(scene.state.marks.is_empty());
}

/// Nor is anything chosen before it was found.
#[test]
fn a_search_does_not_keep_a_key_waiting() {
    let (_folder, ledger, mut scene) = browsed(Lang::Zh);
    let found = scene.play("/P000042").at_rest();
    scene.play("<esc>/P00004").at_rest();
    scene.state.knocking.store(true, Ordering::Relaxed);
    scene.play("2");
    update::update(&mut scene.state, Message::Work);
    assert!(scene.state.is_working());
    scene.state.knocking.store(false, Ordering::Relaxed);
    assert_eq!(scene.at_rest(), found);
    scene.state.knocking.store(true, Ordering::Relaxed);
    scene.play("<esc>/P000043<enter>");
    let best = ledger.search("P000043", Some(1)).unwrap().hits.remove(0).what;
    assert_eq!(*scene.state.node(), Node::of(&best));
}

#[test]
fn the_things_of_the_day_that_may_come_next_are_read_before_it_does() {
    let (_folder, _ledger, mut scene) = browsed(Lang::Zh);
    let there = |scene: &Scene| {
        let projects = &scene.state.summary.projects;
        (0..projects.len()).filter(|at| projects.is_there(*at)).count()
    };
    scene.play("6j").at_rest();
    let begun = there(&scene);
    for _ in 0..12 {
        let before = there(&scene);
        let shown = scene.play("j").screen();
        assert_eq!(there(&scene), before, "{shown}");
        assert!(scene.state.is_working());
        scene.at_rest();
    }
    assert!(there(&scene) > begun);
}

/// Also what is done while the calendar is still being made, and while another view is looked at.
#[test]
fn what_a_command_has_changed_stands_in_the_calendar_as_if_all_had_been_read_anew() {
    let (_folder, mut ledger, [whole, browsed]) = ledger(7_000);
    let now = generated(7_000, 5).unwrap().now;
    let viewpoint = Viewpoint::at(now.today());
    let mut walked = scene(&browsed, Lang::Zh, (120, 40));
    walked.play("6j");
    let open = whole.projects.iter().flat_map(|project| &project.milestones).filter(|it| it.done.is_none());
    let open: Vec<String> = open.step_by(211).map(|milestone| milestone.code.clone()).take(9).collect();
    for (nth, what) in open.into_iter().enumerate() {
        let on = Some(whole.as_of);
        let command = match nth % 3 {
            0 => Command::Complete { what: vec![what], on, note: None },
            1 => Command::Report { what, text: "进场".to_owned(), on, by: None },
            _ => Command::Plan { what, date: None, commitment: None, on, note: None },
        };
        let receipt = ledger.apply(command, &now).unwrap();
        let after = ledger.browse_after(&viewpoint, &walked.state.summary, &receipt).unwrap();
        assert!(after.projects.changed().is_some());
        walked.state.adopt(after);
        match nth {
            3 => drop(walked.at_rest()),
            4 => drop(walked.play("2")),
            7 => drop(walked.play("6")),
            _ => {}
        }
    }
    let mut read = scene(&ledger.browse(&viewpoint).unwrap(), Lang::Zh, (120, 40));
    read.play("6j");
    for key in ["", "k", "<pageup>", "<pageup>", "<pagedown>", "<pagedown>", "<pagedown>", "<pagedown>"] {
        let differing = differing(&walked.play(key).at_rest(), &read.play(key).at_rest());
        assert!(differing.is_empty(), "{key}\n{differing}");
    }
}

#[test]
fn counts_of_months_stand_whole() {
    let (_folder, _ledger, [_, browsed]) = ledger(7_000);
    let months = browsed.months();
    for lang in Lang::ALL {
        let screen = scene(&browsed, lang, (80, 24)).at_rest();
        let counts: Vec<String> = months.iter().rev().take(2).map(|month| month.planned.to_string()).collect();
        shows(&screen, &counts.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

/// Keys that lead anywhere in the views, into details, filters and forms, and out again.
fn keys() -> impl Strategy<Value = Vec<&'static str>> {
    let walking = prop::sample::select(vec![
        "j",
        "j",
        "j",
        "k",
        "<down>",
        "<up>",
        "<left>",
        "<right>",
        "<pagedown>",
        "<pageup>",
        "G",
        "<end>",
        "<home>",
        "<tab>",
        "<enter>",
        "<esc>",
        "o",
        "p",
    ]);
    let views = prop::sample::select(vec!["1", "2", "3", "4", "5", "6", "7", "8"]);
    let acting = prop::sample::select(vec![
        ">",
        "<",
        "s",
        "<space>",
        "m",
        "d",
        "f",
        "a",
        "e",
        "b",
        "i",
        "F逾期<enter>",
        "F幼儿园 竣工<enter>",
        "F灯:红<enter>",
        "F",
        "期",
        "=",
        "v",
        "?",
        "r",
    ]);
    prop::collection::vec(prop_oneof![5 => walking, 2 => views, 2 => acting], 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..trials(4) })]

    #[test]
    fn wherever_the_keys_lead_both_show_the_same(keys in keys(), wide in any::<bool>()) {
        static LEDGER: LazyLock<(TempDir, Mutex<Ledger>, [Summary; 2])> = LazyLock::new(|| {
            let (folder, ledger, summaries) = ledger(700);
            (folder, Mutex::new(ledger), summaries)
        });
        let [whole, browsed] = &LEDGER.2;
        let size = if wide { (120, 40) } else { (80, 24) };
        let (mut one, mut other) = (scene(whole, Lang::Zh, size), scene(browsed, Lang::Zh, size));
        for key in keys.iter().flat_map(|keys| Scene::keys(keys)) {
            one.press(key);
            other.press(key);
            let differing = differing(&one.at_rest(), &other.at_rest());
            // What the checks find is told of the one only.
            let is_checked = *one.state.node() == Node::Projects;
            prop_assert!(differing.is_empty() || is_checked, "{:?}\n{}", keys, differing);
            prop_assert_eq!(one.state.node(), other.state.node(), "{:?}", keys);
        }
    }
}
