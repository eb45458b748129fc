//! The text: blocks become paragraphs and tables, and sheets become sections.

use std::io::{self, Write};

use super::fonts::hint;
use super::parts::NAMESPACES;
use super::xml::Xml;
use super::{paper, styles, table, title};
use crate::report::document::{Block, Document, Sheet, Table};
use crate::text::Lang;
use crate::text::cells::visible;

pub(super) fn write(out: &mut dyn Write, document: &Document, lang: Lang) -> io::Result<()> {
    let sections = sections(document);
    Xml::write(out, "w:document", NAMESPACES, |xml| {
        xml.element("w:body", &[], |xml| {
            for (at, (sheet, blocks)) in (1..).zip(&sections) {
                blocks.iter().try_for_each(|block| self::block(xml, block, *sheet, lang))?;
                if at < sections.len() {
                    end_of_section(xml, *sheet, lang)?;
                }
            }
            paper::section(xml, sections.last().map_or(Sheet::Upright, |(sheet, _)| *sheet), lang)
        })
    })
}

/// The blocks between sheets; a sheet with nothing on it is none.
fn sections(document: &Document) -> Vec<(Sheet, &[Block])> {
    let mut sheet = Sheet::Upright;
    let mut sections = Vec::new();
    for blocks in document.blocks.split_inclusive(|block| matches!(block, Block::Sheet(_))) {
        let (next, blocks) = match blocks {
            [blocks @ .., Block::Sheet(next)] => (*next, blocks),
            blocks => (sheet, blocks),
        };
        if !blocks.is_empty() {
            sections.push((sheet, blocks));
        }
        sheet = next;
    }
    sections
}

fn block(xml: &mut Xml<'_>, block: &Block, sheet: Sheet, lang: Lang) -> io::Result<()> {
    let plain = |xml: &mut Xml<'_>, style, text: &str| paragraph(xml, style, &[Run { style: None, text }], lang);
    match block {
        Block::Title { text, below } => {
            plain(xml, styles::TITLE, &title::lines(text, styles::title_room(lang)))?;
            if below.is_empty() { Ok(()) } else { plain(xml, styles::SUBTITLE, below) }
        }
        Block::Heading { level, text } => plain(xml, styles::of_level(*level), text),
        Block::Paragraph(text) => text.lines().try_for_each(|line| plain(xml, styles::BODY, line)),
        Block::Paragraphs(all) => {
            all.read().try_for_each(|text| text?.lines().try_for_each(|line| plain(xml, styles::BODY, line)))
        }
        Block::Lead { lead, text } => {
            let lead = Run { style: Some(styles::LEAD), text: lead };
            paragraph(xml, styles::BODY, &[lead, Run { style: None, text }], lang)
        }
        // Where sections begin, which has been seen to.
        Block::Sheet(_) => Ok(()),
        Block::List(entries) => entries.read().try_for_each(|entry| {
            let entry = entry?;
            let run = Run { style: styles::of_tone(entry.tone), text: &entry.text };
            paragraph(xml, styles::LIST, &[run], lang)
        }),
        Block::Table(Table { rows, otherwise, .. }) if rows.is_empty() => plain(xml, styles::NOTE, otherwise),
        Block::Table(table) => table::write(xml, table, paper::Paper::of(sheet).room(), lang),
        Block::Picture(picture) => plain(xml, styles::NOTE, &picture.told()),
        Block::Note(text) => text.lines().try_for_each(|line| plain(xml, styles::NOTE, line)),
    }
}

/// Words of one style inside a paragraph.
pub(super) struct Run<'t> {
    pub(super) style: Option<&'static str>,
    pub(super) text: &'t str,
}

pub(super) fn paragraph(xml: &mut Xml<'_>, style: &str, runs: &[Run<'_>], lang: Lang) -> io::Result<()> {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", style))?;
        runs.iter().try_for_each(|run| run.write(xml, lang))
    })
}

impl Run<'_> {
    pub(super) fn write(&self, xml: &mut Xml<'_>, lang: Lang) -> io::Result<()> {
        if self.text.is_empty() {
            return Ok(());
        }
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                if let Some(style) = self.style {
                    xml.value("w:rStyle", style)?;
                }
                xml.empty("w:rFonts", &[("w:hint", &hint(lang))])
            })?;
            for (at, line) in visible(self.text).split('\n').enumerate() {
                if at > 0 {
                    xml.empty("w:br", &[])?;
                }
                xml.text("w:t", &[("xml:space", &"preserve")], line)?;
            }
            Ok(())
        })
    }
}

/// A paragraph that ends a section, and that nobody sees.
fn end_of_section(xml: &mut Xml<'_>, sheet: Sheet, lang: Lang) -> io::Result<()> {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", styles::END)?;
            paper::section(xml, sheet, lang)
        })
    })
}
