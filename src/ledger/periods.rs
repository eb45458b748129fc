//! Closing a period and opening the next: each open action is carried over or dropped, with a reason.
//!
//! What is carried gets rows of its own in the new period; the old ones stay as they are, so that the closed period can be
//! read as it was left.

use chrono::NaiveDate;

use super::Outcome;
use super::command::Fate;
use super::step::{Step, text};
use crate::model::problem::Field;
use crate::model::{Action, ActionStatus, Deed, Item, Period, Problem, Thing};
use crate::store::{Key, Named};

/// An action that is open when its period closes.
struct Open {
    action: Named,
    fate: Option<Fate>,
    /// Whether somebody named it.
    named: bool,
}

impl Step<'_, '_> {
    pub(super) fn open_period(
        &mut self,
        period: Period,
        fates: Vec<(String, Fate)>,
        rest: Option<&Fate>,
        on: Option<NaiveDate>,
    ) -> Outcome<Deed> {
        let closing = self.reader().heading()?.period;
        if period <= closing {
            return Err(Problem::PeriodNotLater { period, current: closing }.into());
        }
        let on = self.happened(on)?;
        let opened = self.reader().periods()?.into_iter().find(|(one, _)| *one == closing).and_then(|(_, day)| day);
        if let Some(opened_on) = opened.filter(|opened_on| on < *opened_on) {
            return Err(Problem::OpensBefore { current: closing, opened_on, on }.into());
        }
        let open = self.decide(self.open_actions(rest, on)?, fates)?;
        let undecided = open.iter().filter(|one| one.fate.is_none()).map(|one| one.action.reference());
        let undecided: Vec<_> = undecided.collect();
        if !undecided.is_empty() {
            return Err(Problem::ActionsUndecided { period: closing, actions: undecided }.into());
        }
        let items = self.reader().names(Thing::Item)?;
        let mut carried = Vec::new();
        for one in &open {
            match &one.fate {
                Some(Fate::Drop(reason)) => {
                    let reason = text(reason, Field::Note)?;
                    self.insert_mark(one.action.key, ActionStatus::Dropped, on, Some(reason))?;
                }
                Some(Fate::Carry) | None => carried.push(one.action.key),
            }
        }
        self.writer.open_period(period, on)?;
        for item in items {
            self.carry_item(item.key, &carried, period, on)?;
        }
        self.freeze(&period.to_string(), period, on, None)?;
        let dropped = open.len() - carried.len();
        let (period, closed) = (period.to_string(), closing.to_string());
        Ok(Deed::PeriodOpened { period, closed, carried: carried.len(), dropped, on })
    }

    /// The actions that are open at the end of `on`, with what becomes of those nobody names.
    fn open_actions(&self, rest: Option<&Fate>, on: NaiveDate) -> Outcome<Vec<Open>> {
        let mut open = Vec::new();
        for action in self.reader().names(Thing::Action)? {
            if self.marks(action.key)?.status(on).is_open() {
                open.push(Open { action, fate: rest.cloned(), named: false });
            }
        }
        Ok(open)
    }

    fn decide(&self, mut open: Vec<Open>, fates: Vec<(String, Fate)>) -> Outcome<Vec<Open>> {
        for (words, fate) in fates {
            let named = self.resolve(&words, &[Thing::Action])?;
            let Some(one) = open.iter_mut().find(|one| one.action.key == named.key) else {
                return Err(Problem::NotOpen { what: named.what }.into());
            };
            // Two different fates for one action: nobody can tell which was meant.
            if one.named && one.fate.as_ref() != Some(&fate) {
                return Err(Problem::BadValue { field: Field::Code, words }.into());
            }
            one.fate = Some(fate);
            one.named = true;
        }
        Ok(open)
    }

    /// Takes along what goes on of an item: the carried actions, and its milestones that are still to come.
    fn carry_item(&mut self, row: Key, carried: &[Key], period: Period, on: NaiveDate) -> Outcome<()> {
        let item = self.reader().item(row)?;
        let mut actions = Vec::new();
        for action in carried {
            if self.reader().item_of(*action)? == row {
                actions.push(self.reader().action(*action)?);
            }
        }
        let done = |done: NaiveDate| done <= on;
        let to_come = item.milestones.iter().filter(|one| !one.done.as_ref().is_some_and(|one| done(one.on)));
        let to_come = self.keys(Thing::Milestone, to_come.map(|milestone| milestone.code.as_str()))?;
        if actions.is_empty() && to_come.is_empty() {
            return Ok(());
        }
        let next = Item {
            actions: Vec::new(),
            milestones: Vec::new(),
            updates: Vec::new(),
            assessments: Vec::new(),
            carried: true,
            ..item
        };
        let next = self.writer.insert_item(period, &next)?;
        for milestone in to_come {
            self.writer.move_milestone(milestone, next)?;
        }
        for action in actions {
            self.carry_action(next, action)?;
        }
        Ok(())
    }

    fn carry_action(&mut self, item: Key, action: Action) -> Outcome<()> {
        let projects = self.keys(Thing::Project, action.projects.iter().map(String::as_str))?;
        let milestones = self.keys(Thing::Milestone, action.milestones.iter().map(String::as_str))?;
        let next = Action { marks: Vec::new(), updates: Vec::new(), carried: true, ..action };
        let next = self.writer.insert_action(item, &next)?;
        self.writer.link_projects(next, &projects)?;
        Ok(self.writer.link_milestones(next, &milestones)?)
    }

    /// The rows of things by their codes.
    fn keys<'a>(&self, thing: Thing, codes: impl Iterator<Item = &'a str>) -> Outcome<Vec<Key>> {
        let mut keys = Vec::new();
        for code in codes {
            keys.extend(self.reader().named(thing, code)?.map(|named| named.key));
        }
        Ok(keys)
    }
}
