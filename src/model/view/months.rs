//! Planned against done, month by month.

use chrono::{Datelike, Months, NaiveDate};

use super::Summary;
use crate::model::PeriodDate;

/// Months before the end of the period that are told at most.
const MOST: u32 = 11;

/// Milestones of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthTally {
    pub first_day: NaiveDate,
    /// Those whose planned window ends in it.
    pub planned: usize,
    /// Those done in it.
    pub done: usize,
}

impl Summary {
    /// The months of the period, and those before it since the day judged at, with the milestones of each.
    pub fn months(&self) -> Vec<MonthTally> {
        let month_of = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        let (first, last) = (self.period.first_day().min(self.as_of), self.period.last_day());
        let first = month_of(first.max(last - Months::new(MOST)));
        let mut months: Vec<MonthTally> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter(|day| day.day() == 1)
            .map(|first_day| MonthTally { first_day, planned: 0, done: 0 })
            .collect();
        for (_, milestone) in self.milestones() {
            let planned = milestone.planned.as_ref().and_then(PeriodDate::latest).map(month_of);
            let done = milestone.done.as_ref().map(|done| month_of(done.on));
            for month in &mut months {
                month.planned += usize::from(planned == Some(month.first_day));
                month.done += usize::from(done == Some(month.first_day));
            }
        }
        months
    }
}
