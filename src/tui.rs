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
mod filter;
mod form;
mod key;
mod keymap;
mod layout;
mod memory;
mod menu;
mod message;
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

use draw::Palette;
use effect::Desk;
use keymap::Keymap;
use message::{Effect, Message};
use state::{Notice, State};
use terminal::Terminal;

#[cfg(test)]
mod tests;

pub use keymap::BadKeys;
pub use memory::{Keeper, Memory, Note, Noted, Saved, Sorting, Unkept};

use crate::ledger::{self, Ledger};
use crate::model::{LightRule, Now};
use crate::text::{Lang, Texts};

/// How the screen starts.
pub struct Options {
    pub lang: Lang,
    pub colour: bool,
    /// Reads the clock. Nobody else here does.
    pub clock: Box<dyn Fn() -> Now>,
    /// What lights are judged by.
    pub rule: LightRule,
    /// Something to say first.
    pub notice: Option<String>,
    /// What was remembered from the last time, and what keeps it for the next.
    pub memory: Memory,
    pub keeper: Keeper,
}

/// Why the screen could not open, or had to close.
#[derive(Debug)]
pub enum Failure {
    Ledger(ledger::Failure),
    Terminal(std::io::Error),
    Keys(BadKeys),
}

/// Shows `ledger` until its user leaves. The terminal is as it was before when this returns.
///
/// Answers the texts that were typed and not saved, where the program was told to end in the middle of them.
pub fn run(ledger: Ledger, options: Options) -> Result<Vec<String>, Failure> {
    let keymap = Keymap::shipped().map_err(Failure::Keys)?;
    let desk = Desk::new(ledger, options.clock, options.rule);
    let summary = desk.summary().map_err(Failure::Ledger)?;
    let mut terminal = Terminal::take().map_err(Failure::Terminal)?;
    let size = terminal.size().map_err(Failure::Terminal)?;
    let mut state = State::new(Texts::new(options.lang), keymap, summary, size);
    state.notice = options.notice.map(Notice::Said);
    state.recall(options.memory);
    let palette = if options.colour { Palette::Colours } else { Palette::None };
    let mut outside = Outside { desk, keeper: options.keeper };
    let parting = converse(&mut terminal, palette, &mut state, &mut outside).map_err(Failure::Terminal)?;
    Ok(match parting {
        Parting::Wanted => Vec::new(),
        Parting::Told => state.unsaved().flat_map(form::Form::typed_texts).collect(),
    })
}

/// What effects are carried out on.
struct Outside {
    desk: Desk,
    keeper: Keeper,
}

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
    palette: Palette,
    state: &mut State,
    outside: &mut Outside,
) -> std::io::Result<Parting> {
    loop {
        terminal.show(&view::view(state), palette)?;
        loop {
            let heard = terminal.listen(state.is_working())?;
            let mut changed = false;
            for input in heard.inputs {
                changed = true;
                let message = Message::of(input, state.context(), &state.keymap);
                if message.and_then(|message| handle(state, outside, message)) == Some(Effect::Quit) {
                    return Ok(Parting::Wanted);
                }
            }
            if heard.told_to_leave {
                return Ok(Parting::Told);
            }
            if !changed && state.is_working() {
                changed = true;
                update::update(state, Message::Work);
            } else if !changed && let Some(message) = outside.desk.look(&state.summary) {
                changed = true;
                update::update(state, message);
            }
            if changed {
                break;
            }
        }
    }
}

/// Updates the state, carries out what that wants, and tells the state what came of it.
fn handle(state: &mut State, outside: &mut Outside, message: Message) -> Option<Effect> {
    match update::update(state, message)? {
        Effect::Apply(command) => {
            let answer = outside.desk.apply(*command);
            update::update(state, answer)
        }
        Effect::TurnTo(day) => {
            let turned = outside.desk.turn_to(day);
            update::update(state, turned)
        }
        Effect::Remember(note) => {
            let kept = (outside.keeper)(&note);
            update::update(state, Message::Remembered(kept))
        }
        Effect::Quit => Some(Effect::Quit),
    }
}
