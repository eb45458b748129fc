//! The messages of `help.ftl` and the keys they are found by.

use crate::text::Lang;

include!(concat!(env!("OUT_DIR"), "/help.rs"));

/// The help texts of one language.
pub(super) struct Messages {
    /// By name, in the order of names.
    all: &'static [(&'static str, &'static str)],
}

impl Messages {
    pub(super) const fn new(lang: Lang) -> Self {
        let all = match lang {
            Lang::Zh => ZH,
            Lang::En => EN,
        };
        Self { all }
    }

    pub(super) fn find(&self, key: &str) -> Option<String> {
        let at = self.all.binary_search_by_key(&key, |(name, _)| name).ok()?;
        self.all.get(at).map(|(_, words)| (*words).to_owned())
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
