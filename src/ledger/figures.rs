//! What an indicator's figure is made of: the figures that add up to it, and those it is the share of.

use super::Outcome;
use super::command::Change;
use super::step::Step;
use crate::model::problem::Field;
use crate::model::{FigureRef, Indicator, Problem, Thing};

impl Step<'_, '_> {
    /// Which figures an indicator's first adds up from, and which it is the share of.
    pub(super) fn set_figures(&self, indicator: &mut Indicator, change: &Change) -> Outcome<()> {
        let own = indicator.code.clone();
        let Some(first) = indicator.measures.first_mut() else { return Ok(()) };
        if let Some(parts) = &change.parts {
            let parts = parts.iter().map(|figure| self.figure(figure, &own)).collect::<Outcome<Vec<_>>>()?;
            if let Some(twice) =
                parts.iter().enumerate().find(|(at, part)| parts.iter().take(*at).any(|one| one == *part))
            {
                return Err(Problem::BadValue { field: Field::Figure, words: twice.1.to_string() }.into());
            }
            first.parts = parts;
        }
        if let Some(ratio) = &change.ratio {
            let figures = |(part, whole): &(FigureRef, FigureRef)| -> Outcome<_> {
                Ok((self.figure(part, &own)?, self.figure(whole, &own)?))
            };
            first.ratio = ratio.as_ref().map(figures).transpose()?;
        }
        Ok(())
    }

    /// A figure that is there, and is not the first of `own` itself.
    fn figure(&self, wanted: &FigureRef, own: &str) -> Outcome<FigureRef> {
        let named = self.resolve(&wanted.indicator, &[Thing::Indicator])?;
        let figure = FigureRef { indicator: named.what.code, measure: wanted.measure };
        let there = (1..=self.reader().measure_keys(named.key)?.len()).contains(&figure.measure);
        if !there || (figure.indicator == own && figure.measure == 1) {
            return Err(Problem::BadValue { field: Field::Figure, words: figure.to_string() }.into());
        }
        Ok(figure)
    }
}
