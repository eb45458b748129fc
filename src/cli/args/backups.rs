//! `backup`, `restore` and `doctor`: that nothing is lost.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Print;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Backup {
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// None makes one.
    #[command(subcommand)]
    pub what: Option<Backups>,
}

#[derive(Debug, Subcommand)]
pub enum Backups {
    List(ListBackups),
}

#[derive(Debug, Args)]
pub struct ListBackups {
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Restore {
    #[arg(value_name = "BACKUP")]
    pub backup: PathBuf,
}

#[derive(Debug, Args)]
pub struct Doctor {
    #[arg(long)]
    pub repair: bool,
    #[arg(short, long, value_name = "FILE", requires = "repair")]
    pub output: Option<PathBuf>,
}
