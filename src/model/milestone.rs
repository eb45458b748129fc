//! Milestones (节点): something due, with what was planned, what is expected, what happened, and how that stands on a day.

use chrono::NaiveDate;

use super::{BlockerCategory, Commitment, PeriodDate};

/// A window that ends within this many days is due soon.
pub const DUE_SOON_DAYS: i64 = 30;

/// A planned date as decided on a day. `date: None` takes the date away again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub date: Option<PeriodDate>,
    pub commitment: Option<Commitment>,
    pub decided_on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

/// A date expected by somebody on a day: a plan stays what it was. `date: None` takes the forecast back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    pub date: Option<PeriodDate>,
    /// Why it is later than it was. Asked for only where it is.
    pub reason: Option<BlockerCategory>,
    /// The day it was said.
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

/// That it happened, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// `P07-M1`
    pub code: String,
    pub name: String,
    pub name_en: Option<String>,
    /// The stage that is through when it is done, where it is one of the procedure.
    pub stage: Option<String>,
    /// The day it entered the plan.
    pub added_on: NaiveDate,
    /// Every plan there was, in the order they were written down. The first decided that has a date is the baseline.
    pub plans: Vec<Plan>,
    /// Every forecast there was, in the order they were written down.
    pub forecasts: Vec<Forecast>,
    pub done: Option<Completion>,
}

impl Milestone {
    /// The plan in force at the end of `day`; of several decided on one day the one written last.
    pub fn plan_on(&self, day: NaiveDate) -> Option<&Plan> {
        plan_in_force(&self.plans, day)
    }

    /// The first date that was ever planned, up to `day`. Words without a window (尽快) are no date to measure from.
    pub fn baseline(&self, day: NaiveDate) -> Option<&PeriodDate> {
        let decided = self.plans.iter().filter(|plan| plan.decided_on <= day);
        let dated = decided.filter_map(|plan| Some((plan, plan.date.as_ref().filter(|date| date.latest().is_some())?)));
        dated.min_by_key(|(plan, _)| plan.decided_on).map(|(_, date)| date)
    }

    /// The forecast in force at the end of `day`: the last one said, whatever was planned since. A plan is what is
    /// promised, a forecast what is expected; neither takes the other's place.
    pub fn forecast_on(&self, day: NaiveDate) -> Option<&Forecast> {
        let said = self.forecasts.iter().filter(|forecast| forecast.on <= day);
        said.max_by_key(|forecast| forecast.on).filter(|forecast| forecast.date.is_some())
    }
}

/// The plan in force at the end of `day`; of several decided on one day the one written last.
pub fn plan_in_force(plans: &[Plan], day: NaiveDate) -> Option<&Plan> {
    plans.iter().filter(|plan| plan.decided_on <= day).max_by_key(|plan| plan.decided_on)
}

/// How a milestone stands at a data date. Judged here and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The window has passed.
    Overdue,
    /// The window is still to come or open, but a forecast ends after it.
    ForecastLate,
    /// The window is open: not late.
    InWindow,
    /// The window ends within [`DUE_SOON_DAYS`].
    DueSoon,
    Upcoming,
    /// 未定期限: never late, never green.
    Undated,
    /// Done after its window; stays visible for ever.
    DoneLate,
    Done,
}

impl Standing {
    pub const ALL: [Self; 8] = [
        Self::Overdue,
        Self::ForecastLate,
        Self::InWindow,
        Self::DueSoon,
        Self::Upcoming,
        Self::Undated,
        Self::DoneLate,
        Self::Done,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::ForecastLate => "forecast_late",
            Self::InWindow => "in_window",
            Self::DueSoon => "due_soon",
            Self::Upcoming => "upcoming",
            Self::Undated => "undated",
            Self::DoneLate => "done_late",
            Self::Done => "done",
        }
    }

    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate)
    }

    /// Judges a milestone at the end of `day`, on which it is expected to be done by `expected`, where anything says so.
    pub fn judge(
        planned: Option<&PeriodDate>,
        expected: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
        day: NaiveDate,
    ) -> Self {
        let latest = planned.and_then(PeriodDate::latest);
        if let Some(done_on) = done_on.filter(|done_on| *done_on <= day) {
            return if latest.is_some_and(|latest| done_on > latest) { Self::DoneLate } else { Self::Done };
        }
        let Some(latest) = latest else { return Self::Undated };
        if day > latest {
            Self::Overdue
        } else if expected.is_some_and(|expected| expected > latest) {
            Self::ForecastLate
        } else if planned.and_then(PeriodDate::earliest).is_some_and(|earliest| earliest <= day) {
            Self::InWindow
        } else if (latest - day).num_days() <= DUE_SOON_DAYS {
            Self::DueSoon
        } else {
            Self::Upcoming
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, month, day).unwrap()
    }

    fn month(month: u32) -> PeriodDate {
        PeriodDate::month(2024, month, "").unwrap()
    }

    fn plan(date: Option<PeriodDate>, decided_on: NaiveDate) -> Plan {
        Plan { date, commitment: None, decided_on, recorded_on: decided_on, by: None, note: None }
    }

    fn forecast(date: Option<PeriodDate>, on: NaiveDate) -> Forecast {
        Forecast { date, reason: None, on, recorded_on: on, by: None, note: None }
    }

    fn milestone(plans: Vec<Plan>, forecasts: Vec<Forecast>) -> Milestone {
        let (code, name) = ("P07-M1".to_owned(), "招标完成".to_owned());
        Milestone { code, name, name_en: None, stage: None, added_on: day(1, 1), plans, forecasts, done: None }
    }

    #[test]
    fn the_last_plan_decided_is_in_force_and_the_first_is_the_baseline() {
        let known = milestone(vec![plan(Some(month(10)), day(7, 1)), plan(Some(month(8)), day(6, 1))], Vec::new());
        let planned = |on| known.plan_on(on).and_then(|plan| plan.date.clone());
        assert_eq!((planned(day(5, 31)), known.baseline(day(5, 31))), (None, None));
        assert_eq!((planned(day(6, 1)), known.baseline(day(6, 1))), (Some(month(8)), Some(&month(8))));
        assert_eq!((planned(day(7, 1)), known.baseline(day(7, 1))), (Some(month(10)), Some(&month(8))));
    }

    #[test]
    fn of_plans_of_one_day_the_last_is_in_force_and_the_first_is_the_baseline() {
        let known = milestone(vec![plan(Some(month(8)), day(6, 1)), plan(Some(month(9)), day(6, 1))], Vec::new());
        assert_eq!(known.plan_on(day(6, 1)).and_then(|plan| plan.date.as_ref()), Some(&month(9)));
        assert_eq!(known.baseline(day(6, 1)), Some(&month(8)));
    }

    #[test]
    fn words_without_a_window_and_no_date_are_no_baseline() {
        let soon = plan(Some(PeriodDate::vague("尽快")), day(5, 1));
        let known = milestone(vec![soon, plan(None, day(5, 15)), plan(Some(month(8)), day(6, 1))], Vec::new());
        assert_eq!(known.baseline(day(5, 31)), None);
        assert_eq!(known.baseline(day(6, 1)), Some(&month(8)));
    }

    #[test]
    fn a_forecast_holds_through_a_new_plan_until_it_is_taken_back() {
        let forecasts = vec![forecast(Some(month(9)), day(7, 1)), forecast(None, day(8, 1))];
        let known = milestone(vec![plan(Some(month(8)), day(6, 1)), plan(Some(month(10)), day(7, 15))], forecasts);
        let expected = |on| known.forecast_on(on).and_then(|forecast| forecast.date.clone());
        assert_eq!(expected(day(6, 30)), None);
        assert_eq!(expected(day(7, 31)), Some(month(9)));
        assert_eq!(expected(day(8, 1)), None);
    }

    fn standing(planned: Option<&PeriodDate>, expected: Option<NaiveDate>, on: NaiveDate) -> Standing {
        Standing::judge(planned, expected, None, on)
    }

    #[test]
    fn a_month_goes_through_its_standings_day_by_day() {
        let august = month(8);
        let at = |on| standing(Some(&august), None, on);
        assert_eq!(at(day(7, 31)), Standing::Upcoming);
        assert_eq!(at(day(8, 1)), Standing::InWindow);
        assert_eq!(at(day(8, 31)), Standing::InWindow);
        assert_eq!(at(day(9, 1)), Standing::Overdue);
        let by_end = PeriodDate::by_month_end(2024, 8, "").unwrap();
        assert_eq!(standing(Some(&by_end), None, day(7, 31)), Standing::Upcoming);
        assert_eq!(standing(Some(&by_end), None, day(8, 1)), Standing::DueSoon);
        assert_eq!(standing(Some(&by_end), None, day(8, 31)), Standing::DueSoon);
    }

    #[test]
    fn a_forecast_after_the_window_is_late_until_the_window_itself_has_passed() {
        let august = month(8);
        let at = |expected, on| standing(Some(&august), Some(expected), on);
        assert_eq!(at(day(9, 1), day(1, 1)), Standing::ForecastLate);
        assert_eq!(at(day(9, 1), day(8, 31)), Standing::ForecastLate);
        assert_eq!(at(day(9, 1), day(9, 1)), Standing::Overdue);
        assert_eq!(at(day(8, 31), day(8, 15)), Standing::InWindow);
        assert_eq!(at(day(7, 1), day(1, 1)), Standing::Upcoming);
    }

    #[test]
    fn without_a_window_nothing_is_late_whatever_is_expected() {
        let soon = PeriodDate::vague("尽快");
        assert_eq!(standing(None, Some(day(9, 1)), day(12, 31)), Standing::Undated);
        assert_eq!(standing(Some(&soon), Some(day(9, 1)), day(12, 31)), Standing::Undated);
    }

    #[test]
    fn done_counts_from_its_day_on_and_late_stays_late() {
        let august = month(8);
        let at = |done, on| Standing::judge(Some(&august), Some(day(9, 30)), Some(done), on);
        assert_eq!(at(day(8, 31), day(8, 30)), Standing::ForecastLate);
        assert_eq!(at(day(8, 31), day(8, 31)), Standing::Done);
        assert_eq!(at(day(9, 1), day(12, 31)), Standing::DoneLate);
        assert_eq!(Standing::judge(None, None, Some(day(9, 1)), day(9, 1)), Standing::Done);
    }
}
