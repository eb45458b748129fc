//! Figures: units moved, money, planned shares, and indicators measured.

use super::Span;
use crate::model::view::{FundsChange, TargetChange, UnitsMoved};
use crate::model::{Amount, Book, Measure, Movement, Project, Reading, Reference, Target};

/// In the order of days; within one as they were written down.
pub(super) fn moved(book: &Book, span: Span) -> Vec<UnitsMoved> {
    let of_project = |project: &Project| {
        let booked = project.movements.iter().filter(|movement| span.holds(movement.on));
        booked.map(|movement| units_moved(project, movement)).collect::<Vec<_>>()
    };
    let mut moved: Vec<UnitsMoved> = book.projects.iter().flat_map(of_project).collect();
    moved.sort_by_key(|moved| moved.on);
    moved
}

fn units_moved(project: &Project, movement: &Movement) -> UnitsMoved {
    let site = project.sites.iter().find(|site| Some(&site.code) == movement.site.as_ref());
    UnitsMoved {
        project: project.reference(),
        site: site.map(crate::model::Site::reference),
        count: movement.count,
        unit: project.counted_in.clone(),
        from: movement.from.clone(),
        to: movement.to.clone(),
        on: movement.on,
        note: movement.note.clone(),
    }
}

/// Each amount with the one it takes the place of: of the same source and kind.
pub(super) fn money(book: &Book, span: Span) -> Vec<FundsChange> {
    let mut changes = Vec::new();
    for project in &book.projects {
        let amounts = by_day(&project.money, |amount| amount.on);
        let alike = |one: &&Amount, other: &Amount| (&one.source, one.kind) == (&other.source, other.kind);
        changes.extend(with_before(&amounts, alike).filter(|(_, amount)| span.holds(amount.on)).map(
            |(before, amount)| FundsChange {
                project: project.reference(),
                source: amount.source.clone(),
                kind: amount.kind,
                before: before.map(|before| before.value),
                after: amount.value,
                on: amount.on,
            },
        ));
    }
    changes.sort_by_key(|change| change.on);
    changes
}

/// Each planned share with the one it takes the place of: of the same stage and end.
pub(super) fn targets(book: &Book, span: Span) -> Vec<TargetChange> {
    let mut changes = Vec::new();
    for project in &book.projects {
        let targets = by_day(&project.targets, |target| target.decided_on);
        let alike = |one: &&Target, other: &Target| (&one.stage, one.by.latest()) == (&other.stage, other.by.latest());
        changes.extend(with_before(&targets, alike).filter(|(_, target)| span.holds(target.decided_on)).map(
            |(before, target)| TargetChange {
                project: project.reference(),
                stage: target.stage.clone(),
                by: target.by.clone(),
                unit: project.counted_in.clone(),
                before: before.and_then(|before| before.count),
                after: target.count,
                on: target.decided_on,
                note: target.note.clone(),
            },
        ));
    }
    changes.sort_by_key(|change| change.on);
    changes
}

pub(super) fn readings(book: &Book, span: Span) -> Vec<(Reference, String, String, Option<Reading>, Reading)> {
    let figures = book.indicators.iter().flat_map(|one| one.measures.iter().map(move |measure| (one, measure)));
    let mut taken = Vec::new();
    for (indicator, measure) in figures {
        let Measure { name, unit, readings, .. } = measure;
        let readings = by_day(readings, |reading| reading.on);
        let new = with_before(&readings, |_, _| true).filter(|(_, reading)| span.holds(reading.on));
        taken.extend(new.map(|(before, reading)| {
            (indicator.reference(), name.clone(), unit.clone(), before.cloned(), reading.clone())
        }));
    }
    taken.sort_by_key(|(_, _, _, _, reading)| reading.on);
    taken
}

/// In the order of days; of one day in the order written down, so that the last one counts.
fn by_day<T>(facts: &[T], day: impl Fn(&T) -> chrono::NaiveDate) -> Vec<&T> {
    let mut facts: Vec<&T> = facts.iter().collect();
    facts.sort_by_key(|fact| day(fact));
    facts
}

/// Each of `facts` with the nearest one before it that is about the same.
fn with_before<'a, T>(
    facts: &'a [&'a T],
    alike: impl Fn(&&'a T, &T) -> bool + 'a,
) -> impl Iterator<Item = (Option<&'a T>, &'a T)> {
    facts.iter().enumerate().map(move |(at, fact)| {
        let before = facts.iter().take(at).rev().find(|one| alike(one, fact));
        (before.copied(), *fact)
    })
}
