//! Planned shares, supervisions, baselines and periods among what changed.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::view;
use crate::model::{Reference, Variance};
use crate::report::wire::parts::{Named, Planned};

#[derive(Serialize)]
pub(super) struct Target<'a> {
    project: Named<'a>,
    stage: &'a str,
    by: Planned<'a>,
    unit: &'a str,
    before: Option<u32>,
    after: Option<u32>,
    on: NaiveDate,
    note: Option<&'a str>,
}

impl<'a> Target<'a> {
    pub(super) fn of(target: &'a view::TargetChange) -> Self {
        Self {
            project: Named::of(&target.project),
            stage: &target.stage,
            by: Planned::of(&target.by, None),
            unit: &target.unit,
            before: target.before,
            after: target.after,
            on: target.on,
            note: target.note.as_deref(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct Supervised<'a> {
    what: Named<'a>,
    /// `null`: it was removed since.
    about: Option<Named<'a>>,
    by: Option<&'a str>,
    feedback: Planned<'a>,
    on: NaiveDate,
}

impl<'a> Supervised<'a> {
    pub(super) fn of(given: &'a view::Supervised) -> Self {
        Self {
            what: Named::of(&given.what),
            about: given.about.as_ref().map(Named::of),
            by: given.by.as_deref(),
            feedback: Planned::of(&given.feedback, None),
            on: given.on,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Answered<'a> {
    what: Named<'a>,
    about: Option<Named<'a>>,
    text: &'a str,
    on: NaiveDate,
    variance_days: Option<i64>,
}

impl<'a> Answered<'a> {
    pub(super) fn of(answered: &'a view::Answered) -> Self {
        Self {
            what: Named::of(&answered.what),
            about: answered.about.as_ref().map(Named::of),
            text: &answered.text,
            on: answered.on,
            variance_days: answered.variance.map(Variance::days),
        }
    }
}

#[derive(Serialize)]
pub(super) struct BaselineSet<'a> {
    name: &'a str,
    period: String,
    on: NaiveDate,
    milestones: usize,
}

impl<'a> BaselineSet<'a> {
    pub(super) fn of(set: &'a view::BaselineSet) -> Self {
        Self { name: &set.name, period: set.period.to_string(), on: set.on, milestones: set.milestones }
    }
}

#[derive(Serialize)]
pub(super) struct Opened<'a> {
    period: String,
    on: NaiveDate,
    carried: Vec<Named<'a>>,
    begun: Vec<Named<'a>>,
    left: Vec<Named<'a>>,
}

impl<'a> Opened<'a> {
    pub(super) fn of(opened: &'a view::PeriodOpened) -> Self {
        let named = |things: &'a [Reference]| things.iter().map(Named::of).collect();
        Self {
            period: opened.period.to_string(),
            on: opened.on,
            carried: named(&opened.carried),
            begun: named(&opened.begun),
            left: named(&opened.left),
        }
    }
}
