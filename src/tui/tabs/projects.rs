//! 项目: the table of projects, with the columns somebody chose, in the order of one of them.

mod cell;
mod column;
mod order;
mod table;

use ratatui::layout::Rect;

pub(in crate::tui) use column::Column;
use order::Sorting;

use super::list;
use super::listing::Order;
use super::{Listing, Roster};
use crate::text::{Lang, cells};
use crate::tui::action::Action;
use crate::tui::filter::Field;
use crate::tui::memory::{self, Memory, Noted};
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

/// The order of a ledger that is too large to be sorted at once.
const UNSORTED: Order = (Lang::Zh, usize::MAX, false);

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
    /// The order that is being made.
    sorting: Option<Sorting>,
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
            sorting: None,
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
    projects.code_width = match summary.source() {
        Some(source) => source.longest_code().map_or(0, |code| cells::width(&code)),
        None => summary.projects.iter().map(|project| cells::width(&project.code)).max().unwrap_or_default(),
    };
    let order = (texts.lang(), sort.number(), backwards);
    let of = (summary.era().clone(), order);
    if summary.source().is_none() {
        projects.sorting = None;
        projects.list.renew(summary, order, || order::sorted(summary, texts, sort, backwards));
    } else if projects.list.is_of(&of) {
        projects.sorting = None;
    } else if projects.sorting.as_ref().is_none_or(|sorting| sorting.of != of) {
        projects.sorting = Some(Sorting::new(of, sort));
        // Until they are sorted they stand as they were, or as they come.
        if !projects.list.is_made_in(summary) {
            let before = projects.list.all().to_vec();
            let is_whole = before.len() == summary.projects.len();
            projects.list.renew(
                summary,
                UNSORTED,
                || if is_whole { before } else { summary.project_places().collect() },
            );
        }
    }
}

/// Goes on with sorting, then with the filter.
pub(in crate::tui) fn work(state: &mut State) {
    let State { projects, summary, texts, .. } = state;
    let Some(sorting) = &mut projects.sorting else { return projects.list.work(summary) };
    let (_, order) = sorting.of;
    if let Some(all) = sorting.work(summary, texts) {
        projects.sorting = None;
        if all == projects.list.all() {
            projects.list.settle(summary, order);
        } else {
            projects.list.renew(summary, order, || all);
        }
        if matches!(&state.notice, Some(Notice::Said(said)) if *said == sorting_words(state)) {
            state.notice = Some(Notice::Said(sorted_words(state)));
        }
    }
}

pub(in crate::tui) fn is_working(state: &State) -> bool {
    state.projects.sorting.is_some() || state.projects.list.narrowed().is_working
}

fn sorting_words(state: &State) -> String {
    state.texts.table_sorting(state.projects.sort.heading(&state.texts))
}

fn sorted_words(state: &State) -> String {
    let (texts, Projects { sort, backwards, .. }) = (&state.texts, &state.projects);
    let heading = sort.heading(texts);
    if *backwards { texts.table_sorted_backwards(heading) } else { texts.table_sorted(heading) }
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
    let said = if state.projects.sorting.is_some() { sorting_words(state) } else { sorted_words(state) };
    state.notice = Some(Notice::Said(said));
    remember(state, Noted::Sort(memory::Sorting { by: column.code().to_owned(), backwards }))
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
