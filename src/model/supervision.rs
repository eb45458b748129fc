//! Supervision (督办): somebody above wants an answer by a day.

use chrono::NaiveDate;

use super::PeriodDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supervision {
    /// `D1`; unique in the ledger.
    pub code: String,
    /// The code of the project, milestone, item, action or blocker it is about.
    pub about: String,
    /// What is asked for.
    pub text: String,
    /// Who supervises (督办人).
    pub by: Option<String>,
    pub given_on: NaiveDate,
    pub recorded_on: NaiveDate,
    /// When an answer is due (反馈时限).
    pub feedback: PeriodDate,
    pub answered: Option<Answer>,
}

/// The answer that ends it (办结).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub text: String,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
}

impl Supervision {
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.given_on <= day && self.answered.as_ref().is_none_or(|answer| answer.on > day)
    }

    /// Whether the time for an answer has passed without one.
    pub fn is_overdue(&self, day: NaiveDate) -> bool {
        self.is_open(day) && self.feedback.latest().is_some_and(|latest| day > latest)
    }
}
