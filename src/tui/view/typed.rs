//! Text fields as they are seen: their lines, and where the caret is.

use super::{Line, Tone};
use crate::text::cells::{self, Align};
use crate::tui::typing::{Room, Typing};

/// The lines of a field that are in sight.
pub(in crate::tui) struct TextView {
    pub(in crate::tui) lines: Vec<Line>,
    /// The lines there is room for.
    pub(in crate::tui) height: u16,
    /// The line of the caret, and the cells before it.
    pub(in crate::tui) caret: (u16, u16),
}

/// A text field with its label, on a line of its own.
pub(in crate::tui) struct FieldView {
    pub(in crate::tui) line: Line,
    /// The cells before the caret.
    pub(in crate::tui) caret: u16,
}

impl TextView {
    /// What would be replaced by what is typed is shown as selected where the keyboard is.
    pub(super) fn new(typing: &Typing, room: Room, focused: bool) -> Self {
        let tone = if focused && typing.is_selected() { Tone::Chosen } else { Tone::Plain };
        let shown = typing.shown(room);
        Self {
            lines: shown.lines.into_iter().map(|line| Line::new(line, tone)).collect(),
            height: count(room.height),
            caret: (count(shown.caret.0), count(shown.caret.1)),
        }
    }
}

impl FieldView {
    /// `remark` stands at the right end, and takes no more than half of the line.
    pub(super) fn new(label: &str, typing: &Typing, remark: &str, width: usize) -> Self {
        let remark = cells::fit(remark, width / 2);
        let before = cells::width(label) + 1;
        let room = Room { width: width.saturating_sub(before + cells::width(&remark) + 2).max(1), height: 1 };
        let text = TextView::new(typing, room, true);
        let mut line = Line::new(format!(" {label}"), Tone::Title);
        let shown: Vec<_> = text.lines.into_iter().flat_map(|line| line.0).collect();
        let taken: usize = shown.iter().map(|span| cells::width(&span.text)).sum();
        line.0.extend(shown);
        let rest = width.saturating_sub(before + taken + 1);
        line.push(cells::pad(&remark, rest, Align::Right), Tone::Muted);
        Self { line, caret: count(before).saturating_add(text.caret.1) }
    }
}

fn count(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}
