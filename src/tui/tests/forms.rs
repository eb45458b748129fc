//! Forms as people fill them in: keys to commands, refusals at the field, many things at once, and what others change
//! meanwhile.

mod adding;
mod all;
mod control;
mod drafts;
mod editing;
mod marked;
mod overtaken;
mod period;
mod pictures;
mod refused;
mod removing;

use chrono::NaiveDate;

use super::Scene;
use super::desk::{Clerk, shows};
use crate::ledger::{Change, Command};
use crate::text::Lang;

fn zh(keys: &str) -> Scene {
    let mut scene = Scene::new(Lang::Zh, 80, 24);
    scene.play(keys);
    scene
}

/// The command that keys come to on the shipped plan.
fn command(keys: &str) -> Command {
    zh(keys).command()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

#[track_caller]
fn change(keys: &str) -> Change {
    match command(keys) {
        Command::Edit { change, .. } => change,
        other => panic!("no edit: {other:?}"),
    }
}

/// Carries keys out on a real ledger, and takes them back with one undo.
#[track_caller]
fn there_and_back(before: &str, keys: &str, said: &[&str]) {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.play(before);
    let content = clerk.content();
    let done = clerk.play(keys);
    shows(&done, said);
    assert!(clerk.scene.state.over.is_empty(), "still open:\n{done}");
    assert_ne!(clerk.content(), content, "{done}");
    clerk.play("<ctrl-z>");
    assert_eq!(clerk.content(), content, "one undo takes it back");
}
