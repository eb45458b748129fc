//! 时间轴: the milestones of each project along the months: windows as windows, what is expected beside what was promised.

use chrono::NaiveDate;

use super::axis::{Axis, line_height};
use super::labels::Site;
use super::rows::{Entry, Line};
use crate::model::view::{MilestoneView, Times, Window, extent};
use crate::model::{PeriodDate, Standing};
use crate::report::document::{Align, Drawing, Frame, Ink, Sign, Tone, Words};
use crate::report::wording::{Wording, standing_tone};

/// How far a promise without a beginning is drawn before its end.
const OPEN: i32 = 60;

pub(in crate::report) struct Timeline<'a> {
    wording: Wording<'a>,
    axis: Axis,
    /// Where the column of undated ones begins.
    x: i32,
    size: i32,
}

/// A milestone with the place of its words, and the room both take.
struct Item<'a> {
    milestone: &'a MilestoneView,
    times: Times,
    label: (i32, String),
    span: (i32, i32),
}

impl<'a> Timeline<'a> {
    /// Between `x` and `right`, with letters of `size`, from the first date of `entries` to the last.
    pub(in crate::report) fn new(
        wording: Wording<'a>,
        entries: &[Entry<'_>],
        (x, right): (i32, i32),
        size: i32,
    ) -> Self {
        let undated = Words::new(size, Ink::Faint).width(&wording.texts.picture_undated()) + size;
        Self { wording, axis: Axis::new(wording.summary, entries, x + undated, right), x, size }
    }

    pub(in crate::report) const fn head_height(&self) -> i32 {
        3 * line_height(self.size)
    }

    /// The axis, and its lines down to `bottom`.
    pub(in crate::report) fn head(&self, drawing: &mut Drawing, top: i32, bottom: i32) {
        self.axis.draw(drawing, top, bottom, self.size, self.wording);
        self.axis.flag(drawing, top, self.size, self.wording);
        let frame = Frame::new(self.x, top + 2 * line_height(self.size), self.axis.x - self.x, line_height(self.size));
        let words = Words::new(self.size, Ink::Faint).aligned(Align::Centre);
        drawing.words(frame, &self.wording.texts.picture_undated(), words);
    }

    /// The height of an entry whose milestones take lines of `row`.
    pub(in crate::report) fn height(&self, entry: &Entry<'_>, row: i32) -> i32 {
        i32::try_from(self.lanes(entry.milestones).len().max(1)).unwrap_or(1) * row
    }

    pub(in crate::report) fn row(&self, drawing: &mut Drawing, line: Line, entry: &Entry<'_>, row: i32) {
        self.undated(drawing, line, entry.milestones);
        let lanes = self.lanes(entry.milestones);
        if let Some((first, last)) = extent(entry.milestones) {
            let (from, to) = (self.axis.at(first), self.axis.after(last));
            let height = i32::try_from(lanes.len()).unwrap_or(1) * row;
            drawing.fill(Frame::new(from - 6, line.y, to - from + 12, height).inset(0, row / 12), 10, Ink::Span);
        }
        let lanes = || super::rows::lines(line.y, row).zip(&lanes);
        for (lane, items) in lanes() {
            for item in items {
                self.draw(drawing, lane, item);
            }
        }
        self.axis.now(drawing, self.wording.summary.as_of, line.y, line.bottom());
        for (lane, items) in lanes() {
            for item in items {
                let (x, text) = &item.label;
                let words = self.words(item.milestone.standing);
                let frame = Frame::new(*x, lane.y, words.width(text) + 1, lane.height);
                drawing.words(frame, text, words);
            }
        }
    }

    /// How many have no date, for nothing can be drawn of them.
    fn undated(&self, drawing: &mut Drawing, line: Line, milestones: &[MilestoneView]) {
        let count = milestones.iter().filter(|milestone| Times::of(milestone).extent().is_none()).count();
        let frame = Frame::new(self.x, line.y, self.axis.x - self.x, line.height);
        let words = Words::new(self.size, Ink::Faint).aligned(Align::Centre);
        if count > 0 {
            drawing.words(frame, &count.to_string(), words);
        } else if milestones.is_empty() {
            drawing.words(frame, &self.wording.texts.picture_no_milestones(), words);
        }
    }

    /// The dated ones in lanes in which nothing touches.
    fn lanes<'m>(&self, milestones: &'m [MilestoneView]) -> Vec<Vec<Item<'m>>> {
        let mut items: Vec<Item<'m>> = milestones.iter().filter_map(|milestone| self.item(milestone)).collect();
        items.sort_by_key(|item| item.span.0);
        let mut lanes: Vec<Vec<Item<'m>>> = Vec::new();
        for item in items {
            let free =
                |lane: &&mut Vec<Item<'m>>| lane.last().is_none_or(|last| last.span.1 + self.size <= item.span.0);
            match lanes.iter_mut().find(free) {
                Some(lane) => lane.push(item),
                None => lanes.push(vec![item]),
            }
        }
        lanes
    }

    fn item<'m>(&self, milestone: &'m MilestoneView) -> Option<Item<'m>> {
        let times = Times::of(milestone);
        times.extent()?;
        let taken = self.taken(times);
        let site = Site {
            taken,
            room: (self.axis.x, self.axis.right()),
            line: Some(self.axis.after(self.wording.summary.as_of)),
            gap: self.size / 2,
        };
        let words = self.words(milestone.standing);
        let label = site.place(&self.labels(milestone), words);
        let span = (taken.0.min(label.0), taken.1.max(label.0 + words.width(&label.1)));
        Some(Item { milestone, times, label, span })
    }

    /// What is drawn of it, from edge to edge.
    fn taken(&self, times: Times) -> (i32, i32) {
        let windows = [times.plan, times.expected, times.baseline].into_iter().flatten();
        let windows = windows.map(|window| self.bounds(window));
        let radius = self.size / 2;
        let done = times.done.map(|day| (self.day(day) - radius, self.day(day) + radius));
        windows.chain(done).fold((i32::MAX, i32::MIN), |(first, last), (from, to)| (first.min(from), last.max(to)))
    }

    fn day(&self, day: NaiveDate) -> i32 {
        i32::midpoint(self.axis.at(day), self.axis.after(day))
    }

    /// No window is too narrow to be seen.
    fn bounds(&self, window: Window) -> (i32, i32) {
        const NARROWEST: i32 = 12;
        let to = self.axis.after(window.to);
        let from = window.from.map_or(to - OPEN, |from| self.axis.at(from));
        let spare = (NARROWEST - (to - from)).max(0);
        ((from - spare / 2).max(self.axis.x), to + spare / 2)
    }

    fn draw(&self, drawing: &mut Drawing, lane: Line, item: &Item<'_>) {
        let Item { milestone, times, .. } = item;
        let height = lane.height * 2 / 5;
        let y = lane.y + (lane.height - height) / 2;
        let standing = milestone.standing;
        let at = |window| {
            let (from, to) = self.bounds(window);
            Frame::new(from, y, to - from, height)
        };
        if let Some(former) = times.baseline {
            let frame = at(former);
            drawing.fill(
                Frame::new(frame.x, lane.bottom() - lane.height / 6, frame.width, lane.height / 9),
                2,
                Ink::Former,
            );
        }
        if let Some(plan) = times.plan {
            let (fill, edge) = match standing {
                _ if times.done.is_some() => (Ink::Kept, Ink::Former),
                Standing::Overdue => (Ink::Missed, Ink::Bad),
                _ => (Ink::Window, Ink::Plan),
            };
            let frame = at(plan);
            if plan.from.is_some() {
                drawing.fill(frame, 5, fill);
                drawing.outline(frame, 5, edge, false);
            } else {
                // No beginning was said: a dashed way to its end.
                let end = (frame.right(), frame.middle());
                drawing.dashed_line((frame.x, frame.middle()), end, 5, edge);
                drawing.line((frame.right(), frame.y), (frame.right(), frame.bottom()), 6, edge);
            }
        }
        if let Some(expected) = times.expected {
            let later = times.plan.is_some_and(|plan| plan.to < expected.to);
            drawing.outline(at(expected).inset(0, -3), 5, if later { Ink::Warn } else { Ink::Plan }, true);
        }
        if let Some(done) = times.done {
            let ink = if standing == Standing::DoneLate { Ink::Warn } else { Ink::Good };
            drawing.sign(Sign::Diamond, (self.day(done), y + height / 2), self.size / 2, ink);
        }
        self.beyond(drawing, item, y + height / 2);
    }

    /// A sign at the edge beyond which something lies.
    fn beyond(&self, drawing: &mut Drawing, item: &Item<'_>, y: i32) {
        let Some((first, last)) = item.times.extent() else { return };
        let (x, right) = (self.axis.x, self.axis.right());
        if !self.axis.shows(first) && self.axis.at(first) == x {
            drawing.sign(Sign::Before, (x + self.size / 2, y), self.size / 2, Ink::Black);
        }
        if !self.axis.shows(last) && self.axis.at(last) == right {
            drawing.sign(Sign::After, (right - self.size / 2, y), self.size / 2, Ink::Black);
        }
    }

    /// Name, date, how it stands and what is expected instead; then shorter.
    fn labels(&self, milestone: &MilestoneView) -> Vec<String> {
        let wording = self.wording;
        let name = wording.name(&milestone.name, milestone.name_en.as_ref());
        let texts = wording.texts;
        if milestone.done.is_some() {
            let done = wording.standing(milestone).text;
            let day = milestone.done.as_ref().map(|done| wording.day(done.on)).unwrap_or_default();
            return vec![texts.picture_label(name, done), texts.picture_label(name, day), name.to_owned()];
        }
        let due = milestone.planned.as_ref().filter(|date| date.latest().is_some());
        let due = due.map(|_| wording.due(milestone));
        let told = !matches!(milestone.standing, Standing::Upcoming | Standing::Undated);
        let standing = told.then(|| wording.standing(milestone).text);
        let other = |date: &PeriodDate| Some(date) != milestone.planned.as_ref();
        let forecast = milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
        let instead = milestone.pushed.is_some() || forecast.is_some_and(other);
        let expected = wording.expected(milestone).filter(|_| instead);
        let listed = |parts: &[&Option<String>]| match texts.clauses(parts.iter().filter_map(|part| (*part).clone())) {
            nothing if nothing.is_empty() => String::new(),
            facts => texts.picture_label(name, facts),
        };
        let mut labels = vec![listed(&[&due, &standing, &expected]), listed(&[&due, &expected]), listed(&[&due])];
        let bare = due.is_some().then(|| texts.picture_label(name, wording.date(milestone.planned.as_ref())));
        labels.extend(bare.into_iter().chain([name.to_owned()]));
        labels
    }

    const fn words(&self, standing: Standing) -> Words {
        let ink = match standing_tone(standing) {
            Tone::Good => Ink::Good,
            Tone::Warn => Ink::Warn,
            Tone::Bad => Ink::Bad,
            Tone::Muted => Ink::Faint,
            Tone::Plain | Tone::Strong => Ink::Black,
        };
        Words::new(self.size, ink)
    }
}
