//! Reading plan items with their actions, blockers and indicators.

use std::collections::HashMap;

use super::owners::Owners;
use super::{Reader, Scope, column};
use crate::model::Fault;
use crate::model::{
    Action, ActionStatus, Blocker, BlockerCategory, FigureRef, Indicator, Item, Measure, Period, Qualifier, Reading,
    StatusMark,
};
use crate::store::write::Key;

impl Reader<'_> {
    /// The open period's plan items in their order, or one item of any period, with everything recorded of them.
    pub fn items(&self, scope: Scope) -> Result<Vec<Item>, Fault> {
        let period = match scope {
            Scope::All => Some(self.heading()?.period),
            Scope::One(_) | Scope::Several(_) => None,
        };
        let items = self.items_by_period(scope)?.into_iter();
        Ok(items.filter(|(of, _)| period.is_none_or(|period| period == *of)).map(|(_, item)| item).collect())
    }

    /// Plan items of every period, each with its period.
    pub(super) fn items_by_period(&self, scope: Scope) -> Result<Vec<(Period, Item)>, Fault> {
        let sql = "SELECT id, period, code, name, name_en, unit, person, leader, coalesce(carried, 0)
                     FROM item WHERE {scope} ORDER BY position";
        let items = self.scoped(sql, "id", scope, |row| {
            let item = Item {
                code: row.get(2)?,
                name: row.get(3)?,
                name_en: row.get(4)?,
                responsible: column::responsible(row, 5)?,
                actions: Vec::new(),
                milestones: Vec::new(),
                updates: Vec::new(),
                assessments: Vec::new(),
                carried: row.get(8)?,
            };
            Ok((row.get(0)?, (column::known(row, 1, Period::from_code)?, item)))
        })?;
        let mut items = Owners::of(items);
        items.give(self.actions("a.item_id", scope)?, |(_, item)| &mut item.actions);
        items.give(self.milestones_of("item_id", scope)?, |(_, item)| &mut item.milestones);
        items.give(self.updates_of("item_id", scope)?, |(_, item)| &mut item.updates);
        items.give(self.assessments_of("item_id", scope)?, |(_, item)| &mut item.assessments);
        Ok(items.into_things())
    }

    pub fn item(&self, key: Key) -> Result<Item, Fault> {
        self.items(Scope::One(key))?.pop().ok_or_else(|| Fault::foreign(&self.path, "item", &key.0.to_string()))
    }

    pub fn action(&self, key: Key) -> Result<Action, Fault> {
        self.actions("a.id", Scope::One(key))?
            .pop()
            .map(|(_, action)| action)
            .ok_or_else(|| Fault::foreign(&self.path, "action", &key.0.to_string()))
    }

    /// Actions with the item each belongs to.
    fn actions(&self, owner: &str, scope: Scope) -> Result<Vec<(i64, Action)>, Fault> {
        let sql =
            "SELECT a.id, a.item_id, a.code, a.name, a.name_en, a.unit, a.person, a.leader, coalesce(a.carried, 0)
                     FROM action a WHERE {scope} ORDER BY a.position";
        let actions = self.scoped(sql, owner, scope, |row| {
            let action = Action {
                code: row.get(2)?,
                name: row.get(3)?,
                name_en: row.get(4)?,
                responsible: column::responsible(row, 5)?,
                projects: Vec::new(),
                milestones: Vec::new(),
                marks: Vec::new(),
                updates: Vec::new(),
                carried: row.get(8)?,
            };
            Ok((row.get(0)?, (row.get(1)?, action)))
        })?;
        let mut actions: Owners<(i64, Action)> = Owners::of(actions);
        let links = |table: &str| {
            let sql = format!(
                "SELECT l.action_id, t.code FROM action_{table} l JOIN {table} t ON t.id = l.{table}_id
                   JOIN action a ON a.id = l.action_id WHERE {{scope}} ORDER BY l.action_id, l.position"
            );
            self.scoped(&sql, owner, scope, |row| Ok((row.get(0)?, row.get(1)?)))
        };
        actions.give(links("project")?, |(_, action)| &mut action.projects);
        actions.give(links("milestone")?, |(_, action)| &mut action.milestones);
        actions.give(self.marks(owner, scope)?, |(_, action)| &mut action.marks);
        // Updates know their action, not its item.
        let keys: Vec<Key> = actions.rows().map(Key).collect();
        let of_actions = if scope == Scope::All { Scope::All } else { Scope::Several(&keys) };
        actions.give(self.updates_of("action_id", of_actions)?, |(_, action)| &mut action.updates);
        Ok(actions.into_things())
    }

    fn marks(&self, owner: &str, scope: Scope) -> Result<Vec<(i64, StatusMark)>, Fault> {
        let sql = "SELECT m.action_id, m.status, m.happened_on, m.recorded_on, m.author, m.note
                     FROM action_mark m JOIN action a ON a.id = m.action_id WHERE {scope} ORDER BY m.id";
        self.scoped(sql, owner, scope, |row| {
            let mark = StatusMark {
                status: column::known(row, 1, ActionStatus::from_code)?,
                on: row.get(2)?,
                recorded_on: row.get(3)?,
                by: row.get(4)?,
                note: row.get(5)?,
            };
            Ok((row.get(0)?, mark))
        })
    }

    /// The rows of an action's marks, in the order they were written down.
    pub(in crate::store) fn mark_keys(&self, action: Key) -> Result<Vec<Key>, Fault> {
        self.rows("SELECT id FROM action_mark WHERE action_id = ?1 ORDER BY id", &[&action.0], |row| {
            Ok(Key(row.get(0)?))
        })
    }

    /// The item an action belongs to.
    pub fn item_of(&self, action: Key) -> Result<Key, Fault> {
        self.row("SELECT item_id FROM action WHERE id = ?1", &[&action.0], |row| Ok(Key(row.get(0)?)))?
            .ok_or_else(|| Fault::foreign(&self.path, "action", &action.0.to_string()))
    }

    /// Blockers in the order they were written down.
    pub fn blockers(&self, scope: Scope) -> Result<Vec<Blocker>, Fault> {
        let sql = "SELECT id, code, category, text, text_en, owner, raised_on, recorded_on, closed_on, closing_note,
                          due_kind, due_earliest, due_latest, due_words
                     FROM blocker WHERE {scope} ORDER BY id";
        let blockers = self.scoped(sql, "id", scope, |row| {
            let blocker = Blocker {
                code: row.get(1)?,
                category: column::known(row, 2, BlockerCategory::from_code)?,
                text: row.get(3)?,
                text_en: row.get(4)?,
                owner: row.get(5)?,
                projects: Vec::new(),
                due: column::date(row, 10)?,
                updates: Vec::new(),
                raised_on: row.get(6)?,
                recorded_on: row.get(7)?,
                closed_on: row.get(8)?,
                closing_note: row.get(9)?,
            };
            Ok((row.get(0)?, blocker))
        })?;
        let mut blockers: Owners<Blocker> = Owners::of(blockers);
        let sql = "SELECT l.blocker_id, p.code FROM blocker_project l JOIN project p ON p.id = l.project_id
                    WHERE {scope} ORDER BY l.blocker_id, l.position";
        let projects = self.scoped(sql, "l.blocker_id", scope, |row| Ok((row.get(0)?, row.get(1)?)))?;
        blockers.give(projects, |blocker| &mut blocker.projects);
        blockers.give(self.updates_of("blocker_id", scope)?, |blocker| &mut blocker.updates);
        Ok(blockers.into_things())
    }

    pub fn blocker(&self, key: Key) -> Result<Blocker, Fault> {
        self.blockers(Scope::One(key))?.pop().ok_or_else(|| Fault::foreign(&self.path, "blocker", &key.0.to_string()))
    }

    /// Indicators in their order, with their measures and readings.
    pub fn indicators(&self, scope: Scope) -> Result<Vec<Indicator>, Fault> {
        let sql =
            "SELECT id, code, name, name_en, section, note, note_en FROM indicator WHERE {scope} ORDER BY position";
        let indicators = self.scoped(sql, "id", scope, |row| {
            let indicator = Indicator {
                code: row.get(1)?,
                name: row.get(2)?,
                name_en: row.get(3)?,
                section: row.get(4)?,
                note: row.get(5)?,
                note_en: row.get(6)?,
                measures: Vec::new(),
            };
            Ok((row.get(0)?, indicator))
        })?;
        let mut indicators: Owners<Indicator> = Owners::of(indicators);
        indicators.give(self.measures(scope)?, |indicator| &mut indicator.measures);
        Ok(indicators.into_things())
    }

    pub fn indicator(&self, key: Key) -> Result<Indicator, Fault> {
        self.indicators(Scope::One(key))?
            .pop()
            .ok_or_else(|| Fault::foreign(&self.path, "indicator", &key.0.to_string()))
    }

    fn measures(&self, scope: Scope) -> Result<Vec<(i64, Measure)>, Fault> {
        let mut readings: HashMap<i64, Vec<Reading>> = HashMap::new();
        let sql = "SELECT r.measure_id, r.value, r.qualifier, r.happened_on, r.recorded_on
                     FROM reading r JOIN measure m ON m.id = r.measure_id WHERE {scope} ORDER BY r.happened_on, r.id";
        for (measure, reading) in self.scoped(sql, "m.indicator_id", scope, |row| {
            let reading = Reading {
                value: column::decimal(row, 1)?,
                qualifier: column::known(row, 2, Qualifier::from_code)?,
                on: row.get(3)?,
                recorded_on: row.get(4)?,
            };
            Ok((row.get(0)?, reading))
        })? {
            readings.entry(measure).or_default().push(reading);
        }
        let mut parts = self.measure_parts("m.indicator_id", scope)?;
        let sql = "SELECT m.id, m.indicator_id, m.name, m.name_en, m.unit, m.ratio_part, m.ratio_whole
                     FROM measure m WHERE {scope} ORDER BY m.indicator_id, m.position";
        self.scoped(sql, "m.indicator_id", scope, |row| {
            let ratio = column::maybe_known(row, 5, FigureRef::parse)?;
            let measure = Measure {
                name: row.get(2)?,
                name_en: row.get(3)?,
                unit: row.get(4)?,
                readings: readings.remove(&row.get::<_, i64>(0)?).unwrap_or_default(),
                parts: parts.remove(&row.get::<_, i64>(0)?).unwrap_or_default(),
                ratio: ratio.zip(column::maybe_known(row, 6, FigureRef::parse)?),
            };
            Ok((row.get(1)?, measure))
        })
    }

    /// The figures that add up to a measure.
    pub(in crate::store) fn parts_of(&self, measure: Key) -> Result<Vec<FigureRef>, Fault> {
        Ok(self.measure_parts("m.id", Scope::One(measure))?.remove(&measure.0).unwrap_or_default())
    }

    /// The rows of an indicator's measures, in their order.
    pub fn measure_keys(&self, indicator: Key) -> Result<Vec<Key>, Fault> {
        let sql = "SELECT id FROM measure WHERE indicator_id = ?1 ORDER BY position";
        self.rows(sql, &[&indicator.0], |row| Ok(Key(row.get(0)?)))
    }
}
