//! Period dates in words: at their own precision, as they were understood, and why they were not.

use chrono::{Datelike, NaiveDate};

use super::{Instead, Misread, normalise, tables};
use crate::model::{Kind, PeriodDate, TenDays};
use crate::text::{Lang, Texts};

impl Texts {
    /// A day as people write it: 2024年7月1日, 1 July 2024.
    pub fn day(&self, day: NaiveDate) -> String {
        self.day_in(day, Some(day.year()))
    }

    /// A period date at its own precision, without the year where it is `plan_year`; words only as they were typed.
    /// Read again in the same plan year it gives the same kind and window.
    pub fn period_date(&self, date: &PeriodDate, plan_year: i32) -> String {
        let Some(last) = date.latest() else { return date.words().to_owned() };
        let first = date.earliest().unwrap_or(last);
        let year = unless(last.year(), plan_year);
        let month = || self.month_in(last.month(), year);
        let quarter = || self.quarter_in(last.month().div_ceil(3), year);
        match date.kind() {
            Kind::Day => self.day_or_name(date, last, year),
            Kind::ByDay => self.date_by(self.day_or_name(date, last, year)),
            Kind::TenDays => self.ten_days_in(last, year),
            Kind::Month => month(),
            Kind::MonthStart => self.date_month_start(month()),
            Kind::MonthEnd => self.date_month_end(month()),
            Kind::ByMonthEnd => self.date_by(self.date_month_end(month())),
            Kind::BeforeMonth => {
                let begins = last.succ_opt().unwrap_or(last);
                self.date_before(self.month_in(begins.month(), unless(begins.year(), plan_year)))
            }
            Kind::Quarter => quarter(),
            Kind::QuarterEnd => self.date_quarter_end(quarter()),
            Kind::ByQuarterEnd => self.date_by(self.date_quarter_end(quarter())),
            Kind::Half => self.half_in(last.month() > 6, year),
            Kind::Year => year.map_or_else(|| self.date_within_year(), |year| self.date_year(year.to_string())),
            Kind::YearEnd => self.year_end_in(year),
            Kind::ByYearEnd => self.date_by(self.year_end_in(year)),
            Kind::Span | Kind::TenDaysSpan => self.span_in(date.kind(), first, last, plan_year),
            Kind::Vague => date.words().to_owned(),
        }
    }

    /// How words were understood, to show before they are accepted: `8月底：2024-08-21～08-31，按月底计`.
    pub fn understood(&self, date: &PeriodDate) -> String {
        let words = date.words().to_owned();
        let iso = |day: NaiveDate| day.to_string();
        match (date.earliest(), date.latest()) {
            (_, None) => self.date_understood_vague(words),
            (None, Some(last)) => self.date_understood_by(words, iso(last)),
            (Some(_), Some(day)) if date.kind() == Kind::Day => {
                let weekday = self.date_weekday(day.weekday().number_from_monday());
                // What was typed as it is printed need not be said twice.
                if words == iso(day) {
                    self.date_understood_iso(weekday, iso(day))
                } else {
                    self.date_understood_day(words, weekday, iso(day))
                }
            }
            (Some(first), Some(last)) => {
                let to = if first.year() == last.year() { last.format("%m-%d").to_string() } else { iso(last) };
                self.date_understood_window(words, iso(first), to, date.kind().code())
            }
        }
    }

    /// Why words were not understood, and what can be typed instead.
    pub fn misread(&self, misread: &Misread) -> String {
        match misread {
            Misread::Empty => self.date_empty(),
            Misread::NotADate { words } => match Instead::of(words) {
                Some(Instead::TenDays) => self.date_instead_ten_days(words.as_str()),
                Some(Instead::Period) => self.date_instead_period(words.as_str()),
                Some(Instead::Term) => self.date_instead_term(words.as_str()),
                Some(Instead::Month) => self.date_instead_month(words.as_str()),
                Some(Instead::MovingFeast) => self.date_instead_feast(words.as_str()),
                None => self.date_not_a_date(words.as_str()),
            },
            Misread::NoSuchDay { words } => self.date_no_such_day(words.as_str()),
            Misread::NotOneDay { date, .. } => self.date_not_one_day(self.understood(date)),
        }
    }

    fn month_in(&self, month: u32, year: Option<i32>) -> String {
        let name = self.date_month(month);
        year.map_or_else(|| name.clone(), |year| self.date_month_of_year(name.clone(), year.to_string()))
    }

    fn day_in(&self, day: NaiveDate, year: Option<i32>) -> String {
        self.date_day(day.day(), self.month_in(day.month(), year))
    }

    /// A day by its name where it was given so: 秋季开学.
    fn day_or_name(&self, date: &PeriodDate, day: NaiveDate, year: Option<i32>) -> String {
        let folded = normalise::fold(date.words()).unwrap_or_default();
        let Some(named) = tables::named_day(&folded, day) else { return self.day_in(day, year) };
        let name = self.date_named_day(named.code);
        year.map_or_else(|| name.clone(), |year| self.date_named_day_of_year(name.clone(), year.to_string()))
    }

    fn ten_days_in(&self, day: NaiveDate, year: Option<i32>) -> String {
        self.date_ten_days(TenDays::of(day).code(), self.month_in(day.month(), year))
    }

    fn quarter_in(&self, quarter: u32, year: Option<i32>) -> String {
        let name = self.date_quarter(quarter);
        year.map_or_else(|| name.clone(), |year| self.date_quarter_of_year(name.clone(), year.to_string()))
    }

    fn half_in(&self, is_second: bool, year: Option<i32>) -> String {
        let name = self.date_half(if is_second { 2 } else { 1 });
        year.map_or_else(|| name.clone(), |year| self.date_half_of_year(name.clone(), year.to_string()))
    }

    fn year_end_in(&self, year: Option<i32>) -> String {
        year.map_or_else(|| self.date_year_end(), |year| self.date_end_of_year(year.to_string()))
    }

    /// Both ends; the year where the language puts it: with the first in Chinese, with the last in English.
    fn span_in(&self, kind: Kind, first: NaiveDate, last: NaiveDate, plan_year: i32) -> String {
        let (year_of_first, year_of_last) = if first.year() == last.year() {
            let year = unless(first.year(), plan_year);
            match self.lang() {
                Lang::Zh => (year, None),
                Lang::En => (None, year),
            }
        } else {
            (Some(first.year()), Some(last.year()))
        };
        let is_one_month = (first.year(), first.month()) == (last.year(), last.month());
        let is_whole_months = first.day() == 1 && last.succ_opt().is_some_and(|next| next.day() == 1) && !is_one_month;
        if kind == Kind::TenDaysSpan {
            self.date_span(self.ten_days_in(first, year_of_first), self.ten_days_in(last, year_of_last))
        } else if is_whole_months {
            self.date_span(self.month_in(first.month(), year_of_first), self.month_in(last.month(), year_of_last))
        } else if is_one_month {
            let month = self.month_in(first.month(), year_of_first.or(year_of_last));
            self.date_days_of_month(first.day(), last.day(), month)
        } else {
            self.date_span(self.day_in(first, year_of_first), self.day_in(last, year_of_last))
        }
    }
}

fn unless(year: i32, plan_year: i32) -> Option<i32> {
    (year != plan_year).then_some(year)
}
