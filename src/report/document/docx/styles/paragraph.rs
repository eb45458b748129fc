//! One style of paragraphs, and how it is written: the elements in the order of the schema.

use std::io;

use super::LIST;
use super::measures::Lines;
use crate::report::document::docx::fonts::{Role, Setting};
use crate::report::document::docx::paper::narrower;
use crate::report::document::docx::xml::{Attributes, Xml};
use crate::text::Lang;

#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// Whether Word has one of this name.
    pub(super) known: bool,
    /// The style of the paragraph that is begun after one of this.
    pub(super) next: &'static str,
    pub(super) role: Role,
    pub(super) size: u32,
    pub(super) bold: bool,
    pub(super) justify: Justify,
    pub(super) indent: Indent,
    pub(super) lines: Lines,
    pub(super) before: u32,
    pub(super) after: u32,
    /// Its level in the outline, from 0. Such a paragraph stays with the next one.
    pub(super) level: Option<usize>,
    /// Whether it stands on the grid of the page.
    pub(super) on_grid: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Justify {
    Left,
    Both,
    Centre,
    Right,
}

/// What is left free beside the text, in hundredths of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Indent {
    None,
    FirstLine(u32),
    Left(u32),
    Right(u32),
    /// The first line, and the others.
    Hanging(u32, u32),
}

pub(super) fn write(xml: &mut Xml<'_>, style: &Style, setting: Setting<'_>) -> io::Result<()> {
    let own: Attributes<'_> = &[("w:type", &"paragraph"), ("w:styleId", &style.id), ("w:customStyle", &1)];
    let own = if style.known { own.get(..2).unwrap_or(own) } else { own };
    xml.element("w:style", own, |xml| {
        xml.value("w:name", style.name)?;
        xml.value("w:basedOn", "Normal")?;
        xml.value("w:next", style.next)?;
        if style.level.is_some() {
            xml.value("w:link", format_args!("{}Char", style.id))?;
        }
        xml.empty("w:qFormat", &[])?;
        xml.element("w:pPr", &[], |xml| paragraph(xml, style))?;
        xml.element("w:rPr", &[], |xml| characters(xml, style, setting))
    })
}

fn paragraph(xml: &mut Xml<'_>, style: &Style) -> io::Result<()> {
    if style.level.is_some() {
        xml.empty("w:keepNext", &[])?;
        xml.empty("w:keepLines", &[])?;
    }
    if style.id == LIST {
        xml.element("w:numPr", &[], |xml| xml.value("w:numId", 1))?;
    }
    if !style.on_grid {
        // Beside figures no room is left that the columns were not measured for.
        xml.value("w:autoSpaceDE", 0)?;
        xml.value("w:autoSpaceDN", 0)?;
        xml.value("w:snapToGrid", 0)?;
    }
    let (line, rule) = match style.lines {
        Lines::Exactly(line) => (line, "exact"),
        Lines::Times(line) => (line, "auto"),
    };
    xml.empty(
        "w:spacing",
        &[("w:before", &style.before), ("w:after", &style.after), ("w:line", &line), ("w:lineRule", &rule)],
    )?;
    indent(xml, style)?;
    xml.value(
        "w:jc",
        match style.justify {
            Justify::Left => "left",
            Justify::Both => "both",
            Justify::Centre => "center",
            Justify::Right => "right",
        },
    )?;
    style.level.map_or(Ok(()), |level| xml.value("w:outlineLvl", level))
}

/// In characters for those who count in them, and in twentieths of a point for those who don't.
fn indent(xml: &mut Xml<'_>, style: &Style) -> io::Result<()> {
    let room = |characters: u32| characters * style.size / 10;
    match style.indent {
        Indent::None => Ok(()),
        Indent::FirstLine(first) => xml.empty("w:ind", &[("w:firstLineChars", &first), ("w:firstLine", &room(first))]),
        Indent::Left(left) => xml.empty("w:ind", &[("w:leftChars", &left), ("w:left", &room(left))]),
        Indent::Right(right) => xml.empty("w:ind", &[("w:rightChars", &right), ("w:right", &room(right))]),
        Indent::Hanging(first, left) => {
            xml.empty("w:ind", &[("w:left", &room(left)), ("w:hanging", &room(left - first))])
        }
    }
}

pub(super) fn characters(xml: &mut Xml<'_>, style: &Style, setting: Setting<'_>) -> io::Result<()> {
    setting.face(style.role).write(xml, setting.lang)?;
    if style.bold {
        xml.empty("w:b", &[])?;
        xml.empty("w:bCs", &[])?;
    }
    if style.on_grid && setting.lang == Lang::Zh {
        xml.value("w:w", narrower(style.size))?;
    }
    xml.value("w:sz", style.size)?;
    xml.value("w:szCs", style.size)
}
