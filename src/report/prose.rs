//! The summary as the chapter of a half-year's report: sentences made from facts.

use super::document::Document;
use crate::model::view::Summary;
use crate::text::Texts;

/// The summary in sentences.
pub(super) fn document(summary: &Summary, texts: &Texts) -> Document {
    super::summary::document(summary, texts)
}
