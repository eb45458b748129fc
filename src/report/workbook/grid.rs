//! A table before it lies on a worksheet: columns that know what they hold, rows of values, formulas by the names of
//! columns.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::report::document::{Many, Tone};

/// Columns and rows.
pub(super) struct Grid {
    /// Of the worksheet.
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Many<Vec<Value>>,
    /// How many columns stay where they are while the others are moved across.
    pub(super) frozen: u16,
    /// How many columns are printed; those after them are there to reckon with.
    pub(super) printed: usize,
    /// Whether the headers have filters.
    pub(super) filter: bool,
}

pub(super) struct Column {
    /// What formulas call it.
    pub(super) key: &'static str,
    pub(super) header: String,
    pub(super) holds: Holds,
    /// What is wider than so many cells is broken into lines.
    pub(super) most: usize,
    /// Words that have a colour here.
    pub(super) tones: Vec<(String, Tone)>,
}

/// What a column is of, which says how its values look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum Holds {
    Words,
    Figures,
    /// To two decimals.
    Money,
    Shares,
    Days,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Value {
    /// There is no such thing.
    Nothing,
    Text(String),
    /// That nobody has said.
    Unknown(String),
    Number(f64),
    Day(NaiveDate),
    /// `{key}` stands for the cell of that column in the same row.
    Formula {
        formula: String,
        result: Outcome,
        holds: Holds,
    },
}

/// What a formula gives; `None` where it gives an empty text.
pub(super) type Outcome = Option<f64>;

impl Grid {
    /// That all columns are printed.
    pub(super) const ALL: usize = usize::MAX;
}

impl Column {
    pub(super) fn new(key: &'static str, header: String, holds: Holds, most: usize) -> Self {
        Self { key, header, holds, most, tones: Vec::new() }
    }

    pub(super) fn words(header: String, most: usize) -> Self {
        Self::new("", header, Holds::Words, most)
    }

    pub(super) fn figures(header: String) -> Self {
        Self::new("", header, Holds::Figures, 12)
    }

    pub(super) fn days(header: String) -> Self {
        Self::new("", header, Holds::Days, 12)
    }

    pub(super) fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    pub(super) fn tones(self, tones: impl IntoIterator<Item = (String, Tone)>) -> Self {
        Self { tones: tones.into_iter().collect(), ..self }
    }
}

impl Value {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// A figure as a number; as text where a spreadsheet could not keep its digits.
    pub(super) fn figure(value: Decimal) -> Self {
        let digits = value.normalize().to_string();
        match digits.parse::<f64>().ok().filter(|number| number.to_string() == digits) {
            Some(number) => Self::Number(number),
            None => Self::Text(digits),
        }
    }

    pub(super) fn count(count: impl Into<Decimal>) -> Self {
        Self::figure(count.into())
    }

    /// A day; in words where the calendar of spreadsheets does not reach.
    pub(super) fn day(day: Option<NaiveDate>) -> Self {
        match day {
            None => Self::Nothing,
            Some(day) if (1900..=9999).contains(&day.year()) => Self::Day(day),
            Some(day) => Self::Text(day.to_string()),
        }
    }

    pub(super) fn formula(formula: impl Into<String>, result: Outcome, holds: Holds) -> Self {
        Self::Formula { formula: formula.into(), result, holds }
    }
}

/// A count as spreadsheets have it.
pub(super) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// A whole of which something is a part, where there is anything to divide by.
pub(super) fn share(part: f64, whole: f64) -> Outcome {
    (whole > 0.0).then(|| part / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_keeps_its_digits_or_stays_a_text() {
        let figure = |digits: &str| Value::figure(digits.parse().unwrap());
        assert_eq!(figure("1613.68"), Value::Number(1613.68));
        assert_eq!(figure("0.10"), Value::Number(0.1));
        assert_eq!(figure("-12"), Value::Number(-12.0));
        assert_eq!(figure("999999999999.99"), Value::Number(999_999_999_999.99));
        assert_eq!(figure("1234567890123456789.5"), Value::Text("1234567890123456789.5".to_owned()));
    }

    #[test]
    fn a_day_before_the_calendar_of_spreadsheets_is_a_text() {
        let day = |text: &str| Value::day(text.parse().ok());
        assert!(matches!(day("1900-01-01"), Value::Day(_)));
        assert_eq!(day("1899-12-31"), Value::Text("1899-12-31".to_owned()));
        assert_eq!(Value::day(None), Value::Nothing);
    }

    #[test]
    fn nothing_has_no_share() {
        assert_eq!((share(1.0, 2.0), share(0.0, 0.0)), (Some(0.5), None));
    }
}
