//! The order of the rows: by what the cells mean, and not by how it is written.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Column, cell};
use crate::model::money::{Rate, RateKind};
use crate::model::search;
use crate::model::view::{ProjectView, Summary};
use crate::model::{Light, PeriodDate, ProjectState};
use crate::text::Texts;
use crate::tui::shown::{Era, Shown};
use crate::tui::sift::SLICE_READ;
use crate::tui::subject::Subject;
use crate::tui::tabs::listing::Order;
use chrono::Datelike as _;

/// What a row is put in its place by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(Decimal),
    Text(String),
}

/// The places of all projects, sorted by a column. What is unknown comes last either way; equals keep the order of the
/// ledger.
pub(super) fn sorted(shown: &Shown, texts: &Texts, column: Column, backwards: bool) -> Vec<usize> {
    let known = shown.project_places().filter_map(|place| match shown.at(place)? {
        Subject::Project(project) => Some((key(shown, texts, column, project), place)),
        _ => None,
    });
    in_order(known.collect(), backwards)
}

fn in_order(mut keyed: Vec<(Option<Key>, usize)>, backwards: bool) -> Vec<usize> {
    keyed.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if backwards => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// Projects that are put in order by their codes in one go.
const SLICE_NAMED: usize = 1000;

/// The projects of a large ledger being sorted, in slices: each is read for it, unless its code will do.
#[derive(Clone, Debug)]
pub(super) struct Sorting {
    /// What it is that is sorted.
    pub(super) of: (Era, Order),
    column: Column,
    keyed: Vec<(Option<Key>, usize)>,
}

impl Sorting {
    pub(super) const fn new(of: (Era, Order), column: Column) -> Self {
        Self { of, column, keyed: Vec::new() }
    }

    /// Looks at the next projects. The order of all once they have been.
    pub(super) fn work(&mut self, shown: &Shown, texts: &Texts) -> Option<Vec<usize>> {
        let (begin, count) = (self.keyed.len(), shown.projects.len());
        let by_code = self.column == Column::Code;
        let slice = begin..count.min(begin + if by_code { SLICE_NAMED } else { SLICE_READ });
        let source = shown.source()?;
        let keys: Vec<Option<Key>> = if by_code {
            source.references(slice.clone()).iter().map(|named| Some(by_text(&named.code))).collect()
        } else {
            let read = source.projects(&slice.clone().collect::<Vec<_>>());
            read.iter().map(|project| key(shown, texts, self.column, project)).collect()
        };
        // What can't be read is as good as not known.
        let keys = keys.into_iter().chain(std::iter::repeat(None)).take(slice.len());
        self.keyed.extend(keys.zip(shown.project_places().skip(begin)));
        let (_, (_, _, backwards)) = self.of;
        (self.keyed.len() >= count).then(|| in_order(std::mem::take(&mut self.keyed), backwards))
    }
}

fn by_text(text: &str) -> Key {
    Key::Text(search::order(text))
}

/// `None` where it is not known, or there is none.
fn key(summary: &Summary, texts: &Texts, column: Column, project: &ProjectView) -> Option<Key> {
    let number = |number: usize| Some(Key::Number(Decimal::from(number)));
    let counted = |count: usize| number(count).filter(|_| count > 0);
    let position = |at: Option<usize>| at.and_then(number);
    match column {
        Column::Light => position(Light::ALL.iter().position(|light| *light == project.light.light)),
        Column::Code => Some(by_text(&project.code)),
        Column::Name => Some(by_text(texts.name(&project.name, project.name_en.as_deref()))),
        Column::State => {
            let known = Some(project.state).filter(|state| *state != ProjectState::StageUnknown);
            position(known.and_then(|known| ProjectState::ALL.iter().position(|state| *state == known)))
        }
        Column::Total => Some(Key::Number(project.total?.into())),
        Column::Complete => {
            let (complete, total) = project.known_complete()?;
            share(complete.into(), total.into())
        }
        Column::Stages => number(summary.stages.position(&project.stages.first()?.stage)),
        Column::Next => {
            let latest = cell::next(project)?.planned.as_ref().and_then(PeriodDate::latest)?;
            Some(Key::Number(latest.num_days_from_ce().into()))
        }
        Column::Overdue => counted(cell::overdue(project)),
        Column::Slip => Some(Key::Number(cell::slip_days(project)?.into())),
        Column::Investment => project.investment.map(Key::Number),
        Column::Arrived => cell::rate(project, RateKind::Arrival).and_then(rate),
        Column::Paid => cell::rate(project, RateKind::Payment).and_then(rate),
        Column::Blockers => {
            let days = cell::open(summary, project).map(|blocker| blocker.age_days(summary.as_of)).max();
            days.map(|days| Key::Number(days.into()))
        }
        Column::Updated => Some(Key::Number(project.updates.first()?.on.num_days_from_ce().into())),
        Column::Sites => counted(project.sites.len()),
        Column::Category => {
            let code = project.category.as_ref()?;
            position(summary.categories.iter().position(|category| category.code == *code))
        }
        Column::Nature => Some(by_text(&texts.nature(project.nature?))),
        Column::Unit => project.responsible.unit.as_deref().map(by_text),
        Column::Person => project.responsible.person.as_deref().map(by_text),
    }
}

fn share(part: Decimal, whole: Decimal) -> Option<Key> {
    part.checked_div(whole).map(Key::Number)
}

fn rate(rate: Rate) -> Option<Key> {
    share(rate.part, rate.whole)
}
