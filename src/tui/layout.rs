//! Where things stand on a screen of some size.

use ratatui::layout::{Rect, Size};

use super::typing::Room;

/// What the smallest terminal must have.
pub(super) const SMALLEST: Size = Size { width: 60, height: 16 };
/// From this width on the outline and the details stand side by side.
const TWO_PANES: u16 = 100;
/// Cells of a form before its fields, with the gap.
pub(super) const LABEL: u16 = 14;
/// Cells that a form needs around its rows: borders and a blank on either side.
pub(super) const FRAME: u16 = 4;

/// The parts of the screen from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Areas {
    pub(super) header: Rect,
    pub(super) body: Rect,
    pub(super) notice: Rect,
    pub(super) hints: Rect,
}

/// The two sides of a view; a side that has no place is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panes {
    pub(super) list: Option<Rect>,
    pub(super) detail: Option<Rect>,
}

impl Areas {
    /// `None` where the terminal is too small.
    pub(super) fn of(size: Size, header: u16, notice: u16) -> Option<Self> {
        if size.width < SMALLEST.width || size.height < SMALLEST.height {
            return None;
        }
        let row = |y: u16, height: u16| Rect { x: 0, y, width: size.width, height };
        let body = size.height.saturating_sub(header + notice + 1);
        Some(Self {
            header: row(0, header),
            body: row(header, body),
            notice: row(header + body, notice),
            hints: row(size.height.saturating_sub(1), 1),
        })
    }
}

/// A list with its details beside it; where there is no room for both, the one that has the keyboard.
pub(super) fn panes(body: Rect, in_detail: bool) -> Panes {
    if body.width >= TWO_PANES {
        let width = (body.width * 2 / 5).clamp(44, 64);
        let detail = Rect { x: body.x + width + 2, width: body.width - width - 2, ..body };
        return Panes { list: Some(Rect { width, ..body }), detail: Some(detail) };
    }
    if in_detail { Panes { list: None, detail: Some(inset(body)) } } else { Panes { list: Some(body), detail: None } }
}

/// `body` with a blank column before what stands alone in it.
pub(super) const fn inset(body: Rect) -> Rect {
    Rect { x: body.x + 1, width: body.width.saturating_sub(1), ..body }
}

/// How wide a form or question is.
pub(super) const fn popup_width(size: Size) -> u16 {
    let room = size.width.saturating_sub(4);
    if room < 76 { room } else { 76 }
}

/// How many cells a field of a form has for its text.
pub(super) const fn field_width(size: Size) -> u16 {
    // The brackets around the field take a cell each.
    popup_width(size).saturating_sub(FRAME + LABEL + 2)
}

/// The room of a field of one line.
pub(super) const fn field_room(size: Size) -> Room {
    Room { width: field_width(size) as usize, height: 1 }
}

/// The room of a field of many lines.
pub(super) fn editor_room(size: Size) -> Room {
    Room { height: usize::from(size.height / 3).clamp(4, 12), ..field_room(size) }
}
