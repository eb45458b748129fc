//! Projects with their quantities, sites, movements, planned shares and money.

use serde::{Deserialize, Serialize};

use super::{is_false, is_true, yes};
use crate::exchange::scalars::{Day, Figure};
use crate::exchange::wire::{Assessment, Milestone, PeriodDate, Update};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Project {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) aliases: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) nature: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) funding: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) investment: Option<Figure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) responsible_leader: Option<String>,
    pub(in crate::exchange) counted_in: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note_en: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) quantity: Vec<Quantity>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) site: Vec<Site>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) movement: Vec<Movement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) milestone: Vec<Milestone>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) update: Vec<Update>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) target: Vec<Target>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) money: Vec<Amount>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) assessment: Vec<Assessment>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Quantity {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) value: Option<u32>,
    pub(in crate::exchange) unit: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(in crate::exchange) inferred: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Site {
    pub(in crate::exchange) code: String,
    pub(in crate::exchange) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) name_en: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::exchange) aliases: Vec<String>,
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub(in crate::exchange) counted: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Movement {
    pub(in crate::exchange) count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) site: Option<String>,
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
pub(in crate::exchange) struct Target {
    pub(in crate::exchange) stage: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) count: Option<u32>,
    pub(in crate::exchange) decided_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
    pub(in crate::exchange) date: PeriodDate,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Amount {
    pub(in crate::exchange) kind: String,
    pub(in crate::exchange) value: Figure,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) source: Option<String>,
    pub(in crate::exchange) on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) recorded_on: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::exchange) note: Option<String>,
}
