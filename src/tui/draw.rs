//! Laying out a view in the cells of a frame. Nothing is decided and no word is made here.

mod page;
mod popup;
mod put;
mod sgr;
mod style;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) use put::put;
pub(super) use sgr::painted;

use super::look::Look;
use super::view::{Line, Mark, Row, TextView, View, Whole};

/// Draws `view`. The terminal's cursor is left at the caret of the field that has the keyboard, and hidden where there is
/// none: an input method opens its candidates there.
pub(super) fn draw(view: &View, look: Look, frame: &mut Frame<'_>) {
    match view {
        View::TooSmall(words) => lines(words, frame.area(), look, frame.buffer_mut()),
        // The window has just changed its size: the news of it, and with it the next frame, is on its way.
        View::Whole(whole) if whole.size != frame.area().as_size() => {}
        View::Whole(whole) => draw_whole(whole, look, frame),
    }
    look.finish(frame.buffer_mut());
}

fn draw_whole(whole: &Whole, look: Look, frame: &mut Frame<'_>) {
    let areas = whole.areas;
    lines(&whole.header, areas.header, look, frame.buffer_mut());
    let mut caret = None;
    for part in &whole.body {
        caret = page::part(part, look, frame.buffer_mut()).or(caret);
    }
    lines(&whole.notice, areas.notice, look, frame.buffer_mut());
    lines(std::slice::from_ref(&whole.hints), areas.hints, look, frame.buffer_mut());
    if let Some(popup) = &whole.popup {
        caret = popup::popup(popup, areas.body, look, frame.buffer_mut());
    }
    if let Some(caret) = caret {
        frame.set_cursor_position(caret);
    }
}

fn lines(lines: &[Line], area: Rect, look: Look, buffer: &mut Buffer) {
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        draw_line(line, Rect { y, height: 1, ..area }, look, buffer);
    }
}

fn draw_line(line: &Line, area: Rect, look: Look, buffer: &mut Buffer) {
    let mut x = area.x;
    for span in &line.0 {
        x = put(&span.text, x, area.y, area.right(), look.style(span.tone), buffer);
    }
}

fn draw_row(row: &Row, area: Rect, look: Look, buffer: &mut Buffer) {
    draw_line(&row.line, area, look, buffer);
    match row.mark {
        Mark::None => {}
        Mark::Selected => buffer.set_style(area, style::selected()),
        Mark::Resting => buffer.set_style(area, style::resting()),
    }
}

/// Draws a text field and tells where its caret is.
fn text(view: &TextView, place: Rect, look: Look, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if place.is_empty() {
        return None;
    }
    let (row, cell) = view.caret;
    let skipped = view.skipped(place.height);
    lines(view.lines.get(skipped.into()..).unwrap_or_default(), place, look, buffer);
    Some((place.x + cell.min(place.width.saturating_sub(1)), place.y + row - skipped))
}
