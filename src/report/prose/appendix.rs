//! 附表: every project in a row, with who is responsible and what holds it up where anybody has said, and every milestone that has
//! a date.

use crate::model::Reference;
use crate::model::view::{MilestoneView, ProjectView};
use crate::report::chapter::Chapter;
use crate::report::document::{Cell, Column, Document, Pile, Sheet};
use crate::report::rows::{self, DatedMilestones};
use crate::report::wording::Wording;
use crate::text::Lang;

pub(super) struct Appendix {
    projects: Pile<Vec<Cell>>,
    milestones: DatedMilestones,
}

impl Appendix {
    pub(super) fn new(wording: Wording<'_>) -> Self {
        Self { projects: wording.pile(), milestones: DatedMilestones::new(wording) }
    }
}

impl Chapter for Appendix {
    fn take(&mut self, wording: &Wording<'_>, project: &ProjectView) {
        self.projects.push(row(wording, project));
    }

    fn take_milestones(&mut self, wording: &Wording<'_>, owner: &Reference, milestones: &[MilestoneView]) {
        self.milestones.add(wording, owner, milestones);
    }

    fn write(self: Box<Self>, wording: &Wording<'_>, document: &mut Document) {
        let texts = wording.texts;
        if self.projects.is_empty() {
            return;
        }
        document.sheet(Sheet::Across);
        document.heading(1, texts.prose_title_appendix());
        document.long_telling_table(columns(wording), &self.projects.done());
        if !self.milestones.is_empty() {
            document.heading(1, texts.prose_title_appendix_milestones());
            let (columns, rows) = self.milestones.table(texts);
            document.long_table(columns, rows, texts.report_no_dated_milestones());
        }
        wording.rule(document);
    }
}

/// How far a project is, its progress says: here that column gives way to others.
const STATE: usize = 4;

/// On a page of 80 the weights are cells: each holds the longest word of its column.
fn columns(wording: &Wording<'_>) -> Vec<Column> {
    let texts = wording.texts;
    let weights = match texts.lang() {
        Lang::Zh => [12, 2, 9, 14, 12, 6, 6],
        Lang::En => [13, 5, 10, 9, 12, 5, 7],
    };
    let mut columns = without_state(rows::project_columns(texts));
    columns.push(Column::new(texts.prose_column_responsible()));
    columns.push(Column::new(texts.prose_column_trouble()));
    let weights = [0].into_iter().chain(weights);
    columns.into_iter().zip(weights).map(|(column, weight)| column.weighing(weight)).collect()
}

/// That nobody is named, or nothing in the way, is said elsewhere: here it leaves a blank.
fn row(wording: &Wording<'_>, project: &ProjectView) -> Vec<Cell> {
    let mut cells = without_state(rows::project(wording, project));
    cells.push(project.responsible.unit.as_deref().unwrap_or_default().into());
    cells.push(wording.texts.listed(project.blockers.iter().cloned()).into());
    cells
}

fn without_state<T>(mut cells: Vec<T>) -> Vec<T> {
    if cells.len() > STATE {
        cells.remove(STATE);
    }
    cells
}
