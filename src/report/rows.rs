//! The columns and rows in which summary, listings and cards show the same things.

use super::document::{Cell, Column, Tone};
use super::wording::Wording;
use crate::model::view::{ActionView, MilestoneView, ProjectView, SiteView};
use crate::model::{Blocker, Indicator, Measure, Reference, Update};
use crate::text::{Lang, Texts};

/// On a page of 80 the weights are cells: each holds the longest word of its column.
pub(super) fn project_columns(texts: &Texts) -> Vec<Column> {
    let [project, size, state, units, next] = match texts.lang() {
        Lang::Zh => [14, 12, 12, 16, 12],
        Lang::En => [15, 11, 12, 16, 12],
    };
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_project()).weighing(project),
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
    let next = wording.next(project);
    vec![
        project.code.as_str().into(),
        wording.name(&project.name, project.name_en.as_ref()).into(),
        wording.texts.quantities(&project.quantities).into(),
        wording.state(project.state),
        units.into(),
        next.map_or_else(|| wording.none(), |(name, due)| Cell::new(format!("{name}\n{}", due.text), due.tone)),
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

/// Of the milestones of one project or item; [`milestone_columns`] also say which.
pub(super) fn own_milestone_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_milestone()),
        Column::new(texts.column_due()),
        Column::new(texts.column_standing()),
    ]
}

pub(super) fn own_milestone(wording: &Wording<'_>, milestone: &MilestoneView) -> Vec<Cell> {
    vec![
        milestone.code.as_str().into(),
        wording.name(&milestone.name, milestone.name_en.as_ref()).into(),
        wording.due(milestone).into(),
        wording.standing(milestone),
    ]
}

pub(super) fn milestone_columns(texts: &Texts) -> Vec<Column> {
    let mut columns = own_milestone_columns(texts);
    columns.insert(OWNER, Column::new(texts.column_owner()));
    columns
}

pub(super) fn milestone(wording: &Wording<'_>, owner: &Reference, milestone: &MilestoneView) -> Vec<Cell> {
    let mut cells = own_milestone(wording, milestone);
    cells.insert(OWNER, wording.name(&owner.name, owner.name_en.as_ref()).into());
    cells
}

pub(super) fn action_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_action()),
        Column::new(texts.column_status()),
        Column::new(texts.column_projects()),
        Column::new(texts.column_due()),
    ]
}

pub(super) fn action(wording: &Wording<'_>, action: &ActionView) -> Vec<Cell> {
    vec![
        action.code.as_str().into(),
        wording.name(&action.name, action.name_en.as_ref()).into(),
        wording.status(action.status),
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

pub(super) fn blocker_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_category()),
        Column::new(texts.column_text()),
        Column::new(texts.column_projects()),
        Column::new(texts.column_to_solve()),
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
        blocker_standing(wording, blocker),
    ]
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

pub(super) fn indicator_columns(texts: &Texts) -> Vec<Column> {
    vec![
        Column::new(texts.column_code()),
        Column::new(texts.column_indicator()),
        Column::new(texts.column_measure()),
        Column::number(texts.column_value()),
        Column::new(texts.column_day()),
    ]
}

/// One row a measure, with its newest reading.
pub(super) fn indicator(wording: &Wording<'_>, indicator: &Indicator) -> Vec<Vec<Cell>> {
    indicator.measures.iter().map(|measure| self::measure(wording, indicator, measure)).collect()
}

fn measure(wording: &Wording<'_>, indicator: &Indicator, measure: &Measure) -> Vec<Cell> {
    let texts = wording.texts;
    let reading = measure.readings.last();
    let value = reading.map(|reading| texts.figure(reading.value, reading.qualifier, &measure.unit));
    vec![
        indicator.code.as_str().into(),
        wording.name(&indicator.name, indicator.name_en.as_ref()).into(),
        wording.name(&measure.name, measure.name_en.as_ref()).into(),
        wording.known(value.as_deref()),
        reading.map(|reading| texts.day(reading.on)).unwrap_or_default().into(),
    ]
}
