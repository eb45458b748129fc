//! Writing projects, their quantities, sites, aliases, movements, and the milestones of anything.

use super::value::{Column, WINDOW, day, key, maybe, maybe_day, number, position, text, window};
use super::{Key, Owner, Subject, Table, Writer};
use crate::model::Fault;
use crate::model::{Completion, Milestone, Movement, Plan, Project, Quantity, Site, Update};

impl Writer<'_> {
    /// Adds the project itself with its quantities and aliases, and nothing of what happened to it.
    pub fn insert_project(&mut self, project: &Project) -> Result<Key, Fault> {
        let at = self.next_position(Table::Project)?;
        let own = own_columns(project);
        let row = self.insert(Table::Project, own.into_iter().chain([("position", at)]))?;
        self.insert_aliases("project_id", row, &project.aliases)?;
        self.insert_quantities(row, &project.quantities)?;
        Ok(row)
    }

    /// Makes the project's own fields, quantities and aliases be those of `project`.
    pub fn update_project(&mut self, row: Key, project: &Project) -> Result<(), Fault> {
        self.update(Table::Project, row, &own_columns(project))?;
        let (aliases, quantities) = {
            let known = self.reader().project_parts(row)?;
            (known.aliases, known.quantities)
        };
        if aliases != project.aliases {
            self.delete_where(Table::Alias, "project_id", row)?;
            self.insert_aliases("project_id", row, &project.aliases)?;
        }
        if quantities != project.quantities {
            self.delete_where(Table::Quantity, "project_id", row)?;
            self.insert_quantities(row, &project.quantities)?;
        }
        Ok(())
    }

    fn insert_quantities(&mut self, project: Key, quantities: &[Quantity]) -> Result<(), Fault> {
        for (at, quantity) in quantities.iter().enumerate() {
            let columns = [
                ("project_id", key(project)),
                ("position", position(at)),
                ("value", quantity.value.map_or(rusqlite::types::Value::Null, number)),
                ("unit", text(&quantity.unit)),
                ("inferred", number(quantity.inferred)),
            ];
            self.insert(Table::Quantity, columns)?;
        }
        Ok(())
    }

    fn insert_aliases(&mut self, column: &'static str, owner: Key, aliases: &[String]) -> Result<(), Fault> {
        for (at, alias) in aliases.iter().enumerate() {
            self.insert(Table::Alias, [(column, key(owner)), ("position", position(at)), ("name", text(alias))])?;
        }
        Ok(())
    }

    /// Removes a project's own row with its quantities, aliases and account, its money, targets and assessments.
    pub fn delete_project(&mut self, row: Key) -> Result<(), Fault> {
        let with_it = [Table::Assessment, Table::Target, Table::Amount, Table::Movement, Table::Alias, Table::Quantity];
        for table in with_it {
            self.delete_where(table, "project_id", row)?;
        }
        self.delete(Table::Project, row)
    }

    pub fn insert_site(&mut self, project: Key, site: &Site) -> Result<Key, Fault> {
        let columns = [
            ("code", text(&site.code)),
            ("project_id", key(project)),
            ("position", self.next_position(Table::Site)?),
            ("name", text(&site.name)),
            ("name_en", maybe(site.name_en.as_deref())),
            ("counted", number(site.counted)),
        ];
        let row = self.insert(Table::Site, columns)?;
        self.insert_aliases("site_id", row, &site.aliases)?;
        Ok(row)
    }

    pub fn update_site(&mut self, row: Key, site: &Site) -> Result<(), Fault> {
        self.update(Table::Site, row, &[("name", text(&site.name)), ("name_en", maybe(site.name_en.as_deref()))])?;
        if self.reader().site_aliases(row)? != site.aliases {
            self.delete_where(Table::Alias, "site_id", row)?;
            self.insert_aliases("site_id", row, &site.aliases)?;
        }
        Ok(())
    }

    /// Removes a site that never moved.
    pub fn delete_site(&mut self, row: Key) -> Result<(), Fault> {
        self.delete_where(Table::Alias, "site_id", row)?;
        self.delete(Table::Site, row)
    }

    /// Books units from one stage into another. The database refuses units that are not there.
    pub fn insert_movement(&mut self, project: Key, site: Option<Key>, movement: &Movement) -> Result<(), Fault> {
        let columns = [
            ("project_id", key(project)),
            ("site_id", site.map_or(rusqlite::types::Value::Null, key)),
            ("count", number(movement.count)),
            ("from_stage", maybe(movement.from.as_deref())),
            ("to_stage", maybe(movement.to.as_deref())),
            ("happened_on", day(movement.on)),
            ("recorded_on", day(movement.recorded_on)),
            ("author", maybe(movement.by.as_deref())),
            ("note", maybe(movement.note.as_deref())),
        ];
        self.insert(Table::Movement, columns).map(drop)
    }

    /// Adds a milestone with its plans, its forecasts and its completion.
    pub fn insert_milestone(&mut self, owner: Owner, milestone: &Milestone) -> Result<Key, Fault> {
        let (column, owner) = match owner {
            Owner::Project(project) => ("project_id", key(project)),
            Owner::Item(item) => ("item_id", key(item)),
        };
        let columns = [
            ("code", text(&milestone.code)),
            (column, owner),
            ("position", self.next_position(Table::Milestone)?),
            ("name", text(&milestone.name)),
            ("name_en", maybe(milestone.name_en.as_deref())),
            ("stage", maybe(milestone.stage.as_deref())),
            ("added_on", day(milestone.added_on)),
        ];
        let completion = completion_columns(milestone.done.as_ref());
        let row = self.insert(Table::Milestone, columns.into_iter().chain(completion))?;
        for plan in &milestone.plans {
            self.insert_plan(row, plan)?;
        }
        for forecast in &milestone.forecasts {
            self.insert_forecast(row, forecast)?;
        }
        Ok(row)
    }

    pub fn update_milestone(&mut self, row: Key, milestone: &Milestone) -> Result<(), Fault> {
        let columns = [
            ("name", text(&milestone.name)),
            ("name_en", maybe(milestone.name_en.as_deref())),
            ("stage", maybe(milestone.stage.as_deref())),
        ];
        self.update(Table::Milestone, row, &columns)
    }

    pub fn delete_milestone(&mut self, row: Key) -> Result<(), Fault> {
        for table in [Table::MilestoneForecast, Table::MilestonePlan, Table::ActionMilestone] {
            self.delete_where(table, "milestone_id", row)?;
        }
        self.delete(Table::Milestone, row)
    }

    pub fn insert_plan(&mut self, milestone: Key, plan: &Plan) -> Result<(), Fault> {
        let mut columns = vec![
            ("milestone_id", key(milestone)),
            ("commitment", maybe(plan.commitment.map(crate::model::Commitment::code))),
            ("decided_on", day(plan.decided_on)),
            ("recorded_on", day(plan.recorded_on)),
            ("author", maybe(plan.by.as_deref())),
            ("note", maybe(plan.note.as_deref())),
        ];
        columns.extend(window(WINDOW, plan.date.as_ref()));
        self.insert(Table::MilestonePlan, columns).map(drop)
    }

    pub fn set_completion(&mut self, milestone: Key, done: Option<&Completion>) -> Result<(), Fault> {
        self.update(Table::Milestone, milestone, &completion_columns(done))
    }

    pub fn insert_update(&mut self, subject: Subject, milestone: Option<Key>, update: &Update) -> Result<(), Fault> {
        let (column, subject) = match subject {
            Subject::Project(project) => ("project_id", key(project)),
            Subject::Item(item) => ("item_id", key(item)),
            Subject::Action(action) => ("action_id", key(action)),
            Subject::Blocker(blocker) => ("blocker_id", key(blocker)),
        };
        let columns = [
            ("code", text(&update.code)),
            (column, subject),
            ("milestone_id", milestone.map_or(rusqlite::types::Value::Null, key)),
            ("happened_on", day(update.on)),
            ("recorded_on", day(update.recorded_on)),
            ("author", maybe(update.by.as_deref())),
            ("text", text(&update.text)),
        ];
        self.insert(Table::StatusUpdate, columns).map(drop)
    }

    /// Corrects the words of an update.
    pub fn update_update(&mut self, row: Key, words: &str) -> Result<(), Fault> {
        self.update(Table::StatusUpdate, row, &[("text", text(words))])
    }

    pub fn delete_update(&mut self, row: Key) -> Result<(), Fault> {
        self.delete(Table::StatusUpdate, row)
    }
}

/// The columns of a project that are fields of its own.
fn own_columns(project: &Project) -> [Column; 13] {
    [
        ("code", text(&project.code)),
        ("name", text(&project.name)),
        ("name_en", maybe(project.name_en.as_deref())),
        ("category", maybe(project.category.as_deref())),
        ("nature", maybe(project.nature.map(crate::model::Nature::code))),
        ("funding", maybe(project.funding.as_deref())),
        ("investment", maybe(project.investment.map(|money| money.to_string()).as_deref())),
        ("unit", maybe(project.responsible.unit.as_deref())),
        ("person", maybe(project.responsible.person.as_deref())),
        ("leader", maybe(project.responsible.leader.as_deref())),
        ("counted_in", text(&project.counted_in)),
        ("note", maybe(project.note.as_deref())),
        ("note_en", maybe(project.note_en.as_deref())),
    ]
}

fn completion_columns(done: Option<&Completion>) -> [Column; 4] {
    [
        ("done_on", maybe_day(done.map(|done| done.on))),
        ("done_recorded", maybe_day(done.map(|done| done.recorded_on))),
        ("done_by", maybe(done.and_then(|done| done.by.as_deref()))),
        ("done_note", maybe(done.and_then(|done| done.note.as_deref()))),
    ]
}
