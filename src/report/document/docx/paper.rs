//! The paper: A4 with the margins of GB/T 9704, upright and across, and the page numbers at its foot.

use std::io;

use super::fonts::hint;
use super::parts::{EVEN, NAMESPACES, ODD};
use super::styles;
use super::xml::Xml;
use crate::report::document::Sheet;
use crate::text::Lang;

/// The hanzi of a line.
const HANZI: u32 = 28;
/// From line to line, in twentieths of a point: 22 of them make a page.
pub(super) const LINE: u32 = 579;

/// A sheet with its margins, in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paper {
    width: u32,
    height: u32,
    top: u32,
    right: u32,
    bottom: u32,
    left: u32,
    /// From the lower edge to the page number.
    foot: u32,
}

/// 37, 26, 35 and 28 mm of margin leave 156 × 225 mm of text.
const UPRIGHT: Paper =
    Paper { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587, foot: 1417 };

/// The same sheet turned to the left: bound at its upper edge.
const ACROSS: Paper =
    Paper { width: 16838, height: 11906, top: 1587, right: 2098, bottom: 1474, left: 1984, foot: 907 };

impl Paper {
    pub(super) const fn of(sheet: Sheet) -> Self {
        match sheet {
            Sheet::Upright => UPRIGHT,
            Sheet::Across => ACROSS,
        }
    }

    /// The room between the margins.
    pub(super) const fn room(self) -> u32 {
        self.width - self.left - self.right
    }
}

/// The end of a section that was laid so.
pub(super) fn section(xml: &mut Xml<'_>, sheet: Sheet, lang: Lang) -> io::Result<()> {
    let paper = Paper::of(sheet);
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", &"default"), ("r:id", &ODD)])?;
        xml.empty("w:footerReference", &[("w:type", &"even"), ("r:id", &EVEN)])?;
        xml.value("w:type", "nextPage")?;
        let (width, height) = (paper.width, paper.height);
        match sheet {
            Sheet::Upright => xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)])?,
            Sheet::Across => {
                xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", &"landscape")])?;
            }
        }
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &paper.top),
                ("w:right", &paper.right),
                ("w:bottom", &paper.bottom),
                ("w:left", &paper.left),
                ("w:header", &851),
                ("w:footer", &paper.foot),
                ("w:gutter", &0),
            ],
        )?;
        match lang {
            Lang::Zh => xml.empty("w:docGrid", &[("w:type", &"lines"), ("w:linePitch", &LINE)]),
            Lang::En => Ok(()),
        }
    })
}

/// How wide hanzi of this size, in half points, are so that a line holds 28 of them, in hundredths of their own width. Closer
/// together would do as well, but then `LibreOffice` loses marks at the end of a line; and of a grid of characters it gives
/// two squares to what is wider than one.
pub(super) const fn narrower(size: u32) -> u32 {
    UPRIGHT.room() * 10 / (HANZI * size)
}

/// The foot of the pages that lie on the right (`odd`) or on the left: — 1 — at the outer edge.
pub(super) fn foot(odd: bool, lang: Lang) -> io::Result<Vec<u8>> {
    let style = if odd { styles::FOOT } else { styles::EVEN_FOOT };
    let run = |xml: &mut Xml<'_>, content: &dyn Fn(&mut Xml<'_>) -> io::Result<()>| {
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| xml.empty("w:rFonts", &[("w:hint", &hint(lang))]))?;
            content(xml)
        })
    };
    let space: (&str, &dyn std::fmt::Display) = ("xml:space", &"preserve");
    Xml::part("w:ftr", NAMESPACES, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", style))?;
            run(xml, &|xml| xml.text("w:t", &[space], "— "))?;
            xml.element("w:fldSimple", &[("w:instr", &" PAGE ")], |xml| run(xml, &|xml| xml.text("w:t", &[], "1")))?;
            run(xml, &|xml| xml.text("w:t", &[space], " —"))
        })
    })
}
