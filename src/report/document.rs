//! A document: what a report says, before it is text, Markdown or a spreadsheet.

pub mod csv;
pub mod docx;
pub mod html;
mod many;
pub mod markdown;
mod picture;
mod svg;
pub mod text;

pub use crate::text::cells::Align;
pub use many::{Many, Pile, Thing};
pub use picture::{Drawing, Frame, Ink, Picture, Sign, Words, measure};
use serde::{Deserialize, Serialize};

/// What a piece of text means for the reader. A word always says it too: colour only helps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub text: String,
    pub tone: Tone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub header: String,
    pub align: Align,
    /// Its share of the room that columns without a weight leave, so that tables under each other line up. 0: as wide as
    /// its cells need.
    pub weight: usize,
    pub content: Content,
}

/// What the cells of a column are to a spreadsheet; one that is something else is words there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    #[default]
    Words,
    /// Numbers as computers write them.
    Figures,
    /// Days as computers write them: 2024-06-30.
    Days,
}

/// Rows under headers. Every row has a cell for every column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Many<Vec<Cell>>,
    /// What is said where there are no rows. A spreadsheet gets the headers all the same.
    pub otherwise: String,
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
    /// Paragraphs of one kind, one after the other.
    Paragraphs(Many<String>),
    /// A paragraph whose first words are its heading: （一）教师住房。22栋，……
    Lead {
        lead: String,
        text: String,
    },
    /// What follows begins a new sheet, laid so. Where there are no sheets it is nothing.
    Sheet(Sheet),
    List(Many<Cell>),
    Table(Table),
    /// Drawn where a format can; elsewhere it is told.
    Picture(Picture),
    /// A remark of less weight.
    Note(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub blocks: Vec<Block>,
}

/// How a sheet of paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Upright,
    /// For wide tables.
    Across,
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
    /// Cells that a paragraph's first line stands in, as in Chinese prose (首行缩进).
    pub indent: usize,
    pub style: Style,
}

impl Default for Page {
    fn default() -> Self {
        Self { width: 80, indent: 0, style: Style::Plain }
    }
}

impl Document {
    pub(super) fn heading(&mut self, level: usize, text: String) {
        self.blocks.push(Block::Heading { level, text });
    }

    pub(super) fn paragraph(&mut self, text: String) {
        self.blocks.push(Block::Paragraph(text));
    }

    pub(super) fn lead(&mut self, lead: String, text: String) {
        self.blocks.push(Block::Lead { lead, text });
    }

    pub(super) fn sheet(&mut self, sheet: Sheet) {
        self.blocks.push(Block::Sheet(sheet));
    }

    /// Paragraphs of which there may be any number.
    pub(super) fn paragraphs(&mut self, all: Many<String>) {
        match all {
            Many::Held(few) => few.into_iter().for_each(|text| self.paragraph(text)),
            all @ Many::Laid(_) => self.blocks.push(Block::Paragraphs(all)),
        }
    }

    /// A list, where it has entries.
    pub(super) fn list(&mut self, entries: Vec<Cell>) {
        self.long_list(entries.into());
    }

    /// The same of any number.
    pub(super) fn long_list(&mut self, entries: Many<Cell>) {
        if !entries.is_empty() {
            self.blocks.push(Block::List(entries));
        }
    }

    /// A table, read as `otherwise` where it has no rows.
    pub(super) fn table(&mut self, columns: Vec<Column>, rows: Vec<Vec<Cell>>, otherwise: String) {
        self.long_table(columns, rows.into(), otherwise);
    }

    /// The same of any number of rows.
    pub(super) fn long_table(&mut self, columns: Vec<Column>, rows: Many<Vec<Cell>>, otherwise: String) {
        self.blocks.push(Block::Table(Table { columns, rows, otherwise }));
    }

    /// A table without the columns that say nothing in any row.
    pub(super) fn telling_table(&mut self, columns: Vec<Column>, rows: Vec<Vec<Cell>>) {
        self.long_telling_table(columns, &rows.into());
    }

    /// The same of any number of rows.
    pub(super) fn long_telling_table(&mut self, columns: Vec<Column>, rows: &Many<Vec<Cell>>) {
        let mut says = vec![false; columns.len()];
        for row in rows.iter() {
            for (says, cell) in says.iter_mut().zip(row.iter()) {
                *says |= !cell.text.is_empty();
            }
        }
        let columns = kept(columns, &says);
        self.long_table(columns, rows.map(|row| kept(row.into_owned(), &says)), String::new());
    }

    pub(super) fn note(&mut self, text: String) {
        self.blocks.push(Block::Note(text));
    }
}

/// Those of `things` that `wanted` says yes to.
fn kept<T>(things: Vec<T>, wanted: &[bool]) -> Vec<T> {
    things.into_iter().zip(wanted).filter(|(_, wanted)| **wanted).map(|(thing, _)| thing).collect()
}

impl Column {
    pub(super) fn new(header: String) -> Self {
        Self { header, align: Align::Left, weight: 0, content: Content::Words }
    }

    pub(super) fn number(header: String) -> Self {
        Self { align: Align::Right, ..Self::figures(header) }
    }

    /// Figures that stand among words on a page.
    pub(super) fn figures(header: String) -> Self {
        Self { content: Content::Figures, ..Self::new(header) }
    }

    pub(super) fn days(header: String) -> Self {
        Self { content: Content::Days, ..Self::new(header) }
    }

    pub(super) fn weighing(self, weight: usize) -> Self {
        Self { weight, ..self }
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
