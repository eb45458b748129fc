//! The tables of a document as CSV: UTF-8 with CRLF, and with a byte order mark what WPS and Excel open without asking.

use rust_decimal::Decimal;

use super::{Block, Document, Table};
use crate::text::cells::visible;

/// The tables of `document` one after the other, each under its heading where there are several.
///
/// # Errors
/// Where CSV can't be written, which no table brings about.
pub fn render(document: &Document, mark: bool) -> csv::Result<Vec<u8>> {
    let start = if mark { "\u{feff}" } else { "" };
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(start.as_bytes().to_vec());
    let several = document.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count() > 1;
    let mut heading = None;
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => heading = Some(text),
            Block::Table(table) => {
                if let Some(heading) = heading.take().filter(|_| several) {
                    writer.write_record([safe(heading)])?;
                }
                write(&mut writer, table)?;
            }
            Block::Title { .. }
            | Block::Paragraph(_)
            | Block::Paragraphs(_)
            | Block::Lead { .. }
            | Block::Sheet(_)
            | Block::List(_)
            | Block::Picture(_)
            | Block::Note(_) => {}
        }
    }
    Ok(writer.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

fn write(writer: &mut csv::Writer<Vec<u8>>, table: &Table) -> csv::Result<()> {
    if table.columns.iter().any(|column| !column.header.is_empty()) {
        writer.write_record(table.columns.iter().map(|column| safe(&column.header)))?;
    }
    for row in table.rows.iter() {
        writer.write_record(row.iter().map(|cell| safe(&cell.text)))?;
    }
    Ok(())
}

/// What a spreadsheet begins formulas with, in either width.
const FORMULAS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What a spreadsheet would take for a formula, and is no number, gets an apostrophe in front, and what a terminal would
/// obey is shown instead: a project may be called anything.
fn safe(text: &str) -> String {
    let text = visible(text);
    let formula = text.trim_start().starts_with(FORMULAS) && text.parse::<Decimal>().is_err();
    if formula { format!("'{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column};
    use super::*;

    fn table(cells: &[&str]) -> Block {
        let column = Column::new("名称".to_owned());
        Block::Table(Table {
            columns: vec![column],
            rows: cells.iter().map(|cell| vec![Cell::from(*cell)]).collect(),
            otherwise: "无".to_owned(),
        })
    }

    fn rendered(blocks: Vec<Block>, mark: bool) -> String {
        String::from_utf8(render(&Document { blocks }, mark).unwrap()).unwrap()
    }

    #[test]
    fn a_spreadsheet_opens_it_and_runs_nothing() {
        let cells = table(&["教师周转房", "=cmd()", "a,\"b\"\nc", "\u{1b}[2J", "-5", "-5-cmd()", "＝1"]);
        assert_eq!(
            rendered(vec![cells], true),
            "\u{feff}名称\r\n教师周转房\r\n'=cmd()\r\n\"a,\"\"b\"\"\nc\"\r\n^[[2J\r\n-5\r\n'-5-cmd()\r\n'＝1\r\n"
        );
    }

    #[test]
    fn a_listing_of_nothing_keeps_its_headers() {
        assert_eq!(rendered(vec![table(&[])], true), "\u{feff}名称\r\n");
        assert_eq!(rendered(vec![table(&[])], false), "名称\r\n");
    }

    #[test]
    fn several_tables_stand_under_their_headings() {
        let heading = |text: &str| Block::Heading { level: 1, text: text.to_owned() };
        let blocks = vec![heading("一"), table(&["a"]), Block::Note("…".to_owned()), heading("二"), table(&["b"])];
        assert_eq!(rendered(blocks, true), "\u{feff}一\r\n名称\r\na\r\n二\r\n名称\r\nb\r\n");
    }
}
