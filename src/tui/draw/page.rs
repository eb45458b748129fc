//! What fills the body, part by part.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{draw_line, draw_row, put};
use crate::tui::look::Look;
use crate::tui::view::{Content, Part};

/// Answers where the caret is, where the part is a field.
pub(super) fn part(part: &Part, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let area = part.area;
    match &part.content {
        Content::Field(field) if !area.is_empty() => {
            draw_line(&field.line, Rect { height: 1, ..area }, look, buffer);
            return Some((area.x + field.caret.min(area.width - 1), area.y));
        }
        Content::Field(_) => {}
        Content::Rows(rows) => {
            for (y, row) in (area.top()..area.bottom()).zip(rows) {
                draw_row(row, Rect { y, height: 1, ..area }, look, buffer);
            }
        }
        Content::Divider => {
            for y in area.top()..area.bottom() {
                put(look.glyphs.vertical(), area.x, y, area.right(), look.frame(), buffer);
            }
        }
    }
    None
}
