//! The comparison in words.

use super::{Difference, Figure, Group, Held, Line, Since, Source, percent};
use crate::model::money::RateKind;
use crate::model::{
    ActionStatus, Light, MoneyKind, ProjectState, Qualifier, Reference, Stages, Standing, Thing, money,
};
use crate::report::document::{Cell, Column, Document, Tone};
use crate::text::Texts;
use rust_decimal::Decimal;

/// Kinds of thing whose coming and going is told, in this order.
const KINDS: [Thing; 4] = [Thing::Project, Thing::Milestone, Thing::Action, Thing::Indicator];

/// Adds the comparison to a summary.
pub(in crate::report) fn write(since: &Since, stages: &Stages, texts: &Texts, document: &mut Document) {
    document.heading(1, texts.since_title());
    let before = since.before.map_or_else(|| texts.since_day_unknown(), |day| texts.day(day));
    document.paragraph(texts.since_intro(
        texts.issue(since.number, since.name.as_deref()),
        before,
        texts.day(since.now),
    ));
    for sentence in named(since, texts) {
        document.paragraph(sentence);
    }
    let sections = [
        (texts.since_totals(), Names::None),
        (texts.since_projects(), Names::Column),
        (texts.since_money(), Names::Above),
        (texts.since_indicators(), Names::Column),
        (texts.since_milestones(), Names::Column),
    ];
    for (at, (title, names)) in sections.into_iter().enumerate() {
        let lines: Vec<&Line> = since.lines.iter().filter(|line| section(&line.figure) == at).collect();
        document.heading(2, title);
        document.table(columns(texts, names), rows(&lines, names, stages, texts), texts.since_none());
    }
}

/// Where the name of a thing stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// The figures are of no single thing.
    None,
    Column,
    /// Over the first figure of the thing: the amounts need the width.
    Above,
}

/// Which section a figure stands in.
const fn section(figure: &Figure) -> usize {
    match figure {
        Figure::Total(..) => 0,
        Figure::State | Figure::Light | Figure::Units | Figure::Complete | Figure::Stage(_) => 1,
        Figure::Investment | Figure::Amount(..) | Figure::Rate(..) | Figure::Owed(_) => 2,
        Figure::Measure(..) => 3,
        Figure::Standing => 4,
    }
}

/// What came and went, by name.
fn named(since: &Since, texts: &Texts) -> Vec<String> {
    let listed = |things: &[&Reference]| texts.listed(things.iter().map(|thing| texts.reference(thing)));
    let mut sentences = Vec::new();
    for kind in KINDS {
        let came: Vec<&Reference> = since.came.iter().filter(|thing| thing.thing == kind).collect();
        let went: Vec<&Reference> = since.went.iter().filter(|thing| thing.thing == kind).collect();
        sentences.extend((!came.is_empty()).then(|| texts.since_came(texts.thing(kind), listed(&came))));
        sentences.extend((!went.is_empty()).then(|| texts.since_went(texts.thing(kind), listed(&went))));
    }
    let all = |things: &[Reference]| listed(&things.iter().collect::<Vec<_>>());
    sentences.extend((!since.opened.is_empty()).then(|| texts.since_blockers_opened(all(&since.opened))));
    sentences.extend((!since.closed.is_empty()).then(|| texts.since_blockers_closed(all(&since.closed))));
    sentences
}

fn columns(texts: &Texts, names: Names) -> Vec<Column> {
    let code = (names != Names::None).then(|| Column::new(texts.column_code()));
    let name = (names == Names::Column).then(|| Column::new(texts.column_name()));
    let figures = [
        Column::new(texts.column_figure()),
        Column::number(texts.column_previous()),
        Column::number(texts.column_current()),
        Column::number(texts.column_difference()),
    ];
    // Two amounts in yuan and a percentage are broken between them, not within.
    let weights = if names == Names::Above { [0, 16, 20, 20, 12] } else { [0; 5] };
    let weights = weights.into_iter().chain(std::iter::repeat(0));
    let columns = code.into_iter().chain(name).chain(figures).zip(weights);
    columns.map(|(column, weight)| column.weighing(weight)).collect()
}

/// Every row has the code of its thing, the first one of a thing its name.
fn rows(lines: &[&Line], names: Names, stages: &Stages, texts: &Texts) -> Vec<Vec<Cell>> {
    let mut last = String::new();
    let row = |line: &&Line| {
        let mut cells: Vec<Cell> = Vec::new();
        let mut label = label(&line.figure, stages, texts);
        if let Some(of) = line.of.as_ref().filter(|_| names != Names::None) {
            let name = if last == of.code { "" } else { texts.name(&of.name, of.name_en.as_deref()) };
            cells.push(of.code.as_str().into());
            match names {
                Names::Above if !name.is_empty() => label = format!("{name}\n{label}"),
                Names::Above | Names::None => {}
                Names::Column => cells.push(name.into()),
            }
            last.clone_from(&of.code);
        }
        cells.push(label.into());
        cells.push(held(line, &line.before, [texts.since_absent_before(), texts.since_unstated_before()], texts));
        cells.push(held(line, &line.now, [texts.since_absent_now(), texts.since_unstated_now()], texts));
        cells.push(difference(&line.difference(), texts));
        cells
    };
    lines.iter().map(row).collect()
}

fn label(figure: &Figure, stages: &Stages, texts: &Texts) -> String {
    match figure {
        Figure::Total(group, None) => texts.since_all(self::group(*group, texts)),
        Figure::Total(group, Some(code)) => texts.since_of(self::group(*group, texts), part(*group, code, texts)),
        Figure::State => texts.since_state(),
        Figure::Light => texts.since_light(),
        Figure::Units => texts.since_units(),
        Figure::Complete => texts.since_complete(),
        Figure::Stage(code) => texts.stage(stages, code),
        Figure::Investment => texts.since_investment(),
        Figure::Amount(source, kind) => {
            let kind = MoneyKind::from_code(kind).map_or_else(|| kind.clone(), |kind| texts.money_kind(kind));
            texts.since_amount(self::source(source, texts), kind)
        }
        Figure::Rate(source, code) => {
            let kind = RateKind::ALL.into_iter().find(|kind| kind.code() == code);
            let kind = kind.map_or_else(|| code.clone(), |kind| texts.rate_kind(kind));
            texts.since_amount(self::source(source, texts), kind)
        }
        Figure::Owed(source) => texts.since_amount(self::source(source, texts), texts.since_owed()),
        Figure::Measure(name, _) if name.is_empty() => texts.column_value(),
        Figure::Measure(name, name_en) => texts.name(name, name_en.as_deref()).to_owned(),
        Figure::Standing => texts.since_standing(),
    }
}

fn group(group: Group, texts: &Texts) -> String {
    match group {
        Group::Projects => texts.since_group_projects(),
        Group::Milestones => texts.since_group_milestones(),
        Group::PlanMilestones => texts.since_group_plan_milestones(),
        Group::Actions => texts.since_group_actions(),
        Group::ProjectLights => texts.since_group_project_lights(),
        Group::ItemLights => texts.since_group_item_lights(),
        Group::Blockers => texts.since_group_blockers(),
        Group::Supervisions => texts.since_group_supervisions(),
    }
}

fn part(group: Group, code: &str, texts: &Texts) -> String {
    let word = match (group, code) {
        (Group::Blockers, "open") => Some(texts.since_open()),
        (Group::Blockers, _) => Some(texts.since_closed()),
        (Group::Supervisions, "open") => Some(texts.since_open_answers()),
        (Group::Supervisions, _) => Some(texts.since_overdue_answers()),
        (Group::Milestones | Group::PlanMilestones, "dated") => Some(texts.since_dated()),
        (Group::Milestones | Group::PlanMilestones, _) => standing(code, texts),
        (Group::Projects, _) => state(code, texts),
        (Group::Actions, _) => ActionStatus::from_code(code).map(|status| texts.action_status(status)),
        (Group::ProjectLights | Group::ItemLights, _) => Light::from_code(code).map(|light| texts.light(light)),
    };
    word.unwrap_or_else(|| code.to_owned())
}

fn state(code: &str, texts: &Texts) -> Option<String> {
    ProjectState::ALL.into_iter().find(|state| state.code() == code).map(|state| texts.state(state))
}

fn standing(code: &str, texts: &Texts) -> Option<String> {
    Standing::ALL.into_iter().find(|standing| standing.code() == code).map(|standing| texts.standing(standing))
}

fn source(source: &Source, texts: &Texts) -> String {
    match source {
        Source::Named(name) => name.clone(),
        Source::Unnamed => texts.report_source_unknown(),
        Source::Together => texts.since_together(),
    }
}

/// What a report holds; that it holds nothing is said in words.
fn held(line: &Line, held: &Held, [absent, unstated]: [String; 2], texts: &Texts) -> Cell {
    match held {
        Held::Absent => Cell::new(absent, Tone::Muted),
        Held::Unstated => Cell::new(unstated, Tone::Muted),
        Held::Count { value, unit, qualifier } => {
            let words = amount(*value, unit, Qualifier::from_code(qualifier).unwrap_or(Qualifier::Exact), texts);
            // A percentage of which nobody knows the two numbers is no more than stated.
            if unit == "%" { texts.report_stated(words).into() } else { words.into() }
        }
        Held::Share { part, whole, .. } => match &line.figure {
            Figure::Rate(_, code) => {
                let kind = RateKind::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or(RateKind::Arrival);
                texts.rate(&money::Rate { kind, part: *part, whole: *whole }).into()
            }
            _ => share(*part, *whole, texts).into(),
        },
        Held::Word(code) => {
            let word = match line.figure {
                Figure::State => state(code, texts),
                Figure::Standing => standing(code, texts),
                _ => Light::from_code(code).map(|light| texts.light(light)),
            };
            word.unwrap_or_else(|| code.clone()).into()
        }
    }
}

fn share(part: Decimal, whole: Decimal, texts: &Texts) -> String {
    let (part_words, whole_words) = (texts.number(part), texts.number(whole));
    match percent(part, whole) {
        Some(percent) => texts.share_of(part_words, whole_words, format!("{percent:.1}")),
        None => format!("{part_words}/{whole_words}"),
    }
}

fn amount(value: Decimal, unit: &str, qualifier: Qualifier, texts: &Texts) -> String {
    if unit.is_empty() { texts.number(value) } else { texts.figure(value, qualifier, unit) }
}

fn difference(difference: &Difference, texts: &Texts) -> Cell {
    match difference {
        Difference::None => Cell::default(),
        Difference::Same => Cell::new(texts.since_same(), Tone::Muted),
        Difference::Changed => texts.since_changed().into(),
        Difference::OtherUnit => Cell::new(texts.since_other_unit(), Tone::Muted),
        Difference::By { value, unit } if unit == "%" => points(*value, texts).into(),
        Difference::By { value, unit } => {
            signed(*value, texts, |value| amount(value, unit, Qualifier::Exact, texts)).into()
        }
        Difference::ByShare { part, unit, points: by } => {
            let part = signed(*part, texts, |value| amount(value, unit, Qualifier::Exact, texts));
            by.map_or(part.clone(), |by| texts.since_with_points(part, points(by, texts))).into()
        }
    }
}

fn points(value: Decimal, texts: &Texts) -> String {
    signed(value, texts, |value| texts.since_points(texts.number(value)))
}

fn signed(value: Decimal, texts: &Texts, word: impl Fn(Decimal) -> String) -> String {
    if value < Decimal::ZERO {
        texts.since_less(word(-value))
    } else if value.is_zero() {
        word(value)
    } else {
        texts.since_more(word(value))
    }
}
