//! The message catalogues: `data/locales/<language>/messages/*.ftl`, compiled in, one typed method a message.
//!
//! `build.rs` makes the methods and stops the build where a language lacks a message or takes other arguments. A catalogue is
//! read when its first message is wanted: all of them take longer than many a command.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

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
pub struct Texts {
    lang: Lang,
    catalogues: [OnceLock<FluentBundle<FluentResource>>; EN.len()],
}

impl Texts {
    pub fn new(lang: Lang) -> Self {
        Self { lang, catalogues: [const { OnceLock::new() }; EN.len()] }
    }

    fn catalogue(&self, file: usize) -> Option<&FluentBundle<FluentResource>> {
        let (tag, sources) = match self.lang {
            Lang::Zh => ("zh-CN", ZH),
            Lang::En => ("en", EN),
        };
        let source = sources.get(file)?;
        Some(self.catalogues.get(file)?.get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
            // Isolation marks (U+2068, U+2069) would count as cells and show as boxes in old terminals.
            bundle.set_use_isolating(false);
            // A source that does not parse stops the build, so what is left of an error here is nothing.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
            bundle
        }))
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

    fn plain(&self, file: usize, key: &str) -> String {
        self.format(file, key, None)
    }

    fn filled(&self, file: usize, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.format(file, key, Some(arguments))
    }

    fn format(&self, file: usize, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(catalogue) = self.catalogue(file) else { return key.to_owned() };
        let Some(pattern) = catalogue.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        catalogue.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}
