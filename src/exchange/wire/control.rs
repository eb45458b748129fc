//! What is said over the plan: assessments, supervision, baselines and remarks.

use serde::{Deserialize, Serialize};

use super::PeriodDate;
use crate::exchange::scalars::Day;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Assessment {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) light: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(in crate::exchange) words: String,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Supervision {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) about: String,
    pub(in crate::exchange) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    pub(in crate::exchange) given_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    pub(in crate::exchange) feedback: PeriodDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) answer: Option<Answer>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Answer {
    pub(in crate::exchange) text: String,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
}

/// Every milestone in its order, and apart from that the few that had a date.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Baseline {
    pub(in crate::exchange) name: String,
    pub(in crate::exchange) period: String,
    pub(in crate::exchange) set_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) milestones: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) planned: Vec<Planned>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Planned {
    pub(in crate::exchange) milestone: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) commitment: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) date: Option<PeriodDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Remark {
    pub(in crate::exchange) code: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) about: Vec<String>,
    pub(in crate::exchange) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) text_en: Option<String>,
}
