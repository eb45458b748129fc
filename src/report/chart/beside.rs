//! A chart of many projects: stages and months beside each other, a line for each.

use super::sheet::{AREA, Sheet};
use super::{NAMES, size};
use crate::model::view::UnitTally;
use crate::report::document::{Drawing, Frame};
use crate::report::pictures::grid::{Grid, between};
use crate::report::pictures::rows::{self, Entry, Line, Names};
use crate::report::pictures::timeline::Timeline;

pub(super) struct Beside<'e, 'a> {
    sheet: Sheet<'a>,
    names: Names,
    grid: Grid<'a>,
    timeline: Timeline<'a>,
    row: i32,
    sheets: Vec<Vec<(Line, &'e Entry<'a>)>>,
}

impl<'e, 'a> Beside<'e, 'a> {
    pub(super) fn new(sheet: Sheet<'a>, entries: &'e [Entry<'a>], row: i32) -> Self {
        let (wording, size) = (sheet.wording, size(row).min(38));
        let names = Names::new((AREA.x, AREA.width / NAMES), size, entries, wording);
        let x = names.right();
        let columns = between(wording.summary);
        let wanted = i32::try_from(columns.len()).unwrap_or(0) * size * 4 + size * 7;
        let middle = x + wanted.min((AREA.right() - x) * 3 / 5);
        let grid = Grid::new(wording, columns, &UnitTally::of(&wording.summary.projects), (x, middle), size);
        let timeline = Timeline::new(wording, entries, (middle, AREA.right()), size);
        let head = grid.head_height().max(timeline.head_height());
        let bottom = AREA.bottom() - grid.sums_height(row);
        let sheets = rows::placed(entries, AREA.y + head, bottom, |entry| timeline.height(entry, row));
        Self { sheet, names, grid, timeline, row, sheets }
    }

    /// How many sheets it takes.
    pub(super) const fn sheets(&self) -> usize {
        self.sheets.len()
    }

    /// On `most` sheets at most; `rest` had no place from the beginning.
    pub(super) fn draw(&self, most: usize, rest: usize) -> Vec<Drawing> {
        let sheets = self.sheets.len().min(most);
        let left_out = rest + self.sheets.iter().skip(most).map(Vec::len).sum::<usize>();
        let numbered = (1..).zip(self.sheets.iter().take(most));
        numbered.map(|(number, lines)| self.one(lines, (number, sheets), left_out)).collect()
    }

    fn one(&self, lines: &[(Line, &Entry<'_>)], number: (usize, usize), left_out: usize) -> Drawing {
        let (sheet, wording) = (self.sheet, self.sheet.wording);
        let head = self.grid.head_height().max(self.timeline.head_height());
        let top = AREA.y + head;
        let end = lines.last().map_or(top, |(line, _)| line.bottom());
        let mut drawing = sheet.begin();
        self.names.head(&mut drawing, Frame { height: head, ..AREA }, wording);
        self.grid.head(&mut drawing, top - self.grid.head_height());
        for (line, _) in lines {
            rows::band(&mut drawing, *line, AREA);
        }
        self.timeline.head(&mut drawing, top - self.timeline.head_height(), end);
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
