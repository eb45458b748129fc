//! What a ledger starts from: the built-in stages, the shipped plan, or nothing.

use super::{ExchangeError, error, read_toml, reading, wire};
use crate::model::{Book, DataDate, Period, Stages};

/// The bureau's plan for the second half of 2024 with the state of mid-2024.
pub fn shipped_plan() -> Result<Book, ExchangeError> {
    read_toml(include_str!("../../data/plan.toml"))
}

/// The steps of the building procedure as county education bureaus name them.
pub fn builtin_stages() -> Result<Stages, ExchangeError> {
    let text = include_str!("../../data/stages.toml");
    let list: wire::StageList = toml::from_str(text).map_err(|error| error::toml_syntax(text, &error))?;
    reading::stages(list.stage)
}

/// A ledger with the built-in stages and nothing else. It follows the clock.
pub fn empty_book(name: &str, period: Period) -> Result<Book, ExchangeError> {
    Ok(Book {
        name: name.to_owned(),
        name_en: None,
        period,
        data_date: DataDate::FollowsClock,
        stages: builtin_stages()?,
        categories: Vec::new(),
        projects: Vec::new(),
        items: Vec::new(),
        blockers: Vec::new(),
        indicators: Vec::new(),
        opened_on: None,
        closed: Vec::new(),
        assessments: Vec::new(),
        supervisions: Vec::new(),
        baselines: Vec::new(),
        remarks: Vec::new(),
        issued: Vec::new(),
    })
}
