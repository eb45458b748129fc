//! Forms and questions, over everything else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Widget};

use super::{draw_line, lines, put, text};
use crate::tui::clear::clear_wide;
use crate::tui::look::Look;
use crate::tui::view::{EntryView, FormRow, Line, Popup, RowPlaces, Tone};

/// Empty cells to the left and right of a form.
const MARGIN: u16 = 2;

/// Answers where the caret is, where a field has the keyboard.
pub(super) fn popup(popup: &Popup, body: Rect, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let places = popup.places(body);
    let outer = places.outer;
    // Words that stick out beside a form would be read as part of it.
    let left = outer.x.saturating_sub(MARGIN).max(body.x);
    let right = outer.right().saturating_add(MARGIN).min(body.right());
    clear_wide(Rect { x: left, width: right - left, ..outer }, buffer);
    Block::bordered().border_set(look.glyphs.border()).border_style(look.frame()).render(outer, buffer);
    lines(&popup.title, places.title, look, buffer);
    lines(&popup.foot, places.foot, look, buffer);
    let mut caret = None;
    for place in &places.rows {
        if let Some(row) = popup.rows.get(place.nth) {
            caret = draw_form_row(row, place, look, buffer).filter(|_| row.focused).or(caret);
        }
    }
    caret
}

fn draw_form_row(row: &FormRow, place: &RowPlaces, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let tone = if row.focused { Tone::Title } else { Tone::Muted };
    draw_line(&Line::new(row.label.as_str(), tone), Rect { height: 1, ..place.label }, look, buffer);
    lines(&row.under, place.under, look, buffer);
    match &row.entry {
        EntryView::Typed(view) => {
            let field = place.field;
            for y in field.top()..field.bottom() {
                let style = look.style(tone);
                put("[", field.x, y, field.right(), style, buffer);
                put("]", field.right().saturating_sub(1), y, field.right(), style, buffer);
            }
            text(view, place.inside(), look, buffer)
        }
        EntryView::Chosen(options) => {
            lines(options, place.inside(), look, buffer);
            None
        }
    }
}
