//! What the program finds around it: environment variables, the terminal, the user, the folder for its data.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use etcetera::BaseStrategy;

use crate::cli::Look;
use crate::text::Lang;

/// Wider than this, lines are hard to read; a table gains nothing.
const WIDEST: usize = 120;
const WIDTH_WITHOUT_TERMINAL: usize = 80;
/// The ledger of somebody who names none.
const DEFAULT_LEDGER: &str = "topout/ledger.topout";

pub(super) struct Surroundings {
    /// `TOPOUT_LEDGER`
    ledger: Option<PathBuf>,
    /// `TOPOUT_LANG`, then the locale, English otherwise.
    lang: Lang,
    /// `NO_COLOR` and `TERM=dumb` say no.
    colour: bool,
    /// `TOPOUT_NOW`: the moment that stands in for the clock, for scripts and tests.
    fixed_clock: Option<DateTime<FixedOffset>>,
    author: String,
    host: String,
}

impl Surroundings {
    pub(super) fn read() -> Self {
        let lang = variable("TOPOUT_LANG")
            .and_then(|tag| Lang::from_tag(&tag))
            .or_else(|| Lang::from_tag(&sys_locale::get_locale()?))
            .unwrap_or(Lang::En);
        Self {
            ledger: variable("TOPOUT_LEDGER").map(PathBuf::from),
            lang,
            colour: variable("NO_COLOR").is_none() && variable("TERM").as_deref() != Some("dumb"),
            fixed_clock: variable("TOPOUT_NOW").and_then(|moment| DateTime::parse_from_rfc3339(&moment).ok()),
            author: whoami::username(),
            host: whoami::fallible::hostname().unwrap_or_default(),
        }
    }

    /// How words leave the program where the command line does not say otherwise.
    pub(super) fn look(&self) -> Look {
        let terminal = io::stdout().is_terminal();
        let width = if terminal {
            crossterm::terminal::size().map_or(WIDTH_WITHOUT_TERMINAL, |(width, _)| width.into())
        } else {
            WIDTH_WITHOUT_TERMINAL
        };
        Look { lang: self.lang, colour: self.colour && terminal, width: width.min(WIDEST) }
    }

    /// The ledger file: the one named, that of the environment, or the one in the platform's data folder. `None` where the
    /// system knows no such folder.
    pub(super) fn ledger(&self, named: Option<&Path>) -> Option<PathBuf> {
        let named = named.map(Path::to_path_buf).or_else(|| self.ledger.clone());
        named.or_else(|| Some(etcetera::choose_base_strategy().ok()?.data_dir().join(DEFAULT_LEDGER)))
    }

    pub(super) const fn fixed_clock(&self) -> Option<DateTime<FixedOffset>> {
        self.fixed_clock
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
