//! Writing plan items, actions, blockers, indicators and the data date.

use super::value::{self, Column, day, key, maybe, maybe_day, number, position, text};
use super::{Key, Table, Writer};
use crate::model::Fault;
use crate::model::{Action, Blocker, DataDate, Indicator, Item, Measure, Period, Reading, StatusMark};

impl Writer<'_> {
    pub fn set_data_date(&mut self, data_date: DataDate) -> Result<(), Fault> {
        let pin = match data_date {
            DataDate::Pinned(day) => Some(day),
            DataDate::FollowsClock => None,
        };
        self.update(Table::Ledger, Key(1), &[("pinned_on", maybe_day(pin))])
    }

    /// Adds the item itself, without its actions, milestones and updates.
    pub fn insert_item(&mut self, period: Period, item: &Item) -> Result<Key, Fault> {
        let columns = [
            ("period", text(&period.to_string())),
            ("code", text(&item.code)),
            ("position", self.next_position(Table::Item)?),
            ("name", text(&item.name)),
            ("carried", number(item.carried)),
        ];
        let row = self.insert(Table::Item, columns)?;
        self.update_item(row, item)?;
        Ok(row)
    }

    pub fn update_item(&mut self, row: Key, item: &Item) -> Result<(), Fault> {
        let columns = [
            ("name", text(&item.name)),
            ("name_en", maybe(item.name_en.as_deref())),
            ("unit", maybe(item.responsible.unit.as_deref())),
            ("person", maybe(item.responsible.person.as_deref())),
            ("leader", maybe(item.responsible.leader.as_deref())),
        ];
        self.update(Table::Item, row, &columns)
    }

    pub fn delete_item(&mut self, row: Key) -> Result<(), Fault> {
        self.delete_where(Table::Assessment, "item_id", row)?;
        self.delete(Table::Item, row)
    }

    /// Adds the action itself, without what it points at and what happened to it.
    pub fn insert_action(&mut self, item: Key, action: &Action) -> Result<Key, Fault> {
        let columns = [
            ("item_id", key(item)),
            ("code", text(&action.code)),
            ("position", self.next_position(Table::Action)?),
            ("name", text(&action.name)),
            ("carried", number(action.carried)),
        ];
        let row = self.insert(Table::Action, columns)?;
        self.update_action(row, action)?;
        Ok(row)
    }

    pub fn update_action(&mut self, row: Key, action: &Action) -> Result<(), Fault> {
        let columns = [
            ("name", text(&action.name)),
            ("name_en", maybe(action.name_en.as_deref())),
            ("unit", maybe(action.responsible.unit.as_deref())),
            ("person", maybe(action.responsible.person.as_deref())),
            ("leader", maybe(action.responsible.leader.as_deref())),
        ];
        self.update(Table::Action, row, &columns)
    }

    /// Makes the action point at exactly these projects.
    pub fn link_projects(&mut self, action: Key, projects: &[Key]) -> Result<(), Fault> {
        self.link(Table::ActionProject, ("action_id", action), "project_id", projects)
    }

    /// Makes the action promise exactly these milestones.
    pub fn link_milestones(&mut self, action: Key, milestones: &[Key]) -> Result<(), Fault> {
        self.link(Table::ActionMilestone, ("action_id", action), "milestone_id", milestones)
    }

    fn link(&mut self, table: Table, from: (&'static str, Key), column: &'static str, to: &[Key]) -> Result<(), Fault> {
        self.delete_where(table, from.0, from.1)?;
        for (at, target) in to.iter().enumerate() {
            self.insert(table, [(from.0, key(from.1)), (column, key(*target)), ("position", position(at))])?;
        }
        Ok(())
    }

    pub fn delete_action(&mut self, row: Key) -> Result<(), Fault> {
        for table in [Table::ActionProject, Table::ActionMilestone, Table::ActionMark] {
            self.delete_where(table, "action_id", row)?;
        }
        self.delete(Table::Action, row)
    }

    pub fn insert_mark(&mut self, action: Key, mark: &StatusMark) -> Result<(), Fault> {
        let columns = [
            ("action_id", key(action)),
            ("status", text(mark.status.code())),
            ("happened_on", day(mark.on)),
            ("recorded_on", day(mark.recorded_on)),
            ("author", maybe(mark.by.as_deref())),
            ("note", maybe(mark.note.as_deref())),
        ];
        self.insert(Table::ActionMark, columns).map(drop)
    }

    /// Takes back the mark of an action that stands at `at`, in the order they are read.
    pub fn delete_mark(&mut self, action: Key, at: usize) -> Result<(), Fault> {
        let rows = self.reader().mark_keys(action)?;
        rows.get(at).map_or(Ok(()), |row| self.delete(Table::ActionMark, *row))
    }

    /// Adds the blocker itself and the projects it holds up, without what was reported of it.
    pub fn insert_blocker(&mut self, blocker: &Blocker, projects: &[Key]) -> Result<Key, Fault> {
        let mut columns = vec![
            ("code", text(&blocker.code)),
            ("raised_on", day(blocker.raised_on)),
            ("recorded_on", day(blocker.recorded_on)),
        ];
        columns.extend(may_change(blocker));
        let row = self.insert(Table::Blocker, columns)?;
        self.link_blocker(row, projects)?;
        Ok(row)
    }

    /// Writes what may change of a blocker: its kind and words, who must solve it by when, and its end.
    pub fn update_blocker(&mut self, row: Key, blocker: &Blocker) -> Result<(), Fault> {
        self.update(Table::Blocker, row, &may_change(blocker))
    }

    /// Makes the blocker hold up exactly these projects.
    pub fn link_blocker(&mut self, blocker: Key, projects: &[Key]) -> Result<(), Fault> {
        self.link(Table::BlockerProject, ("blocker_id", blocker), "project_id", projects)
    }

    /// Removes a blocker with what was reported of it.
    pub fn delete_blocker(&mut self, row: Key) -> Result<(), Fault> {
        self.delete_where(Table::StatusUpdate, "blocker_id", row)?;
        self.delete_where(Table::BlockerProject, "blocker_id", row)?;
        self.delete(Table::Blocker, row)
    }

    /// Adds an indicator with its measures and their readings.
    pub fn insert_indicator(&mut self, indicator: &Indicator) -> Result<Key, Fault> {
        let columns = [
            ("code", text(&indicator.code)),
            ("position", self.next_position(Table::Indicator)?),
            ("name", text(&indicator.name)),
        ];
        let row = self.insert(Table::Indicator, columns)?;
        self.update_indicator(row, indicator)?;
        for (at, measure) in indicator.measures.iter().enumerate() {
            self.insert_measure(row, at, measure)?;
        }
        Ok(row)
    }

    /// Writes the fields of an indicator, and of the measures it has the units and what they are made of.
    pub fn update_indicator(&mut self, row: Key, indicator: &Indicator) -> Result<(), Fault> {
        let columns = [
            ("name", text(&indicator.name)),
            ("name_en", maybe(indicator.name_en.as_deref())),
            ("section", maybe(indicator.section.as_deref())),
            ("note", maybe(indicator.note.as_deref())),
            ("note_en", maybe(indicator.note_en.as_deref())),
        ];
        self.update(Table::Indicator, row, &columns)?;
        let measures = self.reader().measure_keys(row)?;
        for (measure, written) in measures.into_iter().zip(&indicator.measures) {
            let mut columns = vec![("unit", text(&written.unit))];
            columns.extend(ratio(written));
            self.update(Table::Measure, measure, &columns)?;
            self.write_parts(measure, written)?;
        }
        Ok(())
    }

    fn write_parts(&mut self, row: Key, measure: &Measure) -> Result<(), Fault> {
        if self.reader().parts_of(row)? == measure.parts {
            return Ok(());
        }
        self.delete_where(Table::MeasurePart, "measure_id", row)?;
        for (at, figure) in measure.parts.iter().enumerate() {
            let columns = [("measure_id", key(row)), ("position", position(at)), ("figure", text(&figure.to_string()))];
            self.insert(Table::MeasurePart, columns)?;
        }
        Ok(())
    }

    fn insert_measure(&mut self, indicator: Key, at: usize, measure: &Measure) -> Result<(), Fault> {
        let mut columns = vec![
            ("indicator_id", key(indicator)),
            ("position", position(at)),
            ("name", text(&measure.name)),
            ("name_en", maybe(measure.name_en.as_deref())),
            ("unit", text(&measure.unit)),
        ];
        columns.extend(ratio(measure));
        let row = self.insert(Table::Measure, columns)?;
        self.write_parts(row, measure)?;
        for reading in &measure.readings {
            self.insert_reading(row, reading)?;
        }
        Ok(())
    }

    pub fn insert_reading(&mut self, measure: Key, reading: &Reading) -> Result<(), Fault> {
        let columns = [
            ("measure_id", key(measure)),
            ("value", text(&reading.value.to_string())),
            ("qualifier", text(reading.qualifier.code())),
            ("happened_on", day(reading.on)),
            ("recorded_on", day(reading.recorded_on)),
        ];
        self.insert(Table::Reading, columns).map(drop)
    }

    pub fn delete_indicator(&mut self, row: Key) -> Result<(), Fault> {
        for measure in self.keys_where(Table::Measure, "indicator_id", row)? {
            self.delete_where(Table::Reading, "measure_id", measure)?;
            self.delete_where(Table::MeasurePart, "measure_id", measure)?;
            self.delete(Table::Measure, measure)?;
        }
        self.delete(Table::Indicator, row)
    }
}

fn may_change(blocker: &Blocker) -> Vec<Column> {
    let mut columns = vec![
        ("category", text(blocker.category.code())),
        ("text", text(&blocker.text)),
        ("text_en", maybe(blocker.text_en.as_deref())),
        ("owner", maybe(blocker.owner.as_deref())),
        ("closed_on", maybe_day(blocker.closed_on)),
        ("closing_note", maybe(blocker.closing_note.as_deref())),
    ];
    columns.extend(value::window(["due_kind", "due_earliest", "due_latest", "due_words"], blocker.due.as_ref()));
    columns
}

fn ratio(measure: &Measure) -> [Column; 2] {
    let (part, whole) = measure.ratio.as_ref().map(|(part, whole)| (part.to_string(), whole.to_string())).unzip();
    [("ratio_part", maybe(part.as_deref())), ("ratio_whole", maybe(whole.as_deref()))]
}
