//! The words of control: what slipped, what is due, how that light came to be, what money was owed, what a check means.

mod checks;
mod lights;
mod money;
mod slips;

use chrono::NaiveDate;

use super::Texts;
use crate::model::view::{BaselineChange, DueBasis, DueGroup};
use crate::model::{PeriodDate, Qualifier};

impl Texts {
    pub fn due_group(&self, group: DueGroup) -> String {
        match group {
            DueGroup::Overdue => self.due_overdue(),
            DueGroup::InWindow => self.due_in_window(),
            DueGroup::Due => self.due_due(),
            DueGroup::Later => self.due_later(),
            DueGroup::Undated => self.due_undated(),
        }
    }

    /// What the date of something due is: 期限, forecast.
    pub fn due_basis(&self, basis: DueBasis) -> String {
        match basis {
            DueBasis::Planned => self.basis_planned(),
            DueBasis::Forecast => self.basis_forecast(),
            DueBasis::Feedback => self.basis_feedback(),
            DueBasis::Solution => self.basis_solution(),
        }
    }

    /// What became of a milestone since a baseline: 晚17天, no longer planned.
    pub fn baseline_change(&self, change: BaselineChange) -> String {
        match change {
            BaselineChange::Same => self.baseline_same(),
            BaselineChange::Sharpened => self.baseline_sharpened(),
            BaselineChange::Later(days) => self.baseline_later(self.days(days)),
            BaselineChange::Earlier(days) => self.baseline_earlier(self.days(days)),
            BaselineChange::Dated => self.baseline_dated(),
            BaselineChange::Undated => self.baseline_undated(),
            BaselineChange::New => self.baseline_new(),
            BaselineChange::Dropped => self.baseline_dropped(),
        }
    }

    /// 17天, 17 days, 1 day.
    pub(super) fn days(&self, days: i64) -> String {
        self.figure(days.into(), Qualifier::Exact, "天")
    }

    /// Days with their direction: +12天, -3 days; nothing is neither.
    pub(super) fn signed_days(&self, days: i64) -> String {
        let sign = if days > 0 { "+" } else { "" };
        format!("{sign}{}", self.days(days))
    }

    /// A day without the year where that is the plan's.
    pub(super) fn day_of_plan(&self, day: NaiveDate, year: i32) -> String {
        self.period_date(&PeriodDate::day(day, ""), year)
    }
}

#[cfg(test)]
mod tests;
