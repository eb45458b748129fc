//! Indicators: figures with how exactly they are meant, and shares with both their numbers.

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::{FigureRef, Indicator, Measure, Qualifier, Reading};
use crate::report::document::{Cell, Column};
use crate::report::wording::Wording;
use crate::text::Texts;

pub(in crate::report) fn indicator_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_indicator()),
        Column::new(texts.column_measure()),
        Column::number(texts.column_value()),
        Column::new(texts.column_day()),
    ]
}

/// One row a measure, with its newest reading.
pub(in crate::report) fn indicator(wording: &Wording<'_>, indicator: &Indicator) -> Vec<Vec<Cell>> {
    indicator.measures.iter().map(|measure| self::measure(wording, indicator, measure)).collect()
}

fn measure(wording: &Wording<'_>, indicator: &Indicator, measure: &Measure) -> Vec<Cell> {
    vec![
        indicator.code.as_str().into(),
        wording.name(&indicator.name, indicator.name_en.as_ref()).into(),
        wording.name(&measure.name, measure.name_en.as_ref()).into(),
        wording.known(value(wording, measure).as_deref()),
        day(wording, measure).map(|on| wording.texts.day(on)).unwrap_or_default().into(),
    ]
}

/// The day a figure is of: of a share that is worked out, that of the newer of its two.
fn day(wording: &Wording<'_>, measure: &Measure) -> Option<NaiveDate> {
    let worked_out =
        measure.ratio.as_ref().and_then(|(part, whole)| Some(exact(wording, part)?.on.max(exact(wording, whole)?.on)));
    worked_out.or_else(|| measure.reading(wording.summary.as_of).map(|reading| reading.on))
}

/// The figure on the day. A share that says what it is made of is worked out from its two figures; what the document says
/// instead stands beside it where that is something else.
pub(in crate::report) fn value(wording: &Wording<'_>, measure: &Measure) -> Option<String> {
    let texts = wording.texts;
    let reading = measure.reading(wording.summary.as_of);
    let made_of =
        measure.ratio.as_ref().and_then(|(part, whole)| Some((figure(wording, part)?, figure(wording, whole)?)));
    let Some((part, whole)) = made_of.filter(|(_, whole)| *whole > Decimal::ZERO) else {
        return reading.map(|reading| stated(texts, reading, &measure.unit));
    };
    let round = |places| (part * Decimal::ONE_HUNDRED / whole).round_dp_with_strategy(places, AWAY);
    let share = texts.share_of(texts.number(part), texts.number(whole), format!("{:.1}", round(1)));
    let other = reading.filter(|reading| round(reading.value.scale()) != reading.value);
    Some(match other {
        Some(reading) => texts.report_share_stated(share, stated(texts, reading, &measure.unit)),
        None => share,
    })
}

const AWAY: RoundingStrategy = RoundingStrategy::MidpointAwayFromZero;

/// A figure as it was said. A percentage of which nobody knows the two numbers is marked as no more than stated.
pub(in crate::report) fn stated(texts: &Texts, reading: &Reading, unit: &str) -> String {
    let words = texts.figure(reading.value, reading.qualifier, unit);
    if unit == "%" { texts.report_stated(words) } else { words }
}

/// What the figure is made up of, with the sum: 网访5件、来访2件，合计7件. `None` where a part has no figure on the day.
pub(in crate::report) fn parts(wording: &Wording<'_>, measure: &Measure) -> Option<String> {
    let texts = wording.texts;
    let exactly = |value| texts.figure(value, Qualifier::Exact, &measure.unit);
    let mut sum = Decimal::ZERO;
    let mut words: Vec<String> = Vec::new();
    for part in &measure.parts {
        let (name, value) = (figure_name(wording, part)?, figure(wording, part)?);
        words.push(texts.report_figure_part(part.to_string(), name, exactly(value)));
        sum += value;
    }
    (!words.is_empty()).then(|| texts.report_sum(texts.listed(words), exactly(sum)))
}

/// The figure that is meant by code and name.
pub(in crate::report) fn figure_words(wording: &Wording<'_>, wanted: &FigureRef) -> String {
    let name = figure_name(wording, wanted).unwrap_or_default();
    format!("{wanted} {name}").trim_end().to_owned()
}

/// What the figure that is meant is called; the name of its indicator where it has none of its own.
fn figure_name<'a>(wording: &Wording<'a>, wanted: &FigureRef) -> Option<&'a str> {
    let (indicator, measure) = find(wording, wanted)?;
    Some(match wording.name(&measure.name, measure.name_en.as_ref()) {
        "" => wording.name(&indicator.name, indicator.name_en.as_ref()),
        name => name,
    })
}

/// The value on the day of the figure that is meant.
/// The value of the figure that is meant; `None` of one that is only about so much: nothing exact is made of that.
fn figure(wording: &Wording<'_>, wanted: &FigureRef) -> Option<Decimal> {
    exact(wording, wanted).map(|reading| reading.value)
}

fn exact<'a>(wording: &Wording<'a>, wanted: &FigureRef) -> Option<&'a Reading> {
    let (_, measure) = find(wording, wanted)?;
    measure.reading(wording.summary.as_of).filter(|reading| reading.qualifier == Qualifier::Exact)
}

fn find<'a>(wording: &Wording<'a>, wanted: &FigureRef) -> Option<(&'a Indicator, &'a Measure)> {
    let indicator = wording.summary.indicators.iter().find(|indicator| indicator.code == wanted.indicator)?;
    Some((indicator, indicator.measures.get(wanted.measure.checked_sub(1)?)?))
}
