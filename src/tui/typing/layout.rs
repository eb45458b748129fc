//! Where the characters of a field stand on the screen: lines broken by width, with 避头尾, and the place of the caret.
//!
//! Everything is derived from the text, the caret and the room, and only around the caret. The lines of a paragraph follow
//! from its beginning; one that is longer than the ledger would ever take is broken in pieces, so that a megabyte pasted by
//! mistake doesn't hold up the keys that take it out again.

use unicode_segmentation::UnicodeSegmentation as _;

use super::text::{Spot, Text};
use super::units;
use crate::ledger::TEXT_LIMIT;
use crate::text::{cells, wrap};

/// The bytes of a paragraph that are broken at once: at least as many as the longest text that can be saved has.
const PIECE: usize = 4 * TEXT_LIMIT;

/// The room a field has: cells of a line, of which the last is kept for a caret behind the text, and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Room {
    pub(in crate::tui) width: usize,
    pub(in crate::tui) height: usize,
}

/// What is seen of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Shown {
    pub(in crate::tui) lines: Vec<String>,
    /// The line and the cell of the caret.
    pub(in crate::tui) caret: (usize, usize),
}

/// A line on the screen: bytes of a line of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) start: usize,
    end: usize,
}

/// A text broken for some width.
#[derive(Clone, Copy)]
pub(super) struct Layout<'t> {
    text: &'t Text,
    room: Room,
    /// Whether the caret between two rows of a line stands at the end of the upper one.
    hangs: bool,
}

impl<'t> Layout<'t> {
    pub(super) const fn new(text: &'t Text, room: Room, hangs: bool) -> Self {
        Self { text, room, hangs }
    }

    pub(super) fn shown(self) -> Shown {
        let (rows, caret) = self.seen();
        let cell = rows.get(caret).map_or(0, |row| self.caret_cell(*row)).min(self.room.width.saturating_sub(1));
        let words = |row: &Row| cells::take(&cells::visible(self.words(*row)), self.room.width).0.to_owned();
        Shown { lines: rows.iter().map(words).collect(), caret: (caret, cell) }
    }

    /// The spot at a cell of a line that is seen, and whether the caret hangs there.
    pub(super) fn pointed(self, line: usize, cell: usize) -> (Spot, bool) {
        let (rows, _) = self.seen();
        match (rows.get(line), rows.last()) {
            (Some(row), _) => self.spot_at(*row, cell),
            (None, Some(last)) => self.end_of(*last),
            (None, None) => (Spot::default(), false),
        }
    }

    /// As many rows as there is room for, the caret in the middle of what is longer, and which of them has it.
    fn seen(self) -> (Vec<Row>, usize) {
        let height = self.room.height.max(1);
        let (row, mut above) = self.caret_row_and_above(height - 1);
        let below = self.below(row, height - 1);
        let wanted = (height / 2).max(height.saturating_sub(below.len() + 1));
        above.truncate(wanted);
        let caret = above.len();
        (above.into_iter().rev().chain([row]).chain(below).take(height).collect(), caret)
    }

    /// The row of the caret, and up to `count` above it, the nearest first.
    pub(super) fn caret_row_and_above(self, count: usize) -> (Row, Vec<Row>) {
        let Spot { mut line, byte } = self.text.caret();
        // A row that begins at the caret is the caret's, unless the caret hangs at the end of the one above.
        let below = (byte + usize::from(!self.hangs)).max(1);
        let mut start = last_start(self.text.line(line), below);
        let mut rows: Vec<Row> = self.rows(line, start).take_while(|row| row.start < below).collect();
        let row = rows.pop().unwrap_or(Row { line, start: 0, end: 0 });
        let mut above: Vec<Row> = rows.into_iter().rev().take(count).collect();
        while above.len() < count && (line, start) != (0, 0) {
            if start == 0 {
                line -= 1;
                start = self.text.line(line).len();
            }
            start = last_start(self.text.line(line), start);
            let rows: Vec<Row> = self.rows(line, start).collect();
            above.extend(rows.into_iter().rev().take(count - above.len()));
        }
        (row, above)
    }

    /// Up to `count` rows below one.
    pub(super) fn below(self, row: Row, count: usize) -> Vec<Row> {
        let next = move |line: usize, byte: usize| {
            let same = byte < self.text.line(line).len();
            let further = line + 1 < self.text.lines().len();
            same.then_some((line, byte)).or(further.then_some((line + 1, 0)))
        };
        let starts = std::iter::successors(next(row.line, row.end), |(line, start)| {
            next(*line, end_of_piece(self.text.line(*line), *start))
        });
        starts.flat_map(|(line, start)| self.rows(line, start)).take(count).collect()
    }

    /// The cells between the beginning of a row and the caret in it.
    pub(super) fn caret_cell(self, row: Row) -> usize {
        let line = self.text.line(row.line);
        cells::width(line.get(row.start..self.text.caret().byte).unwrap_or_default())
    }

    /// The spot at a cell of a row, or at the end of a shorter row, and whether the caret hangs there.
    pub(super) fn spot_at(self, row: Row, cell: usize) -> (Spot, bool) {
        let (end, hangs) = self.end_of(row);
        let mut taken = 0;
        let inside = self.words(row).grapheme_indices(true).find(|(_, grapheme)| {
            taken += cells::width(grapheme);
            taken > cell
        });
        match inside.map(|(at, _)| row.start + at).filter(|byte| *byte < end.byte) {
            Some(byte) => (Spot { byte, ..end }, false),
            None => (end, hangs),
        }
    }

    /// Where the caret stands at the end of a row, and whether it hangs there: before the blanks at a break, else between
    /// the row and the next.
    pub(super) fn end_of(self, row: Row) -> (Spot, bool) {
        let Row { line, start, end } = row;
        let inked = self.words(row).trim_end().len();
        if end == self.text.line(line).len() {
            (Spot { line, byte: end }, false)
        } else if inked == 0 || start + inked == end {
            (Spot { line, byte: end }, true)
        } else {
            (Spot { line, byte: start + inked }, false)
        }
    }

    /// The rows from a byte of a line up to the end of its piece.
    fn rows(self, line: usize, from: usize) -> impl Iterator<Item = Row> + 't {
        let text = self.text.line(line);
        let words = text.get(from..end_of_piece(text, from)).unwrap_or_default();
        let width = self.room.width.saturating_sub(1).max(1);
        wrap::lines(words, width).map(move |row| Row { line, start: from + row.start, end: from + row.end })
    }

    fn words(self, row: Row) -> &'t str {
        self.text.line(row.line).get(row.start..row.end).unwrap_or_default()
    }
}

/// Where the last piece of a line begins that begins before a byte.
fn last_start(line: &str, below: usize) -> usize {
    let below = below.min(line.len());
    let mut at = below.saturating_sub(1) / PIECE * PIECE;
    while at > 0 && units::settled(line, at) >= below {
        at -= PIECE;
    }
    units::settled(line, at)
}

/// Where the piece of a line ends that a byte is in.
fn end_of_piece(line: &str, byte: usize) -> usize {
    units::settled(line, (byte / PIECE + 1) * PIECE)
}

/// What is seen of a text on one line: all of it, or as much as fits around the caret. A wide character that the edge
/// would cut in half leaves a blank.
pub(super) fn strip((before, after): (&str, &str), width: usize) -> Shown {
    let (blanks, bytes, cells) = seen_before((before, after), width);
    let caret = blanks + cells;
    let before = before.get(before.len() - bytes..).unwrap_or_default();
    let (bytes, _) = within(after.graphemes(true), width - caret);
    let after = after.get(..bytes).unwrap_or_default();
    let line = format!("{}{}", " ".repeat(blanks), cells::visible(&format!("{before}{after}")));
    Shown { lines: vec![line], caret: (0, caret) }
}

/// The byte of the text on one line that is seen at a cell, or its end.
pub(super) fn pointed((before, after): (&str, &str), width: usize, cell: usize) -> usize {
    let (blanks, bytes, _) = seen_before((before, after), width);
    let text = format!("{before}{after}");
    let start = before.len() - bytes;
    let mut end = blanks;
    let mut seen = text.get(start..).unwrap_or_default().grapheme_indices(true);
    let at = seen.find(|(_, grapheme)| {
        end += cells::width(grapheme);
        cell < end
    });
    at.map_or(text.len(), |(at, _)| start + at)
}

/// The blanks at the edge, and the bytes and cells that are seen before the caret.
fn seen_before((before, after): (&str, &str), width: usize) -> (usize, usize, usize) {
    let (bytes, cells) = within(after.graphemes(true), width);
    let behind = if bytes == after.len() { cells } else { width };
    let room = (width / 2).max(width.saturating_sub(behind + 1));
    let (bytes, cells) = within(before.graphemes(true).rev(), room);
    (if bytes == before.len() { 0 } else { room - cells }, bytes, cells)
}

/// The bytes and cells of as many graphemes as there is room for.
fn within<'t>(graphemes: impl Iterator<Item = &'t str>, room: usize) -> (usize, usize) {
    let (mut bytes, mut taken) = (0, 0);
    for grapheme in graphemes {
        let cells = cells::width(grapheme);
        if taken + cells > room {
            break;
        }
        bytes += grapheme.len();
        taken += cells;
    }
    (bytes, taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text with the caret at `|`, and how its field is drawn.
    fn field(text: &str) -> Text {
        let (before, after) = text.split_once('|').unwrap();
        let mut field = Text::new(&format!("{before}{after}"));
        let line = before.matches('\n').count();
        field.go(Spot { line, byte: before.len() - before.rfind('\n').map_or(0, |at| at + 1) });
        field
    }

    /// The lines seen, with `|` where the caret is.
    fn drawn(Shown { lines, caret: (row, cell) }: Shown) -> String {
        let mark = |(at, line): (usize, String)| {
            let (before, after) = cells::take(&line, cell);
            if at == row { format!("{before}{}|{after}", " ".repeat(cell - cells::width(before))) } else { line }
        };
        lines.into_iter().enumerate().map(mark).collect::<Vec<_>>().join("\n")
    }

    fn many(text: &str, hangs: bool, width: usize, height: usize) -> String {
        drawn(Layout::new(&field(text), Room { width, height }, hangs).shown())
    }

    fn one(text: &str, width: usize) -> String {
        drawn(strip(field(text).around(), width))
    }

    #[test]
    fn a_text_is_broken_as_on_a_page_with_a_cell_left_for_the_caret() {
        assert_eq!(many("主体封顶，内外装修|", false, 9, 4), "主体封\n顶，内外\n装修|");
        assert_eq!(many("主体封顶内外|", false, 9, 4), "主体封顶\n内外|");
        assert_eq!(many("主体封顶|", false, 9, 4), "主体封顶|");
        assert_eq!(many("|\n\n封顶", false, 9, 4), "|\n\n封顶");
    }

    #[test]
    fn between_two_lines_the_caret_begins_the_lower_one_unless_it_hangs() {
        assert_eq!(many("主体封顶|内外", false, 9, 4), "主体封顶\n|内外");
        assert_eq!(many("主体封顶|内外", true, 9, 4), "主体封顶|\n内外");
        assert_eq!(many("封顶\n|内外", true, 9, 4), "封顶\n|内外");
        assert_eq!(many("main part   | done", false, 10, 4), "main part| \ndone", "blanks hang past the edge");
    }

    #[test]
    fn the_caret_stays_in_the_middle_of_a_long_text() {
        assert_eq!(many("一\n二\n三\n四\n五\n六|\n七\n八", false, 9, 3), "五\n六|\n七");
        assert_eq!(many("一\n二|\n三\n四\n五", false, 9, 5), "一\n二|\n三\n四\n五");
        assert_eq!(many("一\n二|\n三\n四\n五", false, 9, 4), "一\n二|\n三\n四");
        assert_eq!(many("一\n二\n三\n四\n五|", false, 9, 3), "三\n四\n五|");
    }

    #[test]
    fn a_line_is_scrolled_by_cells_and_never_cuts_a_character_in_half() {
        assert_eq!(one("主体封顶|", 9), "主体封顶|");
        assert_eq!(one("主体封顶a|", 9), " 体封顶a|");
        assert_eq!(one("|主体封顶a", 8), "|主体封顶");
        assert_eq!(one("主体封|顶a主体封顶", 8), "体封|顶a");
        assert_eq!(one("a主体封|顶主体封顶", 7), " 封|顶主");
        assert_eq!(one("主体封顶\u{202E}|", 9), "<U+202E>|", "what would turn the line round is shown instead");
    }

    /// The rows of a paragraph of several pieces, walked through from its end.
    #[test]
    fn a_paragraph_too_long_to_be_saved_has_every_row_once() {
        for unit in ["主体封顶完工，", "👨\u{200D}👩", "the main part, "] {
            let text = Text::new(&unit.repeat(2 * PIECE / unit.len() + 99));
            let layout = Layout::new(&text, Room { width: 9, height: 1 }, false);
            let (row, above) = layout.caret_row_and_above(usize::MAX);
            let mut rows = above.clone();
            rows.reverse();
            rows.push(row);
            assert!(rows.windows(2).all(|pair| pair[0].end == pair[1].start));
            assert_eq!((rows[0].start, row.end), (0, text.line(0).len()));
            assert_eq!(layout.below(rows[0], usize::MAX), rows[1..]);
        }
        let marks = Text::new(&format!("a{}", "\u{301}".repeat(PIECE)));
        assert_eq!(Layout::new(&marks, Room { width: 9, height: 1 }, false).caret_row_and_above(9).1, []);
    }

    proptest! {
        /// Whatever is in it, a field shows no more than it has room for, and the caret in it.
        #[test]
        fn nothing_leaves_the_field(
            text in "(甲|，|a| |\u{301}|\u{202E}|👨\u{200D}👩|\n){0,60}", at in 0_usize..60, width in 9_usize..30, height in 1_usize..9, hangs: bool,
        ) {
            let mut field = Text::new(&text);
            let line = at % field.lines().len();
            field.go(Spot { line, byte: at.min(field.line(line).len()) });
            let room = Room { width, height };
            for shown in [Layout::new(&field, room, hangs).shown(), strip(field.around(), width)] {
                prop_assert!(shown.lines.len() <= height.max(1) && shown.caret.0 < shown.lines.len(), "{shown:?}");
                prop_assert!(shown.caret.1 < width, "{shown:?}");
                prop_assert!(shown.lines.iter().all(|line| cells::width(line) <= width), "{shown:?}");
            }
        }
    }
}
