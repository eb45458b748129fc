//! The verbs that look.

use clap::{Args, ValueEnum};

use super::{Output, Print, Seen};
use crate::report::SummaryStyle;

/// Styles of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Style {
    Brief,
    Report,
    Table,
}

#[derive(Debug, Args)]
pub struct Summary {
    #[command(flatten)]
    pub seen: Seen,
    /// None: the usual one of the format.
    #[arg(long, value_name = "STYLE", value_enum)]
    pub style: Option<Style>,
    #[arg(long, value_name = "NUMBER")]
    pub compare_with: Option<String>,
    /// Every project, however many there are.
    #[arg(long)]
    pub whole: bool,
    #[command(flatten)]
    pub print: Print,
}

/// What a wall chart can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChartFormat {
    Svg,
    Html,
}

#[derive(Debug, Args)]
pub struct Chart {
    #[command(flatten)]
    pub seen: Seen,
    /// None: what the file is called after; SVG on stdout.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub format: Option<ChartFormat>,
    #[command(flatten)]
    pub output: Output,
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
    #[value(alias = "资金")]
    Money,
    #[value(alias = "督办")]
    Supervisions,
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
    /// None: a page of them as text on stdout, otherwise all.
    #[arg(long, value_name = "COUNT")]
    pub limit: Option<String>,
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Search {
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    /// None: a page of them as text on stdout, otherwise all.
    #[arg(long, value_name = "COUNT")]
    pub limit: Option<String>,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Log {
    #[arg(short = 'n', long = "number", value_name = "COUNT", default_value = "20")]
    pub number: usize,
    #[arg(long, conflicts_with = "number")]
    pub verify: bool,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Due {
    #[arg(long, value_name = "DAYS", default_value = "30d")]
    pub within: String,
    /// None: a page of each group as text on stdout, otherwise all.
    #[arg(long, value_name = "COUNT")]
    pub limit: Option<String>,
    #[command(flatten)]
    pub seen: Seen,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Changes {
    #[arg(long, value_name = "DATE")]
    pub since: String,
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub known_on: Option<String>,
    #[command(flatten)]
    pub print: Print,
}

#[derive(Debug, Args)]
pub struct Explain {
    #[arg(value_name = "CHECK")]
    pub codes: Vec<String>,
    #[command(flatten)]
    pub print: Print,
}

impl From<Style> for SummaryStyle {
    fn from(style: Style) -> Self {
        match style {
            Style::Brief => Self::Brief,
            Style::Report => Self::Report,
            Style::Table => Self::Table,
        }
    }
}
