//! Laying out a view in the cells of a frame. Nothing is decided and no word is made here.

mod field;
mod page;
mod popup;
mod put;
mod sgr;
mod style;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use field::text_area;
use put::put;
pub(super) use sgr::painted;

use super::look::Look;
use super::view::{Body, Line, Mark, Row, View, Whole};

/// Draws `view`. The terminal's cursor is left at the caret of the field that has the keyboard, and hidden where there is
/// none: an input method opens its candidates there.
pub(super) fn draw(view: &View<'_>, look: Look, frame: &mut Frame<'_>) {
    match view {
        View::TooSmall(words) => lines(words, frame.area(), look, frame.buffer_mut()),
        // The window has just changed its size: the news of it, and with it the next frame, is on its way.
        View::Whole(whole) if whole.size != frame.area().as_size() => {}
        View::Whole(whole) => draw_whole(whole, look, frame),
    }
    look.finish(frame.buffer_mut());
}

fn draw_whole(whole: &Whole<'_>, look: Look, frame: &mut Frame<'_>) {
    let areas = whole.areas;
    lines(&whole.header, areas.header, look, frame.buffer_mut());
    rule(areas.rule, look, frame.buffer_mut());
    let mut caret = match &whole.body {
        Body::Panes { list, detail, divided } => {
            if let Some((area, detail)) = detail {
                lines(detail, *area, look, frame.buffer_mut());
                if *divided {
                    divider(*area, look, frame.buffer_mut());
                }
            }
            list.as_ref().and_then(|(area, listing)| page::listing(listing, *area, look, frame))
        }
        Body::Page { field, lines } => page::page(field.as_ref(), lines, areas.body, look, frame),
    };
    lines(&whole.notice, areas.notice, look, frame.buffer_mut());
    lines(std::slice::from_ref(&whole.hints), areas.hints, look, frame.buffer_mut());
    for popup in &whole.popups {
        caret = popup::popup(popup, areas.body, look, frame);
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

fn rule(area: Rect, look: Look, buffer: &mut Buffer) {
    let line = look.glyphs.horizontal().repeat(area.width.into());
    put(&line, area.x, area.y, area.right(), look.frame(), buffer);
}

/// The line between the two panes, left of `right`.
fn divider(right: Rect, look: Look, buffer: &mut Buffer) {
    for y in right.top()..right.bottom() {
        put(look.glyphs.vertical(), right.x.saturating_sub(2), y, right.x, look.frame(), buffer);
    }
}
