//! From the shapes of a document to the model. Refuses with the place of what is wrong.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::place::Place;
use super::scalars::{Day, Figure};
use super::{ExchangeError, check, shipped, wire};
use crate::model::{Book, Category, DataDate, Period, Phase, Responsible, Stage, Stages};

mod control;
mod issued;
mod milestone;
mod plan;
mod project;
mod record;

type Outcome<T> = Result<T, ExchangeError>;

/// The whole ledger a document holds, its references and sums checked.
pub(super) fn book(document: wire::Document) -> Outcome<Book> {
    let top = Place::of("ledger");
    let data_date = match &document.data_date {
        Some(pinned) => DataDate::Pinned(day(pinned, top, "data_date")?),
        None => DataDate::FollowsClock,
    };
    let stages = if document.stage.is_empty() { shipped::builtin_stages()? } else { stages(document.stage)? };
    let book = Book {
        name: filled(document.name, top, "name")?,
        name_en: document.name_en,
        period: period(&document.period, top)?,
        opened_on: optional_day(document.opened_on.as_ref(), top, "opened_on")?,
        data_date,
        stages,
        categories: document.category.into_iter().map(category).collect(),
        projects: document.project.into_iter().map(project::project).collect::<Outcome<_>>()?,
        items: plan::items(document.item, None)?,
        closed: rows(document.closed_period, top, "closed_period", plan::closed_period)?,
        blockers: document.blocker.into_iter().map(record::blocker).collect::<Outcome<_>>()?,
        indicators: document.indicator.into_iter().map(record::indicator).collect::<Outcome<_>>()?,
        assessments: rows(document.assessment, top, "assessment", control::assessment)?,
        supervisions: document.supervision.into_iter().map(control::supervision).collect::<Outcome<_>>()?,
        baselines: rows(document.baseline, top, "baseline", control::baseline)?,
        remarks: document.remark.into_iter().map(control::remark).collect::<Outcome<_>>()?,
        issued: rows(document.issued, top, "issued", issued::issued)?,
    };
    check::book(&book)?;
    Ok(book)
}

pub(super) fn stages(list: Vec<wire::Stage>) -> Outcome<Stages> {
    list.into_iter().map(stage).collect::<Outcome<_>>().map(Stages::new)
}

fn stage(stage: wire::Stage) -> Outcome<Stage> {
    let at = Place::of(&stage.code);
    let phase = word(&stage.phase, at, "phase", &Phase::ALL.map(|phase| (phase.code(), phase)))?;
    Ok(Stage { phase, code: stage.code, name: stage.name, name_en: stage.name_en })
}

fn category(category: wire::Category) -> Category {
    Category { code: category.code, name: category.name, name_en: category.name_en }
}

/// A whole list of rows below `at`, each read with its place.
fn rows<W, M>(list: Vec<W>, at: Place<'_>, name: &str, read: impl Fn(W, Place<'_>) -> Outcome<M>) -> Outcome<Vec<M>> {
    list.into_iter().enumerate().map(|(index, row)| read(row, at.row(name, index))).collect()
}

const fn responsible(unit: Option<String>, person: Option<String>, leader: Option<String>) -> Responsible {
    Responsible { unit, person, leader }
}

fn period(words: &str, at: Place<'_>) -> Outcome<Period> {
    Period::from_code(words).ok_or_else(|| ExchangeError::BadValue { at: at.key("period"), words: words.to_owned() })
}

fn day(day: &Day, at: Place<'_>, key: &str) -> Outcome<NaiveDate> {
    day.read().ok_or_else(|| ExchangeError::BadDate { at: at.key(key), words: day.0.clone() })
}

fn optional_day(stated: Option<&Day>, at: Place<'_>, key: &str) -> Outcome<Option<NaiveDate>> {
    stated.map(|stated| day(stated, at, key)).transpose()
}

/// The day something was written down: the day it happened, unless the document says otherwise.
fn recorded(stated: Option<&Day>, happened: NaiveDate, at: Place<'_>) -> Outcome<NaiveDate> {
    Ok(optional_day(stated, at, "recorded_on")?.unwrap_or(happened))
}

fn figure(figure: &Figure, at: Place<'_>, key: &str) -> Outcome<Decimal> {
    figure.read().ok_or_else(|| ExchangeError::BadValue { at: at.key(key), words: figure.0.clone() })
}

fn filled(text: String, at: Place<'_>, key: &str) -> Outcome<String> {
    if text.is_empty() { Err(ExchangeError::Empty { at: at.key(key) }) } else { Ok(text) }
}

fn optional_filled(text: Option<String>, at: Place<'_>, key: &str) -> Outcome<Option<String>> {
    text.map(|text| filled(text, at, key)).transpose()
}

/// The member of a closed set that `words` is the code of.
fn word<T: Copy>(words: &str, at: Place<'_>, key: &str, set: &[(&'static str, T)]) -> Outcome<T> {
    set.iter().find(|(code, _)| *code == words).map(|(_, member)| *member).ok_or_else(|| ExchangeError::UnknownWord {
        at: at.key(key),
        words: words.to_owned(),
        known: set.iter().map(|(code, _)| *code).collect(),
    })
}

fn optional_word<T: Copy>(
    words: Option<&String>,
    at: Place<'_>,
    key: &str,
    set: &[(&'static str, T)],
) -> Outcome<Option<T>> {
    words.map(|words| word(words, at, key, set)).transpose()
}
