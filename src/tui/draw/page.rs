//! What fills the body: lists with or without a search field, pages of text.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{draw_row, lines, put, text_area};
use crate::text::cells;
use crate::tui::look::Look;
use crate::tui::view::{FieldView, Line, Listing, Tone};

/// Answers where the caret is, where the list has a field.
pub(super) fn listing(listing: &Listing<'_>, area: Rect, look: Look, frame: &mut Frame<'_>) -> Option<(u16, u16)> {
    let (caret, area) = top(listing.field.as_ref(), area, look, frame);
    for (y, row) in (area.top()..area.bottom()).zip(&listing.rows) {
        draw_row(row, Rect { y, height: 1, ..area }, look, frame.buffer_mut());
    }
    caret
}

pub(super) fn page(
    field: Option<&FieldView<'_>>,
    text: &[Line],
    area: Rect,
    look: Look,
    frame: &mut Frame<'_>,
) -> Option<(u16, u16)> {
    let (caret, area) = top(field, area, look, frame);
    lines(text, area, look, frame.buffer_mut());
    caret
}

/// Draws the field on the first line, and leaves the rest.
fn top(field: Option<&FieldView<'_>>, area: Rect, look: Look, frame: &mut Frame<'_>) -> (Option<(u16, u16)>, Rect) {
    let Some(field) = field else { return (None, area) };
    let buffer = frame.buffer_mut();
    let after = put(&field.label, area.x + 1, area.y, area.right(), look.style(Tone::Title), buffer);
    let remark = u16::try_from(cells::width(&field.remark)).unwrap_or(u16::MAX).min(area.width / 2);
    let end = area.right().saturating_sub(remark + 1);
    put(&field.remark, end, area.y, end + remark, look.style(Tone::Muted), buffer);
    let place = Rect { x: after, y: area.y, width: end.saturating_sub(after + 1), height: 1 };
    let caret = text_area(field.area, place, frame);
    let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    (caret, rest)
}
