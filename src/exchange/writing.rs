//! From the model to the shapes of a document. What is unknown, empty or follows from the rest is left out.

use chrono::NaiveDate;

use super::scalars::Day;
use super::{SCHEMA, wire};
use crate::model::{Book, Category, DataDate, Stage};

mod control;
mod issued;
mod milestone;
mod plan;
mod project;
mod record;

pub(super) fn document(book: &Book) -> wire::Document {
    wire::Document {
        schema: SCHEMA.to_owned(),
        name: book.name.clone(),
        name_en: book.name_en.clone(),
        period: book.period.to_string(),
        opened_on: book.opened_on.map(Day::new),
        data_date: match book.data_date {
            DataDate::Pinned(day) => Some(Day::new(day)),
            DataDate::FollowsClock => None,
        },
        assessment: book.assessments.iter().map(control::assessment).collect(),
        stage: book.stages.iter().map(stage).collect(),
        category: book.categories.iter().map(category).collect(),
        project: book.projects.iter().map(project::project).collect(),
        item: book.items.iter().map(plan::item).collect(),
        closed_period: book.closed.iter().map(plan::closed_period).collect(),
        blocker: book.blockers.iter().map(record::blocker).collect(),
        indicator: book.indicators.iter().map(record::indicator).collect(),
        supervision: book.supervisions.iter().map(control::supervision).collect(),
        baseline: book.baselines.iter().map(control::baseline).collect(),
        remark: book.remarks.iter().map(control::remark).collect(),
        issued: book.issued.iter().map(issued::issued).collect(),
    }
}

fn stage(stage: &Stage) -> wire::Stage {
    wire::Stage {
        code: stage.code.clone(),
        phase: stage.phase.code().to_owned(),
        name: stage.name.clone(),
        name_en: stage.name_en.clone(),
    }
}

fn category(category: &Category) -> wire::Category {
    wire::Category { code: category.code.clone(), name: category.name.clone(), name_en: category.name_en.clone() }
}

/// The day something was written down, where it is not the day it happened.
fn recorded(recorded_on: NaiveDate, happened: NaiveDate) -> Option<Day> {
    (recorded_on != happened).then(|| Day::new(recorded_on))
}
