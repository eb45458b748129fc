//! Forms for units that move from stage to stage.

use super::day;
use crate::model::stage::UNKNOWN;
use crate::model::view::{ProjectView, SiteView, Summary};
use crate::tui::form::{Field, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

/// A site or milestone that is meant says more about what moves, and where to.
pub(super) fn movement(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let subject = *task.subjects(shown).first()?;
    let project = subject.project(shown)?;
    let site = match subject {
        Subject::Site(_, site) => Some(site),
        _ => None,
    };
    let goal = match subject {
        Subject::Milestone(_, milestone) => milestone.stage.as_deref(),
        _ => None,
    };
    let from = start(shown, project, site, goal);
    let from_pick = Pick::Stage(from.clone(), Some(standing(project, &from)));
    let to = goal.map_or_else(|| next_stage(shown, project, &from), |goal| Some(goal.to_owned()));
    let mut fields = vec![
        Field::choice(Slot::From, origins(project, &from), &from_pick),
        destination(shown, to),
        match site {
            None if project.total != Some(1) => Field::line(Slot::Count),
            _ => Field::suggested(Slot::Count, "1"),
        },
    ];
    if !project.sites.is_empty() {
        let sites = project.sites.iter().map(|site| Pick::Thing(site.reference()));
        let chosen = site.map_or(Pick::NoSite, |site| Pick::Thing(site.reference()));
        fields.push(Field::choice(Slot::Site, std::iter::once(Pick::NoSite).chain(sites).collect(), &chosen));
    }
    fields.extend([day(shown), Field::line(Slot::Note)]);
    Some(fields)
}

/// All units of several projects, and named sites, from a stage that any of them has.
pub(super) fn all(task: &Task, shown: &Shown) -> Vec<Field> {
    let mut there: Vec<&str> = Vec::new();
    for subject in task.subjects(shown) {
        match subject {
            Subject::Site(_, site) => there.extend(site.stage.as_deref()),
            Subject::Project(project) => there.extend(project.stages.iter().map(|at| at.stage.as_str())),
            _ => {}
        }
    }
    there.sort_by_key(|stage| std::cmp::Reverse(shown.stages.position(stage)));
    there.dedup();
    let open = |stage: &&&str| !shown.stages.is_complete(stage);
    let from = there.iter().find(open).or_else(|| there.first()).copied().unwrap_or(UNKNOWN);
    let next = shown.stages.iter().nth(shown.stages.position(from) + 1).map(|stage| stage.code.clone());
    let origins = there.iter().map(|stage| Pick::Stage((*stage).to_owned(), None)).collect();
    vec![
        Field::choice(Slot::From, origins, &Pick::Stage(from.to_owned(), None)),
        destination(shown, next),
        day(shown),
        Field::line(Slot::Note),
    ]
}

fn destination(shown: &Summary, to: Option<String>) -> Field {
    let goals = shown.stages.iter().map(|stage| Pick::Stage(stage.code.clone(), None)).collect();
    Field::choice(Slot::To, goals, &Pick::Stage(to.unwrap_or_default(), None))
}

fn standing(project: &ProjectView, stage: &str) -> u32 {
    project.stages.iter().find(|at| at.stage == stage).map_or(0, |at| at.count)
}

/// Where units of the project stand, and `from`: a site that is a part of a unit may stand where no whole unit does.
fn origins(project: &ProjectView, from: &str) -> Vec<Pick> {
    let mut origins: Vec<Pick> =
        project.stages.iter().map(|at| Pick::Stage(at.stage.clone(), Some(at.count))).collect();
    if !project.stages.iter().any(|at| at.stage == from) {
        origins.push(Pick::Stage(from.to_owned(), Some(0)));
    }
    origins
}

/// Where units most likely leave from: where the site stands; else the furthest stage before the goal; else the
/// furthest that is not yet complete.
fn start(summary: &Summary, project: &ProjectView, site: Option<&SiteView>, goal: Option<&str>) -> String {
    if let Some(stage) = site.and_then(|site| site.stage.clone()) {
        return stage;
    }
    let open = |stage: &str| match goal {
        Some(goal) => summary.stages.position(stage) < summary.stages.position(goal),
        None => !summary.stages.is_complete(stage),
    };
    let first = project.stages.iter().find(|at| open(&at.stage)).or_else(|| project.stages.first());
    first.map_or(UNKNOWN, |at| &at.stage).to_owned()
}

/// Where units most likely go: to the stage of the project's next open milestone, else one step on.
fn next_stage(summary: &Summary, project: &ProjectView, from: &str) -> Option<String> {
    let here = summary.stages.position(from);
    let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
    let ahead = open.filter_map(|milestone| Some(summary.stages.position(milestone.stage.as_ref()?)));
    let next = ahead.filter(|stage| *stage > here).min().unwrap_or(here + 1);
    summary.stages.iter().nth(next).map(|stage| stage.code.clone())
}
