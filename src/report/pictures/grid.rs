//! 挂图: projects by stages, with the units at each and their sums under them.

use std::collections::{BTreeMap, BTreeSet};

use super::heads::Heads;
use super::rows::{Entry, Line, Names};
use crate::model::view::{ProjectView, Summary, UnitTally};
use crate::model::{Phase, Stage};
use crate::report::document::{Align, Drawing, Frame, Ink, Words};
use crate::report::wording::Wording;

pub(in crate::report) struct Grid<'a> {
    wording: Wording<'a>,
    columns: Vec<&'a Stage>,
    heads: Heads,
    sums: Vec<(String, UnitTally)>,
    /// Where the share begins, where the stages do, and how wide each is.
    x: i32,
    stages: i32,
    column: i32,
    right: i32,
    size: i32,
}

/// The stages at which units and sites of a project stand.
pub(super) fn stages(project: &ProjectView) -> impl Iterator<Item = &str> {
    let units = project.stages.iter().map(|at| at.stage.as_str());
    units.chain(project.sites.iter().filter_map(|site| site.stage.as_deref()))
}

/// The stages at which anything stands, and the steps of the procedure that lie between them.
pub(in crate::report) fn between(summary: &Summary) -> Vec<&Stage> {
    let occupied: BTreeSet<&str> = summary.projects.iter().flat_map(stages).collect();
    let step = |code: &str| summary.stages.step(code);
    let steps = || occupied.iter().filter_map(|code| step(code));
    let (first, last) = (steps().min(), steps().max());
    let lies_between = |code: &str| step(code).is_some_and(|step| first <= Some(step) && Some(step) <= last);
    summary.stages.iter().filter(|stage| occupied.contains(stage.code.as_str()) || lies_between(&stage.code)).collect()
}

impl<'a> Grid<'a> {
    /// Between `x` and `right`, with letters of `size`, over the sums of all units.
    pub(in crate::report) fn new(
        wording: Wording<'a>,
        columns: Vec<&'a Stage>,
        sums: &BTreeMap<String, UnitTally>,
        (x, right): (i32, i32),
        size: i32,
    ) -> Self {
        let mut sums: Vec<(String, UnitTally)> = sums.clone().into_iter().collect();
        sums.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.total));
        let widest = sums.iter().map(|(unit, tally)| share_words(wording, tally.total, tally.total, unit));
        let words = Words::new(size, Ink::Black).bold();
        let widest = widest.chain([wording.texts.picture_complete()]).map(|text| words.width(&text)).max();
        let share = widest.unwrap_or(0).max(size * 5) + size;
        let count = i32::try_from(columns.len()).unwrap_or(1).max(1);
        let column = ((right - x - share) / count).min(size * 8);
        // What doesn't divide evenly goes to the share, so that the last column ends at the edge.
        let left = right - x - share - column * count;
        let stages = x + share + if left < count { left } else { 0 };
        let end = if columns.is_empty() { right } else { stages + column * count };
        let names = columns.iter().map(|stage| wording.name(&stage.name, Some(&stage.name_en)).to_owned());
        let heads = Heads::new(names, column - size / 4, size);
        Self { wording, columns, heads, sums, x, stages, column, right: end, size }
    }

    pub(in crate::report) const fn head_height(&self) -> i32 {
        self.heads.height + self.size * 8 / 5
    }

    pub(in crate::report) fn sums_height(&self, row: i32) -> i32 {
        i32::try_from(self.sums.len()).unwrap_or(0) * row
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "there are some dozen stages")]
    const fn cell(&self, at: usize, y: i32, height: i32) -> Frame {
        Frame::new(self.stages + at as i32 * self.column, y, self.column, height)
    }

    /// Phases over stages; `y` is the upper edge.
    pub(in crate::report) fn head(&self, drawing: &mut Drawing, y: i32) {
        let band = self.size * 3 / 2;
        let mut at = 0;
        for phase in self.columns.chunk_by(|one, next| one.phase == next.phase) {
            let Some(first) = phase.first() else { continue };
            let (left, right) = (self.cell(at, y, band).x, self.cell(at + phase.len(), y, band).x);
            let frame = Frame::new(left, y, right - left, band).inset(3, 0);
            drawing.fill(frame, 6, phase_ink(first.phase));
            let words = Words::new(self.size * 9 / 10, on_phase(first.phase)).bold().aligned(Align::Centre);
            let name = self.wording.texts.phase(first.phase);
            // A narrow one is told by its colour and by the stage under it.
            if (Words { size: words.size * 3 / 4, ..words }).width(&name) <= frame.width {
                drawing.words(frame, &name, words);
            }
            at += phase.len();
        }
        let below =
            Frame::new(self.x, y + self.head_height() - self.size * 8 / 5, self.stages - self.x, self.size * 8 / 5);
        let words = Words::new(self.size, Ink::Faint).aligned(Align::Centre);
        drawing.words(below, &self.wording.texts.picture_complete(), words);
        for at in 0..self.columns.len() {
            let top = y + self.size * 8 / 5;
            self.heads.draw(drawing, at, self.cell(at, top, self.heads.height).inset(self.size / 8, 0));
        }
    }

    /// Where the units of a project stand; of what nobody has counted, not even nought is said.
    pub(in crate::report) fn row(&self, drawing: &mut Drawing, line: Line, entry: &Entry<'_>) {
        let Some(project) = entry.project else { return };
        self.ruled(drawing, line);
        // In a row of several lines the figures stand in the middle.
        let height = line.height.min(self.size * 5 / 2);
        let line = Line { y: line.y + (line.height - height) / 2, height, ..line };
        let share = Frame::new(self.x, line.y, self.stages - self.x, line.height);
        let unit = &project.counted_in;
        let texts = self.wording.texts;
        match (project.known_complete(), project.total) {
            (Some((complete, total)), _) => self.share(drawing, share, complete.into(), total.into(), unit),
            (None, Some(total)) => {
                let text = texts.picture_of(texts.figure(total.into(), crate::model::Qualifier::Exact, unit));
                drawing.words(share, &text, Words::new(self.size, Ink::Faint).aligned(Align::Centre));
            }
            (None, None) => {
                drawing.words(share, &texts.label_unknown(), Words::new(self.size, Ink::Faint).aligned(Align::Centre));
            }
        }
        if project.total.is_none() {
            let frame = Frame::new(self.stages, line.y, self.right - self.stages, line.height);
            drawing.outline(frame.inset(8, line.height / 6), 10, Ink::Former, true);
            let words = Words::new(self.size, Ink::Faint).aligned(Align::Centre);
            drawing.words(frame, &texts.picture_units_unknown(), words);
        }
        for (at, stage) in self.columns.iter().enumerate() {
            let count = count(project, &stage.code);
            if count > 0 {
                let cell = self.cell(at, line.y, line.height).inset(5, 5);
                drawing.fill(cell, 8, phase_ink(stage.phase));
                let words = Words::new(self.size * 11 / 10, on_phase(stage.phase)).bold().aligned(Align::Centre);
                drawing.words(cell, &count.to_string(), words);
            }
        }
    }

    /// The sums of everything counted in one unit, unit by unit.
    pub(in crate::report) fn sums(&self, drawing: &mut Drawing, top: i32, row: i32, names: Names) {
        drawing.line((names.x, top), (self.right, top), 3, Ink::Black);
        for (line, (unit, tally)) in super::rows::lines(top, row).zip(&self.sums) {
            let texts = self.wording.texts;
            names.words(drawing, line, &texts.grid_sum(tally.unknown, texts.measure_word(unit), tally.projects));
            let share = Frame::new(self.x, line.y, self.stages - self.x, line.height);
            if tally.unknown == tally.projects {
                drawing.words(share, &texts.label_unknown(), Words::new(self.size, Ink::Faint).aligned(Align::Centre));
            } else {
                self.share(drawing, share, tally.complete, tally.total, unit);
            }
            for (at, stage) in self.columns.iter().enumerate() {
                let sum = tally.at(&stage.code);
                let (text, ink) = if sum == 0 { ("·".to_owned(), Ink::Faint) } else { (sum.to_string(), Ink::Black) };
                let words = Words::new(self.size * 11 / 10, ink).bold().aligned(Align::Centre);
                drawing.words(self.cell(at, line.y, line.height), &text, words);
            }
            drawing.line((names.x, line.bottom()), (self.right, line.bottom()), 2, Ink::Rule);
        }
    }

    /// How much is complete, in figures over a bar.
    fn share(&self, drawing: &mut Drawing, frame: Frame, complete: u64, total: u64, unit: &str) {
        let text = share_words(self.wording, complete, total, unit);
        let (high, off) = ((frame.height / 9).clamp(3, 6), (frame.height / 6).min(14));
        let bar = Frame::new(frame.x, frame.bottom() - off, frame.width, high).inset(self.size / 2, 0);
        let words = Words::new(self.size, Ink::Black).aligned(Align::Centre);
        drawing.words(Frame { height: frame.height - off, ..frame }, &text, words);
        if let Some(filled) = (u64::from(bar.width.unsigned_abs()) * complete).checked_div(total) {
            drawing.fill(bar, 3, Ink::Rule);
            let width = i32::try_from(filled).unwrap_or(bar.width).min(bar.width);
            if complete > 0 {
                drawing.fill(Frame { width: width.max(3), ..bar }, 3, Ink::Good);
            }
        }
    }

    fn ruled(&self, drawing: &mut Drawing, line: Line) {
        for at in 0..=self.columns.len() {
            let x = self.cell(at, 0, 0).x;
            drawing.line((x, line.y), (x, line.bottom()), 1, Ink::Rule);
        }
    }
}

fn share_words(wording: Wording<'_>, complete: u64, total: u64, unit: &str) -> String {
    let whole = wording.texts.figure(total.into(), crate::model::Qualifier::Exact, unit);
    format!("{complete}/{whole}")
}

fn count(project: &ProjectView, stage: &str) -> u32 {
    project.stages.iter().filter(|at| at.stage == stage).map(|at| at.count).sum()
}

const fn phase_ink(phase: Phase) -> Ink {
    match phase {
        Phase::Unknown | Phase::Paused | Phase::Cancelled => Ink::Nowhere,
        Phase::Pipeline => Ink::Pipeline,
        Phase::Preparation => Ink::Preparation,
        Phase::Construction => Ink::Construction,
        Phase::Closing => Ink::Closing,
    }
}

const fn on_phase(phase: Phase) -> Ink {
    if matches!(phase, Phase::Closing) { Ink::White } else { Ink::Dark }
}
