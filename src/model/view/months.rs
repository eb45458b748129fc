//! Planned against done, month by month.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{MilestoneView, Summary};
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

/// Milestones of every month: planned, and done. Months are counted from the year 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByMonth(BTreeMap<i32, (usize, usize)>);

impl ByMonth {
    /// Takes in a milestone by the end of its planned window and the day it was done.
    pub fn add(&mut self, planned: Option<NaiveDate>, done: Option<NaiveDate>) {
        if let Some(day) = planned {
            self.0.entry(number(day)).or_default().0 += 1;
        }
        if let Some(day) = done {
            self.0.entry(number(day)).or_default().1 += 1;
        }
    }

    pub fn merge(&mut self, other: &Self) {
        for (month, counts) in other.counts() {
            self.add_counts(month, counts);
        }
    }

    /// The number of each month with its milestones, planned and done.
    pub fn counts(&self) -> impl Iterator<Item = (i32, (usize, usize))> {
        self.0.iter().map(|(month, counts)| (*month, *counts))
    }

    /// Takes in so many milestones of a month, by its number.
    pub fn add_counts(&mut self, month: i32, (planned, done): (usize, usize)) {
        let counts = self.0.entry(month).or_default();
        *counts = (counts.0 + planned, counts.1 + done);
    }

    fn add_views<'a>(&mut self, milestones: impl IntoIterator<Item = &'a MilestoneView>) {
        for milestone in milestones {
            let planned = milestone.planned.as_ref().and_then(PeriodDate::latest);
            self.add(planned, milestone.done.as_ref().map(|done| done.on));
        }
    }
}

fn number(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

impl Summary {
    /// The months of the period, and those before it since the day judged at, with the milestones of each.
    pub fn months(&self) -> Vec<MonthTally> {
        let mut all = ByMonth::default();
        match self.projects.source() {
            Some(source) => all.merge(source.months()),
            None => all.add_views(self.projects.iter().flat_map(|project| &project.milestones)),
        }
        all.add_views(self.items.iter().flat_map(|item| &item.milestones));
        let month_of = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        let (first, last) = (self.period.first_day().min(self.as_of), self.period.last_day());
        let first = month_of(first.max(last - Months::new(MOST)));
        let tally = |first_day: NaiveDate| {
            let (planned, done) = all.0.get(&number(first_day)).copied().unwrap_or_default();
            MonthTally { first_day, planned, done }
        };
        first.iter_days().take_while(|day| *day <= last).filter(|day| day.day() == 1).map(tally).collect()
    }
}
