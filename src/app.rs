//! The composition root: the only place that reads the clock, the environment and the command line, and that prints.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

mod appearance;
mod clock;
mod config;
mod doctor;
mod drafts;
mod files;
mod kept_file;
mod memory;
mod probe;
mod progress;
mod stopping;
mod surroundings;
mod terminal;

use crate::cli::{self, Arguments, Environment, Examiner, Look, Outcome};
use crate::model::Now;
use crate::text::{Lang, Texts, cells};
use crate::tui::{Keymap, Unsaved};
use crate::{ledger, tui};
use appearance::{Reason, Wishes};
use config::Config;
use drafts::DraftFile;
use memory::MemoryFile;
use surroundings::Surroundings;

/// Where copied text goes that is not for the clipboard, beside what the screen remembers.
const COPIES: &str = "copied.txt";

/// The folder of what was not saved, in the same place.
const DRAFTS: &str = "drafts";

/// How long the screen waits for the first word of a terminal that is asked about itself.
const PATIENCE: Duration = Duration::from_millis(250);

/// Runs the program to its end.
pub fn run() -> ExitCode {
    let surroundings = Rc::new(Surroundings::read());
    let mut look = surroundings.look();
    let outcome = match cli::parse(std::env::args_os(), look) {
        Ok(arguments) => {
            look = arguments.look(look);
            carry_out(&surroundings, arguments).unwrap_or_else(|outcome| outcome)
        }
        Err(outcome) => outcome,
    };
    print(&outcome, look.lang)
}

fn carry_out(surroundings: &Rc<Surroundings>, arguments: Arguments) -> Result<Outcome, Outcome> {
    let look = arguments.look(surroundings.look());
    let texts = Texts::new(look.lang);
    let refused = |sentence: String| cli::refusal(2, &sentence, &texts);
    if let Some(moment) = surroundings.no_moment() {
        return Err(refused(texts.app_no_moment(moment)));
    }
    let ledger = surroundings.ledger(arguments.ledger.as_deref()).ok_or_else(|| failed(3, texts.app_no_home()))?;
    let Config { rule, screen, typefaces, keys } =
        Config::read(&surroundings.config()).map_err(|misfit| refused(misfit.words(&texts)))?;
    let wishes = surroundings.wishes(arguments.color, screen).map_err(|theme| {
        let known = config::THEMES.iter().map(|theme| theme.trim_matches('"').to_owned());
        refused(texts.app_no_theme(theme, texts.listed(known)))
    })?;
    if io::stdout().is_terminal() {
        cells::set_ambiguous(screen.ambiguous.unwrap_or_default());
    }
    let known = doctor::Known {
        terminal: surroundings.terminal().clone(),
        wishes,
        config: surroundings.config(),
        language: arguments.lang.map_or(surroundings.language(), |_| Reason::Said("--lang")),
    };
    let environment = Environment {
        ledger,
        look,
        now: now(surroundings),
        rule,
        typefaces,
        asker: Surroundings::asker(),
        teller: arguments.verb.as_ref().and_then(|_| progress::teller()),
        stopper: Some(stopping::stopper()),
        examiner: Examiner::new(move |environment| doctor::page(&known, environment)),
    };
    if let Some(verb) = arguments.verb {
        return Ok(cli::run(verb, &environment));
    }
    let keys = keys.map_or_else(Keymap::shipped, Ok);
    let keys = keys.map_err(|error| failed(3, texts.app_terminal_failed(error.to_string())))?;
    Ok(show(surroundings, wishes, keys, &environment))
}

/// Opens the screen, where there is a terminal to show it on.
fn show(surroundings: &Rc<Surroundings>, wishes: Wishes, keys: Keymap, environment: &Environment) -> Outcome {
    let Look { lang, .. } = environment.look;
    let texts = Texts::new(lang);
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return failed(2, texts.app_no_terminal());
    }
    let (ledger, notice) = match cli::open(environment) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let terminal = surroundings.terminal().clone();
    let look = Box::new(move || {
        let findings = probe::ask(wishes.questions(&terminal), PATIENCE);
        tui::Asked { look: wishes.appearance(&terminal, &findings).look, typed: findings.typed }
    });
    let clock = {
        let surroundings = Rc::clone(surroundings);
        Box::new(move || now(&surroundings))
    };
    let mouse = wishes.screen.mouse;
    let file = MemoryFile::at(surroundings.memory());
    let (memory, trouble) = file.recall(&texts);
    let notice = match (notice, trouble) {
        (Some(notice), Some(trouble)) => Some(format!("{notice}\n{trouble}")),
        (notice, trouble) => notice.or(trouble),
    };
    let keeper: Option<tui::Keeper> = Some(Box::new(move |note: &tui::Note| file.keep(note)));
    let copies = surroundings.memory().filter(|_| !wishes.screen.clipboard).map(|path| path.with_file_name(COPIES));
    let folder = surroundings.memory().map(|path| path.with_file_name(DRAFTS));
    let drafts = folder.map(|folder| Box::new(DraftFile::new(folder, &environment.ledger)) as Box<dyn tui::Drafts>);
    let files: Option<Arc<dyn tui::Files>> = Some(Arc::new(files::OnDisk));
    let (rule, typefaces) = (environment.rule, environment.typefaces.clone());
    match tui::run(
        ledger,
        tui::Options { lang, look, keys, mouse, clock, rule, typefaces, notice, memory, keeper, drafts, files, copies },
    ) {
        Ok(Unsaved::Nothing) => Outcome::default(),
        // The program was told to end in the middle of a text: what was typed is not thrown away.
        Ok(Unsaved::Kept(count)) => Outcome { stderr: texts.app_drafts_kept(count) + "\n", ..Outcome::default() },
        Ok(Unsaved::Lost(typed)) => {
            Outcome { stderr: texts.app_unsaved(typed.join("\n\n")) + "\n", ..Outcome::default() }
        }
        Err(tui::Failure::Ledger(ledger::Failure::Refused(problem))) => failed(1, texts.problem(&problem)),
        Err(tui::Failure::Ledger(ledger::Failure::Store(error))) => failed(3, texts.fault(&error)),
        Err(tui::Failure::Ledger(ledger::Failure::Cancelled)) => failed(1, texts.cancelled()),
        Err(tui::Failure::Terminal(error)) => failed(3, texts.app_terminal_failed(error.to_string())),
    }
}

/// For `hazards`: a configuration file is read or refused in words, whatever stands in it.
#[cfg(any(test, fuzzing))]
pub(crate) fn config_holds(text: &str, texts: &Texts) {
    if let Err(misfit) = Config::of_text(text) {
        assert!(!misfit.words(texts).is_empty());
    }
}

fn now(surroundings: &Surroundings) -> Now {
    Now {
        instant: clock::instant(surroundings.fixed_clock()),
        author: surroundings.author().to_owned(),
        host: surroundings.host().to_owned(),
    }
}

fn failed(status: u8, sentence: impl AsRef<str>) -> Outcome {
    // It may quote a path or a name that came from elsewhere.
    Outcome { stdout: Vec::new(), stderr: cells::visible(sentence.as_ref()).into_owned() + "\n", status }
}

fn print(outcome: &Outcome, lang: Lang) -> ExitCode {
    // A reader that has seen enough (`topout log | head`) is no failure of ours.
    let printed = io::stdout().write_all(&outcome.stdout).and_then(|()| io::stdout().flush());
    let _ = io::stderr().write_all(outcome.stderr.as_bytes());
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let texts = Texts::new(lang);
            let reason = texts.system_trouble(error.kind(), &error.to_string());
            let _ = writeln!(io::stderr(), "{}", texts.app_unprinted(reason));
            ExitCode::from(3)
        }
        _ => ExitCode::from(outcome.status),
    }
}
