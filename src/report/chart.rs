//! The wall chart (挂图): all projects by stages and along the months, on sheets of A3 that lie across.
//!
//! As large as they fit: few projects have the months under the stages; many have both beside each other, a line each; what
//! no sheet holds goes on further ones, or is said to be left out where there is only one.

mod sheet;

use self::sheet::Sheet;
use super::document::{self, Drawing, Frame, Picture};
use super::pictures::grid::{Grid, between};
use super::pictures::labels;
use super::pictures::rows::{self, Entry, Line, Names};
use super::pictures::timeline::Timeline;
use super::wording::Wording;
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

pub(super) fn render(summary: &Summary, texts: &Texts, format: ChartFormat) -> String {
    let wording = Wording { summary, texts };
    match format {
        ChartFormat::Svg => document::html::drawn(&picture(wording, 1), texts.lang()),
        ChartFormat::Html => document::html::wall(&picture(wording, SHEETS), texts.lang()),
    }
}

/// The chart on so many sheets at most.
fn picture(wording: Wording<'_>, sheets: usize) -> Picture {
    let entries = rows::all(wording);
    let sheet = Sheet::new(wording);
    let drawings = match entries.is_empty() {
        true => vec![sheet.empty()],
        false => drawn(sheet, &entries, sheets),
    };
    Picture { title: sheet.title(), words: told(wording, &entries), drawings }
}

fn drawn(sheet: Sheet<'_>, entries: &[Entry<'_>], sheets: usize) -> Vec<Drawing> {
    let room = |row: i32| usize::try_from(sheet.area().height / row).unwrap_or(0);
    // Each entry has a line at least.
    let fits = |row: &i32| entries.len() <= room(*row);
    if let Some(drawing) = heights(LEAST_BELOW).filter(fits).find_map(|row| below(sheet, entries, row)) {
        return vec![drawing];
    }
    let whole = heights(LEAST).filter(fits).map(|row| Beside::new(sheet, entries, row));
    if let Some(whole) = whole.into_iter().find(|beside| beside.sheets.len() == 1) {
        return whole.draw(sheets, 0);
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

/// The stages, and under them the months of what has dates. `None` where the sheet is too small for rows of this height.
fn below(sheet: Sheet<'_>, entries: &[Entry<'_>], row: i32) -> Option<Drawing> {
    let (wording, size) = (sheet.wording, size(row).min(42));
    let area = sheet.area();
    let names = Names::new((area.x, area.width / NAMES), size, entries, wording);
    let columns = (names.right(), area.right());
    let grid = Grid::new(wording, between(wording.summary), columns, size);
    let dated: Vec<Entry<'_>> = entries.iter().copied().filter(Entry::is_dated).collect();
    let timeline = Timeline::new(wording, &dated, columns, size);
    let projects: Vec<&Entry<'_>> = entries.iter().filter(|entry| entry.project.is_some()).collect();
    let top = area.y + grid.head_height();
    let sums = top + i32::try_from(projects.len()).ok()? * row;
    let second = sums + grid.sums_height(row) + size;
    let lanes: i32 = dated.iter().map(|entry| timeline.height(entry, row)).sum();
    let note = second + timeline.head_height() + lanes;
    let undated = labels::undated(entries, wording);
    if note + if undated.is_some() { size * 4 } else { 0 } > area.bottom() {
        return None;
    }
    let mut drawing = sheet.begin();
    names.head(&mut drawing, Frame::new(area.x, area.y, area.width, grid.head_height()), wording);
    grid.head(&mut drawing, area.y);
    for (line, entry) in rows::lines(top, row).zip(projects) {
        sheet.band(&mut drawing, line);
        names.row(&mut drawing, line, entry, wording);
        grid.row(&mut drawing, line, entry);
    }
    grid.sums(&mut drawing, sums, row, names);
    let first = second + timeline.head_height();
    names.head(&mut drawing, Frame::new(area.x, second, area.width, timeline.head_height()), wording);
    let lines = rows::placed(&dated, first, i32::MAX, |entry| timeline.height(entry, row));
    let lines: Vec<(Line, &Entry<'_>)> = lines.into_iter().flatten().collect();
    lines.iter().for_each(|(line, _)| sheet.band(&mut drawing, *line));
    timeline.head(&mut drawing, second, note);
    for (line, entry) in lines {
        names.row(&mut drawing, line, entry, wording);
        timeline.row(&mut drawing, line, entry, row);
    }
    sheet.note(&mut drawing, note, size, &undated.unwrap_or_default());
    sheet.foot(&mut drawing, (1, 1), 0);
    Some(drawing)
}

/// Stages and months beside each other, a line for each entry.
struct Beside<'e, 'a> {
    sheet: Sheet<'a>,
    names: Names,
    grid: Grid<'a>,
    timeline: Timeline<'a>,
    row: i32,
    sheets: Vec<Vec<(Line, &'e Entry<'a>)>>,
}

impl<'e, 'a> Beside<'e, 'a> {
    fn new(sheet: Sheet<'a>, entries: &'e [Entry<'a>], row: i32) -> Self {
        let (wording, size) = (sheet.wording, size(row).min(38));
        let area = sheet.area();
        let names = Names::new((area.x, area.width / NAMES), size, entries, wording);
        let x = names.right();
        let columns = between(wording.summary);
        let wanted = i32::try_from(columns.len()).unwrap_or(0) * size * 4 + size * 7;
        let middle = x + wanted.min((area.right() - x) * 3 / 5);
        let grid = Grid::new(wording, columns, (x, middle), size);
        let timeline = Timeline::new(wording, entries, (middle, area.right()), size);
        let head = grid.head_height().max(timeline.head_height());
        let bottom = area.bottom() - grid.sums_height(row);
        let sheets = rows::placed(entries, area.y + head, bottom, |entry| timeline.height(entry, row));
        Self { sheet, names, grid, timeline, row, sheets }
    }

    /// On `most` sheets at most; `rest` had no place from the beginning.
    fn draw(&self, most: usize, rest: usize) -> Vec<Drawing> {
        let sheets = self.sheets.len().min(most);
        let left_out = rest + self.sheets.iter().skip(most).map(Vec::len).sum::<usize>();
        let numbered = (1..).zip(self.sheets.iter().take(most));
        numbered.map(|(number, lines)| self.one(lines, (number, sheets), left_out)).collect()
    }

    fn one(&self, lines: &[(Line, &Entry<'_>)], number: (usize, usize), left_out: usize) -> Drawing {
        let (sheet, wording, area) = (self.sheet, self.sheet.wording, self.sheet.area());
        let head = self.grid.head_height().max(self.timeline.head_height());
        let end = lines.last().map_or(area.y + head, |(line, _)| line.bottom());
        let mut drawing = sheet.begin();
        self.names.head(&mut drawing, Frame::new(area.x, area.y, area.width, head), wording);
        self.grid.head(&mut drawing, area.y + head - self.grid.head_height());
        lines.iter().for_each(|(line, _)| sheet.band(&mut drawing, *line));
        self.timeline.head(&mut drawing, area.y + head - self.timeline.head_height(), end);
        for (line, entry) in lines {
            self.names.row(&mut drawing, *line, entry, wording);
            self.grid.row(&mut drawing, *line, entry);
            self.timeline.row(&mut drawing, *line, entry, self.row);
        }
        if number.0 == number.1 {
            self.grid.sums(&mut drawing, end, self.row, self.names);
        }
        sheet.foot(&mut drawing, number, left_out);
        drawing
    }
}

/// Line by line what the chart shows, for those who can't see it.
fn told(wording: Wording<'_>, entries: &[Entry<'_>]) -> String {
    let texts = wording.texts;
    let line = |entry: &Entry<'_>| {
        let light = texts.light(entry.light.light);
        let units = entry.project.map(|project| wording.units(project));
        let dated = entry.milestones.iter().filter(|milestone| milestone.standing != crate::model::Standing::Undated);
        let dated = dated.map(|one| {
            let name = wording.name(&one.name, one.name_en.as_ref());
            texts.grid_milestone(name, wording.due(one), wording.standing(one).text)
        });
        let facts = std::iter::once(light).chain(units).chain(dated);
        texts.picture_entry_told(format!("{} {}", entry.code, entry.name), texts.clauses(facts))
    };
    entries.iter().take(TOLD).map(line).collect::<Vec<_>>().join("\n")
}

/// Lines told at most: nobody listens longer.
const TOLD: usize = 500;

#[cfg(test)]
mod tests;
