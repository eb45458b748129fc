//! Arbitrary blockers and indicators.

use chrono::Days;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::milestone::{period_dates, updates};
use super::{days, decimal, name, picked, picks, text};
use crate::model::*;

pub(super) fn blockers() -> impl Strategy<Value = Blocker> {
    let words = (text(), prop::option::of(text()), prop::option::of(name()), prop::option::of(text()));
    let category = prop::sample::select(BlockerCategory::ALL.to_vec());
    let since = (prop::option::of(period_dates()), prop::collection::vec(updates(), 0..3));
    let seed = (category, words, days(), prop::option::of(0_u64..90), since);
    seed.prop_map(|(category, words, days, closed_after, (due, updates))| {
        let (text, text_en, owner, closing_note) = words;
        let (raised_on, recorded_on) = days;
        let closed_on = closed_after.map(|after| raised_on + Days::new(after));
        let closing_note = closing_note.filter(|_| closed_on.is_some());
        let (code, projects) = (String::new(), Vec::new());
        Blocker {
            code,
            category,
            text,
            text_en,
            owner,
            projects,
            due,
            updates,
            raised_on,
            recorded_on,
            closed_on,
            closing_note,
        }
    })
}

pub(super) fn indicators() -> impl Strategy<Value = Indicator> {
    let words = (name(), prop::option::of(name()), prop::option::of(name()));
    let notes = (prop::option::of(text()), prop::option::of(text()));
    (words, notes, prop::collection::vec(measures(), 1..4)).prop_map(
        |((name, name_en, section), (note, note_en), measures)| Indicator {
            code: String::new(),
            name,
            name_en,
            section,
            note,
            note_en,
            measures,
        },
    )
}

fn measures() -> impl Strategy<Value = Measure> {
    let reading = (decimal(), prop::sample::select(Qualifier::ALL.to_vec()), days())
        .prop_map(|(value, qualifier, (on, recorded_on))| Reading { value, qualifier, on, recorded_on });
    let units = subsequence(vec!["所", "人次", "万元", "%"], 1);
    ("[\\PC]{0,4}", prop::option::of(name()), units, prop::collection::vec(reading, 0..4)).prop_map(
        |(name, name_en, unit, mut readings)| {
            readings.sort_by_key(|reading| reading.on);
            Measure { name, name_en, unit: unit.concat(), readings, parts: Vec::new(), ratio: None }
        },
    )
}

/// What one of the figures is made of: its parts, and the two it is the share of.
pub(super) type Sum = (Index, Vec<Index>, Option<(Index, Index)>);

pub(super) fn sums() -> impl Strategy<Value = Sum> {
    (any::<Index>(), picks(), prop::option::of((any::<Index>(), any::<Index>())))
}

/// Makes figures of each other; none is a part of itself.
pub(super) fn add_up(indicators: &mut [Indicator], sums: Vec<Sum>) {
    let count = |indicator: &Indicator| indicator.measures.len();
    let all: Vec<String> = indicators
        .iter()
        .flat_map(|indicator| (1..=count(indicator)).map(|measure| format!("{}.{measure}", indicator.code)))
        .collect();
    let figure = |code: &String| FigureRef::parse(code).unwrap();
    for (whole, parts, ratio) in sums.into_iter().filter(|_| !all.is_empty()) {
        let itself = whole.get(&all).clone();
        let FigureRef { indicator, measure } = figure(&itself);
        let indicator = indicators.iter_mut().find(|known| known.code == indicator).unwrap();
        let measure = &mut indicator.measures[measure - 1];
        measure.parts = picked(&parts, &all).iter().filter(|part| **part != itself).map(figure).collect();
        measure.ratio = ratio.map(|(part, whole)| (figure(part.get(&all)), figure(whole.get(&all))));
    }
}
