//! The composition root: the only place that reads the clock, the environment and the command line, and that prints.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

mod clock;
mod config;
mod memory;
mod surroundings;

use crate::cli::{self, Environment, Look, Outcome};
use crate::model::Now;
use crate::text::Texts;
use crate::{ledger, tui};
use memory::MemoryFile;
use surroundings::Surroundings;

/// Runs the program to its end.
pub fn run() -> ExitCode {
    let surroundings = Surroundings::read();
    let look = surroundings.look();
    let outcome = match cli::parse(std::env::args_os(), look) {
        Ok(arguments) => {
            let look = arguments.look(look);
            match environment(&surroundings, arguments.ledger.as_deref(), look) {
                Ok(environment) => match arguments.verb {
                    Some(verb) => cli::run(verb, &environment),
                    None => screen(surroundings, &environment),
                },
                Err(outcome) => outcome,
            }
        }
        Err(outcome) => outcome,
    };
    print(&outcome)
}

/// What a command is carried out in, on the ledger that was named.
fn environment(surroundings: &Surroundings, named: Option<&Path>, look: Look) -> Result<Environment, Outcome> {
    let texts = Texts::new(look.lang);
    if let Some(moment) = surroundings.no_moment() {
        return Err(cli::refusal(2, &texts.app_no_moment(moment), &texts));
    }
    let ledger = surroundings.ledger(named).ok_or_else(|| failed(3, texts.app_no_home()))?;
    let rule = config::rule(&surroundings.config()).map_err(|misfit| cli::refusal(2, &misfit.words(&texts), &texts))?;
    Ok(Environment { ledger, look, now: now(surroundings), rule, asker: Surroundings::asker() })
}

/// Opens the screen, where there is a terminal to show it on.
fn screen(surroundings: Surroundings, environment: &Environment) -> Outcome {
    let Look { lang, colour, .. } = environment.look;
    let texts = Texts::new(lang);
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return failed(2, texts.app_no_terminal());
    }
    let (ledger, notice) = match cli::open(environment) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let file = MemoryFile::at(surroundings.memory());
    let (memory, trouble) = file.recall(&texts);
    let notice = match (notice, trouble) {
        (Some(notice), Some(trouble)) => Some(format!("{notice}\n{trouble}")),
        (notice, trouble) => notice.or(trouble),
    };
    let clock = Box::new(move || now(&surroundings));
    let keeper = Box::new(move |note: &tui::Note| file.keep(note));
    match tui::run(ledger, tui::Options { lang, colour, clock, rule: environment.rule, notice, memory, keeper }) {
        Ok(unsaved) if unsaved.is_empty() => Outcome::default(),
        // The program was told to end in the middle of a text: what was typed is not thrown away.
        Ok(unsaved) => Outcome { stderr: texts.app_unsaved(unsaved.join("\n\n")), ..Outcome::default() },
        Err(tui::Failure::Ledger(ledger::Failure::Refused(problem))) => failed(1, texts.problem(&problem)),
        Err(tui::Failure::Ledger(ledger::Failure::Store(error))) => failed(3, texts.fault(&error)),
        Err(tui::Failure::Terminal(error)) => failed(3, texts.app_terminal_failed(error.to_string())),
        Err(tui::Failure::Keys(keys)) => failed(3, texts.app_terminal_failed(keys.to_string())),
    }
}

fn now(surroundings: &Surroundings) -> Now {
    Now {
        instant: clock::instant(surroundings.fixed_clock()),
        author: surroundings.author().to_owned(),
        host: surroundings.host().to_owned(),
    }
}

fn failed(status: u8, sentence: String) -> Outcome {
    Outcome { stdout: String::new(), stderr: sentence + "\n", status }
}

fn print(outcome: &Outcome) -> ExitCode {
    // A reader that has seen enough (`topout log | head`) is no failure of ours.
    let printed = io::stdout().write_all(outcome.stdout.as_bytes()).and_then(|()| io::stdout().flush());
    let _ = io::stderr().write_all(outcome.stderr.as_bytes());
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(3),
        _ => ExitCode::from(outcome.status),
    }
}
