//! What `doctor` says, found out where terminal and environment are known.

use std::fmt;
use std::rc::Rc;

use super::Environment;

type Examine = dyn Fn(&Environment) -> String;

/// Looks over everything that the program depends on.
#[derive(Clone)]
pub struct Examiner(Rc<Examine>);

impl Examiner {
    pub fn new(examine: impl Fn(&Environment) -> String + 'static) -> Self {
        Self(Rc::new(examine))
    }

    /// What was found, as a page.
    pub(super) fn examine(&self, environment: &Environment) -> String {
        (self.0)(environment)
    }
}

impl fmt::Debug for Examiner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Examiner")
    }
}
