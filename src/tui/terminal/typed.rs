//! What was typed while the terminal was being asked about itself: bytes, made into the events that crossterm would have made.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// The events of `bytes`: characters, control keys and arrows. Rarer keys are not worth knowing here, and are left out.
pub(super) fn events(bytes: &[u8]) -> Vec<Event> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.as_ref();
    let mut events = Vec::new();
    while let Some(c) = rest.chars().next() {
        let (sequence, after) = rest.split_at_checked(length(rest, c)).unwrap_or((rest, ""));
        events.extend(key(sequence, c).map(Event::Key));
        rest = after;
    }
    events
}

/// How many bytes of `rest` are one key.
fn length(rest: &str, first: char) -> usize {
    let sequence = rest.strip_prefix("\x1b[").or_else(|| rest.strip_prefix("\x1bO"));
    let end = sequence.and_then(|sequence| sequence.find(|c: char| c.is_ascii_alphabetic() || c == '~'));
    end.map_or(first.len_utf8(), |end| end + 3)
}

fn key(sequence: &str, first: char) -> Option<KeyEvent> {
    let code = match first {
        '\x1b' => match sequence.chars().last()? {
            '\x1b' => KeyCode::Esc,
            'A' => KeyCode::Up,
            'B' => KeyCode::Down,
            'C' => KeyCode::Right,
            'D' => KeyCode::Left,
            _ => return None,
        },
        '\r' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '\x7f' => KeyCode::Backspace,
        '\x01'..='\x1a' => {
            let letter = char::from_u32(u32::from(first) + u32::from('a') - 1)?;
            return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
        }
        other if other.is_control() => return None,
        other => KeyCode::Char(other),
    };
    Some(code.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::key::Key;

    #[test]
    fn what_was_typed_is_heard_as_if_it_came_now() {
        let heard = events("/招标\r\x1b[B\x1bOA\x1b[15~\x1b\x1a\tq".as_bytes());
        let keys = heard.into_iter().filter_map(|event| Key::pressed(event.as_key_event()?));
        let names: Vec<_> = keys.map(Key::name).collect();
        assert_eq!(names, ["/", "招", "标", "enter", "down", "up", "esc", "ctrl-z", "tab", "q"]);
    }
}
