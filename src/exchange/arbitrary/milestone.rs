//! Arbitrary milestones with their dates in whatever order they were written down, and updates.

use chrono::{Datelike, Months, NaiveDate};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{STAGES, by_and_note, day, days, name, text};
use crate::model::*;

pub(super) fn milestones() -> impl Strategy<Value = Milestone> {
    let stage = prop::option::of(prop::sample::select(STAGES.to_vec()));
    let done =
        (days(), by_and_note()).prop_map(|((on, recorded_on), (by, note))| Completion { on, recorded_on, by, note });
    let below =
        (prop::collection::vec(plans(), 0..4), prop::collection::vec(forecasts(), 0..4), prop::option::of(done));
    (name(), prop::option::of(name()), stage, day(), below).prop_map(|(name, name_en, stage, added_on, below)| {
        let (plans, forecasts, done) = below;
        let (code, stage) = (String::new(), stage.map(str::to_owned));
        Milestone { code, name, name_en, stage, added_on, plans, forecasts, done }
    })
}

/// Codes for `milestones` of `owner`, which has had `before` of them elsewhere.
pub(super) fn number_milestones(milestones: &mut [Milestone], owner: &str, before: usize) {
    for (at, milestone) in milestones.iter_mut().enumerate() {
        milestone.code = format!("{owner}-M{}", before + at + 1);
    }
}

/// A date with how firmly it was promised, or neither.
pub(super) fn planned() -> impl Strategy<Value = (Option<PeriodDate>, Option<Commitment>)> {
    let commitment = prop::option::of(prop::sample::select(Commitment::ALL.to_vec()));
    prop::option::of((period_dates(), commitment))
        .prop_map(|planned| planned.map_or((None, None), |(date, commitment)| (Some(date), commitment)))
}

fn plans() -> impl Strategy<Value = Plan> {
    (planned(), days(), by_and_note()).prop_map(|((date, commitment), (decided_on, recorded_on), (by, note))| Plan {
        date,
        commitment,
        decided_on,
        recorded_on,
        by,
        note,
    })
}

fn forecasts() -> impl Strategy<Value = Forecast> {
    let reason = prop::option::of(prop::sample::select(BlockerCategory::ALL.to_vec()));
    (prop::option::of(period_dates()), reason, days(), by_and_note())
        .prop_map(|(date, reason, (on, recorded_on), (by, note))| Forecast { date, reason, on, recorded_on, by, note })
}

pub(super) fn updates() -> impl Strategy<Value = Update> {
    (text(), days(), prop::option::of(name())).prop_map(|(text, (on, recorded_on), by)| Update {
        code: String::new(),
        text,
        on,
        recorded_on,
        by,
        milestone: None,
    })
}

/// Dates as vague as they come, each with a window of its kind.
pub(super) fn period_dates() -> impl Strategy<Value = PeriodDate> {
    (day(), any::<Index>(), text()).prop_map(|(day, pick, words)| {
        // The last `count` of the `every` months that `day` lies among: the whole quarter, or its last month.
        let months = |every: u32, count: u32| {
            let first_month = (day.month0() / every + 1) * every + 1 - count;
            let first = NaiveDate::from_ymd_opt(day.year(), first_month, 1).unwrap();
            (Some(first), (first + Months::new(count)).pred_opt())
        };
        let of_month = |day: u32| months(1, 1).0.and_then(|first| first.with_day(day));
        let windows = [
            (Kind::Day, (Some(day), Some(day))),
            (Kind::ByDay, (None, Some(day))),
            (Kind::TenDays, (of_month(1), of_month(10))),
            (Kind::TenDays, (of_month(11), of_month(20))),
            (Kind::Month, months(1, 1)),
            (Kind::MonthStart, (of_month(1), of_month(10))),
            (Kind::TenDaysSpan, (of_month(11), months(1, 1).1)),
            (Kind::MonthEnd, (of_month(21), months(1, 1).1)),
            (Kind::ByMonthEnd, (None, months(1, 1).1)),
            (Kind::BeforeMonth, (None, months(1, 1).1)),
            (Kind::Quarter, months(3, 3)),
            (Kind::QuarterEnd, months(3, 1)),
            (Kind::ByQuarterEnd, (None, months(3, 1).1)),
            (Kind::Half, months(6, 6)),
            (Kind::Year, months(12, 12)),
            (Kind::YearEnd, months(12, 1)),
            (Kind::ByYearEnd, (None, months(12, 1).1)),
            (Kind::Span, (Some(day), Some(day + Months::new(1)))),
            (Kind::Vague, (None, None)),
        ];
        let (kind, (earliest, latest)) = *pick.get(&windows);
        PeriodDate::restore(kind, earliest, latest, &words).unwrap()
    })
}
