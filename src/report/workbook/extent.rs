//! How much room things take on a worksheet: columns in cells, rows in lines. Hanzi take two cells here too.

use super::grid::{Column, Holds, Value};
use crate::text::{cells, wrap};

/// What the arrow of a filter takes of a header, in cells.
const ARROW: usize = 3;
/// Points of a line, also in the higher fonts that stand in for 宋体 where there is none; and what a row needs beside.
const LINE: u32 = 16;
const AROUND: u32 = 2;
/// Excel has no higher rows, in points.
const HIGHEST: u32 = 405;

/// A header may take three lines, and is no wider than what stands under it has to be.
pub(super) fn header_width(column: &Column, filter: bool) -> usize {
    let whole = cells::width(&column.header);
    let words = column.header.split(|sign: char| !sign.is_ascii_graphic());
    let third = whole.div_ceil(3).max(4).max(words.map(cells::width).max().unwrap_or_default());
    let fits = |cells: &usize| {
        let lines = wrap::wrap(&column.header, *cells);
        lines.len() <= 3 && lines.iter().all(|line| cells::width(line) <= *cells)
    };
    (third..whole).find(fits).unwrap_or(whole) + if filter { ARROW } else { 0 }
}

pub(super) fn width(value: &Value, column: &Column) -> usize {
    match value {
        Value::Nothing => 0,
        Value::Text(text) | Value::Unknown(text) => text.lines().map(cells::width).max().unwrap_or_default(),
        Value::Number(number) => number_width(*number, column.holds),
        Value::Day(_) => 10,
        Value::Formula { result: Some(number), holds: Holds::Money, .. } => number_width(*number, Holds::Money),
        Value::Formula { .. } => 7,
    }
}

fn number_width(number: f64, holds: Holds) -> usize {
    match holds {
        // Two decimals, and a comma after every three digits.
        Holds::Money => {
            let whole = format!("{:.0}", number.abs()).len();
            whole + whole / 3 + 4
        }
        _ => number.to_string().len() + 1,
    }
}

/// The lines that a value takes where a line holds so many cells.
pub(super) fn lines(value: &Value, most: usize) -> usize {
    let (Value::Text(text) | Value::Unknown(text)) = value else { return 1 };
    if text.len() <= most && !text.contains('\n') { 1 } else { wrap::wrap(text, most).len() }
}

/// Points of a row of so many lines.
pub(super) fn height(lines: usize) -> u32 {
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(LINE).saturating_add(AROUND).min(HIGHEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_takes_lines_before_it_takes_room() {
        let header = |text: &str| header_width(&Column::words(text.to_owned(), 40), true) - ARROW;
        assert_eq!(header("灯"), 2);
        assert_eq!(header("计数单位"), 4);
        assert_eq!(header("下一节点截止"), 4);
        assert_eq!(header("规模（个学位）"), 6);
        assert_eq!(header("Responsible unit"), 11, "words stay whole");
    }

    #[test]
    fn a_number_takes_what_its_digits_take() {
        let money = Column::new("", String::new(), Holds::Money, 18);
        assert_eq!(width(&Value::Number(5_500_000.0), &money), "5,500,000.00".len() + 1);
        assert_eq!(width(&Value::Number(-12.5), &Column::figures(String::new())), 6);
    }

    #[test]
    fn a_row_is_as_high_as_its_lines() {
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(lines(&text("教师周转房"), 10), 1);
        assert_eq!(lines(&text("教师周转房"), 8), 2);
        assert_eq!(lines(&text("一\n二"), 10), 2);
        assert_eq!([height(1), height(3), height(1000)], [18, 50, 405]);
    }
}
