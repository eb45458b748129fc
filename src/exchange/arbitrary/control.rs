//! Arbitrary assessments, supervision, baselines and remarks, about things the ledger has.

use chrono::Days;
use proptest::prelude::*;
use proptest::sample::Index;

use super::milestone::{period_dates, planned};
use super::{by_and_note, days, name, periods, picked, picks, text};
use crate::model::*;

pub(super) fn assessments() -> impl Strategy<Value = Assessment> {
    let light = prop::option::of(prop::sample::select(Light::ALL.to_vec()));
    let words = prop_oneof![3 => text(), 1 => Just(String::new())];
    (light, words, days(), prop::option::of(name())).prop_map(|(light, words, (on, recorded_on), by)| Assessment {
        // A light has its reason; a word may be taken back without one.
        light: light.filter(|_| !words.is_empty()),
        words,
        on,
        recorded_on,
        by,
    })
}

/// A supervision before what it is about is known.
pub(super) fn supervisions() -> impl Strategy<Value = (Supervision, Index)> {
    let answer = (text(), 0_u64..60, prop_oneof![Just(0_u64), 0..40_u64]);
    let seed = (text(), prop::option::of(name()), days(), period_dates(), prop::option::of(answer));
    (seed, any::<Index>()).prop_map(|((text, by, (given_on, recorded_on), feedback, answer), about)| {
        let answered = answer.map(|(text, after, late)| {
            let on = given_on + Days::new(after);
            Answer { text, on, recorded_on: on + Days::new(late) }
        });
        let (code, nothing) = (String::new(), String::new());
        (Supervision { code, about: nothing, text, by, given_on, recorded_on, feedback, answered }, about)
    })
}

pub(super) fn supervised(seeds: Vec<(Supervision, Index)>, codes: &[String]) -> Vec<Supervision> {
    let about = |(at, (supervision, about)): (usize, (Supervision, Index))| {
        let (code, about) = (format!("D{}", at + 1), picked(&[about], codes).pop()?);
        Some(Supervision { code, about, ..supervision })
    };
    seeds.into_iter().enumerate().filter_map(about).collect()
}

type EntrySeed = (Index, (Option<PeriodDate>, Option<Commitment>));

/// A baseline before the milestones are known.
pub(super) fn baselines() -> impl Strategy<Value = (Baseline, Vec<EntrySeed>)> {
    let entries = prop::collection::vec((any::<Index>(), planned()), 0..6);
    (name(), periods(), days(), by_and_note(), entries).prop_map(
        |(name, period, (set_on, recorded_on), (by, note), seeds)| {
            (Baseline { name, period, set_on, recorded_on, by, note, entries: Vec::new() }, seeds)
        },
    )
}

/// With entries for some of `milestones`, or for one that is in no plan any more.
pub(super) fn frozen(seeds: Vec<(Baseline, Vec<EntrySeed>)>, mut milestones: Vec<String>) -> Vec<Baseline> {
    milestones.push("P99-M1".to_owned());
    let froze = |(at, (mut baseline, seeds)): (usize, (Baseline, Vec<EntrySeed>))| {
        baseline.name.push_str(&at.to_string());
        for (pick, (planned, commitment)) in seeds {
            let milestone = pick.get(&milestones).clone();
            if baseline.entries.iter().all(|entry| entry.milestone != milestone) {
                baseline.entries.push(BaselineEntry { milestone, planned, commitment });
            }
        }
        baseline
    };
    seeds.into_iter().enumerate().map(froze).collect()
}

/// A remark before what it is about is known.
pub(super) fn remarks() -> impl Strategy<Value = (Remark, Vec<Index>)> {
    (text(), prop::option::of(text()), picks())
        .prop_map(|(text, text_en, about)| (Remark { code: String::new(), about: Vec::new(), text, text_en }, about))
}

pub(super) fn remarked(seeds: Vec<(Remark, Vec<Index>)>, codes: &[String]) -> Vec<Remark> {
    let about = |(at, (remark, about)): (usize, (Remark, Vec<Index>))| Remark {
        code: format!("R{}", at + 1),
        about: picked(&about, codes),
        ..remark
    };
    seeds.into_iter().enumerate().map(about).collect()
}
