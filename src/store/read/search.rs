//! What the index says where to look, and a look at single things.

use super::names::{Named, period, selection};
use super::{Key, Reader};
use crate::model::search::Needs;
use crate::model::{Fault, Thing};
use crate::store::search::{self, Names};

impl Reader<'_> {
    /// The rows of a kind whose own names have what is needed, and maybe others; fewer than `most` are all.
    pub fn entered(&self, thing: Thing, needs: &Needs, names: Names, most: usize) -> Result<Vec<Key>, Fault> {
        let most = super::most(most);
        let read = |row: &rusqlite::Row<'_>| Ok(Key(row.get(0)?));
        let Some(asked) = search::asked(needs, thing, names) else {
            // Nothing is needed: anything may be meant.
            return self.rows(
                &format!("SELECT id FROM {} ORDER BY id LIMIT ?1", super::names::table(thing)),
                &[&most],
                read,
            );
        };
        let sql = "SELECT s.row FROM search_text x JOIN search_thing s ON s.entry = x.rowid
                    WHERE x.search_text MATCH ?1 LIMIT ?2";
        self.rows(sql, &[&asked, &most], read)
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
        let column = match (owner, thing) {
            (Thing::Project, Thing::Site | Thing::Milestone | Thing::Update) => "t.project_id",
            (Thing::Item, Thing::Action | Thing::Milestone | Thing::Update) => "t.item_id",
            (Thing::Action, Thing::Update) => "t.action_id",
            (Thing::Blocker, Thing::Update) => "t.blocker_id",
            _ => return Ok(Vec::new()),
        };
        self.with_aliases(self.select(&of_now(thing, column), thing, &[&key.0])?)
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
