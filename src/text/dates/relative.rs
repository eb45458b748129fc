//! Dates counted from the data date: today, +2w, 两周后, within 30 days, 本周.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::phrase::{Base, Fault, Part, Reading};
use super::scan::Scan;
use crate::model::PeriodDate;

#[derive(Clone, Copy, Debug)]
enum Unit {
    Days(u32),
    Months(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Later,
    Ago,
    /// Up to and including that day.
    Within,
}

const DAYS: &[(&str, i64)] = &[
    ("今天", 0),
    ("今日", 0),
    ("当天", 0),
    ("当日", 0),
    ("明天", 1),
    ("明日", 1),
    ("大后天", 3),
    ("后天", 2),
    ("昨天", -1),
    ("昨日", -1),
    ("大前天", -3),
    ("前天", -2),
    ("today", 0),
    ("tomorrow", 1),
    ("yesterday", -1),
    ("day after tomorrow", 2),
    ("day before yesterday", -2),
];

const WEEKS: &[(&str, i64)] = &[
    ("本周", 0),
    ("这周", 0),
    ("本星期", 0),
    ("这星期", 0),
    ("下周", 1),
    ("下星期", 1),
    ("上周", -1),
    ("上星期", -1),
    ("this week", 0),
    ("next week", 1),
    ("last week", -1),
];

const WEEKDAYS: &[(&str, i64)] =
    &[("一", 0), ("二", 1), ("三", 2), ("四", 3), ("五", 4), ("六", 5), ("日", 6), ("天", 6)];

const UNITS: &[(&str, Unit)] = &[
    ("天", Unit::Days(1)),
    ("日", Unit::Days(1)),
    ("个星期", Unit::Days(7)),
    ("星期", Unit::Days(7)),
    ("周", Unit::Days(7)),
    ("个月", Unit::Months(1)),
    ("days", Unit::Days(1)),
    ("day", Unit::Days(1)),
    ("d", Unit::Days(1)),
    ("weeks", Unit::Days(7)),
    ("week", Unit::Days(7)),
    ("w", Unit::Days(7)),
    ("months", Unit::Months(1)),
    ("month", Unit::Months(1)),
    ("m", Unit::Months(1)),
    ("years", Unit::Months(12)),
    ("year", Unit::Months(12)),
    ("y", Unit::Months(12)),
];

const SMALL_NUMBERS: &[&str] =
    &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// 今天, 本周五, today: a day named by its distance.
pub(super) fn spoken_day(scan: &mut Scan<'_>, data_date: NaiveDate) -> Option<Base> {
    if let Some(days) = scan.pick(DAYS) {
        return days_from(data_date, days).map(Base::of_day);
    }
    let weeks = scan.pick(WEEKS)?;
    let weekday = scan.pick(WEEKDAYS)?;
    days_from(monday(data_date)?, weeks * 7 + weekday).map(Base::of_day)
}

/// A day of the week that lies `weeks` after that of `data_date`.
pub(super) fn weekday_from(data_date: NaiveDate, weeks: i64, weekday: Weekday) -> Option<Base> {
    days_from(monday(data_date)?, weeks * 7 + i64::from(weekday.num_days_from_monday())).map(Base::of_day)
}

/// 本周, next week: from Monday to Sunday.
pub(super) fn week(text: &str, data_date: NaiveDate, words: &str) -> Reading {
    let mut scan = Scan(text);
    let weeks = scan.pick(WEEKS);
    scan.take(&["内", "之内", "以内"]);
    let weeks = weeks.filter(|_| scan.at_end());
    let week = weeks.and_then(|weeks| {
        let first = days_from(monday(data_date)?, weeks * 7)?;
        PeriodDate::span(first, days_from(first, 6)?, words)
    });
    week.ok_or(Fault::NotADate)
}

/// +2w, -3d, 两周后, 3天前, 30天内, in 2 weeks, 3 days ago, within 30 days.
pub(super) fn distance(folded: &str, tight: &str, data_date: NaiveDate, words: &str) -> Reading {
    let counted = signed(tight).or_else(|| chinese(tight)).or_else(|| english(folded));
    let dated = counted.and_then(|(count, unit, way)| {
        let day = moved(data_date, count, unit, way).filter(|day| PeriodDate::YEARS.contains(&day.year()))?;
        Some(if way == Way::Within { PeriodDate::by_day(day, words) } else { PeriodDate::day(day, words) })
    });
    dated.ok_or(Fault::NotADate)
}

fn signed(tight: &str) -> Option<(u32, Unit, Way)> {
    let mut scan = Scan(tight);
    let way = scan.pick(&[("+", Way::Later), ("-", Way::Ago)])?;
    let count = scan.number()?.value;
    scan.take(&[" "]);
    let unit = scan.pick(UNITS)?;
    scan.at_end().then_some((count, unit, way))
}

fn chinese(tight: &str) -> Option<(u32, Unit, Way)> {
    let mut scan = Scan(tight);
    let count = scan.number()?.value;
    // 3日前 is as often "by the 3rd".
    let is_day_of_month = scan.sees(&["日前", "日之前", "日以前"]);
    let unit = scan.pick(UNITS).filter(|_| !is_day_of_month)?;
    let way = scan.pick(&[
        ("之后", Way::Later),
        ("以后", Way::Later),
        ("后", Way::Later),
        ("之前", Way::Ago),
        ("以前", Way::Ago),
        ("前", Way::Ago),
        ("之内", Way::Within),
        ("以内", Way::Within),
        ("内", Way::Within),
    ])?;
    scan.at_end().then_some((count, unit, way))
}

fn english(folded: &str) -> Option<(u32, Unit, Way)> {
    let words: Vec<&str> = folded.split(' ').collect();
    let (count, unit, way) = match words.as_slice() {
        ["in", count, unit] | [count, unit, "from", "now"] => (count, unit, Way::Later),
        ["within", count, unit] => (count, unit, Way::Within),
        [count, unit, "ago"] => (count, unit, Way::Ago),
        _ => return None,
    };
    let spelt = SMALL_NUMBERS.iter().zip(1..).find(|(word, _)| *word == count).map(|(_, value)| value);
    let mut scan = Scan(count);
    let count = spelt.or_else(|| scan.number().filter(|_| scan.at_end()).map(|number| number.value))?;
    let unit = UNITS.iter().find(|(word, _)| word == unit && word.len() > 1)?.1;
    Some((count, unit, way))
}

fn moved(from: NaiveDate, count: u32, unit: Unit, way: Way) -> Option<NaiveDate> {
    match unit {
        Unit::Days(days) => {
            let days = Days::new(u64::from(count) * u64::from(days));
            if way == Way::Ago { from.checked_sub_days(days) } else { from.checked_add_days(days) }
        }
        Unit::Months(months) => {
            let months = Months::new(count.checked_mul(months)?);
            if way == Way::Ago { from.checked_sub_months(months) } else { from.checked_add_months(months) }
        }
    }
}

/// The month that lies `months` after that of `data_date`.
pub(super) fn month_from(data_date: NaiveDate, months: i32) -> Option<Base> {
    let count = Months::new(months.unsigned_abs());
    let moved = if months < 0 { data_date.checked_sub_months(count) } else { data_date.checked_add_months(count) }?;
    Some(Base { year: Some(moved.year()), part: Part::Month(moved.month()) })
}

/// The quarter that lies `quarters` after that of `data_date`.
pub(super) fn quarter_from(data_date: NaiveDate, quarters: i32) -> Option<Base> {
    let moved = month_from(data_date, quarters * 3)?;
    match moved.part {
        Part::Month(month) => Some(Base { part: Part::Quarter(month.div_ceil(3)), ..moved }),
        _ => None,
    }
}

fn monday(day: NaiveDate) -> Option<NaiveDate> {
    days_from(day, -i64::from(day.weekday().days_since(Weekday::Mon)))
}

fn days_from(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(chrono::TimeDelta::try_days(days)?)
}
