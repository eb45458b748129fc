//! 项目: the table of projects, with the columns somebody chose, in the order of one of them.

mod cell;
mod column;
mod order;
mod table;

use ratatui::layout::Rect;

pub(in crate::tui) use column::Column;

use super::list;
use super::{Listing, Roster};
use crate::text::cells;
use crate::tui::action::Action;
use crate::tui::filter::Field;
use crate::tui::memory::{Memory, Noted, Sorting};
use crate::tui::message::Effect;
use crate::tui::state::{Notice, Over, State};
use crate::tui::subject::Subject;
use crate::tui::update::filtering::{self, remember};
use crate::tui::view::Part;

/// What can be asked of a project.
const FIELDS: [Field; 11] = [
    Field::Light,
    Field::State,
    Field::Stage,
    Field::Standing,
    Field::Due,
    Field::Milestone,
    Field::Unit,
    Field::Person,
    Field::Category,
    Field::Nature,
    Field::Project,
];

/// Cells that the usual columns need.
pub(super) const USUAL_WIDTH: usize = 80;

/// What the view remembers.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Projects {
    pub(in crate::tui) list: Listing,
    /// From left to right.
    pub(in crate::tui) columns: Vec<Column>,
    /// The column the rows are sorted by, and whether from the end.
    sort: Column,
    backwards: bool,
    /// How many columns after the name are scrolled out of sight.
    scrolled: usize,
    /// Cells that the longest code takes.
    code_width: usize,
}

impl Default for Projects {
    fn default() -> Self {
        Self {
            list: Listing::of(&FIELDS),
            columns: Column::USUAL.to_vec(),
            sort: Column::Code,
            backwards: false,
            scrolled: 0,
            code_width: 0,
        }
    }
}

impl Projects {
    /// As somebody left it. Columns that this program does not have are passed over.
    pub(in crate::tui) fn recall(&mut self, memory: &Memory, view: &str) {
        let known = |code: &String| Column::of(code);
        let columns: Vec<Column> = memory.columns(view).unwrap_or_default().iter().filter_map(known).collect();
        if !columns.is_empty() {
            self.columns = columns;
        }
        if let Some((column, sorting)) = memory.sort(view).and_then(|sorting| Some((known(&sorting.by)?, sorting))) {
            (self.sort, self.backwards) = (column, sorting.backwards);
        }
    }
}

pub(in crate::tui) fn refresh(state: &mut State) {
    let State { projects, summary, texts, .. } = state;
    let (sort, backwards) = (projects.sort, projects.backwards);
    projects.code_width = summary.projects.iter().map(|project| cells::width(&project.code)).max().unwrap_or_default();
    projects
        .list
        .renew(summary, (texts.lang(), sort.number(), backwards), || order::sorted(summary, texts, sort, backwards));
}

fn rows(state: &State) -> &Roster {
    &state.projects.list.rows
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::SortNext => return Some(sort_by(state, neighbour(state, 1), false)),
        Action::SortPrevious => return Some(sort_by(state, neighbour(state, -1), false)),
        Action::SortReverse => return Some(sort_by(state, state.projects.sort, !state.projects.backwards)),
        Action::ChooseColumns => state.over.push(Over::Columns(0)),
        Action::ColumnsRight => state.projects.scrolled = table::furthest(state).min(state.projects.scrolled + 1),
        Action::ColumnsLeft => {
            state.projects.scrolled = table::furthest(state).min(state.projects.scrolled).saturating_sub(1);
        }
        _ if filtering::pressed(state, action) => {}
        _ => drop(list::walked(state, rows, action)),
    }
    None
}

/// The column `step` further on than the one that is sorted by, and from the last to the first.
fn neighbour(state: &State, step: isize) -> Column {
    let Projects { columns, sort, .. } = &state.projects;
    let count = columns.len().max(1);
    let at = columns.iter().position(|column| column == sort);
    let to = at.map_or(0, |at| (at + count).saturating_add_signed(step) % count);
    columns.get(to).copied().unwrap_or(*sort)
}

fn sort_by(state: &mut State, column: Column, backwards: bool) -> Effect {
    (state.projects.sort, state.projects.backwards) = (column, backwards);
    refresh(state);
    let texts = &state.texts;
    let heading = column.heading(texts);
    let said = if backwards { texts.table_sorted_backwards(heading) } else { texts.table_sorted(heading) };
    state.notice = Some(Notice::Said(said));
    remember(state, Noted::Sort(Sorting { by: column.code().to_owned(), backwards }))
}

/// A heading was clicked: its column sorts, and once more from the end.
pub(in crate::tui) fn click(state: &mut State, nth: usize) -> Option<Effect> {
    let column = *state.projects.columns.get(nth)?;
    let backwards = column == state.projects.sort && !state.projects.backwards;
    Some(sort_by(state, column, backwards))
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::ColumnsLeft => state.projects.scrolled > 0,
        Action::ColumnsRight => state.projects.scrolled < table::furthest(state),
        _ => true,
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let layout = table::layout(state, usize::from(area.width));
    let empty = state.texts.projects_empty();
    list::parts(state, &state.projects.list, area, table::heading(state, &layout), &empty, |node| {
        match state.summary.find(node) {
            Some(Subject::Project(project)) => table::line(state, &layout, node, project),
            _ => crate::tui::view::Line::default(),
        }
    })
}
