//! The measures of a language: type in half points, room in twentieths of a point.

use crate::report::document::docx::paper::LINE;
use crate::text::Lang;

#[derive(Clone, Copy, Debug)]
pub(in crate::report::document::docx) struct Measures {
    pub(in crate::report::document::docx) body: u32,
    pub(super) title: u32,
    pub(super) subtitle: u32,
    pub(super) headings: [u32; 3],
    /// Of tables with room to spare, and of others.
    pub(in crate::report::document::docx) tables: [u32; 2],
    pub(super) note: u32,
    pub(super) page_number: u32,
    /// Hundredths of a character before the first line.
    pub(super) first_line: u32,
    pub(super) lines: Lines,
    pub(super) after_subtitle: u32,
    pub(super) after_paragraph: u32,
    pub(super) before_heading: u32,
}

/// The distance of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    Exactly(u32),
    /// In 240ths of what the type needs.
    Times(u32),
}

/// 3号, 2号, 小四, 五号 and 4号 by GB/T 9704; nothing but the grid parts the lines.
const ZH: Measures = Measures {
    body: 32,
    title: 44,
    subtitle: 32,
    headings: [32, 32, 32],
    tables: [24, 21],
    note: 24,
    page_number: 28,
    first_line: 200,
    lines: Lines::Exactly(LINE),
    after_subtitle: LINE,
    after_paragraph: 0,
    before_heading: 0,
};

const EN: Measures = Measures {
    body: 24,
    title: 40,
    subtitle: 24,
    headings: [28, 24, 24],
    tables: [20, 18],
    note: 20,
    page_number: 20,
    first_line: 0,
    lines: Lines::Times(276),
    after_subtitle: 240,
    after_paragraph: 120,
    before_heading: 200,
};

impl Measures {
    pub(in crate::report::document::docx) const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Zh => ZH,
            Lang::En => EN,
        }
    }
}
