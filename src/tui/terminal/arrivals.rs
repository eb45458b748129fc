//! What comes from outside, gathered on threads of their own: keys and the rest from the terminal, signals from the system.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event::{self, Event};

/// Not nothing: asked to wait for nothing, crossterm does not look at what it has already read.
const AT_ONCE: Duration = Duration::from_micros(100);

/// What comes from outside.
pub(super) enum Arrival {
    /// All that was there to be read at once.
    Events(Vec<Event>),
    /// The system wants the program to end.
    Leave,
    /// It wants it to stop until it is called back, or has called it back.
    #[cfg(unix)]
    Stop,
    #[cfg(unix)]
    Continued,
    Broken(io::Error),
}

/// Reads for as long as somebody listens, and knocks each time that there is something to listen to. On a thread of its own: crossterm's reading never comes back from a terminal
/// that was hung up, and the program has to end then.
pub(super) fn read(sender: &Sender<Arrival>, knocking: &AtomicBool) {
    let waiting = || event::poll(AT_ONCE).unwrap_or(false);
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
        knocking.store(true, Ordering::Relaxed);
        if sender.send(arrival).is_err() || broken {
            return;
        }
    }
}

#[cfg(unix)]
pub(super) fn heed_signals(sender: Sender<Arrival>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let arrival = match signal {
                SIGTSTP => Arrival::Stop,
                SIGCONT => Arrival::Continued,
                _ => Arrival::Leave,
            };
            if sender.send(arrival).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn heed_signals(_: Sender<Arrival>) -> io::Result<()> {
    Ok(())
}
