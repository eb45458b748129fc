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
            Some(excess @ 1..) if room > 1 => room = room.saturating_sub(excess).max(1),
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
