//! Forms and questions, over everything else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Widget};

use super::{draw_line, lines, put, text};
use crate::tui::clear::clear_wide;
use crate::tui::layout::LABEL;
use crate::tui::look::Look;
use crate::tui::view::{EntryView, FormRow, Line, Popup, Tone};

/// Empty cells to the left and right of a form.
const MARGIN: u16 = 2;

/// Answers where the caret is, where a field has the keyboard.
pub(super) fn popup(popup: &Popup, body: Rect, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let heights: Vec<u16> = popup.rows.iter().map(height).collect();
    let count = |lines: &[Line]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let gap = u16::from(!popup.rows.is_empty());
    let around = count(&popup.title) + count(&popup.foot) + gap + 2;
    let wanted = heights.iter().sum::<u16>().saturating_add(around).min(body.height);
    let outer = Rect {
        x: body.x + body.width.saturating_sub(popup.width) / 2,
        y: body.y + (body.height - wanted) / 2,
        width: popup.width.min(body.width),
        height: wanted,
    };
    // Words that stick out beside a form would be read as part of it.
    let left = outer.x.saturating_sub(MARGIN).max(body.x);
    let right = outer.right().saturating_add(MARGIN).min(body.right());
    clear_wide(Rect { x: left, width: right - left, ..outer }, buffer);
    Block::bordered().border_set(look.glyphs.border()).border_style(look.frame()).render(outer, buffer);
    let inner = Rect { x: outer.x + 2, width: outer.width.saturating_sub(4), ..outer };
    let inner = Rect { y: outer.y + 1, height: outer.height.saturating_sub(2), ..inner };
    lines(&popup.title, inner, look, buffer);
    let foot = count(&popup.foot).min(inner.height);
    lines(&popup.foot, Rect { y: inner.bottom() - foot, height: foot, ..inner }, look, buffer);
    let top = (count(&popup.title) + gap).min(inner.height);
    let room = Rect { y: inner.y + top, height: (inner.height - top).saturating_sub(foot), ..inner };
    rows(popup, &heights, room, look, buffer)
}

fn height(row: &FormRow) -> u16 {
    let entry = match &row.entry {
        EntryView::Typed(text) => text.height,
        EntryView::Chosen(options) => u16::try_from(options.len()).unwrap_or(u16::MAX),
    };
    entry + u16::try_from(row.under.len()).unwrap_or(u16::MAX)
}

/// Draws the rows from the first on that leaves the focused one in sight.
fn rows(popup: &Popup, heights: &[u16], room: Rect, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let focus = popup.rows.iter().position(|row| row.focused).unwrap_or(0);
    let mut first = 0;
    while first < focus && heights.iter().skip(first).take(focus - first + 1).sum::<u16>() > room.height {
        first += 1;
    }
    let mut caret = None;
    let mut y = room.y;
    for (row, height) in popup.rows.iter().zip(heights).skip(first) {
        let height = (*height).min(room.bottom().saturating_sub(y));
        let place = Rect { y, height, ..room };
        caret = draw_form_row(row, place, look, buffer).filter(|_| row.focused).or(caret);
        y += height;
    }
    caret
}

fn draw_form_row(row: &FormRow, place: Rect, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if place.is_empty() {
        return None;
    }
    let tone = if row.focused { Tone::Title } else { Tone::Muted };
    draw_line(&Line::new(row.label.as_str(), tone), Rect { width: LABEL, ..place }, look, buffer);
    let field = Rect { x: place.x + LABEL, width: place.width.saturating_sub(LABEL), ..place };
    let inside = Rect { x: field.x + 1, width: field.width.saturating_sub(2), ..field };
    let (caret, taken) = match &row.entry {
        EntryView::Typed(view) => {
            let height = view.height.min(place.height);
            for y in place.y..place.y + height {
                let style = look.style(tone);
                put("[", field.x, y, field.right(), style, buffer);
                put("]", field.right().saturating_sub(1), y, field.right(), style, buffer);
            }
            (text(view, Rect { height, ..inside }, look, buffer), height)
        }
        EntryView::Chosen(options) => {
            lines(options, inside, look, buffer);
            (None, u16::try_from(options.len()).unwrap_or(place.height).min(place.height))
        }
    };
    let under = Rect { y: inside.y + taken, height: place.height - taken, ..inside };
    lines(&row.under, under, look, buffer);
    caret
}
