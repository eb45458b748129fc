//! Projects with their quantities, sites, movements, planned shares and money.

use super::control::assessment;
use super::milestone::{milestone, period_date, update};
use super::{Outcome, day, figure, filled, optional_filled, optional_word, recorded, responsible, rows, word};
use crate::exchange::ExchangeError;
use crate::exchange::place::Place;
use crate::exchange::wire;
use crate::model::{Amount, MoneyKind, Movement, Nature, Project, Quantity, Site, Target};

pub(super) fn project(project: wire::Project) -> Outcome<Project> {
    let code = project.code;
    let at = Place::of(&code);
    Ok(Project {
        name: filled(project.name, at, "name")?,
        name_en: project.name_en,
        aliases: aliases(project.aliases, at)?,
        category: project.category,
        nature: optional_word(
            project.nature.as_ref(),
            at,
            "nature",
            &Nature::ALL.map(|nature| (nature.code(), nature)),
        )?,
        funding: project.funding,
        investment: project.investment.as_ref().map(|value| figure(value, at, "investment")).transpose()?,
        responsible: responsible(project.responsible_unit, project.responsible_person, project.responsible_leader),
        quantities: rows(project.quantity, at, "quantity", quantity)?,
        counted_in: filled(project.counted_in, at, "counted_in")?,
        note: project.note,
        note_en: project.note_en,
        sites: project.site.into_iter().map(site).collect::<Outcome<_>>()?,
        movements: rows(project.movement, at, "movement", movement)?,
        milestones: project.milestone.into_iter().map(milestone).collect::<Outcome<_>>()?,
        updates: project.update.into_iter().map(update).collect::<Outcome<_>>()?,
        targets: rows(project.target, at, "target", target)?,
        money: rows(project.money, at, "money", amount)?,
        assessments: rows(project.assessment, at, "assessment", assessment)?,
        code,
    })
}

fn aliases(aliases: Vec<String>, at: Place<'_>) -> Outcome<Vec<String>> {
    aliases.into_iter().map(|alias| filled(alias, at, "aliases")).collect()
}

fn quantity(quantity: wire::Quantity, at: Place<'_>) -> Outcome<Quantity> {
    let unit = filled(quantity.unit, at, "unit")?;
    Ok(Quantity { value: quantity.value, unit, inferred: quantity.inferred })
}

fn site(site: wire::Site) -> Outcome<Site> {
    let code = site.code;
    let at = Place::of(&code);
    Ok(Site {
        name: filled(site.name, at, "name")?,
        name_en: site.name_en,
        aliases: aliases(site.aliases, at)?,
        counted: site.counted,
        code,
    })
}

fn movement(movement: wire::Movement, at: Place<'_>) -> Outcome<Movement> {
    if movement.from == movement.to {
        let at = at.key("to");
        return Err(movement
            .to
            .map_or(ExchangeError::Empty { at: at.clone() }, |words| ExchangeError::BadValue { at, words }));
    }
    let on = day(&movement.on, at, "on")?;
    Ok(Movement {
        count: movement.count,
        from: movement.from,
        to: movement.to,
        site: movement.site,
        on,
        recorded_on: recorded(movement.recorded_on.as_ref(), on, at)?,
        by: movement.by,
        note: movement.note,
    })
}

fn target(target: wire::Target, at: Place<'_>) -> Outcome<Target> {
    let decided_on = day(&target.decided_on, at, "decided_on")?;
    Ok(Target {
        stage: target.stage,
        count: target.count,
        by: period_date(&target.date, at.table("date"))?,
        decided_on,
        recorded_on: recorded(target.recorded_on.as_ref(), decided_on, at)?,
        author: target.by,
        note: target.note,
    })
}

fn amount(amount: wire::Amount, at: Place<'_>) -> Outcome<Amount> {
    let on = day(&amount.on, at, "on")?;
    Ok(Amount {
        source: optional_filled(amount.source, at, "source")?,
        kind: word(&amount.kind, at, "kind", &MoneyKind::ALL.map(|kind| (kind.code(), kind)))?,
        value: figure(&amount.value, at, "value")?,
        on,
        recorded_on: recorded(amount.recorded_on.as_ref(), on, at)?,
        by: amount.by,
        note: amount.note,
    })
}
