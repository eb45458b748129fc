//! A document as a file of Word and WPS, laid out by GB/T 9704: a package of parts, each of them XML.
//!
//! Nothing in it comes from the clock or from chance: the same document makes the same bytes.

mod body;
mod columns;
mod fonts;
mod paper;
mod parts;
mod styles;
mod table;
mod title;
mod xml;

use std::io::{self, Cursor, Write as _};

use chrono::NaiveDate;
use fonts::Setting;
pub use fonts::Typefaces;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Block, Document};
use crate::text::Lang;

/// `document` as of `day`, where it is of one, in `typefaces`.
///
/// # Errors
/// Where a file of that kind can't be written, which no document brings about.
pub fn render(document: &Document, lang: Lang, day: Option<NaiveDate>, typefaces: &Typefaces) -> io::Result<Vec<u8>> {
    let setting = Setting { lang, typefaces };
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Title { text, .. } => Some(text.as_str()),
        _ => None,
    });
    pack([
        // The first one says what the file is.
        ("[Content_Types].xml", parts::content_types()?),
        ("_rels/.rels", parts::package()?),
        ("docProps/core.xml", parts::core(title.unwrap_or_default(), day, lang)?),
        ("docProps/app.xml", parts::app()?),
        ("word/document.xml", body::part(document, lang)?),
        ("word/styles.xml", styles::part(setting)?),
        ("word/settings.xml", parts::settings()?),
        ("word/numbering.xml", parts::numbering()?),
        ("word/fontTable.xml", fonts::table(setting)?),
        ("word/footer1.xml", paper::foot(true, lang)?),
        ("word/footer2.xml", paper::foot(false, lang)?),
        ("word/_rels/document.xml.rels", parts::of_document()?),
    ])
}

fn pack(parts: [(&str, Vec<u8>); 12]) -> io::Result<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    for (name, content) in parts {
        package.start_file(name, options)?;
        package.write_all(&content)?;
    }
    Ok(package.finish()?.into_inner())
}

#[cfg(test)]
mod tests;
