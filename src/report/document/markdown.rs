//! A document as Markdown.

use super::Document;

pub fn render(document: &Document) -> String {
    format!("{document:?}")
}
