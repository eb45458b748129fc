//! The nine views, a tab each: what each shows, which thing is meant in it, and what keys do there.
//!
//! What is selected belongs to the whole screen, by name: a view shows it, or the nearest thing it stands under.

pub(super) mod blockers;
pub(super) mod calendar;
pub(super) mod grid;
pub(super) mod journal;
pub(super) mod list;
mod listing;
mod narrowing;
pub(super) mod overview;
pub(super) mod plan;
pub(super) mod projects;
mod roster;
pub(super) mod strip;
pub(super) mod timeline;
pub(super) mod updates;

pub(super) use listing::Listing;
pub(super) use narrowing::{Narrowed, Narrowing};
pub(super) use roster::Roster;

use ratatui::layout::Rect;

use super::action::Action;
use super::keymap::Context;
use super::memory::Memory;
use super::message::Effect;
use super::state::{Pane, State};
use super::subject::Node;
use super::view::Part;
use super::view::thing::WITH_DATES;
use crate::model::Thing;
use crate::text::Texts;

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tab {
    /// 总览
    Overview,
    /// 计划
    Plan,
    /// 项目
    Projects,
    /// 挂图
    Grid,
    /// 时间轴
    Timeline,
    /// 日历
    Calendar,
    /// 进展
    Updates,
    /// 存在问题
    Blockers,
    /// 日志
    Journal,
}

impl Tab {
    /// In the order of their numbers, from 1.
    pub(super) const ALL: [Self; 9] = [
        Self::Overview,
        Self::Plan,
        Self::Projects,
        Self::Grid,
        Self::Timeline,
        Self::Calendar,
        Self::Updates,
        Self::Blockers,
        Self::Journal,
    ];

    /// What it is called on its tab.
    pub(super) fn words(self, texts: &Texts) -> String {
        match self {
            Self::Overview => texts.tui_tab_overview(),
            Self::Plan => texts.tui_plan(),
            Self::Projects => texts.tui_projects(),
            Self::Grid => texts.tui_tab_grid(),
            Self::Timeline => texts.tui_tab_timeline(),
            Self::Calendar => texts.tui_tab_calendar(),
            Self::Updates => texts.tui_updates(),
            Self::Blockers => texts.tui_tab_blockers(),
            Self::Journal => texts.tui_tab_journal(),
        }
    }

    /// What is remembered of it is kept under this name.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Plan => "plan",
            Self::Projects => "projects",
            Self::Grid => "grid",
            Self::Timeline => "timeline",
            Self::Calendar => "calendar",
            Self::Updates => "updates",
            Self::Blockers => "blockers",
            Self::Journal => "journal",
        }
    }

    /// The key that shows it: 1 to 9.
    pub(super) fn number(self) -> usize {
        1 + Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0)
    }

    /// The one `step` further on, and from the last to the first.
    pub(super) fn turned(self, step: isize) -> Self {
        let count = Self::ALL.len();
        let at = (self.number() - 1 + count).saturating_add_signed(step) % count;
        Self::ALL.get(at).copied().unwrap_or(self)
    }
}

/// Shows another view. What is selected stays selected.
pub(super) fn turn_to(state: &mut State, tab: Tab) {
    if tab != Tab::Grid {
        grid::leave(state);
    }
    state.tab = tab;
    state.pane = Pane::List;
    enter(state);
}

/// Makes ready what the view shows, after it was entered or the ledger has changed.
pub(super) fn enter(state: &mut State) {
    match state.tab {
        Tab::Overview => overview::refresh(state),
        Tab::Plan => plan::refresh(state),
        Tab::Projects => projects::refresh(state),
        Tab::Grid => grid::refresh(state),
        Tab::Timeline => timeline::refresh(state),
        Tab::Calendar => calendar::refresh(state),
        Tab::Updates => updates::refresh(state),
        Tab::Blockers => blockers::refresh(state),
        Tab::Journal => journal::refresh(state),
    }
}

/// What has the keyboard in the view itself.
pub(super) fn context(state: &State) -> Context {
    match state.tab {
        Tab::Overview => Context::Overview,
        Tab::Plan => Context::Outline,
        Tab::Projects => Context::Projects,
        Tab::Grid => grid::context(state),
        Tab::Timeline => Context::Timeline,
        Tab::Calendar => calendar::context(state),
        Tab::Updates => Context::Updates,
        Tab::Blockers => Context::Blockers,
        Tab::Journal => Context::Journal,
    }
}

/// The thing the cursor stands on: what is selected, or what stands for it here. Where a view shows no things, none of
/// them is meant: nothing that was selected in another view is reached by a key here.
pub(super) fn current(state: &State) -> Option<&Node> {
    let rowless = matches!(state.selected, Node::Thing(Thing::Indicator | Thing::Supervision, _));
    match state.tab {
        // No view has a row for it; its details are shown nevertheless.
        _ if rowless && state.pane != Pane::List => Some(&state.selected),
        Tab::Overview => overview::current(state).or(Some(&Node::Plan)),
        Tab::Plan => plan::current(state),
        Tab::Projects => list::current(state, &state.projects.list.rows).or(Some(&Node::Projects)),
        Tab::Grid => grid::current(state).or(Some(&Node::Projects)),
        Tab::Timeline => timeline::current(state).or(Some(&Node::Projects)),
        Tab::Calendar => Some(calendar::current(state)),
        Tab::Updates => list::current(state, &state.updates.list.rows).or(Some(&Node::Projects)),
        Tab::Blockers => list::current(state, &state.blockers.list.rows).or(Some(&Node::Projects)),
        // An entry may be about no one thing.
        Tab::Journal => journal::current(state).or(Some(&Node::Plan)),
    }
}

/// What a key does in the view that no other part of the screen has taken.
pub(super) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match state.tab {
        Tab::Overview => overview::press(state, action),
        Tab::Plan => plan::press(state, action),
        Tab::Projects => projects::press(state, action),
        Tab::Grid => grid::press(state, action),
        Tab::Timeline => timeline::press(state, action),
        Tab::Calendar => calendar::press(state, action),
        Tab::Updates => updates::press(state, action),
        Tab::Blockers => blockers::press(state, action),
        Tab::Journal => journal::press(state, action),
    }
}

/// The view in words, for a place of this size.
pub(super) fn parts(state: &State, area: Rect) -> Vec<Part> {
    match state.tab {
        Tab::Overview => overview::parts(state, area),
        Tab::Plan => plan::parts(state, area),
        Tab::Projects => projects::parts(state, area),
        Tab::Grid => grid::parts(state, area),
        Tab::Timeline => timeline::parts(state, area),
        Tab::Calendar => calendar::parts(state, area),
        Tab::Updates => updates::parts(state, area),
        Tab::Blockers => blockers::parts(state, area),
        Tab::Journal => journal::parts(state, area),
    }
}

impl Tab {
    /// Where the details of the selected thing stand beside the list: how many cells that needs for all its columns.
    pub(super) const fn needs_beside_details(self) -> Option<usize> {
        match self {
            Self::Plan => Some(WITH_DATES),
            Self::Projects => Some(projects::USUAL_WIDTH),
            Self::Updates => Some(updates::NARROW),
            Self::Blockers => Some(blockers::ALL),
            Self::Journal => Some(journal::WIDE),
            Self::Overview | Self::Grid | Self::Timeline | Self::Calendar => None,
        }
    }
}

/// Cells that the texts of a list get beyond what its columns need, before the details leave their place under it.
const TEXTS: usize = 40;

/// What the list needs to have the details beside it; more on a screen where they have room under it.
pub(super) fn needs_beside_details(state: &State) -> Option<usize> {
    let more = if state.tab != Tab::Plan && strip::height(state) > 0 { TEXTS } else { 0 };
    Some(state.tab.needs_beside_details()? + more)
}

/// Whether an action of the view itself does something now, so that the hint line shows it.
pub(super) fn applies(state: &State, action: Action) -> bool {
    match state.tab {
        Tab::Plan => plan::applies(state, action),
        Tab::Projects => projects::applies(state, action),
        Tab::Grid => grid::applies(state, action),
        Tab::Timeline => timeline::applies(state, action),
        Tab::Calendar => calendar::applies(state, action),
        Tab::Journal => journal::applies(state, action),
        _ => true,
    }
}

/// Characters were typed where the view takes them.
pub(super) fn typed(state: &mut State, text: &str) {
    if state.tab == Tab::Grid {
        grid::typed(state, text);
    }
}

/// A row of the view was clicked.
pub(super) fn click_row(state: &mut State, at: usize) {
    state.pane = Pane::List;
    match state.tab {
        Tab::Overview => overview::click(state, at),
        Tab::Plan => plan::click(state, at),
        Tab::Calendar => calendar::click_row(state, at),
        Tab::Journal => journal::click(state, at),
        _ => {}
    }
}

/// A cell of the view was clicked.
pub(super) fn click_cell(state: &mut State, row: usize, column: usize) -> Option<Effect> {
    state.pane = Pane::List;
    match state.tab {
        Tab::Projects => return projects::click(state, column),
        Tab::Grid => grid::click(state, row, column),
        Tab::Calendar => calendar::click(state, row, column),
        _ => {}
    }
    None
}

impl Tab {
    /// The views whose rows can be narrowed by a filter.
    pub(super) const NARROWED: [Self; 5] = [Self::Plan, Self::Projects, Self::Updates, Self::Blockers, Self::Journal];
}

/// How far the rows of the view are narrowed, where they can be.
pub(super) fn narrowed(state: &State) -> Option<Narrowed<'_>> {
    Some(match state.tab {
        Tab::Plan => state.plan.narrowed(),
        Tab::Projects => state.projects.list.narrowed(),
        Tab::Updates => state.updates.list.narrowed(),
        Tab::Blockers => state.blockers.list.narrowed(),
        Tab::Journal => state.journal.narrowed(),
        Tab::Overview | Tab::Grid | Tab::Timeline | Tab::Calendar => return None,
    })
}

/// Whether some of the rows are left out.
pub(super) fn is_narrowed(state: &State) -> bool {
    narrowed(state).is_some_and(|narrowed| !narrowed.filter.is_empty())
}

/// Narrows the rows of the view.
pub(super) fn narrow(state: &mut State, text: &str) {
    state.recalled.remove(&state.tab);
    filter(state, state.tab, text);
}

/// Takes over the filters that were in force the last time, which is said as long as they are.
pub(super) fn recall(state: &mut State, memory: &Memory) {
    for tab in Tab::NARROWED {
        let words = memory.in_force(tab.code());
        if !words.is_empty() {
            filter(state, tab, words);
            state.noted.insert(tab, words.to_owned());
            state.recalled.insert(tab);
        }
    }
}

fn filter(state: &mut State, tab: Tab, text: &str) {
    match tab {
        Tab::Plan => plan::narrow(state, text),
        Tab::Projects => state.projects.list.narrow(&state.summary, text),
        Tab::Updates => state.updates.list.narrow(&state.summary, text),
        Tab::Blockers => state.blockers.list.narrow(&state.summary, text),
        Tab::Journal => journal::narrow(state, text),
        Tab::Overview | Tab::Grid | Tab::Timeline | Tab::Calendar => {}
    }
}

/// Goes on with what is narrowed a slice at a time.
pub(super) fn work(state: &mut State) {
    match state.tab {
        Tab::Plan => state.plan.work(&state.summary),
        Tab::Projects => projects::work(state),
        Tab::Updates => updates::work(state),
        Tab::Blockers => state.blockers.list.work(&state.summary),
        Tab::Journal => journal::work(state),
        Tab::Calendar => calendar::work(state),
        Tab::Overview | Tab::Grid | Tab::Timeline => {}
    }
}

/// Whether there is more to do for what the view shows.
pub(super) fn is_working(state: &State) -> bool {
    match state.tab {
        Tab::Calendar => calendar::is_working(state),
        Tab::Projects => projects::is_working(state),
        Tab::Updates => updates::is_working(state),
        _ => narrowed(state).is_some_and(|narrowed| narrowed.is_working),
    }
}

/// Which row the cursor is on, and of how many. `None` where the view is no list.
pub(super) fn position(state: &State) -> Option<(usize, usize)> {
    let of = |rows: &Roster| (rows.position(&state.summary, &state.selected), rows.len());
    Some(match state.tab {
        Tab::Plan => (plan::position(state), state.plan.len()),
        Tab::Projects => of(&state.projects.list.rows),
        Tab::Updates => of(&state.updates.list.rows),
        Tab::Blockers => of(&state.blockers.list.rows),
        Tab::Journal => journal::position(state),
        Tab::Overview | Tab::Grid | Tab::Timeline | Tab::Calendar => return None,
    })
}

/// What the view needs to be read before it can be shown whole.
pub(super) fn wants(state: &State) -> Option<Effect> {
    if state.tab == Tab::Journal { journal::wants(state) } else { None }
}

/// Which lines are on the screen, and of how many, where the view is more than a list.
pub(super) fn seen(state: &State, body: Rect) -> Option<(std::ops::Range<usize>, usize)> {
    match state.tab {
        Tab::Timeline => Some(timeline::seen(state, body)),
        Tab::Calendar => Some(calendar::seen(state, body)),
        _ => None,
    }
}

/// Whether the view is a list that has nothing to choose, because there is nothing or a filter leaves nothing.
pub(super) fn is_empty(state: &State) -> bool {
    let no_rows = match state.tab {
        Tab::Overview => overview::current(state).is_none(),
        Tab::Projects => state.projects.list.rows.is_empty(),
        Tab::Grid => grid::current(state).is_none(),
        Tab::Timeline => timeline::current(state).is_none(),
        Tab::Updates => state.updates.list.rows.is_empty(),
        Tab::Blockers => state.blockers.list.rows.is_empty(),
        Tab::Plan | Tab::Calendar | Tab::Journal => false,
    };
    no_rows && state.pane == Pane::List
}

/// How many rows the view has now.
pub(super) fn length(state: &State) -> usize {
    match state.tab {
        Tab::Overview => overview::rows(state).len(),
        Tab::Plan => state.plan.len(),
        Tab::Projects => state.projects.list.rows.len(),
        Tab::Grid => grid::length(state),
        Tab::Timeline => timeline::length(state),
        Tab::Updates => state.updates.list.rows.len(),
        Tab::Blockers => state.blockers.list.rows.len(),
        Tab::Calendar => calendar::length(state),
        Tab::Journal => 0,
    }
}

/// Every thing that has a row in the view now.
pub(super) fn rows(state: &State) -> Vec<Node> {
    match state.tab {
        Tab::Overview => overview::rows(state),
        Tab::Plan => state.plan.nodes(&state.summary).cloned().collect(),
        Tab::Projects => state.projects.list.rows.nodes(&state.summary).cloned().collect(),
        Tab::Grid => grid::rows(state),
        Tab::Timeline => timeline::rows(state),
        Tab::Updates => state.updates.list.rows.nodes(&state.summary).cloned().collect(),
        Tab::Blockers => state.blockers.list.rows.nodes(&state.summary).cloned().collect(),
        Tab::Calendar => calendar::rows(state),
        Tab::Journal => Vec::new(),
    }
}
