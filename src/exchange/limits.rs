//! How large a document and what stands in it may be: the door at which a bad or hostile file is turned away, before anything
//! is made of it. The parsers see to the depth of nesting.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::ExchangeError;

/// The largest file, in bytes: a million milestones, which is more than any province has. It takes three times as much memory.
pub const FILE_LIMIT: u64 = 2 << 30;
/// The longest text, in characters; five times what a command takes.
pub(super) const TEXT_LIMIT: usize = 100_000;
/// The most values in a document.
pub(super) const THINGS_LIMIT: usize = 100_000_000;

/// What stands in a document of any shape: what it calls itself, and what goes beyond a limit.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) schema: Option<String>,
    things: usize,
    /// The key of the first text that is too long.
    too_long: Option<String>,
}

impl Head {
    /// # Errors
    /// [`ExchangeError::TooLong`], [`ExchangeError::TooMany`]
    pub(super) fn within_limits(&self) -> Result<(), ExchangeError> {
        if let Some(key) = &self.too_long {
            return Err(ExchangeError::TooLong { key: key.clone(), limit: TEXT_LIMIT });
        }
        if self.things > THINGS_LIMIT {
            return Err(ExchangeError::TooMany { limit: THINGS_LIMIT });
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Top)
    }
}

/// The table that is the document.
struct Top;

impl<'de> Visitor<'de> for Top {
    type Value = Head;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Head, A::Error> {
        let mut head = Head::default();
        while let Some(key) = map.next_key::<String>()? {
            if key == "schema" {
                head.schema = map.next_value()?;
            } else {
                map.next_value_seed(Any { head: &mut head, key: &key })?;
            }
        }
        Ok(head)
    }
}

/// A value of any kind under a key.
struct Any<'h> {
    head: &'h mut Head,
    key: &'h str,
}

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.head.things = self.head.things.saturating_add(1);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        // The documents of an issued report are as long as they were.
        let document = matches!(self.key, "document.text" | "document.base64");
        if !document && text.len() > TEXT_LIMIT && text.chars().count() > TEXT_LIMIT {
            self.head.too_long.get_or_insert_with(|| self.key.to_owned());
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        let Self { head, key } = self;
        while sequence.next_element_seed(Any { head: &mut *head, key })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { head, key: above } = self;
        while let Some(key) = map.next_key::<String>()? {
            if key.len() > TEXT_LIMIT {
                head.too_long.get_or_insert_with(|| above.to_owned());
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            // A name in two steps tells the document of an issued report from any other text.
            let key = if above == "document" { format!("document.{key}") } else { key };
            map.next_value_seed(Any { head: &mut *head, key: &key })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_however_deep_they_stand() {
        let head: Head = serde_json::from_str(r#"{"schema": "s", "a": [1, "b", {"c": null}], "d": true}"#).unwrap();
        assert_eq!(head.things, 6);
        assert!(head.within_limits().is_ok());
    }

    #[test]
    fn a_document_of_too_many_values_is_refused() {
        let of = |things| Head { things, ..Head::default() }.within_limits();
        assert!(of(THINGS_LIMIT).is_ok());
        assert!(matches!(of(THINGS_LIMIT + 1), Err(ExchangeError::TooMany { limit: THINGS_LIMIT })));
    }
}
