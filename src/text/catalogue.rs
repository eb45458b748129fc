//! The message catalogues: `data/locales/<language>/messages/*.ftl`, compiled in, one typed method a message.
//!
//! `build.rs` makes the methods and stops the build where a language lacks a message or takes other arguments.

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
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    pub fn new(lang: Lang) -> Self {
        let (tag, sources) = match lang {
            Lang::Zh => ("zh-CN", sources::ZH),
            Lang::En => ("en", sources::EN),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Isolation marks (U+2068, U+2069) would count as cells and show as boxes in old terminals.
        bundle.set_use_isolating(false);
        for source in sources {
            // A source that does not parse stops the build, so what is left of an error here is nothing.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
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

    fn plain(&self, key: &str) -> String {
        self.format(key, None)
    }

    fn filled(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        self.format(key, Some(arguments))
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

mod sources {
    pub(super) const ZH: &[&str] = &[
        include_str!("../../data/locales/zh-CN/messages/labels.ftl"),
        include_str!("../../data/locales/zh-CN/messages/control.ftl"),
        include_str!("../../data/locales/zh-CN/messages/app.ftl"),
        include_str!("../../data/locales/zh-CN/messages/backup.ftl"),
        include_str!("../../data/locales/zh-CN/messages/dates.ftl"),
        include_str!("../../data/locales/zh-CN/messages/problems.ftl"),
        include_str!("../../data/locales/zh-CN/messages/report.ftl"),
        include_str!("../../data/locales/zh-CN/messages/pictures.ftl"),
        include_str!("../../data/locales/zh-CN/messages/cli.ftl"),
        include_str!("../../data/locales/zh-CN/messages/tui.ftl"),
        include_str!("../../data/locales/zh-CN/messages/workbook.ftl"),
        include_str!("../../data/locales/zh-CN/messages/overview.ftl"),
        include_str!("../../data/locales/zh-CN/messages/picker.ftl"),
        include_str!("../../data/locales/zh-CN/messages/time.ftl"),
        include_str!("../../data/locales/zh-CN/messages/grid.ftl"),
        include_str!("../../data/locales/zh-CN/messages/terminal.ftl"),
        include_str!("../../data/locales/zh-CN/messages/forms.ftl"),
        include_str!("../../data/locales/zh-CN/messages/lists.ftl"),
        include_str!("../../data/locales/zh-CN/messages/prose.ftl"),
        include_str!("../../data/locales/zh-CN/messages/issued.ftl"),
        include_str!("../../data/locales/zh-CN/messages/calendar.ftl"),
    ];
    pub(super) const EN: &[&str] = &[
        include_str!("../../data/locales/en/messages/labels.ftl"),
        include_str!("../../data/locales/en/messages/control.ftl"),
        include_str!("../../data/locales/en/messages/app.ftl"),
        include_str!("../../data/locales/en/messages/backup.ftl"),
        include_str!("../../data/locales/en/messages/dates.ftl"),
        include_str!("../../data/locales/en/messages/problems.ftl"),
        include_str!("../../data/locales/en/messages/report.ftl"),
        include_str!("../../data/locales/en/messages/pictures.ftl"),
        include_str!("../../data/locales/en/messages/cli.ftl"),
        include_str!("../../data/locales/en/messages/tui.ftl"),
        include_str!("../../data/locales/en/messages/workbook.ftl"),
        include_str!("../../data/locales/en/messages/overview.ftl"),
        include_str!("../../data/locales/en/messages/picker.ftl"),
        include_str!("../../data/locales/en/messages/time.ftl"),
        include_str!("../../data/locales/en/messages/grid.ftl"),
        include_str!("../../data/locales/en/messages/terminal.ftl"),
        include_str!("../../data/locales/en/messages/forms.ftl"),
        include_str!("../../data/locales/en/messages/lists.ftl"),
        include_str!("../../data/locales/en/messages/prose.ftl"),
        include_str!("../../data/locales/en/messages/issued.ftl"),
        include_str!("../../data/locales/en/messages/calendar.ftl"),
    ];
}
