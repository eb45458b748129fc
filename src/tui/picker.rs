//! The month picker over a date field: which day or period is under its cursor, and what choosing it puts into the field.

use chrono::NaiveDate;

use super::action::Action;
use super::form::Dates;
use super::month::{Month, bounded, days_on, months_on};
use crate::model::PeriodDate;
use crate::text::Texts;

mod due;
mod vague;

pub(super) use due::Falling;
pub(super) use vague::Vague;

/// The most weeks a month has days in.
const WEEKS: usize = 6;

/// A month with one day under the cursor, and beside it the periods that day is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MonthPicker {
    day: NaiveDate,
    /// The period under the cursor; `None` where the day itself is.
    period: Option<Vague>,
    takes: Dates,
}

impl MonthPicker {
    pub(super) fn new(day: NaiveDate, takes: Dates) -> Self {
        Self { day: bounded(day), period: None, takes }
    }

    pub(super) const fn day(self) -> NaiveDate {
        self.day
    }

    pub(super) const fn period(self) -> Option<Vague> {
        self.period
    }

    /// The periods to choose from: none where the field takes one day only.
    pub(super) const fn periods(self) -> &'static [Vague] {
        match self.takes {
            Dates::OneDay => &[],
            Dates::AsVague => &Vague::ALL,
        }
    }

    /// The weeks of the month from Monday on, without the days of other months; six, so that it is as high in every month.
    pub(super) fn weeks(self) -> Vec<Vec<Option<NaiveDate>>> {
        let month = Month::of(self.day);
        let of_month = |day: NaiveDate| Some(day).filter(|day| month.contains(*day));
        let mut weeks: Vec<Vec<_>> =
            month.weeks().into_iter().map(|week| week.into_iter().map(of_month).collect()).collect();
        weeks.resize(WEEKS, vec![None; 7]);
        weeks
    }

    /// What is under the cursor, in words that are read as it.
    pub(super) fn chosen(self, texts: &Texts, plan_year: i32) -> PeriodDate {
        let period = self.period.and_then(|period| period.on(self.day, texts, plan_year));
        period.unwrap_or_else(|| PeriodDate::day(self.day, &self.day.to_string()))
    }

    /// Puts a day under the cursor.
    pub(super) fn point_at(&mut self, day: NaiveDate) {
        (self.day, self.period) = (bounded(day), None);
    }

    /// Puts a period under the cursor. `false` where the field takes none.
    pub(super) fn point(&mut self, period: Vague) -> bool {
        let offered = self.periods().contains(&period);
        if offered {
            self.period = Some(period);
        }
        offered
    }

    /// Carries out an action of moving.
    pub(super) fn walk(&mut self, action: Action) {
        let month = Month::of(self.day);
        match (action, self.period) {
            (Action::PreviousMonth, _) => self.day = months_on(self.day, -1),
            (Action::NextMonth, _) => self.day = months_on(self.day, 1),
            (Action::SwitchSide, None) => {
                self.point(Vague::third(self.day));
            }
            (Action::SwitchSide | Action::DayBefore, Some(_)) => self.period = None,
            (Action::WeekBefore | Action::WeekAfter | Action::MonthStart | Action::MonthEnd, Some(period)) => {
                self.period = Some(period.walk(action));
            }
            (Action::DayBefore, None) => self.day = days_on(self.day, -1),
            (Action::DayAfter, None) => self.day = days_on(self.day, 1),
            (Action::WeekBefore, None) => self.day = days_on(self.day, -7),
            (Action::WeekAfter, None) => self.day = days_on(self.day, 7),
            (Action::MonthStart, None) => self.day = month.first(),
            (Action::MonthEnd, None) => self.day = month.last(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn walked(from: &str, actions: &[Action]) -> String {
        let mut picker = MonthPicker::new(day(from), Dates::AsVague);
        for action in actions {
            picker.walk(*action);
        }
        picker.chosen(&Texts::new(crate::text::Lang::Zh), 2024).words().to_owned()
    }

    #[test]
    fn the_cursor_goes_by_days_weeks_and_months() {
        use Action::{
            DayAfter, DayBefore, MonthEnd, MonthStart, NextMonth, PreviousMonth, SwitchSide, WeekAfter, WeekBefore,
        };
        for (from, actions, words) in [
            ("2024-06-30", &[DayAfter][..], "2024-07-01"),
            ("2024-06-01", &[DayBefore], "2024-05-31"),
            ("2024-02-29", &[WeekAfter, WeekBefore, WeekBefore], "2024-02-22"),
            ("2024-01-31", &[NextMonth], "2024-02-29"),
            ("2024-01-31", &[PreviousMonth], "2023-12-31"),
            ("2024-02-15", &[MonthEnd], "2024-02-29"),
            ("2024-02-15", &[MonthStart], "2024-02-01"),
            ("2199-12-31", &[DayAfter], "2199-12-31"),
            ("1900-01-31", &[PreviousMonth], "1900-01-01"),
            ("2024-08-15", &[SwitchSide], "8月中旬"),
            ("2024-08-15", &[SwitchSide, WeekAfter, WeekAfter], "8月底"),
            ("2024-08-15", &[SwitchSide, MonthEnd, WeekAfter], "年底"),
            ("2024-08-15", &[SwitchSide, MonthStart, WeekBefore], "8月上旬"),
            ("2024-08-15", &[SwitchSide, NextMonth], "9月中旬"),
            ("2024-08-15", &[SwitchSide, DayBefore], "2024-08-15"),
            ("2024-08-15", &[SwitchSide, SwitchSide], "2024-08-15"),
        ] {
            assert_eq!(walked(from, actions), words, "{from} {actions:?}");
        }
    }

    #[test]
    fn a_month_has_its_days_once_and_from_monday_on() {
        use chrono::Datelike as _;

        for (month, first, days) in [("2024-07-01", 0, 31), ("2024-09-30", 6, 30), ("2015-02-09", 6, 28)] {
            let weeks = MonthPicker::new(day(month), Dates::OneDay).weeks();
            let cells: Vec<_> = weeks.into_iter().flatten().collect();
            assert_eq!(cells.iter().position(Option::is_some), Some(first), "{month}");
            let numbers: Vec<u32> = cells.into_iter().flatten().map(|day| day.day()).collect();
            assert_eq!(numbers, (1..=days).collect::<Vec<_>>(), "{month}");
        }
    }

    #[test]
    fn a_field_of_one_day_has_no_periods() {
        let mut picker = MonthPicker::new(day("2024-08-15"), Dates::OneDay);
        picker.walk(Action::SwitchSide);
        assert!(!picker.point(Vague::WholeMonth));
        assert_eq!((picker.period(), picker.periods().len()), (None, 0));
    }
}
