//! Refusals, receipts and findings in words.

use super::Texts;
use crate::model::{Deed, Finding, Hint, Problem, Stages};

impl Texts {
    /// Why something was refused, about what, and what to do next.
    pub fn problem(&self, problem: &Problem) -> String {
        format!("{problem:?}")
    }

    /// What was done, in one sentence.
    pub fn deed(&self, deed: &Deed, stages: &Stages) -> String {
        let _ = stages;
        format!("{deed:?}")
    }

    pub fn hint(&self, hint: &Hint, stages: &Stages) -> String {
        let _ = stages;
        format!("{hint:?}")
    }

    /// What a check found, with the arithmetic.
    pub fn finding(&self, finding: &Finding, stages: &Stages) -> String {
        let _ = stages;
        format!("{finding:?}")
    }
}
