//! What has become of an issued report since (与上期相比): every figure of it beside the present one, with the difference.
//!
//! Both sides are read from the same JSON: the frozen one, and the one this program prints now. So nothing is compared that
//! was not printed, and no figure is made here but a difference.

mod document;
mod figures;
mod lines;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub(super) use document::write;

use super::wire;
use crate::model::view::Summary;
use crate::model::{Issued, Reference};
use figures::{EXACT, Figures};

/// The report before, and what is different now.
#[derive(Clone, Debug)]
pub struct Since {
    pub(super) number: u32,
    pub(super) name: Option<String>,
    /// The day the report before speaks of.
    pub(super) before: Option<NaiveDate>,
    pub(super) now: NaiveDate,
    pub(super) lines: Vec<Line>,
    /// Things that only the present report has, and that only the one before has.
    pub(super) came: Vec<Reference>,
    pub(super) went: Vec<Reference>,
    /// Blockers that were not open then and are now, and the other way round.
    pub(super) opened: Vec<Reference>,
    pub(super) closed: Vec<Reference>,
}

/// One figure, before and now.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// `None` is the ledger as a whole.
    pub(super) of: Option<Reference>,
    pub(super) figure: Figure,
    pub(super) before: Held,
    pub(super) now: Held,
}

/// What a figure is of. Codes are those of the JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// How many there are in all, or with a code.
    Total(Group, Option<&'static str>),
    State,
    Light,
    Units,
    Complete,
    Stage(String),
    Investment,
    Amount(Source, String),
    Rate(Source, String),
    Owed(Source),
    /// A measure by its names; an empty one is the only figure of its indicator.
    Measure(String, Option<String>),
    Standing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Projects,
    Milestones,
    PlanMilestones,
    Actions,
    ProjectLights,
    ItemLights,
    Blockers,
    Supervisions,
}

/// Where money comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    Named(String),
    Unnamed,
    /// All sources of a project.
    Together,
}

/// What a report holds of a figure.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Held {
    /// It has no such thing.
    Absent,
    /// It has the thing, and does not say.
    Unstated,
    Count {
        value: Decimal,
        /// Empty for things themselves.
        unit: String,
        /// The code of how exactly it is meant.
        qualifier: String,
    },
    /// With its basis.
    Share { part: Decimal, whole: Decimal, unit: String },
    /// A code.
    Word(String),
}

/// What became of a figure.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Difference {
    /// One side is not known, or not exact.
    None,
    Same,
    /// Another word.
    Changed,
    /// Never taken across units.
    OtherUnit,
    By {
        value: Decimal,
        unit: String,
    },
    /// Of a share: its part, and the percentages as they are printed, where the basis is not nothing.
    ByShare {
        part: Decimal,
        unit: String,
        points: Option<Decimal>,
    },
}

impl Since {
    /// What has become of `issued`, whose figures are `json`.
    ///
    /// # Errors
    /// Where `json` is no summary.
    pub fn between(issued: &Issued, json: &[u8], summary: &Summary) -> serde_json::Result<Self> {
        let before: Figures = serde_json::from_slice(json)?;
        let now: Figures = serde_json::from_str(&wire::summary(summary)?)?;
        let [(came, went), (opened, closed)] = [lines::things(&before, &now), lines::blockers(&before, &now)];
        Ok(Self {
            number: issued.number,
            name: issued.name.clone(),
            before: before.data_date,
            now: summary.as_of,
            lines: lines::all(&before, &now),
            came,
            went,
            opened,
            closed,
        })
    }
}

impl Line {
    pub(super) fn difference(&self) -> Difference {
        match (&self.before, &self.now) {
            (Held::Word(before), Held::Word(now)) if before == now => Difference::Same,
            (Held::Word(_), Held::Word(_)) => Difference::Changed,
            (Held::Count { unit, .. }, Held::Count { unit: other, .. })
            | (Held::Share { unit, .. }, Held::Share { unit: other, .. })
                if unit != other =>
            {
                Difference::OtherUnit
            }
            (Held::Count { value: before, qualifier: how, .. }, Held::Count { value: now, unit, qualifier }) => {
                match now.checked_sub(*before) {
                    _ if before == now && how == qualifier => Difference::Same,
                    Some(value) if how == EXACT && qualifier == EXACT => Difference::By { value, unit: unit.clone() },
                    _ => Difference::None,
                }
            }
            (Held::Share { part: before, whole: basis, .. }, Held::Share { part: now, whole, unit }) => {
                if (before, basis) == (now, whole) {
                    return Difference::Same;
                }
                let points = percent(*now, *whole).zip(percent(*before, *basis)).map(|(now, before)| now - before);
                now.checked_sub(*before).map_or(Difference::None, |part| Difference::ByShare {
                    part,
                    unit: unit.clone(),
                    points,
                })
            }
            _ => Difference::None,
        }
    }
}

/// A share in per cent as it is printed, so that what stands on paper can be subtracted.
fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(share.round_dp_with_strategy(1, MidpointAwayFromZero))
}

#[cfg(test)]
mod tests;
