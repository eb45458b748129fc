//! What stands in the file is what the document and the JSON of the same ledger say.

use std::borrow::Cow;

use serde_json::Value;

use super::*;
use crate::model::view::{ActionTotals, LightTotals, MilestoneTotals, ProjectTotals, Summary, Totals};
use crate::report::{Format, Report, SummaryStyle, document, render, sample};
use crate::text::Texts;

fn file(summary: &Summary, lang: Lang) -> Vec<u8> {
    render(&Report::Summary(summary, SummaryStyle::Table), &Texts::new(lang), Format::Docx).unwrap()
}

/// The figures of `text`, as they are written.
fn figures(text: &str) -> Vec<String> {
    let ends = |c: char| !c.is_ascii_digit() && c != '.';
    text.split(ends).map(|figure| figure.trim_matches('.').to_owned()).filter(|figure| !figure.is_empty()).collect()
}

/// All numbers in `json`.
fn numbers(json: &Value) -> Vec<String> {
    match json {
        Value::Number(number) => vec![number.to_string()],
        Value::Array(all) => all.iter().flat_map(numbers).collect(),
        Value::Object(fields) => fields.values().flat_map(numbers).collect(),
        Value::Null | Value::Bool(_) | Value::String(_) => Vec::new(),
    }
}

#[test]
fn every_cell_of_every_table_is_there_in_its_order() {
    let summary = sample::summary();
    for lang in Lang::ALL {
        let said = document(&Report::Summary(&summary, SummaryStyle::Table), &Texts::new(lang));
        let tables = said.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if !table.rows.is_empty() => Some(table),
            _ => None,
        });
        let mut lines = read_back(&file(&summary, lang)).into_iter();
        let mut seen = 0;
        for table in tables {
            let heads = table.columns.iter().map(|column| column.header.clone());
            for cell in heads.chain(table.rows.iter().flat_map(Cow::into_owned).map(|cell| cell.text)) {
                assert!(lines.any(|line| line == cell), "{cell}");
                seen += 1;
            }
        }
        assert!(seen > 100, "{seen}");
    }
}

#[test]
fn every_figure_of_the_json_is_there() {
    let summary = sample::summary();
    let json = render(&Report::Summary(&summary, SummaryStyle::Table), &Texts::new(Lang::En), Format::Json).unwrap();
    let json: Value = serde_json::from_slice(&json).unwrap();
    for lang in Lang::ALL {
        let lines = read_back(&file(&summary, lang));
        let all: Vec<String> = lines.iter().flat_map(|line| figures(line)).collect();
        for total in numbers(&json["totals"]) {
            assert!(all.contains(&total), "{total}");
        }
        for project in json["projects"].as_array().unwrap() {
            let code = project["code"].as_str().unwrap();
            let at = lines.iter().position(|line| line == code).unwrap();
            let row = lines[at..at + 7].concat();
            let said = figures(&row);
            let mut wanted = numbers(&project["stages"]);
            wanted.extend(project["quantities"].as_array().unwrap().iter().flat_map(|one| numbers(&one["value"])));
            for figure in wanted {
                assert!(said.contains(&figure), "{code}: {figure} in {row}");
            }
        }
    }
}

#[test]
fn an_empty_ledger_is_a_document_that_says_so() {
    let mut summary = sample::summary();
    summary.projects.clear();
    summary.items.clear();
    summary.blockers.clear();
    summary.supervisions.clear();
    summary.indicators.clear();
    summary.findings.clear();
    summary.totals = Totals {
        projects: ProjectTotals::of([]),
        milestones: MilestoneTotals::of([]),
        plan_milestones: MilestoneTotals::of([]),
        actions: ActionTotals::of([]),
        lights: LightTotals::of([], []),
    };
    let lines = read_back(&file(&summary, Lang::Zh)).join("\n");
    assert!(lines.contains("项目0项"), "{lines}");
}

#[test]
fn what_nobody_has_said_is_said_to_be_unknown() {
    let mut summary = sample::summary();
    summary.projects.retain(|project| project.code == "P10");
    let project = &mut summary.projects[0];
    project.quantities.iter_mut().for_each(|quantity| quantity.value = None);
    project.total = None;
    project.stages.clear();
    project.assessment = None;
    let lines = read_back(&file(&summary, Lang::Zh));
    let at = lines.iter().position(|line| line == "P10").unwrap();
    let row = lines[at..at + 7].join(" | ");
    assert!(row.contains("阶段未载"), "{row}");
    assert_eq!(figures(&row), ["10"], "only its code has a figure: {row}");
}
