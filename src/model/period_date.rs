//! Dates as vague as they were given: 8月, 年底前, 三季度, 2024-09-01.
//!
//! A period date is a window of days, its kind and the words typed. It is never sharpened: it is late only after the last
//! day of its window, and sorts by that day. `text::dates` reads the words people type and prints them back.

mod kind;
mod window;

use std::cmp::{Ordering, Reverse};
use std::ops::RangeInclusive;

use chrono::NaiveDate;

pub use kind::{Commitment, Kind, TenDays};

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

/// From parts, each with the words typed. `None` where the calendar has no such part or the year is out of [`Self::YEARS`].
impl PeriodDate {
    /// Years that parts can be of.
    pub const YEARS: RangeInclusive<i32> = window::YEARS;

    /// An exact day.
    pub fn day(day: NaiveDate, words: &str) -> Self {
        Self::open(Kind::Day, (day, day), words)
    }

    /// Up to and including `day`.
    pub fn by_day(day: NaiveDate, words: &str) -> Self {
        Self::by(Kind::ByDay, day, words)
    }

    /// 8月上旬
    pub fn ten_days(year: i32, month: u32, ten: TenDays, words: &str) -> Option<Self> {
        Some(Self::open(Kind::TenDays, window::ten_days(year, month, ten)?, words))
    }

    /// 7月下旬至8月上旬, by the first day of the one and the last day of the other.
    pub fn ten_days_span(first: NaiveDate, last: NaiveDate, words: &str) -> Option<Self> {
        Self::restore(Kind::TenDaysSpan, Some(first), Some(last), words).ok()
    }

    /// 8月初
    pub fn month_start(year: i32, month: u32, words: &str) -> Option<Self> {
        Some(Self::open(Kind::MonthStart, window::ten_days(year, month, TenDays::Early)?, words))
    }

    /// 8月
    pub fn month(year: i32, month: u32, words: &str) -> Option<Self> {
        Some(Self::open(Kind::Month, window::months(year, month, 1)?, words))
    }

    /// 8月底
    pub fn month_end(year: i32, month: u32, words: &str) -> Option<Self> {
        Some(Self::open(Kind::MonthEnd, window::ten_days(year, month, TenDays::Late)?, words))
    }

    /// 8月底前
    pub fn by_month_end(year: i32, month: u32, words: &str) -> Option<Self> {
        let (_, last) = window::months(year, month, 1)?;
        Some(Self::by(Kind::ByMonthEnd, last, words))
    }

    /// 8月前: up to the day before the month begins.
    pub fn before_month(year: i32, month: u32, words: &str) -> Option<Self> {
        let (first, _) = window::months(year, month, 1)?;
        Some(Self::by(Kind::BeforeMonth, first.pred_opt()?, words))
    }

    /// 三季度; `quarter` is 1 to 4.
    pub fn quarter(year: i32, quarter: u32, words: &str) -> Option<Self> {
        let last_month = quarter.checked_mul(3)?;
        Some(Self::open(Kind::Quarter, window::months(year, last_month.checked_sub(2)?, 3)?, words))
    }

    /// 三季度末
    pub fn quarter_end(year: i32, quarter: u32, words: &str) -> Option<Self> {
        Some(Self::open(Kind::QuarterEnd, window::months(year, quarter.checked_mul(3)?, 1)?, words))
    }

    /// 三季度末前
    pub fn by_quarter_end(year: i32, quarter: u32, words: &str) -> Option<Self> {
        let (_, last) = window::months(year, quarter.checked_mul(3)?, 1)?;
        Some(Self::by(Kind::ByQuarterEnd, last, words))
    }

    /// 上半年, 下半年; `half` is 1 or 2.
    pub fn half(year: i32, half: u32, words: &str) -> Option<Self> {
        let last_month = half.checked_mul(6)?;
        Some(Self::open(Kind::Half, window::months(year, last_month.checked_sub(5)?, 6)?, words))
    }

    /// 2024年, 年内
    pub fn year(year: i32, words: &str) -> Option<Self> {
        Some(Self::open(Kind::Year, window::months(year, 1, 12)?, words))
    }

    /// 年底
    pub fn year_end(year: i32, words: &str) -> Option<Self> {
        Some(Self::open(Kind::YearEnd, window::months(year, 12, 1)?, words))
    }

    /// 年底前
    pub fn by_year_end(year: i32, words: &str) -> Option<Self> {
        let (_, last) = window::months(year, 12, 1)?;
        Some(Self::by(Kind::ByYearEnd, last, words))
    }

    /// 7月至9月, 7月1日至15日; `None` where `last` is not after `first`.
    pub fn span(first: NaiveDate, last: NaiveDate, words: &str) -> Option<Self> {
        Self::restore(Kind::Span, Some(first), Some(last), words).ok()
    }

    /// 近期, 尽快: no days, only words.
    pub fn vague(words: &str) -> Self {
        Self { kind: Kind::Vague, earliest: None, latest: None, words: words.to_owned() }
    }

    fn open(kind: Kind, (first, last): (NaiveDate, NaiveDate), words: &str) -> Self {
        Self { kind, earliest: Some(first), latest: Some(last), words: words.to_owned() }
    }

    fn by(kind: Kind, last: NaiveDate, words: &str) -> Self {
        Self { kind, earliest: None, latest: Some(last), words: words.to_owned() }
    }
}

impl PeriodDate {
    /// Puts a stored date together again.
    ///
    /// # Errors
    /// [`Misfit`] where the window is not one of `kind`: its ends in the wrong order, missing, present where the kind
    /// has none, or not where a window of this kind begins and ends.
    pub fn restore(
        kind: Kind,
        earliest: Option<NaiveDate>,
        latest: Option<NaiveDate>,
        words: &str,
    ) -> Result<Self, Misfit> {
        if !window::fits(kind, earliest, latest) {
            return Err(Misfit { kind, earliest, latest });
        }
        Ok(Self { kind, earliest, latest, words: words.to_owned() })
    }

    /// A window of which nobody needs to know how it was said; of one without a first day, by the end of what it is.
    pub const fn wordless(kind: Kind, earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> Self {
        let kind = match (earliest, latest) {
            (_, None) => Kind::Vague,
            (Some(_), Some(_)) => Kind::Span,
            (None, Some(_)) => kind,
        };
        Self { kind, earliest, latest, words: String::new() }
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
        self.due_key().cmp(&other.due_key())
    }

    /// What [`Self::due_order`] goes by.
    pub fn due_key(&self) -> (NaiveDate, Reverse<Option<NaiveDate>>) {
        (self.latest.unwrap_or(NaiveDate::MAX), Reverse(self.earliest))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn window(date: Option<PeriodDate>) -> String {
        let date = date.unwrap();
        let end = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {}..{}", date.kind().code(), end(date.earliest()), end(date.latest()))
    }

    #[test]
    fn every_kind_has_its_window() {
        let leap = 2024;
        let windows = [
            PeriodDate::ten_days(leap, 2, TenDays::Early, ""),
            PeriodDate::ten_days(leap, 2, TenDays::Mid, ""),
            PeriodDate::ten_days(leap, 2, TenDays::Late, ""),
            PeriodDate::month_start(leap, 8, ""),
            PeriodDate::month(leap, 2, ""),
            PeriodDate::month_end(2023, 2, ""),
            PeriodDate::by_month_end(leap, 8, ""),
            PeriodDate::before_month(leap, 1, ""),
            PeriodDate::quarter(leap, 3, ""),
            PeriodDate::quarter_end(leap, 3, ""),
            PeriodDate::by_quarter_end(leap, 4, ""),
            PeriodDate::half(leap, 1, ""),
            PeriodDate::half(leap, 2, ""),
            PeriodDate::year(leap, ""),
            PeriodDate::year_end(leap, ""),
            PeriodDate::by_year_end(leap, ""),
        ];
        insta::assert_snapshot!(windows.map(window).join("\n"), @r"
        ten_days 2024-02-01..2024-02-10
        ten_days 2024-02-11..2024-02-20
        ten_days 2024-02-21..2024-02-29
        month_start 2024-08-01..2024-08-10
        month 2024-02-01..2024-02-29
        month_end 2023-02-21..2023-02-28
        by_month_end ..2024-08-31
        before_month ..2023-12-31
        quarter 2024-07-01..2024-09-30
        quarter_end 2024-09-01..2024-09-30
        by_quarter_end ..2024-12-31
        half 2024-01-01..2024-06-30
        half 2024-07-01..2024-12-31
        year 2024-01-01..2024-12-31
        year_end 2024-12-01..2024-12-31
        by_year_end ..2024-12-31
        ");
    }

    #[test]
    fn parts_the_calendar_lacks_make_no_date() {
        assert_eq!(PeriodDate::month(2024, 13, ""), None);
        assert_eq!(PeriodDate::quarter(2024, 0, ""), None);
        assert_eq!(PeriodDate::quarter(2024, 5, ""), None);
        assert_eq!(PeriodDate::half(2024, u32::MAX, ""), None);
        assert_eq!(PeriodDate::year(i32::MAX, ""), None);
        assert_eq!(PeriodDate::span(day("2024-07-02"), day("2024-07-02"), ""), None);
        assert_eq!(PeriodDate::ten_days_span(day("2024-07-01"), day("2024-07-10"), ""), None);
        assert_eq!(PeriodDate::ten_days_span(day("2024-07-02"), day("2024-08-10"), ""), None);
    }

    #[test]
    fn a_window_of_another_kind_is_not_restored() {
        let refused = [
            (Kind::Day, "2024-08-01", "2024-08-02"),
            (Kind::Day, "", "2024-08-02"),
            (Kind::ByDay, "2024-08-01", "2024-08-01"),
            (Kind::TenDays, "2024-08-01", "2024-08-11"),
            (Kind::Month, "2024-08-01", "2024-08-30"),
            (Kind::Month, "", "2024-08-31"),
            (Kind::MonthEnd, "2024-08-20", "2024-08-31"),
            (Kind::ByMonthEnd, "", "2024-08-30"),
            (Kind::Quarter, "2024-08-01", "2024-10-31"),
            (Kind::QuarterEnd, "2024-08-01", "2024-08-31"),
            (Kind::Half, "2024-04-01", "2024-09-30"),
            (Kind::Year, "2024-01-01", ""),
            (Kind::YearEnd, "2024-11-01", "2024-12-31"),
            (Kind::ByYearEnd, "2024-12-01", "2024-12-31"),
            (Kind::Span, "2024-08-02", "2024-08-01"),
            (Kind::Vague, "", "2024-08-01"),
            (Kind::Month, "", ""),
        ];
        for (kind, earliest, latest) in refused {
            let (earliest, latest) = (earliest.parse().ok(), latest.parse().ok());
            assert_eq!(PeriodDate::restore(kind, earliest, latest, "x"), Err(Misfit { kind, earliest, latest }));
        }
    }

    #[test]
    fn what_falls_due_first_stands_first() {
        let mut dates = [
            PeriodDate::vague("尽快"),
            PeriodDate::by_year_end(2024, "年底前").unwrap(),
            PeriodDate::half(2024, 2, "下半年").unwrap(),
            PeriodDate::year_end(2024, "年底").unwrap(),
            PeriodDate::day(day("2024-12-31"), "12月31日"),
            PeriodDate::month(2024, 8, "8月").unwrap(),
        ];
        dates.sort_by(PeriodDate::due_order);
        let words: Vec<_> = dates.iter().map(PeriodDate::words).collect();
        assert_eq!(words, ["8月", "12月31日", "年底", "下半年", "年底前", "尽快"]);
    }

    #[test]
    fn codes_name_their_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
    }

    fn built(kind: Kind, year: i32, month: u32) -> Option<PeriodDate> {
        let quarter = month.div_ceil(3);
        match kind {
            Kind::TenDays => PeriodDate::ten_days(year, month, TenDays::Late, ""),
            Kind::MonthStart => PeriodDate::month_start(year, month, ""),
            Kind::Month => PeriodDate::month(year, month, ""),
            Kind::MonthEnd => PeriodDate::month_end(year, month, ""),
            Kind::ByMonthEnd => PeriodDate::by_month_end(year, month, ""),
            Kind::BeforeMonth => PeriodDate::before_month(year, month, ""),
            Kind::Quarter => PeriodDate::quarter(year, quarter, ""),
            Kind::QuarterEnd => PeriodDate::quarter_end(year, quarter, ""),
            Kind::ByQuarterEnd => PeriodDate::by_quarter_end(year, quarter, ""),
            Kind::Half => PeriodDate::half(year, month.div_ceil(6), ""),
            Kind::Year => PeriodDate::year(year, ""),
            Kind::YearEnd => PeriodDate::year_end(year, ""),
            Kind::ByYearEnd => PeriodDate::by_year_end(year, ""),
            Kind::Day | Kind::ByDay | Kind::Span | Kind::TenDaysSpan | Kind::Vague => None,
        }
    }

    proptest! {
        #[test]
        fn a_window_is_restored_and_not_one_a_day_longer(
            kind in prop::sample::select(Kind::ALL.to_vec()), year in PeriodDate::YEARS, month in 1u32..=12,
        ) {
            if let Some(date) = built(kind, year, month) {
                let longer = date.latest().and_then(|last| last.succ_opt());
                prop_assert_eq!(PeriodDate::restore(kind, date.earliest(), date.latest(), ""), Ok(date.clone()));
                prop_assert!(PeriodDate::restore(kind, date.earliest(), longer, "").is_err());
            }
        }
    }
}
