//! A desk at which the built program is run as a script or a shell runs it: a process with its streams and status, a clock
//! that stands still, a home of its own.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub(crate) const LANGS: [&str; 2] = ["zh", "en"];

pub(crate) const NOON: &str = "2024-09-30T09:00:00+08:00";

/// A desk on 30 September 2024.
pub(crate) struct Desk {
    home: TempDir,
    pub(crate) lang: &'static str,
}

pub(crate) struct Said {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: i32,
}

impl Desk {
    /// With a ledger that has been made from the shipped plan.
    pub(crate) fn new(lang: &'static str) -> Self {
        let desk = Self::bare(lang);
        desk.done("data-date");
        desk
    }

    pub(crate) fn bare(lang: &'static str) -> Self {
        Self { home: tempfile::tempdir().unwrap(), lang }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn ledger(&self) -> PathBuf {
        self.path("desk/plan.topout")
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_topout"), words)
    }

    /// Another program in the same place.
    pub(crate) fn command_of(&self, program: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("HOME", self.home.path()).env("TOPOUT_NOW", NOON).env("TOPOUT_LANG", self.lang);
        command.env("TOPOUT_LEDGER", self.ledger()).current_dir(self.home.path()).args(words).stdin(Stdio::null());
        command
    }

    pub(crate) fn say(&self, words: &[&str]) -> Said {
        said(&mut self.command(words))
    }

    pub(crate) fn run(&self, line: &str) -> Said {
        self.say(&line.split(' ').collect::<Vec<_>>())
    }

    pub(crate) fn done(&self, line: &str) -> String {
        let said = self.run(line);
        assert_eq!(said.status, 0, "{line}: {}", said.err);
        said.out
    }
}

pub(crate) fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().expect("no signal"),
    }
}
