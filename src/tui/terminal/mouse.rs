//! Presses of the mouse, made from what the terminal reports of it.

use std::fmt;
use std::time::{Duration, Instant};

use crossterm::Command;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use crate::tui::message::{Press, PressKind};

/// Two clicks on one cell within this time are a double click.
const DOUBLE: Duration = Duration::from_millis(400);

/// Wants to hear of buttons and the wheel. Not of every move, as crossterm's own command does: the program would be woken by
/// each of them for nothing.
pub(super) struct CaptureClicks;

impl Command for CaptureClicks {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

/// Remembers the last click, to know the second of two.
#[derive(Default)]
pub(super) struct Clicks {
    last: Option<(Instant, u16, u16)>,
}

impl Clicks {
    /// The press that an event of the moment `now` is, where it is one.
    pub(super) fn press(&mut self, event: MouseEvent, now: Instant) -> Option<Press> {
        let (x, y) = (event.column, event.row);
        let kind = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let second = self
                    .last
                    .take()
                    .is_some_and(|(then, column, row)| (column, row) == (x, y) && now.duration_since(then) <= DOUBLE);
                self.last = (!second).then_some((now, x, y));
                if second { PressKind::DoubleClick } else { PressKind::Click }
            }
            MouseEventKind::ScrollUp => PressKind::WheelUp,
            MouseEventKind::ScrollDown => PressKind::WheelDown,
            _ => return None,
        };
        Some(Press { x, y, kind })
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyModifiers;

    use super::*;

    #[test]
    fn two_clicks_on_one_cell_are_a_double_click_and_a_third_begins_anew() {
        let start = Instant::now();
        let mut clicks = Clicks::default();
        let mut heard = |kind, column, after| {
            let event = MouseEvent { kind, column, row: 3, modifiers: KeyModifiers::NONE };
            clicks.press(event, start + Duration::from_millis(after)).map(|press| press.kind)
        };
        let left = MouseEventKind::Down(MouseButton::Left);
        assert_eq!(heard(left, 5, 0), Some(PressKind::Click));
        assert_eq!(heard(MouseEventKind::Up(MouseButton::Left), 5, 40), None);
        assert_eq!(heard(left, 5, 300), Some(PressKind::DoubleClick));
        assert_eq!(heard(left, 5, 500), Some(PressKind::Click));
        assert_eq!(heard(left, 6, 600), Some(PressKind::Click), "elsewhere");
        assert_eq!(heard(left, 6, 1100), Some(PressKind::Click), "too late");
        assert_eq!(heard(MouseEventKind::ScrollDown, 6, 1101), Some(PressKind::WheelDown));
        assert_eq!(heard(MouseEventKind::Moved, 6, 1102), None);
        assert_eq!(heard(MouseEventKind::Drag(MouseButton::Left), 6, 1103), None);
    }
}
