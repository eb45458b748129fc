//! Late answers of the terminal, kept from being taken for keys.
//!
//! At the start the terminal is asked for its background. One that is far away may answer when nobody waits for it any more;
//! what it then sends, `ESC ] 11 ; rgb:ffff/ffff/ffff ESC \`, reads like Alt-`]` and a word being typed.

use crossterm::event::{Event, KeyCode, KeyModifiers};

/// Holds back what may be an answer until it is known whether it is one.
#[derive(Default)]
pub(super) struct Replies {
    held: Vec<Event>,
}

impl Replies {
    /// What there is to be heard after `event`: nothing in the middle of an answer, and everything that was held back where
    /// it turns out to be none.
    pub(super) fn sift(&mut self, event: Event) -> Vec<Event> {
        let Some(key) = event.as_key_press_event() else { return self.release(event) };
        match (self.held.len(), key.code, key.modifiers) {
            (0, KeyCode::Char(']'), KeyModifiers::ALT) => self.hold(event),
            (0, ..) => vec![event],
            // BEL and ESC \ end it.
            (_, KeyCode::Char('g'), KeyModifiers::CONTROL) | (_, KeyCode::Char('\\'), KeyModifiers::ALT) => {
                self.held.clear();
                Vec::new()
            }
            (at, KeyCode::Char(c), _) if continues(at, c) => self.hold(event),
            _ => self.release(event),
        }
    }

    /// What was held back and is no answer, since nothing more has come.
    pub(super) fn given_up(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.held)
    }

    fn hold(&mut self, event: Event) -> Vec<Event> {
        self.held.push(event);
        Vec::new()
    }

    fn release(&mut self, event: Event) -> Vec<Event> {
        let mut released = self.given_up();
        released.push(event);
        released
    }
}

/// Whether `c` may stand at this place of an answer: `]11;rgb:` and then figures, or `]11;rgba:`.
fn continues(at: usize, c: char) -> bool {
    match "]11;rgb".chars().nth(at) {
        Some(expected) => c == expected,
        None => matches!(c, 'a' | ':' | '/') || c.is_ascii_hexdigit(),
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyEvent;

    use super::*;

    /// Keys as crossterm makes them of bytes.
    fn keys(sent: &str) -> Vec<Event> {
        let mut alt = KeyModifiers::NONE;
        let mut keys = Vec::new();
        for c in sent.chars() {
            match c {
                '\x1b' => alt = KeyModifiers::ALT,
                '\x07' => keys.push(KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL)),
                _ => keys.push(KeyEvent::new(KeyCode::Char(c), std::mem::replace(&mut alt, KeyModifiers::NONE))),
            }
        }
        keys.into_iter().map(Event::Key).collect()
    }

    fn heard(sent: &str) -> Vec<Event> {
        let mut replies = Replies::default();
        let mut heard: Vec<_> = keys(sent).into_iter().flat_map(|event| replies.sift(event)).collect();
        heard.extend(replies.given_up());
        heard
    }

    #[test]
    fn a_late_answer_is_not_typed_and_what_stands_around_it_is() {
        for answer in
            ["\x1b]11;rgb:ffff/FFFF/0a0a\x1b\\", "\x1b]11;rgb:00/00/00\x07", "\x1b]11;rgba:0000/0000/0000/ffff\x07"]
        {
            assert_eq!(heard(answer), []);
            assert_eq!(heard(&format!("j{answer}q")), keys("jq"));
        }
    }

    #[test]
    fn what_only_begins_like_an_answer_is_heard_in_full() {
        for typed in ["\x1b]", "\x1b]1x", "\x1b]11;rgb:zz", "x]11;rgb:00/00/00", "\x1b]11;rgb:ff\u{5b8c}"] {
            assert_eq!(heard(typed), keys(typed), "{typed:?}");
        }
    }
}
