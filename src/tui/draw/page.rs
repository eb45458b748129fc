//! What fills the body: lists with or without a search field, pages of text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Palette, draw_line, draw_row, lines};
use crate::tui::view::{FieldView, Line, Listing};

/// Answers where the caret is, where the list has a field.
pub(super) fn listing(listing: &Listing, area: Rect, palette: Palette, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let (caret, area) = top(listing.field.as_ref(), area, palette, buffer);
    for (y, row) in (area.top()..area.bottom()).zip(&listing.rows) {
        draw_row(row, Rect { y, height: 1, ..area }, palette, buffer);
    }
    caret
}

pub(super) fn page(
    field: Option<&FieldView>,
    text: &[Line],
    area: Rect,
    palette: Palette,
    buffer: &mut Buffer,
) -> Option<(u16, u16)> {
    let (caret, area) = top(field, area, palette, buffer);
    lines(text, area, palette, buffer);
    caret
}

/// Draws the field on the first line, and leaves the rest.
fn top(field: Option<&FieldView>, area: Rect, palette: Palette, buffer: &mut Buffer) -> (Option<(u16, u16)>, Rect) {
    let Some(field) = field.filter(|_| !area.is_empty()) else { return (None, area) };
    draw_line(&field.line, Rect { height: 1, ..area }, palette, buffer);
    let rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
    (Some((area.x + field.caret.min(area.width - 1), area.y)), rest)
}
