//! Forms for what is judged, paid for, asked for from above and measured.

use super::{day, things};
use crate::model::view::Summary;
use crate::model::{FigureRef, Light, MoneyKind, Reference, Supervision, Thing};
use crate::tui::form::{Field, Pick, Slot, Task};
use crate::tui::shown::Shown;
use crate::tui::subject::Subject;

pub(super) fn assess(shown: &Shown) -> Vec<Field> {
    let lights = Light::ALL.map(Pick::Light).into_iter().chain([Pick::NoLight]).collect();
    vec![
        Field::choice(Slot::Light, lights, &Pick::Light(Light::Green)),
        Field::lines(Slot::Text),
        Field::line(Slot::By),
        day(shown),
    ]
}

pub(super) fn fund(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let subjects = task.subjects(shown);
    let project = subjects.first()?.project(shown)?;
    // Where all money comes from one place, this does most likely too.
    let source = match project.money.as_slice() {
        [only] => only.source.as_deref().unwrap_or_default(),
        _ => "",
    };
    Some(vec![
        Field::choice(Slot::MoneyKind, MoneyKind::ALL.map(Pick::Money).to_vec(), &Pick::Money(MoneyKind::Arrived)),
        Field::line(Slot::Amount),
        Field::suggested(Slot::Source, source),
        day(shown),
        Field::line(Slot::Note),
    ])
}

pub(super) fn supervise(shown: &Shown) -> Vec<Field> {
    vec![Field::lines(Slot::Text), Field::line(Slot::Feedback), Field::line(Slot::By), day(shown)]
}

/// One of the supervisions that are open, first the one that is meant, or one about what is selected.
pub(super) fn answer(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let open: Vec<&Supervision> = shown.supervisions.iter().filter(|one| one.is_open(shown.as_of)).collect();
    let code = task.on.first().map_or("", |what| what.code.as_str());
    let first = open.iter().find(|one| one.code == code).or_else(|| open.iter().find(|one| one.about == code));
    let first = Pick::Thing(first.or_else(|| open.first())?.reference());
    let open = things(open.iter().map(|one| one.reference()));
    Some(vec![Field::choice(Slot::Supervision, open, &first), Field::lines(Slot::Text), day(shown)])
}

/// A field for each figure of the indicator.
pub(super) fn measure(task: &Task, shown: &Shown) -> Option<Vec<Field>> {
    let subjects = task.subjects(shown);
    let Subject::Indicator(indicator) = subjects.first()? else { return None };
    let mut fields: Vec<Field> = indicator
        .measures
        .iter()
        .enumerate()
        .map(|(nth, measure)| {
            let figure = FigureRef { indicator: indicator.code.clone(), measure: nth + 1 };
            let name = if measure.name.is_empty() { &indicator.name } else { &measure.name };
            let name_en = if measure.name.is_empty() { &indicator.name_en } else { &measure.name_en };
            let about = Reference::new(Thing::Indicator, &figure.to_string(), name, name_en.as_deref());
            Field::line(Slot::Value(nth)).about(about)
        })
        .collect();
    fields.push(day(shown));
    Some(fields)
}

/// The indicators, as they can be chosen.
pub(super) fn indicators(summary: &Summary) -> Vec<Pick> {
    things(summary.indicators.iter().map(crate::model::Indicator::reference))
}
