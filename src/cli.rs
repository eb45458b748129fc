//! The command line: arguments become a command or a query, the answer goes to stdout and nothing else does.
//!
//! Nothing is read here but the files a command names: place, language, clock and terminal come in as values, and what is to be
//! printed goes out as an [`Outcome`], so that every scenario can be tested without a process.

mod args;
mod dialogue;
mod examiner;
mod fields;
mod files;
mod help;
mod run;
mod stop;
mod stopper;
mod teller;
mod usage_error;
mod whole_file;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

pub use args::{Arguments, ColourChoice, Verb};
use clap::{CommandFactory as _, FromArgMatches as _};
pub use dialogue::Asker;
pub use examiner::Examiner;
pub use files::{read_document, replace_text, write_document, write_file};
pub use help::reference;
pub use run::{open, run};
pub use stopper::Stopper;
pub use teller::{Doing, Teller};

use crate::model::{LightRule, Now};
use crate::report::Typefaces;
use crate::text::cells::visible;
use crate::text::{Lang, Texts};

/// How words leave the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub lang: Lang,
    /// Whether stdout may carry ANSI colours.
    pub colour: bool,
    /// The width of the terminal in cells; 80 where there is none.
    pub width: usize,
    /// Whether stdout is a terminal.
    pub terminal: bool,
}

/// Everything a command is carried out in.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The ledger file. Where it is missing, commands that need one make it from the shipped plan.
    pub ledger: PathBuf,
    pub look: Look,
    pub now: Now,
    /// The rule of lights.
    pub rule: LightRule,
    /// What documents for Word are set in.
    pub typefaces: Typefaces,
    /// Who can be asked, where somebody sits at a terminal.
    pub asker: Option<Asker>,
    /// Who is told what long work is at, where somebody waits.
    pub teller: Option<Teller>,
    /// Who can stop long work, where the program is told to end.
    pub stopper: Option<Stopper>,
    /// Who looks over it all, for `doctor`.
    pub examiner: Examiner,
}

/// What a command line came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The answer.
    pub stdout: Vec<u8>,
    /// Notices, hints and refusals.
    pub stderr: String,
    /// 0 done; 1 refused by the ledger's rules; 2 wrong usage; 3 the file or system failed; 4 done, but a check found
    /// something.
    pub status: u8,
}

impl Arguments {
    /// `look` with what `--lang` and `--color` say about it.
    pub fn look(&self, look: Look) -> Look {
        let colour = match self.color {
            ColourChoice::Auto => look.colour,
            ColourChoice::Always => true,
            ColourChoice::Never => false,
        };
        Look { lang: self.lang.unwrap_or(look.lang), colour, ..look }
    }
}

/// What ends the program with `status` before a command begins, as the commands word it.
pub fn refusal(status: u8, sentence: &str, texts: &Texts) -> Outcome {
    let stderr = format!("{}{}\n", texts.cli_error(), visible(sentence));
    Outcome { stdout: Vec::new(), stderr, status }
}

/// Reads a command line, the program's name first. `look` is what holds where the command line does not say otherwise.
///
/// # Errors
/// The outcome that ends the program here: help, the version, or wrong usage.
pub fn parse(arguments: impl IntoIterator<Item = OsString>, look: Look) -> Result<Arguments, Outcome> {
    let given: Vec<OsString> = arguments.into_iter().collect();
    let look = Look { lang: usage_error::wanted_lang(&given).unwrap_or(look.lang), ..look };
    let read = |command: clap::Command| {
        let matches = command.try_get_matches_from(&given)?;
        Arguments::from_arg_matches(&matches)
    };
    // Every word of help takes longer than many an answer: they are put in only where they are asked for.
    let read = read(Arguments::command())
        .or_else(|_| read(help::localised(look)))
        .map_err(|error| usage_error::outcome(&error, &given, look))?;
    match &read.verb {
        Some(Verb::Help(wanted)) => Err(usage_error::help_on(&wanted.verb, read.look(look))),
        _ => Ok(read),
    }
}
