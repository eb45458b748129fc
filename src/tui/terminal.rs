//! The terminal itself: taken over at the start, given back as it was after quitting, a panic or a signal.

use std::io::{self, Stdout};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
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
    arrivals: Receiver<Arrival>,
}

/// What comes from outside.
enum Arrival {
    /// All that was there to be read at once.
    Events(Vec<Event>),
    /// The system wants the program to end.
    Leave,
    Broken(io::Error),
}

/// What was heard while listening.
#[derive(Default)]
pub(super) struct Heard {
    pub(super) inputs: Vec<Input>,
    /// The system wants the program to end, after these.
    pub(super) told_to_leave: bool,
}

impl Terminal {
    /// Takes the terminal over. No keyboard flags are pushed: under some of them terminals drop what a Chinese input
    /// method commits.
    pub(super) fn take() -> io::Result<Self> {
        give_back_on_panic();
        let (sender, arrivals) = mpsc::channel();
        heed_signals(sender.clone())?;
        enable_raw_mode()?;
        // From here on whatever happens is undone by `drop`.
        let inner = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()));
        let entered = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste);
        match (inner, entered) {
            (Ok(inner), Ok(())) => {
                std::thread::spawn(move || read(&sender));
                Ok(Self { inner, arrivals })
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

    pub(super) fn show(&mut self, view: &View<'_>, palette: Palette) -> io::Result<()> {
        self.inner.draw(|frame| draw(view, palette, frame))?;
        Ok(())
    }

    /// Waits for input, up to a second; where there is work to go on with, not at all. Everything that has come in is answered at once, so that what an input method
    /// commits is drawn once.
    pub(super) fn listen(&self, is_working: bool) -> io::Result<Heard> {
        let mut heard = Heard::default();
        let patience = if is_working { Duration::ZERO } else { PATIENCE };
        let mut arrival = match self.arrivals.recv_timeout(patience) {
            Ok(arrival) => Some(arrival),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Arrival::Leave),
        };
        while let Some(now) = arrival {
            match now {
                Arrival::Events(events) => heard.inputs.extend(events.into_iter().filter_map(input)),
                Arrival::Leave => heard.told_to_leave = true,
                Arrival::Broken(error) => return Err(error),
            }
            arrival = self.arrivals.try_recv().ok();
        }
        Ok(heard)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Reads for as long as somebody listens. On a thread of its own: crossterm's reading never comes back from a terminal
/// that was hung up, and the program has to end then.
fn read(sender: &Sender<Arrival>) {
    let waiting = || event::poll(Duration::ZERO).unwrap_or(false);
    loop {
        let mut events = Vec::new();
        let arrival = loop {
            match event::read() {
                Ok(event) => events.push(event),
                Err(error) => break Arrival::Broken(error),
            }
            if !waiting() {
                break Arrival::Events(events);
            }
        };
        let broken = matches!(arrival, Arrival::Broken(_));
        if sender.send(arrival).is_err() || broken {
            return;
        }
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
fn heed_signals(sender: Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            if sender.send(Arrival::Leave).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn heed_signals(_: Sender<Arrival>) -> io::Result<()> {
    Ok(())
}
