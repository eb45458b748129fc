//! What fills the body: lists with or without a search field, pages of text.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Palette, draw_row, lines, text_area};
use crate::text::cells;
use crate::tui::view::{FieldView, Line, Listing, Tone};

/// Answers where the caret is, where the list has a field.
pub(super) fn listing(
    listing: &Listing<'_>,
    area: Rect,
    palette: Palette,
    frame: &mut Frame<'_>,
) -> Option<(u16, u16)> {
    let (caret, area) = top(listing.field.as_ref(), area, palette, frame);
    for (y, row) in (area.top()..area.bottom()).zip(&listing.rows) {
        draw_row(row, Rect { y, height: 1, ..area }, palette, frame.buffer_mut());
    }
    caret
}

pub(super) fn page(
    field: Option<&FieldView<'_>>,
    text: &[Line],
    area: Rect,
    palette: Palette,
    frame: &mut Frame<'_>,
) -> Option<(u16, u16)> {
    let (caret, area) = top(field, area, palette, frame);
    lines(text, area, palette, frame.buffer_mut());
    caret
}

/// Draws the field on the first line, and leaves the rest.
fn top(
    field: Option<&FieldView<'_>>,
    area: Rect,
    palette: Palette,
    frame: &mut Frame<'_>,
) -> (Option<(u16, u16)>, Rect) {
    let Some(field) = field else { return (None, area) };
    let cells_of = |text: &str| u16::try_from(cells::width(text)).unwrap_or(u16::MAX);
    let buffer = frame.buffer_mut();
    let (after, _) =
        buffer.set_stringn(area.x + 1, area.y, &field.label, area.width.into(), palette.style(Tone::Title));
    let remark = cells_of(&field.remark).min(area.width / 2);
    let end = area.right().saturating_sub(remark + 1);
    buffer.set_stringn(end, area.y, &field.remark, remark.into(), palette.style(Tone::Muted));
    let place = Rect { x: after, y: area.y, width: end.saturating_sub(after + 1), height: 1 };
    let caret = text_area(field.area, place, frame);
    let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    (caret, rest)
}
