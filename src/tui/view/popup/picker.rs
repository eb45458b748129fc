//! The month picker: the days of a month, the periods they lie in, and what the one under the cursor means.

use chrono::{Datelike, NaiveDate};

use super::{Popup, label};
use crate::model::{PeriodDate, Thing};
use crate::text::Texts;
use crate::text::cells::{self, Align};
use crate::tui::layout;
use crate::tui::picker::{Falling, MonthPicker, Vague};
use crate::tui::state::{Over, State};
use crate::tui::view::{Line, Target, Tone, areas, window};

/// The least cells of a day, and of one that has room for the count of what is due.
const DAY: usize = 4;
const DAY_WITH_COUNT: usize = 6;
/// Cells between the days and the periods.
const GAP: usize = 2;
/// Cells of a period with its key: `> 4 end of September 2025`.
const PERIOD: usize = 26;
/// Lines around the days: borders, title, and what the cursor means.
const AROUND: usize = 5;
/// The line of the weekdays, six weeks, and what their marks mean.
const WEEKS: usize = 8;
/// Due things that are named.
const NAMED: usize = 3;

/// A month and the room for it.
struct Month<'s> {
    state: &'s State,
    picker: MonthPicker,
    /// What is under the cursor.
    chosen: PeriodDate,
    falling: Vec<Falling>,
    /// Cells of the whole, and of a day.
    room: usize,
    day: usize,
    /// Lines beside each other: of weeks and of periods.
    height: usize,
}

pub(super) fn popup(state: &State, picker: MonthPicker) -> Popup {
    let body = areas(state).map_or(0, |areas| usize::from(areas.body.height));
    let width = layout::popup_width(state.size);
    let room = usize::from(width.saturating_sub(layout::FRAME));
    let periods = if picker.periods().is_empty() { 0 } else { GAP + PERIOD };
    let month = Month {
        state,
        picker,
        chosen: picker.chosen(&state.texts, state.summary.period.year()),
        falling: Falling::all(&state.summary),
        room,
        day: (room.saturating_sub(periods) / 7).max(DAY),
        height: body.saturating_sub(AROUND).min(picker.periods().len().max(WEEKS)),
    };
    let mut title = month.side_by_side();
    title.insert(0, Line::new(cells::fit(&month.heading(), room), Tone::Title));
    if title.len() + AROUND <= body {
        title.push(Line::default());
    }
    Popup { width, title, rows: Vec::new(), foot: month.meaning() }
}

impl Month<'_> {
    /// The field that is filled in, and the month.
    fn heading(&self) -> String {
        let texts = &self.state.texts;
        let field = self.state.over.iter().rev().find_map(|over| match over {
            Over::Form(form) => Some(label::field(texts, form.task.job, form.focused()?)),
            _ => None,
        });
        let day = self.picker.day();
        let month = PeriodDate::month(day.year(), day.month(), "");
        let month = month.map_or_else(String::new, |month| texts.period_date(&month, i32::MIN));
        texts.picker_title(field.unwrap_or_default(), month)
    }

    fn side_by_side(&self) -> Vec<Line> {
        let (mut days, mut periods) = (self.days(), self.periods());
        let rows = days.len().max(periods.len());
        days.resize_with(rows, || Line::new(" ".repeat(7 * self.day), Tone::Plain));
        periods.resize_with(rows, Line::default);
        let beside = days.into_iter().zip(periods).map(|(mut line, period)| {
            if !period.0.is_empty() {
                line.push(" ".repeat(GAP), Tone::Plain);
            }
            line.0.extend(period.0);
            line
        });
        beside.collect()
    }

    /// The weeks from Monday on. Where there are too few lines, those far from the cursor give way.
    fn days(&self) -> Vec<Line> {
        let texts = &self.state.texts;
        let names = texts.picker_weekdays();
        let names = names.split_whitespace().map(|name| format!(" {}", cells::pad(name, self.day - 1, Align::Left)));
        let mut lines = vec![Line::new(names.collect::<String>(), Tone::Muted)];
        let weeks = self.picker.weeks();
        let here = weeks.iter().position(|week| week.contains(&Some(self.picker.day()))).unwrap_or(0);
        let shown = window(here, weeks.len(), self.height.saturating_sub(1));
        lines.extend(weeks.get(shown).unwrap_or_default().iter().map(|week| self.week(week)));
        if self.height >= WEEKS {
            let sign = self.state.look.glyphs.falling();
            let mark = if self.day < DAY_WITH_COUNT { sign.to_owned() } else { format!("{sign}n") };
            let legend = cells::pad(&texts.picker_legend(mark), 7 * self.day, Align::Left);
            lines.push(Line::new(legend, Tone::Muted));
        }
        lines
    }

    fn week(&self, days: &[Option<NaiveDate>]) -> Line {
        let mut line = Line::default();
        for day in days {
            match day {
                Some(day) => self.cell(*day, &mut line),
                None => line.push(" ".repeat(self.day), Tone::Plain),
            }
        }
        line
    }

    /// A day: in brackets under the cursor, in round ones where it is judged at, and how much is due.
    fn cell(&self, day: NaiveDate, line: &mut Line) {
        let as_of = self.state.summary.as_of;
        let pointed = day == self.picker.day();
        let (before, after) = match (pointed, day == as_of) {
            (true, _) => ("[", "]"),
            (false, true) => ("(", ")"),
            (false, false) => (" ", ""),
        };
        let due = self.falling.iter().filter(|falling| falling.day == day).count();
        let sign = self.state.look.glyphs.falling();
        let mark = match due {
            0 => String::new(),
            _ if self.day < DAY_WITH_COUNT => sign.to_owned(),
            1..=9 => format!("{sign}{due}"),
            _ => format!("{sign}+"),
        };
        let tone = match due {
            _ if self.picker.period().is_some() && covers(&self.chosen, day) => Tone::Key,
            0 if day == as_of => Tone::Title,
            0 => Tone::Plain,
            _ if day < as_of => Tone::Late,
            _ => Tone::Soon,
        };
        let number = format!("{before}{:2}{after}", day.day());
        let rest = self.day.saturating_sub(cells::width(&number));
        let number_tone = if pointed && self.picker.period().is_none() { Tone::Chosen } else { tone };
        line.push_target(number, number_tone, Target::Day(day));
        // Where a bracket has taken its place, a mark goes: what is due then is named below.
        line.push_target(cells::pad(cells::take(&mark, rest).0, rest, Align::Left), tone, Target::Day(day));
    }

    /// The periods around the day with their keys.
    fn periods(&self) -> Vec<Line> {
        let (state, periods) = (self.state, self.picker.periods());
        let width = self.room.saturating_sub(7 * self.day + GAP);
        let here = self.picker.period().and_then(|period| periods.iter().position(|it| *it == period));
        let shown = window(here.unwrap_or(0), periods.len(), self.height);
        let periods = periods.iter().enumerate().skip(shown.start).take(shown.len());
        let line = |(at, period): (usize, &Vague)| {
            let date = period.on(self.picker.day(), &state.texts, state.summary.period.year());
            let words = date.map_or_else(String::new, |date| date.words().to_owned());
            let chosen = Some(at) == here;
            let (mark, tone) =
                if chosen { (self.state.look.glyphs.selected(), Tone::Chosen) } else { (" ", Tone::Plain) };
            let (key, target) = (if chosen { tone } else { Tone::Key }, || Target::Period(*period));
            let mut line = Line::default();
            line.push_target(format!("{mark} "), tone, target());
            line.push_target(format!("{} ", (at + 1) % 10), key, target());
            line.push_target(cells::fit(&words, width.saturating_sub(4)), tone, target());
            line
        };
        periods.map(line).collect()
    }

    /// How the choice is understood, and what is due then.
    fn meaning(&self) -> Vec<Line> {
        let texts = &self.state.texts;
        let due: Vec<&Falling> = self.falling.iter().filter(|falling| covers(&self.chosen, falling.day)).collect();
        let (words, tone) =
            if due.is_empty() { (texts.picker_due_none(), Tone::Muted) } else { (self.named(&due), Tone::Plain) };
        let understood = texts.understood(&self.chosen);
        vec![Line::new(cells::fit(&understood, self.room), Tone::Good), Line::new(cells::fit(&words, self.room), tone)]
    }

    /// How much falls due, and the first of it by name. Where the names are long all give way alike.
    fn named(&self, due: &[&Falling]) -> String {
        let texts = &self.state.texts;
        let names: Vec<String> = due.iter().take(NAMED).map(|falling| name(texts, falling)).collect();
        let said = |names: &[String]| texts.picker_due(due.len(), names.join(&texts.picker_due_gap()));
        let whole = said(&names);
        if cells::width(&whole) <= self.room {
            return whole;
        }
        let bare = cells::width(&said(&vec![String::new(); names.len()]));
        let share = self.room.saturating_sub(bare) / names.len().max(1);
        said(&names.iter().map(|name| cells::fit(name, share)).collect::<Vec<_>>())
    }
}

fn covers(date: &PeriodDate, day: NaiveDate) -> bool {
    date.earliest() <= Some(day) && Some(day) <= date.latest()
}

/// What falls due, with what it belongs to.
fn name(texts: &Texts, falling: &Falling) -> String {
    let what = &falling.entry.what;
    let name = match falling.entry.of.first() {
        Some(of) if what.thing == Thing::Milestone => {
            let [own, of] = [what, of].map(|it| texts.name(&it.name, it.name_en.as_deref()));
            texts.tui_belongs_to(own, of)
        }
        _ => texts.reference(what),
    };
    if falling.expected { texts.picker_expected(name) } else { name }
}
