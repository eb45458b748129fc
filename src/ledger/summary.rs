//! The read model of a whole ledger as it stood at the end of a day: only what happened up to it counts.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::model::light::{self, Worst};
use crate::model::movement::Account;
use crate::model::view::{
    ActionTotals, Dated, ItemView, LightTotals, MilestoneTotals, ProjectTotals, ProjectView, Projects, Summary, Totals,
    Viewpoint,
};
use crate::model::{
    ActionStatus, Assessment, Blocker, Book, Facts, Indicator, Judged, Light, LightRule, PeriodDate, Project, Stages,
    Supervision, Update, Why,
};

mod milestones;
mod plan;
mod project;
mod tally;

pub(super) use tally::{Child, Place, Tally};

/// What everything is judged by.
#[derive(Clone, Copy)]
pub(super) struct Bench<'a> {
    pub(super) day: NaiveDate,
    pub(super) rule: LightRule,
    pub(super) stages: &'a Stages,
}

/// `day` is the day judged at, whatever `viewpoint` asks for.
pub(super) fn of(book: &Book, day: NaiveDate, viewpoint: &Viewpoint) -> Summary {
    around(book, projects(book, day, viewpoint), day, viewpoint)
}

/// The projects of a book; of blockers it needs those that name them.
pub(super) fn projects(book: &Book, day: NaiveDate, viewpoint: &Viewpoint) -> Projects {
    let bench = Bench { day, rule: viewpoint.rule, stages: &book.stages };
    let blockers = blockers(&book.blockers, day);
    book.projects.iter().map(|one| project(one, &blockers, bench)).collect()
}

/// One project; of blockers, as they stood on the day, it needs those that name it.
pub(super) fn project(project: &Project, blockers: &[Blocker], bench: Bench<'_>) -> ProjectView {
    project::judge(project, bench).view(blockers, bench)
}

/// The same where it is known what its movements come to, and nothing of blockers.
pub(super) fn project_of_account(project: &Project, account: Account, bench: Bench<'_>) -> ProjectView {
    project::judge_account(project, account, bench).view(&[], bench)
}

/// Hands over when the milestones of a project are, each with its place among those that had entered the plan.
pub(super) fn dates(facts: &Facts, bench: Bench<'_>, take: &mut dyn FnMut(usize, Dated<'_>)) {
    for (at, milestone) in milestones::judge(facts.project.milestones.iter(), bench).iter().enumerate() {
        take(at, milestone.dated());
    }
}

/// All the rest of a book around `projects` that are judged already: those that it has itself are not looked at.
pub(super) fn around(book: &Book, projects: Projects, day: NaiveDate, viewpoint: &Viewpoint) -> Summary {
    let bench = Bench { day, rule: viewpoint.rule, stages: &book.stages };
    let (period, items) = plan::view(book, viewpoint.period, &projects, bench);
    let statuses: Vec<ActionStatus> =
        items.iter().flat_map(|item| item.actions.iter().map(|action| action.status)).collect();
    let totals = Totals {
        projects: ProjectTotals::of(projects.iter().map(|project| project.state)),
        milestones: MilestoneTotals::of(projects.iter().flat_map(|project| &project.milestones)),
        plan_milestones: MilestoneTotals::of(items.iter().flat_map(|item| &item.milestones)),
        actions: ActionTotals::of(statuses),
        lights: LightTotals::of(
            projects.iter().map(|project| project.light.light),
            items.iter().map(|item| item.light.light),
        ),
    };
    let light = light_of(worst(&projects, &items), &book.assessments, day);
    Summary {
        name: book.name.clone(),
        name_en: book.name_en.clone(),
        period,
        data_date: book.data_date,
        as_of: day,
        known_on: viewpoint.known_on,
        light,
        rule: viewpoint.rule,
        stages: book.stages.clone(),
        categories: book.categories.clone(),
        projects,
        items,
        blockers: blockers(&book.blockers, day),
        indicators: book.indicators.iter().map(|indicator| self::indicator(indicator, day)).collect(),
        supervisions: supervisions(&book.supervisions, day),
        totals,
        findings: Vec::new(),
    }
}

/// The light of the whole, by what is worst in it and what people said of it.
pub(super) fn light_of(worst: Option<Judged>, assessments: &[Assessment], day: NaiveDate) -> Judged {
    light::assessed(worst.unwrap_or(nothing_to_judge(None)), assessments, day)
}

/// Projects before items.
fn worst(projects: &Projects, items: &[ItemView]) -> Option<Judged> {
    let mut worst = Worst::default();
    let lights = projects.iter().map(|project| &project.light).chain(items.iter().map(|item| &item.light));
    for (at, light) in lights.enumerate() {
        worst.add(at, light);
    }
    let first = *worst.first()?;
    let project = projects.get(first).map(ProjectView::reference);
    let child = project.or_else(|| items.get(first - projects.len()).map(ItemView::reference))?;
    worst.judged(child)
}

const fn nothing_to_judge(since: Option<NaiveDate>) -> Judged {
    Judged { light: Light::Grey, since, due: None, why: Why::NothingToJudge }
}

/// The last word of a person up to `day`, unless it was taken back.
fn last_word(assessments: &[Assessment], day: NaiveDate) -> Option<Assessment> {
    let known = assessments.iter().filter(|assessment| assessment.on <= day);
    known.max_by_key(|assessment| assessment.on).filter(|assessment| assessment.light.is_some()).cloned()
}

/// Those of days up to `day`, newest first; of one day the one written last first.
fn updates(updates: &[Update], day: NaiveDate) -> Vec<Update> {
    let mut known: Vec<Update> = updates.iter().filter(|update| update.on <= day).cloned().collect();
    known.reverse();
    known.sort_by_key(|update| Reverse(update.on));
    known
}

/// Those raised by then, open ones first, oldest first. What is closed later is open on this day.
fn blockers(blockers: &[Blocker], day: NaiveDate) -> Vec<Blocker> {
    let mut known: Vec<Blocker> = blockers.iter().filter(|blocker| blocker.raised_on <= day).cloned().collect();
    for blocker in &mut known {
        blocker.updates = updates(&blocker.updates, day);
        if blocker.is_open(day) {
            blocker.closed_on = None;
            blocker.closing_note = None;
        }
    }
    known.sort_by_key(|blocker| (!blocker.is_open(day), blocker.raised_on));
    known
}

/// Those given by then, open ones first, by the day an answer is due. What is answered later is open on this day.
fn supervisions(supervisions: &[Supervision], day: NaiveDate) -> Vec<Supervision> {
    let mut known: Vec<Supervision> = supervisions.iter().filter(|one| one.given_on <= day).cloned().collect();
    for supervision in known.iter_mut().filter(|one| one.is_open(day)) {
        supervision.answered = None;
    }
    known.sort_by(|one, other| {
        other.is_open(day).cmp(&one.is_open(day)).then_with(|| PeriodDate::due_order(&one.feedback, &other.feedback))
    });
    known
}

fn indicator(indicator: &Indicator, day: NaiveDate) -> Indicator {
    let mut known = indicator.clone();
    for measure in &mut known.measures {
        measure.readings.retain(|reading| reading.on <= day);
    }
    known
}
