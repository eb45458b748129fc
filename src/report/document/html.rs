//! A document as one page of HTML that stands by itself.

use super::Document;
use crate::text::Lang;

pub fn render(document: &Document, _lang: Lang) -> String {
    super::markdown::render(document)
}
