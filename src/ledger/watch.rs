//! Watching long work from another thread: how far it is, and telling it to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::{Failure, Outcome};

/// A handle on work that goes on elsewhere. Its clones are of the same work; one value is for one command.
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicUsize,
    of: AtomicUsize,
    cancelled: AtomicBool,
}

/// How far work is. `of` is 0 until it is known how much there is to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

impl Watch {
    pub fn progress(&self) -> Progress {
        Progress { done: self.0.done.load(Ordering::Relaxed), of: self.0.of.load(Ordering::Relaxed) }
    }

    /// Asks the work to stop. It ends soon after with [`Failure::Cancelled`] and has changed nothing, unless it was
    /// through already.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    /// So many things are to be done, none of them done yet.
    pub(super) fn begin(&self, of: usize) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
    }

    /// One of them is done.
    pub(super) fn one_done(&self) -> Outcome<()> {
        self.some_done(1)
    }

    /// So many more of them are done.
    pub(super) fn some_done(&self, count: usize) -> Outcome<()> {
        self.0.done.fetch_add(count, Ordering::Relaxed);
        self.go_on()
    }

    /// Stops the work where somebody asked for it.
    ///
    /// # Errors
    /// [`Failure::Cancelled`].
    pub fn go_on(&self) -> Outcome<()> {
        if self.is_cancelled() { Err(Failure::Cancelled) } else { Ok(()) }
    }
}
