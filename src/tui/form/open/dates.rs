//! Forms for what is planned and expected: dates of milestones, planned shares.

use super::{common, or_unsaid, unsaid_or};
use crate::model::view::MilestoneView;
use crate::model::{BlockerCategory, Commitment, PeriodDate};
use crate::tui::form::{Field, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

/// The milestones a task is about.
fn milestones<'s>(task: &Task, shown: &'s Shown) -> Vec<&'s MilestoneView> {
    let milestone = |subject| match subject {
        Subject::Milestone(_, milestone) => Some(milestone),
        _ => None,
    };
    task.subjects(shown).into_iter().filter_map(milestone).collect()
}

fn words(date: Option<&PeriodDate>) -> &str {
    date.map_or("", PeriodDate::words)
}

pub(super) fn plan(task: &Task, shown: &Shown) -> Vec<Field> {
    let milestones = milestones(task, shown);
    let planned = common(milestones.iter().map(|one| words(one.planned.as_ref()))).unwrap_or_default();
    let commitment = common(milestones.iter().map(|one| one.commitment)).flatten();
    vec![Field::suggested(Slot::Planned, planned).holding(), firmness(commitment).holding(), Field::line(Slot::Note)]
}

/// How firmly a date is promised.
pub(super) fn firmness(commitment: Option<Commitment>) -> Field {
    let options = unsaid_or(Commitment::ALL.map(Pick::Commitment));
    Field::choice(Slot::Commitment, options, &or_unsaid(commitment, Pick::Commitment))
}

/// A forecast is a fact of its own, so what was expected before is only a suggestion.
pub(super) fn forecast(task: &Task, shown: &Shown) -> Vec<Field> {
    let said = |one: &&'_ MilestoneView| one.forecast.as_ref().and_then(|forecast| forecast.date.clone());
    let expected = common(milestones(task, shown).iter().map(said)).flatten();
    let reasons = std::iter::once(Pick::NoReason).chain(BlockerCategory::ALL.map(Pick::Kind)).collect();
    vec![
        Field::suggested(Slot::Expected, words(expected.as_ref())),
        Field::choice(Slot::Reason, reasons, &Pick::NoReason),
        Field::line(Slot::Note),
    ]
}

pub(super) fn target(shown: &Shown) -> Vec<Field> {
    let stages = shown.stages.iter().filter(|stage| shown.stages.step(&stage.code).is_some());
    let stages = stages.map(|stage| Pick::Stage(stage.code.clone(), None)).collect();
    vec![
        Field::line(Slot::Target),
        Field::line(Slot::Until),
        Field::choice(Slot::Stage, stages, &Pick::Stage("completion".to_owned(), None)),
        super::day(shown),
        Field::line(Slot::Note),
    ]
}
