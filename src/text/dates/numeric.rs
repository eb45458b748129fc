//! Dates in figures: 2024-09-01, 2024.9.1, 20240901, 2024-08, 9/1.

use super::phrase::{Base, Part};
use crate::model::PeriodDate;

/// Reads figures joined by one and the same of `-`, `.` and `/`. Two short figures are month and day.
pub(super) fn base(text: &str) -> Option<Base> {
    let separator = text.chars().find(|character| !character.is_ascii_digit());
    let figures: Vec<&str> = match separator {
        Some(separator @ ('-' | '.' | '/')) => text.split(separator).collect(),
        Some(_) => return None,
        None => vec![text],
    };
    match figures.as_slice() {
        [whole] if whole.len() == 8 => {
            let (year, day) = whole.split_at_checked(4)?;
            let (month, day) = day.split_at_checked(2)?;
            day_of_year(year, month, day)
        }
        [first] => Some(Base { year: Some(year(first)?), part: Part::Year }),
        [first, second] if first.len() == 4 => {
            let month = short(second).filter(|month| (1..=12).contains(month))?;
            Some(Base { year: Some(year(first)?), part: Part::Month(month) })
        }
        [month, day] => Some(Base { year: None, part: Part::Day { month: short(month)?, day: short(day)? } }),
        [first, month, day] => day_of_year(first, month, day),
        _ => None,
    }
}

/// A year of four figures.
pub(super) fn year(figures: &str) -> Option<i32> {
    let year = figures.parse().ok().filter(|year| PeriodDate::YEARS.contains(year))?;
    (figures.len() == 4 && is_figures(figures)).then_some(year)
}

/// One or two figures.
pub(super) fn short(figures: &str) -> Option<u32> {
    (figures.len() <= 2 && is_figures(figures)).then(|| figures.parse().ok())?
}

fn day_of_year(first: &str, month: &str, day: &str) -> Option<Base> {
    Some(Base { year: Some(year(first)?), part: Part::Day { month: short(month)?, day: short(day)? } })
}

fn is_figures(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
