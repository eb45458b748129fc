//! The message catalogues: `data/locales/<language>/messages/*.ftl`, compiled in, one typed method a message.
//!
//! The build makes the methods (`build/`) and stops where a language lacks a message or takes other arguments. What they say is
//! part of the program: no catalogue is read when it runs.

use std::borrow::Cow;
use std::fmt::Write as _;

#[expect(
    clippy::if_same_then_else,
    clippy::match_same_arms,
    clippy::single_char_add_str,
    clippy::too_many_lines,
    reason = "made by the build as the catalogues have it"
)]
mod messages {
    use super::{Lang, Texts, Value};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    Zh,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Reads `zh`, `zh_CN.UTF-8`, `en-GB`, …; `None` for any other language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("zh") {
            Some(Self::Zh)
        } else if primary.eq_ignore_ascii_case("en") {
            Some(Self::En)
        } else {
            None
        }
    }

    /// `zh`, `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// The words of one language.
#[derive(Debug)]
pub struct Texts {
    lang: Lang,
}

/// What a message is told: words or a whole number.
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl Texts {
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The name of a thing in this language: the English one where there is one and English is spoken.
    pub fn name<'n>(&self, name: &'n str, name_en: Option<&'n str>) -> &'n str {
        match self.lang {
            Lang::Zh => name,
            Lang::En => name_en.unwrap_or(name),
        }
    }
}

impl Value<'_> {
    fn say(&self, said: &mut String) {
        match self {
            Self::Text(text) => said.push_str(text),
            Self::Number(number) => write!(said, "{number}").unwrap_or_default(),
        }
    }

    fn is(&self, wanted: i64) -> bool {
        matches!(self, Self::Number(number) if *number == wanted)
    }

    /// Whether it is this word, or a number of this plural category (Unicode CLDR): Chinese has only `other`.
    fn is_called(&self, word: &str, lang: Lang) -> bool {
        match self {
            Self::Text(text) => text == word,
            Self::Number(1 | -1) if lang == Lang::En => word == "one",
            Self::Number(_) => word == "other",
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                i64::try_from(number).map_or_else(|_| Self::Text(Cow::Owned(number.to_string())), Self::Number)
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);
