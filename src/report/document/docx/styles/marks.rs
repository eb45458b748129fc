//! The styles of words inside a paragraph, and of tables.

use std::io;

use super::paragraph::characters as face;
use super::{TABLE, of_tone, paragraphs};
use crate::report::document::Tone;
use crate::report::document::docx::fonts::Setting;
use crate::report::document::docx::xml::{Attributes, Xml};
use crate::text::Lang;

/// Colours that are dark enough to be read on paper, also from a printer that has none.
const COLOURS: [(Tone, &str); 4] =
    [(Tone::Good, "1E6B34"), (Tone::Warn, "8A5300"), (Tone::Bad, "B00000"), (Tone::Muted, "595959")];

/// Word has this one itself.
const STRONG: &str = "Strong";

/// Room beside and above the text of a cell, in twentieths of a point.
pub(in crate::report::document::docx) const BESIDE: u32 = 80;
const ABOVE: u32 = 30;

pub(super) fn characters(xml: &mut Xml<'_>, setting: Setting<'_>) -> io::Result<()> {
    // Words that head a paragraph are of the heading's style: a template that changes the one changes the other.
    for heading in paragraphs::headings(setting.lang) {
        let id = format!("{}Char", heading.id);
        character(xml, &id, &format!("{} Char", heading.name), |xml| {
            xml.value("w:link", heading.id)?;
            xml.element("w:rPr", &[], |xml| face(xml, &heading, setting))
        })?;
    }
    let strong = of_tone(Tone::Strong).unwrap_or_default();
    character(xml, strong, STRONG, |xml| {
        xml.empty("w:qFormat", &[])?;
        xml.element("w:rPr", &[], |xml| {
            xml.empty("w:b", &[])?;
            xml.empty("w:bCs", &[])
        })
    })?;
    COLOURS.into_iter().try_for_each(|(tone, colour)| {
        let id = of_tone(tone).unwrap_or_default();
        character(xml, id, id, |xml| xml.element("w:rPr", &[], |xml| xml.value("w:color", colour)))
    })
}

fn character(
    xml: &mut Xml<'_>,
    id: &str,
    name: &str,
    content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let own = u8::from(name != STRONG);
    let attributes: Attributes<'_> = &[("w:type", &"character"), ("w:customStyle", &own), ("w:styleId", &id)];
    xml.element("w:style", attributes, |xml| {
        xml.value("w:name", name)?;
        content(xml)
    })
}

pub(super) fn tables(xml: &mut Xml<'_>, lang: Lang) -> io::Result<()> {
    xml.element("w:style", &[("w:type", &"table"), ("w:default", &1), ("w:styleId", &"TableNormal")], |xml| {
        xml.value("w:name", "Normal Table")?;
        xml.element("w:tblPr", &[], |xml| xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]))
    })?;
    xml.element("w:style", &[("w:type", &"table"), ("w:customStyle", &1), ("w:styleId", &TABLE)], |xml| {
        xml.value("w:name", if lang == Lang::Zh { "台账表" } else { "Ledger Table" })?;
        xml.value("w:basedOn", "TableNormal")?;
        xml.empty("w:qFormat", &[])?;
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"].into_iter().try_for_each(|side| {
                    let line: Attributes<'_> =
                        &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"auto")];
                    xml.empty(side, line)
                })
            })?;
            xml.element("w:tblCellMar", &[], |xml| {
                let sides = [("w:top", ABOVE), ("w:left", BESIDE), ("w:bottom", ABOVE), ("w:right", BESIDE)];
                sides.into_iter().try_for_each(|(side, room)| xml.empty(side, &[("w:w", &room), ("w:type", &"dxa")]))
            })
        })?;
        xml.element("w:tcPr", &[], |xml| xml.value("w:vAlign", "center"))
    })
}
