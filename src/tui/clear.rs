//! Clearing the place of something that is drawn over something else.

use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Clear, Widget};

use crate::text::cells;

/// Empties `area`, and blanks a wide character that its left edge would cut in half: a terminal would draw that over the
/// edge, and ratatui would not mend it (ratatui#2526).
pub(super) fn clear_wide(area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    Clear.render(area, buffer);
    let Some(before) = area.x.checked_sub(1).filter(|x| *x >= buffer.area.x) else { return };
    for y in area.top()..area.bottom() {
        if let Some(cell) = buffer.cell_mut(Position { x: before, y })
            && cells::width(cell.symbol()) > 1
        {
            cell.set_symbol(" ").set_diff_option(CellDiffOption::None);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn a_wide_character_under_the_edge_goes_whole() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
        buffer.set_string(0, 0, "封顶封顶封", Style::default());
        clear_wide(Rect::new(3, 0, 3, 1), &mut buffer);
        let row: Vec<&str> = (0..10).map(|x| buffer[(x, 0)].symbol()).collect();
        assert_eq!(row, ["封", " ", " ", " ", " ", " ", "顶", " ", "封", " "]);
    }
}
