//! A value in its cell: texts as they can be held, formulas with the cells that they mean.

use rust_xlsxwriter::{ColNum, Formula, RowNum, Worksheet, XlsxError, utility};

use super::grid::{Column, Holds, Value};
use super::look::Looks;
use crate::text::cells::{graphemes, visible};

/// The most signs of UTF-16 that a cell holds.
const MOST_SIGNS: usize = 32_767;
/// What stands where something was cut off.
const CUT: &str = "..";

/// The letters of the column that formulas call `key`.
pub(super) fn letter(keys: &[&'static str], key: &str) -> String {
    let at = keys.iter().position(|known| *known == key).unwrap_or_default();
    utility::column_number_to_name(ColNum::try_from(at).unwrap_or_default())
}

pub(super) fn write(
    sheet: &mut Worksheet,
    (row, at): (RowNum, ColNum),
    column: &Column,
    value: Value,
    keys: &[&'static str],
    looks: &Looks,
) -> Result<(), XlsxError> {
    match value {
        Value::Nothing => sheet.write_blank(row, at, looks.known(column.holds))?,
        Value::Text(text) => sheet.write_string_with_format(row, at, shown(&text), looks.known(Holds::Words))?,
        Value::Unknown(text) => sheet.write_string_with_format(row, at, shown(&text), looks.unknown(column.holds))?,
        Value::Number(number) => sheet.write_number_with_format(row, at, number, looks.known(column.holds))?,
        Value::Day(day) => sheet.write_datetime_with_format(row, at, day, looks.known(Holds::Days))?,
        Value::Formula { formula, result, holds } => {
            let formula = resolved(&formula, keys, row);
            let result = result.map(|number| number.to_string()).unwrap_or_default();
            sheet.write_formula_with_format(row, at, Formula::new(formula).set_result(result), looks.known(holds))?
        }
    };
    Ok(())
}

/// `{key}` becomes the cell of that column in this row.
fn resolved(formula: &str, keys: &[&'static str], row: RowNum) -> String {
    let mut resolved = String::new();
    let mut rest = formula;
    while let Some((before, (key, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        resolved.push_str(before);
        resolved.push_str(&letter(keys, key));
        resolved.push_str(&(row + 1).to_string());
        rest = after;
    }
    resolved + rest
}

/// As a cell can hold it: nothing hidden in it, and cut where there is too much.
pub(super) fn shown(text: &str) -> String {
    let text = visible(text);
    if text.encode_utf16().count() <= MOST_SIGNS {
        return text.into_owned();
    }
    let mut room = MOST_SIGNS - CUT.len();
    let kept = graphemes(&text).map(|(grapheme, _)| grapheme).take_while(|grapheme| {
        let rest = room.checked_sub(grapheme.encode_utf16().count());
        room = rest.unwrap_or_default();
        rest.is_some()
    });
    kept.chain([CUT]).collect()
}
