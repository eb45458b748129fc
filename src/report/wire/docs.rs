//! The examples in the docs are what the program prints of the sample.
//!
//! To rewrite them: `TOPOUT_UPDATE_DOCS=1 cargo test --lib the_examples_in_the_docs`.

use std::path::Path;

use super::super::{Report, SummaryStyle, sample};
use super::render;

const PAGES: [&str; 2] = ["docs/summary-json.md", "docs/control-json.md"];

/// What stands where an example of this name is.
fn example(name: &str) -> String {
    let summary = sample::small();
    let (baselines, issued) = (sample::baselines(), sample::issued());
    let report = match name {
        "summary" => Report::Summary(&summary, SummaryStyle::Table),
        "due" => return due(),
        "changes" => return changes(),
        "check" => Report::Check { findings: &sample::summary().findings, stages: &summary.stages },
        "baselines" => Report::Baselines(&baselines, &summary),
        "baseline" => Report::Baseline(&baselines[0], &summary),
        "comparison" => return comparison(),
        "explain" => Report::Explain(&["C01", "C20"]),
        "issued" => Report::Issued(issued.get(1..).unwrap()),
        "since" => return since(),
        "periods" => Report::Periods(&sample::periods()),
        name => panic!("no example is called {name}"),
    };
    render(&report).unwrap()
}

/// One thing overdue and one that has no date.
fn due() -> String {
    let mut due = sample::due();
    due.entries.retain(|entry| ["P02-M1", "D2"].contains(&entry.what.code.as_str()));
    render(&Report::Due(&due, &sample::small())).unwrap()
}

/// One change of every kind.
fn changes() -> String {
    let mut changes = sample::changes();
    changes.dates.truncate(1);
    changes.moved.drain(..2);
    changes.moved.truncate(1);
    render(&Report::Changes(&changes, &sample::small())).unwrap()
}

/// A share, a count of units and a word.
fn since() -> String {
    let mut since = sample::since();
    since.lines.retain(|line| line.of.as_ref().is_some_and(|of| of.code == "P01"));
    since.lines.drain(1..3);
    since.lines.truncate(3);
    super::pretty(&super::since::Comparison::of(&since)).unwrap()
}

/// A slip and a sharpened date.
fn comparison() -> String {
    let mut comparison = sample::comparison();
    comparison.lines.drain(3..);
    comparison.lines.remove(0);
    render(&Report::Comparison(&comparison, &sample::small())).unwrap()
}

/// The page with every example as it is printed now: the block after `<!-- example: NAME -->`.
fn rewritten(page: &str) -> String {
    let mut lines = page.lines();
    let mut text = String::new();
    while let Some(line) = lines.next() {
        text += line;
        text += "\n";
        if let Some(name) = line.strip_prefix("<!-- example: ").and_then(|rest| rest.strip_suffix(" -->")) {
            assert_eq!(lines.next(), Some("```json"));
            lines.by_ref().find(|line| *line == "```").unwrap();
            text = text + "```json\n" + &example(name) + "```\n";
        }
    }
    text
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test is told by the environment to rewrite its files")]
fn the_examples_in_the_docs_are_what_the_program_prints() {
    for page in PAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
        let kept = std::fs::read_to_string(&path).unwrap();
        let printed = rewritten(&kept);
        assert!(kept.contains("<!-- example: "), "{page} has no example");
        if std::env::var("TOPOUT_UPDATE_DOCS").is_ok() {
            std::fs::write(&path, &printed).unwrap();
            continue;
        }
        assert!(
            kept == printed,
            "{page} is out of date: TOPOUT_UPDATE_DOCS=1 cargo test --lib the_examples_in_the_docs"
        );
    }
}
