//! The screen: a key becomes a message, a message changes the state, the state is put into words and drawn.
//!
//! ```text
//! key → keymap → message → update (pure) → effect → ledger
//!                                             ↓
//! frame ← draw ← worded view ← state ← read model
//! ```

mod action;
mod clear;
mod draft;
mod draw;
mod effect;
mod filter;
mod form;
#[cfg(any(test, fuzzing))]
mod hazard;
mod key;
mod keymap;
mod layout;
mod look;
mod memory;
mod menu;
mod message;
mod month;
mod picker;
mod reading;
mod search;
mod shown;
mod sift;
mod state;
mod subject;
mod tabs;
mod terminal;
mod typing;
mod update;
mod view;
mod work;

use draft::Keeping;
use effect::Desk;
use message::{Effect, Message};
use state::{Notice, State};
use terminal::Terminal;

#[cfg(test)]
mod tests;

pub use draft::{Draft, Drafts};
#[cfg(any(test, fuzzing))]
pub(crate) use hazard::keys_hold;
pub use keymap::{BadKeys, KeyTable, Keymap, KeysMisfit, Rebinding};
pub use look::{Depth, Glyphs, Look, Theme};
pub use memory::{Keeper, Memory, Note, Noted, Saved, Sorting, Unkept};
pub use work::Files;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crate::ledger::{self, Ledger};
use crate::model::{LightRule, Now};
use crate::report::Typefaces;
use crate::text::{Lang, Texts};

/// How the screen starts.
pub struct Options {
    pub lang: Lang,
    /// Finds out how the screen is to look. It is called when the terminal is ours, and before anybody reads from it.
    pub look: Box<dyn FnOnce() -> Asked>,
    /// Which key does what.
    pub keys: Keymap,
    /// Whether clicks and the wheel are ours.
    pub mouse: bool,
    /// Reads the clock. Nobody else here does.
    pub clock: Box<dyn Fn() -> Now>,
    /// What lights are judged by.
    pub rule: LightRule,
    /// What documents for Word are set in.
    pub typefaces: Typefaces,
    /// Something to say first.
    pub notice: Option<String>,
    /// What was remembered from the last time, and what keeps it for the next.
    pub memory: Memory,
    pub keeper: Option<Keeper>,
    /// What keeps the forms that were not saved.
    pub drafts: Option<Box<dyn Drafts>>,
    /// Reads and writes the files that its user names.
    pub files: Option<Arc<dyn Files>>,
    /// Where copied text goes instead of the clipboard of the terminal.
    pub copies: Option<PathBuf>,
}

/// What came of asking the terminal about itself.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub look: Look,
    /// What was typed meanwhile, as it came.
    pub typed: Vec<u8>,
}

/// Why the screen could not open, or had to close.
#[derive(Debug)]
pub enum Failure {
    Ledger(ledger::Failure),
    Terminal(std::io::Error),
}

/// What became of forms that were not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaved {
    Nothing,
    /// So many wait for the next session.
    Kept(usize),
    /// They could not be kept: the texts that were typed.
    Lost(Vec<String>),
}

/// Lines, ready to be printed, that show what `look` looks like: a frame, every sign, every tone with its word.
pub fn specimen(look: Look, texts: &Texts) -> Vec<String> {
    view::specimen::lines(look, texts).iter().map(|line| draw::painted(line, look)).collect()
}

/// Shows `ledger` until its user leaves. The terminal is as it was before when this returns.
///
/// Answers what became of what was typed and not saved, where the program was told to end in the middle of it.
pub fn run(ledger: Ledger, options: Options) -> Result<Unsaved, Failure> {
    let mut desk = Desk::new(ledger, options.clock, options.rule)
        .keeping(options.keeper)
        .reaching(options.files, options.copies)
        .setting(options.typefaces);
    let summary = desk.summary().map_err(Failure::Ledger)?;
    let mut look = Look::default();
    let ask = || {
        let asked = (options.look)();
        look = asked.look;
        asked.typed
    };
    let mut terminal = Terminal::take(options.mouse, ask).map_err(Failure::Terminal)?;
    look.prepare();
    let size = terminal.size().map_err(Failure::Terminal)?;
    let mut state = State::new(Texts::new(options.lang), options.keys, summary, size);
    state.notice = options.notice.map(Notice::Said);
    state.look = look;
    state.recall(options.memory);
    state.mouse = options.mouse;
    state.knocking = terminal.knocking();
    let mut keeping = Keeping::begin(options.drafts, &mut state);
    let parting = converse(&mut terminal, &mut state, &mut desk, &mut keeping);
    if matches!(parting, Ok(Parting::Wanted)) {
        // What can't be cleared away comes back, which is less bad than ending with an error.
        let _ = keeping.let_go();
        return Ok(Unsaved::Nothing);
    }
    keeping.fall_behind();
    let kept = keeping.catch_up(&state);
    parting.map_err(Failure::Terminal)?;
    let texts: Vec<String> = state.unsaved().flat_map(form::Form::typed_texts).collect();
    Ok(match kept {
        Ok(Some(0)) => Unsaved::Nothing,
        Ok(Some(count)) => Unsaved::Kept(count),
        Ok(None) | Err(_) if texts.is_empty() => Unsaved::Nothing,
        Ok(None) | Err(_) => Unsaved::Lost(texts),
    })
}

/// How long to wait for a key before looking whether the ledger was changed elsewhere.
const PATIENCE: Duration = Duration::from_secs(1);
/// The same while long work goes on.
const BESIDE_WORK: Duration = Duration::from_millis(100);

/// How long slices are gone through before what came of them is shown: a frame costs as much as some slices.
const A_WHILE: Duration = Duration::from_millis(8);

/// Why the screen closes.
enum Parting {
    /// Its user left, and was asked about drafts.
    Wanted,
    /// The system ended it.
    Told,
}

/// Draws after every change, and only then. What takes long is done in slices while no key waits.
fn converse(
    terminal: &mut Terminal,
    state: &mut State,
    desk: &mut Desk,
    keeping: &mut Keeping,
) -> std::io::Result<Parting> {
    loop {
        terminal.show(&view::view(state), state.look)?;
        if let Some(message) = desk.rest() {
            handle(terminal, state, desk, message)?;
            terminal.show(&view::view(state), state.look)?;
            desk.rest();
        }
        loop {
            let heard = terminal.listen(patience(state, desk))?;
            let mut changed = heard.redraw;
            for input in heard.inputs {
                changed = true;
                let message = Message::of(input, state.context(), &state.keymap);
                if let Some(message) = message
                    && !handle(terminal, state, desk, message)?
                {
                    return Ok(Parting::Wanted);
                }
            }
            if heard.told_to_leave {
                return Ok(Parting::Told);
            }
            if let Some(message) = desk.work() {
                changed = true;
                handle(terminal, state, desk, message)?;
            }
            if !changed && state.is_working() {
                changed = true;
                let begun = Instant::now();
                while state.is_working() && begun.elapsed() < A_WHILE && !state.knocking.load(Ordering::Relaxed) {
                    handle(terminal, state, desk, Message::Work)?;
                }
            } else if !changed && !state.summary.is_ready() {
                state.summary.make_ready();
                continue;
            } else if !changed && let Some(message) = desk.look(&state.summary) {
                changed = true;
                handle(terminal, state, desk, message)?;
            }
            if changed {
                keeping.fall_behind();
                break;
            }
            // Nobody has typed for a while. What can't be kept now is tried again when the session ends, which says so.
            let _ = keeping.catch_up(state);
        }
    }
}

/// How long to wait for a key: not at all while there is something to go on with, and not long while work goes on beside the
/// screen whose progress is shown.
fn patience(state: &State, desk: &Desk) -> Duration {
    if state.is_working() || !state.summary.is_ready() {
        Duration::ZERO
    } else if desk.is_at_work() {
        BESIDE_WORK
    } else {
        PATIENCE
    }
}

/// Updates the state, carries out what that wants, and tells the state what came of it. `false` where it wants to leave.
fn handle(terminal: &mut Terminal, state: &mut State, desk: &mut Desk, message: Message) -> std::io::Result<bool> {
    let mut wanted = update::update(state, message);
    while let Some(effect) = wanted {
        let answer = match effect {
            Effect::Quit => return Ok(false),
            Effect::ToClipboard(text) => terminal.copy(&text).map(|()| None)?,
            Effect::Mouse(ours) => terminal.set_mouse(ours).map(|()| None)?,
            Effect::Suspend => terminal.suspend().map(|()| None)?,
            other => {
                if desk.has_to_wait(&other) {
                    state.notice = Some(Notice::Waiting);
                    terminal.show(&view::view(state), state.look)?;
                }
                desk.carry_out(other, &state.summary)
            }
        };
        wanted = answer.and_then(|answer| update::update(state, answer));
    }
    Ok(true)
}
