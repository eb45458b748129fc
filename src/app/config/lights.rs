//! `[lights]`: the thresholds of the rule of lights.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Source;
use super::misfit::{Possible, What};
use crate::model::LightRule;

/// More days than a plan lasts are a slip of the hand.
const MOST_DAYS: u16 = 3650;
const MOST_POINTS: u16 = 100;

/// A setting: the key, the most it may be, and where it goes. The least is 0.
type Setting = (&'static str, u16, fn(&mut LightRule) -> &mut u16);

pub(super) const SETTINGS: [Setting; 5] = [
    ("amber_days", MOST_DAYS, |rule| &mut rule.amber_days),
    ("red_overdue_days", MOST_DAYS, |rule| &mut rule.red_overdue_days),
    ("red_slip_days", MOST_DAYS, |rule| &mut rule.red_slip_days),
    ("amber_points", MOST_POINTS, |rule| &mut rule.amber_points),
    ("red_points", MOST_POINTS, |rule| &mut rule.red_points),
];

pub(super) fn read(source: Source<'_>, table: &DeTable<'_>) -> Result<LightRule, What> {
    let mut rule = LightRule::default();
    let mut points = None;
    for (key, value) in table {
        let line = source.line(key.span().start);
        let Some((known, most, place)) = SETTINGS.into_iter().find(|(known, ..)| key.get_ref() == known) else {
            let known = SETTINGS.map(|(key, ..)| key.to_owned()).to_vec();
            return Err(What::NoSetting { line, table: "lights", key: key.get_ref().to_string(), known });
        };
        let bad = || What::BadValue { line, key: known, value: source.written(value), possible: Possible::UpTo(most) };
        *place(&mut rule) = whole_number(value).filter(|number| *number <= most).ok_or_else(bad)?;
        points = points.max(known.ends_with("points").then_some(line));
    }
    match points {
        Some(line) if rule.amber_points > rule.red_points => Err(What::AmberAfterRed { line, rule }),
        _ => Ok(rule),
    }
}

fn whole_number(value: &Spanned<DeValue<'_>>) -> Option<u16> {
    let integer = value.get_ref().as_integer()?;
    u16::from_str_radix(integer.as_str(), integer.radix()).ok()
}
