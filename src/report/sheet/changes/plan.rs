//! Dates, planned shares, statuses, baselines and periods: what became of the plan.

use super::{Fact, in_full};
use crate::model::view::{Changes, DatesMoved, PeriodOpened};
use crate::model::{PeriodDate, Said, Variance};
use crate::report::wording::Wording;

pub(super) fn milestones<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    let completed = changes.completed.iter().map(|(what, of, done, variance)| Fact {
        day: Some(done.on),
        of: texts.reference(of),
        days: variance.map(Variance::days),
        by: done.by.clone(),
        note: done.note.clone().unwrap_or_default(),
        ..Fact::of(wording, &texts.changes_completed(), what)
    });
    let added = changes.added.iter().map(|(what, of, date)| Fact {
        of: texts.reference(of),
        after: dated(wording, date.as_ref()),
        ..Fact::of(wording, &texts.changes_added(), what)
    });
    completed.chain(changes.dates.iter().flat_map(|moved| dates(wording, moved))).chain(added)
}

/// Each change against what stood before it: a forecast against the one before, the first against the plan.
fn dates(wording: &Wording<'_>, moved: &DatesMoved) -> Vec<Fact> {
    let texts = wording.texts;
    let mut planned = moved.planned_before.as_ref();
    let mut forecast = moved.forecast_before.as_ref();
    let mut facts = Vec::new();
    for change in &moved.changes {
        let date = change.date.as_ref();
        let (before, after) = match change.said {
            Said::Baseline => (None, dated(wording, date)),
            Said::Planned => (planned, dated(wording, date)),
            Said::Forecast => {
                let after = date.map_or_else(|| texts.report_taken_back(), |date| in_full(texts, date));
                (forecast.or(planned), after)
            }
        };
        let reason = change.reason.map(|reason| texts.blocker_category(reason));
        facts.push(Fact {
            day: Some(change.on),
            of: texts.reference(&moved.of),
            detail: texts.said(change.said),
            before: before.map(|date| in_full(texts, date)).unwrap_or_default(),
            after,
            days: change.step,
            by: change.by.clone(),
            note: texts.clauses(reason.into_iter().chain(change.note.clone())),
            ..Fact::of(wording, &texts.changes_dates(), &moved.what)
        });
        match change.said {
            Said::Forecast => forecast = date,
            Said::Baseline | Said::Planned => planned = date,
        }
    }
    facts
}

fn dated(wording: &Wording<'_>, date: Option<&PeriodDate>) -> String {
    date.map_or_else(|| wording.texts.standing_undated(), |date| in_full(wording.texts, date))
}

pub(super) fn targets<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    changes.targets.iter().map(|target| Fact {
        day: Some(target.on),
        detail: texts.clauses([texts.stage(&changes.stages, &target.stage), in_full(texts, &target.by)]),
        before: target.before.map(|count| count.to_string()).unwrap_or_default(),
        after: target.after.map_or_else(|| texts.report_taken_back(), |count| count.to_string()),
        unit: texts.measure_word(&target.unit),
        note: target.note.clone().unwrap_or_default(),
        ..Fact::of(wording, &texts.changes_targets(), &target.project)
    })
}

pub(super) fn marks<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    changes.marks.iter().map(|mark| Fact {
        day: Some(mark.on),
        of: texts.period(mark.period),
        before: texts.action_status(mark.from),
        after: texts.action_status(mark.to),
        note: mark.note.clone().unwrap_or_default(),
        ..Fact::of(wording, &texts.changes_marks(), &mark.action)
    })
}

pub(super) fn baselines<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    let texts = wording.texts;
    changes.baselines.iter().map(|set| Fact {
        sort: texts.changes_baselines(),
        day: Some(set.on),
        name: set.name.clone(),
        of: texts.period(set.period),
        detail: texts.column_milestones(),
        count: u64::try_from(set.milestones).ok(),
        ..Fact::default()
    })
}

pub(super) fn periods<'a>(wording: &'a Wording<'a>, changes: &'a Changes) -> impl Iterator<Item = Fact> + 'a {
    changes.periods.iter().flat_map(|opened| period(wording, opened))
}

/// The period, then everything that went on, is new or stayed behind.
fn period(wording: &Wording<'_>, opened: &PeriodOpened) -> Vec<Fact> {
    let texts = wording.texts;
    let period = texts.period(opened.period);
    let head = Fact { sort: texts.changes_periods(), day: Some(opened.on), name: period.clone(), ..Fact::default() };
    let outcomes = [
        (&opened.carried, texts.card_carried()),
        (&opened.begun, texts.changes_entry_new()),
        (&opened.left, texts.changes_entry_behind()),
    ];
    let things = outcomes.iter().flat_map(|(things, outcome)| {
        things.iter().map(|thing| Fact {
            day: Some(opened.on),
            of: period.clone(),
            detail: outcome.clone(),
            ..Fact::of(wording, &texts.changes_periods(), thing)
        })
    });
    std::iter::once(head).chain(things).collect()
}
