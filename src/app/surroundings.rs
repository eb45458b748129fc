//! What the program finds around it: environment variables, the terminal, the user, the folder for its data.

use std::io::{self, IsTerminal, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use etcetera::BaseStrategy;

use super::appearance::{Reason, Wishes};
use super::config::{self, Place, Screen};
use super::terminal::Names;
use crate::cli::{Asker, ColourChoice, Look};
use crate::store;
use crate::text::Lang;

/// Wider than this, lines are hard to read; a table gains nothing.
const WIDEST: usize = 120;
const WIDTH_WITHOUT_TERMINAL: usize = 80;
/// The ledger of somebody who names none.
const DEFAULT_LEDGER: &str = "topout/ledger.topout";
const DEFAULT_CONFIG: &str = "topout/config.toml";
const DEFAULT_MEMORY: &str = "topout/state.toml";

pub(super) struct Surroundings {
    /// `TOPOUT_LEDGER`
    ledger: Option<PathBuf>,
    /// `TOPOUT_CONFIG`
    config: Option<PathBuf>,
    /// `TOPOUT_STATE`
    memory: Option<PathBuf>,
    /// `TOPOUT_LANG`, then the locale, English otherwise.
    lang: (Lang, Reason),
    /// `TOPOUT_THEME`
    theme: Option<String>,
    no_colour: bool,
    terminal: Names,
    /// `TOPOUT_NOW`: the moment that stands in for the clock, for scripts and tests; as it was written where it is none.
    fixed_clock: Option<Result<DateTime<FixedOffset>, String>>,
    author: String,
    host: String,
}

impl Surroundings {
    pub(super) fn read() -> Self {
        let said = variable("TOPOUT_LANG").and_then(|tag| Some((Lang::from_tag(&tag)?, Reason::Said("TOPOUT_LANG"))));
        let locale = || Some((Lang::from_tag(&sys_locale::get_locale()?)?, Reason::Locale));
        // For tests, which have no network drive.
        if let Some(name) = variable("TOPOUT_FILE_SYSTEM") {
            store::pretend(&name);
        }
        Self {
            ledger: variable("TOPOUT_LEDGER").map(PathBuf::from),
            config: variable("TOPOUT_CONFIG").map(PathBuf::from),
            lang: said.or_else(locale).unwrap_or((Lang::En, Reason::Usual)),
            memory: variable("TOPOUT_STATE").map(PathBuf::from),
            theme: variable("TOPOUT_THEME"),
            no_colour: variable("NO_COLOR").is_some(),
            terminal: Names::read(variable),
            fixed_clock: variable("TOPOUT_NOW").map(|moment| DateTime::parse_from_rfc3339(&moment).map_err(|_| moment)),
            author: whoami::username(),
            host: whoami::fallible::hostname().unwrap_or_default(),
        }
    }

    /// How words leave the program where the command line does not say otherwise.
    pub(super) fn look(&self) -> Look {
        let terminal = io::stdout().is_terminal();
        let width = if terminal {
            // Some terminals do not know their size and say 0.
            let known = crossterm::terminal::size().ok().filter(|(width, _)| *width > 0);
            known.map_or(WIDTH_WITHOUT_TERMINAL, |(width, _)| width.into())
        } else {
            WIDTH_WITHOUT_TERMINAL
        };
        let colour = !self.no_colour && self.terminal.term.as_deref() != Some("dumb");
        Look { lang: self.lang.0, colour: colour && terminal, width: width.min(WIDEST), terminal }
    }

    /// Why that language.
    pub(super) const fn language(&self) -> Reason {
        self.lang.1
    }

    pub(super) const fn terminal(&self) -> &Names {
        &self.terminal
    }

    /// How the screen is to look by the configuration file, the environment and the command line.
    ///
    /// # Errors
    /// What `TOPOUT_THEME` says where there is no such theme.
    pub(super) fn wishes(&self, colour: ColourChoice, screen: Screen) -> Result<Wishes, &str> {
        let no_colour = self.no_colour;
        let Some(said) = self.theme.as_deref() else { return Ok(Wishes { colour, no_colour, theme: None, screen }) };
        let word = config::bare(config::THEMES, said).ok_or(said)?;
        let screen = Screen { theme: None, ..screen };
        Ok(Wishes { colour, no_colour, theme: config::theme(word), screen })
    }

    /// The ledger file: the one named, that of the environment, or the one in the platform's data folder. `None` where the
    /// system knows no such folder.
    pub(super) fn ledger(&self, named: Option<&Path>) -> Option<PathBuf> {
        let named = named.map(Path::to_path_buf).or_else(|| self.ledger.clone());
        named.or_else(|| Some(etcetera::choose_base_strategy().ok()?.data_dir().join(DEFAULT_LEDGER)))
    }

    /// Where the configuration file is.
    pub(super) fn config(&self) -> Place {
        match &self.config {
            Some(path) => Place::Named(path.clone()),
            None => etcetera::choose_base_strategy()
                .map_or(Place::Nowhere, |strategy| Place::Usual(strategy.config_dir().join(DEFAULT_CONFIG))),
        }
    }

    /// Where it is remembered how the screen is liked: in the folder for states where the platform has one, else beside the
    /// configuration. `None` where the system knows neither.
    pub(super) fn memory(&self) -> Option<PathBuf> {
        let usual = || {
            let strategy = etcetera::choose_base_strategy().ok()?;
            Some(strategy.state_dir().unwrap_or_else(|| strategy.config_dir()).join(DEFAULT_MEMORY))
        };
        self.memory.clone().or_else(usual)
    }

    /// Whoever sits at the terminal: asked on stderr, for stdout carries the answer and nothing else.
    pub(super) fn asker() -> Option<Asker> {
        let sits_there = io::stdin().is_terminal() && io::stderr().is_terminal();
        sits_there.then(|| {
            Asker::new(|question| {
                let mut stderr = io::stderr();
                stderr.write_all(question.as_bytes()).and_then(|()| stderr.flush()).ok()?;
                io::stdin().lines().next()?.ok()
            })
        })
    }

    pub(super) fn fixed_clock(&self) -> Option<DateTime<FixedOffset>> {
        self.fixed_clock.as_ref()?.as_ref().ok().copied()
    }

    /// What `TOPOUT_NOW` says where that is no moment: the real clock must not take its place unseen.
    pub(super) fn no_moment(&self) -> Option<&str> {
        self.fixed_clock.as_ref()?.as_ref().err().map(String::as_str)
    }

    pub(super) fn author(&self) -> &str {
        &self.author
    }

    pub(super) fn host(&self) -> &str {
        &self.host
    }
}

/// An environment variable that is set to something.
#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
