//! Plan items and their actions, of the open period and of closed ones.

use super::control::assessment;
use super::milestone::{milestone, update};
use super::{Outcome, day, filled, optional_day, period, recorded, responsible, rows, word};
use crate::exchange::place::Place;
use crate::exchange::wire;
use crate::model::{Action, ActionStatus, ClosedPeriod, Item, StatusMark};

pub(super) fn closed_period(closed: wire::ClosedPeriod, at: Place<'_>) -> Outcome<ClosedPeriod> {
    let period = period(&closed.period, at)?;
    let at = Place::of(&closed.period);
    let opened_on = optional_day(closed.opened_on.as_ref(), at, "opened_on")?;
    Ok(ClosedPeriod { period, opened_on, items: items(closed.item, Some(&at))? })
}

/// The plan of a period: `closed` is its place where it is not the open one.
pub(super) fn items(list: Vec<wire::Item>, closed: Option<&Place<'_>>) -> Outcome<Vec<Item>> {
    list.into_iter().map(|row| item(row, closed)).collect()
}

fn item(item: wire::Item, closed: Option<&Place<'_>>) -> Outcome<Item> {
    let code = item.code;
    let at = Place::of_plan(closed, &code);
    Ok(Item {
        name: filled(item.name, at, "name")?,
        name_en: item.name_en,
        responsible: responsible(item.responsible_unit, item.responsible_person, item.responsible_leader),
        actions: item.action.into_iter().map(|row| action(row, closed)).collect::<Outcome<_>>()?,
        milestones: item.milestone.into_iter().map(milestone).collect::<Outcome<_>>()?,
        updates: item.update.into_iter().map(update).collect::<Outcome<_>>()?,
        assessments: rows(item.assessment, at, "assessment", assessment)?,
        carried: item.carried,
        code,
    })
}

fn action(action: wire::Action, closed: Option<&Place<'_>>) -> Outcome<Action> {
    let code = action.code;
    let at = Place::of_plan(closed, &code);
    Ok(Action {
        name: filled(action.name, at, "name")?,
        name_en: action.name_en,
        responsible: responsible(action.responsible_unit, action.responsible_person, action.responsible_leader),
        projects: action.projects,
        milestones: action.milestones,
        marks: rows(action.mark, at, "mark", mark)?,
        updates: action.update.into_iter().map(update).collect::<Outcome<_>>()?,
        carried: action.carried,
        code,
    })
}

fn mark(mark: wire::Mark, at: Place<'_>) -> Outcome<StatusMark> {
    let on = day(&mark.on, at, "on")?;
    Ok(StatusMark {
        status: word(&mark.status, at, "status", &ActionStatus::ALL.map(|status| (status.code(), status)))?,
        on,
        recorded_on: recorded(mark.recorded_on.as_ref(), on, at)?,
        by: mark.by,
        note: mark.note,
    })
}
