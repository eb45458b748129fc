//! Figures that are made of others: each of those is there, and none is made of itself.

use std::collections::HashMap;

use super::{Outcome, unique};
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::model::{FigureRef, Indicator};

pub(super) fn lead_somewhere(indicators: &[Indicator]) -> Outcome {
    let known: HashMap<&str, usize> =
        indicators.iter().map(|indicator| (indicator.code.as_str(), indicator.measures.len())).collect();
    let exists = |figure: &FigureRef, from: String| {
        if known.get(figure.indicator.as_str()).is_some_and(|measures| figure.measure <= *measures) {
            Ok(())
        } else {
            Err(ExchangeError::Dangling { from, to: figure.to_string() })
        }
    };
    for indicator in indicators {
        let at = Place::of(&indicator.code);
        for (index, measure) in indicator.measures.iter().enumerate() {
            let at = at.row("measure", index);
            let itself = FigureRef { indicator: indicator.code.clone(), measure: index + 1 };
            let parts: Vec<String> = measure.parts.iter().map(FigureRef::to_string).collect();
            unique(parts.iter().map(String::as_str))?;
            for part in &measure.parts {
                exists(part, at.key("parts"))?;
                if *part == itself {
                    return Err(ExchangeError::BadValue { at: at.key("parts"), words: part.to_string() });
                }
            }
            if let Some((part, whole)) = &measure.ratio {
                let at = at.table("ratio");
                exists(part, at.key("part"))?;
                exists(whole, at.key("whole"))?;
            }
        }
    }
    Ok(())
}
