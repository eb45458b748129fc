//! The shape of the command line. It holds no words for people: `help` brings those in, in the language of the person.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use super::fields::{Add, Edit};
use crate::text::Lang;

mod backups;
mod generate;
mod hand_in;
mod look;
mod periods;
mod record;
mod whole;

pub(super) use backups::{Backup, Backups, Doctor, Restore};
pub(super) use generate::Generate;
pub(super) use hand_in::{Calendar, IssueReport, Issued, ShowIssued};
pub(super) use look::{Changes, Chart, ChartFormat, Check, Due, Explain, Kind, List, Log, Search, Show, Summary};
pub(super) use periods::{Baseline, CompareBaselines, ListAll, OpenPeriod, Period, ShowBaseline};
pub(super) use record::{
    Answer, Assess, Block, Complete, Forecast, LightWord, Money, Move, Plan, Supervise, Target, Unblock, Undo, Update,
};
pub(super) use whole::{Completions, DataDate, DocumentFormat, Export, Import, Init, Man};

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
    Chart(Chart),
    IssueReport(IssueReport),
    #[command(subcommand)]
    Issued(Issued),
    Calendar(Calendar),
    List(List),
    Show(Show),
    Search(Search),
    Due(Due),
    Changes(Changes),
    Check(Check),
    Explain(Explain),
    Log(Log),
    Complete(Complete),
    Reopen(Named),
    Update(Update),
    Move(Move),
    Plan(Plan),
    Forecast(Forecast),
    Target(Target),
    Assess(Assess),
    Money(Money),
    Block(Block),
    Unblock(Unblock),
    Supervise(Supervise),
    Answer(Answer),
    Undo(Undo),
    Redo,
    #[command(subcommand)]
    Add(Add),
    Edit(Box<Edit>),
    Remove(Named),
    #[command(subcommand)]
    Baseline(Baseline),
    #[command(subcommand)]
    Period(Period),
    DataDate(DataDate),
    Init(Init),
    Import(Import),
    Export(Export),
    Backup(Backup),
    Restore(Restore),
    Doctor(Doctor),
    Completions(Completions),
    Man(Man),
    Help(Man),
    #[command(hide = true)]
    Generate(Generate),
}

/// Formats an answer can leave the program in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[value(alias = "table")]
    Text,
    Markdown,
    Json,
    Csv,
    Html,
    Docx,
    Xlsx,
}

/// How an answer is printed, and where it goes.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Print {
    /// None: what the file is called after; text on stdout.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<Format>,
    #[arg(long, value_name = "CELLS")]
    pub width: Option<usize>,
    #[arg(long)]
    pub no_bom: bool,
    #[command(flatten)]
    pub output: Output,
}

/// From which day a verb that looks does so.
#[derive(Clone, Debug, Default, Args)]
#[group(skip)]
pub struct Seen {
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub known_on: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
}

/// Where a document goes instead of stdout; `-` is stdout too.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Output {
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// A verb that takes one thing and nothing else.
#[derive(Debug, Args)]
pub struct Named {
    #[arg(value_name = "CODE")]
    pub code: String,
}
