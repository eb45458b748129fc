//! The parser's refusals in our words: what is wrong, what was perhaps meant, and where to look.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _, Error};

use super::args::Arguments;
use super::{Look, Outcome, help};
use crate::text::cells::visible;
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
            Outcome { stdout: concat!("topout ", env!("CARGO_PKG_VERSION"), "\n").into(), ..Outcome::default() }
        }
        _ => {
            let texts = Texts::new(look.lang);
            let verbs = verbs_in(given);
            let command =
                std::iter::once("topout").chain(verbs.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
            let next = texts.cli_usage_next(command);
            Outcome {
                stderr: format!("{}{}\n{next}\n", texts.cli_error(), visible(&sentence(error, &verbs, &texts))),
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
        None => Outcome { stdout: help::page_of(&known, look).into(), ..Outcome::default() },
        Some(verb) => {
            let texts = Texts::new(look.lang);
            let stderr = format!(
                "{}{}\n{}\n",
                texts.cli_error(),
                visible(&texts.cli_no_such_verb(verb.as_str())),
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

fn sentence(error: &Error, verbs: &[String], texts: &Texts) -> String {
    let said = |kind| error.get(kind).map(|value| plain(value, texts)).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            with_guess(texts.cli_no_such_verb(said(ContextKind::InvalidSubcommand)), &guessed_verb(error), texts)
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            with_guess(texts.cli_no_such_option(argument), &said(ContextKind::SuggestedArg), texts)
        }
        ErrorKind::UnknownArgument => texts.cli_too_many(argument),
        ErrorKind::InvalidValue if value.is_empty() => texts.cli_value_missing(argument),
        ErrorKind::InvalidValue => texts.cli_value_unknown(value, argument, said(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => texts.cli_value_wrong(value, argument),
        ErrorKind::ArgumentConflict if argument == said(ContextKind::PriorArg) => texts.cli_given_twice(argument),
        ErrorKind::ArgumentConflict => texts.cli_conflict(argument, said(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => texts.cli_missing(argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            texts.cli_verb_missing(listed(&next_verbs(verbs), texts))
        }
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

/// The verb that is most like the one typed: the parser names it last.
fn guessed_verb(error: &Error) -> String {
    match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::Strings(verbs)) => verbs.last().cloned().unwrap_or_default(),
        Some(ContextValue::String(verb)) => verb.clone(),
        _ => String::new(),
    }
}

/// What the parser says of an error, several values as a list, without its colours.
fn plain(value: &ContextValue, texts: &Texts) -> String {
    match value {
        ContextValue::Strings(values) => listed(values, texts),
        ContextValue::StyledStr(value) => value.to_string(),
        ContextValue::StyledStrs(values) => listed(&values.iter().map(ToString::to_string).collect::<Vec<_>>(), texts),
        ContextValue::None => String::new(),
        other => other.to_string(),
    }
}

fn listed(words: &[String], texts: &Texts) -> String {
    words.join(&texts.cli_between())
}

/// The verbs that can follow `verbs`.
fn next_verbs(verbs: &[String]) -> Vec<String> {
    let tree = Arguments::command();
    let command = verbs.iter().try_fold(&tree, |command, verb| command.find_subcommand(verb)).unwrap_or(&tree);
    let shown = command.get_subcommands().filter(|verb| !verb.is_hide_set());
    shown.map(|verb| verb.get_name().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(lang: Lang, line: &str) -> String {
        let words = std::iter::once("topout").chain(line.split_whitespace()).map(OsString::from);
        let outcome = crate::cli::parse(words, Look { lang, colour: false, width: 80, terminal: false }).unwrap_err();
        assert_eq!((outcome.status, outcome.stdout.as_slice()), (2, b"".as_slice()), "{line}");
        outcome.stderr
    }

    /// What the program answers to command lines that are wrong, one after the other.
    fn transcript(lang: Lang) -> String {
        let lines = [
            "move P01 3 --from fit_out",
            "moev P01",
            "list schools",
            "list plan --latte",
            "summary --format pdf",
            "complete P01-M1 --on",
            "undo it",
            "log -n many",
            "edit 8.8 --status done --value 3",
            "add",
            "add project",
            "help moev",
            "--lang fr undo",
            "--lang zh --lang zh undo",
            "summary --force",
        ];
        lines.map(|line| format!("$ {line}\n{}", refused(lang, line))).concat()
    }

    #[test]
    fn wrong_usage_is_said_in_chinese_with_the_next_step() {
        insta::assert_snapshot!(transcript(Lang::Zh), @"
        $ move P01 3 --from fit_out
        错误：缺少 --to <阶段>。
        查看用法：topout move --help
        $ moev P01
        错误：没有“moev”这个命令。是不是想用：move
        查看用法：topout --help
        $ list schools
        错误：<类别> 不能是“schools”，可选：projects、sites、plan、milestones、updates、blockers、indicators、money、supervisions
        查看用法：topout list --help
        $ list plan --latte
        错误：这里没有“--latte”这个选项。是不是想用：--late
        查看用法：topout list --help
        $ summary --format pdf
        错误：--format <格式> 不能是“pdf”，可选：text、markdown、json、csv、html、docx、xlsx
        查看用法：topout summary --help
        $ complete P01-M1 --on
        错误：--on <日期> 后面缺少内容。
        查看用法：topout complete --help
        $ undo it
        错误：多了一个词“it”。
        查看用法：topout undo --help
        $ log -n many
        错误：--number <数量> 不能是“many”，请填整数。
        查看用法：topout log --help
        $ edit 8.8 --status done --value 3
        错误：--status <状态> 与 --value <数值> 不能同时使用。
        查看用法：topout edit --help
        $ add
        错误：后面还要写明：project、site、milestone、item、action、indicator、remark
        查看用法：topout add --help
        $ add project
        错误：缺少 --quantities <数量>、<名称>。
        查看用法：topout add project --help
        $ help moev
        错误：没有“moev”这个命令。
        查看用法：topout --help
        $ --lang fr undo
        错误：--lang <语言> 不能是“fr”，可选：zh、en
        查看用法：topout undo --help
        $ --lang zh --lang zh undo
        错误：--lang <语言> 只能写一次。
        查看用法：topout undo --help
        $ summary --force
        错误：缺少 --output <文件>。
        查看用法：topout summary --help
        ");
    }

    #[test]
    fn wrong_usage_is_said_in_english_with_the_next_step() {
        insta::assert_snapshot!(transcript(Lang::En), @"
        $ move P01 3 --from fit_out
        Error: Still needed: --to <stage>
        For its usage: topout move --help
        $ moev P01
        Error: There is no command “moev”. Did you mean: move?
        For its usage: topout --help
        $ list schools
        Error: “schools” is not possible for <kind>. Choose one of: projects, sites, plan, milestones, updates, blockers, indicators, money, supervisions
        For its usage: topout list --help
        $ list plan --latte
        Error: There is no option “--latte” here. Did you mean: --late?
        For its usage: topout list --help
        $ summary --format pdf
        Error: “pdf” is not possible for --format <format>. Choose one of: text, markdown, json, csv, html, docx, xlsx
        For its usage: topout summary --help
        $ complete P01-M1 --on
        Error: --on <date> needs a value.
        For its usage: topout complete --help
        $ undo it
        Error: “it” is one word too many.
        For its usage: topout undo --help
        $ log -n many
        Error: “many” is not possible for --number <count>: a whole number is wanted.
        For its usage: topout log --help
        $ edit 8.8 --status done --value 3
        Error: --status <status> and --value <values> can't be given together.
        For its usage: topout edit --help
        $ add
        Error: A command is missing: one of project, site, milestone, item, action, indicator, remark
        For its usage: topout add --help
        $ add project
        Error: Still needed: --quantities <quantities>, <name>
        For its usage: topout add project --help
        $ help moev
        Error: There is no command “moev”.
        For its usage: topout --help
        $ --lang fr undo
        Error: “fr” is not possible for --lang <language>. Choose one of: zh, en
        For its usage: topout undo --help
        $ --lang zh --lang zh undo
        错误：--lang <语言> 只能写一次。
        查看用法：topout undo --help
        $ summary --force
        Error: Still needed: --output <file>
        For its usage: topout summary --help
        ");
    }

    #[test]
    fn the_language_of_a_refusal_is_the_one_asked_for() {
        assert!(refused(Lang::Zh, "--lang en moev").starts_with("Error: "));
        assert!(refused(Lang::En, "--lang=zh moev").starts_with("错误："));
        assert!(refused(Lang::En, "moev --lang zh_CN.UTF-8").starts_with("错误："));
    }
}
