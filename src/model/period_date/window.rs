//! Which days a window of each kind has.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Kind, TenDays};

/// Years a period date can be in: others are slips of the hand.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=2999;

/// The first and last day of `count` whole months from `month` of `year`.
pub(super) fn months(year: i32, month: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1).filter(|_| YEARS.contains(&year))?;
    let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
    Some((first, last))
}

/// The first and last day of a third of a month.
pub(super) fn ten_days(year: i32, month: u32, ten: TenDays) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = months(year, month, 1)?;
    match ten {
        TenDays::Early => Some((first, first.with_day(10)?)),
        TenDays::Mid => Some((first.with_day(11)?, first.with_day(20)?)),
        TenDays::Late => Some((first.with_day(21)?, last)),
    }
}

/// Whether the window is one that `kind` can have.
pub(super) fn fits(kind: Kind, earliest: Option<NaiveDate>, latest: Option<NaiveDate>) -> bool {
    let Some(last) = latest else { return kind == Kind::Vague && earliest.is_none() };
    let Some(first) = earliest else { return fits_without_beginning(kind, last) };
    let whole_months = |count, every| begins_months_before(last, count, every) == Some(first);
    match kind {
        Kind::Day => first == last,
        Kind::TenDays => begins_ten_days(last) == Some(first),
        Kind::TenDaysSpan => {
            matches!(first.day(), 1 | 11 | 21) && begins_ten_days(last).is_some_and(|begins| first < begins)
        }
        Kind::MonthStart => first.day() == 1 && begins_ten_days(last) == Some(first),
        Kind::MonthEnd => first.day() == 21 && begins_ten_days(last) == Some(first),
        Kind::Month => whole_months(1, 1),
        Kind::Quarter => whole_months(3, 3),
        Kind::QuarterEnd => whole_months(1, 3),
        Kind::Half => whole_months(6, 6),
        Kind::Year => whole_months(12, 12),
        Kind::YearEnd => whole_months(1, 12),
        Kind::Span => first < last,
        Kind::ByDay | Kind::ByMonthEnd | Kind::BeforeMonth | Kind::ByQuarterEnd | Kind::ByYearEnd | Kind::Vague => {
            false
        }
    }
}

fn fits_without_beginning(kind: Kind, last: NaiveDate) -> bool {
    let closes = |every| begins_months_before(last, 1, every).is_some();
    match kind {
        Kind::ByDay => true,
        Kind::ByMonthEnd | Kind::BeforeMonth => closes(1),
        Kind::ByQuarterEnd => closes(3),
        Kind::ByYearEnd => closes(12),
        _ => false,
    }
}

/// The first day of the `count` months that `last` closes, where it closes a month whose number divides by `every`.
fn begins_months_before(last: NaiveDate, count: u32, every: u32) -> Option<NaiveDate> {
    let closes_month = last.checked_add_days(Days::new(1))?.day() == 1;
    (closes_month && last.month().is_multiple_of(every))
        .then(|| last.with_day(1)?.checked_sub_months(Months::new(count - 1)))?
}

/// The first day of the ten days that `last` closes.
fn begins_ten_days(last: NaiveDate) -> Option<NaiveDate> {
    match (last.day(), begins_months_before(last, 1, 1)) {
        (10, _) => last.with_day(1),
        (20, _) => last.with_day(11),
        (_, Some(_)) => last.with_day(21),
        (_, None) => None,
    }
}
