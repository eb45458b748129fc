//! Documents into the ledger and out of it: the interchange format `topout.ledger/1`, as TOML and as JSON.
//!
//! `docs/interchange.md` describes the format. The shapes of a document (`wire`) are types of their own, so that the
//! model may change without the files of old ledgers becoming unreadable. A document is read whole or refused with the
//! place that is wrong; reading what was written gives the same [`Book`].

mod check;
mod error;
mod generated;
mod limits;
mod place;
mod reading;
mod scalars;
mod shipped;
mod wire;
mod writing;

#[cfg(test)]
pub(crate) mod arbitrary;

pub use error::ExchangeError;
pub use generated::{Generated, MOST_MILESTONES, Projects, generated};
pub use limits::FILE_LIMIT;
pub use shipped::{builtin_stages, empty_book, shipped_plan};

use crate::model::Book;

/// What a document of this format calls itself.
pub const SCHEMA: &str = "topout.ledger/1";

/// Reads a TOML document.
pub fn read_toml(text: &str) -> Result<Book, ExchangeError> {
    // Some editors give every line another end. Ours are escaped where a text holds such an end itself.
    let text = &without_byte_order_mark(text).replace("\r\n", "\n");
    let syntax = |error: toml::de::Error| error::toml_syntax(text, &error);
    toml::from_str(text).map_err(syntax).and_then(accept_schema)?;
    reading::book(toml::from_str(text).map_err(syntax)?)
}

/// Reads a JSON document.
pub fn read_json(text: &str) -> Result<Book, ExchangeError> {
    let text = without_byte_order_mark(text);
    let syntax = |error: serde_json::Error| error::json_syntax(&error);
    serde_json::from_str(text).map_err(syntax).and_then(accept_schema)?;
    reading::book(serde_json::from_str(text).map_err(syntax)?)
}

/// Writes `book` as TOML, always the same text for the same book.
pub fn write_toml(book: &Book) -> Result<String, ExchangeError> {
    toml::to_string(&writing::document(book)).map_err(|error| ExchangeError::Unwritable { detail: error.to_string() })
}

/// Writes `book` as indented JSON with a line end, always the same text for the same book.
pub fn write_json(book: &Book) -> Result<String, ExchangeError> {
    let mut text = serde_json::to_string_pretty(&writing::document(book))
        .map_err(|error| ExchangeError::Unwritable { detail: error.to_string() })?;
    text.push('\n');
    Ok(text)
}

/// Looks at the schema alone, before any key that a later format may have is held against this one.
fn accept_schema(head: limits::Head) -> Result<(), ExchangeError> {
    let within_limits = head.within_limits();
    let Some(found) = head.schema else { return Err(ExchangeError::UnknownSchema { found: None }) };
    if found == SCHEMA {
        return within_limits;
    }
    let version = found.strip_prefix("topout.ledger/").and_then(|version| version.parse::<u32>().ok());
    Err(match version {
        Some(version) if version > 1 => ExchangeError::NewerSchema { found },
        _ => ExchangeError::UnknownSchema { found: Some(found) },
    })
}

/// Editors on Windows put one before the text.
fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

#[cfg(test)]
mod tests;
