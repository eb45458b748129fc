//! Columns into the model's types. What this program never writes is an error, not a guess.

use chrono::NaiveDate;
use rusqlite::types::{Type, ValueRef};
use rusqlite::{Error, Row};
use rust_decimal::Decimal;

use crate::model::{Commitment, Kind, PeriodDate, Plan, Responsible};

/// A code of a closed set.
pub(super) fn known<T>(row: &Row<'_>, at: usize, from_code: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let code: String = row.get(at)?;
    from_code(&code).ok_or_else(|| foreign(at, &code))
}

pub(super) fn maybe_known<T>(
    row: &Row<'_>,
    at: usize,
    from_code: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let code: Option<String> = row.get(at)?;
    code.map(|code| from_code(&code).ok_or_else(|| foreign(at, &code))).transpose()
}

pub(super) fn decimal(row: &Row<'_>, at: usize) -> rusqlite::Result<Decimal> {
    let text: String = row.get(at)?;
    text.parse().map_err(|_| foreign(at, &text))
}

pub(super) fn maybe_decimal(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Decimal>> {
    let text: Option<String> = row.get(at)?;
    text.map(|text| text.parse().map_err(|_| foreign(at, &text))).transpose()
}

/// 责任单位, 责任人 and 分管领导 from three columns in a row.
pub(super) fn responsible(row: &Row<'_>, at: usize) -> rusqlite::Result<Responsible> {
    Ok(Responsible { unit: row.get(at)?, person: row.get(at + 1)?, leader: row.get(at + 2)? })
}

/// A day, mostly as it is always written: what reads days in any form takes ten times as long.
pub(super) fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<NaiveDate> {
    match row.get_ref(at)? {
        ValueRef::Text(text) => written_day(text).map_or_else(|| row.get(at), Ok),
        _ => row.get(at),
    }
}

/// The same where there may be none.
pub(super) fn maybe_day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        _ => day(row, at).map(Some),
    }
}

/// `2024-06-30`.
fn written_day(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let number = |digits: &[&u8]| {
        digits
            .iter()
            .try_fold(0_u32, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(**digit - b'0')))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A date from `kind, earliest, latest, words` beginning at `at`.
pub(super) fn given_date(row: &Row<'_>, at: usize) -> rusqlite::Result<PeriodDate> {
    let words: String = row.get(at + 3)?;
    PeriodDate::restore(known(row, at, Kind::from_code)?, maybe_day(row, at + 1)?, maybe_day(row, at + 2)?, &words)
        .map_err(|misfit| Error::FromSqlConversionFailure(at, Type::Text, Box::new(misfit)))
}

/// The same where there may be none: then there is no kind.
pub(super) fn date(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<PeriodDate>> {
    match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        _ => given_date(row, at).map(Some),
    }
}

/// A plan from `kind, earliest, latest, words, commitment, decided_on, recorded_on, author, note` beginning at `at`.
pub(super) fn plan(row: &Row<'_>, at: usize) -> rusqlite::Result<Plan> {
    Ok(Plan {
        date: date(row, at)?,
        commitment: maybe_known(row, at + 4, Commitment::from_code)?,
        decided_on: day(row, at + 5)?,
        recorded_on: day(row, at + 6)?,
        by: row.get(at + 7)?,
        note: row.get(at + 8)?,
    })
}

fn foreign(at: usize, value: &str) -> Error {
    Error::FromSqlConversionFailure(at, Type::Text, format!("unexpected value {value:?}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written_and_nothing_else_is_one() {
        let day = NaiveDate::from_ymd_opt(2024, 2, 29);
        assert_eq!(written_day(b"2024-02-29"), day);
        for text in ["2023-02-29", "2024-2-29", "2024-02-29 ", "2024/02/29", "20x4-02-29", "-024-02-29", ""] {
            assert_eq!(written_day(text.as_bytes()), None, "{text}");
        }
    }
}
