//! The styles, under the names that Word and WPS know, so that a template of the office can take the place of ours.

mod marks;
mod measures;
mod paragraph;
mod paragraphs;

use std::io;

pub(super) use marks::BESIDE;
pub(super) use measures::Measures;
use paragraph::write;

use super::fonts::{Role, Setting};
use super::paper::Paper;
use super::parts::NAMESPACES;
use super::xml::{Attributes, Xml};
use crate::report::document::{Sheet, Tone};
use crate::text::Lang;

pub(super) const BODY: &str = "BodyText";
pub(super) const TITLE: &str = "Title";
pub(super) const SUBTITLE: &str = "Subtitle";
/// Words that head the paragraph they stand in.
pub(super) const LEAD: &str = "Heading2Char";
pub(super) const LIST: &str = "ListBullet";
pub(super) const NOTE: &str = "Note";
pub(super) const TABLE: &str = "LedgerTable";
/// What parts a table from what follows.
pub(super) const AFTER_TABLE: &str = "AfterTable";
/// The end of a section, which takes no room.
pub(super) const END: &str = "SectionEnd";
pub(super) const FOOT: &str = "Footer";
pub(super) const EVEN_FOOT: &str = "FooterEven";

/// The languages that letters and hanzi are proof-read in.
pub(super) const LATIN_TAG: &str = "en-GB";
pub(super) const HANZI_TAG: &str = "zh-CN";

/// The language of the document.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => HANZI_TAG,
        Lang::En => LATIN_TAG,
    }
}

/// The style of a heading of this level, from 1.
pub(super) const fn of_level(level: usize) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

/// The style of text in a table.
pub(super) const fn in_table(head: bool, small: bool) -> &'static str {
    match (head, small) {
        (false, false) => "TableText",
        (false, true) => "TableTextSmall",
        (true, false) => "TableHead",
        (true, true) => "TableHeadSmall",
    }
}

/// The style of text with this tone; none for what is plain.
pub(super) const fn of_tone(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some("Strong"),
        Tone::Good => Some("ToneGood"),
        Tone::Warn => Some("ToneWarning"),
        Tone::Bad => Some("ToneBad"),
        Tone::Muted => Some("ToneMuted"),
    }
}

pub(super) fn part(setting: Setting<'_>) -> io::Result<Vec<u8>> {
    Xml::part("w:styles", NAMESPACES, |xml| {
        defaults(xml, setting)?;
        for style in paragraphs::all(setting.lang) {
            write(xml, &style, setting)?;
        }
        marks::characters(xml, setting)?;
        marks::tables(xml, setting.lang)
    })
}

/// What holds where no style says otherwise, and the bare paragraph, that of the body.
fn defaults(xml: &mut Xml<'_>, setting: Setting<'_>) -> io::Result<()> {
    let lang = setting.lang;
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                setting.face(Role::Body).write(xml, lang)?;
                xml.empty("w:lang", &[("w:val", &LATIN_TAG), ("w:eastAsia", &HANZI_TAG), ("w:bidi", &"ar-SA")])
            })
        })?;
        xml.empty("w:pPrDefault", &[])
    })?;
    let normal: Attributes<'_> = &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"Normal")];
    xml.element("w:style", normal, |xml| {
        xml.value("w:name", "Normal")?;
        xml.empty("w:qFormat", &[])?;
        xml.element("w:pPr", &[], |xml| {
            // A page holds its 22 lines, whatever would stand alone.
            xml.value("w:widowControl", u8::from(lang == Lang::En))?;
            // No mark hangs in the margin: LibreOffice loses those that do.
            xml.value("w:overflowPunct", 0)
        })?;
        let size = Measures::of(lang).body;
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:sz", size)?;
            xml.value("w:szCs", size)
        })
    })
}

/// The room for a title in cells: half of what a character of its size takes.
pub(super) fn title_room(lang: Lang) -> usize {
    let size = Measures::of(lang).title;
    usize::try_from(Paper::of(Sheet::Upright).room() / (size * 5)).unwrap_or(usize::MAX)
}
