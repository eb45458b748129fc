//! Many at once: eight who write and four who read, each command a process of its own, on one ledger.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::seat::Seat;

const WRITERS: usize = 8;
const READERS: usize = 4;
/// How long they go on, in seconds; longer with `TOPOUT_CROWD_SECONDS`.
const SECONDS: u64 = 5;

fn command(ledger: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_topout"));
    command
        .args(words)
        .env_clear()
        .env("TOPOUT_LEDGER", ledger)
        .env("TOPOUT_LANG", "en")
        .env("HOME", ledger.parent().unwrap())
        .stdin(Stdio::null());
    command
}

fn topout(ledger: &Path, words: &[&str]) -> Output {
    command(ledger, words).env("TOPOUT_NOW", "2024-09-30T09:00:00+08:00").output().unwrap()
}

/// As if the ledger lay on a network drive.
fn over_the_network(ledger: &Path, words: &[&str]) -> Output {
    command(ledger, words).env("TOPOUT_FILE_SYSTEM", "nfs").output().unwrap()
}

#[test]
fn on_a_network_drive_one_writes_and_the_others_read_and_know_who() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = &folder.path().join("ledger.topout");
    // A ledger that was made on a disk, with a write-ahead log, and copied to the drive.
    assert!(topout(ledger, &["check"]).status.success());
    let format = || std::fs::read(ledger).unwrap()[18..20].to_vec();
    assert_eq!(format(), [2, 2]);
    assert!(over_the_network(ledger, &["summary"]).status.success());
    assert_eq!(format(), [1, 1], "a rollback journal");
    assert!(over_the_network(ledger, &["update", "P07", "one"]).status.success());
    let lock = folder.path().join("ledger.topout.lock");
    assert!(!lock.exists(), "a lock goes with the command");

    let holder = "user = \"li\"\nhost = \"elsewhere\"\npid = 1\nsince = \"2024-09-30T08:00:00+08:00\"\n";
    std::fs::write(&lock, holder).unwrap();
    let refused = over_the_network(ledger, &["update", "P07", "two"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(3), "{said}");
    for words in ["li", "elsewhere", "2024-09-30 08:00", "ledger.topout.lock"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    // Nor does anybody put a backup in its place, or come by another name.
    let kept = folder.path().join("ledger.topout.backups").read_dir().unwrap().next().unwrap().unwrap().path();
    let other_name = folder.path().join("other.topout");
    #[cfg(unix)]
    std::os::unix::fs::symlink(ledger, &other_name).unwrap();
    #[cfg(not(unix))]
    let other_name = ledger;
    for refused in [
        over_the_network(ledger, &["restore", kept.to_str().unwrap()]),
        over_the_network(&other_name, &["update", "P07", "two"]),
    ] {
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(refused.status.code() == Some(3) && said.contains("elsewhere"), "{said}");
    }
    assert!(over_the_network(ledger, &["summary"]).status.success());
    std::fs::remove_file(&lock).unwrap();
    assert!(over_the_network(ledger, &["update", "P07", "two"]).status.success());
    assert!(topout(ledger, &["log", "--verify"]).status.success());
}

fn json(ledger: &Path, words: &[&str]) -> Value {
    let output = topout(ledger, words);
    assert!(output.status.success(), "{words:?}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What one of them did: the words it was told are written down, how many moves, and how long it had to wait at most.
#[derive(Default)]
struct Done {
    reports: Vec<String>,
    moves: usize,
    longest: Duration,
}

fn write(ledger: &Path, writer: usize, until: Instant) -> Done {
    let mut done = Done::default();
    for turn in 0.. {
        if Instant::now() > until {
            break;
        }
        let words = format!("writer {writer}, turn {turn}");
        let there = usize::is_multiple_of(turn / 2 + writer, 2);
        let (from, to) = if there { ("fit_out", "completion") } else { ("completion", "fit_out") };
        let arguments: &[&str] =
            if turn % 2 == 0 { &["update", "P07", &words] } else { &["move", "P01", "1", "--from", from, "--to", to] };
        let begun = Instant::now();
        let output = topout(ledger, arguments);
        done.longest = done.longest.max(begun.elapsed());
        let said = String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            Some(0) if turn % 2 == 0 => done.reports.push(words),
            Some(0) => done.moves += 1,
            // The others have moved every unit away; that is no error of anybody.
            Some(1) if said.contains("P01") => {}
            _ => panic!("{arguments:?}: {output:?}"),
        }
    }
    done
}

fn read(ledger: &Path, reader: usize, until: Instant) -> Duration {
    let looks: [&[&str]; 4] = [&["summary"], &["list", "updates"], &["log", "-n", "5"], &["check"]];
    let mut longest = Duration::ZERO;
    for turn in 0.. {
        if Instant::now() > until {
            break;
        }
        let words = looks[(turn + reader) % looks.len()];
        let begun = Instant::now();
        let output = topout(ledger, words);
        longest = longest.max(begun.elapsed());
        assert!(output.status.success() && output.stderr.is_empty(), "{words:?}: {output:?}");
    }
    longest
}

#[expect(clippy::disallowed_methods, reason = "a longer run is asked for from outside")]
#[test]
fn eight_write_and_four_read_and_nothing_is_lost() {
    let seconds = std::env::var("TOPOUT_CROWD_SECONDS").ok().and_then(|words| words.parse().ok()).unwrap_or(SECONDS);
    let folder = tempfile::tempdir().unwrap();
    let ledger = &folder.path().join("ledger.topout");
    assert!(topout(ledger, &["check"]).status.success());
    let units = |summary: &Value| {
        let project = summary["projects"].as_array().unwrap().iter().find(|one| one["code"] == "P01").unwrap().clone();
        project["stages"].as_array().unwrap().iter().map(|at| at["count"].as_u64().unwrap()).sum::<u64>()
    };
    let summary = &["summary", "--format", "json"][..];
    let before = units(&json(ledger, summary));
    let until = Instant::now() + Duration::from_secs(seconds);
    let (writers, readers) = thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS).map(|nth| scope.spawn(move || write(ledger, nth, until))).collect();
        let readers: Vec<_> = (0..READERS).map(|nth| scope.spawn(move || read(ledger, nth, until))).collect();
        let writers: Vec<Done> = writers.into_iter().map(|one| one.join().unwrap()).collect();
        let readers: Vec<Duration> = readers.into_iter().map(|one| one.join().unwrap()).collect();
        (writers, readers)
    });

    let log = json(ledger, &["log", "-n", "1000000", "--format", "json"]);
    let entries = log["rows"].as_array().unwrap();
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        if let Some(text) = entry["deed"]["text"].as_str() {
            *written.entry(text).or_default() += 1;
        }
    }
    let told: Vec<&String> = writers.iter().flat_map(|done| &done.reports).collect();
    assert_eq!(written.len(), told.len());
    assert!(told.iter().all(|words| written.get(words.as_str()) == Some(&1)), "each once: {written:?}");
    let moves: usize = writers.iter().map(|done| done.moves).sum();
    assert_eq!(entries.iter().filter(|entry| entry["deed"]["did"] == "moved").count(), moves);
    assert_eq!(entries.len(), 1 + told.len() + moves);
    assert_eq!(units(&json(ledger, summary)), before);
    for words in [&["log", "--verify"][..], &["check"]] {
        assert!(topout(ledger, words).status.success(), "{words:?}");
    }
    // Whoever reads last leaves the log to the next who writes.
    assert!(topout(ledger, &["update", "P07", "the last"]).status.success());
    let beside: Vec<_> = folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(beside.iter().all(|name| !name.to_string_lossy().starts_with("ledger.topout-")), "{beside:?}");

    // Nobody is left standing while others go on.
    let turns: Vec<usize> = writers.iter().map(|done| done.reports.len() + done.moves).collect();
    let longest = writers.iter().map(|done| done.longest).max().unwrap();
    let (all, reading) = (turns.iter().sum::<usize>(), readers.iter().max().unwrap());
    eprintln!("figure: commands of 8 writers beside 4 readers in {seconds} s = {all}, each there once, none refused");
    eprintln!("figure: longest command, longest look = {longest:.1?}, {reading:.1?}");
    assert!(turns.iter().all(|own| *own > 0), "{turns:?}");
}

/// What takes long is said, and then done.
#[test]
fn the_screen_says_that_it_waits_for_another_program() {
    for (lang, ready, waiting, saved) in
        [("zh", "? 帮助", "正在等待", "已记进展"), ("en", "? help", "waiting for it", "Update on")]
    {
        let mut seat = Seat::take(lang);
        seat.waits_for(ready);
        let other = rusqlite::Connection::open(seat.folder.path().join("plan.topout")).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        seat.types("2jja主体封顶\x13");
        seat.waits_for(waiting);
        other.execute_batch("ROLLBACK").unwrap();
        seat.waits_for(saved);
        seat.types("q");
        assert_eq!(seat.leaves(), 0);
    }
}

/// Whoever is at the screen meanwhile saves as if alone, and sees what the others do.
#[test]
fn beside_eight_who_write_the_screen_saves_and_loses_nothing() {
    let mut seat = Seat::take("en");
    seat.waits_for("? help");
    let ledger = seat.folder.path().join("plan.topout");
    seat.types("2jj");
    let until = Instant::now() + Duration::from_secs(SECONDS);
    let mut by_hand = 0;
    let told = thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|nth| {
                scope.spawn({
                    let ledger = &ledger;
                    move || write(ledger, nth, until)
                })
            })
            .collect();
        while Instant::now() < until {
            seat.types(&format!("aby hand {by_hand}.\x13"));
            // In the words of the notice: the form has them too.
            seat.waits_for(&format!("): by hand {by_hand}."));
            by_hand += 1;
        }
        writers.into_iter().flat_map(|one| one.join().unwrap().reports).collect::<Vec<_>>()
    });
    seat.types("7");
    seat.waits_for("writer");
    seat.types("q");
    assert_eq!(seat.leaves(), 0);
    let log = json(&ledger, &["log", "-n", "1000000", "--format", "json"]);
    let texts: Vec<&str> =
        log["rows"].as_array().unwrap().iter().filter_map(|row| row["deed"]["text"].as_str()).collect();
    let own = (0..by_hand).map(|nth| format!("by hand {nth}."));
    for words in told.into_iter().chain(own) {
        assert_eq!(texts.iter().filter(|text| **text == words).count(), 1, "{words}");
    }
    assert!(by_hand > 0 && topout(&ledger, &["log", "--verify"]).status.success());
}
