//! What is on which day, and what falls due within a stretch of days, out of the whole ledger.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::model::view::{MilestoneView, Summary, Times};
use crate::model::{ActionStatus, Kind, PeriodDate, Standing, Thing};
use crate::tui::month::Month;
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

/// A thing that stands in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) node: Node,
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

#[derive(Clone, Debug, Default)]
pub(super) struct Almanac {
    days: BTreeMap<NaiveDate, Vec<Entry>>,
    /// By their ends, finer ones first.
    spans: Vec<Span>,
    /// Open milestones without any day.
    pub(super) undated: usize,
}

impl Almanac {
    pub(super) fn of(summary: &Summary) -> Self {
        let mut almanac = Self::default();
        for (_, milestone) in summary.milestones() {
            almanac.milestone(milestone);
        }
        almanac.blockers(summary);
        almanac.records(summary);
        for entries in almanac.days.values_mut() {
            entries.sort_by_key(|entry| entry.occasion);
        }
        almanac.spans.sort_by_key(|span| (span.to, std::cmp::Reverse(span.from)));
        almanac
    }

    /// Whether nothing has a day.
    pub(super) fn is_empty(&self) -> bool {
        self.days.is_empty() && self.spans.is_empty()
    }

    /// What is on this very day, and what has it for its last.
    pub(super) fn on(&self, day: NaiveDate) -> &[Entry] {
        self.days.get(&day).map_or(&[], Vec::as_slice)
    }

    /// What falls due in the month of a day on no single day, and does not end on this one: what ends in the month or is no
    /// longer than a quarter; and what is longer.
    pub(super) fn within(&self, day: NaiveDate) -> (Vec<Entry>, Vec<Entry>) {
        let month = Month::of(day);
        let touching =
            self.spans.iter().filter(|span| span.from <= month.last() && span.to >= month.first() && span.to != day);
        let (near, far): (Vec<&Span>, Vec<&Span>) =
            touching.partition(|span| month.contains(span.to) || (span.to - span.from).num_days() <= LONG);
        let entries = |spans: Vec<&Span>| spans.into_iter().map(|span| span.entry.clone()).collect();
        (entries(near), entries(far))
    }

    fn milestone(&mut self, milestone: &MilestoneView) {
        let node = Node::of(&milestone.reference());
        let times = Times::of(milestone);
        if let Some(done) = times.done {
            self.add_day(done, node, Occasion::Done);
            return;
        }
        let late = if milestone.standing == Standing::Overdue { Occasion::Late } else { Occasion::Due };
        if let Some(date) = milestone.planned.as_ref().filter(|_| times.plan.is_some()) {
            self.add(date, node.clone(), late);
        }
        let forecast = milestone.forecast.as_ref().and_then(|forecast| forecast.date.as_ref());
        match (times.expected, &milestone.pushed, forecast) {
            (Some(_), Some(pushed), _) => self.add_day(pushed.to, node, Occasion::Expected),
            (Some(_), None, Some(date)) => self.add(date, node, Occasion::Expected),
            _ => self.undated += usize::from(times.plan.is_none()),
        }
    }

    /// Answers that are waited for, and blockers that must be solved; or when that was done.
    fn blockers(&mut self, summary: &Summary) {
        let day = summary.as_of;
        for one in &summary.supervisions {
            let node = Node::Thing(Thing::Supervision, one.code.clone());
            match &one.answered {
                Some(answer) if answer.on <= day => self.add_day(answer.on, node, Occasion::Done),
                _ if one.is_overdue(day) => self.add(&one.feedback, node, Occasion::Late),
                _ => self.add(&one.feedback, node, Occasion::Due),
            }
        }
        for blocker in &summary.blockers {
            let node = Node::Thing(Thing::Blocker, blocker.code.clone());
            match (blocker.closed_on, &blocker.due) {
                (Some(closed), _) if closed <= day => self.add_day(closed, node, Occasion::Done),
                (_, Some(due)) => {
                    self.add(due, node, if blocker.is_late(day) { Occasion::Late } else { Occasion::Due });
                }
                _ => {}
            }
        }
    }

    /// Actions that were done, and what was reported.
    fn records(&mut self, summary: &Summary) {
        let actions = || summary.items.iter().flat_map(|item| &item.actions);
        for action in actions().filter(|action| action.status == ActionStatus::Done) {
            if let Some(mark) = &action.mark {
                self.add_day(mark.on, Node::Thing(Thing::Action, action.code.clone()), Occasion::Done);
            }
        }
        let of_projects = summary.projects.iter().flat_map(|project| &project.updates);
        let of_items = summary.items.iter().flat_map(|item| &item.updates);
        let of_actions = actions().flat_map(|action| &action.updates);
        let of_blockers = summary.blockers.iter().flat_map(|blocker| &blocker.updates);
        for update in of_projects.chain(of_items).chain(of_actions).chain(of_blockers) {
            self.add_day(update.on, Node::Thing(Thing::Update, update.code.clone()), Occasion::Reported);
        }
    }

    fn add_day(&mut self, day: NaiveDate, node: Node, occasion: Occasion) {
        self.days.entry(day).or_default().push(Entry { node, occasion });
    }

    /// On its day where it names one, else in its window and on its last day. Words without days are nowhere.
    fn add(&mut self, date: &PeriodDate, node: Node, occasion: Occasion) {
        let Some(to) = date.latest() else { return };
        self.add_day(to, node.clone(), occasion);
        if matches!(date.kind(), Kind::Day | Kind::ByDay) {
            return;
        }
        self.spans.push(Span { from: begin(date, to), to, entry: Entry { node, occasion } });
    }
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
