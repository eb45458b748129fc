//! What is on which day, and what falls due within a stretch of days, out of the whole ledger.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::model::view::{Dated, MilestoneView, Times};
use crate::model::{ActionStatus, Kind, PeriodDate, Standing, Thing};
use crate::tui::month::{self, Month};
use crate::tui::shown::Shown;
use crate::tui::subject::Node;

/// Why a thing stands in the calendar, in the order in which a day lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Occasion {
    /// Its time has passed.
    Late,
    Due,
    /// Expected then, whatever was promised.
    Expected,
    Done,
    Reported,
}

/// A thing that stands in the calendar, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) place: usize,
    pub(super) occasion: Occasion,
}

/// Something that is due within a window of days.
#[derive(Clone, Debug)]
struct Span {
    from: NaiveDate,
    to: NaiveDate,
    entry: Entry,
}

/// Longer than a quarter: no matter of a single month.
const LONG: i64 = 92;

/// Projects of a large ledger whose dates are looked through in one go: it takes a few milliseconds.
const SLICE: usize = 512;
/// So many milestones are all kept in mind. Of more those of the months around, as many months as that is.
const MOST: usize = 150_000;
/// Months that a ledger speaks of, more or less.
const MONTHS: usize = 48;

/// Of a large ledger it is that of the days around a month, and comes in slices.
#[derive(Clone, Debug, Default)]
pub(super) struct Almanac {
    days: BTreeMap<NaiveDate, Vec<Entry>>,
    /// By their ends, finer ones first.
    spans: Vec<Span>,
    /// Open milestones without any day.
    pub(super) undated: usize,
    /// Whether projects are left in the file.
    is_large: bool,
    /// The first and the last day that are looked at, where these are not all.
    around: Option<(NaiveDate, NaiveDate)>,
    /// The projects that are still to be looked at.
    left: Range<usize>,
}

impl Almanac {
    /// With `day` in it.
    pub(super) fn of(shown: &Shown, day: NaiveDate) -> Self {
        let mut almanac = Self::default();
        if shown.source().is_some() {
            almanac.is_large = true;
            almanac.around = around(day, shown.totals.milestones.all);
            almanac.left = 0..shown.projects.len();
            almanac.work(shown);
            return almanac;
        }
        for project in &shown.projects {
            let place = |milestone: &MilestoneView| shown.place(&Node::of(&milestone.reference()));
            almanac.milestones(&project.milestones, place);
        }
        almanac.finish(shown);
        almanac
    }

    /// Whether it tells of a day all there is.
    pub(super) fn tells_of(&self, day: NaiveDate) -> bool {
        self.around.is_none_or(|(first, last)| Month::of(day).first() >= first && Month::of(day).last() <= last)
    }

    pub(super) const fn is_working(&self) -> bool {
        self.left.start < self.left.end
    }

    /// Looks through the next projects.
    pub(super) fn work(&mut self, shown: &Shown) {
        let Some(source) = shown.source().filter(|_| self.is_working()) else { return };
        let slice = self.left.start..self.left.end.min(self.left.start + SLICE);
        self.left.start = slice.end;
        source.dates(slice, &mut |project, nth, dated| self.milestone(dated, || shown.milestone_place(project, nth)));
        if !self.is_working() {
            self.finish(shown);
        }
    }

    /// What there is little of, and the order of it all.
    fn finish(&mut self, shown: &Shown) {
        for item in &shown.items {
            self.milestones(&item.milestones, |milestone| shown.place(&Node::of(&milestone.reference())));
        }
        self.blockers(shown);
        self.records(shown);
        for entries in self.days.values_mut() {
            entries.sort_by_key(|entry| entry.occasion);
        }
        self.spans.sort_by_key(|span| (span.to, std::cmp::Reverse(span.from)));
    }

    /// Whether nothing has a day.
    pub(super) fn is_empty(&self) -> bool {
        !self.is_large && self.days.is_empty() && self.spans.is_empty()
    }

    /// Whether days are none of those that are looked at.
    fn is_outside(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.around.is_some_and(|(first, last)| to < first || from > last)
    }

    /// What is on this very day, and what has it for its last.
    pub(super) fn on(&self, day: NaiveDate) -> &[Entry] {
        self.days.get(&day).map_or(&[], Vec::as_slice)
    }

    /// What falls due in the month of a day on no single day, and does not end on this one: what ends in the month or is no
    /// longer than a quarter; and what is longer.
    pub(super) fn within(&self, day: NaiveDate) -> (Vec<Entry>, Vec<Entry>) {
        let month = Month::of(day);
        let (first, last) = (month.first(), month.last());
        // They are in order once all are there.
        let begin = if self.is_working() { 0 } else { self.spans.partition_point(|span| span.to < first) };
        let from_then_on = self.spans.get(begin..).unwrap_or_default().iter();
        let touching = from_then_on.filter(|span| span.from <= last && span.to >= first && span.to != day);
        let (near, far): (Vec<&Span>, Vec<&Span>) =
            touching.partition(|span| span.to <= last || (span.to - span.from).num_days() <= LONG);
        let entries = |spans: Vec<&Span>| spans.into_iter().map(|span| span.entry).collect();
        (entries(near), entries(far))
    }

    fn milestones(&mut self, milestones: &[MilestoneView], place: impl Fn(&MilestoneView) -> Option<usize>) {
        for milestone in milestones {
            self.milestone(milestone.into(), || place(milestone));
        }
    }

    /// `place` is asked only where the milestone stands on some day.
    fn milestone(&mut self, milestone: Dated<'_>, place: impl Fn() -> Option<usize>) {
        let times = Times::from(milestone);
        if let Some(done) = times.done {
            self.add_day(done, place, Occasion::Done);
            return;
        }
        let late = if milestone.standing == Standing::Overdue { Occasion::Late } else { Occasion::Due };
        if let Some(date) = milestone.planned.filter(|_| times.plan.is_some()) {
            self.add(date, &place, late);
        }
        match (times.expected, milestone.pushed, milestone.forecast) {
            (Some(_), Some(to), _) => self.add_day(to, place, Occasion::Expected),
            (Some(_), None, Some(date)) => self.add(date, place, Occasion::Expected),
            _ => self.undated += usize::from(times.plan.is_none()),
        }
    }

    /// Answers that are waited for, and blockers that must be solved; or when that was done.
    fn blockers(&mut self, shown: &Shown) {
        let day = shown.as_of;
        for one in &shown.supervisions {
            let place = || shown.place(&Node::Thing(Thing::Supervision, one.code.clone()));
            match &one.answered {
                Some(answer) if answer.on <= day => self.add_day(answer.on, place, Occasion::Done),
                _ if one.is_overdue(day) => self.add(&one.feedback, place, Occasion::Late),
                _ => self.add(&one.feedback, place, Occasion::Due),
            }
        }
        for blocker in &shown.blockers {
            let place = || shown.place(&Node::Thing(Thing::Blocker, blocker.code.clone()));
            match (blocker.closed_on, &blocker.due) {
                (Some(closed), _) if closed <= day => self.add_day(closed, place, Occasion::Done),
                (_, Some(due)) => {
                    self.add(due, place, if blocker.is_late(day) { Occasion::Late } else { Occasion::Due });
                }
                _ => {}
            }
        }
    }

    /// Actions that were done, and what was reported.
    fn records(&mut self, shown: &Shown) {
        let actions = || shown.items.iter().flat_map(|item| &item.actions);
        for action in actions().filter(|action| action.status == ActionStatus::Done) {
            if let Some(mark) = &action.mark {
                let place = || shown.place(&Node::Thing(Thing::Action, action.code.clone()));
                self.add_day(mark.on, place, Occasion::Done);
            }
        }
        let of_projects = shown.at_hand().flat_map(|project| &project.updates);
        let of_items = shown.items.iter().flat_map(|item| &item.updates);
        let of_actions = actions().flat_map(|action| &action.updates);
        let of_blockers = shown.blockers.iter().flat_map(|blocker| &blocker.updates);
        for update in of_projects.chain(of_items).chain(of_actions).chain(of_blockers) {
            let place = || shown.place(&Node::Thing(Thing::Update, update.code.clone()));
            self.add_day(update.on, place, Occasion::Reported);
        }
        let (first, last) = self.around.map_or((None, shown.as_of), |(first, last)| (Some(first), last));
        for (update, place) in shown.updates_left(first, last, usize::MAX) {
            self.add_day(update.on, || Some(place), Occasion::Reported);
        }
    }

    fn add_day(&mut self, day: NaiveDate, place: impl Fn() -> Option<usize>, occasion: Occasion) {
        if self.is_outside(day, day) {
            return;
        }
        if let Some(place) = place() {
            self.days.entry(day).or_default().push(Entry { place, occasion });
        }
    }

    /// On its day where it names one, else in its window and on its last day. Words without days are nowhere.
    fn add(&mut self, date: &PeriodDate, place: impl Fn() -> Option<usize>, occasion: Occasion) {
        let Some(to) = date.latest() else { return };
        self.add_day(to, &place, occasion);
        if matches!(date.kind(), Kind::Day | Kind::ByDay) || date.earliest() == Some(to) {
            return;
        }
        let from = begin(date, to);
        if self.is_outside(from, to) {
            return;
        }
        if let Some(place) = place() {
            self.spans.push(Span { from, to, entry: Entry { place, occasion } });
        }
    }
}

/// The days of as many months around that of `day` as can be kept in mind; `None`: all.
fn around(day: NaiveDate, milestones: usize) -> Option<(NaiveDate, NaiveDate)> {
    if milestones <= MOST {
        return None;
    }
    let months = i32::try_from(MOST * MONTHS / milestones / 2).unwrap_or(i32::MAX);
    let days = |months| Month::of(month::months_on(day, months)).weeks().into_iter().flatten();
    days(-months).next().zip(days(months).next_back())
}

/// The first day of a window that ends on `to`. What only has an end (8月底前) counts from the beginning of what it is the end of.
fn begin(date: &PeriodDate, to: NaiveDate) -> NaiveDate {
    let months = match date.kind() {
        Kind::ByYearEnd => 0,
        Kind::ByQuarterEnd => to.month0() / 3 * 3,
        _ => to.month0(),
    };
    date.earliest().or_else(|| NaiveDate::from_ymd_opt(to.year(), months + 1, 1)).unwrap_or(to)
}
