//! The wall chart (挂图): all projects by stages and along the months, on sheets of A3 that lie across.
//!
//! As large as they fit: few projects have the months under the stages; many have both beside each other, a line each; what
//! no sheet holds goes on further ones, or is said to be left out where there is only one.

mod below;
mod beside;
mod sheet;

use self::below::Below;
use self::beside::Beside;
use self::sheet::{AREA, Sheet};
use super::document::{self, Drawing, Picture};
use super::pictures::rows::{self, Entry};
use super::wording::Wording;
use crate::model::Standing;
use crate::model::view::Summary;
use crate::text::Texts;

/// What a wall chart leaves the program as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFormat {
    /// One sheet.
    Svg,
    /// As many as it takes.
    Html,
}

/// Sheets of a chart at most: beyond that it hangs on no wall.
const SHEETS: usize = 12;
/// Heights of a row, the largest and the smallest, and the smallest where stages and months stand under each other.
const TALLEST: i32 = 112;
const LEAST: i32 = 32;
const LEAST_BELOW: i32 = 60;
/// Height of a row where one sheet won't do anyway.
const SEVERAL: i32 = 44;
/// Names take a fourth of the sheet at most.
const NAMES: i32 = 4;
/// Lines told at most: nobody listens longer.
const TOLD: usize = 500;

pub(super) fn render(summary: &Summary, texts: &Texts, format: ChartFormat) -> String {
    let wording = Wording { summary, texts };
    match format {
        ChartFormat::Svg => document::html::drawn(&picture(wording, 1), texts.lang()),
        ChartFormat::Html => document::html::wall(&picture(wording, SHEETS), texts.lang()),
    }
}

/// The chart on so many sheets at most.
fn picture(wording: Wording<'_>, sheets: usize) -> Picture {
    let (sheet, entries) = (Sheet { wording }, rows::all(wording));
    let drawings = if entries.is_empty() { vec![sheet.empty()] } else { drawn(sheet, &entries, sheets) };
    Picture { title: sheet.title(), words: told(wording, &entries), drawings }
}

fn drawn(sheet: Sheet<'_>, entries: &[Entry<'_>], sheets: usize) -> Vec<Drawing> {
    let room = |row: i32| usize::try_from(AREA.height / row).unwrap_or(0);
    // Each entry has a line at least.
    let fits = |row: &i32| entries.len() <= room(*row);
    let below = heights(LEAST_BELOW).filter(fits).map(|row| Below::new(sheet, entries, row));
    if let Some(below) = below.into_iter().find(Below::fits) {
        return vec![below.draw()];
    }
    let beside = heights(LEAST).filter(fits).map(|row| Beside::new(sheet, entries, row));
    if let Some(beside) = beside.into_iter().find(|beside| beside.sheets() == 1) {
        return beside.draw(1, 0);
    }
    let row = if sheets > 1 { SEVERAL } else { LEAST };
    let (kept, rest) = entries.split_at(entries.len().min(sheets * room(row)));
    Beside::new(sheet, kept, row).draw(sheets, rest.len())
}

/// Heights to try, the largest first.
fn heights(least: i32) -> impl Iterator<Item = i32> {
    (least..=TALLEST).rev().step_by(2)
}

/// Letters of a row; in low ones there is no room for white.
const fn size(row: i32) -> i32 {
    if row < 50 { row * 64 / 100 } else { row * 52 / 100 }
}

/// Line by line what the chart shows, for those who can't see it.
fn told(wording: Wording<'_>, entries: &[Entry<'_>]) -> String {
    let texts = wording.texts;
    let line = |entry: &Entry<'_>| {
        let light = texts.light(entry.light.light);
        let units = entry.project.map(|project| wording.units(project));
        let dated = entry.milestones.iter().filter(|milestone| milestone.standing != Standing::Undated);
        let dated = dated.map(|one| {
            let name = wording.name(&one.name, one.name_en.as_ref());
            texts.grid_milestone(name, wording.due(one), wording.standing(one).text)
        });
        let facts = std::iter::once(light).chain(units).chain(dated);
        texts.picture_entry_told(format!("{} {}", entry.code, entry.name), texts.clauses(facts))
    };
    entries.iter().take(TOLD).map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
