//! The key table against the program: what it advertises works, and what is written about it is true.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::{Scene, shipped};
use crate::model::view::Summary;
use crate::model::{Blocker, Update};
use crate::text::{Lang, Texts, cells};
use crate::tui::key::Key;
use crate::tui::keymap::{Context, Keymap};
use crate::tui::message::{Effect, Message};
use crate::tui::tabs::Tab;

/// Places in the program where keys of a context have something to do.
fn places(context: Context) -> &'static [&'static str] {
    match context {
        Context::Overview => &["1", "1<down>", "1<end>", "1v<enter>"],
        Context::Projects => &["3jj", "3F在建<enter>jj", "3cjjjjjjjj <enter>", "3cjjjjjjjj <enter>l"],
        Context::Timeline => &["/P07-M3<enter>5<right>", "5jj<right><right>", "5v<enter>", "/P07-M3<enter>5k<right>="],
        Context::Calendar => &["6<right>", "6v<enter>", "/P07-M3<enter>6"],
        Context::Agenda => &[
            "6<enter><down>",
            "/P07-M3<enter>6<enter>",
            "/P07-M3<enter>6<enter><down>",
            "/P07-M3<enter>6<enter>v<enter>",
        ],
        Context::Grid => &["4", "4jl,", "4<home>4*jj<home>", "4v<enter>4"],
        Context::Carry => &["4 12", "4j<home> "],
        Context::Updates => &["7j", "7F报<enter>"],
        Context::Blockers => &["8jj", "8F资金<enter>"],
        Context::Journal => &["9", "9<down>", "9<end>", "9v<enter>"],
        Context::Filter => &["3Fab cd<left><left>", "3F灯:红", "3Fab<ctrl-z>", "3F<down><down>"],
        Context::Saved => &["3F红<ctrl-s><enter>'", "3F红<ctrl-s><enter>'<up>"],
        Context::Columns => &["3c<down><down>", "3c "],
        Context::Outline => &["oj", "ojl", "ojlj", "o", "v<enter>"],
        Context::Detail => &["ojlj<enter>", "ojj<enter>jjjj", "o<enter>"],
        Context::Field => &["ojlj ab cd<left><left>", "ojlj ab cd<left><ctrl-z>"],
        Context::Choice => &["ojm", "ojmzj", "ojb<shift-tab>"],
        Context::Editor => {
            &["ojaone two<enter>three four<enter>five<up><left><left>", "ojaone two<enter>three<ctrl-z>"]
        }
        Context::Search => &["/招标<down><down>", "/ab cd<left><left>", "/ab<ctrl-z>"],
        Context::Question => &["oja<tab>1<esc>q", "oje1~<enter>"],
        Context::Picker => &["ojljd<ctrl-t>", "ojljd<ctrl-t><left>"],
        Context::Busy => &["pwout.txt<enter>"],
        Context::Palette => &[":<pagedown><down>", ":ab cd<left><left>", ":ab<ctrl-z>"],
        Context::Help => &["<f1><pagedown><down>", "<f1>ab cd<left><left>", "<f1>ab<ctrl-z>"],
        Context::Summary => &["p<pagedown><down>"],
        Context::Commands | Context::Views | Context::Walking | Context::Typing | Context::Anywhere => &[],
    }
}

/// The view whose context it is.
fn own_tab(context: Context) -> Option<Tab> {
    Some(match context {
        Context::Overview => Tab::Overview,
        Context::Outline => Tab::Plan,
        Context::Projects => Tab::Projects,
        Context::Grid | Context::Carry => Tab::Grid,
        Context::Timeline => Tab::Timeline,
        Context::Calendar | Context::Agenda => Tab::Calendar,
        Context::Updates => Tab::Updates,
        Context::Blockers => Tab::Blockers,
        Context::Journal => Tab::Journal,
        _ => return None,
    })
}

/// The shipped plan, and enough of what can be written down to walk through it.
fn reported() -> Summary {
    static SUMMARY: LazyLock<Summary> = LazyLock::new(|| {
        let mut summary = shipped::summary();
        for nth in 0..3 {
            let code = format!("U{nth}");
            let (text, on) = ("已报".to_owned(), summary.as_of);
            summary.projects[nth].updates.push(Update { code, text, on, recorded_on: on, by: None, milestone: None });
            let blocker = Blocker { code: format!("B{}", nth + 2), ..summary.blockers[0].clone() };
            summary.blockers.push(blocker);
        }
        summary
    });
    SUMMARY.clone()
}

fn scene(place: &str) -> Scene {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.state.adopt(reported());
    // At `~` somebody else renames the first project.
    let (before, after) = place.split_once('~').unwrap_or((place, ""));
    scene.play(before);
    if before != place {
        let mut summary = reported();
        summary.projects[0].name.push_str("二期");
        scene.tell(Message::Reread(Ok(Box::new(summary))));
    }
    scene.play(after);
    for effect in std::mem::take(&mut scene.effects) {
        match effect {
            Effect::TurnTo(day) => scene.tell(Message::TurnedTo(day, Ok(Box::new(shipped::summary())))),
            Effect::ReadLog(before) => scene.tell(Message::Log(before, Ok(shipped::log()))),
            _ => {}
        }
    }
    scene
}

#[test]
fn every_advertised_key_does_something_somewhere() {
    let keymap = Keymap::shipped().unwrap();
    for context in Context::ALL {
        let places: Vec<_> = places(context).iter().map(|place| (*place, scene(place).screen())).collect();
        for (place, _) in &places {
            assert_eq!(scene(place).state.context(), context, "{place}");
        }
        for binding in keymap.bindings(context).filter(|_| !places.is_empty()) {
            for key in &binding.keys {
                let works = places.iter().any(|(place, before)| {
                    let mut scene = scene(place);
                    scene.press(*key);
                    !scene.effects.is_empty() || scene.screen() != *before
                });
                // The key of the view that is shown already.
                let here = binding.action.tab().is_some() && binding.action.tab() == own_tab(context);
                assert!(works || here, "{key:?} does nothing in {context:?}");
            }
        }
    }
}

#[test]
fn every_context_that_stands_alone_is_tried() {
    let shared = [Context::Commands, Context::Views, Context::Walking, Context::Typing, Context::Anywhere];
    for context in Context::ALL {
        assert_eq!(places(context).is_empty(), shared.contains(&context), "{context:?}");
    }
}

/// `docs/keys.md` in the language of `texts`.
fn page(keymap: &Keymap, texts: &Texts) -> String {
    let (title, about, columns) = match texts.lang() {
        Lang::Zh => ("按键", "本页由按键表 `data/keys.toml` 生成，测试保证两者一致。", "| 按键 | 作用 |"),
        Lang::En => {
            ("Keys", "Made from the key table `data/keys.toml`; a test keeps them the same.", "| Keys | What they do |")
        }
    };
    let mut page = format!("# {title}\n\n{about}\n");
    for context in Context::ALL {
        let _ = write!(page, "\n## {}\n\n{columns}\n|---|---|\n", context.words(texts));
        for binding in keymap.own(context) {
            let keys: Vec<_> = binding.keys.iter().map(|key| format!("`{}`", key.words(texts))).collect();
            let _ = writeln!(page, "| {} | {} |", keys.join(" "), binding.action.about(texts));
        }
    }
    page
}

const PAGES: [(Lang, &str); 2] = [(Lang::En, "docs/keys.md"), (Lang::Zh, "docs/keys.zh.md")];

/// To rewrite the files: `TOPOUT_UPDATE_DOCS=1 cargo test the_pages_about_keys`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test is told by the environment to rewrite its files")]
fn the_pages_about_keys_are_the_table() {
    let keymap = Keymap::shipped().unwrap();
    for (lang, path) in PAGES {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let expected = page(&keymap, &Texts::new(lang));
        if std::env::var("TOPOUT_UPDATE_DOCS").is_ok() {
            std::fs::write(&file, &expected).unwrap();
        }
        let written = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(written, expected, "{path}: TOPOUT_UPDATE_DOCS=1 cargo test the_pages_about_keys");
    }
}

/// Every key of the table.
pub(super) fn known() -> Vec<Key> {
    let keymap = Keymap::shipped().unwrap();
    Context::ALL.iter().flat_map(|it| keymap.own(*it)).flat_map(|it| it.keys.clone()).collect()
}

/// However many keys a view has, the ways to all the others are told at 80 columns.
#[test]
fn the_ways_to_help_and_to_all_actions_are_never_crowded_out() {
    let ways =
        [(Lang::Zh, ["/ 查找", ": 命令", "? 帮助", "q 退出"]), (Lang::En, ["/ find", ": actions", "? help", "q quit"])];
    let selected = ["/P07-M3<enter>", "/P01<enter>", "/8.6<enter>", "/B1<enter>", "/进度<enter>"];
    for (lang, ways) in ways {
        for thing in selected {
            let mut scene = Scene::new(lang, 80, 24);
            scene.play(thing);
            for view in 1..=9 {
                let screen = scene.play(&view.to_string()).screen();
                let hints = screen.lines().rfind(|line| !line.starts_with("reversed:")).unwrap_or_default();
                assert!(ways.iter().all(|way| hints.contains(way)), "{thing}{view}: {screen}");
            }
        }
    }
}

/// In the help and the palette of the smallest window that is meant.
#[test]
fn what_a_key_does_is_said_on_one_line() {
    for texts in Lang::ALL.map(Texts::new) {
        for binding in Context::ALL.into_iter().flat_map(|context| Keymap::shipped().unwrap().own(context).to_vec()) {
            let about = binding.action.about(&texts);
            assert!(cells::width(&about) <= 51, "{}: {about}", cells::width(&about));
        }
    }
}
