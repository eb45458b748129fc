//! Opening the form of a task on a thing, filled in as far as the ledger knows.

use super::{Entry, Field, Form, Pick, Slot, Task};
use crate::ledger::Move;
use crate::model::stage::UNKNOWN;
use crate::model::view::{ProjectView, SiteView, Summary};
use crate::model::{ActionStatus, BlockerCategory, Commitment};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;
use crate::tui::typing::Lines;

impl Form {
    /// A milestone is done, or an action takes a status. `None` where the thing is neither.
    pub(in crate::tui) fn complete(summary: &Shown, subject: Subject<'_>) -> Option<Self> {
        let day = Field::prefilled(Slot::Day, &summary.as_of.to_string());
        let note = Field::typed(Slot::Note, Lines::One);
        match subject {
            Subject::Milestone(_, milestone) => Some(Self::new(Task::Complete(milestone.reference()), vec![day, note])),
            Subject::Action(_, action) => {
                // What is done can only be taken back a step; everything else is offered its end first.
                let first = usize::from(action.status == ActionStatus::Done);
                let status = Field::choice(
                    Slot::Status,
                    [ActionStatus::Done, ActionStatus::Ongoing, ActionStatus::NotStarted].map(Pick::Status).to_vec(),
                    first,
                );
                Some(Self::new(Task::Mark(action.reference()), vec![status, day, note]))
            }
            _ => None,
        }
    }

    /// What somebody reported on a thing; on a site it is on its project. `None` on a group.
    pub(in crate::tui) fn update(summary: &Shown, subject: Subject<'_>) -> Option<Self> {
        let what = match subject {
            Subject::Site(project, _) => project.reference(),
            other => other.reference()?,
        };
        let fields =
            vec![Field::typed(Slot::Text, Lines::Many), Field::prefilled(Slot::Day, &summary.as_of.to_string())];
        Some(Self::new(Task::Update(what), fields))
    }

    /// Units move from stage to stage. A site or milestone that is selected says more about what is meant. `None` on
    /// what belongs to no project.
    pub(in crate::tui) fn movement(summary: &Shown, subject: Subject<'_>) -> Option<Self> {
        let project = subject.project(summary)?;
        let site = match subject {
            Subject::Site(_, site) => Some(site),
            _ => None,
        };
        let goal = match subject {
            Subject::Milestone(_, milestone) => milestone.stage.as_deref(),
            _ => None,
        };
        let from = start(summary, project, site, goal);
        let origins = origins(project, &from);
        let from_at = origins.iter().position(|pick| matches!(pick, Pick::Stage(code, _) if *code == from));
        let goals: Vec<Pick> = summary.stages.iter().map(|stage| Pick::Stage(stage.code.clone(), None)).collect();
        let goal_at = match goal {
            Some(goal) => summary.stages.position(goal),
            None => next_stage(summary, project, &from),
        };
        let mut fields =
            vec![Field::choice(Slot::From, origins, from_at.unwrap_or(0)), Field::choice(Slot::To, goals, goal_at)];
        fields.push(match site {
            Some(_) => Field::prefilled(Slot::Count, "1"),
            None if project.total == Some(1) => Field::prefilled(Slot::Count, "1"),
            None => Field::typed(Slot::Count, Lines::One),
        });
        if !project.sites.is_empty() {
            let mut sites = vec![Pick::NoSite];
            sites.extend(project.sites.iter().map(|site| Pick::Site(site.reference())));
            let named =
                |pick: &Pick| matches!((pick, site), (Pick::Site(known), Some(site)) if known.code == site.code);
            let at = sites.iter().position(named).unwrap_or(0);
            fields.push(Field::choice(Slot::Site, sites, at));
        }
        fields.push(Field::prefilled(Slot::Day, &summary.as_of.to_string()));
        fields.push(Field::typed(Slot::Note, Lines::One));
        Some(Self::new(Task::Move(project.reference()), fields))
    }

    /// The form of [`Self::movement`], filled in as the units are carried in the grid.
    pub(in crate::tui) fn carried(summary: &Shown, subject: Subject<'_>, carried: &Move) -> Option<Self> {
        let mut form = Self::movement(summary, subject)?;
        for field in &mut form.fields {
            match (&mut field.entry, field.slot) {
                (Entry::Choice(choice), Slot::From | Slot::To) => {
                    let stage = if field.slot == Slot::From { &carried.from } else { &carried.to };
                    let meant = |pick: &Pick| matches!(pick, Pick::Stage(code, _) if code == stage);
                    choice.at = choice.options.iter().position(meant).unwrap_or(choice.at);
                }
                (Entry::Typed(_), Slot::Count) => *field = Field::prefilled(Slot::Count, &carried.count.to_string()),
                _ => {}
            }
        }
        Some(form)
    }

    /// When a milestone is planned for. `None` on anything else.
    pub(in crate::tui) fn plan(subject: Subject<'_>) -> Option<Self> {
        let Subject::Milestone(_, milestone) = subject else { return None };
        let words = milestone.planned.as_ref().map_or("", |date| date.words());
        let mut firmness = vec![Pick::Commitment(None)];
        firmness.extend(Commitment::ALL.map(|commitment| Pick::Commitment(Some(commitment))));
        let at = firmness.iter().position(|pick| *pick == Pick::Commitment(milestone.commitment)).unwrap_or(0);
        let fields = vec![
            Field::prefilled(Slot::Planned, words),
            Field::choice(Slot::Commitment, firmness, at),
            Field::typed(Slot::Note, Lines::One),
        ];
        Some(Self::new(Task::Plan(milestone.reference()), fields))
    }

    /// When an open milestone is expected. `None` on anything else.
    pub(in crate::tui) fn forecast(subject: Subject<'_>) -> Option<Self> {
        let Subject::Milestone(_, milestone) = subject else { return None };
        if milestone.standing.is_done() {
            return None;
        }
        let said = milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
        let mut reasons = vec![Pick::Reason(None)];
        reasons.extend(BlockerCategory::ALL.map(|category| Pick::Reason(Some(category))));
        let fields = vec![
            Field::prefilled(Slot::Expected, said.map_or("", |date| date.words())),
            Field::choice(Slot::Reason, reasons, 0),
            Field::typed(Slot::Note, Lines::One),
        ];
        Some(Self::new(Task::Forecast(milestone.reference()), fields))
    }

    /// Something holds a project up, or the work as a whole.
    pub(in crate::tui) fn block(summary: &Shown, subject: Subject<'_>) -> Self {
        let fields = vec![
            Field::typed(Slot::Text, Lines::Many),
            Field::choice(Slot::Category, BlockerCategory::ALL.map(Pick::Category).to_vec(), 0),
            Field::typed(Slot::Owner, Lines::One),
            Field::typed(Slot::Due, Lines::One),
            Field::prefilled(Slot::Day, &summary.as_of.to_string()),
        ];
        Self::new(Task::Block(subject.project(summary).map(ProjectView::reference)), fields)
    }

    /// A blocker is solved: one of the selected project's, or any open one. `None` where none is open.
    pub(in crate::tui) fn unblock(summary: &Shown, subject: Subject<'_>) -> Option<Self> {
        let project = subject.project(summary);
        let concerns = |code: &String| project.is_none_or(|project| project.blockers.contains(code));
        let open: Vec<Pick> = summary
            .blockers
            .iter()
            .filter(|blocker| blocker.is_open(summary.as_of) && concerns(&blocker.code))
            .map(|blocker| Pick::Blocker(blocker.clone()))
            .collect();
        if open.is_empty() {
            return None;
        }
        let fields = vec![
            Field::choice(Slot::Blocker, open, 0),
            Field::prefilled(Slot::Day, &summary.as_of.to_string()),
            Field::typed(Slot::Note, Lines::One),
        ];
        Some(Self::new(Task::Unblock, fields))
    }

    /// Another day to look at.
    pub(in crate::tui) fn as_of(summary: &Summary) -> Self {
        Self::new(Task::AsOf, vec![Field::prefilled(Slot::AsOf, &summary.as_of.to_string())])
    }

    pub(in crate::tui) fn data_date(summary: &Summary) -> Self {
        Self::new(Task::DataDate, vec![Field::prefilled(Slot::DataDate, &summary.as_of.to_string())])
    }
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
fn next_stage(summary: &Summary, project: &ProjectView, from: &str) -> usize {
    let here = summary.stages.position(from);
    let open = project.milestones.iter().filter(|milestone| !milestone.standing.is_done());
    let ahead = open.filter_map(|milestone| Some(summary.stages.position(milestone.stage.as_ref()?)));
    ahead.filter(|stage| *stage > here).min().unwrap_or(here + 1)
}
