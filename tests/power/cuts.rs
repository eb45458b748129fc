//! After a cut the ledger is as before a command or as after it, and what was acknowledged is there.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use tempfile::TempDir;
use topout::cli::{self, Environment, Examiner, Look, Outcome};
use topout::model::{LightRule, Now};
use topout::text::Lang;

use crate::disk::{Op, Platter, Trouble, failing, install, recorded, so_far};

/// What is done, from the same ledger each time.
const COMMANDS: [&str; 9] = [
    "complete P07-M1 --on 2024-07-20",
    "update P02 二层已浇筑 --on 2024-07-20",
    "move P01 3 --from fit_out --to completion --on 2024-07-20",
    "plan P07-M2 2024-09-30",
    "add project 新学校 --quantities 3栋",
    "block P03 图纸未到 --category review",
    "remove P05-M3",
    "baseline set 七月",
    "undo",
];

/// Of the moments at which something can happen, each so-manieth is tried, with another one first for each command;
/// `TOPOUT_POWER_EVERY=1` tries all.
const EVERY: usize = 173;

/// More I/O than any command asks for.
const MOST: usize = 100_000;

/// The disk is one for the whole process.
static DISK: Mutex<()> = Mutex::new(());

fn disk() -> MutexGuard<'static, ()> {
    install();
    DISK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The moments from the first on, up to and with `last`.
fn moments(first: usize, last: usize) -> impl Iterator<Item = usize> {
    #[expect(clippy::disallowed_methods, reason = "how long a test goes on is told by the environment")]
    let asked = std::env::var("TOPOUT_POWER_EVERY");
    let every = asked.ok().and_then(|every| every.parse().ok()).unwrap_or(EVERY);
    (first % every..last).step_by(every).chain([last])
}

fn topout(ledger: &Path, line: &str) -> Outcome {
    let words = std::iter::once("topout").chain(line.split(' ')).map(std::ffi::OsString::from);
    let look = Look { lang: Lang::Zh, colour: false, width: 80, terminal: false };
    let arguments = cli::parse(words, look).unwrap_or_else(|outcome| panic!("{line}: {}", outcome.stderr));
    let instant = "2024-07-25T09:00:00+08:00".parse().unwrap();
    let environment = Environment {
        ledger: ledger.to_owned(),
        look,
        now: Now { instant, author: "王".into(), host: "office".into() },
        rule: LightRule::default(),
        typefaces: topout::report::Typefaces::default(),
        asker: None,
        teller: None,
        stopper: None,
        examiner: Examiner::new(|_| (String::new(), 0)),
    };
    cli::run(arguments.verb.unwrap(), &environment)
}

/// All that the ledger says, and the last entries of its journal.
fn told(ledger: &Path) -> Vec<u8> {
    let export = topout(ledger, "export");
    assert_eq!(export.status, 0, "the ledger can't be read: {}", export.stderr);
    [export.stdout, topout(ledger, "log --format json").stdout].concat()
}

/// A folder with a ledger in it that has a command to undo, and how its changes are kept safe.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new(journal: &str) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        for command in ["complete P05-M1 --on 2024-07-10", "update P05 二次结构完成 --on 2024-07-10"] {
            assert_eq!(topout(&place.ledger(), command).status, 0);
        }
        let connection = Connection::open(place.ledger()).unwrap();
        let mode: String = connection.pragma_update_and_check(None, "journal_mode", journal, |row| row.get(0)).unwrap();
        assert_eq!(mode, journal);
        drop(connection);
        place
    }

    /// Another with these files.
    fn with(platter: &Platter) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        platter.put_into(place.folder.path());
        place
    }

    fn ledger(&self) -> PathBuf {
        self.folder.path().join("plan.topout")
    }
}

/// Dice that fall the same way every time.
fn dice(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |sides| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % sides.max(1)
    }
}

/// What was asked of the disk, and after how many ops each of the commands was acknowledged.
struct Trace {
    ops: Vec<Op>,
    acknowledged: Vec<usize>,
}

impl Trace {
    fn of(ledger: &Path, commands: &[&str]) -> Self {
        let (acknowledged, ops) = recorded(|| {
            let acknowledge = |command: &&str| {
                let outcome = topout(ledger, command);
                assert_eq!(outcome.status, 0, "{command}: {}", outcome.stderr);
                so_far()
            };
            commands.iter().map(acknowledge).collect()
        });
        Self { ops, acknowledged }
    }

    /// Cuts the power between ops and holds what is left against `states`, before the first command and after each: it has
    /// to be one of them, and none before what was acknowledged. How many times.
    fn survives(&self, before: &Platter, states: &[Vec<u8>], what: &str) -> usize {
        let mut cuts = 0;
        // Where a command has just been acknowledged, nothing is left of what was not synced: that is the worst.
        let worst = self.acknowledged.iter().map(|at| (*at, true));
        for (at, is_worst) in moments(what.len(), self.ops.len()).map(|at| (at, false)).chain(worst) {
            let mut dice = dice(u64::try_from(at).unwrap());
            let mut dice = |sides| if is_worst { 0 } else { dice(sides) };
            let left = Place::with(&before.cut(&self.ops[..at], &mut dice));
            let now = told(&left.ledger());
            let place = format!("{what}: cut {at} of {}", self.ops.len());
            let known = states.iter().position(|state| *state == now);
            let known = known.unwrap_or_else(|| panic!("{place}: between before and after"));
            let safe = self.acknowledged.iter().filter(|acknowledged| **acknowledged <= at).count();
            assert!(known >= safe, "{place}: an acknowledged command is gone");
            assert!([0, 4].contains(&topout(&left.ledger(), "check").status), "{place}");
            // What is there can be taken back.
            assert_eq!(topout(&left.ledger(), "undo").status, 0, "{place}");
            cuts += 1;
        }
        cuts
    }
}

#[test]
fn a_power_cut_at_any_moment_of_a_command_leaves_it_done_or_not_begun() {
    let _disk = disk();
    let mut cuts = 0;
    for journal in ["wal", "delete"] {
        let place = Place::new(journal);
        let base = Platter::of(place.folder.path());
        for command in COMMANDS {
            let place = Place::with(&base);
            let before = told(&place.ledger());
            let trace = Trace::of(&place.ledger(), &[command]);
            let after = told(&place.ledger());
            assert_ne!(before, after, "{command}");
            cuts += trace.survives(&base, &[before, after], &format!("{command} ({journal})"));
        }
    }
    eprintln!("figure: power cuts in single commands = {cuts}");
}

/// Beside somebody who has the ledger open, the log stays between commands and is folded in now and then.
#[test]
fn a_power_cut_in_a_session_of_several_loses_none_that_was_acknowledged() {
    let _disk = disk();
    let place = Place::new("wal");
    let base = Platter::of(place.folder.path());
    let place = Place::with(&base);
    let other = Connection::open(place.ledger()).unwrap();
    let count: i64 = other.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 3);
    let mut states = vec![told(&place.ledger())];
    let trace = Trace::of(&place.ledger(), &COMMANDS);
    // The states between are those of the same commands one after the other, each closed behind it.
    let alone = Place::with(&base);
    for command in COMMANDS {
        assert_eq!(topout(&alone.ledger(), command).status, 0);
        states.push(told(&alone.ledger()));
    }
    let cuts = trace.survives(&base, &states, "a session");
    drop(other);
    eprintln!("figure: power cuts in a session of nine commands = {cuts}");
}

#[test]
fn a_disk_that_fails_at_any_moment_is_said_and_loses_nothing() {
    let _disk = disk();
    let mut failures = 0;
    for (journal, trouble) in
        [("wal", Trouble::Broken), ("wal", Trouble::Full), ("delete", Trouble::Broken), ("delete", Trouble::Full)]
    {
        let place = Place::new(journal);
        let base = Platter::of(place.folder.path());
        for command in COMMANDS {
            let place = Place::with(&base);
            let before = told(&place.ledger());
            assert_eq!(topout(&place.ledger(), command).status, 0);
            let after = told(&place.ledger());
            for nth in moments(command.len(), MOST).map(|nth| nth + 1) {
                let place = Place::with(&base);
                let (outcome, came) = failing(nth, trouble, || topout(&place.ledger(), command));
                let what = format!("{command} ({journal}, {trouble:?} at {nth}): {}", outcome.stderr);
                let now = told(&place.ledger());
                if outcome.status == 0 {
                    assert!(now == after, "{what}: acknowledged, and gone");
                } else {
                    assert_eq!(outcome.status, 3, "{what}");
                    assert!(outcome.stderr.contains("错误：") && outcome.stderr.contains("plan.topout"), "{what}");
                    assert!(now == before || now == after, "{what}: between before and after");
                }
                assert!([0, 4].contains(&topout(&place.ledger(), "check").status), "{what}");
                failures += usize::from(came);
                if !came {
                    break;
                }
            }
        }
    }
    eprintln!("figure: I/O operations made to fail = {failures}");
}
