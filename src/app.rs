//! The composition root: the only place that reads the clock, the environment and the command line, and that prints.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

mod clock;
mod surroundings;

use crate::cli::{self, Environment, Look, Outcome};
use crate::model::Now;
use crate::text::Texts;
use crate::{ledger, tui};
use surroundings::Surroundings;

/// Runs the program to its end.
pub fn run() -> ExitCode {
    let surroundings = Surroundings::read();
    let look = surroundings.look();
    let outcome = match cli::parse(std::env::args_os(), look) {
        Ok(arguments) => {
            let look = arguments.look(look);
            match surroundings.ledger(arguments.ledger.as_deref()) {
                Some(path) => {
                    let environment = Environment { ledger: path, look, now: now(&surroundings) };
                    match arguments.verb {
                        Some(verb) => cli::run(verb, &environment),
                        None => screen(surroundings, &environment),
                    }
                }
                None => failed(3, Texts::new(look.lang).app_no_home()),
            }
        }
        Err(outcome) => outcome,
    };
    print(&outcome)
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
    let clock = Box::new(move || now(&surroundings));
    match tui::run(ledger, tui::Options { lang, colour, clock, notice }) {
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
