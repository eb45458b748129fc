//! Issued reports with what was printed of them.

use serde::{Deserialize, Serialize};

use crate::exchange::scalars::Day;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Issued {
    pub(in crate::exchange) number: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name: Option<String>,
    pub(in crate::exchange) period: String,
    pub(in crate::exchange) data_date: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) known_on: Option<Day>,
    pub(in crate::exchange) lang: String,
    pub(in crate::exchange) style: String,
    pub(in crate::exchange) program: String,
    pub(in crate::exchange) at: String,
    pub(in crate::exchange) by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    pub(in crate::exchange) digest: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) document: Vec<Frozen>,
}

/// Text where the bytes are text, so that a person can read it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Frozen {
    pub(in crate::exchange) format: String,
    pub(in crate::exchange) sha256: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) base64: Option<String>,
}
