//! The messages of `help.ftl` and the keys they are found by.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::text::Lang;

/// The help texts of one language.
pub(super) struct Messages {
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    pub(super) fn new(lang: Lang) -> Self {
        let (tag, source) = match lang {
            Lang::Zh => ("zh-CN", include_str!("../../../data/locales/zh-CN/help.ftl")),
            Lang::En => ("en", include_str!("../../../data/locales/en/help.ftl")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        // A source that does not parse fails the test of this file's messages.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    pub(super) fn find(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, None::<&FluentArgs<'_>>, &mut Vec::new()).into_owned())
    }

    /// A message that is there: the tests see to it.
    pub(super) fn say(&self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| key.to_owned())
    }

    /// What an argument is for: its own message, or the one of all arguments of that name.
    pub(super) fn argument(&self, path: &[&str], id: &str) -> String {
        let [own, shared] = argument_keys(path, id);
        self.find(&own).unwrap_or_else(|| self.say(&shared))
    }

    /// The name of a value: `CODE`, 代码.
    pub(super) fn value(&self, name: &str) -> String {
        self.say(&value_key(name))
    }
}

pub(super) fn command_key(path: &[&str]) -> String {
    if path.is_empty() { "help-topout".to_owned() } else { format!("help-{}", path.join("-")) }
}

pub(super) fn argument_keys(path: &[&str], id: &str) -> [String; 2] {
    let id = id.replace('_', "-");
    [format!("{}-{id}", command_key(path)), format!("argument-{id}")]
}

pub(super) fn examples_key(path: &[&str]) -> String {
    format!("{}-examples", command_key(path))
}

/// What is to be known beside the options, where there is something.
pub(super) fn more_key(path: &[&str]) -> String {
    format!("{}-more", command_key(path))
}

pub(super) fn value_key(name: &str) -> String {
    format!("value-{}", name.to_lowercase())
}
