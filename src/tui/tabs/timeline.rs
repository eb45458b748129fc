//! 时间轴: projects with their milestones along the months, what was promised beside what is expected.

mod axis;
mod bars;
mod lines;
mod scale;
mod track;

use std::collections::HashSet;

use ratatui::layout::Rect;

use self::scale::{Scale, Viewport};
use super::{Roster, list};
use crate::model::view::{MilestoneView, Times, extent};
use crate::tui::action::Action;
use crate::tui::message::Effect;
use crate::tui::shown::{Era, Shown};
use crate::tui::state::{Notice, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::view::Part;

/// What the view remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Timeline {
    rows: Roster,
    /// The ledger the rows were made of.
    of: Option<Era>,
    /// Projects and plan items whose milestones are shown under them.
    open: HashSet<Node>,
    scale: Scale,
    /// Whether anything has a date.
    dated: bool,
    /// The column at the left edge; `None` until somebody has scrolled.
    left: Option<i32>,
}

/// Makes the rows anew where the ledger has changed. A milestone that is selected is unfolded, so that it is seen.
pub(in crate::tui) fn refresh(state: &mut State) {
    let shown = &state.summary;
    let is_same = state.timeline.of.as_ref() == Some(shown.era());
    let owner = owner_of(shown, &state.selected);
    if owner.is_some_and(|owner| state.timeline.open.insert(owner)) || !is_same {
        make(state);
    }
}

fn make(state: &mut State) {
    let shown = &state.summary;
    state.timeline.of = Some(shown.era().clone());
    let open: HashSet<usize> = state.timeline.open.iter().filter_map(|node| shown.place(node)).collect();
    let mut rows = Roster::of(shown);
    for owner in owners(shown) {
        rows.push(shown, owner);
        let milestones = if open.contains(&owner) { milestones(shown, owner) } else { &[] };
        for milestone in milestones {
            if let Some(place) = shown.place(&Node::of(&milestone.reference())) {
                rows.push(shown, place);
            }
        }
    }
    // Among very many something will have.
    state.timeline.dated =
        shown.source().is_some() || owners(shown).any(|owner| extent(milestones(shown, owner)).is_some());
    state.timeline.rows = rows;
}

/// What has a bar: every project, and plan items with milestones of their own.
fn owners(shown: &Shown) -> impl Iterator<Item = usize> {
    let items = shown.items.iter().filter(|item| !item.milestones.is_empty());
    shown.project_places().chain(items.filter_map(|item| shown.place(&Node::of(&item.reference()))))
}

fn milestones(shown: &Shown, owner: usize) -> &[MilestoneView] {
    match shown.at(owner) {
        Some(Subject::Project(project)) => &project.milestones,
        Some(Subject::Item(item)) => &item.milestones,
        _ => &[],
    }
}

/// What a milestone stands under; nothing for other things.
fn owner_of(shown: &Shown, node: &Node) -> Option<Node> {
    match shown.find(node)? {
        Subject::Milestone(owner, _) => Some(Node::of(&owner.reference())),
        _ => None,
    }
}

pub(in crate::tui) fn current(state: &State) -> Option<&Node> {
    list::current(state, &state.timeline.rows)
}

pub(in crate::tui) fn rows(state: &State) -> Vec<Node> {
    state.timeline.rows.nodes(&state.summary).cloned().collect()
}

pub(in crate::tui) fn length(state: &State) -> usize {
    state.timeline.rows.len()
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    let view = viewport(state);
    let day = state.summary.as_of;
    match action {
        Action::Earlier => look(state, view.scrolled(-1)),
        Action::Later => look(state, view.scrolled(1)),
        Action::ZoomIn => look(state, view.zoomed(view.scale.finer(), day)),
        Action::ZoomOut => look(state, view.zoomed(view.scale.coarser(), day)),
        Action::ToDataDate => state.timeline.left = None,
        Action::ToDates => {
            if let Some((first, last)) = dates(state) {
                look(state, view.showing(first, last));
            }
        }
        Action::FoldThis => fold(state),
        Action::FoldAll => fold_all(state),
        _ => {
            list::walked(state, |state| &state.timeline.rows, action);
        }
    }
    None
}

/// What is on the screen now.
fn viewport(state: &State) -> Viewport {
    let width = lines::chart_width(usize::from(state.size.width));
    let (width, scale) = (i32::try_from(width).unwrap_or(0), state.timeline.scale);
    match state.timeline.left {
        Some(left) => Viewport { scale, left, width },
        None => Viewport::home(scale, width, state.summary.period.first_day(), state.summary.as_of),
    }
}

fn look(state: &mut State, view: Viewport) {
    (state.timeline.scale, state.timeline.left) = (view.scale, Some(view.left));
}

/// The first and the last day of what the cursor stands on.
fn dates(state: &State) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
    match state.summary.find(current(state)?)? {
        Subject::Milestone(_, milestone) => Times::of(milestone).extent(),
        Subject::Project(project) => extent(&project.milestones),
        Subject::Item(item) => extent(&item.milestones),
        _ => None,
    }
}

/// Unfolds what the cursor stands on, or folds it, or what it stands under.
fn fold(state: &mut State) {
    let Some(node) = current(state).cloned() else { return };
    let owner = owner_of(&state.summary, &node).unwrap_or(node);
    if !state.timeline.open.remove(&owner) {
        state.timeline.open.insert(owner.clone());
    }
    state.selected = owner;
    make(state);
}

/// Unfolds everything; folds it where all was unfolded.
fn fold_all(state: &mut State) {
    let shown = &state.summary;
    if shown.source().is_some() && state.timeline.open.is_empty() {
        let words = state.texts.tui_timeline_too_many(shown.projects.len(), state.key_of(Action::FoldThis));
        state.notice = Some(Notice::Said(words));
        return;
    }
    let all: HashSet<Node> = if shown.source().is_some() {
        HashSet::new()
    } else {
        owners(shown).filter_map(|owner| shown.node(owner)).cloned().collect()
    };
    if all.is_subset(&state.timeline.open) {
        state.timeline.open.clear();
        if let Some(owner) = owner_of(&state.summary, &state.selected) {
            state.selected = owner;
        }
    } else {
        state.timeline.open = all;
    }
    make(state);
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::ToDataDate => !viewport(state).shows(state.summary.as_of),
        Action::ToDates => {
            let view = viewport(state);
            dates(state).is_some_and(|(first, last)| view.at(last) < 0 || view.at(first) >= view.width)
        }
        Action::FoldThis => !state.timeline.rows.is_empty(),
        _ => true,
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    lines::parts(state, area, viewport(state))
}

/// Which rows are on the screen, and how many there are.
pub(in crate::tui) fn seen(state: &State, area: Rect) -> (std::ops::Range<usize>, usize) {
    (lines::seen(state, area), state.timeline.rows.len())
}
