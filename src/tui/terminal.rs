//! The terminal itself: taken over at the start, given back as it was after quitting, a panic or a signal.

mod arrivals;
mod hold;
mod mouse;
mod output;
mod paste;
mod replies;
mod typed;

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::Event;
use ratatui::layout::Size;

use super::draw::draw;
use super::key::Key;
use super::look::Look;
use super::message::Input;
use super::view::View;
use arrivals::{Arrival, heed_signals, read};
use hold::{capture, enter, give_back, give_back_on_panic};
use mouse::Clicks;
use output::Output;
use replies::Replies;

/// A terminal that is ours. Dropping it gives it back.
pub(super) struct Terminal {
    inner: ratatui::Terminal<Output>,
    arrivals: Receiver<Arrival>,
    /// Whether something has arrived since it was last listened.
    knocking: Arc<AtomicBool>,
    /// What was typed before anybody listened.
    typed: Vec<Event>,
    replies: Replies,
    clicks: Clicks,
    mouse: bool,
}

/// What was heard while listening.
#[derive(Default)]
pub(super) struct Heard {
    pub(super) inputs: Vec<Input>,
    /// The terminal has forgotten what it showed.
    pub(super) redraw: bool,
    /// The system wants the program to end, after these.
    pub(super) told_to_leave: bool,
}

impl Terminal {
    /// Takes the terminal over. `ask` may talk to it before anybody else listens, and answers what was typed meanwhile.
    ///
    /// No keyboard flags are pushed: under some of them terminals drop what a Chinese input method commits.
    pub(super) fn take(mouse: bool, ask: impl FnOnce() -> Vec<u8>) -> io::Result<Self> {
        give_back_on_panic();
        let (sender, arrivals) = mpsc::channel();
        heed_signals(sender.clone())?;
        // From here on whatever happens is undone by `drop`.
        let taken = enter(mouse);
        let inner = ratatui::Terminal::new(Output::default());
        match (inner, taken) {
            (Ok(inner), Ok(())) => {
                let typed = typed::events(&ask());
                let knocking = Arc::<AtomicBool>::default();
                let knocker = Arc::clone(&knocking);
                std::thread::spawn(move || read(&sender, &knocker));
                let (replies, clicks) = (Replies::default(), Clicks::default());
                Ok(Self { inner, arrivals, knocking, typed, replies, clicks, mouse })
            }
            (Err(error), _) | (_, Err(error)) => {
                give_back();
                Err(error)
            }
        }
    }

    pub(super) fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    pub(super) fn show(&mut self, view: &View, look: Look) -> io::Result<()> {
        self.inner.draw(|frame| draw(view, look, frame))?;
        self.inner.backend_mut().send_frame()
    }

    /// Hears clicks and the wheel, or leaves them to the terminal: so its user can select and copy.
    pub(super) fn set_mouse(&mut self, mouse: bool) -> io::Result<()> {
        self.mouse = mouse;
        capture(mouse)
    }

    /// Puts `text` on the clipboard of the terminal (OSC 52), also from afar. Whether it takes it, it does not say.
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        self.inner.backend_mut().queue(CopyToClipboard::to_clipboard_from(text))?;
        self.inner.backend_mut().send()
    }

    /// Gives the terminal back and stops, until the shell calls the program back; then everything has to be drawn anew.
    #[cfg(unix)]
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::raise(signal_hook::consts::SIGSTOP)?;
        self.take_again()
    }

    #[cfg(not(unix))]
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Whoever had the terminal meanwhile may have left it in any mode.
    #[cfg(unix)]
    fn take_again(&mut self) -> io::Result<()> {
        crossterm::terminal::disable_raw_mode()?;
        enter(self.mouse)?;
        // Not `clear`: that asks where the cursor is, and the answer would go to the reader.
        let size = self.inner.size()?;
        self.inner.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }

    /// Whether something has arrived since it was last listened.
    pub(super) fn knocking(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.knocking)
    }

    /// Waits for input for as long as `patience`. Everything that has come in is answered at once, so that what an input method
    /// commits is drawn once.
    pub(super) fn listen(&mut self, patience: Duration) -> io::Result<Heard> {
        let mut heard = Heard::default();
        self.knocking.store(false, Ordering::Relaxed);
        let mut events = std::mem::take(&mut self.typed);
        let patience = if events.is_empty() { patience } else { Duration::ZERO };
        let mut arrival = match self.arrivals.recv_timeout(patience) {
            Ok(arrival) => Some(arrival),
            Err(RecvTimeoutError::Timeout) => {
                events.extend(self.replies.given_up());
                None
            }
            Err(RecvTimeoutError::Disconnected) => Some(Arrival::Leave),
        };
        while let Some(now) = arrival {
            match now {
                Arrival::Events(arrived) => {
                    events.extend(arrived.into_iter().flat_map(|event| self.replies.sift(event)));
                }
                Arrival::Leave => heard.told_to_leave = true,
                #[cfg(unix)]
                Arrival::Stop => self.suspend()?,
                #[cfg(unix)]
                Arrival::Continued => {
                    self.take_again()?;
                    heard.redraw = true;
                }
                Arrival::Broken(error) => return Err(error),
            }
            arrival = self.arrivals.try_recv().ok();
        }
        heard.inputs = events.into_iter().filter_map(|event| self.input(event)).collect();
        if cfg!(windows) {
            heard.inputs = paste::gathered(heard.inputs);
        }
        Ok(heard)
    }

    fn input(&mut self, event: Event) -> Option<Input> {
        match event {
            Event::Key(key) => Key::pressed(key).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(width, height) => Some(Input::Resize(Size { width, height })),
            Event::Mouse(event) => self.clicks.press(event, Instant::now()).map(Input::Mouse),
            Event::FocusGained | Event::FocusLost => None,
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}
