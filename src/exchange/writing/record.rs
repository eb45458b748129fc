//! Blockers and indicators.

use super::milestone::{period_date, update};
use super::recorded;
use crate::exchange::scalars::{Day, Figure};
use crate::exchange::wire;
use crate::model::{Blocker, FigureRef, Indicator, Measure, Reading};

pub(super) fn blocker(blocker: &Blocker) -> wire::Blocker {
    wire::Blocker {
        code: blocker.code.clone(),
        category: blocker.category.code().to_owned(),
        text: blocker.text.clone(),
        text_en: blocker.text_en.clone(),
        owner: blocker.owner.clone(),
        projects: blocker.projects.clone(),
        raised_on: Day::new(blocker.raised_on),
        recorded_on: recorded(blocker.recorded_on, blocker.raised_on),
        closed_on: blocker.closed_on.map(Day::new),
        closing_note: blocker.closing_note.clone(),
        due: blocker.due.as_ref().map(period_date),
        update: blocker.updates.iter().map(update).collect(),
    }
}

pub(super) fn indicator(indicator: &Indicator) -> wire::Indicator {
    wire::Indicator {
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        name_en: indicator.name_en.clone(),
        section: indicator.section.clone(),
        note: indicator.note.clone(),
        note_en: indicator.note_en.clone(),
        measure: indicator.measures.iter().map(measure).collect(),
    }
}

fn measure(measure: &Measure) -> wire::Measure {
    wire::Measure {
        name: measure.name.clone(),
        name_en: measure.name_en.clone(),
        unit: measure.unit.clone(),
        parts: measure.parts.iter().map(FigureRef::to_string).collect(),
        reading: measure.readings.iter().map(reading).collect(),
        ratio: measure
            .ratio
            .as_ref()
            .map(|(part, whole)| wire::Ratio { part: part.to_string(), whole: whole.to_string() }),
    }
}

fn reading(reading: &Reading) -> wire::Reading {
    wire::Reading {
        value: Figure::new(reading.value),
        qualifier: reading.qualifier.code().to_owned(),
        on: Day::new(reading.on),
        recorded_on: recorded(reading.recorded_on, reading.on),
    }
}
