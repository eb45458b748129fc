//! `[screen]`: theme, glyphs, the width of ambiguous signs, the mouse and the clipboard. What is not set follows from the terminal.

use toml::de::DeTable;

use super::Source;
use super::misfit::{Possible, What};
use crate::text::cells::Ambiguous;
use crate::tui::{Glyphs, Theme};

/// What the user wants of the screen; `None` is what suits the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Screen {
    pub(in crate::app) theme: Option<Theme>,
    pub(in crate::app) glyphs: Option<Glyphs>,
    pub(in crate::app) ambiguous: Option<Ambiguous>,
    pub(in crate::app) mouse: bool,
    /// Whether copied text goes to the clipboard of the terminal, and not into a file.
    pub(in crate::app) clipboard: bool,
}

impl Default for Screen {
    fn default() -> Self {
        Self { theme: None, glyphs: None, ambiguous: None, mouse: true, clipboard: true }
    }
}

/// What `theme` may be, as it is written in the file.
pub(in crate::app) const THEMES: &[&str] = &["\"auto\"", "\"dark\"", "\"light\"", "\"contrast\"", "\"plain\""];

pub(super) const SETTINGS: [(&str, &[&str]); 5] = [
    ("theme", THEMES),
    ("glyphs", &["\"auto\"", "\"unicode\"", "\"ascii\""]),
    ("ambiguous", &["\"auto\"", "1", "2"]),
    ("mouse", &["true", "false"]),
    ("clipboard", &["true", "false"]),
];

pub(super) fn read(source: Source<'_>, table: &DeTable<'_>) -> Result<Screen, What> {
    let mut screen = Screen::default();
    for (key, value) in table {
        let line = source.line(key.span().start);
        let Some((known, possible)) = SETTINGS.into_iter().find(|(known, _)| key.get_ref() == known) else {
            let known = SETTINGS.map(|(key, _)| key.to_owned()).to_vec();
            return Err(What::NoSetting { line, table: "screen", key: key.get_ref().to_string(), known });
        };
        let value = source.written(value);
        let Some(word) = bare(possible, value.trim_matches(['"', '\''])) else {
            return Err(What::BadValue { line, key: known, value, possible: Possible::OneOf(possible) });
        };
        screen.set(known, word);
    }
    Ok(screen)
}

/// The word without its quotation marks, where it is one of those that are possible.
pub(in crate::app) fn bare(possible: &[&'static str], word: &str) -> Option<&'static str> {
    possible.iter().map(|possible| possible.trim_matches('"')).find(|possible| *possible == word)
}

/// The theme of that name; `None` where it is to suit the terminal.
pub(in crate::app) fn theme(word: &str) -> Option<Theme> {
    Theme::ALL.into_iter().find(|theme| theme.name() == word)
}

impl Screen {
    fn set(&mut self, key: &str, word: &str) {
        match key {
            "theme" => self.theme = theme(word),
            "glyphs" => self.glyphs = Glyphs::ALL.into_iter().find(|glyphs| glyphs.name() == word),
            "ambiguous" => {
                self.ambiguous = match word {
                    "1" => Some(Ambiguous::One),
                    "2" => Some(Ambiguous::Two),
                    _ => None,
                }
            }
            "mouse" => self.mouse = word == "true",
            _ => self.clipboard = word == "true",
        }
    }
}
