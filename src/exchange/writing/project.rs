//! Projects with their quantities, sites, movements, planned shares and money.

use super::control::assessment;
use super::milestone::{milestone, period_date, update};
use super::recorded;
use crate::exchange::scalars::{Day, Figure};
use crate::exchange::wire;
use crate::model::{Amount, Movement, Project, Quantity, Site, Target};

pub(super) fn project(project: &Project) -> wire::Project {
    wire::Project {
        code: project.code.clone(),
        name: project.name.clone(),
        name_en: project.name_en.clone(),
        aliases: project.aliases.clone(),
        category: project.category.clone(),
        nature: project.nature.map(|nature| nature.code().to_owned()),
        funding: project.funding.clone(),
        investment: project.investment.map(Figure::new),
        responsible_unit: project.responsible.unit.clone(),
        responsible_person: project.responsible.person.clone(),
        responsible_leader: project.responsible.leader.clone(),
        counted_in: project.counted_in.clone(),
        note: project.note.clone(),
        note_en: project.note_en.clone(),
        quantity: project.quantities.iter().map(quantity).collect(),
        site: project.sites.iter().map(site).collect(),
        movement: project.movements.iter().map(movement).collect(),
        milestone: project.milestones.iter().map(milestone).collect(),
        update: project.updates.iter().map(update).collect(),
        target: project.targets.iter().map(target).collect(),
        money: project.money.iter().map(amount).collect(),
        assessment: project.assessments.iter().map(assessment).collect(),
    }
}

fn quantity(quantity: &Quantity) -> wire::Quantity {
    wire::Quantity { value: quantity.value, unit: quantity.unit.clone(), inferred: quantity.inferred }
}

fn site(site: &Site) -> wire::Site {
    wire::Site {
        code: site.code.clone(),
        name: site.name.clone(),
        name_en: site.name_en.clone(),
        aliases: site.aliases.clone(),
        counted: site.counted,
    }
}

fn movement(movement: &Movement) -> wire::Movement {
    wire::Movement {
        count: movement.count,
        from: movement.from.clone(),
        to: movement.to.clone(),
        site: movement.site.clone(),
        on: Day::new(movement.on),
        recorded_on: recorded(movement.recorded_on, movement.on),
        by: movement.by.clone(),
        note: movement.note.clone(),
    }
}

fn target(target: &Target) -> wire::Target {
    wire::Target {
        stage: target.stage.clone(),
        count: target.count,
        decided_on: Day::new(target.decided_on),
        recorded_on: recorded(target.recorded_on, target.decided_on),
        by: target.author.clone(),
        note: target.note.clone(),
        date: period_date(&target.by),
    }
}

fn amount(amount: &Amount) -> wire::Amount {
    wire::Amount {
        kind: amount.kind.code().to_owned(),
        value: Figure::new(amount.value),
        source: amount.source.clone(),
        on: Day::new(amount.on),
        recorded_on: recorded(amount.recorded_on, amount.on),
        by: amount.by.clone(),
        note: amount.note.clone(),
    }
}
