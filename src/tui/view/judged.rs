//! How things stand, in a word and its tone. The judging itself is done in the model.

use super::Tone;
use crate::model::view::MilestoneView;
use crate::model::{ActionStatus, Blocker, Indicator, Judged, Light, Phase, ProjectState, Standing, Supervision};
use crate::text::{Texts, cells};
use crate::tui::state::State;
use crate::tui::subject::Subject;

/// The word beside a thing in a list.
pub(in crate::tui) fn status(state: &State, subject: Subject<'_>) -> (String, Tone) {
    let texts = &state.texts;
    match subject {
        Subject::Plan => (texts.tui_items(state.summary.items.len()), Tone::Muted),
        Subject::Projects => (texts.tui_project_count(state.summary.projects.len()), Tone::Muted),
        Subject::Item(item) => {
            let done = item.actions.iter().filter(|action| action.status == ActionStatus::Done).count();
            (texts.tui_actions_done(done, item.actions.len()), Tone::Muted)
        }
        Subject::Action(_, action) => action_status(state, action.status),
        Subject::Project(project) => project_state(state, project.state),
        Subject::Site(_, site) => stage(state, site.stage.as_deref()),
        Subject::Milestone(_, milestone) => standing(state, milestone.standing),
        Subject::Update(_, update) => (update.on.to_string(), Tone::Muted),
        Subject::Blocker(blocker) => blocker_status(state, blocker),
        Subject::Indicator(indicator) => (latest_reading(state, indicator), Tone::Plain),
        Subject::Supervision(supervision) => supervision_status(state, supervision),
    }
}

/// The figure of the day, of several the first.
fn latest_reading(state: &State, indicator: &Indicator) -> String {
    let reading = indicator.measures.first().and_then(|measure| Some((measure, measure.reading(state.summary.as_of)?)));
    reading.map_or_else(
        || state.texts.label_unknown(),
        |(measure, reading)| state.texts.figure(reading.value, reading.qualifier, &measure.unit),
    )
}

/// Open since so many days, or solved.
pub(in crate::tui) fn blocker_status(state: &State, blocker: &Blocker) -> (String, Tone) {
    let day = state.summary.as_of;
    match blocker.closed_on.filter(|closed| *closed <= day) {
        Some(closed) => (state.texts.tui_solved_on(closed.to_string()), Tone::Good),
        None => (state.texts.tui_open_days(blocker.age_days(day)), Tone::Soon),
    }
}

/// By when it must be solved, and that this day is over.
pub(in crate::tui) fn blocker_due(state: &State, blocker: &Blocker) -> Option<(String, Tone)> {
    let due = state.texts.period_date(blocker.due.as_ref()?, state.summary.period.year());
    let is_late = blocker.is_late(state.summary.as_of);
    Some(if is_late { (state.texts.blockers_late(due), Tone::Late) } else { (due, Tone::Plain) })
}

/// Answered, or when the answer is due.
pub(in crate::tui) fn supervision_status(state: &State, supervision: &Supervision) -> (String, Tone) {
    let (texts, day) = (&state.texts, state.summary.as_of);
    let due = texts.period_date(&supervision.feedback, state.summary.period.year());
    match (supervision.is_open(day), supervision.is_overdue(day)) {
        (false, _) => (texts.tui_answered(), Tone::Good),
        (true, true) => (texts.tui_answer_overdue(due), Tone::Late),
        (true, false) => (texts.tui_answer_due(due), Tone::Plain),
    }
}

/// The word beside a thing in a narrow list: that of a project is the one of the totals on top.
pub(in crate::tui) fn short_status(state: &State, subject: Subject<'_>) -> (String, Tone) {
    let (word, tone) = status(state, subject);
    match subject {
        Subject::Project(project) => (short_state(&state.texts, project.state), tone),
        _ => (word, tone),
    }
}

pub(in crate::tui) fn short_state(texts: &Texts, state: ProjectState) -> String {
    match state {
        ProjectState::Complete => texts.tui_short_complete(),
        ProjectState::PartlyComplete => texts.tui_short_partly_complete(),
        ProjectState::UnderConstruction => texts.tui_short_under_construction(),
        ProjectState::Preparation => texts.tui_short_preparation(),
        ProjectState::NotStarted => texts.tui_short_not_started(),
        ProjectState::StageUnknown => texts.tui_short_stage_unknown(),
        ProjectState::Paused => texts.tui_short_paused(),
        ProjectState::Cancelled => texts.tui_short_cancelled(),
    }
}

pub(in crate::tui) fn project_state(state: &State, project: ProjectState) -> (String, Tone) {
    let tone = match project {
        ProjectState::Complete => Tone::Good,
        ProjectState::PartlyComplete | ProjectState::UnderConstruction => Tone::Busy,
        ProjectState::Preparation | ProjectState::NotStarted => Tone::Plain,
        ProjectState::StageUnknown => Tone::Unknown,
        ProjectState::Paused => Tone::Soon,
        ProjectState::Cancelled => Tone::Muted,
    };
    (state.texts.state(project), tone)
}

pub(in crate::tui) fn action_status(state: &State, status: ActionStatus) -> (String, Tone) {
    let tone = match status {
        ActionStatus::Done => Tone::Good,
        ActionStatus::Ongoing => Tone::Busy,
        ActionStatus::NotStarted => Tone::Plain,
        ActionStatus::Dropped => Tone::Muted,
    };
    (state.texts.action_status(status), tone)
}

/// A stage, 未载 where nobody has said.
pub(in crate::tui) fn stage(state: &State, code: Option<&str>) -> (String, Tone) {
    let Some(code) = code else { return (state.texts.label_stage_unknown(), Tone::Unknown) };
    let stages = &state.summary.stages;
    (state.texts.stage(stages, code), phase_tone(stages.phase(code)))
}

pub(in crate::tui) const fn phase_tone(phase: Phase) -> Tone {
    match phase {
        Phase::Closing => Tone::Good,
        Phase::Construction => Tone::Busy,
        Phase::Preparation | Phase::Pipeline => Tone::Plain,
        Phase::Unknown => Tone::Unknown,
        Phase::Paused => Tone::Soon,
        Phase::Cancelled => Tone::Muted,
    }
}

pub(in crate::tui) fn standing(state: &State, standing: Standing) -> (String, Tone) {
    let tone = match standing {
        Standing::Overdue => Tone::Late,
        Standing::InWindow => Tone::Busy,
        Standing::DueSoon | Standing::ForecastLate => Tone::Soon,
        Standing::Upcoming => Tone::Plain,
        Standing::Undated => Tone::Unknown,
        Standing::DoneLate | Standing::Done => Tone::Good,
    };
    (state.texts.standing(standing), tone)
}

/// The light of a thing, where it has one.
pub(in crate::tui) fn light(subject: Subject<'_>) -> Option<&Judged> {
    match subject {
        Subject::Item(item) => Some(&item.light),
        Subject::Action(_, action) => Some(&action.light),
        Subject::Project(project) => Some(&project.light),
        Subject::Milestone(_, milestone) => Some(&milestone.light),
        _ => None,
    }
}

pub(in crate::tui) const fn light_tone(light: Light) -> Tone {
    match light {
        Light::Red => Tone::Late,
        Light::Amber => Tone::Soon,
        Light::Grey => Tone::Muted,
        Light::Green => Tone::Good,
        Light::Blue => Tone::Busy,
    }
}

/// Cells of a column with lights at the end of a line: the longest word for one, and a blank.
pub(in crate::tui) fn light_width(texts: &Texts) -> usize {
    Light::ALL.map(|light| cells::width(&texts.light(light))).into_iter().max().unwrap_or(0) + 1
}

/// A light and why it has its colour.
pub(in crate::tui) fn why(state: &State, judged: &Judged) -> String {
    let texts = &state.texts;
    let why = texts.light_why(judged, &state.summary.stages, state.summary.period.year());
    texts.tui_light_why(texts.light(judged.light), why)
}

/// When a milestone is planned for, at the precision it was given; of a finished one the day it was finished. Empty where
/// no date is set: its standing says so.
pub(in crate::tui) fn planned(state: &State, milestone: &MilestoneView) -> (String, Tone) {
    let texts = &state.texts;
    match (&milestone.done, &milestone.planned) {
        (Some(done), _) => (done.on.to_string(), Tone::Good),
        (None, Some(date)) => (texts.period_date(date, state.summary.period.year()), Tone::Plain),
        (None, None) => (String::new(), Tone::Unknown),
    }
}
