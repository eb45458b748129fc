//! What stands on a day, and what becomes of it when changes are added.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::super::hand::on;
use super::super::*;
use crate::model::view::{Assessed, Changes, PeriodOpened};
use crate::model::{ActionStatus, Assessment, PeriodDate, Reading, Said};

/// A kind of thing and its code.
type Key = (Thing, String);

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Dates {
    pub(super) of: String,
    pub(super) planned: Option<PeriodDate>,
    pub(super) forecast: Option<PeriodDate>,
    pub(super) done: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub(super) period: Period,
    /// By project and stage.
    pub(super) units: BTreeMap<(String, String), i64>,
    /// By site.
    pub(super) sites: BTreeMap<String, String>,
    pub(super) milestones: BTreeMap<String, Dates>,
    pub(super) items: BTreeSet<String>,
    pub(super) actions: BTreeMap<String, ActionStatus>,
    pub(super) blockers: BTreeSet<String>,
    /// By project, source and kind.
    pub(super) money: BTreeMap<(String, Option<String>, &'static str), Decimal>,
    /// By indicator and name of the measure.
    pub(super) readings: BTreeMap<(String, String), Reading>,
    pub(super) updates: BTreeMap<Key, BTreeSet<String>>,
    /// Projects, items, and the ledger.
    pub(super) assessments: BTreeMap<Option<Key>, Assessment>,
    pub(super) supervisions: BTreeSet<String>,
    /// By project, stage and end.
    pub(super) targets: BTreeMap<(String, String, Option<NaiveDate>), u32>,
    pub(super) baselines: BTreeSet<String>,
}

fn key(what: &Reference) -> Key {
    (what.thing, what.code.clone())
}

impl State {
    /// As the summary of the day has it; what the whole ledger was judged and which baselines there are it does not say.
    pub(super) fn of(book: &Book, day: NaiveDate) -> Self {
        let summary = on(book, day);
        let mut state = Self::of_summary(&summary);
        let last = book.assessments.iter().filter(|one| one.on <= day).max_by_key(|one| one.on);
        state.assessments.extend(last.filter(|one| one.light.is_some()).map(|one| (None, one.clone())));
        state.baselines = baselines_of(book, day);
        state
    }

    fn of_summary(summary: &Summary) -> Self {
        let mut state = Self {
            period: summary.period,
            units: BTreeMap::new(),
            sites: BTreeMap::new(),
            milestones: BTreeMap::new(),
            items: summary.items.iter().map(|item| item.code.clone()).collect(),
            actions: BTreeMap::new(),
            blockers: BTreeSet::new(),
            money: BTreeMap::new(),
            readings: BTreeMap::new(),
            updates: BTreeMap::new(),
            assessments: BTreeMap::new(),
            supervisions: BTreeSet::new(),
            targets: BTreeMap::new(),
            baselines: BTreeSet::new(),
        };
        state.take_projects(summary);
        state.take_plan(summary);
        for (of, milestone) in summary.milestones() {
            let dates = Dates {
                of: of.code,
                planned: milestone.planned.clone(),
                forecast: milestone.forecast.as_ref().and_then(|forecast| forecast.date.clone()),
                done: milestone.done.as_ref().map(|done| done.on),
            };
            state.milestones.insert(milestone.code.clone(), dates);
        }
        for blocker in &summary.blockers {
            state.tell(&blocker.reference(), &blocker.updates);
            if blocker.is_open(summary.as_of) {
                state.blockers.insert(blocker.code.clone());
            }
        }
        for (indicator, measure) in
            summary.indicators.iter().flat_map(|one| one.measures.iter().map(move |measure| (one, measure)))
        {
            if let Some(reading) = measure.reading(summary.as_of) {
                state.readings.insert((indicator.code.clone(), measure.name.clone()), reading.clone());
            }
        }
        let open = summary.supervisions.iter().filter(|one| one.is_open(summary.as_of));
        state.supervisions = open.map(|one| one.code.clone()).collect();
        state
    }

    fn take_projects(&mut self, summary: &Summary) {
        for project in &summary.projects {
            let code = || project.code.clone();
            for at in &project.stages {
                self.units.insert((code(), at.stage.clone()), i64::from(at.count));
            }
            for site in &project.sites {
                self.sites.extend(site.stage.clone().map(|stage| (site.code.clone(), stage)));
            }
            for funds in &project.money {
                for (kind, value, _) in &funds.amounts {
                    self.money.insert((code(), funds.source.clone(), kind.code()), *value);
                }
            }
            for view in &project.targets {
                let target = &view.target;
                let end = (code(), target.stage.clone(), target.by.latest());
                self.targets.insert(end, target.count.unwrap());
            }
            let said = project.assessment.clone();
            self.assessments.extend(said.map(|said| (Some(key(&project.reference())), said)));
            self.tell(&project.reference(), &project.updates);
        }
    }

    fn take_plan(&mut self, summary: &Summary) {
        for item in &summary.items {
            let said = item.assessment.clone();
            self.assessments.extend(said.map(|said| (Some(key(&item.reference())), said)));
            self.tell(&item.reference(), &item.updates);
            for action in &item.actions {
                self.actions.insert(action.code.clone(), action.status);
                self.tell(&action.reference(), &action.updates);
            }
        }
    }

    fn tell(&mut self, about: &Reference, updates: &[crate::model::Update]) {
        if !updates.is_empty() {
            let codes = self.updates.entry(key(about)).or_default();
            codes.extend(updates.iter().map(|update| update.code.clone()));
        }
    }
}

fn baselines_of(book: &Book, day: NaiveDate) -> BTreeSet<String> {
    crate::ledger::baselines::views(book, day).into_iter().map(|view| view.baseline.name).collect()
}

/// Adding changes. Wherever a change says what was before, that is what stood.
impl State {
    pub(super) fn plus(mut self, changes: &Changes) -> Self {
        self.move_units(changes);
        self.move_figures(changes);
        self.move_dates(changes);
        for (what, _) in &changes.raised {
            self.blockers.insert(what.code.clone());
        }
        for closed in &changes.closed {
            self.blockers.remove(&closed.what.code);
        }
        self.supervisions.extend(changes.supervised.iter().map(|one| one.what.code.clone()));
        for answered in &changes.answered {
            self.supervisions.remove(&answered.what.code);
        }
        self.baselines.extend(changes.baselines.iter().map(|baseline| baseline.name.clone()));
        for reported in changes.updates.iter().filter(|reported| reported.period.is_none()) {
            self.tell(reported.of.as_ref().unwrap_or(&reported.about), std::slice::from_ref(&reported.update));
        }
        for said in changes.assessments.iter().filter(|said| said.period.is_none()) {
            self.judge(said);
        }
        self.live(changes);
        for opened in &changes.periods {
            self.open(opened);
            self.live(changes);
        }
        self
    }

    fn move_units(&mut self, changes: &Changes) {
        for moved in &changes.moved {
            let mut book = |stage: &Option<String>, count: i64| {
                if let Some(stage) = stage {
                    *self.units.entry((moved.project.code.clone(), stage.clone())).or_default() += count;
                }
            };
            book(&moved.from, -i64::from(moved.count));
            book(&moved.to, i64::from(moved.count));
            if let Some(site) = &moved.site {
                self.sites.remove(&site.code);
                self.sites.extend(moved.to.clone().map(|stage| (site.code.clone(), stage)));
            }
        }
        self.units.retain(|_, count| *count != 0);
    }

    fn move_figures(&mut self, changes: &Changes) {
        for change in &changes.money {
            let what = (change.project.code.clone(), change.source.clone(), change.kind.code());
            assert_eq!(self.money.insert(what, change.after), change.before, "{change:?}");
        }
        for (indicator, measure, _, before, reading) in &changes.readings {
            let figure = (indicator.code.clone(), measure.clone());
            assert_eq!(self.readings.insert(figure, reading.clone()), *before);
        }
        for change in &changes.targets {
            let end = (change.project.code.clone(), change.stage.clone(), change.by.latest());
            assert_eq!(self.targets.remove(&end), change.before, "{change:?}");
            self.targets.extend(change.after.map(|count| (end, count)));
        }
    }

    fn move_dates(&mut self, changes: &Changes) {
        for moved in &changes.dates {
            if let Some(known) = self.milestones.get(&moved.what.code) {
                assert_eq!((&known.planned, &known.forecast), (&moved.planned_before, &moved.forecast_before));
            }
        }
        for (what, of, planned) in &changes.added {
            let dates = Dates { of: of.code.clone(), planned: planned.clone(), forecast: None, done: None };
            assert_eq!(self.milestones.insert(what.code.clone(), dates), None, "{what:?} was there before");
        }
        // A milestone that an earlier plan left behind is in no state any more, but what happens to it is still told.
        for moved in &changes.dates {
            let Some(known) = self.milestones.get_mut(&moved.what.code) else { continue };
            for change in &moved.changes {
                let date = if change.said == Said::Forecast { &mut known.forecast } else { &mut known.planned };
                date.clone_from(&change.date);
            }
        }
        for (what, _, done, _) in &changes.completed {
            if let Some(known) = self.milestones.get_mut(&what.code) {
                assert_eq!(known.done.replace(done.on), None, "{what:?} was done before");
            }
        }
    }

    /// What happens in the plan that is in force.
    fn live(&mut self, changes: &Changes) {
        let period = self.period;
        for mark in changes.marks.iter().filter(|mark| mark.period == period) {
            let status = self.actions.get_mut(&mark.action.code).expect("an action of the plan");
            assert_eq!(std::mem::replace(status, mark.to), mark.from, "{mark:?}");
        }
        for reported in changes.updates.iter().filter(|reported| reported.period == Some(period)) {
            self.tell(reported.of.as_ref().unwrap_or(&reported.about), std::slice::from_ref(&reported.update));
        }
        for said in changes.assessments.iter().filter(|said| said.period == Some(period)) {
            self.judge(said);
        }
    }

    fn judge(&mut self, said: &Assessed) {
        let what = said.what.as_ref().map(key);
        let before = self.assessments.remove(&what).and_then(|before| before.light);
        assert_eq!(before, said.before, "{said:?}");
        if said.assessment.light.is_some() {
            self.assessments.insert(what, said.assessment.clone());
        }
    }

    fn open(&mut self, opened: &PeriodOpened) {
        self.period = opened.period;
        self.assessments.retain(|what, _| what.as_ref().is_none_or(|(thing, _)| *thing != Thing::Item));
        for what in &opened.left {
            let code = &what.code;
            let was_there = match what.thing {
                Thing::Item => self.items.remove(code),
                Thing::Action => self.actions.remove(code).is_some(),
                _ => self.milestones.remove(code).is_some(),
            };
            assert!(was_there, "{what:?} leaves a plan it is not in");
            self.updates.remove(&key(what));
        }
        for what in &opened.begun {
            let is_new = match what.thing {
                Thing::Item => self.items.insert(code_of(what)),
                _ => self.actions.insert(code_of(what), ActionStatus::NotStarted).is_none(),
            };
            assert!(is_new, "{what:?} was in the plan before");
        }
        for what in &opened.carried {
            assert!(self.items.contains(&what.code) || self.actions.contains_key(&what.code), "{what:?}");
        }
    }
}

fn code_of(what: &Reference) -> String {
    what.code.clone()
}
