//! What stands in a cell of the table.

use super::Column;
use crate::model::money::{self, Rate, RateKind};
use crate::model::view::{MilestoneView, ProjectView, Summary};
use crate::model::{Blocker, Qualifier, Standing, Variance};
use crate::report::filter::by_due;
use crate::tui::state::State;
use crate::tui::view::{Tone, judged};

/// The words of a cell, and their tone. What nobody has said is said to be so; what there is none of stays empty.
pub(super) fn words(state: &State, column: Column, project: &ProjectView) -> (String, Tone) {
    let (texts, summary) = (&state.texts, &state.summary);
    let plain = |words: String| (words, Tone::Plain);
    let unknown = || (texts.label_unknown(), Tone::Unknown);
    let known = |words: Option<String>| words.map_or_else(unknown, |words| (words, Tone::Plain));
    match column {
        Column::Light => {
            let light = project.light.light;
            (texts.light(light), judged::light_tone(light))
        }
        Column::Code => (project.code.clone(), Tone::Muted),
        Column::Name => plain(texts.name(&project.name, project.name_en.as_deref()).to_owned()),
        Column::State => (judged::short_state(texts, project.state), judged::project_state(state, project.state).1),
        Column::Total => known(project.total.map(|total| texts.count(total, &project.counted_in))),
        Column::Complete => known(project.known_complete().map(|(complete, total)| texts.share(complete, total))),
        Column::Stages => stages(state, project),
        Column::Next => next(project).map_or_else(|| plain(String::new()), |next| due(state, next)),
        Column::Overdue => counted(overdue(project), Tone::Late),
        Column::Slip => slip(state, project),
        Column::Investment => known(project.investment.map(|sum| texts.figure(sum, Qualifier::Exact, "万元"))),
        Column::Arrived => known(rate(project, RateKind::Arrival).map(|rate| texts.rate(&rate))),
        Column::Paid => known(rate(project, RateKind::Payment).map(|rate| texts.rate(&rate))),
        Column::Blockers => blockers(state, project),
        Column::Updated => match project.updates.first() {
            Some(update) => plain(update.on.to_string()),
            None => (texts.table_no_updates(), Tone::Muted),
        },
        Column::Sites => counted(project.sites.len(), Tone::Plain),
        Column::Category => known(project.category.as_ref().map(|code| {
            let found = summary.categories.iter().find(|category| category.code == *code);
            found.map_or(code.as_str(), |category| texts.name(&category.name, Some(&category.name_en))).to_owned()
        })),
        Column::Nature => known(project.nature.map(|nature| texts.nature(nature))),
        Column::Unit => known(project.responsible.unit.clone()),
        Column::Person => known(project.responsible.person.clone()),
    }
}

fn counted(count: usize, tone: Tone) -> (String, Tone) {
    if count == 0 { (String::new(), Tone::Plain) } else { (count.to_string(), tone) }
}

/// The open milestone that is due first.
pub(super) fn next(project: &ProjectView) -> Option<&MilestoneView> {
    let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
    open.min_by(|one, other| by_due(one, other))
}

/// The date first: in a narrow column the name is what can be missed.
fn due(state: &State, milestone: &MilestoneView) -> (String, Tone) {
    let texts = &state.texts;
    let name = texts.name(&milestone.name, milestone.name_en.as_deref());
    let (date, _) = judged::planned(state, milestone);
    let (_, tone) = judged::standing(state, milestone.standing);
    if date.is_empty() { (name.to_owned(), Tone::Plain) } else { (format!("{date} {name}"), tone) }
}

fn stages(state: &State, project: &ProjectView) -> (String, Tone) {
    let texts = &state.texts;
    if project.stages.is_empty() {
        return (texts.label_stage_unknown(), Tone::Unknown);
    }
    let at =
        project.stages.iter().map(|at| texts.table_at_stage(at.count, texts.stage(&state.summary.stages, &at.stage)));
    (at.collect::<Vec<_>>().join(" "), Tone::Plain)
}

pub(super) fn overdue(project: &ProjectView) -> usize {
    project.milestones.iter().filter(|milestone| milestone.standing == Standing::Overdue).count()
}

/// The worst of what is expected, in days; `None` where nothing is.
pub(super) fn slip_days(project: &ProjectView) -> Option<i64> {
    let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
    open.filter_map(|milestone| milestone.variance).map(Variance::days).max()
}

fn slip(state: &State, project: &ProjectView) -> (String, Tone) {
    match slip_days(project) {
        None => (String::new(), Tone::Plain),
        Some(days) => {
            let tone = if days > 0 { Tone::Soon } else { Tone::Plain };
            (state.texts.variance(Variance::Days(days)), tone)
        }
    }
}

pub(super) fn rate(project: &ProjectView, kind: RateKind) -> Option<Rate> {
    money::whole(&project.money).rates().into_iter().find(|rate| rate.kind == kind)
}

/// Its open blockers.
pub(super) fn open<'s>(summary: &'s Summary, project: &'s ProjectView) -> impl Iterator<Item = &'s Blocker> {
    project.blockers.iter().filter_map(|code| summary.blocker(code))
}

fn blockers(state: &State, project: &ProjectView) -> (String, Tone) {
    let day = state.summary.as_of;
    match open(&state.summary, project).map(|blocker| blocker.age_days(day)).max() {
        Some(days) => (state.texts.table_blocked(days, project.blockers.len()), Tone::Soon),
        None => (String::new(), Tone::Plain),
    }
}
