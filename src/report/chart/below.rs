//! A chart of few projects: the stages, and under them the months of what has dates.

use super::sheet::{AREA, Sheet};
use super::{NAMES, size};
use crate::model::view::UnitTally;
use crate::report::document::{Drawing, Frame};
use crate::report::pictures::grid::{Grid, between};
use crate::report::pictures::labels;
use crate::report::pictures::rows::{self, Entry, Names};
use crate::report::pictures::timeline::Timeline;

pub(super) struct Below<'a> {
    sheet: Sheet<'a>,
    names: Names,
    grid: Grid<'a>,
    timeline: Timeline<'a>,
    projects: Vec<Entry<'a>>,
    dated: Vec<Entry<'a>>,
    undated: Option<String>,
    row: i32,
    size: i32,
}

impl<'a> Below<'a> {
    pub(super) fn new(sheet: Sheet<'a>, entries: &[Entry<'a>], row: i32) -> Self {
        let (wording, size) = (sheet.wording, size(row).min(42));
        let names = Names::new((AREA.x, AREA.width / NAMES), size, entries, wording);
        let columns = (names.right(), AREA.right());
        let dated: Vec<Entry<'a>> = entries.iter().copied().filter(Entry::is_dated).collect();
        Self {
            sheet,
            names,
            grid: Grid::new(
                wording,
                between(wording.summary),
                &UnitTally::of(&wording.summary.projects),
                columns,
                size,
            ),
            timeline: Timeline::new(wording, &dated, columns, size),
            projects: entries.iter().copied().filter(|entry| entry.project.is_some()).collect(),
            dated,
            undated: labels::undated(entries, wording),
            row,
            size,
        }
    }

    /// Where the sums begin, where the months do, and where what stands under them.
    fn bounds(&self) -> (i32, i32, i32) {
        let projects = i32::try_from(self.projects.len()).unwrap_or(i32::MAX / self.row);
        let sums = AREA.y + self.grid.head_height() + projects * self.row;
        let months = sums + self.grid.sums_height(self.row) + self.size;
        let tracks: i32 = self.dated.iter().map(|entry| self.timeline.height(entry, self.row)).sum();
        (sums, months, months + self.timeline.head_height() + tracks)
    }

    /// Whether one sheet holds it.
    pub(super) fn fits(&self) -> bool {
        let note = if self.undated.is_some() { self.size * 4 } else { 0 };
        self.bounds().2 + note <= AREA.bottom()
    }

    pub(super) fn draw(&self) -> Drawing {
        let mut drawing = self.sheet.begin();
        self.stages(&mut drawing);
        self.months(&mut drawing);
        let (.., end) = self.bounds();
        super::sheet::note(&mut drawing, end, self.size, self.undated.as_deref().unwrap_or_default());
        self.sheet.foot(&mut drawing, (1, 1), 0);
        drawing
    }

    fn stages(&self, drawing: &mut Drawing) {
        let (wording, head) = (self.sheet.wording, self.grid.head_height());
        self.names.head(drawing, Frame { height: head, ..AREA }, wording);
        self.grid.head(drawing, AREA.y);
        for (line, entry) in rows::lines(AREA.y + head, self.row).zip(&self.projects) {
            rows::band(drawing, line, AREA);
            self.names.row(drawing, line, entry, wording);
            self.grid.row(drawing, line, entry);
        }
        self.grid.sums(drawing, self.bounds().0, self.row, self.names);
    }

    fn months(&self, drawing: &mut Drawing) {
        let (wording, head) = (self.sheet.wording, self.timeline.head_height());
        let (_, top, end) = self.bounds();
        self.names.head(drawing, Frame { y: top, height: head, ..AREA }, wording);
        let placed = rows::placed(&self.dated, top + head, i32::MAX, |entry| self.timeline.height(entry, self.row));
        for (line, _) in placed.iter().flatten() {
            rows::band(drawing, *line, AREA);
        }
        self.timeline.head(drawing, top, end);
        for (line, entry) in placed.iter().flatten() {
            self.names.row(drawing, *line, entry, wording);
            self.timeline.row(drawing, *line, entry, self.row);
        }
    }
}
