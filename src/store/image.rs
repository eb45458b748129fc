//! Images of rows before and after a change: what the journal keeps, and what undo goes back to.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number};

/// The tables a command may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    Ledger,
    Stage,
    Category,
    Project,
    Quantity,
    Site,
    Alias,
    Movement,
    Item,
    Action,
    ActionProject,
    ActionMilestone,
    ActionMark,
    Milestone,
    MilestonePlan,
    StatusUpdate,
    Blocker,
    BlockerProject,
    Indicator,
    Measure,
    Reading,
    MilestoneForecast,
    Baseline,
    BaselineEntry,
    Target,
    Assessment,
    Amount,
    Supervision,
    Remark,
    Period,
    MeasurePart,
}

impl Table {
    /// Every one, in an order that stays as it is: digests are made in it.
    pub const ALL: [Self; 31] = [
        Self::Ledger,
        Self::Stage,
        Self::Category,
        Self::Project,
        Self::Quantity,
        Self::Site,
        Self::Alias,
        Self::Movement,
        Self::Item,
        Self::Action,
        Self::ActionProject,
        Self::ActionMilestone,
        Self::ActionMark,
        Self::Milestone,
        Self::MilestonePlan,
        Self::StatusUpdate,
        Self::Blocker,
        Self::BlockerProject,
        Self::Indicator,
        Self::Measure,
        Self::Reading,
        Self::MilestoneForecast,
        Self::Baseline,
        Self::BaselineEntry,
        Self::Target,
        Self::Assessment,
        Self::Amount,
        Self::Supervision,
        Self::Remark,
        Self::Period,
        Self::MeasurePart,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Ledger => "ledger",
            Self::Stage => "stage",
            Self::Category => "category",
            Self::Project => "project",
            Self::Quantity => "quantity",
            Self::Site => "site",
            Self::Alias => "alias",
            Self::Movement => "movement",
            Self::Item => "item",
            Self::Action => "action",
            Self::ActionProject => "action_project",
            Self::ActionMilestone => "action_milestone",
            Self::ActionMark => "action_mark",
            Self::Milestone => "milestone",
            Self::MilestonePlan => "milestone_plan",
            Self::StatusUpdate => "status_update",
            Self::Blocker => "blocker",
            Self::BlockerProject => "blocker_project",
            Self::Indicator => "indicator",
            Self::Measure => "measure",
            Self::Reading => "reading",
            Self::MilestoneForecast => "milestone_forecast",
            Self::Baseline => "baseline",
            Self::BaselineEntry => "baseline_entry",
            Self::Target => "target",
            Self::Assessment => "assessment",
            Self::Amount => "amount",
            Self::Supervision => "supervision",
            Self::Remark => "remark",
            Self::Period => "period",
            Self::MeasurePart => "measure_part",
        }
    }
}

/// The table whose rows a column of any other refers to.
pub fn referred(column: &str) -> Option<Table> {
    Some(match column {
        "project_id" => Table::Project,
        "site_id" => Table::Site,
        "item_id" => Table::Item,
        "action_id" => Table::Action,
        "milestone_id" => Table::Milestone,
        "blocker_id" => Table::Blocker,
        "indicator_id" => Table::Indicator,
        "measure_id" => Table::Measure,
        "baseline_id" => Table::Baseline,
        _ => return None,
    })
}

/// A whole row by column names. Only integers, texts and nulls occur: the schema has no others.
pub type Image = Map<String, serde_json::Value>;

/// One row as it was and as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowChange {
    pub table: Table,
    pub id: i64,
    pub before: Option<Image>,
    pub after: Option<Image>,
}

impl RowChange {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { table: self.table, id: self.id, before: self.after.clone(), after: self.before.clone() }
    }
}

/// The row as it is now.
pub(super) fn read(connection: &Connection, table: Table, id: i64) -> rusqlite::Result<Option<Image>> {
    let mut statement = connection.prepare_cached(&format!("SELECT * FROM {} WHERE id = ?1", table.name()))?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    statement
        .query_row([id], |row| {
            columns
                .iter()
                .enumerate()
                .map(|(at, column)| Ok((column.clone(), to_json(row.get_ref(at)?))))
                .collect::<rusqlite::Result<Image>>()
        })
        .optional()
}

/// Whether the row is still what a kept image says. An image of an older schema knows nothing of the columns that came
/// later: they were empty then, so a row in which they still are has not moved on.
pub(super) fn fits(kept: Option<&Image>, row: Option<&Image>) -> bool {
    match (kept, row) {
        (None, None) => true,
        (Some(kept), Some(row)) => {
            kept.keys().all(|column| row.contains_key(column))
                && row.iter().all(|(column, value)| match kept.get(column) {
                    Some(known) => known == value,
                    None => value.is_null(),
                })
        }
        _ => false,
    }
}

/// Makes the row be `image`; `None` takes it away.
pub(super) fn put(connection: &Connection, table: Table, id: i64, image: Option<&Image>) -> rusqlite::Result<()> {
    let name = table.name();
    let Some(image) = image else {
        return connection.prepare_cached(&format!("DELETE FROM {name} WHERE id = ?1"))?.execute([id]).map(drop);
    };
    let exists = connection
        .prepare_cached(&format!("SELECT 1 FROM {name} WHERE id = ?1"))?
        .query_row([id], |_| Ok(()))
        .optional()?
        .is_some();
    let sql = if exists {
        let set: Vec<String> = image.keys().enumerate().map(|(at, key)| format!("{key} = ?{}", at + 1)).collect();
        format!("UPDATE {name} SET {} WHERE id = {id}", set.join(", "))
    } else {
        let keys: Vec<&str> = image.keys().map(String::as_str).collect();
        let marks: Vec<String> = (1..=keys.len()).map(|at| format!("?{at}")).collect();
        format!("INSERT INTO {name} ({}) VALUES ({})", keys.join(", "), marks.join(", "))
    };
    connection.prepare_cached(&sql)?.execute(params_from_iter(image.values().map(from_json))).map(drop)
}

pub(super) fn to_json(value: ValueRef<'_>) -> serde_json::Value {
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => Number::from_f64(number).map_or(serde_json::Value::Null, serde_json::Value::Number),
        ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into_owned().into(),
    }
}

fn from_json(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Number(number) => number.as_i64().map_or(Value::Null, Value::Integer),
        serde_json::Value::Bool(flag) => Value::Integer(i64::from(*flag)),
        _ => Value::Null,
    }
}
