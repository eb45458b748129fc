//! `add`: what a new thing is given on the command line.

use clap::{Args, Subcommand};

use super::{Who, Works};

#[derive(Debug, Subcommand)]
pub enum Add {
    Project(AddProject),
    Site(AddSite),
    Milestone(AddMilestone),
    Item(AddItem),
    Action(AddAction),
    Indicator(AddIndicator),
    Remark(AddRemark),
}

#[derive(Debug, Args)]
pub struct AddProject {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "QUANTITIES")]
    pub quantities: String,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    #[arg(long, value_name = "NAMES")]
    pub aliases: Option<String>,
    #[command(flatten)]
    pub works: Works,
    #[command(flatten)]
    pub who: Who,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct AddSite {
    #[arg(value_name = "CODE")]
    pub project: String,
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long)]
    pub part: bool,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    #[arg(long, value_name = "NAMES")]
    pub aliases: Option<String>,
}

#[derive(Debug, Args)]
pub struct AddMilestone {
    #[arg(value_name = "CODE")]
    pub owner: String,
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
}

#[derive(Debug, Args)]
pub struct AddItem {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    #[command(flatten)]
    pub who: Who,
}

#[derive(Debug, Args)]
pub struct AddAction {
    #[arg(value_name = "CODE")]
    pub item: String,
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "CODES")]
    pub projects: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    #[command(flatten)]
    pub who: Who,
}

#[derive(Debug, Args)]
pub struct AddIndicator {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(long, value_name = "UNIT")]
    pub unit: String,
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub value: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct AddRemark {
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    #[arg(long, value_name = "CODES")]
    pub about: Option<String>,
}
