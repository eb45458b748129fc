//! What can happen to the screen, and what it can want from the world.

use chrono::NaiveDate;
use ratatui::layout::Size;

use super::action::Action;
use super::key::Key;
use super::keymap::{Context, Keymap};
use crate::ledger::{Command, Outcome};
use crate::model::Receipt;
use crate::model::view::Summary;

/// What the terminal reported.
#[derive(Clone, Debug)]
pub(super) enum Input {
    Key(Key),
    Paste(String),
    Resize(Size),
    Mouse(Press),
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
    Resize(Size),
    /// The ledger was read again because somebody else changed it or the day turned.
    Reread(Outcome<Box<Summary>>),
    /// The ledger as of another day, or of the data date again.
    TurnedTo(Option<NaiveDate>, Outcome<Box<Summary>>),
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
    /// Show the ledger as of a day, or as of the data date again.
    TurnTo(Option<NaiveDate>),
    Quit,
}

impl Message {
    /// What an input means in `context`; `None` where it means nothing.
    pub(super) fn of(input: Input, context: Context, keymap: &Keymap) -> Option<Self> {
        match input {
            Input::Resize(size) => Some(Self::Resize(size)),
            Input::Paste(text) if context.takes_text() => Some(Self::Type(text)),
            Input::Paste(_) => None,
            Input::Mouse(press) => match press.kind {
                PressKind::WheelUp => Some(Self::Press(Action::Up)),
                PressKind::WheelDown => Some(Self::Press(Action::Down)),
                PressKind::Click | PressKind::DoubleClick => None,
            },
            Input::Key(key) => {
                if context.takes_text() {
                    let typed = || key.character().map(|c| Self::Type(c.to_string()));
                    return keymap.action(context, key).map(Self::Press).or_else(typed);
                }
                let meant = key.folded();
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
    fn the_wheel_walks_like_the_arrows() {
        let heard = |kind| {
            let press = Input::Mouse(Press { x: 3, y: 5, kind });
            Message::of(press, Context::Outline, &Keymap::shipped().unwrap())
        };
        assert!(matches!(heard(PressKind::WheelUp), Some(Message::Press(Action::Up))));
        assert!(matches!(heard(PressKind::WheelDown), Some(Message::Press(Action::Down))));
        assert!(heard(PressKind::Click).is_none());
    }

    #[test]
    fn chinese_punctuation_is_its_key_and_hanzi_are_astray() {
        assert!(matches!(heard("、", Context::Outline), Some(Message::Press(Action::Search))));
        assert!(matches!(heard("？", Context::Outline), Some(Message::Press(Action::Help))));
        assert!(matches!(heard("完", Context::Outline), Some(Message::Stray)));
        assert!(heard("z", Context::Outline).is_none());
    }
}
