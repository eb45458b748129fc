//! What the views are drawn with: every sign out of the table, in the set that suits the terminal.

use super::dated::scene;
use super::{Scene, lists};
use crate::text::Lang;
use crate::text::cells::Ambiguous;
use crate::tui::look::{Bar, Depth, Glyphs, Look, Theme};
use crate::tui::tabs::Tab;

/// Every view with something marked, unfolded, carried and shown beside it, and the month over a date.
fn screens(lang: Lang, glyphs: Glyphs, (width, height): (u16, u16)) -> Vec<String> {
    let mut scene = scene(lang, width, height);
    scene.state.look = Look::new(Theme::Plain, Depth::None, glyphs, Ambiguous::One);
    let views = Tab::ALL.map(|tab| scene.play(&tab.number().to_string()).screen());
    let more = ["5O", "5=", "4l ", "4j <right>", "3 ", "3c", "2/P04-M1<enter>", "2/P04-M1<enter>d<ctrl-t>"];
    let more = more.map(|keys| Scene::play_on(&mut scene, keys));
    views.into_iter().chain(more).collect()
}

impl Scene {
    fn play_on(scene: &mut Self, keys: &str) -> String {
        let screen = scene.play(keys).screen();
        scene.play("<esc><esc><esc>");
        screen
    }
}

#[test]
fn a_terminal_of_plain_signs_gets_no_others() {
    let others: Vec<&str> = Glyphs::Unicode
        .all()
        .into_iter()
        .map(|(_, sign)| sign)
        .chain(Glyphs::Unicode.bars().into_iter().flat_map(Bar::signs))
        .chain((1..=8).map(|eighths| Glyphs::Unicode.level(eighths)))
        .filter(|sign| !sign.is_ascii())
        .collect();
    for size in lists::SIZES {
        for lang in Lang::ALL {
            for screen in screens(lang, Glyphs::Ascii, size) {
                let found = others.iter().find(|sign| screen.contains(**sign));
                assert!(found.is_none(), "{found:?} in {screen}");
            }
        }
    }
}

/// What the views drew of their own before there was a table.
#[test]
fn bars_and_rules_are_no_letters_where_there_are_better_signs() {
    for size in lists::SIZES {
        for lang in Lang::ALL {
            for screen in screens(lang, Glyphs::Unicode, size) {
                let found = ["[=", "==", "--", "(-", "##", "|"].into_iter().find(|sign| screen.contains(*sign));
                assert!(found.is_none(), "{found:?} in {screen}");
            }
        }
    }
}

#[test]
fn what_the_signs_mean_is_said_with_the_signs_that_are_drawn() {
    let signs = |glyphs: Glyphs, due| [glyphs.done(), due, glyphs.late(), glyphs.data_date()];
    for glyphs in Glyphs::ALL {
        let screens = screens(Lang::Zh, glyphs, (80, 24));
        let (timeline, calendar) = (&screens[Tab::Timeline.number() - 1], &screens[Tab::Calendar.number() - 1]);
        for (sign, word) in signs(glyphs, glyphs.due_that_day()).into_iter().zip(["完成", "到期", "逾期", "截至"])
        {
            assert!(calendar.contains(&format!("{sign}{word}")), "{calendar}");
        }
        for (sign, word) in signs(glyphs, glyphs.due()).into_iter().zip(["完成", "期限", "逾期", "截至"]) {
            assert!(timeline.contains(&format!("{sign} {word}")), "{timeline}");
        }
    }
}

/// A full-width colon has its blank in itself.
#[test]
fn no_blank_follows_a_full_width_colon() {
    for size in lists::SIZES {
        for screen in screens(Lang::Zh, Glyphs::Unicode, size) {
            let found = screen.lines().find(|line| line.contains("： ") && !line.contains("：  "));
            assert!(found.is_none(), "{found:?}");
        }
    }
}
