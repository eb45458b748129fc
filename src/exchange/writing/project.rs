//! Projects with their quantities, sites and movements.

use super::milestone::{milestone, update};
use super::recorded;
use crate::exchange::scalars::{Day, Figure};
use crate::exchange::wire;
use crate::model::{Movement, Project, Quantity, Site};

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
        counted_in: project.counted_in.clone(),
        note: project.note.clone(),
        note_en: project.note_en.clone(),
        quantity: project.quantities.iter().map(quantity).collect(),
        site: project.sites.iter().map(site).collect(),
        movement: project.movements.iter().map(movement).collect(),
        milestone: project.milestones.iter().map(milestone).collect(),
        update: project.updates.iter().map(update).collect(),
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
