//! Figures: the cells against the JSON of the same summary.

use rust_decimal::Decimal;
use serde_json::Value;

use super::{Read, day, number, text, workbook};
use crate::model::stage::UNKNOWN;
use crate::model::view::Summary;
use crate::model::{ActionStatus, Light, ProjectState, Qualifier, Standing, Thing};
use crate::report::{Format, Page, Report, SummaryStyle, render, sample};
use crate::text::{Lang, Texts};

fn json(summary: &Summary) -> Value {
    let kind = Format::of(crate::report::Kind::Json, Page::default());
    let printed = render(&Report::Summary(summary, SummaryStyle::Table), &Texts::new(Lang::Zh), kind).unwrap();
    serde_json::from_slice(&printed).unwrap()
}

fn float(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn figure(value: &Value) -> String {
    float(value).to_string()
}

/// English counts money in yuan.
fn money(lang: Lang, value: &Value) -> String {
    let amount: Decimal = value.to_string().parse().unwrap();
    let times = if lang == Lang::En { 10_000 } else { 1 };
    (amount * Decimal::from(times)).normalize().to_string()
}

fn both(mut each: impl FnMut(&Value, &Read, &Texts)) {
    let summary = sample::summary();
    for lang in Lang::ALL {
        each(&json(&summary), &workbook(&summary, lang), &Texts::new(lang));
    }
}

#[test]
fn totals_are_those_of_the_json() {
    both(|json, read, texts| {
        let (totals, sheet) = (&json["totals"], texts.sheet_totals());
        let total = |group: &str, part: &str| read.total(&sheet, group, part);
        let states = &totals["projects"];
        assert_eq!(total(&texts.totals_states(), &texts.totals_all()), figure(&states["all"]));
        for state in ProjectState::ALL {
            assert_eq!(total(&texts.totals_states(), &texts.state(state)), figure(&states[state.code()]));
        }
        for light in Light::ALL {
            let [projects, items] = [&totals["lights"]["projects"], &totals["lights"]["items"]];
            let word = texts.light(light);
            assert_eq!(total(&texts.totals_project_lights(), &word), figure(&projects[light.code()]));
            assert_eq!(total(&texts.totals_item_lights(), &word), figure(&items[light.code()]));
        }
        let groups = [("milestones", texts.totals_milestones()), ("plan_milestones", texts.totals_plan_milestones())];
        for (key, group) in groups {
            assert_eq!(total(&group, &texts.totals_all()), figure(&totals[key]["all"]));
            assert_eq!(total(&group, &texts.totals_dated()), figure(&totals[key]["dated"]));
            for standing in Standing::ALL {
                // The JSON counts what was done late among what was done.
                let late = if standing == Standing::Done { float(&totals[key]["done_late"]) } else { 0.0 };
                let counted = float(&totals[key][standing.code()]) - late;
                assert_eq!(total(&group, &texts.standing(standing)), counted.to_string(), "{key} {standing:?}");
            }
        }
        assert_eq!(total(&texts.totals_actions(), &texts.totals_all()), figure(&totals["actions"]["all"]));
        for status in ActionStatus::ALL {
            let counted = figure(&totals["actions"][status.code()]);
            assert_eq!(total(&texts.totals_actions(), &texts.action_status(status)), counted);
        }
    });
}

#[test]
fn projects_are_those_of_the_json_and_what_is_unknown_is_no_number() {
    both(|json, read, texts| {
        let sheet = texts.sheet_projects();
        for project in json["projects"].as_array().unwrap() {
            let cell = |header: &str| read.cell(&sheet, project["code"].as_str().unwrap(), header);
            for (key, header) in [("total", texts.column_total()), ("complete", texts.card_complete())] {
                match &project[key] {
                    Value::Null => assert_eq!(text(cell(&header)), texts.label_unknown()),
                    known => assert_eq!(number(cell(&header)), figure(known)),
                }
            }
            match (&project["total"], &project["complete"]) {
                (total, complete) if complete.is_number() => {
                    let share = float(complete) / float(total);
                    assert_eq!(number(cell(&texts.column_share())), share.to_string());
                }
                _ => assert_eq!(text(cell(&texts.column_share())), ""),
            }
            for quantity in project["quantities"].as_array().unwrap() {
                let unit = texts.measure_word(quantity["unit"].as_str().unwrap());
                let cell = cell(&texts.column_in(texts.column_size(), unit));
                match &quantity["value"] {
                    Value::Null => assert_eq!(text(cell), texts.label_unknown()),
                    known => assert_eq!(number(cell), figure(known)),
                }
            }
            let unit = texts.bare_figure(0.into(), "万元").1;
            let investment = cell(&texts.column_in(texts.card_investment(), unit));
            match &project["investment"] {
                Value::Null => assert_eq!(text(investment), texts.label_unknown()),
                known => assert_eq!(number(investment), money(texts.lang(), &known["value"])),
            }
        }
    });
}

#[test]
fn milestones_have_real_dates_their_standing_and_days() {
    both(|json, read, texts| {
        let sheet = texts.column_milestones();
        let owners = json["projects"].as_array().unwrap().iter().chain(json["plan"].as_array().unwrap());
        let mut seen = 0;
        for milestone in owners.flat_map(|owner| owner["milestones"].as_array().unwrap()) {
            let cell = |header: &str| read.cell(&sheet, milestone["code"].as_str().unwrap(), header);
            let iso = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let standing = Standing::ALL.into_iter().find(|one| milestone["standing"] == one.code()).unwrap();
            assert_eq!(text(cell(&texts.column_standing())), texts.standing(standing));
            assert_eq!(day(cell(&texts.column_first_day())), iso(&milestone["planned"]["earliest"]));
            assert_eq!(day(cell(&texts.column_last_day())), iso(&milestone["planned"]["latest"]));
            assert_eq!(day(cell(&texts.card_actual())), iso(&milestone["actual"]));
            let expected = match (&milestone["pushed"]["to"], &milestone["forecast"]["date"]["latest"]) {
                _ if milestone["actual"].is_string() => String::new(),
                (Value::Null, said) => iso(said),
                (pushed, _) => iso(pushed),
            };
            assert_eq!(day(cell(&texts.column_expected_by())), expected);
            match &milestone["variance_days"] {
                Value::Null => assert_eq!(text(cell(&texts.column_days_late())), ""),
                days => assert_eq!(number(cell(&texts.column_days_late())), figure(days)),
            }
            seen += 1;
        }
        assert_eq!(read.sheet(&sheet).height(), seen + 1);
    });
}

#[test]
fn money_is_an_amount_a_row_and_a_rate_is_of_two_of_them() {
    both(|json, read, texts| {
        let range = read.sheet(&texts.changes_money());
        let mut rows = range.rows().skip(1);
        for project in json["projects"].as_array().unwrap() {
            if project["investment"].is_object() {
                let row = rows.next().unwrap();
                assert_eq!(number(&row[4]), money(texts.lang(), &project["investment"]["value"]));
            }
            for funds in project["money"].as_array().unwrap() {
                for amount in funds["amounts"].as_array().unwrap() {
                    let row = rows.next().unwrap();
                    assert_eq!(text(&row[2]), funds["source"].as_str().unwrap());
                    assert_eq!(number(&row[4]), money(texts.lang(), &amount["value"]));
                    assert_eq!(day(&row[6]), amount["on"].as_str().unwrap());
                    let part = match amount["kind"].as_str().unwrap() {
                        "arrived" => "arrival",
                        "paid" => "payment",
                        "work_done" => "completion",
                        _ => "",
                    };
                    let rate = funds["rates"].as_array().unwrap().iter().find(|rate| rate["kind"] == part);
                    match rate {
                        None => assert_eq!((text(&row[7]), text(&row[9])), ("", "")),
                        Some(rate) => {
                            assert_eq!(number(&row[8]), money(texts.lang(), &rate["whole"]));
                            let share = float(&rate["part"]) / float(&rate["whole"]);
                            assert!((super::float(&row[9]) - share).abs() < 1e-12);
                        }
                    }
                    if part == "payment" && funds["owed"].is_object() {
                        assert_eq!(number(&row[12]), money(texts.lang(), &funds["owed"]["value"]));
                    }
                }
            }
        }
        assert!(rows.next().is_none());
    });
}

#[test]
fn every_reading_of_an_indicator_is_a_number_with_its_precision() {
    let summary = sample::summary();
    for lang in Lang::ALL {
        let (texts, read) = (Texts::new(lang), workbook(&summary, lang));
        let mut rows = read.sheet(&texts.sheet_indicators()).rows().skip(1);
        for indicator in &summary.indicators {
            for (nth, measure) in (1..).zip(&indicator.measures) {
                for reading in &measure.readings {
                    let row = rows.next().unwrap();
                    assert_eq!(text(&row[0]), format!("{}.{nth}", indicator.code));
                    assert_eq!(number(&row[3]), reading.value.normalize().to_string());
                    assert_eq!(text(&row[5]) == texts.cell_exact(), reading.qualifier == Qualifier::Exact);
                    assert_eq!(day(&row[6]), reading.on.to_string());
                }
            }
        }
        assert!(rows.next().is_none());
    }
}

#[test]
fn blockers_and_updates_are_all_there() {
    both(|json, read, texts| {
        let sheet = texts.totals_blockers();
        for blocker in json["blockers"].as_array().unwrap() {
            let cell = |header: &str| read.cell(&sheet, blocker["code"].as_str().unwrap(), header);
            assert_eq!(text(cell(&texts.column_thing())), texts.thing(Thing::Blocker));
            assert_eq!(number(cell(&texts.column_days())), figure(&blocker["age_days"]));
            let word = if blocker["open"] == true { texts.cell_blocker_open() } else { texts.cell_blocker_closed() };
            assert_eq!(text(cell(&texts.column_standing())), word);
        }
        let asked = json["supervisions"].as_array().unwrap();
        let all = json["blockers"].as_array().unwrap().len() + asked.len();
        assert_eq!(read.sheet(&sheet).height(), all + 1);
        assert_eq!(text(read.cell(&sheet, "D1", &texts.column_standing())), texts.report_answer_overdue());
        let updates = read.sheet(&texts.changes_updates());
        assert_eq!(updates.height(), 3, "one of a project, one of a blocker");
        assert_eq!(day(&updates.rows().nth(1).unwrap()[1]), "2024-06-28");
    });
}

#[test]
fn no_total_is_made_across_units() {
    let mut summary = sample::summary();
    // Two units that English calls by one word, and one that a criterion would take for all of them.
    let units = ["件", "宗", "*", "M", "m"];
    for (project, unit) in summary.projects.iter_mut().zip(units) {
        unit.clone_into(&mut project.counted_in);
    }
    for lang in Lang::ALL {
        let (texts, read) = (Texts::new(lang), workbook(&summary, lang));
        let words: Vec<&str> = read.sheet(&texts.sheet_totals()).rows().map(|row| text(&row[3])).collect();
        let projects: Vec<String> = read
            .sheet(&texts.sheet_totals())
            .rows()
            .filter(|row| text(&row[1]) == texts.totals_projects())
            .map(|row| number(&row[2]))
            .collect();
        assert_eq!(projects, ["1"; 5], "{words:?}");
        let formulas = read.formulas();
        let letters = formulas.iter().filter(|(_, _, formula, _)| formula.contains("EXACT(")).count();
        assert!(letters > 0);
        assert!(formulas.iter().all(|(_, _, formula, _)| !formula.contains("SUM(")));
    }
}

#[test]
fn an_empty_ledger_has_its_worksheets_with_their_headers_and_counts_nothing() {
    let mut summary = sample::summary();
    (summary.projects, summary.items) = (Vec::new().into(), Vec::new());
    (summary.blockers, summary.supervisions) = (Vec::new(), Vec::new());
    (summary.indicators, summary.findings) = (Vec::new(), Vec::new());
    summary.totals = crate::model::view::Totals::default();
    for lang in Lang::ALL {
        let (texts, read) = (Texts::new(lang), workbook(&summary, lang));
        assert_eq!(read.names().len(), 9);
        assert_eq!(read.total(&texts.sheet_totals(), &texts.totals_states(), &texts.totals_all()), "0");
        assert!(read.formulas().iter().all(|(.., value)| number(value) == "0"));
        assert_eq!(text(&read.sheet(&texts.sheet_projects()).rows().next().unwrap()[0]), texts.column_code());
    }
}

#[test]
fn only_unknowns_make_no_noughts() {
    let mut summary = sample::summary();
    let mut unknown = summary.projects[4].clone();
    (unknown.milestones, unknown.total) = (Vec::new(), None);
    unknown.stages.clear();
    unknown.state = ProjectState::judge(&summary.stages, [(UNKNOWN, 1)]);
    summary.projects = vec![unknown].into();
    for lang in Lang::ALL {
        let (texts, read) = (Texts::new(lang), workbook(&summary, lang));
        let row = read.sheet(&texts.sheet_projects()).rows().nth(1).unwrap();
        assert!(row.iter().all(|cell| matches!(cell, calamine::Data::String(_) | calamine::Data::Empty)), "{row:?}");
        let group = texts.totals_counted_in(texts.measure_word("所"));
        assert_eq!(read.total(&texts.sheet_totals(), &group, &texts.totals_units()), "0");
        let share = read.sheet(&texts.sheet_totals()).rows().find(|row| text(&row[1]) == texts.totals_share()).unwrap();
        assert_eq!(text(&share[2]), "");
    }
}
