//! Asking somebody who sits at a terminal.

use std::fmt;
use std::rc::Rc;

/// Says a text and reads the line that is answered; `None` at the end of what can be read.
type Ask = dyn Fn(&str) -> Option<String>;

/// Somebody who can be asked.
#[derive(Clone)]
pub struct Asker(Rc<Ask>);

impl Asker {
    pub fn new(ask: impl Fn(&str) -> Option<String> + 'static) -> Self {
        Self(Rc::new(ask))
    }

    /// The line answered to `text`, without what stands around it; `None` where nobody answers any more.
    pub(super) fn ask(&self, text: &str) -> Option<String> {
        (self.0)(text).map(|line| line.trim().to_owned())
    }
}

impl fmt::Debug for Asker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asker")
    }
}
