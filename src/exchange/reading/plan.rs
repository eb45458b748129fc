//! Plan items and their actions.

use super::milestone::{milestone, update};
use super::{Outcome, day, filled, recorded, responsible, rows, word};
use crate::exchange::place::Place;
use crate::exchange::wire;
use crate::model::{Action, ActionStatus, Item, StatusMark};

pub(super) fn item(item: wire::Item) -> Outcome<Item> {
    let code = item.code;
    Ok(Item {
        name: filled(item.name, Place::of(&code), "name")?,
        name_en: item.name_en,
        responsible: responsible(item.responsible_unit, item.responsible_person),
        actions: item.action.into_iter().map(action).collect::<Outcome<_>>()?,
        milestones: item.milestone.into_iter().map(milestone).collect::<Outcome<_>>()?,
        updates: item.update.into_iter().map(update).collect::<Outcome<_>>()?,
        code,
    })
}

fn action(action: wire::Action) -> Outcome<Action> {
    let code = action.code;
    let at = Place::of(&code);
    Ok(Action {
        name: filled(action.name, at, "name")?,
        name_en: action.name_en,
        responsible: responsible(action.responsible_unit, action.responsible_person),
        projects: action.projects,
        milestones: action.milestones,
        marks: rows(action.mark, at, "mark", mark)?,
        updates: action.update.into_iter().map(update).collect::<Outcome<_>>()?,
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
