//! The parser's refusals in our words: what is wrong, what was perhaps meant, and where to look.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _, Error};

use super::args::Arguments;
use super::{Look, Outcome, help};
use crate::text::{Lang, Texts};

/// The language that the command line itself asks for, before it has been read.
pub(super) fn wanted_lang(given: &[OsString]) -> Option<Lang> {
    let mut words = given.iter().filter_map(|word| word.to_str()).take_while(|word| *word != "--");
    let mut wanted = None;
    while let Some(word) = words.next() {
        let tag = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
        wanted = tag.and_then(Lang::from_tag).or(wanted);
    }
    wanted
}

/// What a command line comes to that asks for help or the version, or is wrong.
pub(super) fn outcome(error: &Error, given: &[OsString], look: Look) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp => help_on(&verbs_in(given), look),
        ErrorKind::DisplayVersion => {
            Outcome { stdout: concat!("topout ", env!("CARGO_PKG_VERSION"), "\n").to_owned(), ..Outcome::default() }
        }
        _ => {
            let texts = Texts::new(look.lang);
            let verbs = verbs_in(given);
            let command =
                std::iter::once("topout").chain(verbs.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
            let next = texts.cli_usage_next(command);
            Outcome {
                stderr: format!("{}{}\n{next}\n", texts.cli_error(), sentence(error, &texts)),
                status: 2,
                ..Outcome::default()
            }
        }
    }
}

/// The page of help on a verb.
pub(super) fn help_on(verbs: &[String], look: Look) -> Outcome {
    let known = known(verbs.iter().map(String::as_str));
    match verbs.get(known.len()) {
        None => Outcome { stdout: help::page_of(&known, look), ..Outcome::default() },
        Some(verb) => {
            let texts = Texts::new(look.lang);
            let stderr = format!(
                "{}{}\n{}\n",
                texts.cli_error(),
                texts.cli_no_such_verb(verb.as_str()),
                texts.cli_usage_next("topout")
            );
            Outcome { stderr, status: 2, ..Outcome::default() }
        }
    }
}

/// The verbs that a command line names, as far as they are verbs.
fn verbs_in(given: &[OsString]) -> Vec<String> {
    let words = given.iter().skip(1).filter_map(|word| word.to_str());
    let mut takes_value = false;
    known(words.filter(|word| {
        let is_value = std::mem::replace(&mut takes_value, matches!(*word, "--ledger" | "--lang" | "--color"));
        !is_value && !word.starts_with('-')
    }))
}

/// The longest run of `words` that is a path of verbs.
fn known<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let tree = Arguments::command();
    let mut command: &Command = &tree;
    let mut path = Vec::new();
    for word in words {
        let Some(next) = command.find_subcommand(word) else { break };
        path.push(next.get_name().to_owned());
        command = next;
    }
    path
}

fn sentence(error: &Error, texts: &Texts) -> String {
    let said = |kind| error.get(kind).map(plain).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => with_guess(
            texts.cli_no_such_verb(said(ContextKind::InvalidSubcommand)),
            &said(ContextKind::SuggestedSubcommand),
            texts,
        ),
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            with_guess(texts.cli_no_such_option(argument), &said(ContextKind::SuggestedArg), texts)
        }
        ErrorKind::UnknownArgument => texts.cli_too_many(argument),
        ErrorKind::InvalidValue if value.is_empty() => texts.cli_value_missing(argument),
        ErrorKind::InvalidValue => texts.cli_value_unknown(argument, value, said(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => texts.cli_value_wrong(argument, value),
        ErrorKind::ArgumentConflict if argument == said(ContextKind::PriorArg) => texts.cli_given_twice(argument),
        ErrorKind::ArgumentConflict => texts.cli_conflict(argument, said(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => texts.cli_missing(argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => texts.cli_verb_missing(),
        ErrorKind::InvalidUtf8 => texts.cli_not_text(),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            texts.cli_value_missing(argument)
        }
        _ => texts.cli_not_understood(),
    }
}

fn with_guess(sentence: String, guess: &str, texts: &Texts) -> String {
    if guess.is_empty() { sentence } else { format!("{sentence}{}", texts.cli_perhaps(guess)) }
}

/// Several values as a list, without the parser's colours.
fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(values) => values.join(" "),
        ContextValue::StyledStr(value) => value.to_string(),
        ContextValue::StyledStrs(values) => values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        ContextValue::None => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(lang: Lang, line: &str) -> String {
        let words = std::iter::once("topout").chain(line.split_whitespace()).map(OsString::from);
        let outcome = crate::cli::parse(words, Look { lang, colour: false, width: 80 }).unwrap_err();
        assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{line}");
        outcome.stderr
    }

    #[test]
    fn wrong_usage_is_said_in_chinese_with_the_next_step() {
        let said = |line| refused(Lang::Zh, line);
        insta::assert_snapshot!(said("move P01 3 --from fit_out"), @"");
        insta::assert_snapshot!(said("moev P01"), @"");
        insta::assert_snapshot!(said("list schools"), @"");
        insta::assert_snapshot!(said("list plan --latte"), @"");
        insta::assert_snapshot!(said("summary --format pdf"), @"");
        insta::assert_snapshot!(said("complete P01-M1 --on"), @"");
        insta::assert_snapshot!(said("undo it"), @"");
        insta::assert_snapshot!(said("log -n many"), @"");
        insta::assert_snapshot!(said("edit 8.8 --status done --value 3"), @"");
        insta::assert_snapshot!(said("add"), @"");
        insta::assert_snapshot!(said("add project"), @"");
        insta::assert_snapshot!(said("help moev"), @"");
        insta::assert_snapshot!(said("undo --lang fr"), @"");
        insta::assert_snapshot!(said("undo --lang zh --lang en"), @"");
    }

    #[test]
    fn wrong_usage_is_said_in_english_with_the_next_step() {
        let said = |line| refused(Lang::En, line);
        insta::assert_snapshot!(said("move P01 3 --from fit_out"), @"");
        insta::assert_snapshot!(said("moev P01"), @"");
        insta::assert_snapshot!(said("list schools"), @"");
        insta::assert_snapshot!(said("list plan --latte"), @"");
        insta::assert_snapshot!(said("complete P01-M1 --on"), @"");
        insta::assert_snapshot!(said("undo it"), @"");
        insta::assert_snapshot!(said("log -n many"), @"");
        insta::assert_snapshot!(said("edit 8.8 --status done --value 3"), @"");
        insta::assert_snapshot!(said("add"), @"");
    }

    #[test]
    fn the_language_of_a_refusal_is_the_one_asked_for() {
        assert!(refused(Lang::Zh, "--lang en moev").is_ascii());
        assert!(!refused(Lang::En, "--lang=zh moev").is_ascii());
        assert!(!refused(Lang::En, "moev --lang zh_CN.UTF-8").is_ascii());
    }
}
