//! Indicators against the figures they are made of (C11, C16).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::model::view::Summary;
use crate::model::{FigureRef, Finding, Indicator, Measure, Qualifier};

/// A stated share is what it is made of where it differs by less than this many points: what rounding to one decimal leaves.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

pub(super) fn check(summary: &Summary, findings: &mut Vec<Finding>) {
    let known = Known { indicators: &summary.indicators, day: summary.as_of };
    for indicator in &summary.indicators {
        for measure in &indicator.measures {
            findings.extend(parts(indicator, measure, known));
            findings.extend(share(indicator, measure, known));
        }
    }
}

/// The figures known on a day. Only exact ones can contradict each other.
#[derive(Clone, Copy)]
struct Known<'a> {
    indicators: &'a [Indicator],
    day: NaiveDate,
}

impl<'a> Known<'a> {
    fn value(self, measure: &Measure) -> Option<Decimal> {
        let reading = measure.reading(self.day)?;
        (reading.qualifier == Qualifier::Exact).then_some(reading.value)
    }

    fn measure(self, figure: &FigureRef) -> Option<&'a Measure> {
        let indicator = self.indicators.iter().find(|indicator| indicator.code == figure.indicator)?;
        indicator.measures.get(figure.measure.checked_sub(1)?)
    }
}

fn parts(indicator: &Indicator, measure: &Measure, known: Known<'_>) -> Option<Finding> {
    if measure.parts.is_empty() {
        return None;
    }
    let whole = known.value(measure)?;
    // Nothing is summed across units.
    let part =
        |figure| known.measure(figure).filter(|part| part.unit == measure.unit).and_then(|part| known.value(part));
    let parts = measure.parts.iter().map(part).collect::<Option<Vec<Decimal>>>()?;
    let sum = sum(&parts)?;
    (sum != whole).then(|| Finding::FigureParts {
        indicator: indicator.reference(),
        unit: measure.unit.clone(),
        whole,
        parts,
    })
}

fn share(indicator: &Indicator, measure: &Measure, known: Known<'_>) -> Option<Finding> {
    let (part, whole) = measure.ratio.as_ref().filter(|_| matches!(measure.unit.as_str(), "%" | "％"))?;
    let value = |figure| known.measure(figure).and_then(|measure| known.value(measure));
    let (stated, part, whole) = (known.value(measure)?, value(part)?, value(whole)?);
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    let differs = stated.checked_sub(share)?.abs() >= ROUNDING;
    differs.then(|| Finding::ShareDiffers { indicator: indicator.reference(), stated, part, whole })
}

/// `None` where the sum is out of all bounds.
pub(super) fn sum(parts: &[Decimal]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part))
}
