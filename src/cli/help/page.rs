//! A page of help as text: usage, arguments, options, examples, in columns by cells.

use clap::{Arg, Command};

use super::messages::{Messages, command_key, examples_key, more_key};
use crate::text::cells::{self, Align};
use crate::text::wrap::wrap;

const INDENT: usize = 2;
/// Between what is typed and what it is for.
const GAP: usize = 2;
/// What is typed may take this many cells before its explanation goes onto a line of its own.
const WIDEST_LEADING: usize = 30;

/// How a page is set.
pub(super) struct Layout<'a> {
    pub(super) messages: &'a Messages,
    /// In cells.
    pub(super) width: usize,
    /// Whether headings stand out.
    pub(super) bold: bool,
}

/// Lines under a heading: what is typed, and what it is for.
type Rows = Vec<(String, String)>;

/// The usage line of the command at `path`: `topout move [options] <code> …`.
pub(super) fn usage(command: &Command, path: &[&str], messages: &Messages) -> String {
    let mut parts = vec!["topout".to_owned()];
    parts.extend(path.iter().map(|&name| name.to_owned()));
    parts.push(format!("[{}]", messages.say("value-options")));
    parts.extend(command.get_positionals().map(leading));
    parts.extend(command.get_opts().filter(|arg| arg.is_required_set()).map(leading));
    if command.has_subcommands() {
        let verb = messages.say("value-verb");
        parts.push(if command.is_subcommand_required_set() { format!("<{verb}>") } else { format!("[{verb}]") });
    }
    parts.join(" ")
}

/// An argument as it is typed: `<code>`, `-o, --output <file>`.
fn leading(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(<[_]>::first).map(ToString::to_string).unwrap_or_default();
    if arg.is_positional() {
        let more = if arg.get_num_args().is_some_and(|range| range.max_values() > 1) { "..." } else { "" };
        return if arg.is_required_set() { format!("<{value}>{more}") } else { format!("[{value}]{more}") };
    }
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let long = arg.get_long().unwrap_or_default();
    if arg.get_action().takes_values() { format!("{short}--{long} <{value}>") } else { format!("{short}--{long}") }
}

impl Layout<'_> {
    /// The whole page of the command at `path`; `groups` are headings with the verbs under them.
    pub(super) fn page(&self, command: &Command, path: &[&str], groups: &[(&str, &[&str])]) -> String {
        let mut page = self.paragraphs(&self.messages.say(&command_key(path)));
        page.push('\n');
        page.push_str(&self.heading("heading-usage"));
        page.push_str(&indented(&usage(command, path, self.messages), INDENT));
        for (heading, verbs) in groups {
            let rows = verbs.iter().filter_map(|name| command.find_subcommand(name)).map(verb_row).collect();
            self.section(heading, rows, &mut page);
        }
        if groups.is_empty() {
            self.section("heading-verbs", command.get_subcommands().map(verb_row).collect(), &mut page);
        }
        self.section("heading-arguments", command.get_positionals().map(|arg| self.row(arg)).collect(), &mut page);
        let options = |global: bool| -> Rows {
            let options = command.get_arguments().filter(|arg| !arg.is_positional());
            options.filter(|arg| arg.is_global_set() == global).map(|arg| self.row(arg)).collect()
        };
        self.section("heading-options", options(false), &mut page);
        self.section("heading-globals", options(true), &mut page);
        if let Some(more) = self.messages.find(&more_key(path)) {
            page.push('\n');
            page.push_str(&self.paragraphs(&more));
        }
        if let Some(examples) = self.messages.find(&examples_key(path)) {
            page.push('\n');
            page.push_str(&self.heading("heading-examples"));
            page.push_str(&indented(&examples, INDENT));
        }
        page
    }

    fn heading(&self, key: &str) -> String {
        let heading = self.messages.say(key);
        if self.bold { format!("\u{1b}[1m{heading}\u{1b}[0m\n") } else { format!("{heading}\n") }
    }

    fn paragraphs(&self, text: &str) -> String {
        let lines = text.lines().map(|line| wrap(line, self.width).join("\n"));
        lines.fold(String::new(), |text, line| text + &line + "\n")
    }

    fn section(&self, heading: &str, rows: Rows, page: &mut String) {
        if rows.is_empty() {
            return;
        }
        page.push('\n');
        page.push_str(&self.heading(heading));
        let leading = rows.iter().map(|(typed, _)| cells::width(typed)).filter(|width| *width <= WIDEST_LEADING).max();
        let column = INDENT + leading.unwrap_or(WIDEST_LEADING) + GAP;
        for (typed, purpose) in rows {
            let mut lines = wrap(&purpose, self.width.saturating_sub(column).max(20)).into_iter();
            let typed = indented(&typed, INDENT);
            let typed = typed.trim_end();
            if cells::width(typed) + GAP > column {
                page.push_str(typed);
                page.push('\n');
            } else if let Some(first) = lines.next() {
                page.push_str(format!("{}{first}", cells::pad(typed, column, Align::Left)).trim_end());
                page.push('\n');
            }
            lines.for_each(|line| page.push_str(&indented(&line, column)));
        }
    }

    fn row(&self, arg: &Arg) -> (String, String) {
        let mut purpose = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let values: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        let default = arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
        if arg.get_action().takes_values() {
            if !values.is_empty() {
                purpose += &self.remark("remark-values", &values.join(&self.messages.say("remark-between")));
            }
            if let Some(default) = default {
                purpose += &self.remark("remark-default", &default);
            }
        }
        (leading(arg), purpose)
    }

    fn remark(&self, about: &str, what: &str) -> String {
        let [open, about, close] = ["remark-open", about, "remark-close"].map(|key| self.messages.say(key));
        format!("{open}{about}{what}{close}")
    }
}

fn verb_row(verb: &Command) -> (String, String) {
    let about = verb.get_about().map(ToString::to_string).unwrap_or_default();
    (verb.get_name().to_owned(), about.lines().next().unwrap_or_default().to_owned())
}

fn indented(text: &str, by: usize) -> String {
    text.lines().map(|line| format!("{:by$}{line}\n", "").trim_end().to_owned() + "\n").collect()
}
