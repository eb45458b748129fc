//! Plan periods: the half-years a work plan is made for.

use std::fmt;

use chrono::NaiveDate;

/// A half-year, `2024-H2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    year: i32,
    second: bool,
}

impl Period {
    /// Reads `2024-H2`.
    pub fn from_code(code: &str) -> Option<Self> {
        let (year, half) = code.split_once("-H")?;
        let year = year.parse().ok().filter(|year| (1900..=2999).contains(year))?;
        match half {
            "1" => Some(Self { year, second: false }),
            "2" => Some(Self { year, second: true }),
            _ => None,
        }
    }

    /// The half-year `day` lies in.
    pub fn of(day: NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: day.year(), second: day.month() > 6 }
    }

    /// The plan's year: a date typed without a year means this one.
    pub const fn year(self) -> i32 {
        self.year
    }

    pub const fn is_second_half(self) -> bool {
        self.second
    }

    pub fn first_day(self) -> NaiveDate {
        self.day(if self.second { (7, 1) } else { (1, 1) })
    }

    pub fn last_day(self) -> NaiveDate {
        self.day(if self.second { (12, 31) } else { (6, 30) })
    }

    /// Every year that a code can name has these days.
    fn day(self, (month, day): (u32, u32)) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or_default()
    }

    /// The half-year that comes after.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.second { Self { year: self.year + 1, second: false } } else { Self { second: true, ..self } }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-H{}", self.year, if self.second { 2 } else { 1 })
    }
}
