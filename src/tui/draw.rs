//! Laying out a view in the cells of a frame. Nothing is decided and no word is made here.

mod page;
mod popup;
mod style;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) use style::Palette;

use super::view::{Line, Mark, Row, TextView, View, Whole};

/// Draws `view`. The terminal's cursor is left at the caret of the field that has the keyboard, and hidden where there is
/// none: an input method opens its candidates there.
pub(super) fn draw(view: &View, palette: Palette, frame: &mut Frame<'_>) {
    match view {
        View::TooSmall(words) => lines(words, frame.area(), palette, frame.buffer_mut()),
        // The window has just changed its size: the news of it, and with it the next frame, is on its way.
        View::Whole(whole) if whole.size != frame.area().as_size() => {}
        View::Whole(whole) => draw_whole(whole, palette, frame),
    }
}

fn draw_whole(whole: &Whole, palette: Palette, frame: &mut Frame<'_>) {
    let areas = whole.areas;
    lines(&whole.header, areas.header, palette, frame.buffer_mut());
    let mut caret = None;
    for part in &whole.body {
        caret = page::part(part, palette, frame.buffer_mut()).or(caret);
    }
    lines(&whole.notice, areas.notice, palette, frame.buffer_mut());
    lines(std::slice::from_ref(&whole.hints), areas.hints, palette, frame.buffer_mut());
    for popup in &whole.popups {
        caret = popup::popup(popup, areas.body, palette, frame.buffer_mut());
    }
    if let Some(caret) = caret {
        frame.set_cursor_position(caret);
    }
}

fn lines(lines: &[Line], area: Rect, palette: Palette, buffer: &mut Buffer) {
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        draw_line(line, Rect { y, height: 1, ..area }, palette, buffer);
    }
}

fn draw_line(line: &Line, area: Rect, palette: Palette, buffer: &mut Buffer) {
    let mut x = area.x;
    for span in &line.0 {
        let room = usize::from(area.right().saturating_sub(x));
        (x, _) = buffer.set_stringn(x, area.y, &span.text, room, palette.style(span.tone));
    }
}

fn draw_row(row: &Row, area: Rect, palette: Palette, buffer: &mut Buffer) {
    draw_line(&row.line, area, palette, buffer);
    match row.mark {
        Mark::None => {}
        Mark::Selected => buffer.set_style(area, style::selected()),
        Mark::Resting => buffer.set_style(area, style::resting()),
    }
}

/// Draws a text field and tells where its caret is. Where it has less room than it was laid out for, its first lines go.
fn text(view: &TextView, place: Rect, palette: Palette, buffer: &mut Buffer) -> Option<(u16, u16)> {
    if place.is_empty() {
        return None;
    }
    let (row, cell) = view.caret;
    let skipped = (row + 1).saturating_sub(place.height);
    lines(view.lines.get(skipped.into()..).unwrap_or_default(), place, palette, buffer);
    Some((place.x + cell.min(place.width.saturating_sub(1)), place.y + row - skipped))
}
