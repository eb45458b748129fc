//! Spreadsheets: the reports that are worked on there make one table, a fact a row, with bare figures and whole dates.

mod changes;
mod due;
mod money;

use chrono::NaiveDate;

use super::document::{Cell, Column, Document};
use super::{Edition, Report, Subject, SummaryStyle};
use crate::model::PeriodDate;
use crate::model::change::Reference;
use crate::text::Texts;

/// What of `report` stands in a spreadsheet; `None` where that is its document as it is.
pub(super) fn of(report: &Report<'_>, texts: &Texts) -> Option<Document> {
    match report {
        Report::Due(due, summary) => Some(due::sheet(due, summary, texts).document()),
        Report::Changes(changes, summary) => Some(changes::sheet(changes, summary, texts).document()),
        Report::List { summary, subject: Subject::Money, filter } => {
            Some(money::sheet(summary, filter, texts).document())
        }
        // In whatever style it is told, its tables are all of them.
        Report::Summary(summary, _) => Some(super::document(&Report::Summary(summary, SummaryStyle::Table), texts)),
        Report::Edition(edition) => {
            let edition = Edition { style: SummaryStyle::Table, ..**edition };
            Some(super::document(&Report::Edition(&edition), texts))
        }
        _ => None,
    }
}

/// A table in which every row is as long as its header.
struct Sheet<const N: usize> {
    columns: [Column; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Sheet<N> {
    fn document(self) -> Document {
        let mut document = Document::default();
        let rows = self.rows.into_iter().map(|row| row.map(Cell::from).to_vec()).collect();
        document.table(self.columns.to_vec(), rows, String::new());
        document
    }
}

/// A day as spreadsheets sort it; nothing where there is none.
fn iso(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A date at its own precision, always with its year: a spreadsheet knows no plan, and would take its own.
fn in_full(texts: &Texts, date: &PeriodDate) -> String {
    const NO_PLAN: i32 = 0;
    texts.period_date(date, NO_PLAN)
}

fn name(texts: &Texts, what: &Reference) -> String {
    texts.name(&what.name, what.name_en.as_deref()).to_owned()
}

#[cfg(test)]
mod tests {
    use crate::report::sample;
    use crate::report::{Filter, Format, Report, Subject, SummaryStyle, render};
    use crate::text::{Lang, Texts};

    fn csv(report: &Report<'_>, lang: Lang) -> String {
        String::from_utf8(render(report, &Texts::new(lang), Format::Csv { mark: true }).unwrap()).unwrap()
    }

    #[test]
    fn a_sheet_has_one_header_and_rows_of_one_length_and_no_cell_of_several_lines() {
        let (summary, filter) = (sample::summary(), Filter::default());
        let (due, changes) = (sample::due(), sample::changes());
        let reports = [
            Report::Due(&due, &summary),
            Report::Changes(&changes, &summary),
            Report::List { summary: &summary, subject: Subject::Money, filter: &filter },
        ];
        for (report, lang) in reports.iter().flat_map(|report| Lang::ALL.map(|lang| (report, lang))) {
            let printed = csv(report, lang);
            let mut reader =
                csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(printed.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert!(rows.len() > 5, "{printed}");
            let headers = &rows[0];
            for (at, header) in headers.iter().enumerate() {
                assert!(!header.is_empty() && headers.iter().skip(at + 1).all(|other| other != header), "{header}");
            }
            for row in &rows {
                assert_eq!(row.len(), headers.len(), "{row:?}");
                assert!(row.iter().all(|cell| !cell.contains('\n')), "{row:?}");
            }
        }
    }

    #[test]
    fn no_style_changes_the_tables_of_a_summary() {
        let summary = sample::summary();
        let printed = SummaryStyle::ALL.map(|style| csv(&Report::Summary(&summary, style), Lang::Zh));
        assert!(printed[0].contains("P07") && printed.iter().all(|other| *other == printed[0]));
    }

    #[test]
    fn what_is_due_is_one_table_with_its_groups_in_a_column() {
        let (due, summary) = (sample::due(), sample::summary());
        let printed = Lang::ALL.map(|lang| csv(&Report::Due(&due, &summary), lang));
        insta::assert_snapshot!(printed.join("\n"));
    }

    #[test]
    fn what_changed_is_one_table_with_a_fact_a_row() {
        let (changes, summary) = (sample::changes(), sample::summary());
        let printed = Lang::ALL.map(|lang| csv(&Report::Changes(&changes, &summary), lang));
        insta::assert_snapshot!(printed.join("\n"));
    }

    #[test]
    fn money_is_one_table_with_an_amount_a_row() {
        let (summary, filter) = (sample::summary(), Filter::default());
        let report = Report::List { summary: &summary, subject: Subject::Money, filter: &filter };
        insta::assert_snapshot!(Lang::ALL.map(|lang| csv(&report, lang)).join("\n"));
    }

    #[test]
    fn where_nothing_changed_the_header_stands_alone() {
        let (nothing, summary) = (sample::nothing_changed(), sample::summary());
        assert_eq!(csv(&Report::Changes(&nothing, &summary), Lang::Zh).lines().count(), 1);
    }
}
