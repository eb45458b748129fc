//! What an entry of the journal did to rows, as people can read it: whose row it is, and which columns differ.

use std::collections::HashMap;

use serde_json::Value;

use super::Outcome;
use crate::model::view::{ColumnChanged, RowChanged, RowFate};
use crate::model::{Kind, Reference, Thing};
use crate::store::{Astray, Image, Reader, RowChange, Table, referred};

/// Columns that only keep rows in order.
const INNER: [&str; 2] = ["id", "position"];

/// The rows an entry touched, each once from its first image to its last, in the order they were touched in.
pub(super) fn changed(reader: &Reader<'_>, changes: &[RowChange]) -> Outcome<Vec<RowChanged>> {
    let mut at: HashMap<(Table, i64), usize> = HashMap::new();
    let mut rows: Vec<RowChange> = Vec::new();
    for change in changes {
        let place = *at.entry((change.table, change.id)).or_insert(rows.len());
        match rows.get_mut(place) {
            Some(row) => row.after.clone_from(&change.after),
            None => rows.push(change.clone()),
        }
    }
    let images = rows.iter().filter_map(|row| Some(((row.table, row.id), row.after.as_ref().or(row.before.as_ref())?)));
    let told = Told { reader, images: images.collect() };
    let mut found = Vec::new();
    for row in &rows {
        found.extend(told.row(row)?);
    }
    Ok(found)
}

/// A row that is not as the journal left it.
pub(super) fn astray(reader: &Reader<'_>, row: &Astray) -> Outcome<RowChanged> {
    let fate = match (row.is_removed(), row.added) {
        (true, _) => RowFate::Removed,
        (false, true) => RowFate::Added,
        (false, false) => RowFate::Changed,
    };
    let told = match row.change() {
        Some(change) => Told { reader, images: HashMap::new() }.whole(&change)?,
        None => None,
    };
    Ok(match told {
        // Of a row that is vouched for by its digest only, nobody knows what it held.
        Some(told) if row.before.is_none() && fate == RowFate::Changed => {
            RowChanged { fate, columns: Vec::new(), ..told }
        }
        Some(told) => RowChanged { fate, ..told },
        None => RowChanged { table: row.table.to_owned(), what: None, fate, columns: Vec::new() },
    })
}

/// The rows of an entry, and those of the ledger that they speak of.
struct Told<'a> {
    reader: &'a Reader<'a>,
    images: HashMap<(Table, i64), &'a Image>,
}

impl Told<'_> {
    /// `None` where nothing differs that is worth telling.
    fn row(&self, row: &RowChange) -> Outcome<Option<RowChanged>> {
        let told = self.whole(row)?;
        Ok(told.filter(|told| !told.columns.is_empty()))
    }

    fn whole(&self, row: &RowChange) -> Outcome<Option<RowChanged>> {
        let fate = match (&row.before, &row.after) {
            (None, Some(_)) => RowFate::Added,
            (Some(_), None) => RowFate::Removed,
            _ => RowFate::Changed,
        };
        let Some(image) = row.after.as_ref().or(row.before.as_ref()) else { return Ok(None) };
        let (what, by) = self.named(row.table, image)?;
        let mut names: Vec<&String> = row.before.iter().chain(&row.after).flat_map(|image| image.keys()).collect();
        names.sort_unstable();
        names.dedup();
        let mut columns = Vec::new();
        for name in names.into_iter().filter(|name| !INNER.contains(&name.as_str()) && by != Some(name.as_str())) {
            let (before, after) = (self.held(name, row.before.as_ref())?, self.held(name, row.after.as_ref())?);
            if before != after {
                columns.push(ColumnChanged { column: name.clone(), before, after });
            }
        }
        let table = row.table.name().to_owned();
        Ok(Some(RowChanged { table, what, fate, columns }))
    }

    /// The thing a row is; otherwise the one it belongs to, and the column that says so.
    fn named<'r>(&self, table: Table, row: &'r Image) -> Outcome<(Option<Reference>, Option<&'r str>)> {
        if let Some(thing) = thing(table) {
            return Ok((Some(reference(thing, row)), None));
        }
        for (column, value) in row {
            let (Some(table), Some(id)) = (referred(column), value.as_i64()) else { continue };
            let Some(owner) = self.image(table, id)? else { return Ok((None, Some(column))) };
            return Ok((self.named(table, &owner)?.0, Some(column)));
        }
        Ok((None, None))
    }

    fn held(&self, column: &str, row: Option<&Image>) -> Outcome<Option<String>> {
        Ok(match (row.and_then(|row| row.get(lasting(column, row))), referred(column)) {
            (None | Some(Value::Null), _) => None,
            (Some(Value::String(text)), _) => Some(text.clone()),
            (Some(Value::Number(id)), Some(table)) => match id.as_i64() {
                Some(id) => self.image(table, id)?.map(|row| text(&row, &["code"])),
                None => None,
            },
            (Some(other), _) => Some(other.to_string()),
        })
    }

    /// A row as the entry left it, otherwise as it is now.
    fn image(&self, table: Table, id: i64) -> Outcome<Option<Image>> {
        match self.images.get(&(table, id)) {
            Some(image) => Ok(Some((*image).clone())),
            None => Ok(self.reader.image(table, id)?),
        }
    }
}

/// The column that tells what `column` means: `+2w` and `today` no longer mean the day they were typed for.
fn lasting<'c>(column: &'c str, row: &Image) -> &'c str {
    let is_day = |kind: &str| row.get(kind).and_then(Value::as_str) == Some(Kind::Day.code());
    match column {
        "words" if is_day("kind") => "latest",
        "due_words" if is_day("due_kind") => "due_latest",
        _ => column,
    }
}

const fn thing(table: Table) -> Option<Thing> {
    Some(match table {
        Table::Project => Thing::Project,
        Table::Site => Thing::Site,
        Table::Milestone => Thing::Milestone,
        Table::Item => Thing::Item,
        Table::Action => Thing::Action,
        Table::Indicator => Thing::Indicator,
        Table::Blocker => Thing::Blocker,
        Table::StatusUpdate => Thing::Update,
        Table::Supervision => Thing::Supervision,
        Table::Remark => Thing::Remark,
        _ => return None,
    })
}

fn reference(thing: Thing, row: &Image) -> Reference {
    let english = text(row, &["name_en", "text_en"]);
    let name = text(row, &["name", "text"]);
    Reference::new(thing, &text(row, &["code"]), &name, Some(english.as_str()).filter(|name| !name.is_empty()))
}

/// The first of these columns that holds a text.
fn text(row: &Image, columns: &[&str]) -> String {
    columns.iter().find_map(|column| row.get(*column)?.as_str()).unwrap_or_default().to_owned()
}
