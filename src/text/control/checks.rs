//! What each check means: its title, how it is computed, and what to do about what it found.

use crate::text::Texts;

impl Texts {
    /// What the check with this code looks for, in a few words.
    pub fn check_title(&self, code: &str) -> String {
        self.check_titles(code)
    }

    /// What it compares with what.
    pub fn check_meaning(&self, code: &str) -> String {
        self.check_meanings(code)
    }

    /// What to do about it.
    pub fn check_next(&self, code: &str) -> String {
        self.check_nexts(code)
    }
}
