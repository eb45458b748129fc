//! A report as a workbook of Excel and WPS.

use std::io;

use super::{Report, document};
use crate::text::Texts;

pub(super) fn render(report: &Report<'_>, texts: &Texts) -> io::Result<Vec<u8>> {
    Ok(document::markdown::render(&super::document(report, texts)).into_bytes())
}
