//! The list beside the days, as much of it as there is room for.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::agenda::{Agenda, Item, Section};
use super::sheet::{Entry, Occasion};
use super::{cell, place};
use crate::model::Kind;
use crate::model::view::DueBasis;
use crate::text::cells;
use crate::text::wrap::wrap;
use crate::tui::action::Action;
use crate::tui::month::Month;
use crate::tui::state::{Pane, State};
use crate::tui::subject::Subject;
use crate::tui::tabs::{Tab, strip};
use crate::tui::view::paper::{self, Column};
use crate::tui::view::{Content, Line, Mark, Part, Row, Target, Tone, judged, thing};

/// From this width on the date and how the thing stands have a column each.
const WIDE: u16 = 56;
/// Cells of the column with dates, and of the one with standings.
const DATE: usize = 16;
const STANDING: usize = 14;

pub(super) fn parts(state: &State, area: Rect, day: NaiveDate) -> Vec<Part> {
    if state.calendar.almanac.is_empty() {
        let words = state.texts.tui_calendar_empty(state.key_of(Action::Plan));
        let lines = wrap(&words, usize::from(area.width).max(1));
        return vec![Part::lines(area, lines.into_iter().map(|line| Line::new(line, Tone::Busy)).collect())];
    }
    let places = places(state, area);
    let chosen = place(state);
    let seen = seen(state, area);
    prepare(state, &state.calendar.agenda, seen.clone());
    let rows = seen.filter_map(|line| state.calendar.agenda.item(line));
    let rows = rows.map(|item| row(state, item, places.list.width, day, chosen)).collect();
    let mut parts = vec![Part::new(places.list, Content::Rows(rows))];
    if places.foot.height > 0 {
        let mut line = Line::default();
        line.push_target(undated(state, usize::from(area.width)), Tone::Unknown, Target::Tab(Tab::Timeline));
        parts.push(Part::lines(places.foot, vec![line]));
    }
    parts.extend(strip::parts(state, places.details));
    parts
}

/// Has at hand what some lines of a list are about.
pub(super) fn prepare(state: &State, agenda: &Agenda, lines: Range<usize>) {
    let place = |line| match agenda.item(line)? {
        Item::Thing(number) => agenda.things().get(number).map(|entry| entry.place),
        _ => None,
    };
    state.summary.prepare(lines.filter_map(place));
}

/// The list, the line for what has no date, and the details of what the cursor stands on.
struct Places {
    list: Rect,
    foot: Rect,
    details: Rect,
}

fn places(state: &State, area: Rect) -> Places {
    let foot = u16::from(state.calendar.almanac.undated() > 0);
    let lines = state.calendar.agenda.lines() + usize::from(foot);
    let details = if place(state).is_some() { strip::height_under(state, lines, area.height) } else { 0 };
    let list = area.height.saturating_sub(foot + details);
    let part = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
    Places { list: part(0, list), foot: part(list, foot), details: part(list + foot, details) }
}

/// Which lines are shown: those around the cursor, or from the first on.
pub(super) fn seen(state: &State, area: Rect) -> Range<usize> {
    let agenda = &state.calendar.agenda;
    let chosen = if state.calendar.in_agenda { place(state).map_or(0, |at| agenda.line(at)) } else { 0 };
    state.window(chosen, agenda.lines(), usize::from(places(state, area).list.height))
}

fn undated(state: &State, width: usize) -> String {
    let (texts, tab) = (&state.texts, Tab::Timeline);
    let words = texts.tui_agenda_undated(state.calendar.almanac.undated(), tab.number(), tab.words(texts));
    cells::fit(&words, width)
}

fn row(state: &State, item: Item, width: u16, day: NaiveDate, chosen: Option<usize>) -> Row {
    match item {
        Item::Heading(section) => Row::from(Line::new(heading(state, section, day, width), Tone::Title)),
        Item::Nothing => Row::from(Line::new(format!("  {}", state.texts.tui_agenda_nothing()), Tone::Muted)),
        Item::Gap => Row::from(Line::default()),
        Item::Thing(at) => {
            let here = state.calendar.in_agenda && state.pane == Pane::List;
            let mark = match chosen == Some(at) {
                true if here => Mark::Selected,
                true => Mark::Resting,
                false => Mark::None,
            };
            let entry = state.calendar.agenda.things().get(at);
            let line = entry.map_or_else(Line::default, |entry| line(state, entry, width));
            Row { line, mark, target: Some(Target::Row(at)) }
        }
    }
}

fn heading(state: &State, section: Section, day: NaiveDate, width: u16) -> String {
    let texts = &state.texts;
    let month = texts.date_month(Month::of(day).first().month());
    let words = match section {
        Section::Day => {
            let (date, weekday) = (texts.day(day), texts.date_weekday(day.weekday().number_from_monday()));
            let is_now = day == state.summary.as_of;
            if is_now { texts.tui_agenda_now(weekday, date) } else { texts.tui_agenda_day(weekday, date) }
        }
        Section::Month => texts.tui_agenda_month(month),
        Section::Longer => texts.tui_agenda_longer(month),
    };
    cells::fit(&words, usize::from(width))
}

fn line(state: &State, entry: &Entry, width: u16) -> Line {
    let found = state.summary.at(entry.place).zip(state.summary.node(entry.place));
    let Some((subject, node)) = found else { return Line::default() };
    let (sign, tone) = cell::sign(state.look.glyphs, entry.occasion);
    let name = thing::name_with_owner(state, subject);
    let before = format!("{}{sign} {name}", state.mark_sign(node));
    let name = Column { tone, ..Column::rest(before) };
    let (date, (standing, tone)) = (date(state, entry, subject), standing(state, entry, subject));
    let columns = if width >= WIDE {
        vec![name, Column::left(date, DATE, Tone::Plain), Column::right(standing, STANDING, tone)]
    } else {
        vec![name, Column::ending(if date.is_empty() { standing } else { date }, tone)]
    };
    paper::row(usize::from(width), 0, columns)
}

/// The window something is due in, as it was given. What has a day of its own stands under that day.
fn date(state: &State, entry: &Entry, subject: Subject<'_>) -> String {
    let date = match (entry.occasion, subject) {
        (Occasion::Due | Occasion::Late, Subject::Milestone(_, milestone)) => milestone.planned.as_ref(),
        (Occasion::Expected, Subject::Milestone(_, milestone)) if milestone.pushed.is_none() => {
            milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref())
        }
        (Occasion::Due | Occasion::Late, Subject::Supervision(one)) => Some(&one.feedback),
        (Occasion::Due | Occasion::Late, Subject::Blocker(blocker)) => blocker.due.as_ref(),
        _ => None,
    };
    let window = date.filter(|date| !matches!(date.kind(), Kind::Day | Kind::ByDay));
    window.map_or_else(String::new, |date| state.texts.period_date(date, state.summary.period.year()))
}

/// How it stands, or what its date is.
fn standing(state: &State, entry: &Entry, subject: Subject<'_>) -> (String, Tone) {
    let texts = &state.texts;
    let due = if entry.occasion == Occasion::Late { Tone::Late } else { Tone::Plain };
    match (entry.occasion, subject) {
        (Occasion::Reported, _) => (texts.tui_agenda_reported(), Tone::Muted),
        (Occasion::Expected, _) => (texts.due_basis(DueBasis::Forecast), Tone::Soon),
        (_, Subject::Milestone(_, milestone)) => judged::standing(state, milestone.standing),
        (_, Subject::Action(_, action)) => (texts.action_status(action.status), Tone::Good),
        (Occasion::Done, Subject::Blocker(_)) => (texts.tui_agenda_solved(), Tone::Good),
        (Occasion::Done, _) => (texts.tui_answered(), Tone::Good),
        (_, Subject::Blocker(_)) => (texts.due_basis(DueBasis::Solution), due),
        (_, _) => (texts.due_basis(DueBasis::Feedback), due),
    }
}
