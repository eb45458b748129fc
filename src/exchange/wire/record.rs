//! Blockers and indicators.

use serde::{Deserialize, Serialize};

use super::{PeriodDate, Update, exact, is_exact};
use crate::exchange::scalars::{Day, Figure};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Blocker {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) category: String,
    pub(in crate::exchange) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) text_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) owner: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) projects: Vec<String>,
    pub(in crate::exchange) raised_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) closed_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) closing_note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) due: Option<PeriodDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) update: Vec<Update>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Indicator {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note_en: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) measure: Vec<Measure>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Measure {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    pub(in crate::exchange) unit: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) parts: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) reading: Vec<Reading>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) ratio: Option<Ratio>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Ratio {
    pub(in crate::exchange) part: String,
    pub(in crate::exchange) whole: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Reading {
    pub(in crate::exchange) value: Figure,
    #[serde(default = "exact", skip_serializing_if = "is_exact")]
    pub(in crate::exchange) qualifier: String,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
}
