//! The verbs that write down what happened, was said or is expected.

use clap::Args;

use crate::model::{BlockerCategory, Commitment, Light, MoneyKind};

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
pub struct Forecast {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "DATE", required = true)]
    pub date: Vec<String>,
    #[arg(long, value_name = "REASON", value_enum)]
    pub reason: Option<BlockerCategory>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

#[derive(Debug, Args)]
pub struct Target {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "COUNT", allow_negative_numbers = true)]
    pub count: String,
    #[arg(value_name = "DATE", required = true)]
    pub date: Vec<String>,
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// What a person says of a thing: a light, or that an earlier word is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightWord {
    Is(Light),
    None,
}

#[derive(Debug, Args)]
pub struct Assess {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "LIGHT", value_enum)]
    pub light: LightWord,
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct Money {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "KIND", value_enum)]
    pub kind: MoneyKind,
    #[arg(value_name = "AMOUNT", allow_negative_numbers = true)]
    pub amount: String,
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
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
    pub due: Option<String>,
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
pub struct Supervise {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub feedback: String,
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
}

#[derive(Debug, Args)]
pub struct Answer {
    #[arg(value_name = "CODE")]
    pub code: String,
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
}

#[derive(Debug, Args)]
pub struct Undo {
    #[arg(long, value_name = "ENTRY")]
    pub to: Option<i64>,
}
