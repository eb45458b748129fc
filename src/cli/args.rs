//! The shape of the command line. It holds no words for people: `help` brings those in, in the language of the person.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::fields::{Add, Edit};
use crate::model::{BlockerCategory, Commitment};
use crate::text::Lang;

/// A whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "topout",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "FILE")]
    pub ledger: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_enum)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value = "auto")]
    pub color: ColourChoice,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    /// None opens the screen.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// When the answer carries colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColourChoice {
    /// On a terminal that wants them.
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    Summary(Summary),
    List(List),
    Show(Show),
    Search(Search),
    Complete(Complete),
    Reopen(Named),
    Update(Update),
    Move(Move),
    Plan(Plan),
    Block(Block),
    Unblock(Unblock),
    #[command(subcommand)]
    Add(Add),
    Edit(Box<Edit>),
    Remove(Named),
    Undo,
    Redo,
    Log(Log),
    Check(Check),
    DataDate(DataDate),
    Init(Init),
    Import(Import),
    Export(Export),
    Completions(Completions),
    Man(Man),
    Help(Man),
}

/// Formats a listing can leave the program in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Table,
    Markdown,
    Json,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SummaryFormat {
    Text,
    Markdown,
    Json,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DocumentFormat {
    Toml,
    Json,
}

#[derive(Debug, Args)]
pub struct Summary {
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "text")]
    pub format: SummaryFormat,
    #[command(flatten)]
    pub output: Output,
}

/// Where a document goes instead of stdout.
#[derive(Debug, Args)]
pub struct Output {
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    #[value(alias = "项目")]
    Projects,
    #[value(alias = "站点")]
    Sites,
    #[value(alias = "计划")]
    Plan,
    #[value(alias = "节点")]
    Milestones,
    #[value(alias = "进展")]
    Updates,
    #[value(alias = "问题")]
    Blockers,
    #[value(alias = "指标")]
    Indicators,
}

#[derive(Debug, Args)]
pub struct List {
    #[arg(value_name = "KIND", value_enum)]
    pub kind: Kind,
    #[arg(long)]
    pub late: bool,
    #[arg(long, value_name = "DAYS")]
    pub due_within: Option<String>,
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub project: Option<String>,
    #[arg(long, value_name = "WORDS")]
    pub query: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

#[derive(Clone, Copy, Debug, Args)]
pub struct Format {
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "table")]
    pub format: ListFormat,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[command(flatten)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct Search {
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub format: Format,
}

/// A verb that takes one thing and nothing else.
#[derive(Debug, Args)]
pub struct Named {
    #[arg(value_name = "CODE")]
    pub code: String,
}

#[derive(Debug, Args)]
pub struct Complete {
    #[arg(value_name = "CODE", required = true)]
    pub codes: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Update {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct Move {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "COUNT", allow_negative_numbers = true)]
    pub count: Option<String>,
    #[arg(long, value_name = "STAGE")]
    pub from: String,
    #[arg(long, value_name = "STAGE")]
    pub to: String,
    #[arg(long, value_name = "NAME")]
    pub site: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Plan {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "DATE", required = true)]
    pub date: Vec<String>,
    #[arg(long, value_name = "HOW", value_enum)]
    pub commitment: Option<Commitment>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Block {
    #[arg(value_name = "CODE")]
    pub codes: String,
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    #[arg(long, value_name = "CATEGORY", value_enum, default_value = "other")]
    pub category: BlockerCategory,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
}

#[derive(Debug, Args)]
pub struct Unblock {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Log {
    #[arg(short = 'n', long = "number", value_name = "COUNT", default_value = "20")]
    pub number: usize,
    #[command(flatten)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub format: Format,
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
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "toml")]
    pub format: DocumentFormat,
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
