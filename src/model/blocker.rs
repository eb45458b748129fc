//! Blockers (存在问题): what holds things up, since when, and who must solve it.

use chrono::NaiveDate;

use super::{PeriodDate, Update};

/// The kinds of blocker a bureau reports; late funds above all. A slip gives one of them as its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockerCategory {
    Funds,
    Land,
    Design,
    Review,
    Tender,
    Construction,
    Weather,
    Other,
}

impl BlockerCategory {
    pub const ALL: [Self; 8] = [
        Self::Funds,
        Self::Land,
        Self::Design,
        Self::Review,
        Self::Tender,
        Self::Construction,
        Self::Weather,
        Self::Other,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Funds => "funds",
            Self::Land => "land",
            Self::Design => "design",
            Self::Review => "review",
            Self::Tender => "tender",
            Self::Construction => "construction",
            Self::Weather => "weather",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// `B1`
    pub code: String,
    pub category: BlockerCategory,
    pub text: String,
    pub text_en: Option<String>,
    /// Who must solve it.
    pub owner: Option<String>,
    /// Codes of the projects it holds up. None is allowed: the document names none.
    pub projects: Vec<String>,
    /// By when it must be solved.
    pub due: Option<PeriodDate>,
    /// What was reported of it since, in the order written down.
    pub updates: Vec<Update>,
    pub raised_on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    /// How it was solved (销号).
    pub closing_note: Option<String>,
}

impl Blocker {
    /// Whether it was open at the end of `day`.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.raised_on <= day && self.closed_on.is_none_or(|closed| closed > day)
    }

    /// Whether the last day by which it was to be solved is over, and it is still open.
    pub fn is_late(&self, day: NaiveDate) -> bool {
        self.is_open(day) && self.due.as_ref().and_then(PeriodDate::latest).is_some_and(|latest| latest < day)
    }

    /// Calendar days since it was raised, at the end of `day`, or until it was closed.
    pub fn age_days(&self, day: NaiveDate) -> i64 {
        (self.closed_on.map_or(day, |closed| closed.min(day)) - self.raised_on).num_days()
    }
}
