//! The days of a month, week by week.

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::cell::{self, Day};
use super::sheet::Occasion;
use crate::text::cells::{self, Align};
use crate::tui::month::Month;
use crate::tui::state::State;
use crate::tui::view::{Content, Line, Part, Row, Target, Tone};

/// Cells that the list has at least, and of a wide screen the share it has: two fifths.
const LIST: u16 = 36;
const LIST_SHARE: (u16, u16) = (2, 5);
/// Cells of a day, at least and at most.
const DAY: (u16, u16) = (4, 12);
/// Lines over the days: the month, and the names of the weekdays.
const HEAD: u16 = 2;
/// Weeks that any month needs at most.
const WEEKS: u16 = 6;

/// Where the pieces stand.
#[derive(Clone, Copy)]
pub(super) struct Places {
    pub(super) days: Rect,
    pub(super) divider: Rect,
    pub(super) list: Rect,
}

pub(super) fn places(area: Rect) -> Places {
    let list = (area.width * LIST_SHARE.0 / LIST_SHARE.1).max(LIST);
    let width = (area.width.saturating_sub(list + 2) / 7).clamp(DAY.0, DAY.1) * 7;
    // A blank column at either end.
    let beside = area.width.saturating_sub(width + 3);
    Places {
        days: Rect { width, ..area },
        divider: Rect { x: area.x + width, width: 1, ..area },
        list: Rect { x: area.x + width + 2, width: beside, ..area },
    }
}

pub(super) fn part(state: &State, area: Rect, chosen: NaiveDate) -> Part {
    let month = Month::of(chosen);
    let width = usize::from(area.width / 7);
    let height = usize::from((area.height.saturating_sub(HEAD) / WEEKS).max(1));
    let mut lines = vec![title(state, month, usize::from(area.width)), weekdays(state, width)];
    for (week, days) in month.weeks().iter().enumerate() {
        lines.extend(self::week(state, (week, days), (month, chosen), (width, height)));
    }
    Part::new(area, Content::Rows(lines.into_iter().map(Row::from).collect()))
}

/// The month, and as many of the signs with their meanings as there is room for.
fn title(state: &State, month: Month, width: usize) -> Line {
    let (texts, glyphs) = (&state.texts, state.look.glyphs);
    let first = month.first();
    let name = texts.date_month_of_year(texts.tui_month_short(first.month()), first.year().to_string());
    let signs = [
        texts.tui_calendar_late(glyphs.late()),
        texts.tui_calendar_due(glyphs.due_that_day()),
        texts.tui_calendar_done(glyphs.done()),
        texts.tui_calendar_reported(glyphs.reported()),
        texts.tui_calendar_now(glyphs.data_date()),
    ];
    let room = width.saturating_sub(cells::width(&name) + 1);
    let mut legend = String::new();
    for sign in signs {
        let longer = format!("{legend} {sign}");
        if cells::width(&longer) > room {
            break;
        }
        legend = longer;
    }
    let mut line = Line::new(format!(" {name}"), Tone::Title);
    line.push(cells::pad(&legend, width.saturating_sub(line.width()), Align::Right), Tone::Muted);
    line
}

fn weekdays(state: &State, width: usize) -> Line {
    // Over the numbers, which have a blank before them where there is room for it.
    let indent = usize::from(width >= 6);
    let name = |day: u32| format!("{:indent$}{}", "", state.texts.tui_calendar_weekday(day));
    let names: String = (1..=7).map(|day| cells::pad(&name(day), width, Align::Left)).collect();
    Line::new(names, Tone::Muted)
}

/// The lines of one week: what stands in a cell is clicked to choose its day.
fn week(
    state: &State,
    (week, days): (usize, &[NaiveDate]),
    (month, chosen): (Month, NaiveDate),
    (width, height): (usize, usize),
) -> Vec<Line> {
    let mut lines = vec![Line::default(); height];
    for (weekday, day) in days.iter().enumerate() {
        let shown = Day {
            date: *day,
            counts: Occasion::ALL.map(|occasion| state.calendar.almanac.count(*day, occasion)),
            is_chosen: *day == chosen,
            is_now: *day == state.summary.as_of,
            is_inside: month.contains(*day),
        };
        for (line, cell) in lines.iter_mut().zip(cell::lines((&state.texts, state.look.glyphs), shown, width, height)) {
            for span in cell.0 {
                line.push_target(span.text, span.tone, Target::Cell(week, weekday));
            }
        }
    }
    lines
}
