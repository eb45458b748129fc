//! Tables: a head that every page repeats, rows that no page cuts, figures to the right.

use std::io;

use super::body::{Run, paragraph};
use super::columns::Columns;
use super::styles::{self, Measures};
use super::xml::Xml;
use crate::report::document::{Align, Cell, Table};
use crate::text::Lang;

pub(super) fn write(xml: &mut Xml<'_>, table: &Table, room: u32, lang: Lang) -> io::Result<()> {
    let columns = Columns::of(table, room, &Measures::of(lang))?;
    // Fields of one thing need no head.
    let has_head = table.columns.iter().any(|column| !column.header.is_empty());
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", styles::TABLE)?;
            xml.empty("w:tblW", &[("w:w", &room), ("w:type", &"dxa")])?;
            xml.empty("w:tblLayout", &[("w:type", &"fixed")])?;
            xml.empty("w:tblLook", &[("w:val", &"0020"), ("w:firstRow", &u8::from(has_head))])
        })?;
        xml.element("w:tblGrid", &[], |xml| {
            columns.widths.iter().try_for_each(|width| xml.empty("w:gridCol", &[("w:w", width)]))
        })?;
        let writer = Rows { table, columns: &columns, lang };
        if has_head {
            writer.head(xml)?;
        }
        table.rows.read().try_for_each(|row| writer.row(xml, &row?))
    })?;
    paragraph(xml, styles::AFTER_TABLE, &[], lang)
}

struct Rows<'a> {
    table: &'a Table,
    columns: &'a Columns,
    lang: Lang,
}

impl Rows<'_> {
    fn head(&self, xml: &mut Xml<'_>) -> io::Result<()> {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[])?;
                xml.empty("w:tblHeader", &[])
            })?;
            let style = styles::in_table(true, self.columns.small);
            self.table.columns.iter().zip(&self.columns.widths).try_for_each(|(column, width)| {
                // Its style has it in the middle.
                self.cell(xml, *width, style, None, &Run { style: None, text: &column.header })
            })
        })
    }

    fn row(&self, xml: &mut Xml<'_>, row: &[Cell]) -> io::Result<()> {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]))?;
            let style = styles::in_table(false, self.columns.small);
            row.iter().zip(&self.table.columns).zip(&self.columns.widths).try_for_each(|((cell, column), width)| {
                let run = Run { style: styles::of_tone(cell.tone), text: &cell.text };
                self.cell(xml, *width, style, Some(column.align), &run)
            })
        })
    }

    fn cell(&self, xml: &mut Xml<'_>, width: u32, style: &str, align: Option<Align>, run: &Run<'_>) -> io::Result<()> {
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]))?;
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.value("w:pStyle", style)?;
                    match align {
                        None | Some(Align::Left) => Ok(()),
                        Some(Align::Right) => xml.value("w:jc", "right"),
                        Some(Align::Centre) => xml.value("w:jc", "center"),
                    }
                })?;
                run.write(xml, self.lang)
            })
        })
    }
}
