//! Indicators (指标): measured figures with unit and day.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// How exactly a figure is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    Exact,
    /// 约、左右: on either side.
    About,
    /// 近: just under.
    Nearly,
    /// 余、多: above.
    Over,
    /// 不超过: a ceiling to keep, not a figure reached.
    Ceiling,
    /// 有望: expected, not yet so.
    Forecast,
}

impl Qualifier {
    pub const ALL: [Self; 6] = [Self::Exact, Self::About, Self::Nearly, Self::Over, Self::Ceiling, Self::Forecast];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Over => "over",
            Self::Ceiling => "ceiling",
            Self::Forecast => "forecast",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|qualifier| qualifier.code() == code)
    }
}

/// A figure on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub value: Decimal,
    pub qualifier: Qualifier,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
}

/// One of the figures an indicator has: 信访 has 网访, 来访 and 热线.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Empty where the indicator has one figure and its own name says it all.
    pub name: String,
    pub name_en: Option<String>,
    pub unit: String,
    /// In the order of their days.
    pub readings: Vec<Reading>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// `K35`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    /// Where the document speaks of it: `一(四)`.
    pub section: Option<String>,
    pub note: Option<String>,
    pub note_en: Option<String>,
    pub measures: Vec<Measure>,
}
