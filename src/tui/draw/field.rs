//! Text fields, drawn by the field itself and put in their place by the widths that hold here.

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell, CellWidth as _};
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget as _;
use ratatui_textarea::TextArea;

use super::put::put_one;
use crate::text::cells;

/// Draws a text field and tells where its caret is.
///
/// A field counts every sign of ambiguous width as one cell. Where the terminal draws two, the field is laid out narrower,
/// by as much as its longest line would be too long for its place.
pub(super) fn text_area(area: &TextArea<'static>, place: Rect, frame: &mut Frame<'_>) -> Option<(u16, u16)> {
    if place.is_empty() {
        return None;
    }
    let mut room = place.width;
    let (drawn, caret) = loop {
        let mut drawn = Buffer::empty(Rect { width: room, ..place });
        area.render(drawn.area, &mut drawn);
        let caret = caret(area, &drawn)?;
        let longest = (place.top()..place.bottom()).map(|y| length(&drawn, y)).chain([caret.0 + 1 - place.x]).max();
        match longest.unwrap_or(0).checked_sub(place.width) {
            // A column less is two cells less where it held a wide sign.
            Some(excess @ 1..) if room > 1 => room = room.saturating_sub(excess.div_ceil(2)).max(1),
            _ => break (drawn, caret),
        }
    };
    for y in place.top()..place.bottom() {
        copy(&drawn, y, place, frame.buffer_mut());
    }
    Some((caret.0.min(place.right().saturating_sub(1)), caret.1))
}

/// Where the caret of the field that was drawn comes to stand.
fn caret(area: &TextArea<'_>, drawn: &Buffer) -> Option<(u16, u16)> {
    let caret = area.screen_cursor();
    let (top, left) = area.scroll_offset();
    let column = drawn.area.x + u16::try_from(caret.col).ok()?.saturating_sub(left);
    let row = u16::try_from(caret.row).ok()?.saturating_sub(top).min(drawn.area.height.saturating_sub(1));
    let y = drawn.area.y + row;
    Some((drawn.area.x + width_before(drawn, y, column), y))
}

/// The characters of a line, each with its column as the field counts.
fn characters(drawn: &Buffer, y: u16) -> impl Iterator<Item = (u16, &Cell)> {
    let mut next = drawn.area.left();
    (drawn.area.left()..drawn.area.right()).filter_map(move |x| {
        let cell = drawn.cell(Position { x, y }).filter(|_| x >= next)?;
        next = x + cell.symbol().cell_width().max(1);
        Some((x, cell))
    })
}

/// The cells that a character takes in the terminal.
fn width(cell: &Cell) -> u16 {
    u16::try_from(cells::width(cell.symbol())).unwrap_or(1).max(1)
}

fn width_before(drawn: &Buffer, y: u16, column: u16) -> u16 {
    characters(drawn, y).take_while(|(x, _)| *x < column).map(|(_, cell)| width(cell)).sum()
}

/// The cells of a line without the blanks at its end.
fn length(drawn: &Buffer, y: u16) -> u16 {
    let end = characters(drawn, y).filter(|(_, cell)| cell.symbol() != " ").map(|(x, _)| x + 1).last();
    end.map_or(0, |end| width_before(drawn, y, end))
}

fn copy(drawn: &Buffer, y: u16, place: Rect, buffer: &mut Buffer) {
    let mut to = place.x;
    for (_, cell) in characters(drawn, y) {
        let width = width(cell);
        if to + width > place.right() {
            break;
        }
        put_one(cell.symbol(), width, to, y, cell.style(), buffer);
        to += width;
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui_textarea::{CursorMove, WrapMode};

    use super::*;
    use crate::text::cells::{Ambiguous, set_ambiguous};

    /// The caret of a field with `text`, and what is drawn.
    fn drawn(text: &str, wrap: bool, place: Rect) -> ((u16, u16), Vec<String>) {
        let mut area = TextArea::from(text.lines());
        area.set_wrap_mode(if wrap { WrapMode::Glyph } else { WrapMode::None });
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        let mut terminal = Terminal::new(TestBackend::new(40, 6)).unwrap();
        let mut caret = None;
        terminal.draw(|frame| caret = text_area(&area, place, frame)).unwrap();
        let buffer = terminal.backend().buffer();
        let line = |y| {
            let mut x = 0;
            std::iter::from_fn(|| {
                let cell = buffer.cell((x, y)).filter(|_| x < 40)?;
                x += width(cell);
                Some(cell.symbol())
            })
            .collect::<String>()
        };
        (caret.unwrap(), (place.top()..place.bottom()).map(line).collect())
    }

    #[test]
    fn the_caret_stands_where_the_terminal_comes_to() {
        for (ambiguous, column) in [(Ambiguous::One, 9), (Ambiguous::Two, 11)] {
            set_ambiguous(ambiguous);
            assert_eq!(drawn("“封顶”", false, Rect::new(3, 1, 20, 1)).0, (column, 1));
        }
    }

    #[test]
    fn wide_signs_stay_within_the_field() {
        set_ambiguous(Ambiguous::Two);
        let signs = "“①…”".repeat(9);
        let (caret, lines) = drawn(&signs, false, Rect::new(2, 0, 21, 1));
        assert!(caret.0 < 23 && cells::width(lines[0].trim()) <= 20, "{caret:?} {lines:?}");
        assert!(lines[0].contains("…”"), "its end is in sight: {lines:?}");
        let (caret, lines) = drawn(&signs, true, Rect::new(2, 0, 24, 6));
        assert_eq!(lines.iter().map(|line| line.trim()).collect::<String>(), signs, "nothing is lost between lines");
        assert!(lines.iter().all(|line| cells::width(line.trim()) <= 24) && caret.0 < 26, "{caret:?} {lines:?}");
    }
}
