//! Refusals, receipts and findings in words.

use super::Texts;
use crate::model::{Deed, Finding, Hint, Problem};

impl Texts {
    /// Why something was refused, about what, and what to do next.
    pub fn problem(&self, problem: &Problem) -> String {
        format!("{problem:?}")
    }

    /// What was done, in one sentence.
    pub fn deed(&self, deed: &Deed) -> String {
        format!("{deed:?}")
    }

    pub fn hint(&self, hint: &Hint) -> String {
        format!("{hint:?}")
    }

    /// What a check found, with the arithmetic.
    pub fn finding(&self, finding: &Finding) -> String {
        format!("{finding:?}")
    }
}
