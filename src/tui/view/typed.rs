//! Text fields as they are seen: their lines, and where the caret is.

use super::{Line, Target, Tone};
use crate::text::cells::{self, Align};
use crate::tui::typing::{Room, Typing};

/// The lines of a field that are in sight.
pub(in crate::tui) struct TextView {
    pub(in crate::tui) lines: Vec<Line>,
    /// The lines there is room for.
    pub(in crate::tui) height: u16,
    /// The line of the caret, and the cells before it.
    pub(in crate::tui) caret: (u16, u16),
    /// What it was laid out for.
    pub(super) room: Room,
}

/// A text field with its label, on a line of its own.
pub(in crate::tui) struct FieldView {
    pub(in crate::tui) line: Line,
    /// The cells before the caret.
    pub(in crate::tui) caret: u16,
    /// The cells before the text, and the room for it.
    before: u16,
    room: Room,
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
            room,
        }
    }

    /// Where it has less room than it was laid out for, its first lines go: how many.
    pub(in crate::tui) const fn skipped(&self, height: u16) -> u16 {
        (self.caret.0 + 1).saturating_sub(height)
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
        let (before, caret) = (count(before), text.caret.1);
        Self { line, caret: before.saturating_add(caret), before, room }
    }

    /// What a click on a cell of the line means.
    pub(super) const fn target(&self, cell: u16) -> Target {
        Target::Caret { field: 0, line: 0, cell: cell.saturating_sub(self.before), room: self.room }
    }
}

fn count(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}
