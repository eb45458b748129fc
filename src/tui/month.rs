//! Months as a calendar shows them: weeks that begin on Monday, and the days that can be gone to at all. Pure.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, Months, NaiveDate};

/// The years one can go to: far enough for any plan, and near enough to find back.
const YEARS: RangeInclusive<i32> = 1900..=2199;

/// The first and the last day one can go to.
pub(super) fn bounds() -> (NaiveDate, NaiveDate) {
    let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap_or(NaiveDate::MIN);
    let last = NaiveDate::from_ymd_opt(*YEARS.end(), 12, 31).unwrap_or(NaiveDate::MAX);
    (first, last)
}

/// `day`, or the end of time that is nearest to it.
pub(super) fn bounded(day: NaiveDate) -> NaiveDate {
    let (first, last) = bounds();
    day.clamp(first, last)
}

/// `day` so many days on, or back.
pub(super) fn days_on(day: NaiveDate, days: i64) -> NaiveDate {
    bounded(day.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(day))
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Month {
    first: NaiveDate,
}

impl Month {
    pub(super) fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    pub(super) const fn first(self) -> NaiveDate {
        self.first
    }

    pub(super) fn last(self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(1));
        next.and_then(|next| next.pred_opt()).unwrap_or(self.first)
    }

    pub(super) fn contains(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// Its weeks from Monday to Sunday: 4 to 6, with the days of the months around it that belong to them.
    pub(super) fn weeks(self) -> Vec<Vec<NaiveDate>> {
        let before = u64::from(self.first.weekday().num_days_from_monday());
        let monday = self.first.checked_sub_days(Days::new(before)).unwrap_or(self.first);
        let mondays = monday.iter_weeks().take_while(|monday| *monday <= self.last());
        mondays.map(|monday| monday.iter_days().take(7).collect()).collect()
    }
}

/// `day` so many months on, or back; the last day of a month that has no such day.
pub(super) fn months_on(day: NaiveDate, months: i32) -> NaiveDate {
    let step = Months::new(months.unsigned_abs());
    let there = if months < 0 { day.checked_sub_months(step) } else { day.checked_add_months(step) };
    bounded(there.unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_begin_on_monday_and_hold_the_whole_month() {
        let september = Month::of(day("2024-09-30")).weeks();
        assert_eq!(september.len(), 6);
        assert_eq!((september[0][0], september[0][6]), (day("2024-08-26"), day("2024-09-01")));
        assert_eq!(september[5][0], day("2024-09-30"));
        assert_eq!(Month::of(day("2021-02-10")).weeks().len(), 4);
    }

    #[test]
    fn a_month_later_ends_where_the_month_ends() {
        assert_eq!(months_on(day("2024-08-31"), 1), day("2024-09-30"));
        assert_eq!(months_on(day("2024-03-31"), -1), day("2024-02-29"));
        assert_eq!(months_on(day("2199-12-15"), 1), day("2199-12-31"));
        assert_eq!(days_on(day("1900-01-01"), -1), day("1900-01-01"));
    }

    proptest! {
        #[test]
        fn every_day_stands_once_in_its_month(offset in 0_i64..109_000) {
            let (first, _) = bounds();
            let month = Month::of(days_on(first, offset));
            let days: Vec<NaiveDate> = month.weeks().concat();
            let inside: Vec<NaiveDate> = days.iter().copied().filter(|day| month.contains(*day)).collect();
            prop_assert_eq!(inside.first().copied(), Some(month.first()));
            prop_assert_eq!(inside.last().copied(), Some(month.last()));
            prop_assert!(days.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])));
            prop_assert!(days.chunks(7).all(|week| week[0].weekday() == chrono::Weekday::Mon));
        }
    }
}
