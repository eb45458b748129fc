//! The shipped plan in a real ledger on a temporary file.

use std::sync::LazyLock;

use tempfile::TempDir;

use crate::exchange::shipped_plan;
use crate::ledger::{Command, Ledger};
use crate::model::view::{Log, Summary};
use crate::model::{LightRule, Now};
use crate::tui::effect::Desk;

/// A desk on 30 September 2024, and the folder of its ledger.
pub(super) fn desk() -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::create(&folder.path().join("plan.topout"), &shipped_plan().unwrap(), &now()).unwrap();
    (folder, Desk::new(ledger, Box::new(now), LightRule::default()))
}

fn now() -> Now {
    Now { instant: "2024-09-30T09:00:00+08:00".parse().unwrap(), author: "王".to_owned(), host: "office".to_owned() }
}

/// The journal after some updates.
pub(super) fn log() -> Log {
    let (folder, mut desk) = desk();
    for text in ["主体三层", "主体四层", "主体封顶"] {
        let (what, text) = ("P07".to_owned(), text.to_owned());
        desk.apply(Command::Report { what, text, on: None, by: None });
    }
    Ledger::open(&folder.path().join("plan.topout")).unwrap().log_page(None, 100).unwrap()
}

/// The summary of the plan as it ships.
pub(super) fn summary() -> Summary {
    static SUMMARY: LazyLock<Summary> = LazyLock::new(|| {
        let (_folder, desk) = desk();
        desk.summary().unwrap()
    });
    SUMMARY.clone()
}
