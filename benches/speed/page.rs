//! The tables, as text and as Markdown.

use std::collections::BTreeMap;

use topout::text::cells::{Align, pad, width};

use super::figures::{Line, Value, bytes_in_words, size};
use super::jobs::Side;

const HEAD: [&str; 8] = ["job", "milestones", "topout", "memory", "beside it", "reach", "came to", "met"];

/// All that was measured, and on what.
pub(super) fn page(lines: &[Line], present: &[String], markdown: bool) -> String {
    let rows: Vec<[String; 8]> = lines.iter().flat_map(|line| rows(line, lines)).collect();
    let mut page = format!("{}\n\n", present.join("; "));
    page += &if markdown { in_markdown(&rows) } else { as_text(&rows) };
    let judged: Vec<&[String; 8]> = rows.iter().filter(|[.., met]| !met.is_empty()).collect();
    let met = judged.iter().filter(|[.., met]| met == "yes").count();
    page + &format!("\n{met} of {} reaches met\n", judged.len())
}

/// A row for a line, and one more for each further reach.
fn rows(line: &Line, all: &[Line]) -> Vec<[String; 8]> {
    let alike = all.iter().filter(|one| (one.job, &one.what) == (line.job, &line.what));
    let smallest = alike.min_by_key(|one| one.size).unwrap_or(line);
    let beside = line.values.iter().filter(|(side, _)| *side != Side::Topout);
    let beside: Vec<String> = beside.map(|(side, value)| format!("{} {}", side.name(), value.words())).collect();
    let note = line.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
    let mut row = [
        format!("{}: {}{note}", line.job, line.what),
        size(line.size),
        line.of(Side::Topout).map(Value::words).unwrap_or_default(),
        line.memory.map(bytes_in_words).unwrap_or_default(),
        beside.join(", "),
        String::new(),
        String::new(),
        String::new(),
    ];
    let mut rows = Vec::new();
    for reached in line.reached(smallest) {
        let [.., goal, came_to, met] = &mut row;
        (*goal, *came_to, *met) = (reached.goal, reached.came_to, if reached.met { "yes" } else { "no" }.to_owned());
        rows.push(std::mem::take(&mut row));
    }
    if rows.is_empty() {
        rows.push(row);
    }
    rows
}

fn in_markdown(rows: &[[String; 8]]) -> String {
    let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let head = line(&HEAD) + &line(&HEAD.map(|_| "---"));
    rows.iter().fold(head, |table, row| table + &line(&row.each_ref().map(String::as_str)))
}

fn as_text(rows: &[[String; 8]]) -> String {
    let mut widths: BTreeMap<usize, usize> = HEAD.iter().map(|name| width(name)).enumerate().collect();
    for (at, cell) in rows.iter().flat_map(|row| row.iter().enumerate()) {
        let widest = widths.entry(at).or_default();
        *widest = (*widest).max(width(cell));
    }
    let line = |cells: &[&str]| -> String {
        let cells = cells.iter().zip(widths.values()).map(|(cell, width)| pad(cell, *width, Align::Left));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().fold(line(&HEAD), |table, row| table + &line(&row.each_ref().map(String::as_str)))
}
