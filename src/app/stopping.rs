//! Ctrl-C, and being told to end, while something long is written: the first time the work is stopped, so that it takes away
//! what it has begun; the second time the program ends as it is.

use crate::cli::Stopper;

#[cfg(unix)]
pub(super) fn stopper() -> Stopper {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    Stopper::new(|watch| {
        // Where nothing can be heard, signals end the program as ever.
        let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
        std::thread::spawn(move || {
            for signal in signals.forever() {
                if watch.is_cancelled() {
                    let _ = emulate_default_handler(signal);
                }
                watch.cancel();
            }
        });
    })
}

/// Elsewhere the program ends as it is.
#[cfg(not(unix))]
pub(super) fn stopper() -> Stopper {
    Stopper::new(|_| {})
}
