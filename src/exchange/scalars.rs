//! Days and figures as documents write them. Both are kept as text until it is known where they stand.

use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

/// A day: a quoted `"2024-06-30"` or TOML's own date.
#[derive(Clone, Debug)]
pub(super) struct Day(pub(super) String);

/// A decimal number, exactly as written: `22`, `118.8` or `"1613.68"`.
#[derive(Clone, Debug)]
pub(super) struct Figure(pub(super) String);

impl Day {
    pub(super) fn new(day: NaiveDate) -> Self {
        Self(day.format("%Y-%m-%d").to_string())
    }

    /// The day meant, if it is one of the years a ledger can be about.
    pub(super) fn read(&self) -> Option<NaiveDate> {
        use chrono::Datelike;
        let day = NaiveDate::parse_from_str(&self.0, "%Y-%m-%d").ok()?;
        // The parser also takes `2024-6-1` and `+2024-06-01`.
        (self.0.len() == "2024-06-30".len() && (1900..=2999).contains(&day.year())).then_some(day)
    }
}

impl Figure {
    pub(super) fn new(value: Decimal) -> Self {
        Self(value.to_string())
    }

    pub(super) fn read(&self) -> Option<Decimal> {
        Decimal::from_str_exact(&self.0).ok()
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Serialize for Figure {
    /// A whole number is written as one; a fraction is quoted, because numbers with a point are floats to most readers.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<i64>() {
            Ok(whole) if whole.to_string() == self.0 => serializer.serialize_i64(whole),
            _ => serializer.serialize_str(&self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DayVisitor)
    }
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day like 2024-06-30")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Day, E> {
        Ok(Day(words.to_owned()))
    }

    /// How the toml crate hands over a date of its own.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Day, A::Error> {
        let date = toml::value::Datetime::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Day(date.to_string()))
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FigureVisitor)
    }
}

struct FigureVisitor;

impl Visitor<'_> for FigureVisitor {
    type Value = Figure;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Figure, E> {
        Ok(Figure(words.to_owned()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Figure, E> {
        Ok(Figure(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Figure, E> {
        Ok(Figure(value.to_string()))
    }

    /// The shortest text that means this float is what was written, up to 15 digits.
    fn visit_f64<E: Error>(self, value: f64) -> Result<Figure, E> {
        Ok(Figure(value.to_string()))
    }
}
