//! `issue-report`, `issued` and `calendar`: what leaves the office.

use clap::{Args, Subcommand};

use super::look::Style;
use super::{Format, Output, Print, Seen};

#[derive(Debug, Args)]
pub struct IssueReport {
    #[arg(long, value_name = "STYLE", value_enum, default_value = "report")]
    pub style: Style,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub compare_with: Option<String>,
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Subcommand)]
pub enum Issued {
    List(ListIssued),
    Show(ShowIssued),
}

#[derive(Debug, Args)]
pub struct ListIssued {
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct ShowIssued {
    #[arg(value_name = "NUMBER")]
    pub number: String,
    /// None: what the file is called after; text on stdout.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub struct Calendar {
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub output: Output,
}
