//! Text into cells. ratatui has its own idea of how wide a character is; the one that counts is that of `text::cells`.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption, CellWidth as _};
use ratatui::layout::Position;
use ratatui::style::Style;

use crate::text::cells;

/// Writes `text` on line `y` from column `x` as far as `end`, whole characters only. Answers the column after it.
pub(in crate::tui) fn put(text: &str, mut x: u16, y: u16, end: u16, style: Style, buffer: &mut Buffer) -> u16 {
    // Nothing else that is not shown is left in a text that is visible.
    let shown = |(grapheme, _): &(&str, usize)| *grapheme != "\n";
    for (grapheme, width) in cells::graphemes(&cells::visible(text)).filter(shown) {
        let Some(width) = u16::try_from(width).ok().filter(|width| *width > 0) else { continue };
        if width > end.saturating_sub(x) {
            break;
        }
        put_one(grapheme, width, x, y, style, buffer);
        x += width;
    }
    x
}

/// Writes one grapheme and blanks the cells it covers. Where ratatui takes it for wider or narrower than the terminal draws
/// it, it is told: it then sends nothing for the covered cells, and goes to the next one by its column.
pub(super) fn put_one(grapheme: &str, width: u16, x: u16, y: u16, style: Style, buffer: &mut Buffer) {
    for column in x..x + width {
        let Some(cell) = buffer.cell_mut(Position { x: column, y }) else { return };
        cell.set_symbol(" ").set_diff_option(CellDiffOption::None).set_style(style);
    }
    let Some(cell) = buffer.cell_mut(Position { x, y }) else { return };
    cell.set_symbol(grapheme);
    if let Some(forced) = NonZeroU16::new(width).filter(|width| width.get() != grapheme.cell_width()) {
        cell.set_diff_option(CellDiffOption::ForcedWidth(forced));
    }
}
