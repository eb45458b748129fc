//! A worksheet on paper: A4, across unless it is narrow, A3 where it is wide, one page wide, the headers on every page, with title and page
//! numbers.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::text::Texts;
use crate::text::cells::{fit, visible};

const A3: u8 = 8;
const A4: u8 = 9;
/// Cells of the title above a page: with the words of its format it must stay below 255 signs.
const TITLE: usize = 180;
/// Cells that a sheet of paper holds upright.
const NARROW: usize = 90;
/// Cells that A4 holds across in letters that can be read, of 7 points.
const WIDE: usize = 200;

/// `cells` are printed side by side, down to `row` and across to `column`.
pub(super) fn lay(
    sheet: &mut Worksheet,
    title: &str,
    texts: &Texts,
    cells: usize,
    (row, column): (RowNum, ColNum),
) -> Result<(), XlsxError> {
    if cells > NARROW {
        sheet.set_landscape();
    }
    let paper = if cells > WIDE { A3 } else { A4 };
    sheet.set_paper_size(paper).set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    sheet.set_print_center_horizontally(true);
    sheet.set_repeat_rows(0, 0)?.set_print_area(0, 0, row, column)?;
    let title = plain(&fit(title, TITLE));
    sheet.set_header(format!("&C&\"-,Bold\"{title}"));
    sheet.set_footer(format!("&L&A&C{}", texts.sheet_page("&P", "&N")));
    Ok(())
}

/// Without anything that the line above a page would obey.
fn plain(text: &str) -> String {
    visible(text).replace('&', "&&").replace('\n', " ")
}
