//! The figures of a `topout.summary/1`, read back: of the present one, and of one that an older program froze. What a key is
//! not there for, that report has not stated.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Number;

use crate::model::FigureRef;

/// The code of a figure that is meant as it stands.
pub(super) const EXACT: &str = "exact";

pub(super) type Counts = BTreeMap<String, u64>;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Figures {
    pub(super) data_date: Option<NaiveDate>,
    pub(super) totals: Totals,
    pub(super) projects: Vec<Project>,
    pub(super) plan: Vec<Item>,
    pub(super) blockers: Option<Vec<Blocker>>,
    pub(super) supervisions: Option<Vec<Supervision>>,
    pub(super) indicators: Vec<Indicator>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Totals {
    pub(super) projects: Counts,
    pub(super) milestones: Counts,
    pub(super) plan_milestones: Counts,
    pub(super) actions: Counts,
    pub(super) lights: Lights,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Lights {
    pub(super) projects: Counts,
    pub(super) items: Counts,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Project {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) name_en: Option<String>,
    pub(super) counted_in: String,
    pub(super) total: Option<u32>,
    pub(super) complete: Option<u32>,
    pub(super) state: Option<String>,
    pub(super) light: Option<Light>,
    pub(super) stages: Vec<StageCount>,
    pub(super) investment: Option<Amount>,
    pub(super) money: Vec<Funds>,
    pub(super) money_together: Option<Funds>,
    pub(super) milestones: Vec<Milestone>,
}

#[derive(Deserialize)]
pub(super) struct Light {
    pub(super) light: String,
}

#[derive(Deserialize)]
pub(super) struct StageCount {
    pub(super) stage: String,
    pub(super) count: u32,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Funds {
    pub(super) source: Option<String>,
    pub(super) amounts: Vec<Amount>,
    pub(super) rates: Vec<Rate>,
    pub(super) owed: Option<Amount>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Amount {
    pub(super) kind: String,
    value: Option<Number>,
}

#[derive(Deserialize)]
pub(super) struct Rate {
    pub(super) kind: String,
    part: Option<Number>,
    whole: Option<Number>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Item {
    pub(super) milestones: Vec<Milestone>,
    pub(super) actions: Vec<Named>,
}

#[derive(Deserialize)]
pub(super) struct Named {
    pub(super) code: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) name_en: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Milestone {
    #[serde(flatten)]
    pub(super) named: Named,
    #[serde(default)]
    pub(super) standing: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Blocker {
    pub(super) code: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) text_en: Option<String>,
    pub(super) open: bool,
}

#[derive(Deserialize)]
pub(super) struct Supervision {
    pub(super) open: bool,
    pub(super) overdue: bool,
}

#[derive(Deserialize)]
pub(super) struct Indicator {
    #[serde(flatten)]
    pub(super) named: Named,
    #[serde(default)]
    pub(super) measures: Vec<Measure>,
}

#[derive(Deserialize)]
pub(super) struct Measure {
    pub(super) name: String,
    #[serde(default)]
    pub(super) name_en: Option<String>,
    pub(super) unit: String,
    #[serde(default)]
    readings: Vec<Reading>,
    /// The two figures a share is made of.
    #[serde(default)]
    pub(super) ratio: Option<Ratio>,
}

#[derive(Deserialize)]
pub(super) struct Ratio {
    part: String,
    whole: String,
}

#[derive(Deserialize)]
pub(super) struct Reading {
    value: Option<Number>,
    pub(super) qualifier: String,
    on: NaiveDate,
}

impl Amount {
    pub(super) fn value(&self) -> Option<Decimal> {
        decimal(self.value.as_ref())
    }
}

impl Rate {
    pub(super) fn parts(&self) -> Option<(Decimal, Decimal)> {
        Some((decimal(self.part.as_ref())?, decimal(self.whole.as_ref())?))
    }
}

impl Figures {
    /// The two figures of a share and their unit, where both are known and exact and there is something to divide by.
    pub(super) fn ratio(&self, ratio: &Ratio) -> Option<(Decimal, Decimal, &str)> {
        let [part, whole] = [self.measure(&ratio.part)?, self.measure(&ratio.whole)?];
        let basis = whole.exactly().filter(|basis| *basis > Decimal::ZERO)?;
        Some((part.exactly()?, basis, &part.unit))
    }

    /// The measure meant by `K37.2`.
    fn measure(&self, code: &str) -> Option<&Measure> {
        let figure = FigureRef::parse(code)?;
        let indicator = self.indicators.iter().find(|one| one.named.code == figure.indicator)?;
        indicator.measures.get(figure.measure.checked_sub(1)?)
    }
}

impl Measure {
    /// The reading in force: of several of one day the one written last.
    pub(super) fn reading(&self) -> Option<(Decimal, &str)> {
        let last = self.readings.iter().max_by_key(|reading| reading.on)?;
        Some((decimal(last.value.as_ref())?, &last.qualifier))
    }

    fn exactly(&self) -> Option<Decimal> {
        self.reading().filter(|(_, qualifier)| *qualifier == EXACT).map(|(value, _)| value)
    }
}

/// A number with the digits it was written with.
fn decimal(number: Option<&Number>) -> Option<Decimal> {
    let digits = number?.to_string();
    digits.parse().or_else(|_| Decimal::from_scientific(&digits)).ok()
}
