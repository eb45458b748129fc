//! A workbook that grids are laid into, worksheet after worksheet, and where their columns came to lie.

use std::io::{Seek, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{
    ColNum, ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, RowNum, Workbook, Worksheet, XlsxError,
};

use super::cell::{letter, shown, write};
use super::extent::{self, header_width};
use super::grid::{Column, Grid};
use super::look::{self, Looks};
use super::{name, paper};
use crate::text::cells::visible;
use crate::text::{Texts, wrap};

pub(super) struct Book<'a> {
    inner: Workbook,
    looks: Looks,
    names: Vec<String>,
    texts: &'a Texts,
    /// Above every printed page.
    title: String,
    /// A grid with more goes on in a further worksheet.
    most_rows: RowNum,
    /// Whether rows are too many to be held until the workbook is written.
    passing: bool,
}

/// Where a grid lies.
pub(super) struct Placed {
    keys: Vec<&'static str>,
    /// The worksheets by name, each with the number of its last row.
    sheets: Vec<(String, RowNum)>,
}

impl<'a> Book<'a> {
    /// Rows under a header; a worksheet has a few more.
    pub(super) const MOST_ROWS: RowNum = 1_000_000;

    /// `day` is when it was made, as far as the file says.
    pub(super) fn new(title: String, day: NaiveDate, texts: &'a Texts) -> Result<Self, XlsxError> {
        let mut inner = Workbook::new();
        let (row, column) = look::pixels(texts.lang());
        inner.set_default_format(&look::base(texts.lang()), row, column)?;
        let properties = DocProperties::new().set_title(visible(&title)).set_author("Topout");
        inner.set_properties(&properties.set_creation_datetime(&day));
        let looks = Looks::new(texts.lang());
        Ok(Self { inner, looks, names: Vec::new(), texts, title, most_rows: Self::MOST_ROWS, passing: false })
    }

    /// With no more rows to a worksheet than these.
    pub(super) fn of_rows(self, most_rows: RowNum) -> Self {
        Self { most_rows, ..self }
    }

    /// With rows that are written when they are laid, and not held. Each cell then has its text to itself, where otherwise
    /// equal texts stand in the file once.
    pub(super) fn passing(self, passing: bool) -> Self {
        Self { passing, ..self }
    }

    /// Lays `grid` into worksheets of its own.
    pub(super) fn lay(&mut self, grid: Grid) -> Result<Placed, XlsxError> {
        let Grid { name, columns, rows, frozen, printed, filter } = grid;
        let (mut measured, mut written, mut left) = (rows.read(), rows.read(), rows.len());
        let mut placed = Placed { keys: columns.iter().map(|column| column.key).collect(), sheets: Vec::new() };
        let headers: Vec<usize> = columns.iter().map(|column| header_width(column, filter)).collect();
        while placed.sheets.is_empty() || left > 0 {
            let name = name::unique(&name, &self.names, self.texts);
            let count = left.min(usize::try_from(self.most_rows).unwrap_or(usize::MAX));
            left -= count;
            let mut widths = headers.clone();
            for values in measured.by_ref().take(count) {
                for ((column, value), widest) in columns.iter().zip(&*values?).zip(&mut widths) {
                    *widest = (*widest).max(extent::width(value, column).min(column.most));
                }
            }
            let last = RowNum::try_from(count).unwrap_or(RowNum::MAX).max(1);
            let sheet = if self.passing {
                self.inner.add_worksheet_with_constant_memory()?
            } else {
                self.inner.add_worksheet()
            };
            // What a formula without a result gives is a text without letters.
            sheet.set_name(name.as_str())?.set_formula_result_default("");
            // Rows that aren't held have to be written from the top down; the others number the looks of cells by theirs first.
            if self.passing {
                head(sheet, &columns, &widths, &self.looks, last)?;
            }
            for (row, values) in (1..).zip(written.by_ref().take(count)) {
                let mut lines = 1;
                for (at, (column, value)) in (0..).zip(columns.iter().zip(values?.into_owned())) {
                    lines = lines.max(extent::lines(&value, column.most));
                    write(sheet, (row, at), column, value, &placed.keys, &self.looks)?;
                }
                if lines > 1 {
                    sheet.set_row_height(row, extent::height(lines))?;
                }
            }
            if !self.passing {
                head(sheet, &columns, &widths, &self.looks, last)?;
            }
            let right = |count: usize| ColNum::try_from(count).unwrap_or(ColNum::MAX).saturating_sub(1);
            sheet.set_freeze_panes(1, frozen)?;
            if filter {
                sheet.autofilter(0, 0, last, right(columns.len()))?;
            }
            let cells = widths.iter().take(printed).sum();
            paper::lay(sheet, &self.title, self.texts, cells, (last, right(printed.min(columns.len()))))?;
            placed.sheets.push((name.clone(), last));
            self.names.push(name);
        }
        Ok(placed)
    }

    /// Lays `grid` before the worksheet of this number.
    pub(super) fn lay_at(&mut self, at: usize, grid: Grid) -> Result<Placed, XlsxError> {
        let before = self.names.len();
        let placed = self.lay(grid)?;
        let sheets = self.inner.worksheets_mut();
        for nth in 0..placed.sheets.len() {
            if let Some(moved) = sheets.get_mut(at + nth..=before + nth) {
                moved.rotate_right(1);
            }
        }
        Ok(placed)
    }

    /// How many worksheets there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    pub(super) fn write(mut self, out: impl Write + Seek + Send) -> Result<(), XlsxError> {
        self.inner.save_to_writer(out)
    }
}

impl Placed {
    /// The columns of these names, worksheet by worksheet: `['总表'!$A$2:$A$15, '总表'!$C$2:$C$15]`.
    fn ranges<const N: usize>(&self, keys: [&str; N]) -> Vec<[String; N]> {
        let one = |key: &str, sheet: &str, last: RowNum| {
            let letter = letter(&self.keys, key);
            format!("'{}'!${letter}$2:${letter}${}", sheet.replace('\'', "''"), last + 1)
        };
        self.sheets.iter().map(|(sheet, last)| keys.map(|key| one(key, sheet, *last))).collect()
    }

    /// A formula over columns, added up where they go on in further worksheets.
    pub(super) fn over<const N: usize>(&self, keys: [&str; N], formula: impl Fn([String; N]) -> String) -> String {
        self.ranges(keys).into_iter().map(formula).collect::<Vec<_>>().join("+")
    }
}

/// Headers, widths and colours, once it is known how wide the columns are and how far down they go.
fn head(
    sheet: &mut Worksheet,
    columns: &[Column],
    widths: &[usize],
    looks: &Looks,
    last: RowNum,
) -> Result<(), XlsxError> {
    let headers = columns.iter().zip(widths).map(|(column, width)| wrap::wrap(&column.header, *width).len());
    sheet.set_row_height(0, extent::height(headers.max().unwrap_or(1)))?;
    for (at, (column, width)) in (0..).zip(columns.iter().zip(widths)) {
        sheet.write_string_with_format(0, at, shown(&column.header), &looks.header)?;
        // One more, as a cell has a margin.
        sheet.set_column_width(at, f64::from(u32::try_from(width + 1).unwrap_or(u32::MAX)))?;
        for (word, tone) in &column.tones {
            if let Some(look) = look::tone(*tone) {
                let rule = ConditionalFormatCellRule::EqualTo(word.as_str());
                let format = ConditionalFormatCell::new().set_rule(rule).set_format(look);
                sheet.add_conditional_format(1, at, last, at, &format)?;
            }
        }
    }
    Ok(())
}
