//! Why a configuration file can't be used: the line, what is wrong there, and what is possible.

use std::io;
use std::path::{Path, PathBuf};

use super::TABLES;
use crate::model::LightRule;
use crate::text::Texts;
use crate::tui::{BadKeys, KeysMisfit};

/// Why a file can't be used.
#[derive(Debug)]
pub(in crate::app) struct Misfit {
    path: PathBuf,
    what: What,
}

#[derive(Debug)]
pub(super) enum What {
    Unreadable(io::Error),
    /// Nor is it where the user said.
    NamedUnreadable(io::Error),
    /// Not TOML.
    Syntax {
        line: usize,
    },
    /// Something else than the tables there are.
    Unknown {
        line: usize,
        key: String,
    },
    NoSetting {
        line: usize,
        table: &'static str,
        key: String,
        known: Vec<String>,
    },
    NotATable {
        line: usize,
        table: &'static str,
    },
    BadValue {
        line: usize,
        key: &'static str,
        value: String,
        possible: Possible,
    },
    /// Amber would begin after red.
    AmberAfterRed {
        line: usize,
        rule: LightRule,
    },
    /// Keys that do not say where.
    NotAKeyTable {
        line: usize,
    },
    /// Keys that are no list of names.
    NotKeys {
        line: usize,
        action: String,
        value: String,
    },
    Keys(KeysMisfit),
    /// The table that they are put into.
    Shipped(BadKeys),
}

/// What a setting may be.
#[derive(Debug)]
pub(super) enum Possible {
    /// A whole number from 0 on.
    UpTo(u16),
    /// One of these, as they are written.
    OneOf(&'static [&'static str]),
    /// What a font may be called.
    FontName,
}

impl Misfit {
    pub(super) fn new(path: &Path, what: What) -> Self {
        Self { path: path.to_owned(), what }
    }

    /// What is wrong, where, and what is possible there.
    pub(in crate::app) fn words(&self, texts: &Texts) -> String {
        let at = |line: usize| texts.config_at(shown(&self.path), line);
        match &self.what {
            What::Unreadable(error) => texts.cli_file_failed(shown(&self.path), trouble(texts, error)),
            What::NamedUnreadable(error) => texts.config_unreadable(shown(&self.path), trouble(texts, error)),
            What::Syntax { line } => texts.config_syntax(at(*line)),
            What::Unknown { line, key } => {
                texts.config_unknown(at(*line), key.as_str(), texts.listed(TABLES.map(bracketed)))
            }
            What::NotATable { line, table } => texts.config_not_a_table(at(*line), bracketed(table)),
            What::NoSetting { line, table, key, known } => {
                texts.config_no_setting(at(*line), bracketed(table), key.as_str(), texts.listed(known.clone()))
            }
            What::BadValue { line, key, value, possible: Possible::UpTo(most) } => {
                texts.config_bad_value(at(*line), *key, value.as_str(), usize::from(*most))
            }
            What::BadValue { line, key, value, possible: Possible::OneOf(words) } => {
                let words = texts.listed(words.iter().map(|word| (*word).to_owned()));
                texts.config_bad_word(at(*line), *key, value.as_str(), words)
            }
            What::BadValue { line, key, value, possible: Possible::FontName } => {
                texts.config_bad_font(at(*line), *key, value.as_str())
            }
            What::AmberAfterRed { line, rule } => {
                texts.config_amber_after_red(at(*line), usize::from(rule.amber_points), usize::from(rule.red_points))
            }
            What::NotAKeyTable { line } => texts.config_not_a_key_table(at(*line)),
            What::NotKeys { line, action, value } => texts.config_not_keys(at(*line), action.as_str(), value.as_str()),
            What::Keys(misfit) => keys(misfit, at, texts),
            What::Shipped(error) => texts.app_terminal_failed(error.to_string()),
        }
    }
}

fn keys(misfit: &KeysMisfit, at: impl Fn(usize) -> String, texts: &Texts) -> String {
    let table = |context: &String| format!("[keys.{context}]");
    match misfit {
        KeysMisfit::NoSuchContext { line, context, known } => {
            let known = texts.listed(known.iter().map(table));
            texts.config_no_context(at(*line), table(context), known)
        }
        KeysMisfit::NoSuchAction { line, context, action, known } => {
            texts.config_no_action(at(*line), table(context), action.as_str(), texts.listed(known.clone()))
        }
        KeysMisfit::ElsewhereOnly { line, context, action, contexts } => {
            let contexts = texts.listed(contexts.iter().map(table));
            texts.config_action_elsewhere(at(*line), table(context), action.as_str(), contexts)
        }
        KeysMisfit::NoSuchKey { line, key } => texts.config_no_key(at(*line), key.as_str()),
        KeysMisfit::TypesText { line, context, key } => {
            texts.config_types_text(at(*line), table(context), key.as_str())
        }
        KeysMisfit::Twice { line, context, key, actions: [one, other] } => {
            texts.config_key_twice(at(*line), context.as_str(), key.as_str(), one.as_str(), other.as_str())
        }
        KeysMisfit::NoWayOut { line, context, action } => {
            texts.config_no_way_out(at(*line), action.as_str(), table(context))
        }
    }
}

fn bracketed(table: &str) -> String {
    format!("[{table}]")
}

fn trouble(texts: &Texts, error: &io::Error) -> String {
    texts.system_trouble(error.kind(), &error.to_string())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
