//! Reports as JSON: the shape other programs read (`docs/summary-json.md`). It has codes where people read words, so it is
//! the same in every language.
//!
//! These types mirror the read models on purpose: what is renamed inside must not rename a key outside.

mod baselines;
mod changes;
mod checks;
mod control;
#[cfg(test)]
mod docs;
mod due;
mod issued;
mod parts;
mod since;
mod summary;
mod things;

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::Serialize;

use super::card::{self, Found};
use super::{Filter, Report, Subject};
use crate::model::view::Summary;
use crate::text::cells;
use control::Supervision;
use things::{Action, Blocker, Indicator, Item, Milestone, Project, Remark, Site, Update};

pub(super) fn render(report: &Report<'_>) -> serde_json::Result<String> {
    match report {
        Report::Summary(summary, _) => self::summary(summary),
        Report::Edition(edition) => pretty(&summary::Wire::of(edition.summary, edition.since)),
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
        Report::Hits(found) => answer("topout.search/1", found.hits.iter().map(parts::Hit::of).collect()),
        Report::Log { log, .. } => answer("topout.log/1", log.entries.iter().map(parts::Logged::of).collect()),
        Report::Check { findings, .. } | Report::Verified { findings, .. } => pretty(&checks::Found::of(findings)),
        Report::Due(due, summary) => pretty(&due::Due::of(due, summary)),
        Report::Changes(changes, summary) => pretty(&changes::Changes::of(changes, summary)),
        Report::Baselines(all, _) => answer("topout.baselines/1", all.iter().map(baselines::Head::of).collect()),
        Report::Baseline(one, _) => pretty(&baselines::Baseline::of(one)),
        Report::Comparison(comparison, _) => pretty(&baselines::Compared::of(comparison)),
        Report::Explain(codes) => {
            answer("topout.explain/1", codes.iter().copied().map(checks::Explained::of).collect())
        }
        Report::Issued(issued) => answer("topout.issued/1", issued.iter().map(issued::Issued::of).collect()),
        Report::Backups(backups) => answer("topout.backups/1", backups.iter().map(parts::BackupFile::of).collect()),
        Report::Periods(periods) => answer("topout.periods/1", periods.iter().map(parts::PeriodName::of).collect()),
    }
}

/// The figures of a summary, as they are printed and as they are frozen.
pub(super) fn summary(summary: &Summary) -> serde_json::Result<String> {
    pretty(&summary::Wire::of(summary, None))
}

fn pretty(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|json| harmless(json) + "\n")
}

/// JSON is also looked at in a terminal: what one would obey instead of showing is written as `\u202e`, which says the same.
/// Outside of texts JSON has none of it.
fn harmless(json: String) -> String {
    if !json.contains(is_obeyed) {
        return json;
    }
    let mut written = String::with_capacity(json.len());
    for c in json.chars() {
        if is_obeyed(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(written, "\\u{unit:04x}");
            }
        } else {
            written.push(c);
        }
    }
    written
}

fn is_obeyed(c: char) -> bool {
    c != '\n' && cells::is_unseen(c)
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
    Supervision(Supervision<'a>),
    Remark(Remark<'a>),
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
        Found::Supervision(one) => (None, Thing::Supervision(Supervision::of(one, summary.as_of))),
        Found::Remark(remark, about) => (None, Thing::Remark(Remark::of(remark, about))),
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
        Subject::Money => filter.funded(summary).into_iter().map(Found::Project).collect(),
        Subject::Supervisions => filter.supervisions(summary).into_iter().map(Found::Supervision).collect(),
    };
    found.iter().map(|one| known(summary, one)).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::SummaryStyle;
    use super::super::sample;
    use super::*;

    fn value(report: &Report<'_>) -> Value {
        serde_json::from_str(&render(report).unwrap()).unwrap()
    }

    fn summary() -> Value {
        value(&Report::Summary(&sample::summary(), SummaryStyle::Table))
    }

    #[test]
    fn the_summary_has_the_keys_other_programs_read() {
        let json = summary();
        assert_eq!(json["schema"], "topout.summary/1");
        assert_eq!(json["ledger"]["period"], "2024-H2");
        assert_eq!(json["data_date"], "2024-06-30");
        let housing = &json["projects"][0];
        assert_eq!(housing["quantities"][1], json!({"value": 592, "unit": "套", "inferred": false}));
        assert_eq!(housing["stages"][0], json!({"stage": "completion", "count": 8}));
        assert_eq!([&housing["total"], &housing["complete"]], [&json!(22), &json!(8)]);
        assert_eq!(housing["state"], "partly_complete");
        assert_eq!(json["plan"][0]["actions"][1]["projects"], json!(["P14"]));
        assert_eq!(json["plan"][0]["actions"][1]["status"], "not_started");
        assert_eq!(json["blockers"][1]["projects"], json!(["P07"]));
        assert_eq!(json["checks"][0]["figures"], json!({"unit": "所", "whole": 4, "parts": 3}));
    }

    #[test]
    fn the_schema_stands_first_for_who_reads_it_by_eye() {
        let json = render(&Report::Summary(&sample::summary(), SummaryStyle::Table)).unwrap();
        assert!(json.starts_with("{\n  \"schema\": \"topout.summary/1\",\n  \"ledger\""), "{json}");
    }

    #[test]
    fn a_planned_date_keeps_its_words_and_window() {
        let milestone = &summary()["projects"][4]["milestones"][0];
        assert_eq!(
            milestone["planned"],
            json!({
                "words": "8月", "kind": "month", "earliest": "2024-08-01", "latest": "2024-08-31",
                "commitment": "strive"
            })
        );
        assert_eq!([&milestone["standing"], &milestone["actual"]], [&json!("upcoming"), &Value::Null]);
    }

    #[test]
    fn what_nobody_has_said_is_null_and_never_nought() {
        let json = summary();
        let (complex, rural) = (&json["projects"][3], &json["projects"][4]);
        assert_eq!([&complex["total"], &complex["complete"]], [&json!(1), &Value::Null]);
        assert_eq!([&rural["total"], &rural["quantities"][0]["value"]], [&Value::Null, &Value::Null]);
        assert_eq!(json["projects"][1]["sites"][1]["stage"], Value::Null);
        assert_eq!(json["projects"][0]["responsible"], json!({"unit": null, "person": null, "leader": null}));
    }

    #[test]
    fn the_parts_of_every_total_make_the_whole() {
        let totals = &summary()["totals"];
        let beside = ["all", "dated", "done_late"];
        for name in ["projects", "milestones", "plan_milestones", "actions"] {
            let parts = totals[name].as_object().unwrap().iter().filter(|(key, _)| !beside.contains(&key.as_str()));
            let sum: u64 = parts.map(|(_, count)| count.as_u64().unwrap()).sum();
            assert_eq!(Some(sum), totals[name]["all"].as_u64(), "{name}");
        }
        for project in summary()["projects"].as_array().unwrap() {
            let counts = project["stages"].as_array().unwrap().iter().map(|here| here["count"].as_u64().unwrap());
            assert_eq!(counts.sum::<u64>(), project["total"].as_u64().unwrap_or(0));
        }
    }

    #[test]
    fn the_counts_of_every_light_group_and_kind_make_the_whole() {
        let makes_the_whole = |totals: &Value| {
            let parts = totals.as_object().unwrap().iter().filter(|(key, _)| *key != "all");
            assert_eq!(parts.map(|(_, count)| count.as_u64().unwrap()).sum::<u64>(), totals["all"], "{totals}");
        };
        let read = sample::summary();
        let lights = &summary()["totals"]["lights"];
        makes_the_whole(&lights["projects"]);
        makes_the_whole(&lights["items"]);
        makes_the_whole(&value(&Report::Due(&sample::due(), &read))["totals"]);
        makes_the_whole(&value(&Report::Comparison(&sample::comparison(), &read))["totals"]);
        makes_the_whole(&value(&Report::Check { findings: &read.findings, stages: &read.stages })["totals"]);
    }

    #[test]
    fn a_milestone_has_three_dates_its_log_and_the_reason_of_its_light() {
        let json = summary();
        let (structure, fit_out) = (&json["projects"][1]["milestones"][0], &json["projects"][1]["milestones"][1]);
        assert_eq!(structure["forecast"]["date"]["words"], "9月20日");
        assert_eq!(structure["forecast"]["reason"], "funds");
        assert_eq!(structure["variance_days"], 112);
        assert_eq!(structure["dates"][1]["slip"], 1);
        assert_eq!(structure["light"]["why"], json!({"kind": "overdue", "days": 30}));
        assert_eq!([&fit_out["forecast"], &fit_out["pushed"]["to"]], [&Value::Null, &json!("2024-10-20")]);
        assert_eq!(fit_out["light"]["why"], json!({"kind": "pushed", "days": 112, "by": "P02-M1"}));
    }

    #[test]
    fn money_has_rates_only_where_both_figures_are_known() {
        let json = summary();
        let [state, county] = [&json["projects"][2]["money"][0], &json["projects"][2]["money"][1]];
        assert_eq!(state["rates"][0], json!({"kind": "arrival", "part": 300, "whole": 500}));
        assert_eq!(state["owed"], json!({"basis": "work_done", "due": 200, "paid": 120.5, "value": 79.5}));
        assert_eq!(county["rates"].as_array().unwrap().len(), 1);
        assert_eq!(county["owed"], Value::Null);
        assert_eq!(json["projects"][2]["money_together"]["amounts"][0]["value"], 1200);
    }

    #[test]
    fn figures_keep_their_digits() {
        let number = |digits: &str| parts::number(digits.parse().unwrap()).unwrap().to_string();
        assert_eq!(number("1613.68"), "1613.68");
        assert_eq!(number("200000"), "200000");
        assert_eq!(number("5.0"), "5");
    }

    #[test]
    fn a_part_says_what_it_is_part_of() {
        let summary = sample::summary();
        let filter = Filter::default();
        let sites = value(&Report::List { summary: &summary, subject: Subject::Sites, filter: &filter });
        assert_eq!(sites["schema"], "topout.list/1");
        assert_eq!(sites["rows"][1]["of"]["code"], "P02");
        assert_eq!(sites["rows"][1]["name"], "第七幼儿园");
    }

    #[test]
    fn a_thing_that_was_not_there_yet_is_known_to_be_nothing() {
        let summary = sample::summary();
        let missing = sample::everything().pop().unwrap();
        let json = value(&Report::Card { summary: &summary, what: &missing });
        assert_eq!([&json["thing"]["code"], &json["known"]], [&json!("P99"), &Value::Null]);
    }
}
