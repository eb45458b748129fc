//! What is on which day, and what falls due within a stretch of days, out of the whole ledger.

use std::cmp::Reverse;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::sheet::{Entry, Occasion, Places, Sheet, Span};
use crate::model::view::{Dated, MilestoneView, Times, UpdateAt};
use crate::model::{ActionStatus, Kind, PeriodDate, Standing, Thing};
use crate::tui::month::Month;
use crate::tui::shown::{Era, Shown};
use crate::tui::subject::Node;

/// Longer than a quarter: no matter of a single month.
const LONG: i64 = 92;

/// Projects of a large ledger whose dates are looked through in one go: it takes a few milliseconds.
const SLICE: usize = 512;

/// Of a large ledger it comes in slices.
#[derive(Clone, Debug, Default)]
pub(super) struct Almanac {
    /// Which reading of the ledger it is of.
    era: Era,
    /// The milestones of projects.
    of_projects: Sheet,
    /// What there is little of however large the ledger is.
    others: Sheet,
    /// What was reported of projects that are left in the file.
    reported: Sheet,
    /// Whether projects are left in the file.
    is_large: bool,
    /// The projects that are still to be looked at.
    left: Range<usize>,
    /// What was reported so far, and of the rest what is newer than all of it. Until it is all there what was there before
    /// is shown.
    reported_left: Option<(Sheet, UpdateAt)>,
}

impl Almanac {
    pub(super) fn of(shown: &Shown) -> Self {
        let mut almanac = Self { era: shown.era().clone(), ..Self::default() };
        if shown.source().is_some() {
            almanac.is_large = true;
            almanac.left = 0..shown.projects.len();
        }
        let mut filing = Filing(&mut almanac.of_projects);
        for project in shown.at_hand() {
            filing.milestones(shown, &project.milestones);
        }
        almanac.add_others(shown);
        almanac.work(shown);
        almanac
    }

    /// Makes it that of the ledger as it is now: only what has changed is looked at again, where that is known.
    pub(super) fn renew(&mut self, shown: &Shown) {
        if self.era == *shown.era() {
            return;
        }
        let Some(changed) = shown.changed_since(&self.era) else {
            *self = Self::of(shown);
            return;
        };
        self.era = shown.era().clone();
        let mut anew = Sheet::default();
        // What is still to be looked at will be.
        for project in changed.iter().filter(|project| !self.left.contains(project)) {
            look_at(&mut anew, shown, *project..project + 1);
        }
        let is_changed = |place| Shown::project_number(place).is_some_and(|project| changed.contains(&project));
        self.of_projects.change(is_changed, anew);
        self.add_others(shown);
    }

    pub(super) const fn is_working(&self) -> bool {
        self.left.start < self.left.end || self.reported_left.is_some()
    }

    /// Looks at the next projects, and after all of them at what was reported. Whether it tells more than before.
    pub(super) fn work(&mut self, shown: &Shown) -> bool {
        let slice = self.left.start..self.left.end.min(self.left.start + SLICE);
        self.left.start = slice.end;
        if !slice.is_empty() {
            look_at(&mut self.of_projects, shown, slice);
            return true;
        }
        if let Some((sheet, before)) = self.reported_left.take() {
            self.look_at_reported(shown, sheet, before);
        }
        self.reported_left.is_none()
    }

    fn look_at_reported(&mut self, shown: &Shown, mut sheet: Sheet, before: UpdateAt) {
        let (updates, before) = shown.next_updates(before);
        for (update, place) in &updates {
            sheet.add(update.on, Entry { place: *place, occasion: Occasion::Reported });
        }
        match before {
            Some(before) => self.reported_left = Some((sheet, before)),
            None => self.reported = sheet,
        }
    }

    /// What there is little of, anew.
    fn add_others(&mut self, shown: &Shown) {
        self.others = Sheet::default();
        let mut filing = Filing(&mut self.others);
        for item in &shown.items {
            filing.milestones(shown, &item.milestones);
        }
        filing.blockers(shown);
        filing.records(shown);
        self.reported_left = self.is_large.then(|| (Sheet::default(), UpdateAt::end_of(shown.as_of)));
    }

    fn sheets(&self) -> [&Sheet; 3] {
        [&self.of_projects, &self.others, &self.reported]
    }

    /// Whether nothing has a day.
    pub(super) fn is_empty(&self) -> bool {
        !self.is_large && self.sheets().into_iter().all(Sheet::is_empty)
    }

    /// How many open milestones have no day.
    pub(super) fn undated(&self) -> usize {
        self.sheets().into_iter().map(Sheet::undated).sum()
    }

    /// How much there is on a day on one occasion.
    pub(super) fn count(&self, day: NaiveDate, occasion: Occasion) -> usize {
        self.sheets().into_iter().filter_map(|sheet| sheet.on(day, occasion)).map(Places::len).sum()
    }

    /// What is on this very day, and what has it for its last.
    pub(super) fn on(&self, day: NaiveDate) -> Vec<Entry> {
        let of =
            |occasion| self.sheets().into_iter().filter_map(move |sheet| Some((occasion, sheet.on(day, occasion)?)));
        let lists = Occasion::ALL.into_iter().flat_map(of);
        lists.flat_map(|(occasion, places)| entries(places, occasion)).collect()
    }

    /// What falls due in the month of a day on no single day, and does not end on this one: what ends in the month or is no
    /// longer than a quarter; and what is longer.
    pub(super) fn within(&self, day: NaiveDate) -> (Vec<Entry>, Vec<Entry>) {
        let month = Month::of(day);
        let (first, last) = (month.first(), month.last());
        let ending = self.sheets().into_iter().flat_map(|sheet| sheet.ending_from(first));
        let mut touching: Vec<_> = ending.filter(|(span, _)| span.from.0 <= last && span.to != day).collect();
        touching.sort_by_key(|(span, _)| *span);
        let (near, far): (Vec<_>, Vec<_>) =
            touching.into_iter().partition(|(span, _)| span.to <= last || (span.to - span.from.0).num_days() <= LONG);
        let listed = |spans: Vec<(Span, &Places)>| {
            spans.into_iter().flat_map(|(span, places)| entries(places, span.occasion)).collect()
        };
        (listed(near), listed(far))
    }
}

fn entries(places: &Places, occasion: Occasion) -> impl Iterator<Item = Entry> {
    places.iter().map(move |place| Entry { place, occasion })
}

/// Takes in the milestones of some projects of a large ledger.
fn look_at(sheet: &mut Sheet, shown: &Shown, projects: Range<usize>) {
    let Some(source) = shown.source() else { return };
    let mut filing = Filing(sheet);
    source.dates(projects, &mut |project, nth, dated| {
        filing.milestone(dated, || shown.milestone_place(project, nth));
    });
}

/// Puts things into a sheet, each where it is to be looked for.
struct Filing<'s>(&'s mut Sheet);

impl Filing<'_> {
    fn milestones(&mut self, shown: &Shown, milestones: &[MilestoneView]) {
        for milestone in milestones {
            self.milestone(milestone.into(), || shown.place(&Node::of(&milestone.reference())));
        }
    }

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
            _ if times.plan.is_none() => place().into_iter().for_each(|place| self.0.add_undated(place)),
            _ => {}
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
    }

    fn add_day(&mut self, day: NaiveDate, place: impl Fn() -> Option<usize>, occasion: Occasion) {
        if let Some(place) = place() {
            self.0.add(day, Entry { place, occasion });
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
        if let Some(place) = place() {
            self.0.add_within(Span { to, from: Reverse(from), occasion }, place);
        }
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
