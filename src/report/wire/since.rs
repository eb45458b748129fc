//! `comparison` of a summary: what has become of an issued report.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::parts::{Named, number};
use crate::model::Reference;
use crate::report::since::{Difference, Figure, Group, Held, Line, Since, Source};

#[derive(Serialize)]
pub(super) struct Comparison<'a> {
    /// The report before, by its number and name.
    with: With<'a>,
    figures: Vec<Compared<'a>>,
    added: Vec<Named<'a>>,
    removed: Vec<Named<'a>>,
    blockers_opened: Vec<Named<'a>>,
    blockers_closed: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct With<'a> {
    number: u32,
    name: Option<&'a str>,
    data_date: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Compared<'a> {
    /// `null` for a total.
    of: Option<Named<'a>>,
    figure: &'static str,
    /// What the figure is of: a group, a stage, a measure; `null` where its name says it all.
    #[serde(rename = "is")]
    key: Option<&'a str>,
    /// A part of a group, or a kind of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    before: Side<'a>,
    now: Side<'a>,
    difference: Value,
}

/// `there` is false where the report has no such thing; `value` is `null` where it does not say.
#[derive(Serialize)]
struct Side<'a> {
    there: bool,
    value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
}

impl<'a> Comparison<'a> {
    pub(super) fn of(since: &'a Since) -> Self {
        let all = |things: &'a [Reference]| things.iter().map(Named::of).collect();
        Self {
            with: With { number: since.number, name: since.name.as_deref(), data_date: since.before },
            figures: since.lines.iter().map(Compared::of).collect(),
            added: all(&since.came),
            removed: all(&since.went),
            blockers_opened: all(&since.opened),
            blockers_closed: all(&since.closed),
        }
    }
}

impl<'a> Compared<'a> {
    fn of(line: &'a Line) -> Self {
        let (figure, key, part) = code(&line.figure);
        let (before, now) = (Side::of(&line.before), Side::of(&line.now));
        Self { of: line.of.as_ref().map(Named::of), figure, key, part, before, now, difference: difference(line) }
    }
}

fn code(figure: &Figure) -> (&'static str, Option<&str>, Option<&str>) {
    match figure {
        Figure::Total(group, part) => ("total", Some(group_code(*group)), Some(part.unwrap_or("all"))),
        Figure::State => ("state", None, None),
        Figure::Light => ("light", None, None),
        Figure::Units => ("total_units", None, None),
        Figure::Complete => ("complete", None, None),
        Figure::Stage(stage) => ("stage", Some(stage), None),
        Figure::Investment => ("investment", None, None),
        Figure::Amount(source, kind) => (together(source, "amount", "amount_together"), name(source), Some(kind)),
        Figure::Rate(source, kind) => (together(source, "rate", "rate_together"), name(source), Some(kind)),
        Figure::Owed(source) => (together(source, "owed", "owed_together"), name(source), None),
        Figure::Measure(name, _) => ("measure", Some(name).filter(|name| !name.is_empty()).map(String::as_str), None),
        Figure::Standing => ("standing", None, None),
    }
}

const fn together(source: &Source, one: &'static str, all: &'static str) -> &'static str {
    if matches!(source, Source::Together) { all } else { one }
}

fn name(source: &Source) -> Option<&str> {
    match source {
        Source::Named(name) => Some(name),
        Source::Unnamed | Source::Together => None,
    }
}

const fn group_code(group: Group) -> &'static str {
    match group {
        Group::Projects => "projects",
        Group::Milestones => "milestones",
        Group::PlanMilestones => "plan_milestones",
        Group::Actions => "actions",
        Group::ProjectLights => "project_lights",
        Group::ItemLights => "item_lights",
        Group::Blockers => "blockers",
        Group::Supervisions => "supervisions",
    }
}

impl<'a> Side<'a> {
    fn of(held: &'a Held) -> Self {
        let (value, unit) = match held {
            Held::Absent | Held::Unstated => (Value::Null, None),
            Held::Word(code) => (json!(code), None),
            Held::Count { value, unit, qualifier } if qualifier == "exact" => (json!(number(*value)), Some(unit)),
            Held::Count { value, unit, qualifier } => {
                (json!({"value": number(*value), "qualifier": qualifier}), Some(unit))
            }
            Held::Share { part, whole, unit } => (json!({"part": number(*part), "whole": number(*whole)}), Some(unit)),
        };
        let unit = unit.filter(|unit| !unit.is_empty()).map(String::as_str);
        Self { there: *held != Held::Absent, value, unit }
    }
}

/// `null` where there is none to take; of words whether they are others; of a share that of its part.
fn difference(line: &Line) -> Value {
    match line.difference() {
        Difference::None | Difference::OtherUnit => Value::Null,
        Difference::Same if matches!(line.now, Held::Word(_)) => json!(false),
        Difference::Same => json!(0),
        Difference::Changed => json!(true),
        Difference::By { value, .. } | Difference::ByShare { part: value, .. } => json!(number(value)),
    }
}
