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

use std::io::{self, Seek, Write};

use chrono::NaiveDate;
use fonts::Setting;
pub use fonts::Typefaces;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Block, Document};
use crate::text::Lang;

/// Writes `document` to `out` as of `day`, where it is of one, in `typefaces`.
///
/// # Errors
/// Those of `out`, and where a part of the document can't be read.
pub fn write(
    document: &Document,
    lang: Lang,
    day: Option<NaiveDate>,
    typefaces: &Typefaces,
    out: impl Write + Seek,
) -> io::Result<()> {
    let setting = Setting { lang, typefaces };
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Title { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let mut package = Package::new(out);
    // The first one says what the file is.
    package.put("[Content_Types].xml", &parts::content_types()?)?;
    package.put("_rels/.rels", &parts::package()?)?;
    package.put("docProps/core.xml", &parts::core(title.unwrap_or_default(), day, lang)?)?;
    package.put("docProps/app.xml", &parts::app()?)?;
    body::write(package.begin("word/document.xml")?, document, lang)?;
    package.put("word/styles.xml", &styles::part(setting)?)?;
    package.put("word/settings.xml", &parts::settings()?)?;
    package.put("word/numbering.xml", &parts::numbering()?)?;
    package.put("word/fontTable.xml", &fonts::table(setting)?)?;
    package.put("word/footer1.xml", &paper::foot(true, lang)?)?;
    package.put("word/footer2.xml", &paper::foot(false, lang)?)?;
    package.put("word/_rels/document.xml.rels", &parts::of_document()?)?;
    package.0.finish()?;
    Ok(())
}

struct Package<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Package<W> {
    fn new(out: W) -> Self {
        Self(ZipWriter::new(out))
    }

    /// Where the part of this name is to be written.
    fn begin(&mut self, name: &str) -> io::Result<&mut ZipWriter<W>> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT);
        self.0.start_file(name, options)?;
        Ok(&mut self.0)
    }

    fn put(&mut self, name: &str, part: &[u8]) -> io::Result<()> {
        self.begin(name)?.write_all(part)
    }
}

#[cfg(test)]
mod tests;
