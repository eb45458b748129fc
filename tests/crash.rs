//! Killed at any moment of a command, the ledger is as before it or as after it, never between.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

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
fn delays() -> impl Iterator<Item = Duration> {
    let mut state = 0x2024_0630_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Duration::from_micros((state >> 33) % 24_000)
    })
}

#[expect(clippy::disallowed_methods, reason = "a longer run is asked for from outside")]
#[test]
fn a_killed_command_leaves_the_ledger_before_or_after() {
    let rounds = std::env::var("TOPOUT_CRASH_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger.topout");
    assert!(topout(&ledger, &["check"]).status().unwrap().success());
    let open = export(&ledger);
    assert!(topout(&ledger, &["complete", "P07-M1", "P01-M1", "--on", "2024-07-20"]).status().unwrap().success());
    let done = export(&ledger);
    assert_ne!(open, done);
    let (mut killed, mut is_done) = (0, true);
    for delay in delays().take(rounds) {
        let arguments: &[&str] =
            if is_done { &["undo"] } else { &["complete", "P07-M1", "P01-M1", "--on", "2024-07-20"] };
        let mut child = topout(&ledger, arguments).spawn().unwrap();
        std::thread::sleep(delay);
        let acknowledged = child.try_wait().unwrap().is_some_and(|status| status.success());
        child.kill().unwrap();
        child.wait().unwrap();
        killed += u32::from(!acknowledged);
        let now = export(&ledger);
        assert!(now == open || now == done, "between before and after");
        if acknowledged {
            assert_eq!(now == done, !is_done, "an acknowledged command is gone");
        }
        is_done = now == done;
        assert!(topout(&ledger, &["check"]).status().unwrap().success());
    }
    assert!(killed > 0, "no command was caught on its way");
}

#[test]
fn a_killed_first_start_leaves_no_ledger_or_a_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    for (round, delay) in delays().take(12).enumerate() {
        let ledger = folder.path().join(format!("{round}.topout"));
        let mut child = topout(&ledger, &["check"]).spawn().unwrap();
        std::thread::sleep(delay);
        child.kill().unwrap();
        child.wait().unwrap();
        if ledger.exists() {
            assert!(export(&ledger).contains("P14"));
        }
        assert!(topout(&ledger, &["check"]).status().unwrap().success());
    }
}
