//! What is said over the plan: assessments, supervision, baselines and remarks.

use super::milestone::period_date;
use super::recorded;
use crate::exchange::scalars::Day;
use crate::exchange::wire;
use crate::model::{Answer, Assessment, Baseline, BaselineEntry, Remark, Supervision};

pub(super) fn assessment(assessment: &Assessment) -> wire::Assessment {
    wire::Assessment {
        light: assessment.light.map(|light| light.code().to_owned()),
        words: assessment.words.clone(),
        on: Day::new(assessment.on),
        recorded_on: recorded(assessment.recorded_on, assessment.on),
        by: assessment.by.clone(),
    }
}

pub(super) fn supervision(supervision: &Supervision) -> wire::Supervision {
    wire::Supervision {
        code: supervision.code.clone(),
        about: supervision.about.clone(),
        text: supervision.text.clone(),
        by: supervision.by.clone(),
        given_on: Day::new(supervision.given_on),
        recorded_on: recorded(supervision.recorded_on, supervision.given_on),
        feedback: period_date(&supervision.feedback),
        answer: supervision.answered.as_ref().map(answer),
    }
}

fn answer(answer: &Answer) -> wire::Answer {
    wire::Answer {
        text: answer.text.clone(),
        on: Day::new(answer.on),
        recorded_on: recorded(answer.recorded_on, answer.on),
    }
}

pub(super) fn baseline(baseline: &Baseline) -> wire::Baseline {
    wire::Baseline {
        name: baseline.name.clone(),
        period: baseline.period.to_string(),
        set_on: Day::new(baseline.set_on),
        recorded_on: recorded(baseline.recorded_on, baseline.set_on),
        by: baseline.by.clone(),
        note: baseline.note.clone(),
        milestones: baseline.entries.iter().map(|entry| entry.milestone.clone()).collect(),
        planned: baseline.entries.iter().filter_map(planned).collect(),
    }
}

fn planned(entry: &BaselineEntry) -> Option<wire::Planned> {
    (entry.planned.is_some() || entry.commitment.is_some()).then(|| wire::Planned {
        milestone: entry.milestone.clone(),
        commitment: entry.commitment.map(|commitment| commitment.code().to_owned()),
        date: entry.planned.as_ref().map(period_date),
    })
}

pub(super) fn remark(remark: &Remark) -> wire::Remark {
    wire::Remark {
        code: remark.code.clone(),
        about: remark.about.clone(),
        text: remark.text.clone(),
        text_en: remark.text_en.clone(),
    }
}
