//! Where things stand on a screen of some size.

use ratatui::layout::{Rect, Size};

use super::typing::Room;

/// What the smallest terminal must have.
pub(super) const SMALLEST: Size = Size { width: 60, height: 16 };
/// Cells of the details beside a list, at least; with the line between the two.
const DETAIL: u16 = 48;
const BETWEEN: u16 = 2;
/// Cells of a list that nothing has to be left out of; while there is room, the details get no more.
const ROOMY: u16 = 90;
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

/// The two sides of a view; a side that has no place is not shown. Under a list that stands alone the details may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panes {
    pub(super) list: Option<Rect>,
    pub(super) detail: Option<Rect>,
    pub(super) below: Option<Rect>,
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

/// A list with its details beside it; where there is no room for both, the one that has the keyboard. The list never has
/// less than what it needs to show all its columns, and in a wider window never shows less than in a narrower one. A list alone
/// leaves so many lines `below` it to the details.
pub(super) fn panes(body: Rect, in_detail: bool, needs: u16, below: u16) -> Panes {
    if let Some(most) = body.width.checked_sub(BETWEEN + DETAIL).filter(|most| *most >= needs) {
        let width = (body.width * 3 / 5).max(ROOMY).max(needs).min(most);
        let detail = Rect { x: body.x + width + BETWEEN, width: body.width - width - BETWEEN, ..body };
        return Panes { list: Some(Rect { width, ..body }), detail: Some(detail), below: None };
    }
    if in_detail {
        return Panes { list: None, detail: Some(inset(body)), below: None };
    }
    let (list, below) = split(body, body.height.saturating_sub(below));
    Panes { list: Some(list), detail: None, below: Some(below) }
}

/// The upper lines of an area, as many as it has, and what is left under them.
pub(super) fn split(area: Rect, lines: u16) -> (Rect, Rect) {
    let height = lines.min(area.height);
    (Rect { height, ..area }, Rect { y: area.y + height, height: area.height - height, ..area })
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
