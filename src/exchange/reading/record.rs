//! Blockers and indicators.

use super::milestone::{period_date, update};
use super::{Outcome, day, figure, filled, optional_day, recorded, rows, word};
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::exchange::wire;
use crate::model::{Blocker, BlockerCategory, FigureRef, Indicator, Measure, Qualifier, Reading};

pub(super) fn blocker(blocker: wire::Blocker) -> Outcome<Blocker> {
    let code = blocker.code;
    let at = Place::of(&code);
    let raised_on = day(&blocker.raised_on, at, "raised_on")?;
    let closed_on = optional_day(blocker.closed_on.as_ref(), at, "closed_on")?;
    if let Some(closed_on) = closed_on.filter(|closed_on| *closed_on < raised_on) {
        return Err(ExchangeError::BadValue { at: at.key("closed_on"), words: closed_on.to_string() });
    }
    let categories = BlockerCategory::ALL.map(|category| (category.code(), category));
    Ok(Blocker {
        category: word(&blocker.category, at, "category", &categories)?,
        text: filled(blocker.text, at, "text")?,
        text_en: blocker.text_en,
        owner: blocker.owner,
        projects: blocker.projects,
        due: blocker.due.map(|due| period_date(&due, at.table("due"))).transpose()?,
        updates: blocker.update.into_iter().map(update).collect::<Outcome<_>>()?,
        raised_on,
        recorded_on: recorded(blocker.recorded_on.as_ref(), raised_on, at)?,
        closed_on,
        closing_note: blocker.closing_note,
        code,
    })
}

pub(super) fn indicator(indicator: wire::Indicator) -> Outcome<Indicator> {
    let code = indicator.code;
    let at = Place::of(&code);
    Ok(Indicator {
        name: filled(indicator.name, at, "name")?,
        name_en: indicator.name_en,
        section: indicator.section,
        note: indicator.note,
        note_en: indicator.note_en,
        measures: rows(indicator.measure, at, "measure", measure)?,
        code,
    })
}

fn measure(measure: wire::Measure, at: Place<'_>) -> Outcome<Measure> {
    let mut readings = rows(measure.reading, at, "reading", |row, at| reading(&row, at))?;
    readings.sort_by_key(|reading| reading.on);
    Ok(Measure {
        name: measure.name,
        name_en: measure.name_en,
        unit: measure.unit,
        readings,
        parts: measure.parts.iter().map(|words| figure_ref(words, at, "parts")).collect::<Outcome<_>>()?,
        ratio: measure.ratio.map(|ratio| shares(&ratio, at.table("ratio"))).transpose()?,
    })
}

fn shares(ratio: &wire::Ratio, at: Place<'_>) -> Outcome<(FigureRef, FigureRef)> {
    Ok((figure_ref(&ratio.part, at, "part")?, figure_ref(&ratio.whole, at, "whole")?))
}

fn figure_ref(words: &str, at: Place<'_>, key: &str) -> Outcome<FigureRef> {
    FigureRef::parse(words).ok_or_else(|| ExchangeError::BadValue { at: at.key(key), words: words.to_owned() })
}

fn reading(reading: &wire::Reading, at: Place<'_>) -> Outcome<Reading> {
    let on = day(&reading.on, at, "on")?;
    let qualifiers = Qualifier::ALL.map(|qualifier| (qualifier.code(), qualifier));
    Ok(Reading {
        value: figure(&reading.value, at, "value")?,
        qualifier: word(&reading.qualifier, at, "qualifier", &qualifiers)?,
        on,
        recorded_on: recorded(reading.recorded_on.as_ref(), on, at)?,
    })
}
