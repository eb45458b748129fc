//! What fills the body, part by part.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Palette, draw_row, text_area};
use crate::text::cells;
use crate::tui::view::{Content, FieldView, Part, Tone};

/// Answers where the caret is, where the part is a field.
pub(super) fn part(part: &Part<'_>, palette: Palette, frame: &mut Frame<'_>) -> Option<(u16, u16)> {
    let area = part.area;
    match &part.content {
        Content::Field(shown) => return field(shown, area, palette, frame),
        Content::Rows(rows) => {
            for (y, row) in (area.top()..area.bottom()).zip(rows) {
                draw_row(row, Rect { y, height: 1, ..area }, palette, frame.buffer_mut());
            }
        }
        Content::Divider => {
            for y in area.top()..area.bottom() {
                frame.buffer_mut().set_stringn(area.x, y, "│", 1, palette.frame());
            }
        }
    }
    None
}

fn field(shown: &FieldView<'_>, area: Rect, palette: Palette, frame: &mut Frame<'_>) -> Option<(u16, u16)> {
    let cells_of = |text: &str| u16::try_from(cells::width(text)).unwrap_or(u16::MAX);
    let buffer = frame.buffer_mut();
    let (after, _) =
        buffer.set_stringn(area.x + 1, area.y, &shown.label, area.width.into(), palette.style(Tone::Title));
    let remark = cells_of(&shown.remark).min(area.width / 2);
    let end = area.right().saturating_sub(remark + 1);
    buffer.set_stringn(end, area.y, &shown.remark, remark.into(), palette.style(Tone::Muted));
    let place = Rect { x: after, y: area.y, width: end.saturating_sub(after + 1), height: 1 };
    text_area(shown.area, place, frame)
}
