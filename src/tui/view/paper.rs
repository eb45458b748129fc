//! Writing text of some width: labelled fields, paragraphs, columns that stay straight.

use super::{Line, Target, Tone};
use crate::text::cells::{self, Align};
use crate::text::wrap::wrap;
use crate::tui::look::Glyphs;

/// Cells before the value of a labelled field.
const LABEL: usize = 13;

/// Cells between the columns of a table, beside the blank that every row has.
const GAP: usize = 1;

/// Lines of one width.
pub(in crate::tui) struct Paper {
    width: usize,
    lines: Vec<Line>,
}

/// A column of a row.
pub(in crate::tui) struct Column {
    pub(in crate::tui) text: String,
    /// In cells; the rest of the line where it is 0.
    pub(in crate::tui) width: usize,
    pub(in crate::tui) tone: Tone,
    pub(in crate::tui) align: Align,
}

impl Column {
    /// The column that takes what the others leave.
    pub(in crate::tui) fn rest(text: impl Into<String>) -> Self {
        Self { text: text.into(), width: 0, tone: Tone::Plain, align: Align::Left }
    }

    pub(in crate::tui) fn left(text: impl Into<String>, width: usize, tone: Tone) -> Self {
        Self { text: text.into(), width, tone, align: Align::Left }
    }

    /// A column at the end of the line, as wide as its text.
    pub(in crate::tui) fn ending(text: impl Into<String>, tone: Tone) -> Self {
        let text = text.into();
        Self { width: cells::width(&text).max(1), text, tone, align: Align::Right }
    }

    pub(in crate::tui) fn right(text: impl Into<String>, width: usize, tone: Tone) -> Self {
        Self { text: text.into(), width, tone, align: Align::Right }
    }
}

impl Paper {
    pub(in crate::tui) const fn new(width: usize) -> Self {
        Self { width, lines: Vec::new() }
    }

    pub(in crate::tui) fn into_lines(self) -> Vec<Line> {
        self.lines
    }

    pub(in crate::tui) const fn width(&self) -> usize {
        self.width
    }

    pub(in crate::tui) fn title(&mut self, text: &str) {
        self.text(text, Tone::Title, 0);
    }

    pub(in crate::tui) fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    /// A heading with a blank line before it.
    pub(in crate::tui) fn heading(&mut self, text: &str) {
        self.gap();
        self.text(text, Tone::Title, 0);
    }

    /// A paragraph, every line of it `indent` cells from the left.
    pub(in crate::tui) fn text(&mut self, text: &str, tone: Tone, indent: usize) {
        for line in wrap(text, self.width.saturating_sub(indent).max(1)) {
            self.lines.push(Line::new(format!("{}{line}", " ".repeat(indent)), tone));
        }
    }

    /// A label and its value; a long value goes on under itself.
    pub(in crate::tui) fn field(&mut self, label: &str, value: &str, tone: Tone) {
        let mut before = cells::pad(label, LABEL, Align::Left);
        for line in wrap(value, self.width.saturating_sub(LABEL).max(1)) {
            let mut row = Line::new(std::mem::replace(&mut before, " ".repeat(LABEL)), Tone::Muted);
            row.push(line, tone);
            self.lines.push(row);
        }
    }

    /// Rows whose columns are as wide as their widest text; the first one takes the rest, an empty one vanishes.
    pub(in crate::tui) fn table(&mut self, indent: usize, mut rows: Vec<Vec<Column>>) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        for at in (1..columns).rev() {
            let widths = rows.iter().filter_map(|row| row.get(at)).map(|column| cells::width(&column.text));
            let widest = widths.max().unwrap_or(0);
            for row in &mut rows {
                if widest == 0 && at < row.len() {
                    row.remove(at);
                } else if let Some(column) = row.get_mut(at) {
                    column.width = widest + GAP;
                }
            }
        }
        for columns in rows {
            self.row(indent, columns);
        }
    }

    /// The lines written last are clicked for these.
    pub(in crate::tui) fn aim(&mut self, targets: impl DoubleEndedIterator<Item = Target>) {
        for (line, target) in self.lines.iter_mut().rev().zip(targets.rev()) {
            for span in &mut line.0 {
                span.target = Some(target.clone());
            }
        }
    }

    /// Columns side by side with a blank between them.
    pub(in crate::tui) fn row(&mut self, indent: usize, columns: Vec<Column>) {
        self.lines.push(row(self.width, indent, columns));
    }
}

/// One line of columns. The one that takes what the others leave also takes the place of those after it that are empty: a
/// name is not cut before a blank.
pub(in crate::tui) fn row(width: usize, indent: usize, columns: Vec<Column>) -> Line {
    let taken: usize = columns.iter().map(|column| column.width).sum();
    let rest = width.saturating_sub(indent + taken + columns.len().saturating_sub(1));
    let mut line = Line::new(" ".repeat(indent), Tone::Plain);
    let mut columns = columns.into_iter().peekable();
    while let Some(column) = columns.next() {
        if line.0.len() > 1 {
            line.push(" ", Tone::Plain);
        }
        let mut width = column.width;
        if width == 0 {
            width = rest;
            while let Some(empty) = columns.next_if(|next| next.text.is_empty() && next.width > 0) {
                width += 1 + empty.width;
            }
        }
        line.push(cells::pad(&column.text, width, column.align), column.tone);
    }
    line
}

/// How much of a whole, as a bar: `[####......]`, which needs no brackets where its signs fill their cells.
pub(in crate::tui) fn bar(glyphs: Glyphs, part: u32, whole: u32, cells: usize) -> String {
    let (open, close) = if glyphs == Glyphs::Ascii { ("[", "]") } else { ("", "") };
    let room = u64::try_from(cells.saturating_sub(open.len() + close.len())).unwrap_or(0);
    let exact = u64::from(part) * room;
    let filled = exact.checked_div(u64::from(whole)).unwrap_or(0).min(room);
    // What is there at all is seen.
    let filled = if part > 0 { filled.max(1) } else { filled };
    let count = |cells: u64| usize::try_from(cells).unwrap_or(0);
    let (filled, rest) = (count(filled), count(room.saturating_sub(filled)));
    format!("{open}{}{}{close}", glyphs.bar().repeat(filled), glyphs.rest().repeat(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        let bar = |part, whole, cells| bar(Glyphs::Ascii, part, whole, cells);
        assert_eq!(bar(8, 22, 12), "[###.......]");
        assert_eq!(bar(0, 22, 12), "[..........]");
        assert_eq!(bar(22, 22, 12), "[##########]");
        assert_eq!(bar(1, 592, 12), "[#.........]");
        assert_eq!(bar(1, 0, 5), "[#..]");
        assert_eq!(super::bar(Glyphs::Unicode, 8, 22, 10), "███░░░░░░░");
    }
}
