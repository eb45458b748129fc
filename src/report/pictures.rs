//! The summary in pictures: where the units stand, planned against done month by month, and when things fall due. What is
//! drawn is the read model; nothing is counted here.

mod axis;
pub(super) mod grid;
mod heads;
pub(super) mod labels;
mod legend;
mod months;
pub(super) mod rows;
pub(super) mod timeline;

pub(super) use legend::{Key, legend};

use std::collections::{BTreeMap, BTreeSet};

use self::grid::Grid;
use self::rows::{Entry, Names};
use self::timeline::Timeline;
use super::document::{Block, Document, Drawing, Frame, Ink, Picture, Words};
use super::wording::Wording;
use crate::model::view::{ProjectView, Summary, UnitTally, extent};
use crate::text::Texts;

/// What the margins of an A4 sheet leave, and what a picture takes of its height at most.
const WIDTH: i32 = 1700;
const HEIGHT: i32 = 2250;
const SHEET: Frame = Frame::new(0, 0, WIDTH, HEIGHT);
/// Height of a row and the letters in it.
const ROW: i32 = 52;
const SIZE: i32 = 27;
/// Rows that are drawn at most: who has more reads the tables.
const MOST: usize = 240;

/// What the pictures show of projects: of very many only the first are drawn.
#[derive(Default)]
pub(super) struct Pictures {
    first: Vec<ProjectView>,
    dated: First,
    /// Those of which no milestone has a date.
    undated: First,
    /// The stages at which anything stands.
    stages: BTreeSet<String>,
    sums: BTreeMap<String, UnitTally>,
}

/// The first of some projects, and how many there are.
#[derive(Default)]
struct First {
    projects: Vec<ProjectView>,
    count: usize,
}

impl First {
    fn add(&mut self, project: &ProjectView) {
        self.count += 1;
        if self.projects.len() < MOST {
            self.projects.push(project.clone());
        }
    }
}

impl Pictures {
    pub(super) fn take(&mut self, project: &ProjectView) {
        if self.first.len() < MOST {
            self.first.push(project.clone());
        }
        match (extent(&project.milestones), project.milestones.as_slice()) {
            (Some(_), _) => self.dated.add(project),
            (None, []) => {}
            (None, _) => self.undated.add(project),
        }
        let stages = grid::stages(project).filter(|code| !self.stages.contains(*code)).map(str::to_owned);
        let stages: Vec<String> = stages.collect();
        self.stages.extend(stages);
        UnitTally::add_project(&mut self.sums, project);
    }

    /// Puts the pictures after the first chapter, the overview.
    pub(super) fn insert(self, document: &mut Document, summary: &Summary, texts: &Texts) {
        let wording = Wording { summary, texts };
        let chapters = document.blocks.iter().enumerate();
        let mut chapters = chapters.filter(|(_, block)| matches!(block, Block::Heading { level: 1, .. }));
        let at = chapters.nth(1).map_or(document.blocks.len(), |(at, _)| at);
        let pictures = [self.stages(wording), months::picture(wording, WIDTH), self.due(wording)];
        let blocks = pictures.into_iter().flatten().map(Block::Picture);
        document.blocks.splice(at..at, blocks);
    }

    /// Where the units of every project stand. The same figures stand in the table of projects.
    fn stages(&self, wording: Wording<'_>) -> Option<Picture> {
        let summary = wording.summary;
        let shown: Vec<Entry<'_>> = self.first.iter().map(|project| Entry::of(project, wording)).collect();
        let names = names(wording, &shown);
        let columns = summary.stages.iter().filter(|stage| self.stages.contains(&stage.code)).collect();
        let grid = Grid::new(wording, columns, &self.sums, (names.right(), WIDTH), SIZE);
        if shown.is_empty() {
            return None;
        }
        let rest = summary.projects.len() - shown.len();
        let (head, sums) = (grid.head_height(), grid.sums_height(ROW));
        let fitting = usize::try_from((HEIGHT - head - sums - ROW) / ROW).unwrap_or(1).max(1);
        let sheets = shown.chunks(fitting).count();
        let drawings = shown.chunks(fitting).enumerate().map(|(sheet, entries)| {
            let last = sheet + 1 == sheets;
            let rows = i32::try_from(entries.len()).unwrap_or(0) * ROW;
            let foot = if last { sums + if rest > 0 { ROW } else { 0 } } else { 0 };
            let mut drawing = Drawing::new(WIDTH, head + rows + foot + 4);
            grid.head(&mut drawing, 0);
            names.head(&mut drawing, Frame { height: head, ..SHEET }, wording);
            for (line, entry) in rows::lines(head, ROW).zip(entries) {
                rows::band(&mut drawing, line, SHEET);
                names.row(&mut drawing, line, entry, wording);
                grid.row(&mut drawing, line, entry);
            }
            if last {
                grid.sums(&mut drawing, head + rows, ROW, names);
                labels::left_out(&mut drawing, Frame::new(0, head + rows + sums, WIDTH, ROW), rest, wording, SIZE);
            }
            drawing
        });
        let drawings = drawings.collect();
        Some(Picture {
            title: wording.texts.picture_stages(),
            words: wording.texts.picture_stages_told(summary.projects.len()),
            drawings,
        })
    }

    /// When the milestones of everything fall due. The same dates stand in the table of milestones.
    fn due<'s>(&'s self, wording: Wording<'s>) -> Option<Picture> {
        let of = |first: &'s First| first.projects.iter().map(move |project| Entry::of(project, wording));
        let (dated, undated): (Vec<Entry<'_>>, Vec<Entry<'_>>) = rows::items(wording).partition(Entry::is_dated);
        let rest = (self.dated.count + dated.len()).saturating_sub(MOST);
        let entries: Vec<Entry<'_>> = of(&self.dated).chain(dated).take(MOST).collect();
        let undated: Vec<Entry<'_>> = of(&self.undated).chain(undated).collect();
        if entries.is_empty() {
            return None;
        }
        let names = names(wording, &entries);
        let undated = labels::undated(&undated, wording).unwrap_or_default();
        let timeline = Timeline::new(wording, &entries, (names.right(), WIDTH), SIZE);
        let head = timeline.head_height();
        let placed = rows::placed(&entries, head, HEIGHT - 5 * ROW, |entry| timeline.height(entry, ROW));
        let sheets = placed.len();
        let drawings = placed.into_iter().enumerate().map(|(sheet, lines)| {
            let end = lines.last().map_or(head, |(line, _)| line.bottom());
            let mut drawing = Drawing::new(WIDTH, end + ROW + 4);
            names.head(&mut drawing, Frame { height: head, ..SHEET }, wording);
            for (line, _) in &lines {
                rows::band(&mut drawing, *line, SHEET);
            }
            timeline.head(&mut drawing, 0, end);
            for (line, entry) in &lines {
                names.row(&mut drawing, *line, entry, wording);
                timeline.row(&mut drawing, *line, entry, ROW);
            }
            legend(&mut drawing, Frame::new(0, end, WIDTH, ROW), &Key::TIMELINE, wording.texts, SIZE);
            if sheet + 1 == sheets {
                let below = Frame::new(SIZE / 3, end + ROW, WIDTH - SIZE, 4 * ROW);
                let end = below.y + labels::paragraph(&mut drawing, below, &undated, Words::new(SIZE, Ink::Faint));
                labels::left_out(&mut drawing, Frame::new(0, end, WIDTH, ROW), rest, wording, SIZE);
                drawing.height = end + if rest > 0 { ROW } else { 4 };
            }
            drawing
        });
        let drawings = drawings.collect();
        Some(Picture { title: wording.texts.picture_due(), words: wording.texts.picture_due_told(), drawings })
    }
}

fn names(wording: Wording<'_>, entries: &[Entry<'_>]) -> Names {
    Names::new((0, WIDTH * 7 / 20), SIZE, entries, wording)
}

#[cfg(test)]
pub(crate) mod tests;
