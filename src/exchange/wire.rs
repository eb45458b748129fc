//! The shapes of a document, key by key. `docs/interchange.md` explains each; keys are only ever added.
//!
//! Lists of tables are named in the singular (`[[project]]`), lists of words in the plural (`aliases`). What is unknown
//! or empty is left out.

use serde::{Deserialize, Serialize};

use super::scalars::Day;

mod control;
mod issued;
mod item;
mod milestone;
mod project;
mod record;

pub(super) use control::{Answer, Assessment, Baseline, Planned, Remark, Supervision};
pub(super) use issued::{Frozen, Issued};
pub(super) use item::{Action, ClosedPeriod, Item, Mark};
pub(super) use milestone::{Completion, Forecast, Milestone, PeriodDate, Plan, Update};
pub(super) use project::{Amount, Movement, Project, Quantity, Site, Target};
pub(super) use record::{Blocker, Indicator, Measure, Ratio, Reading};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    pub(super) schema: String,
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name_en: Option<String>,
    pub(super) period: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) opened_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) data_date: Option<Day>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) assessment: Vec<Assessment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) stage: Vec<Stage>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) category: Vec<Category>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) project: Vec<Project>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) item: Vec<Item>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) closed_period: Vec<ClosedPeriod>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) blocker: Vec<Blocker>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) indicator: Vec<Indicator>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) supervision: Vec<Supervision>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) baseline: Vec<Baseline>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) remark: Vec<Remark>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) issued: Vec<Issued>,
}

/// `data/stages.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StageList {
    pub(super) stage: Vec<Stage>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stage {
    pub(super) code: String,
    pub(super) phase: String,
    pub(super) name: String,
    pub(super) name_en: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Category {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) name_en: String,
}

const fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde calls")]
const fn is_true(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde calls")]
const fn is_false(value: &bool) -> bool {
    !*value
}

fn exact() -> String {
    crate::model::Qualifier::Exact.code().to_owned()
}

fn is_exact(qualifier: &String) -> bool {
    *qualifier == exact()
}
