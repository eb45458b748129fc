//! What long work is at, on one line of stderr that is gone when it ends.

use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::cli::{Doing, Teller};
use crate::ledger::Watch;
use crate::text::cells;

/// Work that is over by then is not spoken of.
const SOON: Duration = Duration::from_secs(1);

/// How often the line is written anew.
const BEAT: Duration = Duration::from_millis(500);

/// Back to the margin, and away with what stands there.
const CLEAR: &str = "\r\x1b[K";

/// Somebody who looks at stderr: told by a thread of its own, for the work has no time to.
pub(super) fn teller() -> Option<Teller> {
    io::stderr().is_terminal().then(|| {
        let line = Line::start();
        Teller::new(move |doing| line.put(doing))
    })
}

/// The line. It is cleared when nobody holds it any more.
struct Line {
    board: Arc<Board>,
    thread: Option<JoinHandle<()>>,
}

/// What the work and the thread share.
#[derive(Default)]
struct Board {
    state: Mutex<State>,
    over: Condvar,
}

#[derive(Default)]
struct State {
    /// Since when something has been done, and what.
    doing: Option<(Instant, Doing)>,
    shown: bool,
    over: bool,
}

impl Line {
    fn start() -> Self {
        let board = Arc::new(Board::default());
        let thread = std::thread::spawn({
            let board = Arc::clone(&board);
            move || board.watch()
        });
        Self { board, thread: Some(thread) }
    }

    /// Where it is nothing, the line is clear before this returns.
    fn put(&self, doing: Option<Doing>) {
        let mut state = self.board.lock();
        let since = state.doing.as_ref().map_or_else(Instant::now, |(since, _)| *since);
        state.doing = doing.map(|doing| (since, doing));
        state.write();
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.put(None);
        self.board.lock().over = true;
        self.board.over.notify_one();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Board {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn watch(&self) {
        let mut state = self.lock();
        while !state.over {
            (state, _) = self.over.wait_timeout(state, BEAT).unwrap_or_else(PoisonError::into_inner);
            state.write();
        }
    }
}

impl State {
    /// Writes the line anew, or clears it. Nobody can be told that stderr is gone.
    fn write(&mut self) {
        let long = self.doing.as_ref().filter(|(since, _)| since.elapsed() >= SOON);
        let words = long.map(|(since, doing)| words(doing, since.elapsed()));
        if self.shown || words.is_some() {
            self.shown = words.is_some();
            let mut stderr = io::stderr();
            let _ = write!(stderr, "{CLEAR}{}", words.unwrap_or_default()).and_then(|()| stderr.flush());
        }
    }
}

/// `正在导入  1200/5000  12 s`
fn words((doing, watch): &Doing, since: Duration) -> String {
    let progress = watch.as_ref().map(Watch::progress).filter(|progress| progress.of > 0);
    let far = progress.map(|progress| format!("  {}/{}", progress.done, progress.of)).unwrap_or_default();
    format!("{}{far}  {} s", cells::visible(doing), since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_it_takes_is_said_and_how_far_it_is_where_it_is_known() {
        let since = Duration::from_millis(2600);
        assert_eq!(words(&("正在排版".to_owned(), None), since), "正在排版  2 s");
        assert_eq!(words(&("正在导入".to_owned(), Some(Watch::default())), since), "正在导入  2 s");
    }

    #[test]
    fn short_work_is_not_spoken_of() {
        let mut state = State { doing: Some((Instant::now(), ("正在排版".to_owned(), None))), ..State::default() };
        state.write();
        assert!(!state.shown);
    }
}
