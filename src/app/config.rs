//! The configuration file (`docs/config.md`): thresholds of lights, how the screen looks, the typefaces of
//! documents, and the user's own keys.

mod fonts;
mod keys;
mod lights;
mod misfit;
mod screen;

use std::io;
use std::path::{Path, PathBuf};

pub(super) use misfit::Misfit;
use misfit::What;
pub(super) use screen::{Screen, THEMES, bare, theme};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::LightRule;
use crate::report::Typefaces;
use crate::tui::Keymap;

/// The tables there are.
const TABLES: [&str; 4] = ["lights", "screen", "report.fonts", "keys"];

/// Where the file is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Named by `TOPOUT_CONFIG`: it has to be there.
    Named(PathBuf),
    /// In the platform's folder: it may be missing.
    Usual(PathBuf),
    /// The platform knows no such folder.
    Nowhere,
}

/// What the file says, with the defaults of what it does not.
#[derive(Clone, Debug)]
pub(super) struct Config {
    pub(super) rule: LightRule,
    pub(super) screen: Screen,
    pub(super) typefaces: Typefaces,
    /// Where the file says something of them.
    pub(super) keys: Option<Keymap>,
}

impl Place {
    /// The file, where there is one to be read.
    pub(super) fn file(&self) -> Option<&Path> {
        match self {
            Self::Named(path) => Some(path),
            Self::Usual(path) => Some(path.as_path()).filter(|path| path.exists()),
            Self::Nowhere => None,
        }
    }
}

impl Config {
    /// What the file at `place` says.
    ///
    /// # Errors
    /// [`Misfit`], which says what to put right.
    pub(super) fn read(place: &Place) -> Result<Self, Misfit> {
        let Some(path) = place.file() else {
            return Self::of("").map_err(|what| Misfit::new(Path::new(""), what));
        };
        let unreadable = |error: io::Error| match place {
            Place::Named(_) => What::NamedUnreadable(error),
            Place::Usual(_) | Place::Nowhere => What::Unreadable(error),
        };
        let read = std::fs::read_to_string(path).map_err(unreadable).and_then(|text| Self::of(&text));
        read.map_err(|what| Misfit::new(path, what))
    }

    #[cfg(any(test, fuzzing))]
    pub(super) fn of_text(text: &str) -> Result<Self, Misfit> {
        Self::of(text).map_err(|what| Misfit::new(Path::new("config.toml"), what))
    }

    fn of(text: &str) -> Result<Self, What> {
        let source = Source(text);
        let syntax =
            |error: toml::de::Error| What::Syntax { line: source.line(error.span().map_or(0, |span| span.start)) };
        let table = DeTable::parse(text).map_err(syntax)?;
        let mut config =
            Self { rule: LightRule::default(), screen: Screen::default(), typefaces: Typefaces::default(), keys: None };
        let mut own = Vec::new();
        for (name, value) in table.get_ref() {
            match name.get_ref().as_ref() {
                "lights" => config.rule = lights::read(source, source.table("lights", value)?)?,
                "screen" => config.screen = screen::read(source, source.table("screen", value)?)?,
                "report" => config.typefaces = fonts::read(source, source.table("report", value)?)?,
                "keys" => own = keys::read(source, source.table("keys", value)?)?,
                unknown => return Err(What::Unknown { line: source.line(name.span().start), key: unknown.to_owned() }),
            }
        }
        if !own.is_empty() {
            let shipped = Keymap::shipped().map_err(What::Shipped)?;
            config.keys = Some(shipped.with(&own).map_err(What::Keys)?);
        }
        Ok(config)
    }
}

/// The text of the file, to say where in it something is.
#[derive(Clone, Copy)]
struct Source<'t>(&'t str);

impl<'t> Source<'t> {
    fn line(self, at: usize) -> usize {
        1 + self.0.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    fn table<'v>(self, name: &'static str, value: &'v Spanned<DeValue<'t>>) -> Result<&'v DeTable<'t>, What> {
        match value.get_ref() {
            DeValue::Table(table) => Ok(table),
            _ => Err(What::NotATable { line: self.line(value.span().start), table: name }),
        }
    }

    /// A value as it was written.
    fn written(self, value: &Spanned<DeValue<'_>>) -> String {
        self.0.get(value.span()).unwrap_or_default().to_owned()
    }
}

#[cfg(test)]
mod tests;
