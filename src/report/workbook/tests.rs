//! The workbook as it is read back: every figure of the JSON is in a cell, and nothing in a ledger becomes a formula.

mod figures;
mod hostile;
mod office;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};

use super::ledger;
use crate::model::view::Summary;
use crate::report::{Format, Report, SummaryStyle, render};
use crate::text::{Lang, Texts};

/// Worksheets as they are read back, in their order.
#[derive(PartialEq)]
pub(in crate::report) struct Read(Vec<(String, Range<Data>, Range<String>)>);

pub(in crate::report) fn read(bytes: Vec<u8>) -> Read {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = workbook.sheet_names();
    let sheet = |name: String| {
        let (values, formulas) = (workbook.worksheet_range(&name).unwrap(), workbook.worksheet_formula(&name).unwrap());
        (name, values, formulas)
    };
    Read(names.into_iter().map(sheet).collect())
}

fn bytes(summary: &Summary, lang: Lang) -> Vec<u8> {
    render(&Report::Summary(summary, SummaryStyle::Table), &Texts::new(lang), Format::Xlsx).unwrap()
}

fn workbook(summary: &Summary, lang: Lang) -> Read {
    read(bytes(summary, lang))
}

impl Read {
    fn names(&self) -> Vec<&str> {
        self.0.iter().map(|(name, ..)| name.as_str()).collect()
    }

    fn sheet(&self, name: &str) -> &Range<Data> {
        &self.0.iter().find(|(known, ..)| known == name).unwrap_or_else(|| panic!("{name}: {:?}", self.names())).1
    }

    /// The cell under `header` in the row that has `key` in its first column.
    fn cell(&self, sheet: &str, key: &str, header: &str) -> &Data {
        let range = self.sheet(sheet);
        let at = position(range, header);
        let mut rows = range.rows().skip(1);
        &rows.find(|row| row[0] == Data::String(key.to_owned())).unwrap_or_else(|| panic!("{sheet}: no {key}"))[at]
    }

    /// A figure of the totals.
    fn total(&self, sheet: &str, group: &str, part: &str) -> String {
        let wanted = [group, part].map(|word| Data::String(word.to_owned()));
        let row = self.sheet(sheet).rows().find(|row| row[..2] == wanted);
        number(&row.unwrap_or_else(|| panic!("no {group}, {part}"))[2])
    }

    /// Every cell with a formula: worksheet, place, formula, value.
    fn formulas(&self) -> Vec<(&str, (u32, u32), &str, &Data)> {
        let mut all = Vec::new();
        for (name, values, formulas) in &self.0 {
            let (top, left) = formulas.start().unwrap_or_default();
            for (row, column, formula) in formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
                let at = (top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
                all.push((name.as_str(), at, formula.as_str(), values.get_value(at).unwrap_or(&Data::Empty)));
            }
        }
        all
    }
}

fn position(range: &Range<Data>, header: &str) -> usize {
    let headers = range.rows().next().unwrap();
    let found = headers.iter().position(|cell| *cell == Data::String(header.to_owned()));
    found.unwrap_or_else(|| panic!("no {header}: {headers:?}"))
}

fn float(cell: &Data) -> f64 {
    match cell {
        Data::Float(number) => *number,
        other => panic!("no number: {other:?}"),
    }
}

/// A number with all its digits.
fn number(cell: &Data) -> String {
    float(cell).to_string()
}

fn text(cell: &Data) -> &str {
    match cell {
        Data::String(text) => text,
        Data::Empty => "",
        other => panic!("no text: {other:?}"),
    }
}

/// A real date, as it is written.
fn day(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => day.as_datetime().unwrap().date().to_string(),
        Data::Empty => String::new(),
        other => panic!("no date: {other:?}"),
    }
}

#[test]
fn the_worksheets_stand_in_their_order_in_both_languages() {
    let summary = crate::report::sample::summary();
    let zh = ["总表", "合计", "节点", "进展", "存在问题", "资金", "指标", "2项计划", "说明"];
    let en =
        ["Overview", "Totals", "Milestones", "Updates", "Blockers", "Money", "Indicators", "2 plan items", "Notes"];
    assert_eq!(workbook(&summary, Lang::Zh).names(), zh);
    assert_eq!(workbook(&summary, Lang::En).names(), en);
}

#[test]
fn the_same_ledger_gives_the_same_bytes() {
    let summary = crate::report::sample::summary();
    for lang in Lang::ALL {
        assert!(bytes(&summary, lang) == bytes(&summary, lang));
    }
}

#[test]
fn what_is_more_than_a_worksheet_holds_goes_on_in_the_next_and_is_counted() {
    let summary = crate::report::sample::summary();
    let mut split = Cursor::new(Vec::new());
    let texts = Texts::new(Lang::Zh);
    ledger::workbook(&summary, None, &texts, 2).unwrap().write(&mut split).unwrap();
    let split = read(split.into_inner());
    assert_eq!(split.names()[..3], ["总表", "总表（2）", "总表（3）"]);
    assert_eq!(split.names()[3], "合计");
    assert_eq!(split.sheet("总表（3）").height(), 2, "five projects, two a worksheet");
    let (_, _, formula, value) = split.formulas().into_iter().find(|(sheet, ..)| *sheet == "合计").unwrap();
    assert_eq!(formula, "COUNTA('总表'!$A$2:$A$3)+COUNTA('总表（2）'!$A$2:$A$3)+COUNTA('总表（3）'!$A$2:$A$2)");
    assert_eq!(number(value), "5");
}

#[test]
fn thousands_of_projects_are_written() {
    let mut summary = crate::report::sample::summary();
    let one = summary.projects.clone();
    summary.projects = (0..2000).map(|nth| one[nth % one.len()].clone()).collect();
    assert_eq!(workbook(&summary, Lang::Zh).sheet("总表").height(), 2001);
}
