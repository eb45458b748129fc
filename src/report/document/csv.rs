//! The tables of a document as CSV.

use super::Document;

pub fn render(document: &Document) -> String {
    format!("{document:?}")
}
