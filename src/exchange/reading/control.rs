//! What is said over the plan: assessments, supervision, baselines and remarks.

use std::collections::{HashMap, HashSet};

use super::milestone::{commitment, period_date};
use super::{Outcome, day, filled, optional_word, period, recorded};
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::exchange::wire;
use crate::model::{Answer, Assessment, Baseline, BaselineEntry, Commitment, Light, PeriodDate, Remark, Supervision};

pub(super) fn assessment(assessment: wire::Assessment, at: Place<'_>) -> Outcome<Assessment> {
    let on = day(&assessment.on, at, "on")?;
    let light = optional_word(assessment.light.as_ref(), at, "light", &Light::ALL.map(|light| (light.code(), light)))?;
    Ok(Assessment {
        light,
        words: if light.is_some() { filled(assessment.words, at, "words")? } else { assessment.words },
        on,
        recorded_on: recorded(assessment.recorded_on.as_ref(), on, at)?,
        by: assessment.by,
    })
}

pub(super) fn supervision(supervision: wire::Supervision) -> Outcome<Supervision> {
    let code = supervision.code;
    let at = Place::of(&code);
    let given_on = day(&supervision.given_on, at, "given_on")?;
    let answered = supervision.answer.map(|row| answer(row, at.table("answer"))).transpose()?;
    if let Some(early) = answered.as_ref().filter(|answer| answer.on < given_on) {
        return Err(ExchangeError::BadValue { at: at.table("answer").key("on"), words: early.on.to_string() });
    }
    Ok(Supervision {
        about: supervision.about,
        text: filled(supervision.text, at, "text")?,
        by: supervision.by,
        given_on,
        recorded_on: recorded(supervision.recorded_on.as_ref(), given_on, at)?,
        feedback: period_date(&supervision.feedback, at.table("feedback"))?,
        answered,
        code,
    })
}

fn answer(answer: wire::Answer, at: Place<'_>) -> Outcome<Answer> {
    let on = day(&answer.on, at, "on")?;
    let recorded_on = recorded(answer.recorded_on.as_ref(), on, at)?;
    Ok(Answer { text: filled(answer.text, at, "text")?, on, recorded_on })
}

pub(super) fn baseline(baseline: wire::Baseline, at: Place<'_>) -> Outcome<Baseline> {
    let set_on = day(&baseline.set_on, at, "set_on")?;
    Ok(Baseline {
        name: filled(baseline.name, at, "name")?,
        period: period(&baseline.period, at)?,
        set_on,
        recorded_on: recorded(baseline.recorded_on.as_ref(), set_on, at)?,
        by: baseline.by,
        note: baseline.note,
        entries: entries(baseline.milestones, baseline.planned, at)?,
    })
}

/// The milestones in their order, with the dates of those that had one.
fn entries(milestones: Vec<String>, planned: Vec<wire::Planned>, at: Place<'_>) -> Outcome<Vec<BaselineEntry>> {
    let mut dates: HashMap<String, (Option<PeriodDate>, Option<Commitment>)> = HashMap::new();
    let known: HashSet<&str> = milestones.iter().map(String::as_str).collect();
    for (index, row) in planned.into_iter().enumerate() {
        let at = at.row("planned", index);
        if !known.contains(row.milestone.as_str()) {
            return Err(ExchangeError::Dangling { from: at.key("milestone"), to: row.milestone });
        }
        let date = row.date.map(|date| period_date(&date, at.table("date"))).transpose()?;
        let commitment = commitment(row.commitment.as_ref(), at)?;
        if dates.contains_key(&row.milestone) {
            return Err(ExchangeError::Duplicate { code: row.milestone });
        }
        dates.insert(row.milestone, (date, commitment));
    }
    let entry = |milestone: String| {
        let (planned, commitment) = dates.remove(&milestone).unwrap_or_default();
        BaselineEntry { milestone, planned, commitment }
    };
    Ok(milestones.into_iter().map(entry).collect())
}

pub(super) fn remark(remark: wire::Remark) -> Outcome<Remark> {
    let text = filled(remark.text, Place::of(&remark.code), "text")?;
    Ok(Remark { text, about: remark.about, text_en: remark.text_en, code: remark.code })
}
