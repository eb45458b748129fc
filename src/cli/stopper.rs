//! Being told to stop, where stopping halfway would leave something lying about.

use std::fmt;
use std::rc::Rc;

use crate::ledger::Watch;

/// Hears what is to be stopped from now on when the program is told to end.
type Heed = dyn Fn(Watch);

/// Whoever knows that the program is told to end.
#[derive(Clone)]
pub struct Stopper(Rc<Heed>);

impl Stopper {
    pub fn new(heed: impl Fn(Watch) + 'static) -> Self {
        Self(Rc::new(heed))
    }

    /// From now on whoever tells the program to end stops this work; telling it twice ends the program.
    pub(super) fn heed(&self, watch: &Watch) {
        (self.0)(watch.clone());
    }
}

impl fmt::Debug for Stopper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stopper")
    }
}
