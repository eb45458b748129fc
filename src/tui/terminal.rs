//! The terminal itself: taken over at the start, given back as it was after quitting, a panic or a signal.

use std::io::{self, Stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::cursor::Show;
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Size;

use super::draw::{Palette, draw};
use super::key::Key;
use super::message::Input;
use super::view::View;

/// How long to wait for a key before looking whether the ledger was changed elsewhere.
const PATIENCE: Duration = Duration::from_secs(1);

/// A terminal that is ours. Dropping it gives it back.
pub(super) struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<Stdout>>,
    /// Set where the system wants the program to end.
    told_to_leave: Arc<AtomicBool>,
}

impl Terminal {
    /// Takes the terminal over. No keyboard flags are pushed: under some of them terminals drop what a Chinese input
    /// method commits.
    pub(super) fn take() -> io::Result<Self> {
        give_back_on_panic();
        let told_to_leave = Arc::new(AtomicBool::new(false));
        heed_signals(&told_to_leave)?;
        enable_raw_mode()?;
        // From here on whatever happens is undone by `drop`.
        let inner = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()));
        let entered = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste);
        match (inner, entered) {
            (Ok(inner), Ok(())) => Ok(Self { inner, told_to_leave }),
            (Err(error), _) | (_, Err(error)) => {
                give_back();
                Err(error)
            }
        }
    }

    pub(super) fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    pub(super) fn show(&mut self, view: &View<'_>, palette: Palette) -> io::Result<()> {
        self.inner.draw(|frame| draw(view, palette, frame))?;
        Ok(())
    }

    pub(super) fn told_to_leave(&self) -> bool {
        self.told_to_leave.load(Ordering::Relaxed)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Waits for input, up to a second. Everything that has come in is answered at once, so that what an input method
/// commits is drawn once.
pub(super) fn listen() -> io::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    let mut patience = PATIENCE;
    loop {
        let waiting = match event::poll(patience) {
            // A signal cut the waiting short.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => false,
            other => other?,
        };
        if !waiting {
            return Ok(inputs);
        }
        inputs.extend(input(event::read()?));
        patience = Duration::ZERO;
    }
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => Key::pressed(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(width, height) => Some(Input::Resize(Size { width, height })),
        Event::Mouse(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

/// Leaves the terminal as it was found. What fails here can't be helped and must not hide what went before.
fn give_back() {
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// A panic is printed on a terminal that is whole again.
fn give_back_on_panic() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        usual(panic);
    }));
}

#[cfg(unix)]
fn heed_signals(told_to_leave: &Arc<AtomicBool>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    for signal in [SIGTERM, SIGHUP, SIGINT] {
        signal_hook::flag::register(signal, Arc::clone(told_to_leave))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn heed_signals(_: &Arc<AtomicBool>) -> io::Result<()> {
    Ok(())
}
