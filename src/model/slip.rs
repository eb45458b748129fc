//! Slips (顺延): how far one date is from another, and every change of a milestone's date with the days it cost.
//!
//! Days are calendar days between the ends of windows, positive = later (`peers.md` §4.1). A date inside the window it is
//! compared with is the same promise said more sharply, and no slip.

use chrono::NaiveDate;

use super::{BlockerCategory, Milestone, PeriodDate};

/// How far a date is from the one it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variance {
    /// The same window.
    Same,
    /// Inside the window: sharpened, not moved.
    Within,
    /// Calendar days between the ends, positive = later.
    Days(i64),
}

impl Variance {
    /// `None` where one of them has no window.
    pub fn between(from: &PeriodDate, to: &PeriodDate) -> Option<Self> {
        let (from_end, to_end) = (from.latest()?, to.latest()?);
        if (from.earliest(), from_end) == (to.earliest(), to_end) {
            return Some(Self::Same);
        }
        // A window that is open at its beginning holds everything up to its end, and nothing but such a window holds it.
        let begins_inside = from.earliest().is_none_or(|begin| to.earliest().is_some_and(|to| to >= begin));
        if begins_inside && to_end <= from_end {
            return Some(Self::Within);
        }
        Some(Self::Days((to_end - from_end).num_days()))
    }

    /// Something that happened on a day, against what was planned.
    pub fn actual(planned: &PeriodDate, on: NaiveDate) -> Option<Self> {
        let latest = planned.latest()?;
        let inside = on <= latest && planned.earliest().is_none_or(|begin| begin <= on);
        Some(if inside { Self::Within } else { Self::Days((on - latest).num_days()) })
    }

    /// Positive = late; 0 inside the window.
    pub const fn days(self) -> i64 {
        match self {
            Self::Same | Self::Within => 0,
            Self::Days(days) => days,
        }
    }
}

/// Which of the dates of a milestone changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The first date ever planned.
    Baseline,
    /// Planned anew.
    Planned,
    Forecast,
}

impl Said {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Planned => "planned",
            Self::Forecast => "forecast",
        }
    }
}

/// One line of the slip log: a date somebody said, and what it did to the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateChange {
    pub said: Said,
    /// `None`: taken away.
    pub date: Option<PeriodDate>,
    pub on: NaiveDate,
    pub recorded_on: NaiveDate,
    pub by: Option<String>,
    pub reason: Option<BlockerCategory>,
    pub note: Option<String>,
    /// Days against the line before, positive = later; the steps add up to `total`. `None` where there is nothing to
    /// compare.
    pub step: Option<i64>,
    /// Against the baseline.
    pub total: Option<Variance>,
    /// Which slip it is, counted from 1; `None` where it is none.
    pub slip: Option<usize>,
    /// Whether it lies inside the window promised before it, and is narrower: said more sharply, no slip.
    pub sharpened: bool,
}

/// Every change of a milestone's dates up to the end of `day`, oldest first; of one day plans before forecasts. A forecast
/// taken back leaves what is planned to be expected.
pub fn log(milestone: &Milestone, day: NaiveDate) -> Vec<DateChange> {
    let mut changes: Vec<DateChange> = said(milestone, day);
    changes.sort_by_key(|change| (change.on, change.said == Said::Forecast));
    let mut course = Course::default();
    for change in &mut changes {
        course.take(change);
    }
    changes
}

/// How far the dates of a milestone have come, change by change.
#[derive(Default)]
struct Course {
    /// What totals are against: the baseline, or until there is one the first forecast.
    first: Option<PeriodDate>,
    has_baseline: bool,
    /// The plan in force.
    promise: Option<PeriodDate>,
    /// The forecast in force. It outlives a new plan: that a later day was granted makes nothing come sooner.
    forecast: Option<PeriodDate>,
    /// The last plan that was not inside the one before, and how far it is from the first date. Whatever is said inside it
    /// is as far.
    held: Option<(PeriodDate, Variance)>,
    reached: i64,
    slips: usize,
}

impl Course {
    fn take(&mut self, change: &mut DateChange) {
        let date = change.date.clone().filter(|date| date.latest().is_some());
        if change.said == Said::Planned {
            self.plan(date, change);
        } else {
            self.expect(date, change);
        }
    }

    fn plan(&mut self, date: Option<PeriodDate>, change: &mut DateChange) {
        let before = std::mem::replace(&mut self.promise, date.clone());
        let Some(date) = date else {
            self.held = None;
            return;
        };
        if !self.has_baseline {
            change.said = Said::Baseline;
            self.has_baseline = true;
            self.first = Some(date.clone());
            self.held = Some((date, Variance::Same));
            self.reached = 0;
            // What was expected before anything was planned is expected still.
            if let Some(total) = self.standing_forecast().filter(|total| total.days() > 0) {
                (change.step, change.total) = (Some(total.days()), Some(total));
                self.reached = total.days();
            }
            return;
        }
        change.sharpened = is_narrower(before.as_ref(), &date);
        let held = self.held(&date);
        let planned = self.total(&date);
        if let Some(planned) = planned.filter(|_| held.is_none()) {
            self.held = Some((date, planned));
        }
        let later = |total: &Variance| planned.is_none_or(|planned| planned.days() < total.days());
        let total = self.standing_forecast().filter(later).or(planned);
        self.count(total, change);
    }

    fn expect(&mut self, date: Option<PeriodDate>, change: &mut DateChange) {
        self.forecast.clone_from(&date);
        change.sharpened = date.as_ref().is_some_and(|date| is_narrower(self.promise.as_ref(), date));
        // A forecast taken back leaves what is planned to be expected.
        let taken_back = change.date.is_none();
        let Some(expected) = date.or_else(|| self.promise.clone().filter(|_| taken_back)) else { return };
        if self.first.is_none() {
            self.first = Some(expected);
            return;
        }
        let total = self.total(&expected);
        self.count(total, change);
    }

    fn standing_forecast(&self) -> Option<Variance> {
        self.forecast.as_ref().and_then(|forecast| self.total(forecast))
    }

    /// How far a date is from the first; inside a promise as far as the promise.
    fn total(&self, date: &PeriodDate) -> Option<Variance> {
        let held = self.held(date).filter(|total| matches!(total, Variance::Days(_)));
        held.or_else(|| self.first.as_ref().and_then(|first| Variance::between(first, date)))
    }

    fn held(&self, date: &PeriodDate) -> Option<Variance> {
        self.held.as_ref().filter(|(window, _)| is_inside(window, date)).map(|(_, total)| *total)
    }

    fn count(&mut self, total: Option<Variance>, change: &mut DateChange) {
        let days = total.map_or(0, Variance::days);
        let step = days - self.reached;
        (change.step, change.total) = (Some(step), total);
        if step > 0 {
            self.slips += 1;
            change.slip = Some(self.slips);
        }
        self.reached = days;
    }
}

fn is_narrower(promise: Option<&PeriodDate>, date: &PeriodDate) -> bool {
    promise.and_then(|promise| Variance::between(promise, date)) == Some(Variance::Within)
}

fn is_inside(window: &PeriodDate, date: &PeriodDate) -> bool {
    matches!(Variance::between(window, date), Some(Variance::Same | Variance::Within))
}

fn said(milestone: &Milestone, day: NaiveDate) -> Vec<DateChange> {
    let plans = milestone.plans.iter().filter(|plan| plan.decided_on <= day).map(|plan| DateChange {
        said: Said::Planned,
        date: plan.date.clone(),
        on: plan.decided_on,
        recorded_on: plan.recorded_on,
        by: plan.by.clone(),
        reason: None,
        note: plan.note.clone(),
        step: None,
        total: None,
        slip: None,
        sharpened: false,
    });
    let forecasts = milestone.forecasts.iter().filter(|forecast| forecast.on <= day).map(|forecast| DateChange {
        said: Said::Forecast,
        date: forecast.date.clone(),
        on: forecast.on,
        recorded_on: forecast.recorded_on,
        by: forecast.by.clone(),
        reason: forecast.reason,
        note: forecast.note.clone(),
        step: None,
        total: None,
        slip: None,
        sharpened: false,
    });
    // Most milestones have one, and there are many: no room for more.
    let mut said = Vec::with_capacity(milestone.plans.len() + milestone.forecasts.len());
    said.extend(plans.chain(forecasts));
    said
}

/// What the milestones of a project are pushed by: one that is expected, or came, after the next in the order of stages
/// takes the next along by as many days as it slipped itself, counted from the date promised: a forecast of the next that was
/// said in spite of it does not cost those days twice. Derived whenever it is asked for, never recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pushed {
    /// The day it would be done by.
    pub to: NaiveDate,
    /// Days against what is planned, or against the forecast of what is not.
    pub days: i64,
    /// The code of the milestone that pushes.
    pub by: String,
    /// The day that one slipped.
    pub since: NaiveDate,
}

/// For each of `milestones`, what pushes it at the end of `day`. `position` is a stage's place in the procedure.
///
/// Only what somebody said (a forecast) or what happened (late) pushes; that a window has passed in silence says nothing
/// about the next. Milestones without a stage, without a date, or done are not pushed.
pub fn pushed(
    milestones: &[&Milestone],
    position: impl Fn(&str) -> Option<usize>,
    day: NaiveDate,
) -> Vec<Option<Pushed>> {
    struct Front<'a> {
        at: usize,
        end: NaiveDate,
        slipped: i64,
        code: &'a str,
        since: NaiveDate,
    }
    let place = |milestone: &Milestone| milestone.stage.as_deref().and_then(&position);
    let mut order: Vec<(usize, usize)> =
        milestones.iter().enumerate().filter_map(|(at, milestone)| Some((place(milestone)?, at))).collect();
    order.sort_unstable();
    let mut pushed = vec![None; milestones.len()];
    let mut fronts: Vec<Front<'_>> = Vec::new();
    for (stage, at) in order {
        let Some(milestone) = milestones.get(at) else { continue };
        let planned = milestone.plan_on(day).and_then(|plan| plan.date.as_ref());
        let said = milestone.forecast_on(day);
        let forecast = said.and_then(|forecast| forecast.date.as_ref());
        let done = milestone.done.as_ref().map(|done| done.on).filter(|on| *on <= day);
        let expected = done.or_else(|| forecast.or(planned).and_then(PeriodDate::latest));
        let Some(mut end) = expected else { continue };
        let planned = planned.and_then(PeriodDate::latest);
        let mut slipped = planned.map_or(0, |planned| (end - planned).num_days());
        let mut since = done.or(said.map(|forecast| forecast.on)).unwrap_or(milestone.added_on);
        let ahead = fronts.iter().filter(|front| front.at < stage && front.slipped > 0).max_by_key(|front| front.end);
        if let Some(front) = ahead.filter(|front| done.is_none() && front.end > end) {
            let from = planned.unwrap_or(end);
            // Never before what pushes it, wherever its own date was.
            let to = (from + chrono::Duration::days(front.slipped)).max(front.end);
            let days = (to - from).num_days();
            if let Some(slot) = pushed.get_mut(at) {
                *slot = Some(Pushed { to, days, by: front.code.to_owned(), since: front.since });
            }
            since = front.since;
            slipped = days;
            end = to;
        }
        fronts.push(Front { at: stage, end, slipped, code: &milestone.code, since });
    }
    pushed
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;
    use crate::model::{Completion, Forecast, Plan};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, month, day).unwrap()
    }

    fn month(month: u32) -> PeriodDate {
        PeriodDate::month(2024, month, "").unwrap()
    }

    fn on(month: u32, at: u32) -> PeriodDate {
        PeriodDate::day(day(month, at), "")
    }

    fn milestone(code: &str, stage: Option<&str>) -> Milestone {
        Milestone {
            code: code.to_owned(),
            name: String::new(),
            name_en: None,
            stage: stage.map(str::to_owned),
            added_on: day(1, 1),
            plans: Vec::new(),
            forecasts: Vec::new(),
            done: None,
        }
    }

    fn plan(date: Option<PeriodDate>, decided_on: NaiveDate) -> Plan {
        Plan { date, commitment: None, decided_on, recorded_on: decided_on, by: None, note: None }
    }

    fn forecast(date: Option<PeriodDate>, on: NaiveDate) -> Forecast {
        Forecast { date, reason: None, on, recorded_on: on, by: None, note: None }
    }

    /// What is done to a milestone, one after the other.
    trait Told: Sized {
        fn planned(self, date: impl Into<Option<PeriodDate>>, decided_on: NaiveDate) -> Self;
        fn expected(self, date: impl Into<Option<PeriodDate>>, said_on: NaiveDate) -> Self;
        fn done(self, on: NaiveDate) -> Self;
    }

    impl Told for Milestone {
        fn planned(mut self, date: impl Into<Option<PeriodDate>>, decided_on: NaiveDate) -> Self {
            self.plans.push(plan(date.into(), decided_on));
            self
        }

        fn expected(mut self, date: impl Into<Option<PeriodDate>>, said_on: NaiveDate) -> Self {
            self.forecasts.push(forecast(date.into(), said_on));
            self
        }

        fn done(mut self, on: NaiveDate) -> Self {
            self.done = Some(Completion { on, recorded_on: on, by: None, note: None });
            self
        }
    }

    /// The day, what was said, the step, the total and the number of the slip.
    fn lines(milestone: &Milestone, until: NaiveDate) -> String {
        let line = |change: &DateChange| {
            let or_dash = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
            let sharpened = if change.sharpened { " sharpened" } else { "" };
            format!(
                "{} {} step {} total {} slip {}{sharpened}",
                change.on,
                change.said.code(),
                or_dash(change.step.map(|step| step.to_string())),
                or_dash(change.total.map(|total| format!("{total:?}"))),
                or_dash(change.slip.map(|slip| slip.to_string())),
            )
        };
        log(milestone, until).iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_finer_date_inside_the_window_is_no_slip_and_one_after_it_is() {
        let august = month(8);
        assert_eq!(Variance::between(&august, &on(8, 20)), Some(Variance::Within));
        assert_eq!(Variance::between(&august, &on(8, 31)), Some(Variance::Within));
        assert_eq!(Variance::between(&august, &on(9, 1)), Some(Variance::Days(1)));
        assert_eq!(Variance::between(&august, &on(7, 31)), Some(Variance::Days(-31)));
        assert_eq!(Variance::between(&on(8, 20), &august), Some(Variance::Days(11)));
    }

    #[test]
    fn before_the_end_of_the_year_holds_every_window_up_to_then() {
        let by_year_end = PeriodDate::by_year_end(2024, "").unwrap();
        let year_end = PeriodDate::year_end(2024, "").unwrap();
        assert_eq!(Variance::between(&by_year_end, &year_end), Some(Variance::Within));
        assert_eq!(Variance::between(&by_year_end, &month(3)), Some(Variance::Within));
        assert_eq!(Variance::between(&year_end, &by_year_end), Some(Variance::Days(0)));
        assert_eq!(Variance::actual(&by_year_end, day(2, 1)), Some(Variance::Within));
        assert_eq!(Variance::actual(&year_end, day(11, 30)), Some(Variance::Days(-31)));
        assert_eq!(Variance::actual(&year_end, day(12, 31)), Some(Variance::Within));
        assert_eq!(Variance::actual(&month(11), day(12, 1)), Some(Variance::Days(1)));
    }

    #[test]
    fn words_without_a_window_compare_with_nothing() {
        let soon = PeriodDate::vague("尽快");
        assert_eq!(Variance::between(&soon, &month(8)), None);
        assert_eq!(Variance::between(&month(8), &soon), None);
        assert_eq!(Variance::actual(&soon, day(8, 1)), None);
    }

    #[test]
    fn the_log_of_an_august_that_becomes_october() {
        let story = milestone("M1", None)
            .planned(month(8), day(6, 30))
            .expected(on(8, 20), day(7, 10))
            .expected(on(8, 25), day(7, 20))
            .expected(on(9, 10), day(8, 20))
            .planned(month(9), day(8, 25))
            .expected(on(9, 20), day(9, 5))
            .expected(month(10), day(9, 18));
        insta::assert_snapshot!(lines(&story, day(12, 31)), @r"
        2024-06-30 baseline step - total - slip -
        2024-07-10 forecast step 0 total Within slip - sharpened
        2024-07-20 forecast step 0 total Within slip - sharpened
        2024-08-20 forecast step 10 total Days(10) slip 1
        2024-08-25 planned step 20 total Days(30) slip 2
        2024-09-05 forecast step 0 total Days(30) slip - sharpened
        2024-09-18 forecast step 31 total Days(61) slip 3
        ");
        // What is said later is not known before.
        assert_eq!(log(&story, day(8, 20)), log(&story, day(12, 31))[..4]);
    }

    #[test]
    fn inside_a_window_that_was_moved_days_go_back_and_forth_without_a_slip() {
        let story = milestone("M1", None)
            .planned(month(8), day(6, 30))
            .planned(month(9), day(7, 10))
            .planned(on(9, 10), day(7, 20))
            .planned(on(9, 20), day(8, 1))
            .planned(on(10, 1), day(8, 10));
        insta::assert_snapshot!(lines(&story, day(12, 31)), @r"
        2024-06-30 baseline step - total - slip -
        2024-07-10 planned step 30 total Days(30) slip 1
        2024-07-20 planned step 0 total Days(30) slip - sharpened
        2024-08-01 planned step 0 total Days(30) slip -
        2024-08-10 planned step 1 total Days(31) slip 2
        ");
    }

    #[test]
    fn a_forecast_taken_back_falls_back_on_the_plan() {
        let story = milestone("M1", None)
            .planned(month(8), day(6, 30))
            .expected(on(9, 10), day(7, 10))
            .expected(None, day(7, 20))
            .expected(on(9, 20), day(8, 1));
        insta::assert_snapshot!(lines(&story, day(12, 31)), @r"
        2024-06-30 baseline step - total - slip -
        2024-07-10 forecast step 10 total Days(10) slip 1
        2024-07-20 forecast step -10 total Same slip -
        2024-08-01 forecast step 20 total Days(20) slip 2
        ");
    }

    #[test]
    fn what_has_no_window_costs_no_days_and_a_plan_taken_away_keeps_the_baseline() {
        let story = milestone("M1", None)
            .planned(PeriodDate::vague("尽快"), day(1, 1))
            .expected(on(7, 1), day(2, 1))
            .planned(month(8), day(3, 1))
            .planned(None, day(4, 1))
            .planned(month(9), day(5, 1));
        insta::assert_snapshot!(lines(&story, day(12, 31)), @r"
        2024-01-01 planned step - total - slip -
        2024-02-01 forecast step - total - slip -
        2024-03-01 baseline step - total - slip -
        2024-04-01 planned step - total - slip -
        2024-05-01 planned step 30 total Days(30) slip 1
        ");
        assert_eq!(story.baseline(day(12, 31)), Some(&month(8)));
    }

    #[test]
    fn a_later_day_granted_under_a_forecast_is_no_gain() {
        let granted = milestone("M1", None)
            .planned(on(9, 15), day(6, 30))
            .expected(on(12, 1), day(8, 1))
            .planned(on(10, 31), day(8, 10))
            .expected(on(12, 15), day(9, 1))
            .planned(on(12, 31), day(9, 10))
            .expected(on(12, 20), day(10, 1));
        insta::assert_snapshot!(lines(&granted, day(12, 31)), @r"
        2024-06-30 baseline step - total - slip -
        2024-08-01 forecast step 77 total Days(77) slip 1
        2024-08-10 planned step 0 total Days(77) slip -
        2024-09-01 forecast step 14 total Days(91) slip 2
        2024-09-10 planned step 16 total Days(107) slip 3
        2024-10-01 forecast step -11 total Days(96) slip -
        ");
    }

    #[test]
    fn what_was_never_planned_slips_against_the_first_forecast() {
        let expected = milestone("M1", None)
            .expected(month(9), day(7, 1))
            .expected(month(10), day(8, 1))
            .planned(month(8), day(9, 1))
            .expected(on(11, 5), day(10, 1));
        insta::assert_snapshot!(lines(&expected, day(12, 31)), @r"
        2024-07-01 forecast step - total - slip -
        2024-08-01 forecast step 31 total Days(31) slip 1
        2024-09-01 baseline step 61 total Days(61) slip -
        2024-10-01 forecast step 5 total Days(66) slip 2
        ");
    }

    #[test]
    fn of_one_day_the_plan_is_taken_before_the_forecast() {
        let both = milestone("M1", None).expected(on(9, 10), day(6, 30)).planned(month(8), day(6, 30));
        insta::assert_snapshot!(lines(&both, day(6, 30)), @r"
        2024-06-30 baseline step - total - slip -
        2024-06-30 forecast step 10 total Days(10) slip 1
        ");
    }

    /// What pushes each of `milestones` at the end of the year, as `by → to +days since`.
    fn pushes(milestones: &[Milestone]) -> Vec<String> {
        let order = ["design", "tender", "start", "main", "completion"];
        let milestones: Vec<&Milestone> = milestones.iter().collect();
        let pushed = pushed(&milestones, |stage| order.iter().position(|known| *known == stage), day(12, 30));
        let line = |pushed: Pushed| format!("{} → {} +{} since {}", pushed.by, pushed.to, pushed.days, pushed.since);
        pushed.into_iter().map(|pushed| pushed.map_or_else(String::new, line)).collect()
    }

    #[test]
    fn a_slip_past_the_next_pushes_the_next_and_what_that_runs_into() {
        let chain = [
            milestone("M1", Some("tender")).planned(month(8), day(6, 30)).expected(on(9, 20), day(8, 1)),
            milestone("M2", Some("start")).planned(on(9, 10), day(6, 30)),
            milestone("M3", Some("main")).planned(on(9, 25), day(6, 30)),
            milestone("M4", Some("completion")).planned(month(12), day(6, 30)),
        ];
        assert_eq!(
            pushes(&chain),
            ["", "M1 → 2024-09-30 +20 since 2024-08-01", "M2 → 2024-10-15 +20 since 2024-08-01", ""]
        );
    }

    #[test]
    fn what_was_done_late_pushes_and_what_was_done_is_not_pushed() {
        let late = milestone("M1", Some("tender")).planned(month(8), day(6, 30)).done(day(9, 15));
        let next = milestone("M2", Some("start")).planned(on(9, 10), day(6, 30));
        assert_eq!(pushes(&[late.clone(), next.clone()])[1], "M1 → 2024-09-25 +15 since 2024-09-15");
        assert_eq!(pushes(&[late.clone(), next.clone().done(day(9, 12))]), ["", ""]);
        // Reaching the day of the next is not running past it.
        assert_eq!(pushes(&[late, milestone("M2", Some("start")).planned(on(9, 15), day(6, 30))]), ["", ""]);
    }

    #[test]
    fn a_window_that_passed_in_silence_pushes_nothing() {
        let silent = milestone("M1", Some("tender")).planned(month(8), day(6, 30));
        let early = milestone("M1", Some("tender")).planned(month(11), day(6, 30)).expected(month(10), day(7, 1));
        let next = milestone("M2", Some("start")).planned(on(7, 1), day(6, 30));
        assert_eq!(pushes(&[silent, next.clone()]), ["", ""]);
        assert_eq!(pushes(&[early, next]), ["", ""]);
    }

    #[test]
    fn the_undated_is_neither_pushed_nor_in_the_way() {
        let chain = [
            milestone("M1", Some("tender")).planned(month(8), day(6, 30)).expected(on(9, 20), day(8, 1)),
            milestone("M2", Some("start")),
            milestone("M3", Some("main")).planned(on(9, 10), day(6, 30)),
            milestone("M4", None).planned(on(9, 1), day(6, 30)),
        ];
        assert_eq!(pushes(&chain), ["", "", "M1 → 2024-09-30 +20 since 2024-08-01", ""]);
    }

    #[test]
    fn the_order_of_stages_counts_and_not_that_of_the_list() {
        let slipped = milestone("M2", Some("tender")).planned(month(8), day(6, 30)).expected(on(9, 20), day(8, 1));
        let before = milestone("M3", Some("design")).planned(on(9, 10), day(6, 30));
        let beside = milestone("M4", Some("tender")).planned(on(9, 10), day(6, 30));
        let after = milestone("M1", Some("start")).planned(on(9, 10), day(6, 30));
        assert_eq!(pushes(&[after, slipped, before, beside]), ["M2 → 2024-09-30 +20 since 2024-08-01", "", "", ""]);
    }

    #[test]
    fn what_is_expected_late_enough_already_is_not_pushed_again() {
        let slipped = milestone("M1", Some("tender")).planned(month(8), day(6, 30)).expected(on(9, 20), day(8, 1));
        let next = milestone("M2", Some("start")).planned(on(9, 10), day(6, 30));
        assert_eq!(pushes(&[slipped.clone(), next.clone().expected(on(9, 21), day(8, 2))]), ["", ""]);
        let too_early = next.expected(on(9, 15), day(8, 2));
        assert_eq!(pushes(&[slipped, too_early])[1], "M1 → 2024-09-30 +20 since 2024-08-01");
    }

    /// A window in 2024: a day, a span, or up to a day.
    fn windows() -> impl Strategy<Value = PeriodDate> {
        (0_u64..40, prop::option::of(0_u64..20)).prop_map(|(begin, length)| {
            let first = day(6, 1) + Days::new(begin);
            match length {
                None => PeriodDate::by_day(first, ""),
                Some(0) => PeriodDate::day(first, ""),
                Some(length) => PeriodDate::span(first, first + Days::new(length), "").unwrap(),
            }
        })
    }

    /// Whether every day of `inner` is one of `outer`, told by the days themselves; before all of them nothing begins.
    fn holds(outer: &PeriodDate, inner: &PeriodDate) -> bool {
        let has = |window: &PeriodDate, on: NaiveDate| {
            window.earliest().is_none_or(|begin| begin <= on) && window.latest().is_some_and(|end| on <= end)
        };
        (0..100).map(|at| day(5, 1) + Days::new(at)).all(|on| !has(inner, on) || has(outer, on))
    }

    fn same(one: &PeriodDate, other: &PeriodDate) -> bool {
        holds(one, other) && holds(other, one)
    }

    #[derive(Clone, Debug)]
    enum Event {
        Plan(Option<PeriodDate>),
        Forecast(Option<PeriodDate>),
    }

    /// What was said, each on a day of its own, in order.
    fn stories() -> impl Strategy<Value = Vec<(NaiveDate, Event)>> {
        let date = || prop::option::weighted(0.9, windows());
        let event = prop_oneof![date().prop_map(Event::Plan), date().prop_map(Event::Forecast)];
        prop::collection::vec(event, 0..9).prop_map(|events| {
            events.into_iter().enumerate().map(|(at, event)| (day(1, 1) + Days::new(at as u64), event)).collect()
        })
    }

    fn told(story: &[(NaiveDate, Event)]) -> Milestone {
        let begin = milestone("M1", None);
        story.iter().cloned().fold(begin, |milestone, (on, event)| match event {
            Event::Plan(date) => milestone.planned(date, on),
            Event::Forecast(date) => milestone.expected(date, on),
        })
    }

    proptest! {
        #[test]
        fn a_window_is_not_away_from_itself(date in windows()) {
            prop_assert_eq!(Variance::between(&date, &date), Some(Variance::Same));
        }

        #[test]
        fn within_is_inside_and_not_the_same(from in windows(), to in windows()) {
            let variance = Variance::between(&from, &to).unwrap();
            prop_assert_eq!(variance == Variance::Same, same(&from, &to));
            prop_assert_eq!(variance == Variance::Within, holds(&from, &to) && !same(&from, &to));
        }

        #[test]
        fn what_is_late_one_way_is_early_the_other(from in windows(), to in windows()) {
            let there = Variance::between(&from, &to).unwrap();
            let back = Variance::between(&to, &from).unwrap();
            if !holds(&from, &to) && !holds(&to, &from) {
                prop_assert_eq!(there.days(), -back.days());
                prop_assert_eq!(there.days(), (to.latest().unwrap() - from.latest().unwrap()).num_days());
            } else {
                prop_assert!(there.days() >= 0 || back.days() >= 0);
            }
        }

        /// Something done on a day is as far away as a date of that day.
        #[test]
        fn a_day_done_is_judged_as_a_day_planned(planned in windows(), at in 0_u64..80) {
            let on = day(5, 15) + Days::new(at);
            let date = Variance::between(&planned, &PeriodDate::day(on, "")).unwrap().days();
            prop_assert_eq!(Variance::actual(&planned, on).unwrap().days(), date);
        }

        /// Steps add up to the total, anew from the baseline on, and slips are the steps that cost days.
        #[test]
        fn the_steps_of_a_log_add_up(story in stories()) {
            let log = log(&told(&story), day(12, 31));
            prop_assert_eq!(log.len(), story.len());
            let (mut sum, mut slips) = (0, 0);
            for change in &log {
                let first = change.said == Said::Baseline;
                sum = change.step.unwrap_or(0) + if first { 0 } else { sum };
                let is_slip = !first && change.step.is_some_and(|step| step > 0);
                slips += usize::from(is_slip);
                prop_assert_eq!(change.step.is_some(), change.total.is_some());
                prop_assert_eq!(change.total.map_or(sum, Variance::days), sum);
                prop_assert_eq!(change.slip, is_slip.then_some(slips));
                prop_assert!(!change.sharpened || change.date.is_some());
            }
            prop_assert!(log.iter().filter(|change| change.said == Said::Baseline).count() <= 1);
        }

        /// A total is how far a date that is planned or expected is from the baseline, until there is one from the first
        /// forecast; or as far as a promise it lies in.
        #[test]
        fn totals_are_against_the_first_date(story in stories()) {
            let milestone = told(&story);
            let log = log(&milestone, day(12, 31));
            for change in &log {
                let Some(total) = change.total else { continue };
                let said = log.iter().filter(|one| one.on <= change.on);
                let first = milestone.baseline(change.on).or_else(|| said.clone().find_map(|one| one.date.as_ref()));
                let first = first.unwrap();
                let windows: Vec<&PeriodDate> = said.filter_map(|one| one.date.as_ref()).collect();
                let away = |date: &PeriodDate| Variance::between(first, date);
                let reached = windows.iter().any(|date| {
                    away(date) == Some(total)
                        || windows.iter().any(|promise| away(promise) == Some(total) && holds(promise, date))
                });
                prop_assert!(reached);
                // What was planned later than what is expected counts in full.
                if let (Said::Planned, Some(date)) = (change.said, &change.date) {
                    let promised = windows.iter().any(|promise| holds(promise, date) && !same(promise, date));
                    prop_assert!(promised || total.days() >= away(date).unwrap().days());
                }
            }
        }

        /// In whatever order it was written down.
        #[test]
        fn the_log_is_told_in_the_order_of_days((story, shuffled) in stories().prop_flat_map(|story| {
            (Just(story.clone()), Just(story).prop_shuffle())
        })) {
            prop_assert_eq!(log(&told(&story), day(12, 31)), log(&told(&shuffled), day(12, 31)));
        }

        /// Nothing is pushed that is done or undated, never to an earlier day, and by as much as something before it slipped.
        #[test]
        fn pushes_have_a_cause(seeds in prop::collection::vec(
            (0_usize..6, prop::option::of(windows()), prop::option::of(windows()), prop::option::of(0_u64..90)), 0..6,
        )) {
            let stages = ["a", "b", "c", "d", "e"];
            let milestones: Vec<Milestone> = seeds.into_iter().enumerate().map(|(at, (stage, planned, expected, done))| {
                let one = milestone(&format!("M{at}"), stages.get(stage).copied())
                    .planned(planned, day(1, 1))
                    .expected(expected, day(2, 1));
                done.map_or(one.clone(), |after| one.done(day(6, 1) + Days::new(after)))
            }).collect();
            let known: Vec<&Milestone> = milestones.iter().collect();
            let pushes = pushed(&known, |stage| stages.iter().position(|known| *known == stage), day(12, 31));
            let is_pushed = |code: &str| milestones.iter().zip(&pushes).any(|(one, push)| one.code == code && push.is_some());
            for (milestone, pushed) in milestones.iter().zip(&pushes) {
                let Some(pushed) = pushed else { continue };
                prop_assert!(milestone.done.is_none());
                let (planned, forecast) = (milestone.plans[0].date.as_ref(), milestone.forecasts[0].date.as_ref());
                prop_assert!(pushed.to > forecast.or(planned).unwrap().latest().unwrap());
                let from = planned.or(forecast).unwrap().latest().unwrap();
                prop_assert_eq!(pushed.to - from, chrono::Duration::days(pushed.days));
                let cause = milestones.iter().find(|one| one.code == pushed.by).unwrap();
                prop_assert!(cause.stage < milestone.stage);
                let slipped = cause.done.is_some() || cause.forecasts[0].date.is_some();
                prop_assert!(slipped || is_pushed(&cause.code));
            }
        }
    }
}
