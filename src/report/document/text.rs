//! A document as text of a given width.

use super::{Document, Page};

pub fn render(document: &Document, page: Page) -> String {
    let _ = page;
    format!("{document:?}")
}
