//! The shipped plan in a real ledger on a temporary file.

use std::sync::LazyLock;

use ratatui::layout::Size;
use tempfile::TempDir;

use super::{Scene, keymap};
use crate::exchange::empty_book;
use crate::ledger::{Command, Ledger};
use crate::model::view::{Log, Summary};
use crate::model::{LightRule, Now, Period};
use crate::ready;
use crate::text::{Lang, Texts};
use crate::tui::effect::Desk;
use crate::tui::state::State;

/// A desk on 30 September 2024, and the folder of its ledger.
pub(super) fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ready::shipped_ledger(&folder.path().join("plan.topout"), &now());
    (folder, Desk::new(ledger, Box::new(now), LightRule::default()))
}

pub(super) fn now() -> Now {
    Now { instant: "2024-09-30T09:00:00+08:00".parse().unwrap(), author: "王".to_owned(), host: "office".to_owned() }
}

/// The journal after some updates.
pub(super) fn log() -> Log {
    static LOG: LazyLock<Log> = LazyLock::new(|| {
        let (folder, mut desk) = desk();
        for text in ["主体三层", "主体四层", "主体封顶"] {
            let (what, text) = ("P07".to_owned(), text.to_owned());
            desk.apply(Command::Report { what, text, on: None, by: None }, &summary());
        }
        Ledger::open(&folder.path().join("plan.topout"), &now()).unwrap().log_page(None, 100).unwrap()
    });
    LOG.clone()
}

/// A screen on a ledger with nothing in it.
pub(super) fn empty(lang: Lang, width: u16, height: u16) -> Scene {
    static SUMMARY: LazyLock<Summary> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let book = empty_book("台账", Period::from_code("2024-H2").unwrap()).unwrap();
        let ledger = Ledger::create(&folder.path().join("plan.topout"), &book, &now()).unwrap();
        Desk::new(ledger, Box::new(now), LightRule::default()).summary().unwrap()
    });
    let state = State::new(Texts::new(lang), keymap(), SUMMARY.clone(), Size { width, height });
    let mut scene = Scene { state, effects: Vec::new() };
    scene.play("2");
    scene
}

/// The summary of the plan as it ships.
pub(super) fn summary() -> Summary {
    static SUMMARY: LazyLock<Summary> = LazyLock::new(|| {
        let (_folder, desk) = desk();
        desk.summary().unwrap()
    });
    SUMMARY.clone()
}
