//! 日历: a month with its days, and beside it the list of what is on a day or due in the month.

mod agenda;
mod almanac;
mod cell;
mod days;
mod list;
mod sheet;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use self::agenda::Agenda;
use self::almanac::Almanac;
use crate::model::view::Times;
use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::message::Effect;
use crate::tui::month::{self, Month};
use crate::tui::state::{Notice, State};
use crate::tui::subject::{Node, Subject};
use crate::tui::update::walk;
use crate::tui::view::{self, Part};

/// What the view remembers.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Calendar {
    almanac: Almanac,
    agenda: Agenda,
    /// The chosen day; the data date until another was chosen.
    day: Option<NaiveDate>,
    /// What was selected when the day was chosen: something else that is selected since has a day of its own.
    about: Option<Node>,
    /// Whether the keyboard is in the list.
    in_agenda: bool,
    /// Which thing of the list the cursor stood on last.
    at: usize,
    /// The day that the same step again leads to, where it has still to be prepared; and its list, once that was done.
    ahead: Option<NaiveDate>,
    next: Option<Agenda>,
}

/// Finds the day of what was selected elsewhere, and makes the list anew.
pub(in crate::tui) fn refresh(state: &mut State) {
    if state.calendar.about.as_ref() != Some(&state.selected) {
        state.calendar.about = Some(state.selected.clone());
        state.calendar.in_agenda = false;
        if let Some(day) = day_of(state) {
            state.calendar.day = Some(day);
        }
    }
    state.calendar.almanac.renew(&state.summary);
    (state.calendar.ahead, state.calendar.next) = (None, None);
    choose(state, day(state));
}

/// Goes on with what is looked for in a large ledger; else reads the things of the day that may come next, each of which is of
/// another project.
pub(in crate::tui) fn work(state: &mut State) {
    if state.calendar.almanac.is_working() {
        if state.calendar.almanac.work(&state.summary) {
            choose(state, day(state));
        }
    } else if let Some(day) = state.calendar.ahead.take() {
        let agenda = Agenda::new(&state.calendar.almanac, day);
        list::prepare(state, &agenda, 0..view::page(state));
        state.calendar.next = Some(agenda);
    }
}

pub(in crate::tui) const fn is_working(state: &State) -> bool {
    state.calendar.almanac.is_working() || state.calendar.ahead.is_some()
}

fn day(state: &State) -> NaiveDate {
    state.calendar.day.unwrap_or(state.summary.as_of)
}

/// The day that stands for what is selected: its own, or the end of its window.
fn day_of(state: &State) -> Option<NaiveDate> {
    match state.summary.find(&state.selected)? {
        Subject::Milestone(_, milestone) => Times::of(milestone).day(),
        Subject::Update(_, update) => Some(update.on),
        Subject::Action(_, action) => action.mark.as_ref().map(|mark| mark.on),
        Subject::Blocker(blocker) => blocker.closed_on.or_else(|| blocker.due.as_ref()?.latest()),
        Subject::Supervision(one) => one.answered.as_ref().map(|answer| answer.on).or(one.feedback.latest()),
        _ => None,
    }
}

/// Puts the cursor on a day.
fn choose(state: &mut State, day: NaiveDate) {
    let calendar = &mut state.calendar;
    let next = calendar.next.take().filter(|agenda| agenda.day() == day);
    calendar.agenda = next.unwrap_or_else(|| Agenda::new(&calendar.almanac, day));
    if calendar.agenda.things().is_empty() {
        calendar.in_agenda = false;
    }
}

pub(in crate::tui) fn context(state: &State) -> Context {
    if state.calendar.in_agenda { Context::Agenda } else { Context::Calendar }
}

/// No thing is meant while the cursor is on a day, unless the list shows it.
static NOTHING: Node = Node::Plan;

pub(in crate::tui) fn current(state: &State) -> &Node {
    let things = state.calendar.agenda.things();
    place(state).and_then(|at| state.summary.node(things.get(at)?.place)).unwrap_or(&NOTHING)
}

/// Which thing of the list is meant: the selected one; in the list there is always one.
fn place(state: &State) -> Option<usize> {
    let Calendar { agenda, at, in_agenda, .. } = &state.calendar;
    let last = agenda.things().len().checked_sub(1)?;
    let selected = state.summary.place(&state.selected);
    selected.and_then(|place| agenda.number(place, *at)).or_else(|| in_agenda.then_some(last.min(*at)))
}

pub(in crate::tui) fn press(state: &mut State, action: Action) -> Option<Effect> {
    match action {
        Action::IntoAgenda if state.calendar.agenda.things().is_empty() => {
            state.notice = Some(Notice::Said(state.texts.tui_agenda_empty()));
        }
        Action::IntoAgenda => {
            let at = place(state).unwrap_or(0);
            select(state, at);
        }
        Action::LeaveAgenda => state.calendar.in_agenda = false,
        _ if state.calendar.in_agenda => {
            let page = view::page(state).saturating_sub(1);
            let to = place(state).and_then(|at| walk(at, state.calendar.agenda.things().len(), page, action));
            if let Some(to) = to {
                select(state, to);
            }
        }
        _ => {
            if let Some(day) = gone(day(state), state.summary.as_of, action) {
                state.calendar.day = Some(day);
                choose(state, day);
                let next = gone(day, state.summary.as_of, action).filter(|_| state.summary.source().is_some());
                state.calendar.ahead = next.filter(|next| *next != day);
            }
        }
    }
    None
}

/// Where an action leads from `day`.
fn gone(day: NaiveDate, data_date: NaiveDate, action: Action) -> Option<NaiveDate> {
    Some(match action {
        Action::Earlier => month::days_on(day, -1),
        Action::Later => month::days_on(day, 1),
        Action::Up => month::days_on(day, -7),
        Action::Down => month::days_on(day, 7),
        Action::PreviousMonth => month::months_on(day, -1),
        Action::NextMonth => month::months_on(day, 1),
        Action::First => Month::of(day).first(),
        Action::Last => Month::of(day).last(),
        Action::ToDataDate => data_date,
        _ => return None,
    })
}

/// Puts the cursor on a thing of the list.
fn select(state: &mut State, at: usize) {
    let entry = state.calendar.agenda.things().get(at);
    let Some(node) = entry.and_then(|entry| state.summary.node(entry.place)) else { return };
    state.selected = node.clone();
    state.calendar.about = Some(state.selected.clone());
    state.calendar.at = at;
    state.calendar.in_agenda = true;
}

pub(in crate::tui) fn applies(state: &State, action: Action) -> bool {
    match action {
        Action::IntoAgenda => !state.calendar.agenda.things().is_empty(),
        Action::ToDataDate => day(state) != state.summary.as_of,
        _ => true,
    }
}

pub(in crate::tui) fn parts(state: &State, area: Rect) -> Vec<Part> {
    let places = days::places(area);
    let mut parts = vec![days::part(state, places.days, day(state))];
    parts.extend(list::parts(state, places.list, day(state)));
    parts.push(Part::new(places.divider, view::Content::Divider));
    parts
}

/// A day was clicked: by its week and weekday.
pub(in crate::tui) fn click(state: &mut State, week: usize, weekday: usize) {
    let weeks = Month::of(day(state)).weeks();
    if let Some(day) = weeks.get(week).and_then(|days| days.get(weekday)) {
        state.calendar.in_agenda = false;
        state.calendar.day = Some(*day);
        choose(state, *day);
    }
}

/// A thing of the list was clicked.
pub(in crate::tui) fn click_row(state: &mut State, at: usize) {
    select(state, at);
}

pub(in crate::tui) fn length(state: &State) -> usize {
    state.calendar.agenda.things().len()
}

/// Every thing of the list, while the keyboard is in it.
pub(in crate::tui) fn rows(state: &State) -> Vec<Node> {
    let things = state.calendar.agenda.things().iter().filter(|_| state.calendar.in_agenda);
    things.filter_map(|entry| state.summary.node(entry.place)).cloned().collect()
}

/// Which lines of the list are on the screen, and how many there are.
pub(in crate::tui) fn seen(state: &State, area: Rect) -> (std::ops::Range<usize>, usize) {
    (list::seen(state, days::places(area).list), state.calendar.agenda.lines())
}
