//! How wide the columns of a table are: as their cells need, and all together as wide as the paper has room.
//!
//! Measured in twentieths of the height of the type, not in terminal cells, which are as wide as the terminal at hand has them.

use std::io;

use super::styles::{BESIDE, Measures};
use crate::report::document::{Column, Table};

/// The columns of a table, in twentieths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) widths: Vec<u32>,
    /// Whether the smaller type is needed.
    pub(super) small: bool,
}

/// What one column asks for.
#[derive(Clone, Copy, Debug, Default)]
struct Need {
    line: u32,
    /// Its longest word, which is better left whole.
    word: u32,
}

/// The longest word that a column makes room for.
const WORD: u32 = 12 * HANZI;
/// What no column goes below.
const LEAST: u32 = 2 * HANZI;
const HANZI: u32 = 20;
/// What rounding may cost.
const SLACK: u32 = 4;

impl Columns {
    /// # Errors
    /// Where a row can't be read.
    pub(super) fn of(table: &Table, room: u32, measures: &Measures) -> io::Result<Self> {
        let needs = needs(table)?;
        let count = u32::try_from(needs.len()).unwrap_or(u32::MAX).max(1);
        let inner = room.saturating_sub(count.saturating_mul(2 * BESIDE));
        let [large, small] = measures.tables.map(|size| inner * HANZI / (size * 10));
        let wanted: u32 = needs.iter().map(|need| need.line).fold(0, u32::saturating_add);
        let is_small = wanted > large;
        let shares = shares(&needs, &table.columns, if is_small { small } else { large });
        Ok(Self { widths: stretched(&shares, inner, room), small: is_small })
    }
}

fn needs(table: &Table) -> io::Result<Vec<Need>> {
    let mut needs: Vec<Need> = table.columns.iter().map(|column| Need::of(&column.header).bold()).collect();
    for row in table.rows.read() {
        for (need, cell) in needs.iter_mut().zip(row?.iter()) {
            let own = Need::of(&cell.text);
            *need = Need { line: need.line.max(own.line), word: need.word.max(own.word) };
        }
    }
    Ok(needs)
}

impl Need {
    fn of(text: &str) -> Self {
        let line = text.lines().map(width).max().unwrap_or(0);
        let words = text.split(|c: char| c.is_whitespace() || !c.is_ascii());
        let word = words.map(width).filter(|word| *word <= WORD).max().unwrap_or(0);
        Self { line: line.max(LEAST).saturating_add(SLACK), word: word.max(LEAST) + SLACK }
    }

    /// The same in the type of heads, which is broader.
    const fn bold(self) -> Self {
        Self { line: self.line.saturating_mul(6) / 5, word: self.word.saturating_mul(6) / 5 }
    }
}

/// A little more than most typefaces take: one word that doesn't fit is worse than room to spare.
fn width(text: &str) -> u32 {
    let of = |c: char| match c {
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 18,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' '..='/' | ':' | ';' => 8,
        'A'..='Z' => 14,
        '0'..='9' => 12,
        '!'..='~' => 11,
        _ => HANZI,
    };
    text.chars().map(of).fold(0, u32::saturating_add)
}

/// What each column gets of `room`: what it needs, and columns with a weight a share of the rest. Where that is too much, the
/// widest give way, as long as words stay whole.
fn shares(needs: &[Need], columns: &[Column], room: u32) -> Vec<u32> {
    let mut shares: Vec<u32> = needs.iter().map(|need| need.line.min(room.max(LEAST))).collect();
    let weight = |column: &Column| u32::try_from(column.weight).unwrap_or(u32::MAX);
    let weights = columns.iter().map(weight).fold(0, u32::saturating_add);
    let fixed = shares.iter().zip(columns).filter(|(_, column)| column.weight == 0);
    let rest = room.saturating_sub(fixed.map(|(share, _)| share).sum());
    for (share, column) in shares.iter_mut().zip(columns).filter(|(_, column)| column.weight > 0) {
        *share = (u64::from(rest) * u64::from(weight(column)) / u64::from(weights)).try_into().unwrap_or(rest);
    }
    for (share, need) in shares.iter_mut().zip(needs) {
        *share = (*share).max(need.word);
    }
    while shares.iter().sum::<u32>() > room {
        let spare = shares.iter().zip(needs).enumerate().filter(|(_, (share, need))| **share > need.word);
        let Some(widest) = spare.max_by_key(|(_, (share, _))| **share).map(|(at, _)| at) else { break };
        let Some(widest) = shares.get_mut(widest) else { break };
        *widest -= 1;
    }
    shares
}

/// `shares` on the paper: together exactly as wide as it has `room`, of which `inner` is for text.
fn stretched(shares: &[u32], inner: u32, room: u32) -> Vec<u32> {
    let all = shares.iter().map(|share| u64::from(*share)).sum::<u64>().max(1);
    let edge = |end: u64, columns: u64| {
        let beside = u64::from(room - inner) * columns / u64::try_from(shares.len()).unwrap_or(1).max(1);
        u64::from(inner) * end / all + beside
    };
    let mut end = 0;
    let mut left = 0;
    (1..)
        .zip(shares)
        .map(|(columns, share)| {
            end += u64::from(*share);
            let right = edge(end, columns);
            u32::try_from(right - std::mem::replace(&mut left, right)).unwrap_or(room)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Cell;
    use crate::text::Lang;
    use proptest::prelude::*;

    const ROOM: u32 = 8845;

    fn columns(rows: &[&[&str]]) -> Columns {
        let (head, rows) = rows.split_first().unwrap();
        let table = Table {
            columns: head.iter().map(|header| Column::new((*header).to_owned())).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| Cell::from(*cell)).collect()).collect(),
            otherwise: String::new(),
        };
        Columns::of(&table, ROOM, &Measures::of(Lang::Zh)).unwrap()
    }

    #[test]
    fn a_table_fills_the_line_and_its_columns_are_as_their_cells() {
        let short = columns(&[&["编号", "名称", "栋"], &["P01", "教师周转房", "22"]]);
        assert_eq!(short, Columns { widths: vec![2251, 4342, 2252], small: false });
    }

    #[test]
    fn what_does_not_fit_is_set_in_smaller_type_and_long_text_gives_way_before_words_do() {
        let long = "三所幼儿园主体施工到二层，第七幼儿园因场地问题稍慢。".repeat(3);
        let table = columns(&[&["编号", "名称", "进展"], &["P02-M1", "新建城区幼儿园", &long]]);
        assert!(table.small);
        let [code, name, update] = table.widths[..] else { panic!("{table:?}") };
        // 五号 hanzi are 210 wide.
        assert!(code >= 3 * 210 + 2 * BESIDE && name >= 7 * 210 && update > 5000, "{table:?}");
    }

    proptest! {
        #[test]
        fn they_always_fill_the_room(
            rows in prop::collection::vec(prop::collection::vec("[甲a ]{0,90}", 5), 1..4),
            weights in prop::collection::vec(0_usize..20, 5),
        ) {
            let table = Table {
                columns: weights.iter().map(|weight| Column::new("列".to_owned()).weighing(*weight)).collect(),
                rows: rows.into_iter().map(|row| row.into_iter().map(Cell::from).collect()).collect(),
                otherwise: String::new(),
            };
            let columns = Columns::of(&table, ROOM, &Measures::of(Lang::Zh)).unwrap();
            prop_assert_eq!(columns.widths.iter().sum::<u32>(), ROOM);
            prop_assert!(columns.widths.iter().all(|width| *width > 2 * BESIDE));
        }
    }
}
