//! Plan items and their actions, of the open period and of closed ones.

use super::control::assessment;
use super::milestone::{milestone, update};
use super::recorded;
use crate::exchange::scalars::Day;
use crate::exchange::wire;
use crate::model::{Action, ClosedPeriod, Item, StatusMark};

pub(super) fn closed_period(closed: &ClosedPeriod) -> wire::ClosedPeriod {
    wire::ClosedPeriod {
        period: closed.period.to_string(),
        opened_on: closed.opened_on.map(Day::new),
        item: closed.items.iter().map(item).collect(),
    }
}

pub(super) fn item(item: &Item) -> wire::Item {
    wire::Item {
        code: item.code.clone(),
        name: item.name.clone(),
        name_en: item.name_en.clone(),
        responsible_unit: item.responsible.unit.clone(),
        responsible_person: item.responsible.person.clone(),
        responsible_leader: item.responsible.leader.clone(),
        carried: item.carried,
        action: item.actions.iter().map(action).collect(),
        milestone: item.milestones.iter().map(milestone).collect(),
        update: item.updates.iter().map(update).collect(),
        assessment: item.assessments.iter().map(assessment).collect(),
    }
}

fn action(action: &Action) -> wire::Action {
    wire::Action {
        code: action.code.clone(),
        name: action.name.clone(),
        name_en: action.name_en.clone(),
        responsible_unit: action.responsible.unit.clone(),
        responsible_person: action.responsible.person.clone(),
        responsible_leader: action.responsible.leader.clone(),
        carried: action.carried,
        projects: action.projects.clone(),
        milestones: action.milestones.clone(),
        mark: action.marks.iter().map(mark).collect(),
        update: action.updates.iter().map(update).collect(),
    }
}

fn mark(mark: &StatusMark) -> wire::Mark {
    wire::Mark {
        status: mark.status.code().to_owned(),
        on: Day::new(mark.on),
        recorded_on: recorded(mark.recorded_on, mark.on),
        by: mark.by.clone(),
        note: mark.note.clone(),
    }
}
