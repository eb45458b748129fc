//! Help is whole in both languages.

use std::collections::BTreeSet;

use super::messages::{argument_keys, command_key, examples_key, more_key, value_key};
use super::*;
use crate::text::dates;
use crate::text::values::is_none;

/// Every message that the tree asks for: each argument once, by whichever of its keys there is.
fn wanted(messages: &Messages) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut tree = Arguments::command();
    tree.build();
    collect(&tree, &[], messages, &mut keys);
    keys
}

fn collect(command: &Command, path: &[&str], messages: &Messages, keys: &mut BTreeSet<String>) {
    keys.insert(command_key(path));
    if !command.has_subcommands() || !command.is_subcommand_required_set() {
        keys.insert(examples_key(path));
    }
    if messages.find(&more_key(path)).is_some() {
        keys.insert(more_key(path));
    }
    for arg in command.get_arguments().filter(|arg| path.is_empty() || !arg.is_global_set()) {
        let [own, shared] = argument_keys(path, arg.get_id().as_str());
        keys.insert(if messages.find(&own).is_some() { own } else { shared });
        if arg.get_action().takes_values() {
            keys.extend(arg.get_value_names().into_iter().flatten().map(|name| value_key(name)));
        }
    }
    for verb in command.get_subcommands() {
        let path: Vec<&str> = path.iter().copied().chain([verb.get_name()]).collect();
        collect(verb, &path, messages, keys);
    }
}

fn written(lang: Lang) -> BTreeSet<String> {
    let source = match lang {
        Lang::Zh => include_str!("../../../data/locales/zh-CN/help.ftl"),
        Lang::En => include_str!("../../../data/locales/en/help.ftl"),
    };
    let is_message = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    source.lines().filter(is_message).filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// Asked for by the pages themselves.
const OF_PAGES: [&str; 15] = [
    "heading-usage",
    "heading-verbs",
    "heading-arguments",
    "heading-options",
    "heading-globals",
    "heading-examples",
    "value-options",
    "value-verb",
    "remark-values",
    "remark-default",
    "remark-between",
    "remark-open",
    "remark-close",
    "reference-title",
    "reference-intro",
];

#[test]
fn every_command_and_argument_has_a_message_in_both_languages_and_none_is_left_over() {
    for lang in Lang::ALL {
        let mut wanted = wanted(&Messages::new(lang));
        wanted.extend(OF_PAGES.map(str::to_owned));
        wanted.extend(GROUPS.map(|(heading, _)| heading.to_owned()));
        let written = written(lang);
        let missing: Vec<_> = wanted.difference(&written).collect();
        let left_over: Vec<_> = written.difference(&wanted).collect();
        assert!(missing.is_empty() && left_over.is_empty(), "{lang:?}: missing {missing:#?}, left over {left_over:#?}");
    }
    assert_eq!(written(Lang::Zh), written(Lang::En));
}

#[test]
fn every_verb_stands_in_one_group() {
    let tree = Arguments::command();
    let shown = tree.get_subcommands().filter(|verb| !verb.is_hide_set());
    let verbs: Vec<_> = shown.map(|verb| verb.get_name().to_owned()).collect();
    let mut grouped: Vec<_> = GROUPS.iter().flat_map(|(_, verbs)| verbs.iter().map(|&verb| verb.to_owned())).collect();
    assert_eq!(grouped.iter().collect::<BTreeSet<_>>(), verbs.iter().collect());
    grouped.dedup();
    assert_eq!(grouped.len(), verbs.len());
}

#[test]
fn the_shape_of_the_command_line_is_sound() {
    Arguments::command().debug_assert();
}

#[test]
fn help_fits_eighty_columns_in_both_languages() {
    for lang in Lang::ALL {
        for line in reference(lang).lines().filter(|line| !line.starts_with("##")) {
            assert!(crate::text::cells::width(line) <= 80, "{lang:?}: {line}");
        }
    }
}

/// The Chinese pages are Chinese: no heading or remark of clap's own comes through.
#[test]
fn no_english_words_of_the_parser_stand_in_chinese_help() {
    let pages = reference(Lang::Zh);
    for word in ["Usage", "Options", "Commands", "Arguments", "possible values", "default:", "Print"] {
        assert!(!pages.contains(word), "{word}");
    }
}

/// Every example line that begins with the program's name is a command line that the program reads.
#[test]
fn examples_are_command_lines() {
    for lang in Lang::ALL {
        let look = Look { lang, colour: false, width: 80, terminal: false };
        let pages = reference(lang);
        let mut examples = 0;
        for line in pages.lines().filter_map(|line| line.strip_prefix("  topout ")) {
            if line.contains(['<', '[']) || line.contains(" > ") {
                continue;
            }
            let words = std::iter::once("topout".into()).chain(words_of(line).into_iter().map(Into::into));
            let read = crate::cli::parse(words, look);
            assert!(read.is_ok() || read.as_ref().is_err_and(|outcome| outcome.status == 0), "{line}: {read:?}");
            assert!(is_quoted_where_needed(line), "{line}");
            examples += 1;
        }
        assert!(examples > 25, "{examples}");
    }
}

/// The dates of the examples are dates that the program understands.
#[test]
fn dates_in_examples_are_understood() {
    let context = dates::Context { year: 2024, data_date: chrono::NaiveDate::from_ymd_opt(2024, 6, 30).unwrap() };
    let mut read = 0;
    for lang in Lang::ALL {
        for line in reference(lang).lines().filter_map(|line| line.strip_prefix("  topout ")) {
            let words = words_of(line);
            let after = |option: &str| words.iter().skip_while(|word| *word != option).nth(1).cloned();
            let days = ["--on", "--as-of", "--known-on", "--since", "--until"]
                .into_iter()
                .filter_map(after)
                .filter(|day| !day.starts_with('<'));
            for day in days {
                assert!(dates::read_day(&day, context).is_ok(), "{line}: {day}");
                read += 1;
            }
            let before_date = match words.first().map(String::as_str) {
                Some("plan" | "forecast") => Some(2),
                Some("target") => Some(3),
                _ => None,
            };
            let planned = before_date.filter(|_| !line.contains(['<', '[']));
            let planned = planned.map(|at| words[at..].iter().take_while(|word| !word.starts_with('-')));
            let planned = planned.map(|words| words.cloned().collect::<Vec<_>>().join(" "));
            let options = ["--date", "--feedback", "--due"].into_iter().filter_map(after);
            for date in planned.into_iter().chain(options).filter(|date| !date.starts_with('<')) {
                assert!(is_none(&date) || dates::read(&date, context).is_ok(), "{line}: {date}");
                read += 1;
            }
        }
    }
    assert!(read > 50, "{read}");
}

/// Whether each option has at most one word: a second would silently become part of a text that came before it.
fn is_quoted_where_needed(line: &str) -> bool {
    let words = words_of(line);
    let options = words.iter().position(|word| word.starts_with('-')).unwrap_or(words.len());
    words[options..].windows(2).all(|pair| pair.iter().any(|word| word.starts_with('-')))
}

/// Splits a line as a shell would: by spaces, with quotes.
fn words_of(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().expect("one at least").push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// To rewrite the files: `TOPOUT_UPDATE_DOCS=1 cargo test help::`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test is told by the environment to rewrite its files")]
fn the_reference_in_docs_is_what_the_program_says() {
    for (lang, name) in [(Lang::En, "cli.md"), (Lang::Zh, "cli.zh.md")] {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
        if std::env::var("TOPOUT_UPDATE_DOCS").is_ok() {
            std::fs::write(&file, reference(lang)).unwrap();
        }
        let kept = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(kept == reference(lang), "{} is out of date: TOPOUT_UPDATE_DOCS=1 cargo test help::", file.display());
    }
}
