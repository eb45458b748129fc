//! Milestones with what was planned and expected, and status updates.

use serde::{Deserialize, Serialize};

use crate::exchange::scalars::Day;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Milestone {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) stage: Option<String>,
    pub(in crate::exchange) added_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) done: Option<Completion>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) plan: Vec<Plan>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) forecast: Vec<Forecast>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Completion {
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Plan {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) commitment: Option<String>,
    pub(in crate::exchange) decided_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) date: Option<PeriodDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Forecast {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) reason: Option<String>,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) date: Option<PeriodDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct PeriodDate {
    pub(in crate::exchange) kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) earliest: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) latest: Option<Day>,
    pub(in crate::exchange) words: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Update {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) text: String,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) milestone: Option<String>,
}
