//! What must never break the screen: any keys, any size, any name, a page of text pasted anywhere.

use ratatui::layout::Size;

use super::desk::Clerk;
use super::{Scene, dated, keys};
use crate::ledger::Ledger;
use crate::model::Severity;
use crate::model::view::Viewpoint;
use crate::text::Lang;
use crate::trials::thorough;
use crate::tui::message::Input;
use crate::tui::tabs::{Tab, turn_to};
use crate::tui::view;

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn size(&mut self) -> Size {
        let mut side = |end| u16::try_from(1 + self.below(end)).unwrap();
        Size { width: side(220), height: side(70) }
    }
}

fn open(scene: &mut Scene, tab: Tab) {
    scene.state.over.clear();
    turn_to(&mut scene.state, tab);
}

/// Thousands of keys in every view, ten thousand in CI; a frame for every hundredth.
#[test]
fn thousands_of_keys_in_every_view_are_survived() {
    let keys = keys::known();
    let presses = 2_500 * thorough();
    for tab in Tab::ALL {
        let mut dice = Dice(u64::try_from(tab.number()).unwrap());
        let mut scene = Scene::new(Lang::Zh, 80, 24);
        open(&mut scene, tab);
        for nth in 0..presses {
            scene.press(keys[dice.below(keys.len())]);
            scene.effects.clear();
            if nth % 100 == 0 {
                assert!(!scene.screen().is_empty());
            }
            // Back to the view: most keys lead away from it.
            if nth % 40 == 0 {
                open(&mut scene, tab);
            }
        }
    }
}

/// The same with a ledger that carries out what the keys come to: it stays whole.
#[test]
fn a_ledger_outlives_any_keys() {
    let keys = keys::known();
    let mut clerk = Clerk::new(Lang::En);
    let mut dice = Dice(7);
    for _ in 0..1_500 {
        clerk.press(keys[dice.below(keys.len())]);
    }
    let ledger = Ledger::open(&clerk.path(), &super::shipped::now()).unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2024, 9, 30).unwrap();
    let findings = ledger.check(&Viewpoint::at(day)).unwrap();
    assert!(findings.iter().all(|finding| finding.severity() != Severity::Error), "{findings:?}");
}

#[test]
fn a_storm_of_sizes_is_survived_in_every_view() {
    let mut dice = Dice(1);
    for tab in Tab::ALL {
        let mut scene = Scene::new(Lang::En, 80, 24);
        open(&mut scene, tab);
        for nth in 0..120 {
            scene.hear(Input::Resize(dice.size()));
            assert!(!scene.screen().is_empty());
            if nth % 10 == 0 {
                scene.play("<down>");
            }
        }
    }
}

#[test]
fn the_worst_names_leave_every_view_straight_at_every_width() {
    for tab in Tab::ALL {
        let mut scene = dated::tortured(Lang::Zh, 80, 24);
        open(&mut scene, tab);
        for width in 20..=200 {
            scene.hear(Input::Resize(Size { width, height: 30 }));
            let view::View::Whole(whole) = view::view(&scene.state) else { continue };
            for part in &whole.body {
                let view::Content::Rows(rows) = &part.content else { continue };
                for row in rows {
                    let (own, room) = (row.line.width(), usize::from(part.area.width));
                    assert!(own <= room, "{tab:?} at {width}: {own} of {room}: {:?}", row.line);
                }
            }
        }
    }
}

#[test]
fn a_megabyte_pasted_into_any_view_does_nothing_there() {
    let text = "主体封顶\n".repeat(80_000);
    for tab in Tab::ALL {
        let mut scene = Scene::new(Lang::Zh, 80, 24);
        open(&mut scene, tab);
        let before = scene.screen();
        scene.hear(Input::Paste(text.clone()));
        assert_eq!(scene.screen(), before, "{tab:?}");
    }
}
