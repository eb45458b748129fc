//! `baseline` and `period`: what was approved, and the half-years it was approved for.

use clap::{Args, Subcommand};

use super::{Print, Seen};

#[derive(Debug, Subcommand)]
pub enum Baseline {
    List(ListAll),
    Show(ShowBaseline),
    Set(SetBaseline),
    Compare(CompareBaselines),
}

/// A list of everything of one kind.
#[derive(Debug, Args)]
pub struct ListAll {
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct ShowBaseline {
    #[arg(value_name = "NAME")]
    pub baseline: String,
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct SetBaseline {
    #[arg(value_name = "NAME")]
    pub baseline: String,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct CompareBaselines {
    #[arg(value_name = "NAME")]
    pub baseline: String,
    #[arg(value_name = "NAME")]
    pub with: Option<String>,
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Subcommand)]
pub enum Period {
    List(ListAll),
    Open(OpenPeriod),
}

#[derive(Debug, Args)]
pub struct OpenPeriod {
    #[arg(value_name = "PERIOD")]
    pub period: String,
    #[arg(long, value_name = "CODES")]
    pub carry: Vec<String>,
    #[arg(long, value_name = "DECISION")]
    pub drop: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
}
