//! Telling somebody who waits what long work is at.

use std::fmt;
use std::rc::Rc;

use crate::ledger::Watch;

/// What is being done, and how far it is where that can be counted.
pub type Doing = (String, Option<Watch>);

/// Hears what is being done from now on; nothing, where somebody is asked meanwhile.
type Hear = dyn Fn(Option<Doing>);

/// Somebody who waits, and is told only where it takes long.
#[derive(Clone)]
pub struct Teller(Rc<Hear>);

impl Teller {
    pub fn new(hear: impl Fn(Option<Doing>) + 'static) -> Self {
        Self(Rc::new(hear))
    }

    pub(super) fn tell(&self, doing: String, watch: Option<Watch>) {
        (self.0)(Some((doing, watch)));
    }

    /// Leaves the place to somebody who is asked.
    pub(super) fn hush(&self) {
        (self.0)(None);
    }
}

impl fmt::Debug for Teller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Teller")
    }
}
