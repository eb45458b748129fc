//! A ledger may hold anything: it is text in a cell, and shows what it is.

use calamine::Data;

use super::{read, text, workbook};
use crate::report::{Filter, Format, Report, Subject, render, sample};
use crate::text::cells::visible;
use crate::text::{Lang, Texts};

const HOSTILE: [&str; 12] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+1",
    "-5-cmd()",
    "@SUM(A1)",
    "{total}",
    "_x0041_",
    "<&>\"'",
    "\u{1b}[2J\u{7}\u{0}",
    "甲\u{202e}乙\u{200b}",
    "一\r\n二",
    "\u{ffff}\u{fffe}",
    "  前后  ",
];

#[test]
fn a_name_is_text_whatever_it_begins_with() {
    for lang in Lang::ALL {
        for hostile in HOSTILE {
            let mut summary = sample::summary();
            hostile.clone_into(&mut summary.name);
            summary.name_en = None;
            for project in summary.projects.iter_mut() {
                hostile.clone_into(&mut project.name);
                hostile.clone_into(&mut project.code);
                hostile.clone_into(&mut project.counted_in);
                (project.name_en, project.funding) = (None, Some(hostile.to_owned()));
            }
            let texts = Texts::new(lang);
            let read = workbook(&summary, lang);
            let shown = visible(hostile);
            let row = read.sheet(&texts.sheet_projects()).rows().nth(1).unwrap();
            assert_eq!(text(&row[1]), shown, "{hostile:?}");
            let own = |formula: &str| ["COUNT", "IF(", "ROUND(", "SUM"].iter().any(|start| formula.starts_with(start));
            assert!(read.formulas().iter().all(|(_, _, formula, _)| own(formula)), "{hostile:?}");
        }
    }
}

#[test]
fn what_no_cell_holds_is_cut_and_says_so() {
    let mut summary = sample::summary();
    summary.projects[0].name = "长🏫".repeat(20_000);
    summary.projects[0].name_en = None;
    let read = workbook(&summary, Lang::Zh);
    let name = text(&read.sheet("总表").rows().nth(1).unwrap()[1]).to_owned();
    assert!(name.ends_with("..") && (32_760..=32_767).contains(&name.encode_utf16().count()));
}

#[test]
fn other_reports_are_their_tables_with_real_dates_and_figures_and_codes_that_stay_text() {
    let (summary, filter) = (sample::summary(), Filter::default());
    let texts = Texts::new(Lang::Zh);
    let sheets = |report: &Report<'_>| read(render(report, &texts, Format::Xlsx).unwrap());
    let due = sheets(&Report::Due(&sample::due(), &summary));
    let (_, range, _) = &due.0[0];
    let at = super::position(range, &texts.column_last_day());
    assert!(range.rows().skip(1).any(|row| matches!(row[at], Data::DateTime(_))));
    let at = super::position(range, &texts.column_days_left());
    assert!(range.rows().skip(1).any(|row| matches!(row[at], Data::Float(_))));
    assert_eq!(due.names().last(), Some(&"说明"));
    let plan = sheets(&Report::List { summary: &summary, subject: Subject::Plan, filter: &filter });
    assert_eq!(plan.names(), ["子行动", "说明"]);
    assert_eq!(plan.0[0].1.rows().nth(1).unwrap()[0], Data::String("8.2".to_owned()));
    let check = sheets(&Report::Check { findings: &[], stages: &summary.stages });
    assert_eq!(text(check.sheet("说明").rows().nth(1).unwrap().first().unwrap()), texts.report_all_agrees());
}
