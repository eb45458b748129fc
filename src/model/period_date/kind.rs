//! The closed sets of a period date: its precision, the thirds of a month, and how firmly it was promised.

use chrono::{Datelike, NaiveDate};

/// The precision a date was given with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// 9月1日
    Day,
    /// 9月1日前: up to and including that day.
    ByDay,
    /// 8月上旬、中旬、下旬
    TenDays,
    /// 7月下旬至8月上旬、8月中下旬
    TenDaysSpan,
    /// 8月初: the first ten days.
    MonthStart,
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

/// A third of a month (旬): days 1–10, 11–20, and 21 to the month's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TenDays {
    /// 上旬
    Early,
    /// 中旬
    Mid,
    /// 下旬
    Late,
}

impl TenDays {
    pub const ALL: [Self; 3] = [Self::Early, Self::Mid, Self::Late];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
        }
    }

    /// The ten days that `day` lies in.
    pub fn of(day: NaiveDate) -> Self {
        match day.day() {
            ..=10 => Self::Early,
            11..=20 => Self::Mid,
            21.. => Self::Late,
        }
    }
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
    pub const ALL: [Self; 18] = [
        Self::Day,
        Self::ByDay,
        Self::TenDays,
        Self::TenDaysSpan,
        Self::MonthStart,
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
            Self::TenDaysSpan => "ten_days_span",
            Self::MonthStart => "month_start",
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
