//! A document: what a report says, before it is text, Markdown or a spreadsheet.

pub mod csv;
pub mod markdown;
pub mod text;

pub use crate::text::cells::Align;

/// What a piece of text means for the reader. A word always says it too: colour only helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Good,
    Warn,
    Bad,
    /// Unknown or of less weight.
    Muted,
    Strong,
}

/// Text with its tone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub tone: Tone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub align: Align,
}

/// Rows under headers. Every row has a cell for every column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title, and what stands under it: （截至2024年6月30日）.
    Title {
        text: String,
        below: String,
    },
    /// Level 1 is the chapter under the title.
    Heading {
        level: usize,
        text: String,
    },
    Paragraph(String),
    List(Vec<Cell>),
    Table(Table),
    /// A remark of less weight.
    Note(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub blocks: Vec<Block>,
}

/// Whether text may carry colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    /// ANSI colours.
    Coloured,
}

/// What text is rendered onto.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// In cells.
    pub width: usize,
    pub style: Style,
}

impl Default for Page {
    fn default() -> Self {
        Self { width: 80, style: Style::Plain }
    }
}

impl Cell {
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::new(text, Tone::Plain)
    }
}
