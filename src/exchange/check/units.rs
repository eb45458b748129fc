//! Law 1 for a whole project: units are conserved.

use std::collections::HashMap;

use super::Outcome;
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::model::{Movement, Project};

/// Law 1: a stage never gives units it does not have, neither at the end of a day nor in the order of the bookings.
pub(super) fn conserve(project: &Project) -> Outcome {
    let at = Place::of(&project.code);
    let sites: HashMap<_, _> = project.sites.iter().map(|site| (site.code.as_str(), site.counted)).collect();
    for (index, movement) in project.movements.iter().enumerate() {
        let at = at.row("movement", index);
        let possible = match &movement.site {
            None => 1..=u32::MAX,
            // A named site is one unit, or none where it is a part of one or gives its name to a unit booked already.
            Some(site) => match sites.get(site.as_str()) {
                Some(counted) => 0..=u32::from(*counted),
                None => return Err(ExchangeError::Dangling { from: at.key("site"), to: site.clone() }),
            },
        };
        if !possible.contains(&movement.count) {
            return Err(ExchangeError::BadValue { at: at.key("count"), words: movement.count.to_string() });
        }
    }
    let as_written: Vec<&Movement> = project.movements.iter().collect();
    let mut by_day = as_written.clone();
    by_day.sort_by_key(|movement| movement.on);
    conserved(project, by_day.chunk_by(|one, next| one.on == next.on))?;
    conserved(project, as_written.chunks(1))
}

/// Goes through the bookings step by step; after each step no stage may be short of units, nor the project have more of
/// them than can be counted. [`crate::model::movement::can_leave`] says the same of one booking; this takes one pass for
/// all of them.
fn conserved<'a>(project: &Project, steps: impl Iterator<Item = &'a [&'a Movement]>) -> Outcome {
    let mut balance: HashMap<&str, i64> = HashMap::new();
    let mut total: i64 = 0;
    for step in steps {
        for movement in step {
            let count = i64::from(movement.count);
            match &movement.from {
                Some(from) => *balance.entry(from).or_default() -= count,
                None => total += count,
            }
            match &movement.to {
                Some(to) => *balance.entry(to).or_default() += count,
                None => total -= count,
            }
        }
        for movement in step {
            let left = movement.from.as_deref().map(|stage| (stage, balance.get(stage).copied().unwrap_or(0)));
            if let Some((stage, _)) = left.filter(|(_, units)| *units < 0) {
                let (project, stage) = (project.code.clone(), stage.to_owned());
                return Err(ExchangeError::Overdrawn { project, stage, on: movement.on });
            }
        }
        if u32::try_from(total).is_err() {
            return Err(ExchangeError::BadValue {
                at: Place::of(&project.code).key("movement"),
                words: total.to_string(),
            });
        }
    }
    Ok(())
}
