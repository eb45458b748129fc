//! The columns and rows in which summary, listings and cards show the same things.

mod indicators;
mod milestones;
mod money;

pub(super) use indicators::{figure_words, indicator, indicator_columns, parts, stated, value};
pub(super) use milestones::{DatedMilestones, Outlook, milestones, own_milestones};
pub(super) use money::{money, money_columns, money_of, own_money, own_money_columns};

use super::document::{Cell, Column, Tone};
use super::wording::Wording;
use crate::model::view::{ActionView, ProjectView, SiteView};
use crate::model::{Blocker, Reference, Supervision, Update};
use crate::text::{Lang, Texts};

/// On a page of 80 the weights are cells: each holds the longest word of its column.
pub(super) fn project_columns(texts: &Texts) -> Vec<Column> {
    let [project, light, size, state, units, next] = match texts.lang() {
        Lang::Zh => [14, 2, 11, 8, 16, 13],
        Lang::En => [14, 5, 10, 12, 11, 12],
    };
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_project()).weighing(project),
        Column::new(texts.column_light()).weighing(light),
        Column::new(texts.column_size()).weighing(size),
        Column::new(texts.column_state()).weighing(state),
        Column::new(texts.column_units()).weighing(units),
        Column::new(texts.column_next()).weighing(next),
    ]
}

/// Share and date stand on lines of their own: broken, they would be hard to read.
pub(super) fn project<'a>(wording: &Wording<'a>, project: &'a ProjectView) -> Vec<Cell> {
    let share = wording.complete(project).map(|share| wording.texts.report_complete(share));
    let units = [wording.units(project)].into_iter().chain(share).collect::<Vec<_>>().join("\n");
    vec![
        project.code.as_str().into(),
        wording.name(&project.name, project.name_en.as_ref()).into(),
        wording.light(&project.light),
        wording.texts.quantities(&project.quantities).into(),
        wording.state(project.state),
        units.into(),
        wording.next(project).map_or_else(
            || wording.none(),
            |next| {
                let due = next.due.text.as_str();
                let lines: Vec<&str> = [next.name, due].into_iter().chain(next.expected.as_deref()).collect();
                Cell::new(lines.join("\n"), next.due.tone)
            },
        ),
    ]
}

/// Where a thing's owner stands among its cells, in listings of the things of several owners.
const OWNER: usize = 2;

/// Of the sites of one project; [`site_columns`] also say which.
pub(super) fn own_site_columns(texts: &Texts) -> Vec<Column> {
    vec![Column::new(texts.column_code()), Column::new(texts.column_site()), Column::new(texts.column_stage())]
}

pub(super) fn own_site(wording: &Wording<'_>, site: &SiteView) -> Vec<Cell> {
    vec![
        site.code.as_str().into(),
        wording.name(&site.name, site.name_en.as_ref()).into(),
        wording.stage(site.stage.as_deref()),
    ]
}

pub(super) fn site_columns(texts: &Texts) -> Vec<Column> {
    let mut columns = own_site_columns(texts);
    columns.insert(OWNER, Column::new(texts.column_project()));
    columns
}

pub(super) fn site(wording: &Wording<'_>, project: &ProjectView, site: &SiteView) -> Vec<Cell> {
    let mut cells = own_site(wording, site);
    cells.insert(OWNER, wording.name(&project.name, project.name_en.as_ref()).into());
    cells
}

pub(super) fn action_columns(texts: &Texts) -> Vec<Column> {
    let weights = match texts.lang() {
        Lang::Zh => [0; 6],
        Lang::En => [0, 31, 0, 0, 0, 11],
    };
    weighed(own_action_columns(texts), weights)
}

/// Of the actions of one project or item.
pub(super) fn own_action_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_action()),
        Column::new(texts.column_light()),
        Column::new(texts.column_status()),
        Column::new(texts.column_projects()),
        Column::new(texts.column_due()),
    ]
}

pub(super) fn action(wording: &Wording<'_>, action: &ActionView) -> Vec<Cell> {
    vec![
        action.code.as_str().into(),
        wording.name(&action.name, action.name_en.as_ref()).into(),
        wording.light(&action.light),
        wording.status_told(action),
        wording.texts.listed(action.projects.iter().cloned()).into(),
        wording.promised(action).into(),
    ]
}

pub(super) fn update_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_day()),
        Column::new(texts.column_about()),
        Column::new(texts.column_text()),
        Column::new(texts.column_by()),
    ]
}

pub(super) fn update(wording: &Wording<'_>, about: &Reference, update: &Update) -> Vec<Cell> {
    vec![
        update.code.as_str().into(),
        wording.texts.day(update.on).into(),
        wording.texts.reference(about).into(),
        update.text.as_str().into(),
        wording.known(update.by.as_deref()),
    ]
}

/// Where days stand on lines of their own, there is room for what is the matter.
pub(super) fn blocker_columns(texts: &Texts) -> Vec<Column> {
    let weights = match texts.lang() {
        Lang::Zh => [0, 0, 22, 10, 8, 8, 8],
        Lang::En => [0, 0, 21, 8, 9, 10, 8],
    };
    weighed(own_blocker_columns(texts), weights)
}

fn weighed<const N: usize>(columns: Vec<Column>, weights: [usize; N]) -> Vec<Column> {
    columns.into_iter().zip(weights).map(|(column, weight)| column.weighing(weight)).collect()
}

/// Of the blockers of one project.
pub(super) fn own_blocker_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_category()),
        Column::new(texts.column_text()),
        Column::new(texts.column_projects()),
        Column::new(texts.column_to_solve()),
        Column::new(texts.column_due()),
        Column::new(texts.column_standing()),
    ]
}

pub(super) fn blocker(wording: &Wording<'_>, blocker: &Blocker) -> Vec<Cell> {
    vec![
        blocker.code.as_str().into(),
        wording.texts.blocker_category(blocker.category).into(),
        wording.name(&blocker.text, blocker.text_en.as_ref()).into(),
        held_up(wording, blocker),
        wording.known(blocker.owner.as_deref()),
        blocker_due(wording, blocker).unwrap_or_default(),
        blocker_standing(wording, blocker),
    ]
}

/// By when it must be solved; of a solved one that no longer matters.
pub(super) fn blocker_due(wording: &Wording<'_>, blocker: &Blocker) -> Option<Cell> {
    let due = blocker.due.as_ref()?;
    let open = blocker.is_open(wording.summary.as_of);
    Some(if open { wording.deadline(due) } else { wording.date(Some(due)).into() })
}

fn held_up(wording: &Wording<'_>, blocker: &Blocker) -> Cell {
    if blocker.projects.is_empty() {
        return Cell::new(wording.texts.report_projects_not_named(), Tone::Muted);
    }
    wording.texts.listed(blocker.projects.iter().cloned()).into()
}

/// Open for so many days, or solved on a day.
pub(super) fn blocker_standing(wording: &Wording<'_>, blocker: &Blocker) -> Cell {
    let as_of = wording.summary.as_of;
    match blocker.closed_on {
        Some(closed) if !blocker.is_open(as_of) => {
            Cell::new(wording.texts.report_solved_on(wording.texts.day(closed)), Tone::Good)
        }
        _ => Cell::new(wording.texts.report_open_for(blocker.age_days(as_of)), Tone::Warn),
    }
}

/// Of the supervisions of one thing; [`supervision_columns`] also say which.
pub(super) fn own_supervision_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_text()),
        Column::new(texts.column_asked_by()),
        Column::new(texts.column_feedback()),
        Column::new(texts.column_standing()),
    ]
}

pub(super) fn own_supervision(wording: &Wording<'_>, supervision: &Supervision) -> Vec<Cell> {
    let open = supervision.is_open(wording.summary.as_of);
    let feedback = &supervision.feedback;
    vec![
        supervision.code.as_str().into(),
        supervision.text.as_str().into(),
        wording.known(supervision.by.as_deref()),
        if open { wording.deadline(feedback) } else { wording.date(Some(feedback)).into() },
        wording.supervision_standing(supervision),
    ]
}

pub(super) fn supervision_columns(texts: &Texts) -> Vec<Column> {
    let mut columns = own_supervision_columns(texts);
    columns.insert(1, Column::new(texts.column_about()));
    columns
}

pub(super) fn supervision(wording: &Wording<'_>, supervision: &Supervision) -> Vec<Cell> {
    let mut cells = own_supervision(wording, supervision);
    cells.insert(1, wording.thing_words(&supervision.about).into());
    cells
}
