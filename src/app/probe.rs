//! Asking the terminal about itself: its background, and how wide it draws a sign of ambiguous width.
//!
//! One write asks everything, and last what every terminal answers (DA1); once that is answered, nothing more will come.
//! A terminal that answers nothing costs a moment's patience. On Windows nothing is asked.

mod answers;
mod conversation;

use std::time::Duration;

pub(super) use answers::Colour;

use crate::text::cells::Ambiguous;

/// What is to be found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Questions {
    pub(super) background: bool,
    pub(super) ambiguous: bool,
}

/// What the terminal answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Findings {
    pub(super) background: Option<Colour>,
    pub(super) ambiguous: Option<Ambiguous>,
    /// What its user typed meanwhile.
    pub(super) typed: Vec<u8>,
}

/// Asks, and waits so long for the first word of an answer. The terminal has to be in raw mode: otherwise it would show what
/// it answers.
pub(super) fn ask(questions: Questions, patience: Duration) -> Findings {
    if !questions.background && !questions.ambiguous {
        return Findings::default();
    }
    let heard = conversation::converse(&question(questions), patience);
    heard.map_or_else(|_| Findings::default(), |heard| answers::read(&heard))
}

/// The background is asked for with the end that all terminals understand, BEL. The sign is put where the cursor is, between
/// two questions after the cursor, and taken away again; then nothing of it stays, whatever is answered.
fn question(questions: Questions) -> String {
    let background = if questions.background { "\x1b]11;?\x07" } else { "" };
    let ambiguous = if questions.ambiguous { "\x1b7\x1b[6n“\x1b[6n\x1b8\x1b[K" } else { "" };
    format!("{background}{ambiguous}\x1b[c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wanted_is_asked_and_the_end_is_marked() {
        let asked = |background, ambiguous| question(Questions { background, ambiguous });
        assert_eq!(asked(true, false), "\x1b]11;?\x07\x1b[c");
        assert_eq!(asked(false, true), "\x1b7\x1b[6n“\x1b[6n\x1b8\x1b[K\x1b[c");
        assert!(asked(true, true).starts_with("\x1b]11;?\x07\x1b7") && asked(true, true).ends_with("\x1b[c"));
    }

    #[test]
    fn where_nothing_is_to_be_found_out_nothing_is_asked() {
        let nothing = Questions { background: false, ambiguous: false };
        assert_eq!(ask(nothing, Duration::from_mins(1)), Findings::default());
    }
}
