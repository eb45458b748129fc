//! What words mean before they become a date: a part of the calendar, which edge of it, and how it bounds.

use chrono::{Datelike, NaiveDate};

use super::Context;

use crate::model::{Kind, PeriodDate, TenDays};

/// Why words gave no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    NotADate,
    NoSuchDay,
}

pub(super) type Reading = Result<PeriodDate, Fault>;

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Day { month: u32, day: u32 },
    TenDays { month: u32, ten: TenDays },
    Month(u32),
    Quarter(u32),
    Half(u32),
    Year,
}

/// A part with its year, where one was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Base {
    pub(super) year: Option<i32>,
    pub(super) part: Part,
}

/// Where in the part: 初, 底.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Whole,
    Start,
    End,
}

/// What the words around it make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// In it.
    Within,
    /// "by": ambiguous before a bare month.
    By,
    /// 前, "before": includes a day, excludes a bare month.
    Before,
    /// 最迟, "no later than": includes whatever follows.
    NoLater,
}

/// A date in pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) base: Base,
    pub(super) edge: Edge,
    pub(super) bound: Bound,
}

impl Base {
    pub(super) fn of_day(day: NaiveDate) -> Self {
        Self { year: Some(day.year()), part: Part::Day { month: day.month(), day: day.day() } }
    }

    /// The same part of `year`, where no year was said yet and the part is not a year itself.
    pub(super) fn in_year(self, year: i32) -> Option<Self> {
        (self.year.is_none() && self.part != Part::Year).then_some(Self { year: Some(year), ..self })
    }
}

impl Phrase {
    /// 元旦前 without a year is the next one, where that of the plan's year is over: nobody promises what has passed.
    pub(super) fn coming(self, context: Context) -> Self {
        let new_year = Part::Day { month: 1, day: 1 };
        let is_promise = self.bound != Bound::Within && self.base.year.is_none() && self.base.part == new_year;
        let is_over = NaiveDate::from_yo_opt(context.year, 1).is_some_and(|day| day < context.data_date);
        if is_promise && is_over {
            let base = Base { year: Some(context.data_date.year().max(context.year).saturating_add(1)), ..self.base };
            return Self { base, ..self };
        }
        self
    }

    pub(super) const fn whole(base: Base) -> Self {
        Self { base, edge: Edge::Whole, bound: Bound::Within }
    }

    /// The date, in `year` where none was said. What is ambiguous (前 after a quarter, "by August") is no date.
    pub(super) fn date(self, year: i32, words: &str) -> Reading {
        let year = self.base.year.unwrap_or(year);
        let is_bound = self.bound != Bound::Within;
        let made = match (self.base.part, self.edge) {
            (Part::Day { month, day }, Edge::Whole) => {
                let day = calendar_day(year, month, day)?;
                Some(if is_bound { PeriodDate::by_day(day, words) } else { PeriodDate::day(day, words) })
            }
            (part, Edge::End) if is_bound => by_end(year, part, words),
            (part, Edge::Whole) if self.bound == Bound::NoLater => by_end(year, part, words),
            (Part::Month(month), Edge::Whole) if self.bound == Bound::Before => {
                PeriodDate::before_month(year, month, words)
            }
            (part, edge) if !is_bound => window(year, part, edge, words),
            _ => None,
        };
        made.ok_or(Fault::NotADate)
    }
}

fn window(year: i32, part: Part, edge: Edge, words: &str) -> Option<PeriodDate> {
    match (part, edge) {
        (Part::TenDays { month, ten }, Edge::Whole) => PeriodDate::ten_days(year, month, ten, words),
        (Part::Month(month), Edge::Whole) => PeriodDate::month(year, month, words),
        (Part::Month(month), Edge::Start) => PeriodDate::month_start(year, month, words),
        (Part::Month(month), Edge::End) => PeriodDate::month_end(year, month, words),
        (Part::Quarter(quarter), Edge::Whole) => PeriodDate::quarter(year, quarter, words),
        (Part::Quarter(quarter), Edge::End) => PeriodDate::quarter_end(year, quarter, words),
        (Part::Half(half), Edge::Whole) => PeriodDate::half(year, half, words),
        (Part::Half(half), Edge::End) => PeriodDate::month_end(year, half * 6, words),
        (Part::Year, Edge::Whole) => PeriodDate::year(year, words),
        (Part::Year, Edge::End) => PeriodDate::year_end(year, words),
        _ => None,
    }
}

fn by_end(year: i32, part: Part, words: &str) -> Option<PeriodDate> {
    match part {
        Part::Day { .. } | Part::TenDays { .. } => None,
        Part::Month(month) => PeriodDate::by_month_end(year, month, words),
        Part::Quarter(quarter) => PeriodDate::by_quarter_end(year, quarter, words),
        Part::Half(half) => PeriodDate::by_month_end(year, half * 6, words),
        Part::Year => PeriodDate::by_year_end(year, words),
    }
}

/// The run from the first day of `first` to the last day of `last`, which must begin after `first` ends.
pub(super) fn run(first: &PeriodDate, last: &PeriodDate, words: &str) -> Reading {
    let thirds = [first, last]
        .map(PeriodDate::kind)
        .iter()
        .any(|kind| matches!(kind, Kind::TenDays | Kind::MonthStart | Kind::MonthEnd));
    let span = |from, to| {
        let of_thirds = if thirds { PeriodDate::ten_days_span(from, to, words) } else { None };
        of_thirds.or_else(|| PeriodDate::span(from, to, words))
    };
    let follows = first.latest() < last.earliest();
    let ends = first.earliest().zip(last.latest()).filter(|_| follows);
    ends.and_then(|(from, to)| span(from, to)).ok_or(Fault::NotADate)
}

/// The first that is a date; else that there is no such day, where one of them came that far.
pub(super) fn first_date(readings: impl IntoIterator<Item = Reading>) -> Reading {
    let mut fault = Fault::NotADate;
    for reading in readings {
        match reading {
            Ok(date) => return Ok(date),
            Err(Fault::NoSuchDay) => fault = Fault::NoSuchDay,
            Err(Fault::NotADate) => {}
        }
    }
    Err(fault)
}

fn calendar_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, Fault> {
    if !PeriodDate::YEARS.contains(&year) {
        return Err(Fault::NotADate);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Fault::NoSuchDay)
}
