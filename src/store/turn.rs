//! Waiting for one's turn where somebody else is writing.

use std::time::{Duration, Instant};
use std::{cell::Cell, thread};

use crate::model::fault::PATIENCE;

/// `SQLite`'s own handler looks ever more rarely the longer it waits, and whoever has just come looks at once: among many short
/// commands the one that has waited longest comes last. Here whoever waits longer looks more often; a look costs next to
/// nothing.
const FIRST: u64 = 12;
/// So many milliseconds of waiting make the time between two looks a millisecond shorter.
const AGING: u128 = 20;

thread_local! {
    static SINCE: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Whether to look again, after a little while; `looks` counts those of one wait.
pub(super) fn wait(looks: i32) -> bool {
    let now = Instant::now();
    if looks == 0 {
        SINCE.set(Some(now));
    }
    if SINCE.get().is_none_or(|since| now.duration_since(since) >= PATIENCE) {
        return false;
    }
    let waited = SINCE.get().map_or(0, |since| now.duration_since(since).as_millis() / AGING);
    // Two that wait alike don't look at the same moments for long.
    let own = u64::from(std::process::id()).wrapping_add(u64::from(looks.unsigned_abs())) % 3;
    let pause = FIRST.saturating_sub(u64::try_from(waited).unwrap_or(FIRST)).max(1);
    thread::sleep(Duration::from_millis(pause.saturating_add(own.min(pause.saturating_sub(1)))));
    true
}

#[cfg(test)]
mod tests {
    use rusqlite::{Connection, TransactionBehavior};

    use super::*;

    /// How often each of eight comes to write in three seconds, and how long it has to wait at most. Between two turns each
    /// takes as long as a program takes to start, which is what a command on the command line does.
    fn waits(settle: fn(&mut Connection) -> rusqlite::Result<()>) -> Vec<(usize, Duration)> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let file = Connection::open(&path).unwrap();
        file.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x)").unwrap();
        let until = Instant::now() + Duration::from_secs(3);
        let one = || {
            let mut file = Connection::open(&path).unwrap();
            settle(&mut file).unwrap();
            let (mut count, mut longest) = (0, Duration::ZERO);
            while Instant::now() < until {
                let begun = Instant::now();
                let writing = file.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
                longest = longest.max(begun.elapsed());
                thread::sleep(Duration::from_millis(2));
                writing.execute("INSERT INTO t VALUES (1)", []).unwrap();
                writing.commit().unwrap();
                count += 1;
                thread::sleep(Duration::from_millis(8));
            }
            (count, longest)
        };
        thread::scope(|scope| {
            let all: Vec<_> = (0..8).map(|_| scope.spawn(one)).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        })
    }

    #[test]
    #[ignore = "a comparison to read"]
    fn how_long_writers_wait() {
        println!("SQLite's own: {:?}", waits(|file| file.busy_timeout(Duration::from_mins(1))));
        println!("ours: {:?}", waits(|file| file.busy_handler(Some(wait))));
    }

    #[test]
    fn of_eight_that_write_without_end_none_is_left_standing() {
        let all = waits(|file| file.busy_handler(Some(wait)));
        let most = all.iter().map(|(count, _)| *count).max().unwrap();
        assert!(all.iter().all(|(count, longest)| count * 4 > most && *longest < PATIENCE / 2), "{all:?}");
    }

    #[test]
    fn waiting_ends() {
        let begun = Instant::now();
        let mut looks = 0;
        while wait(looks) {
            looks += 1;
        }
        assert!(begun.elapsed() >= PATIENCE && begun.elapsed() < PATIENCE * 2);
    }
}
