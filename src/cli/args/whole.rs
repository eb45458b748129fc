//! The verbs for whole ledgers, the data date, and the program itself.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::Output;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DocumentFormat {
    Toml,
    Json,
}

#[derive(Debug, Args)]
pub struct DataDate {
    #[arg(value_name = "DATE")]
    pub date: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long, conflicts_with = "from")]
    pub empty: bool,
    #[arg(long, value_name = "NAME", requires = "empty")]
    pub name: Option<String>,
    #[arg(long, value_name = "PERIOD", requires = "empty")]
    pub period: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct Export {
    /// Otherwise what the file is called after; TOML where that says nothing.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<DocumentFormat>,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub struct Man {
    #[arg(value_name = "VERB")]
    pub verb: Vec<String>,
}
