//! Days along a line: years over months, as fine as there is room for.

use chrono::{Datelike, Months, NaiveDate};

use super::rows::Entry;
use crate::model::view::{Summary, Times, extent};
use crate::report::document::{Align, Drawing, Frame, Ink, Words};
use crate::report::wording::Wording;

/// Months before and after the day judged at that are drawn at most: a date in another decade would press all others
/// together.
const BEFORE: u32 = 12;
const AFTER: u32 = 30;

#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// First days of the first month, and of the one after the last.
    first: NaiveDate,
    end: NaiveDate,
    pub(super) x: i32,
    pub(super) width: i32,
}

impl Axis {
    /// From `x` to `right`, with the period, the day judged at and every date of `entries`.
    pub(super) fn new(summary: &Summary, entries: &[Entry<'_>], x: i32, right: i32) -> Self {
        let day = summary.as_of;
        let former = entries.iter().flat_map(|entry| entry.milestones).filter_map(|one| Times::of(one).baseline);
        let days = entries.iter().filter_map(|entry| extent(entry.milestones)).flat_map(|(first, last)| [first, last]);
        let days = days.chain(former.map(|window| window.to));
        let days = days.chain([day, summary.period.first_day(), summary.period.last_day()]);
        let bounds = (day - Months::new(BEFORE), day + Months::new(AFTER));
        let (first, last) = days
            .map(|day| day.clamp(bounds.0, bounds.1))
            .fold((day, day), |(first, last), day| (first.min(day), last.max(day)));
        let first = first.with_day(1).unwrap_or(first);
        let end = last.with_day(1).unwrap_or(last) + Months::new(1);
        Self { first, end, x, width: right - x }
    }

    /// Where `day` begins; what lies beyond an edge stands at it.
    pub(super) fn at(self, day: NaiveDate) -> i32 {
        let (days, all) = ((day - self.first).num_days(), (self.end - self.first).num_days().max(1));
        let offset = (days * i64::from(self.width) / all).clamp(0, i64::from(self.width));
        self.x + i32::try_from(offset).unwrap_or(0)
    }

    /// Where `day` is over.
    pub(super) fn after(self, day: NaiveDate) -> i32 {
        self.at(day.succ_opt().unwrap_or(day))
    }

    pub(super) fn shows(self, day: NaiveDate) -> bool {
        (self.first..self.end).contains(&day)
    }

    pub(super) const fn right(self) -> i32 {
        self.x + self.width
    }

    fn months(self) -> impl Iterator<Item = NaiveDate> {
        (0..).map(move |months| self.first + Months::new(months)).take_while(move |month| *month < self.end)
    }

    /// Three lines of words over the chart, the uppermost with the day judged at, and lines down to `bottom`.
    pub(super) fn draw(self, drawing: &mut Drawing, top: i32, bottom: i32, size: i32, wording: Wording<'_>) {
        let line = line_height(size);
        let (years, months, begin) = (top + line, top + 2 * line, top + 3 * line);
        for month in self.months() {
            let new_year = month.month() == 1;
            let (y, width) = if new_year { (years, 3) } else { (begin, 2) };
            drawing.line((self.at(month), y), (self.at(month), bottom), width, Ink::Rule);
        }
        let words = Words::new(size, Ink::Black);
        let every = self.labelled(words, wording);
        for month in self.months().filter(|month| month.month0() % every == 0) {
            let end = self.at(month + Months::new(every)).min(self.right());
            let frame = Frame::new(self.at(month), months, end - self.at(month), line);
            let text = wording.texts.tui_month_short(month.month());
            if words.width(&text) <= frame.width {
                let align = if every == 1 { Align::Centre } else { Align::Left };
                drawing.words(frame.inset(if every == 1 { 0 } else { size / 5 }, 0), &text, words.aligned(align));
            }
        }
        self.years(drawing, years, words.bold(), wording);
    }

    fn years(self, drawing: &mut Drawing, y: i32, words: Words, wording: Wording<'_>) {
        for month in self.months().filter(|month| month.month() == 1 || *month == self.first) {
            let end = NaiveDate::from_ymd_opt(month.year() + 1, 1, 1).map_or(self.right(), |next| self.at(next));
            let text = wording.texts.date_year(month.year().to_string());
            let frame =
                Frame::new(self.at(month), y, end - self.at(month), line_height(words.size)).inset(words.size / 5, 0);
            if words.width(&text) <= frame.width {
                drawing.words(frame, &text, words);
            }
        }
    }

    /// Every how many months a label has room.
    fn labelled(self, words: Words, wording: Wording<'_>) -> u32 {
        let widest = (1..=12).map(|month| words.width(&wording.texts.tui_month_short(month))).max().unwrap_or(0);
        let count = i32::try_from(self.months().count()).unwrap_or(1).max(1);
        let room = self.width / count;
        [1, 3, 6]
            .into_iter()
            .find(|every| room * i32::try_from(*every).unwrap_or(1) >= widest + words.size / 2)
            .unwrap_or(12)
    }

    /// The line at the day judged at.
    pub(super) fn now(self, drawing: &mut Drawing, day: NaiveDate, top: i32, bottom: i32) {
        if self.shows(day) {
            // The day is over: what happened on it has happened.
            drawing.line((self.after(day), top), (self.after(day), bottom), 4, Ink::Black);
        }
    }

    /// Its label, in the uppermost line.
    pub(super) fn flag(self, drawing: &mut Drawing, top: i32, size: i32, wording: Wording<'_>) {
        let day = wording.summary.as_of;
        if !self.shows(day) {
            return;
        }
        let text = wording.texts.picture_as_of(wording.texts.day(day));
        let words = Words::new(size, Ink::Paper).bold();
        let (width, height) = (words.width(&text) + size, line_height(size) - size / 5);
        let x = (self.after(day) - width / 2).clamp(self.x, (self.right() - width).max(self.x));
        drawing.fill(Frame::new(x, top, width, height), size / 4, Ink::Black);
        drawing.words(Frame::new(x, top, width, height), &text, words.aligned(Align::Centre));
        let at = self.after(day);
        drawing.line((at, top + height), (at, top + 3 * line_height(size)), 4, Ink::Black);
    }
}

/// The height of a line of words over the chart.
pub(super) const fn line_height(size: i32) -> i32 {
    size * 8 / 5
}
