//! The screen: a key becomes a message, a message changes the state, the state is put into words and drawn.
//!
//! ```text
//! key → keymap → message → update (pure) → effect → ledger
//!                                             ↓
//! frame ← draw ← worded view ← state ← read model
//! ```

mod action;
mod clear;
mod draw;
mod effect;
mod form;
mod job;
mod key;
mod keymap;
mod layout;
mod look;
mod menu;
mod message;
mod month;
mod picker;
mod search;
mod shown;
mod state;
mod subject;
mod tabs;
mod terminal;
mod typing;
mod update;
mod view;

use effect::Desk;
use message::Message;
use state::{Notice, State};
use terminal::Terminal;

#[cfg(test)]
mod tests;

pub use keymap::{BadKeys, KeyTable, Keymap, KeysMisfit, Rebinding};
pub use look::{Depth, Glyphs, Look, Theme};

use crate::ledger::{self, Ledger};
use crate::model::{LightRule, Now};
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
    /// Something to say first.
    pub notice: Option<String>,
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

/// Lines, ready to be printed, that show what `look` looks like: a frame, every sign, every tone with its word.
pub fn specimen(look: Look, texts: &Texts) -> Vec<String> {
    view::specimen::lines(look, texts).iter().map(|line| draw::painted(line, look)).collect()
}

/// Shows `ledger` until its user leaves. The terminal is as it was before when this returns.
///
/// Answers the texts that were typed and not saved, where the program was told to end in the middle of them.
pub fn run(ledger: Ledger, options: Options) -> Result<Vec<String>, Failure> {
    let mut desk = Desk::new(ledger, options.clock, options.rule);
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
    let parting = converse(&mut terminal, &mut state, &mut desk).map_err(Failure::Terminal)?;
    Ok(match parting {
        Parting::Wanted => Vec::new(),
        Parting::Told => state.unsaved().flat_map(form::Form::typed_texts).collect(),
    })
}

/// Why the screen closes.
enum Parting {
    /// Its user left, and was asked about drafts.
    Wanted,
    /// The system ended it.
    Told,
}

/// Draws after every change, and only then.
fn converse(terminal: &mut Terminal, state: &mut State, desk: &mut Desk) -> std::io::Result<Parting> {
    loop {
        terminal.show(&view::view(state), state.look)?;
        loop {
            let heard = terminal.listen()?;
            let mut changed = heard.redraw;
            for input in heard.inputs {
                changed = true;
                let message = Message::of(input, state.context(), &state.keymap);
                if message.is_some_and(|message| !handle(state, desk, message)) {
                    return Ok(Parting::Wanted);
                }
            }
            if heard.told_to_leave {
                return Ok(Parting::Told);
            }
            if !changed && let Some(message) = desk.look(&state.summary) {
                changed = true;
                handle(state, desk, message);
            }
            if changed {
                break;
            }
        }
    }
}

/// Updates the state, carries out what that wants, and tells the state what came of it. `false` where it wants to leave.
fn handle(state: &mut State, desk: &mut Desk, message: Message) -> bool {
    let mut wanted = update::update(state, message);
    while let Some(effect) = wanted {
        match desk.carry_out(effect) {
            Some(answer) => wanted = update::update(state, answer),
            None => return false,
        }
    }
    true
}
