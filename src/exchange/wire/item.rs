//! Plan items and their actions, of the open period and of closed ones.

use serde::{Deserialize, Serialize};

use super::{Assessment, Milestone, Update, is_false};
use crate::exchange::scalars::Day;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct ClosedPeriod {
    pub(in crate::exchange) period: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) opened_on: Option<Day>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) item: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Item {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_leader: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(in crate::exchange) carried: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) action: Vec<Action>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) milestone: Vec<Milestone>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) update: Vec<Update>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) assessment: Vec<Assessment>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Action {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_leader: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(in crate::exchange) carried: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) projects: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) milestones: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) mark: Vec<Mark>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) update: Vec<Update>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Mark {
    pub(in crate::exchange) status: String,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
}
