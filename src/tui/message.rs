//! What can happen to the screen, and what it can want from the world.

use std::path::PathBuf;

use chrono::NaiveDate;
use ratatui::layout::Size;

use super::action::Action;
use super::key::Key;
use super::keymap::{Context, Keymap};
use super::memory::{Memory, Note, Unkept};
use super::work::{Ended, Phase, Work};
use crate::ledger::{Command, Outcome, Progress};
use crate::model::Receipt;
use crate::model::view::{Log, LogEntry, RowChanged, Summary};
use crate::text::Lang;

/// What the terminal reported.
#[derive(Clone, Debug)]
pub(super) enum Input {
    Key(Key),
    Paste(String),
    Mouse(Press),
    Resize(Size),
}

/// What the mouse did, and in which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Press {
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) kind: PressKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PressKind {
    /// The left button; the first press of a double click is one too.
    Click,
    DoubleClick,
    WheelUp,
    WheelDown,
}

/// Everything that changes the state.
#[derive(Debug)]
pub(super) enum Message {
    /// A key the table knows.
    Press(Action),
    /// Characters for the field that has the keyboard.
    Type(String),
    /// Characters where commands are expected: the input method is on.
    Stray,
    Mouse(Press),
    Resize(Size),
    /// The ledger was read again because somebody else changed it or the day turned.
    Reread(Outcome<Box<Summary>>),
    /// The ledger as of another day, or of the data date again.
    TurnedTo(Option<NaiveDate>, Outcome<Box<Summary>>),
    /// Entries of the journal: the newest, or those before the one named.
    Log(Option<i64>, Outcome<Log>),
    /// What an entry of the journal did to rows; `None` where that was not kept.
    Entry(i64, Outcome<Option<Vec<RowChanged>>>),
    /// What would be taken back to come to where the ledger stood after this entry.
    UndoPreview(i64, Outcome<Vec<LogEntry>>),
    /// Somebody else changed the ledger before what was to be saved was: here is what they left.
    Overtaken(Outcome<Box<Summary>>),
    /// Text was copied: into a file, or it goes to the clipboard of the terminal.
    Copied(Result<Option<PathBuf>, String>, String),
    /// How far long work is.
    Progress(Phase, Progress),
    /// How long work ended, with the ledger as it is afterwards.
    Ended(Box<Ended>, Outcome<Box<Summary>>),
    /// Nothing is to be done: time for a slice of what takes long.
    Work,
    /// What is remembered now, or why it is not kept.
    Remembered(Result<Memory, Unkept>),
    /// What a command of ours came to, with the ledger as it is afterwards.
    Answered(Box<Answer>),
}

#[derive(Debug)]
pub(super) struct Answer {
    pub(super) outcome: Outcome<Receipt>,
    pub(super) summary: Outcome<Box<Summary>>,
}

/// What `update` wants done outside; `effect` is the only place that does it.
#[derive(Debug, PartialEq)]
pub(super) enum Effect {
    Apply(Box<Command>),
    /// Carry out what a form came to, unless somebody else has changed the ledger since it was read.
    Save(Box<Command>),
    /// Show the ledger as of a day, or as of the data date again.
    TurnTo(Option<NaiveDate>),
    /// Read a page of the journal: the newest entries, or those before this one.
    ReadLog(Option<i64>),
    /// Read what an entry of the journal did to rows.
    ReadEntry(i64),
    /// Find out what has to be taken back to come to where the ledger stood after this entry.
    PreviewUndo(i64),
    /// Copy a text.
    Copy(String, Lang),
    /// Put it on the clipboard of the terminal.
    ToClipboard(String),
    /// Take the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Stop until the shell calls the program back.
    Suspend,
    /// Begin long work, with words in this language.
    Start(Work, Lang),
    /// End it before its end.
    Stop,
    /// Keep something for the next time.
    Remember(Note),
    Quit,
}

impl Message {
    /// What an input means in `context`; `None` where it means nothing.
    pub(super) fn of(input: Input, context: Context, keymap: &Keymap) -> Option<Self> {
        match input {
            Input::Resize(size) => Some(Self::Resize(size)),
            Input::Mouse(press) => Some(Self::Mouse(press)),
            Input::Paste(text) if context.takes_text() => Some(Self::Type(text)),
            Input::Paste(_) => None,
            Input::Key(key) => {
                if context.takes_text() {
                    let typed = || key.character().map(|c| Self::Type(c.to_string()));
                    return keymap.action(context, key).map(Self::Press).or_else(typed);
                }
                let meant = key.folded();
                let digit = meant.character().filter(|c| context.takes_digits() && c.is_ascii_digit());
                if let Some(digit) = digit {
                    return Some(Self::Type(digit.to_string()));
                }
                let stray = || meant.character().filter(|c| !c.is_ascii()).map(|_| Self::Stray);
                keymap.action(context, meant).map(Self::Press).or_else(stray)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(key: &str, context: Context) -> Option<Message> {
        Message::of(Input::Key(Key::named(key).unwrap()), context, &Keymap::shipped().unwrap())
    }

    #[test]
    fn a_letter_is_a_command_in_the_outline_and_text_in_a_field() {
        assert!(matches!(heard("q", Context::Outline), Some(Message::Press(Action::Quit))));
        assert!(matches!(heard("q", Context::Field), Some(Message::Type(text)) if text == "q"));
        assert!(matches!(heard("，", Context::Editor), Some(Message::Type(text)) if text == "，"));
        assert!(matches!(heard("enter", Context::Editor), Some(Message::Press(Action::NewLine))));
    }

    #[test]
    fn chinese_punctuation_is_its_key_and_hanzi_are_astray() {
        assert!(matches!(heard("、", Context::Outline), Some(Message::Press(Action::Search))));
        assert!(matches!(heard("？", Context::Outline), Some(Message::Press(Action::Help))));
        assert!(matches!(heard("完", Context::Outline), Some(Message::Stray)));
        assert!(heard("z", Context::Outline).is_none());
    }
}
