//! Dates as vague as they were given: 8月, 年底前, 三季度, 2024-09-01.
//!
//! A period date is a window of days, its kind and the words typed. It is never sharpened: it is late only after the last
//! day of its window, and sorts by that day. `text::dates` reads the words people type and prints them back.

use std::cmp::Ordering;

use chrono::NaiveDate;

/// The precision a date was given with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 9月1日
    Day,
    /// 9月1日前: up to and including that day.
    ByDay,
    /// 8月上旬、中旬、下旬
    TenDays,
    /// 8月、8月份
    Month,
    /// 8月底: the last ten days, by the end.
    MonthEnd,
    /// 8月底前: no first day.
    ByMonthEnd,
    /// 8月前: ends before the month begins.
    BeforeMonth,
    /// 三季度
    Quarter,
    /// 三季度末: the last month of the quarter.
    QuarterEnd,
    /// 三季度末前: no first day.
    ByQuarterEnd,
    /// 上半年、下半年
    Half,
    /// 年内、2024年
    Year,
    /// 年底: December.
    YearEnd,
    /// 年底前: no first day.
    ByYearEnd,
    /// 7月至9月: a run of whole months, or 7月1日至15日 of days.
    Span,
    /// 近期、尽快: words only.
    Vague,
}

/// How firmly a date was promised, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Commitment {
    /// 确保
    Ensure,
    /// 争取、力争
    Strive,
    /// 预计、计划
    Expect,
    /// 推进
    Advance,
}

impl Commitment {
    pub const ALL: [Self; 4] = [Self::Ensure, Self::Strive, Self::Expect, Self::Advance];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ensure => "ensure",
            Self::Strive => "strive",
            Self::Expect => "expect",
            Self::Advance => "advance",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|commitment| commitment.code() == code)
    }
}

impl Kind {
    pub const ALL: [Self; 16] = [
        Self::Day,
        Self::ByDay,
        Self::TenDays,
        Self::Month,
        Self::MonthEnd,
        Self::ByMonthEnd,
        Self::BeforeMonth,
        Self::Quarter,
        Self::QuarterEnd,
        Self::ByQuarterEnd,
        Self::Half,
        Self::Year,
        Self::YearEnd,
        Self::ByYearEnd,
        Self::Span,
        Self::Vague,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::ByDay => "by_day",
            Self::TenDays => "ten_days",
            Self::Month => "month",
            Self::MonthEnd => "month_end",
            Self::ByMonthEnd => "by_month_end",
            Self::BeforeMonth => "before_month",
            Self::Quarter => "quarter",
            Self::QuarterEnd => "quarter_end",
            Self::ByQuarterEnd => "by_quarter_end",
            Self::Half => "half",
            Self::Year => "year",
            Self::YearEnd => "year_end",
            Self::ByYearEnd => "by_year_end",
            Self::Span => "span",
            Self::Vague => "vague",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A window of days with the precision it was given in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodDate {
    kind: Kind,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    words: String,
}

/// Why a stored window can't be what its kind says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the window {earliest:?}..{latest:?} is not a `{}`", kind.code())]
pub struct Misfit {
    pub kind: Kind,
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
}

impl PeriodDate {
    /// Puts a stored date together again.
    ///
    /// # Errors
    /// [`Misfit`] where the window is not one of `kind`: its ends in the wrong order, missing, or present where the kind
    /// has none.
    pub fn restore(
        kind: Kind,
        earliest: Option<NaiveDate>,
        latest: Option<NaiveDate>,
        words: &str,
    ) -> Result<Self, Misfit> {
        // The helper in charge of dates tightens this per kind.
        if earliest.zip(latest).is_some_and(|(earliest, latest)| earliest > latest) {
            return Err(Misfit { kind, earliest, latest });
        }
        Ok(Self { kind, earliest, latest, words: words.to_owned() })
    }

    /// An exact day.
    pub fn day(day: NaiveDate, words: &str) -> Self {
        Self { kind: Kind::Day, earliest: Some(day), latest: Some(day), words: words.to_owned() }
    }

    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The first day of the window; `None` for "by …", which begins at no day, and for words only.
    pub const fn earliest(&self) -> Option<NaiveDate> {
        self.earliest
    }

    /// The last day of the window, inclusive; `None` for words only.
    pub const fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    /// What was typed.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The one day it means, where it means one.
    pub fn exact_day(&self) -> Option<NaiveDate> {
        (self.kind == Kind::Day).then_some(self.latest).flatten()
    }

    /// By the end of the window, then the later beginning (the finer precision) first; words only come last.
    pub fn due_order(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.latest.unwrap_or(NaiveDate::MAX), std::cmp::Reverse(date.earliest));
        key(self).cmp(&key(other))
    }
}
