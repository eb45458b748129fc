//! What `doctor` says, found out where terminal and environment are known.

use std::fmt;
use std::rc::Rc;

use super::Environment;

/// The page, and the status to end with.
type Examine = dyn Fn(&Environment) -> (String, u8);

/// Looks over everything that the program depends on.
#[derive(Clone)]
pub struct Examiner(Rc<Examine>);

impl Examiner {
    pub fn new(examine: impl Fn(&Environment) -> (String, u8) + 'static) -> Self {
        Self(Rc::new(examine))
    }

    /// What was found, as a page, and the status: 0, 3 where the file can't be read, 4 where it is damaged.
    pub(super) fn examine(&self, environment: &Environment) -> (String, u8) {
        (self.0)(environment)
    }
}

impl fmt::Debug for Examiner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Examiner")
    }
}
