//! What the index says where to look, and a look at single things.

use super::names::{Named, period, selection, table};
use super::{Key, Reader};
use crate::model::{Fault, Thing};
use crate::store::search::{self, Wanted};

impl Reader<'_> {
    /// The rows of a kind that have what is wanted, and maybe others; fewer than `most` are all.
    pub fn entered(&self, thing: Thing, wanted: &Wanted, most: usize) -> Result<Vec<Key>, Fault> {
        let most = super::most(most);
        let read = |row: &rusqlite::Row<'_>| Ok(Key(row.get(0)?));
        let Some(asked) = search::asked(wanted, thing) else {
            return self.rows(&format!("SELECT id FROM {} ORDER BY id LIMIT ?1", table(thing)), &[&most], read);
        };
        let sql = "SELECT s.row FROM search_text x JOIN search_thing s ON s.entry = x.rowid
                    WHERE x.search_text MATCH ?1 LIMIT ?2";
        self.rows(sql, &[&asked, &most], read)
    }

    /// The same of what belongs to owners of a kind, each with its owner.
    pub fn entered_of(
        &self,
        owner: Thing,
        thing: Thing,
        wanted: &Wanted,
        most: usize,
    ) -> Result<Vec<(Key, Key)>, Fault> {
        let Some(column) = search::column_of(owner, thing) else { return Ok(Vec::new()) };
        let (table, most) = (table(thing), super::most(most));
        let read = |row: &rusqlite::Row<'_>| Ok((Key(row.get(0)?), Key(row.get(1)?)));
        let Some(asked) = search::asked(wanted, thing) else {
            let sql = format!("SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY id LIMIT ?1");
            return self.rows(&sql, &[&most], read);
        };
        // In this order: the index is asked first.
        let sql = format!(
            "SELECT t.id, t.{column} FROM search_text x CROSS JOIN search_thing s ON s.entry = x.rowid
               CROSS JOIN {table} t ON t.id = s.row
              WHERE x.search_text MATCH ?1 AND t.{column} IS NOT NULL LIMIT ?2"
        );
        self.rows(&sql, &[&asked, &most], read)
    }

    /// Whether anything of these kinds may have what is wanted.
    pub fn is_entered(&self, things: &[Thing], wanted: &Wanted) -> Result<bool, Fault> {
        let asked: Option<Vec<String>> = things.iter().map(|thing| search::asked(wanted, *thing)).collect();
        let Some(asked) = asked else { return Ok(true) };
        let Some(asked) = search::joined(&asked, " OR ") else { return Ok(false) };
        let sql = "SELECT 1 FROM search_text WHERE search_text MATCH ?1 LIMIT 1";
        Ok(self.row(sql, &[&asked], |_| Ok(()))?.is_some())
    }

    /// The rows that the index does not have as they are.
    pub fn not_entered(&self) -> Result<Vec<(Thing, Key)>, Fault> {
        let rows = self.rows("SELECT kind, row FROM search_due ORDER BY kind, row", &[], |row| {
            Ok((row.get(0)?, Key(row.get(1)?)))
        })?;
        let kind = |number: i64| Thing::ALL.into_iter().find(|thing| search::number(*thing) == number);
        Ok(rows.into_iter().filter_map(|(number, row)| Some((kind(number)?, row))).collect())
    }

    /// How many things of each kind the index lacks though nothing says that it does.
    pub fn lost_to_search(&self) -> Result<usize, Fault> {
        let mut lost = 0;
        for thing in Thing::ALL {
            lost += search::missing(self.connection, thing).map_err(|e| self.failed("read the index", &e))?.len();
        }
        Ok(lost)
    }

    /// One thing with all its names; of items and actions only those of the open period.
    pub fn look_at(&self, thing: Thing, key: Key) -> Result<Option<Named>, Fault> {
        Ok(self.with_aliases(self.select(&of_now(thing, "t.id"), thing, &[&key.0])?)?.into_iter().next())
    }

    /// The things of a kind that belong to another thing, in their order.
    pub fn belonging(&self, owner: Thing, key: Key, thing: Thing) -> Result<Vec<Named>, Fault> {
        let Some(column) = search::column_of(owner, thing) else { return Ok(Vec::new()) };
        self.with_aliases(self.select(&of_now(thing, &format!("t.{column}")), thing, &[&key.0])?)
    }

    pub(super) fn with_aliases(&self, mut named: Vec<Named>) -> Result<Vec<Named>, Fault> {
        for one in &mut named {
            let aliases = search::aliases(self.connection, one.what.thing, one.key.0);
            one.aliases = aliases.map_err(|e| self.failed("read", &e))?;
        }
        Ok(named)
    }
}

/// The things of a kind by a column, as far as they are of the plan in force.
fn of_now(thing: Thing, column: &str) -> String {
    let open = period(thing).map(|period| format!(" AND {period} = (SELECT period FROM ledger)"));
    selection(thing, &format!("{column} = ?1{}", open.unwrap_or_default()), super::names::order(thing))
}
