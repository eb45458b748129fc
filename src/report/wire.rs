//! Reports as JSON: the shape other programs read (`docs/summary-json.md`). It has codes where people read words, so it is
//! the same in every language.
//!
//! These types mirror the read models on purpose: what is renamed inside must not rename a key outside.

mod parts;
mod summary;
mod things;

use chrono::NaiveDate;
use serde::Serialize;

use super::card::{self, Found};
use super::{Filter, Report, Subject};
use crate::model::view::Summary;
use things::{Action, Blocker, Indicator, Item, Milestone, Project, Site, Update};

pub(super) fn render(report: &Report<'_>) -> serde_json::Result<String> {
    match report {
        Report::Summary(summary) => pretty(&summary::Wire::of(summary)),
        Report::List { summary, subject, filter } => pretty(&List {
            schema: "topout.list/1",
            subject: subject.code(),
            data_date: summary.as_of,
            rows: rows(summary, *subject, filter),
        }),
        Report::Card { summary, what } => pretty(&Card {
            schema: "topout.show/1",
            data_date: summary.as_of,
            thing: parts::Named::of(what),
            known: card::find(summary, what).map(|found| known(summary, &found)),
        }),
        Report::Hits(hits) => answer("topout.search/1", hits.iter().map(parts::Hit::of).collect()),
        Report::Log { entries, .. } => answer("topout.log/1", entries.iter().map(parts::Entry::of).collect()),
        Report::Check { findings, .. } => answer("topout.check/1", findings.iter().map(parts::Check::of).collect()),
    }
}

fn pretty(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|json| json + "\n")
}

fn answer<T: Serialize>(schema: &'static str, rows: Vec<T>) -> serde_json::Result<String> {
    pretty(&Answer { schema, rows })
}

#[derive(Serialize)]
struct Answer<T> {
    schema: &'static str,
    rows: Vec<T>,
}

#[derive(Serialize)]
struct List<'a> {
    schema: &'static str,
    subject: &'static str,
    data_date: NaiveDate,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Card<'a> {
    schema: &'static str,
    data_date: NaiveDate,
    thing: parts::Named<'a>,
    /// `null` where the thing was not there yet on the day.
    known: Option<Row<'a>>,
}

/// A thing, with the thing it is a part of.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<parts::Owner>,
    #[serde(flatten)]
    thing: Thing<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Thing<'a> {
    Project(Box<Project<'a>>),
    Site(Site<'a>),
    Milestone(Box<Milestone<'a>>),
    Item(Item<'a>),
    Action(Action<'a>),
    Update(Update<'a>),
    Blocker(Blocker<'a>),
    Indicator(Indicator<'a>),
}

fn known<'a>(summary: &'a Summary, found: &Found<'a>) -> Row<'a> {
    let (of, thing) = match found {
        Found::Project(project) => (None, Thing::Project(Box::new(Project::of(project)))),
        Found::Site(project, site) => (Some(project.reference()), Thing::Site(Site::of(site))),
        Found::Milestone(owner, one) => (Some(owner.clone()), Thing::Milestone(Box::new(Milestone::of(one)))),
        Found::Item(item) => (None, Thing::Item(Item::of(item))),
        Found::Action(item, action) => (Some(item.reference()), Thing::Action(Action::of(action))),
        Found::Update(about, update) => (Some(about.clone()), Thing::Update(Update::of(update))),
        Found::Blocker(blocker) => (None, Thing::Blocker(Blocker::of(blocker, summary.as_of))),
        Found::Indicator(indicator) => (None, Thing::Indicator(Indicator::of(indicator))),
    };
    Row { of: of.map(parts::Owner::of), thing }
}

fn rows<'a>(summary: &'a Summary, subject: Subject, filter: &Filter) -> Vec<Row<'a>> {
    let found: Vec<Found<'a>> = match subject {
        Subject::Projects => filter.projects(summary).into_iter().map(Found::Project).collect(),
        Subject::Sites => filter.sites(summary).into_iter().map(|(project, one)| Found::Site(project, one)).collect(),
        Subject::Plan => filter.actions(summary).into_iter().map(|(item, one)| Found::Action(item, one)).collect(),
        Subject::Milestones => {
            filter.milestones(summary).into_iter().map(|(owner, one)| Found::Milestone(owner, one)).collect()
        }
        Subject::Updates => filter.updates(summary).into_iter().map(|(about, one)| Found::Update(about, one)).collect(),
        Subject::Blockers => filter.blockers(summary).into_iter().map(Found::Blocker).collect(),
        Subject::Indicators => filter.indicators(summary).into_iter().map(Found::Indicator).collect(),
    };
    found.iter().map(|one| known(summary, one)).collect()
}
