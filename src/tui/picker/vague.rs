//! The periods that a day lies in, as dates people promise: 8月中旬, 三季度, 年底.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::model::{PeriodDate, TenDays};
use crate::text::{Lang, Texts};
use crate::tui::action::Action;

/// A kind of period. In the order they are offered, which is also that of the digit keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::tui) enum Vague {
    EarlyMonth,
    MidMonth,
    LateMonth,
    EndOfMonth,
    WholeMonth,
    Quarter,
    FirstHalf,
    SecondHalf,
    WholeYear,
    EndOfYear,
}

impl Vague {
    pub(in crate::tui) const ALL: [Self; 10] = [
        Self::EarlyMonth,
        Self::MidMonth,
        Self::LateMonth,
        Self::EndOfMonth,
        Self::WholeMonth,
        Self::Quarter,
        Self::FirstHalf,
        Self::SecondHalf,
        Self::WholeYear,
        Self::EndOfYear,
    ];

    /// The third of its month that a day is in.
    pub(super) fn third(day: NaiveDate) -> Self {
        match TenDays::of(day) {
            TenDays::Early => Self::EarlyMonth,
            TenDays::Mid => Self::MidMonth,
            TenDays::Late => Self::LateMonth,
        }
    }

    /// The one above, below, at the top or at the bottom.
    pub(super) fn walk(self, action: Action) -> Self {
        let at = Self::ALL.iter().position(|period| *period == self).unwrap_or(0);
        let to = match action {
            Action::WeekBefore => at.saturating_sub(1),
            Action::WeekAfter => at + 1,
            Action::MonthStart => 0,
            _ => usize::MAX,
        };
        Self::ALL.get(to).copied().unwrap_or(Self::EndOfYear)
    }

    /// The period of this kind around a day, in the words of the language; without the year where it is the plan's.
    pub(in crate::tui) fn on(self, day: NaiveDate, texts: &Texts, plan_year: i32) -> Option<PeriodDate> {
        // In English a bare `second half` leaves one asking of what.
        let always = texts.lang() == Lang::En && matches!(self, Self::FirstHalf | Self::SecondHalf);
        let plan_year = if always { i32::MIN } else { plan_year };
        self.window(day, &texts.period_date(&self.window(day, "")?, plan_year))
    }

    fn window(self, day: NaiveDate, words: &str) -> Option<PeriodDate> {
        let (year, month) = (day.year(), day.month());
        match self {
            Self::EarlyMonth => PeriodDate::ten_days(year, month, TenDays::Early, words),
            Self::MidMonth => PeriodDate::ten_days(year, month, TenDays::Mid, words),
            Self::LateMonth => PeriodDate::ten_days(year, month, TenDays::Late, words),
            Self::EndOfMonth => PeriodDate::month_end(year, month, words),
            Self::WholeMonth => PeriodDate::month(year, month, words),
            Self::Quarter => PeriodDate::quarter(year, month.div_ceil(3), words),
            Self::FirstHalf => PeriodDate::half(year, 1, words),
            Self::SecondHalf => PeriodDate::half(year, 2, words),
            Self::WholeYear => PeriodDate::year(year, words),
            Self::EndOfYear => PeriodDate::year_end(year, words),
        }
    }

    /// What the key does that chooses it, for the help.
    pub(in crate::tui) fn about(self, texts: &Texts) -> String {
        match self {
            Self::EarlyMonth => texts.picker_about_early_month(),
            Self::MidMonth => texts.picker_about_mid_month(),
            Self::LateMonth => texts.picker_about_late_month(),
            Self::EndOfMonth => texts.picker_about_end_of_month(),
            Self::WholeMonth => texts.picker_about_month(),
            Self::Quarter => texts.picker_about_quarter(),
            Self::FirstHalf => texts.picker_about_first_half(),
            Self::SecondHalf => texts.picker_about_second_half(),
            Self::WholeYear => texts.picker_about_year(),
            Self::EndOfYear => texts.picker_about_year_end(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::dates;

    fn words(lang: Lang, day: &str) -> Vec<String> {
        let (texts, day) = (Texts::new(lang), day.parse().unwrap());
        Vague::ALL.iter().map(|period| period.on(day, &texts, 2024).unwrap().words().to_owned()).collect()
    }

    #[test]
    fn periods_are_worded_as_people_promise_them() {
        for (lang, day, expected) in [
            (Lang::Zh, "2024-08-15", "8月上旬|8月中旬|8月下旬|8月底|8月|三季度|上半年|下半年|年内|年底"),
            (
                Lang::En,
                "2024-08-15",
                "early August|mid-August|late August|end of August|August|Q3|first half of 2024|second half of 2024|within the year|year end",
            ),
            (
                Lang::Zh,
                "2025-01-31",
                "2025年1月上旬|2025年1月中旬|2025年1月下旬|2025年1月底|2025年1月|2025年一季度|2025年上半年|2025年下半年|2025年|2025年底",
            ),
            (
                Lang::En,
                "2025-01-31",
                "early January 2025|mid-January 2025|late January 2025|end of January 2025|January 2025|Q1 2025|first half of 2025|second half of 2025|2025|end of 2025",
            ),
        ] {
            assert_eq!(words(lang, day).join("|"), expected);
        }
    }

    /// What a button puts into the field means to the ledger what the button showed.
    #[test]
    fn what_a_period_is_called_is_read_as_that_period() {
        for texts in Lang::ALL.map(Texts::new) {
            for (year, month) in
                [2023, 2024, 2025].into_iter().flat_map(|year| (1..=12).map(move |month| (year, month)))
            {
                let day = NaiveDate::from_ymd_opt(year, month, 15).unwrap();
                for data_date in ["2024-06-30", "2023-01-01"] {
                    let reading = dates::Context { year: 2024, data_date: data_date.parse().unwrap() };
                    for period in Vague::ALL {
                        let shown = period.on(day, &texts, 2024).unwrap();
                        assert_eq!(dates::read(shown.words(), reading).map(|read| read.date), Ok(shown), "{period:?}");
                    }
                }
            }
        }
    }
}
