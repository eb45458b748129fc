//! Days and the columns that stand for them: finer or coarser, and which of them the screen shows. Pure.

use chrono::{Datelike, NaiveDate};

use crate::tui::month;

/// How much time a column stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scale {
    /// A column a day, seven a week.
    Week,
    /// Six columns a month, so that every 旬 has two: days 1–5, 6–10, … and 26 to the end.
    #[default]
    Month,
    /// Six columns a quarter: half-months.
    Quarter,
}

impl Scale {
    /// Columns that carry one label: a week, a month, a quarter.
    pub(super) const fn group(self) -> i32 {
        match self {
            Self::Week => 7,
            Self::Month | Self::Quarter => 6,
        }
    }

    pub(super) const fn finer(self) -> Self {
        match self {
            Self::Week | Self::Month => Self::Week,
            Self::Quarter => Self::Month,
        }
    }

    pub(super) const fn coarser(self) -> Self {
        match self {
            Self::Week => Self::Month,
            Self::Month | Self::Quarter => Self::Quarter,
        }
    }

    /// The column of a day, counted from the first day of year 1, which was a Monday.
    pub(super) fn column(self, day: NaiveDate) -> i32 {
        let (year, month) = (day.year(), day.month0().cast_signed());
        match self {
            Self::Week => day.num_days_from_ce() - 1,
            Self::Month => (year * 12 + month) * 6 + (day.day0().cast_signed() / 5).min(5),
            Self::Quarter => (year * 12 + month) * 2 + i32::from(day.day() > 15),
        }
    }

    /// The first day of a column.
    pub(super) fn first_day(self, column: i32) -> NaiveDate {
        let of_month = |months: i32, day: i32| {
            let (month, day) = (months.rem_euclid(12).cast_unsigned() + 1, day.cast_unsigned());
            NaiveDate::from_ymd_opt(months.div_euclid(12), month, day)
        };
        let day = match self {
            Self::Week => NaiveDate::from_num_days_from_ce_opt(column + 1),
            Self::Month => of_month(column.div_euclid(6), 1 + 5 * column.rem_euclid(6)),
            Self::Quarter => of_month(column.div_euclid(2), 1 + 15 * column.rem_euclid(2)),
        };
        // Columns beyond the calendar are never on the screen.
        day.unwrap_or_default()
    }
}

/// The columns on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Viewport {
    pub(super) scale: Scale,
    /// The column at the left edge.
    pub(super) left: i32,
    pub(super) width: i32,
}

impl Viewport {
    /// What is seen first: a plan from its first day on, and the data date in any case.
    pub(super) fn home(scale: Scale, width: i32, begins: NaiveDate, data_date: NaiveDate) -> Self {
        let at = |day| Self { scale, left: scale.column(day), width }.aligned().bounded();
        let both = at(begins.min(data_date));
        if both.shows(data_date) && both.shows(begins) { both } else { at(data_date).scrolled(-1) }
    }

    /// Where a day stands, counted from the left edge, in view or not.
    pub(super) fn at(self, day: NaiveDate) -> i32 {
        self.scale.column(day) - self.left
    }

    pub(super) fn shows(self, day: NaiveDate) -> bool {
        (0..self.width).contains(&self.at(day))
    }

    /// The width, to count cells with.
    pub(super) fn cells(self) -> usize {
        usize::try_from(self.width).unwrap_or(0)
    }

    /// So many labels further on, or back.
    pub(super) fn scrolled(self, groups: i32) -> Self {
        let group = self.scale.group();
        let start = if groups < 0 { self.left + group - 1 } else { self.left };
        Self { left: start.div_euclid(group) * group + groups * group, ..self }.bounded()
    }

    /// At another scale, with the data date where it was, or what was in the middle where that was not in view.
    pub(super) fn zoomed(self, scale: Scale, data_date: NaiveDate) -> Self {
        let middle = || self.scale.first_day(self.left + self.width / 2);
        let kept = if self.shows(data_date) { data_date } else { middle() };
        Self { scale, left: scale.column(kept) - self.at(kept), ..self }.bounded()
    }

    /// Scrolled to where these days are: all of them where there is room, with the first in view in any case.
    pub(super) fn showing(self, first: NaiveDate, last: NaiveDate) -> Self {
        let taken = self.scale.column(last) - self.scale.column(first);
        let before = ((self.width - taken) / 2).max(self.scale.group().min(self.width / 4));
        Self { left: self.scale.column(first) - before, ..self }.bounded()
    }

    fn aligned(self) -> Self {
        let group = self.scale.group();
        Self { left: self.left.div_euclid(group) * group, ..self }
    }

    fn bounded(self) -> Self {
        let (first, last) = month::bounds();
        let most = self.scale.column(last) + 1 - self.width;
        Self { left: self.left.min(most).max(self.scale.column(first)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        let (first, last) = month::bounds();
        (0..=(last - first).num_days()).prop_map(move |days| month::days_on(first, days))
    }

    fn any_scale() -> impl Strategy<Value = Scale> {
        prop::sample::select(vec![Scale::Week, Scale::Month, Scale::Quarter])
    }

    #[test]
    fn every_ten_days_have_two_columns_of_their_month() {
        let at = |text| Scale::Month.column(day(text)) - Scale::Month.column(day("2024-02-01"));
        assert_eq!(
            ["2024-02-10", "2024-02-11", "2024-02-20", "2024-02-21", "2024-02-29", "2024-03-01"].map(at),
            [1, 2, 3, 4, 5, 6]
        );
    }

    #[test]
    fn labels_stand_at_the_beginning_of_what_they_name() {
        assert_eq!(Scale::Week.column(day("2024-09-30")) % 7, 0, "a Monday");
        assert_eq!(Scale::Month.column(day("2024-09-01")) % 6, 0);
        assert_eq!(Scale::Quarter.column(day("2024-07-01")) % 6, 0);
    }

    #[test]
    fn the_plan_is_seen_first_and_the_data_date_in_any_case() {
        let home = |width, begins, data| Viewport::home(Scale::Month, width, day(begins), day(data));
        let before = home(55, "2024-07-01", "2024-06-30");
        assert_eq!(before.scale.first_day(before.left), day("2024-06-01"));
        let within = home(55, "2024-07-01", "2024-09-30");
        assert_eq!(within.scale.first_day(within.left), day("2024-07-01"));
        let long_after = home(55, "2024-07-01", "2027-01-31");
        assert_eq!(long_after.scale.first_day(long_after.left), day("2026-12-01"));
    }

    #[test]
    fn the_dates_of_a_thing_are_brought_into_view() {
        let view = Viewport::home(Scale::Month, 55, day("2024-07-01"), day("2024-09-30"));
        let there = view.showing(day("2026-01-01"), day("2026-03-31"));
        assert!(there.shows(day("2026-01-01")) && there.shows(day("2026-03-31")));
        let long = view.showing(day("2026-01-01"), day("2030-03-31"));
        assert!(long.shows(day("2026-01-01")) && !long.shows(day("2030-03-31")));
    }

    proptest! {
        #[test]
        fn later_days_never_stand_before_earlier_ones(scale in any_scale(), one in any_day(), other in any_day()) {
            let (first, last) = (one.min(other), one.max(other));
            // So no window is ever empty.
            prop_assert!(scale.column(first) <= scale.column(last));
        }

        #[test]
        fn a_column_begins_at_its_first_day(scale in any_scale(), on in any_day()) {
            let column = scale.column(on);
            let first = scale.first_day(column);
            prop_assert!(first <= on && on < scale.first_day(column + 1));
            prop_assert_eq!(scale.column(first), column);
            prop_assert_eq!(scale.column(first.pred_opt().unwrap()), column - 1);
        }

        #[test]
        fn zooming_keeps_its_place(from in any_scale(), to in any_scale(), on in any_day(), width in 20_i32..160, share in 0_i32..100) {
            let offset = width * share / 100;
            let view = Viewport { scale: from, left: from.column(on) - offset, width };
            let zoomed = view.zoomed(to, on);
            let (first, last) = month::bounds();
            let far = |end: NaiveDate| (end - on).num_days().abs() > 160 * 16;
            prop_assume!(far(first) && far(last));
            prop_assert_eq!(zoomed.at(on), offset);
        }

        #[test]
        fn scrolling_goes_from_label_to_label_and_stays_within_bounds(
            scale in any_scale(), on in any_day(), off in 0_i32..6, width in 20_i32..160, groups in -40_i32..40,
        ) {
            let view = Viewport { scale, left: scale.column(on) - off, width };
            let there = view.scrolled(groups);
            let (first, last) = month::bounds();
            prop_assert!(there.left >= scale.column(first));
            prop_assert!(there.left + width <= scale.column(last) + 1);
            let at_end = there.left == scale.column(first) || there.left + width == scale.column(last) + 1;
            prop_assert!(at_end || there.left % scale.group() == 0);
            prop_assert!(at_end || groups == 0 || (there.left - view.left).signum() == groups.signum());
        }
    }
}
