//! Keys as the key table names them, made from what the terminal sends.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::text::Texts;

/// One press of a key. Control and Alt count with every key, Shift only where it does not already show in the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Key {
    /// `None` for the release of a key: Windows and some terminals report it, and it would double every press.
    pub(super) fn pressed(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        Some(match event.code {
            // Windows reports AltGr as Control and Alt held together: the character is meant.
            KeyCode::Char(c) if held.contains(KeyModifiers::CONTROL | KeyModifiers::ALT) => Self::plain(c),
            KeyCode::Char(c) if held.contains(KeyModifiers::CONTROL) => {
                Self { code: KeyCode::Char(c.to_ascii_lowercase()), modifiers: KeyModifiers::CONTROL }
            }
            KeyCode::Char(c) => Self { code: KeyCode::Char(c), modifiers: held - KeyModifiers::SHIFT },
            KeyCode::BackTab => Self { code: KeyCode::Tab, modifiers: held | KeyModifiers::SHIFT },
            code => Self { code, modifiers: held },
        })
    }

    const fn plain(c: char) -> Self {
        Self { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE }
    }

    /// Reads the name a key has in the key table: `ctrl-z`, `shift-tab`, `f1`, `space`, `?`.
    pub(super) fn named(name: &str) -> Option<Self> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = name;
        for (prefix, modifier) in MODIFIERS {
            if let Some(shorter) = rest.strip_prefix(prefix) {
                modifiers |= modifier;
                rest = shorter;
            }
        }
        let named = NAMES.iter().find(|(known, _)| *known == rest).map(|(_, code)| *code);
        let function = || rest.strip_prefix('f')?.parse().ok().filter(|n| (1..=12).contains(n)).map(KeyCode::F);
        let mut characters = rest.chars();
        let character = || characters.next().filter(|_| characters.next().is_none()).map(KeyCode::Char);
        Some(Self { code: named.or_else(function).or_else(character)?, modifiers }.as_sent())
    }

    /// The key that terminals send for this one: they know no Shift beside a character, no large letters under Control, and
    /// no difference between some of those and the keys they once stood for.
    fn as_sent(self) -> Self {
        let control = self.modifiers.contains(KeyModifiers::CONTROL);
        match self.code {
            KeyCode::Char('i' | 'I') if control => Self { code: KeyCode::Tab, modifiers: KeyModifiers::NONE },
            KeyCode::Char('m' | 'M') if control => Self { code: KeyCode::Enter, modifiers: KeyModifiers::NONE },
            KeyCode::Char('[') if control => Self { code: KeyCode::Esc, modifiers: KeyModifiers::NONE },
            KeyCode::Char(c) if control => Self { code: KeyCode::Char(c.to_ascii_lowercase()), ..self },
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::SHIFT) => {
                Self { code: KeyCode::Char(c.to_ascii_uppercase()), modifiers: self.modifiers - KeyModifiers::SHIFT }
            }
            _ => self,
        }
    }

    /// The name it has in the key table.
    pub(super) fn name(self) -> String {
        let modifiers = MODIFIERS.iter().filter(|(_, modifier)| self.modifiers.contains(*modifier));
        let name = NAMES.iter().find(|(_, code)| *code == self.code).map(|(name, _)| (*name).to_owned());
        let other = || match self.code {
            KeyCode::F(number) => format!("f{number}"),
            code => code.to_string(),
        };
        modifiers.map(|(prefix, _)| *prefix).collect::<String>() + &name.unwrap_or_else(other)
    }

    /// The character that was typed, where the key stands for text.
    pub(super) fn character(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() && !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// The key that was meant where commands are expected: full-width forms and Chinese punctuation count as the key
    /// they were typed with.
    pub(super) fn folded(self) -> Self {
        match self.code {
            KeyCode::Char(c) => Self { code: KeyCode::Char(half_width(c)), ..self },
            _ => self,
        }
    }

    /// The key as people call it: Ctrl-Z, 空格, F1.
    pub(super) fn words(self, texts: &Texts) -> String {
        let mut words = String::new();
        for (modifier, name) in
            [(KeyModifiers::CONTROL, "Ctrl-"), (KeyModifiers::ALT, "Alt-"), (KeyModifiers::SHIFT, "Shift-")]
        {
            if self.modifiers.contains(modifier) {
                words.push_str(name);
            }
        }
        let name = match self.code {
            KeyCode::Char(' ') => texts.tui_key_space(),
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::CONTROL) => c.to_ascii_uppercase().to_string(),
            KeyCode::Char(c) => c.to_string(),
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Enter => texts.tui_key_enter(),
            KeyCode::Up => texts.tui_key_up(),
            KeyCode::Down => texts.tui_key_down(),
            KeyCode::Left => texts.tui_key_left(),
            KeyCode::Right => texts.tui_key_right(),
            KeyCode::Backspace => texts.tui_key_backspace(),
            KeyCode::Delete => "Delete".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            other => format!("{other:?}"),
        };
        words.push_str(&name);
        words
    }
}

const MODIFIERS: [(&str, KeyModifiers); 3] =
    [("ctrl-", KeyModifiers::CONTROL), ("alt-", KeyModifiers::ALT), ("shift-", KeyModifiers::SHIFT)];

const NAMES: [(&str, KeyCode); 15] = [
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
];

/// The ASCII character that a full-width form or a Chinese punctuation mark is typed with; others as they are.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        '\u{3000}' => ' ',
        '、' => '/',
        '。' => '.',
        '《' => '<',
        '》' => '>',
        '【' => '[',
        '】' => ']',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '￥' => '$',
        '…' => '^',
        '—' => '_',
        '·' => '`',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        Key::pressed(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn what_terminals_send_is_what_the_table_names() {
        for (code, modifiers, name) in [
            (KeyCode::Char('L'), KeyModifiers::SHIFT, "L"),
            (KeyCode::Char('L'), KeyModifiers::NONE, "L"),
            (KeyCode::Char('Z'), KeyModifiers::CONTROL, "ctrl-z"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "shift-tab"),
            (KeyCode::Tab, KeyModifiers::SHIFT, "shift-tab"),
            (KeyCode::Char(' '), KeyModifiers::NONE, "space"),
            (KeyCode::F(3), KeyModifiers::SHIFT, "shift-f3"),
            (KeyCode::Char('-'), KeyModifiers::NONE, "-"),
            (KeyCode::Char('L'), KeyModifiers::SHIFT, "shift-l"),
            (KeyCode::Char('z'), KeyModifiers::CONTROL, "ctrl-Z"),
            (KeyCode::Enter, KeyModifiers::NONE, "ctrl-m"),
            (KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT, "@"),
        ] {
            assert_eq!(key(code, modifiers), Key::named(name), "{name}");
        }
        for name in ["L", "ctrl-z", "shift-tab", "space", "shift-f3", "-", "ctrl-alt-delete", "alt-b", "？"] {
            assert_eq!(Key::named(name).map(Key::name).as_deref(), Some(name));
        }
        for nonsense in ["", "f13", "ctrl-", "pgup", "ab"] {
            assert_eq!(Key::named(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_release_is_no_press() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('q'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(Key::pressed(release), None);
    }

    #[test]
    fn a_chinese_keyboard_mode_still_gives_commands() {
        for (typed, meant) in [('？', "?"), ('、', "/"), ('ｑ', "q"), ('Ｌ', "L"), ('\u{3000}', "space"), ('／', "/")]
        {
            assert_eq!(key(KeyCode::Char(typed), KeyModifiers::NONE).map(Key::folded), Key::named(meant), "{typed}");
        }
        let hanzi = key(KeyCode::Char('搜'), KeyModifiers::NONE).unwrap();
        assert_eq!(hanzi.folded(), hanzi);
    }
}
