//! Help in both languages: `data/locales/*/help.ftl` brought to the tree of commands, and its pages.
//!
//! The messages are found by the names of commands and arguments (`help-move`, `help-move-from`), so they are looked up at run
//! time; a test holds that none is missing and none is left over.

mod messages;
mod page;

use clap::{Arg, Command, CommandFactory as _};
use messages::Messages;

use super::Look;
use super::args::Arguments;
use crate::text::Lang;

/// The verbs of the first page, in groups by what they are for.
const GROUPS: [(&str, &[&str]); 7] = [
    ("group-look", &["summary", "chart", "due", "changes", "list", "show", "search", "check", "explain", "log"]),
    ("group-hand-in", &["issue-report", "issued", "calendar"]),
    ("group-record", &["complete", "reopen", "update", "move", "block", "unblock", "money", "undo", "redo"]),
    ("group-control", &["plan", "forecast", "target", "assess", "supervise", "answer", "baseline", "period"]),
    ("group-keep", &["add", "edit", "remove", "data-date"]),
    ("group-file", &["init", "import", "export", "backup", "restore"]),
    ("group-program", &["doctor", "completions", "man", "help"]),
];

/// The page of a program is as wide as this, at most: longer lines are hard to read.
const WIDEST: usize = 100;

/// The command line with every word for people in the language of `look`.
pub(super) fn localised(look: Look) -> Command {
    let messages = Messages::new(look.lang);
    let mut command = Arguments::command().term_width(0);
    command.build();
    let globals: Vec<Arg> = command.get_arguments().filter(|arg| arg.is_global_set()).cloned().collect();
    let scope = Scope { messages: &messages, globals: &globals, look };
    scope.word(command, &[])
}

/// The same without the verbs that are not for everybody, for what would name them.
pub(super) fn for_everybody(look: Look) -> Command {
    let whole = localised(look);
    let verbs = whole.get_subcommands().filter(|verb| !verb.is_hide_set()).cloned();
    let bare = Command::new(whole.get_name().to_owned()).version(env!("CARGO_PKG_VERSION"));
    let bare = bare.disable_help_flag(true).disable_version_flag(true).disable_help_subcommand(true);
    bare.args(whole.get_arguments().cloned()).subcommands(verbs)
}

/// The page of the command that `path` leads to from the program, as far as there is one.
pub(super) fn page_of(path: &[String], look: Look) -> String {
    let mut command = &localised(look);
    for name in path {
        let Some(next) = command.find_subcommand(name) else { break };
        command = next;
    }
    command.clone().render_help().ansi().to_string()
}

/// Every page of help in one Markdown document: `docs/cli.md`, `docs/cli.zh.md`.
pub fn reference(lang: Lang) -> String {
    let messages = Messages::new(lang);
    let look = Look { lang, colour: false, width: 80, terminal: false };
    let mut document = format!("# {}\n\n{}\n", messages.say("reference-title"), messages.say("reference-intro"));
    write_pages(&localised(look), "topout", &mut document);
    document
}

fn write_pages(command: &Command, name: &str, document: &mut String) {
    let page = command.clone().render_help().to_string();
    document.extend(["\n## ", name, "\n\n```text\n", page.trim_end(), "\n```\n"]);
    for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
        write_pages(verb, &format!("{name} {}", verb.get_name()), document);
    }
}

/// What is the same for all commands of a tree.
struct Scope<'a> {
    messages: &'a Messages,
    /// The options that every command takes; they stand on its page after its own.
    globals: &'a [Arg],
    look: Look,
}

impl Scope<'_> {
    fn word(&self, command: Command, path: &[&str]) -> Command {
        let is_root = path.is_empty();
        let globals: Vec<_> = self.globals.iter().map(|arg| arg.get_id().clone()).collect();
        let command = command.mut_args(|arg| {
            let owner: &[&str] = if globals.contains(arg.get_id()) { &[] } else { path };
            self.word_argument(arg, owner)
        });
        let command = command.mut_subcommands(|verb| {
            let name = verb.get_name().to_owned();
            let path: Vec<&str> = path.iter().copied().chain([name.as_str()]).collect();
            self.word(verb, &path)
        });
        let about = self.messages.say(&messages::command_key(path));
        let usage = page::usage(&command, path, self.messages);
        let examples = self.messages.find(&messages::examples_key(path)).unwrap_or_default();
        let command = command
            .about(about)
            .override_usage(usage)
            .subcommand_value_name(self.messages.say("value-verb"))
            .after_help(examples);
        let width = self.look.width.min(WIDEST);
        let layout = page::Layout { messages: self.messages, width, bold: self.look.colour };
        let groups: &[_] = if is_root { &GROUPS } else { &[] };
        let page = layout.page(&command, path, groups);
        command.override_help(page)
    }

    fn word_argument(&self, arg: Arg, path: &[&str]) -> Arg {
        let help = self.messages.argument(path, arg.get_id().as_str());
        let value = arg.get_value_names().and_then(<[_]>::first).map(|name| self.messages.value(name));
        let arg = arg.help(help);
        match value {
            Some(value) if arg.get_action().takes_values() => arg.value_name(value),
            _ => arg,
        }
    }
}

#[cfg(test)]
mod tests;
