//! One project: where it is, what is built, by whom, and all that was recorded of it.

use fastrand::Rng;
use rust_decimal::Decimal;

use super::course::{self, Course};
use super::places::{self, Level, Place};
use super::works::{self, Work};
use super::{Outline, happens, pick, project_code, record};
use crate::model::{Project, Quantity, Responsible, Site};

/// Makes the project of an outline. `reported` counts the updates of the ledger.
pub(super) fn of(mut outline: Outline, reported: &mut usize) -> Project {
    let begun = course::begun(&mut outline.chance);
    let place = places::of(&outline);
    let chance = &mut outline.chance;
    let work = pick(chance, works::of(place.level));
    let count = chance.u32(work.units.0..=work.units.1);
    let code = project_code(outline.index);
    let sites = sites(&code, &place, work, count, chance);
    let codes = |counted: bool| -> Vec<String> {
        sites.iter().filter(|site| site.counted == counted).map(|site| site.code.clone()).collect()
    };
    let course = Course::new(work.nature, begun, chance);
    let movements = course.movements(count, &codes(true), &codes(false), chance);
    let milestones = course.milestones(&code, outline.milestones, chance);
    let funding = happens(chance, 75).then(|| pick(chance, &works::FUNDING).to_owned());
    let investment = happens(chance, 90).then(|| {
        let each = Decimal::new(chance.i64(800..=9_000), 1);
        each * Decimal::from(count)
    });
    let (note, note_en) = happens(chance, 10).then(|| pick(chance, &record::NOTES)).unzip();
    let name = format!("{}{}", place.name, work.name);
    Project {
        updates: record::updates(&course, &milestones, reported, chance),
        money: record::money(begun, funding.as_deref(), investment, chance),
        targets: record::targets(begun, count, chance),
        assessments: record::assessments(begun, chance),
        name,
        name_en: Some(format!("{}: {}", place.name_en, work.name_en)),
        aliases: if happens(chance, 15) { vec![place.short.clone()] } else { Vec::new() },
        category: Some(work.category.unwrap_or(works::category(place.level)).to_owned()),
        nature: Some(work.nature),
        funding,
        investment,
        responsible: responsible(&place, chance),
        quantities: quantities(work, count, chance),
        counted_in: work.unit.to_owned(),
        note: note.map(str::to_owned),
        note_en: note_en.map(str::to_owned),
        sites,
        movements,
        milestones,
        code,
    }
}

/// Who answers for it, as far as somebody has said.
fn responsible(place: &Place, chance: &mut Rng) -> Responsible {
    Responsible {
        unit: happens(chance, 85).then(|| format!("{}教育体育局", place.county)),
        person: happens(chance, 70).then(|| record::person(chance)),
        leader: happens(chance, 50).then(|| record::person(chance)),
    }
}

fn quantities(work: Work, count: u32, chance: &mut Rng) -> Vec<Quantity> {
    let inferred = happens(chance, 5);
    let mut quantities = vec![Quantity { value: Some(count), unit: work.unit.to_owned(), inferred }];
    if let Some((each, unit)) = work.each {
        let value = happens(chance, 90).then_some(each * count);
        quantities.push(Quantity { value, unit: unit.to_owned(), inferred: false });
    }
    quantities
}

/// The units that have names, or the parts of the only one.
fn sites(code: &str, place: &Place, work: Work, count: u32, chance: &mut Rng) -> Vec<Site> {
    let site = |number: u32, name: String, name_en: String, counted: bool| Site {
        code: format!("{code}-S{number}"),
        name,
        name_en: Some(name_en),
        aliases: Vec::new(),
        counted,
    };
    if count == 1 {
        if work.unit != "所" || !happens(chance, 40) {
            return Vec::new();
        }
        let parts = works::PARTS.iter().take(chance.usize(2..=works::PARTS.len()));
        return (1..)
            .zip(parts)
            .map(|(at, (name, name_en))| site(at, (*name).to_owned(), (*name_en).to_owned(), false))
            .collect();
    }
    if !happens(chance, 50) {
        return Vec::new();
    }
    let named = if count <= 6 { count } else { chance.u32(1..=6) };
    (1..=named)
        .map(|at| {
            let (name, name_en) = if place.level == Level::Villages {
                (format!("{}第{at}教学点", place.name), format!("{}, school {at}", place.name_en))
            } else {
                (format!("{}{}{at}号", place.name, work.name), format!("{}, {} {at}", place.name_en, work.name_en))
            };
            site(at, name, name_en, true)
        })
        .collect()
}
