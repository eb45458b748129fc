//! Taking the terminal, and leaving it as it was found.

use std::io;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use super::mouse::CaptureClicks;

pub(super) fn enter(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if mouse { capture(true) } else { Ok(()) }
}

pub(super) fn capture(mouse: bool) -> io::Result<()> {
    if mouse { execute!(io::stdout(), CaptureClicks) } else { execute!(io::stdout(), DisableMouseCapture) }
}

/// Leaves the terminal as it was found. What fails here can't be helped and must not hide what went before.
pub(super) fn give_back() {
    // A panic may have come in the middle of a frame.
    let _ = execute!(io::stdout(), EndSynchronizedUpdate);
    let _ = execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// A panic is printed on a terminal that is whole again.
pub(super) fn give_back_on_panic() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        usual(panic);
    }));
}
