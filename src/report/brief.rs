//! The summary on one screen: how it stands, what is late, what falls due, what holds things up.

use super::document::Document;
use crate::model::view::Summary;
use crate::text::Texts;

/// The summary in brief.
pub(super) fn document(summary: &Summary, texts: &Texts) -> Document {
    super::summary::document(summary, texts)
}
