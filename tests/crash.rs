//! Killed at any moment of a command, the ledger is as before it or as after it, never between.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Rounds by default; more with `TOPOUT_CRASH_ROUNDS`.
const ROUNDS: usize = 40;

fn topout(ledger: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_topout"));
    command
        .args(arguments)
        .env_clear()
        .env("TOPOUT_LEDGER", ledger)
        .env("TOPOUT_NOW", "2024-09-30T09:00:00+08:00")
        .env("HOME", ledger.parent().unwrap())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn export(ledger: &Path) -> String {
    let output = topout(ledger, &["export"]).stdout(Stdio::piped()).output().unwrap();
    assert!(output.status.success(), "the ledger can't be read: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A small generator of its own: the rounds are the same every time, and nothing here needs more.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    /// Any time from the start of something that takes `typical` to a while after its end.
    fn delay(&mut self, typical: Duration) -> Duration {
        typical * u32::try_from(self.roll(1500)).unwrap() / 1000
    }
}

/// A command that can be given whenever, but for some that are refused now and then.
fn command(dice: &mut Dice, round: usize) -> Vec<String> {
    let project = format!("P{:02}", dice.roll(14) + 1);
    let line = match dice.roll(10) {
        0 => format!("update {project} 第{round}次"),
        1 => format!("complete {project}-M1 --on 2024-07-20"),
        2 => format!("reopen {project}-M1"),
        3 => "move P01 1 --from fit_out --to completion --on 2024-07-20".to_owned(),
        4 => format!("plan {project}-M1 2024-{:02}-15", dice.roll(6) + 7),
        5 => format!("block {project} 第{round}个问题"),
        6 => format!("add milestone {project} 第{round}个节点"),
        7 => format!("forecast {project}-M1 2024-{:02}-15", dice.roll(6) + 7),
        8 => "undo".to_owned(),
        _ => "redo".to_owned(),
    };
    line.split(' ').map(str::to_owned).collect()
}

/// How many entries the journal has, read without the program; and that the file is sound.
fn entries(ledger: &Path) -> i64 {
    let connection = rusqlite::Connection::open(ledger).unwrap();
    let sound: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    connection.query_row("SELECT max(id) FROM journal", [], |row| row.get(0)).unwrap()
}

fn succeeds(ledger: &Path, arguments: &[&str]) {
    assert!(topout(ledger, arguments).status().unwrap().success(), "{arguments:?}");
}

#[expect(clippy::disallowed_methods, reason = "a longer run is asked for from outside")]
#[test]
fn a_killed_command_is_done_or_not_begun_and_undo_still_fits() {
    let rounds = std::env::var("TOPOUT_CRASH_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger.topout");
    succeeds(&ledger, &["check"]);
    let start = Instant::now();
    succeeds(&ledger, &["update", "P07", "用时"]);
    let typical = start.elapsed();
    let mut dice = Dice(0x2024_0630);
    let (mut killed, mut acknowledged) = (0, 0);
    let (mut before, mut count) = (export(&ledger), entries(&ledger));
    for round in 0..rounds {
        let words = command(&mut dice, round);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut child = topout(&ledger, &words).spawn().unwrap();
        std::thread::sleep(dice.delay(typical));
        let ended = child.try_wait().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let was_acknowledged = ended.is_some_and(|status| status.success());
        killed += u32::from(ended.is_none());
        acknowledged += u32::from(was_acknowledged);
        let (after, now) = (export(&ledger), entries(&ledger));
        match now - count {
            0 => {
                assert!(!was_acknowledged, "{words:?}: an acknowledged command is gone");
                assert!(after == before, "{words:?}: half of it is there");
            }
            1 => {
                if round % 5 == 0 && !["undo", "redo"].contains(&words[0]) {
                    succeeds(&ledger, &["undo"]);
                    assert!(export(&ledger) == before, "{words:?}: undo takes back something else");
                    succeeds(&ledger, &["redo"]);
                    assert!(export(&ledger) == after, "{words:?}: redo does something else");
                }
            }
            more => panic!("{words:?}: {more} entries"),
        }
        if round % 10 == 0 {
            succeeds(&ledger, &["check"]);
            succeeds(&ledger, &["log", "--verify"]);
        }
        (before, count) = (after, entries(&ledger));
    }
    assert!(killed > 0 && acknowledged > 0, "{killed} killed, {acknowledged} acknowledged");
    eprintln!("figure: commands killed = {killed}");
    eprintln!("figure: commands acknowledged between the kills = {acknowledged}");
}

#[test]
fn a_killed_first_start_leaves_no_ledger_or_a_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(7);
    let start = Instant::now();
    succeeds(&folder.path().join("first.topout"), &["check"]);
    let typical = start.elapsed();
    for round in 0..12 {
        let ledger = folder.path().join(format!("{round}.topout"));
        let mut child = topout(&ledger, &["check"]).spawn().unwrap();
        std::thread::sleep(dice.delay(typical));
        child.kill().unwrap();
        child.wait().unwrap();
        if ledger.exists() {
            assert!(export(&ledger).contains("P14"));
        }
        assert!(topout(&ledger, &["check"]).status().unwrap().success());
    }
}
