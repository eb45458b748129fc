//! What the index says where to look, and a look at single things.

use std::ops::Range;

use rusqlite::Row;

use super::names::{Named, order, period, selection, table};
use super::{Key, Reader};
use crate::model::search::Needs;
use crate::model::{Fault, Thing};
use crate::store::search::{self, KINDS};

/// Things that the index tells, and the kinds of which there are more.
#[derive(Debug, Default)]
pub struct Entered {
    pub things: Vec<(Thing, Key)>,
    pub more: Vec<Thing>,
}

impl Reader<'_> {
    /// Things of these kinds whose own names have what is needed, and maybe others, in the order of `kinds` and no more than
    /// `most` of each. The kinds stand in the order of all kinds.
    pub fn entered(&self, kinds: &[Thing], needs: &Needs, most: usize) -> Result<Entered, Fault> {
        let mut found = Entered::default();
        let Some(asked) = search::asked(needs) else {
            return self.everything(kinds, most);
        };
        let sql = "SELECT x.rowid, s.row FROM search_text x JOIN search_thing s ON s.entry = x.rowid
                    WHERE x.search_text MATCH ?1 AND x.rowid >= ?2 AND x.rowid < ?3 LIMIT ?4";
        let Range { mut start, end } = span(kinds);
        loop {
            let read = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, Key(row.get(1)?)));
            let rows = self.rows(sql, &[&asked, &start, &end, &limit(most)], read)?;
            let last = rows.last().and_then(|(entry, _)| search::kind(*entry));
            let full = rows.len() >= most;
            let things = rows.into_iter().filter_map(|(entry, key)| Some((search::kind(entry)?, key)));
            found.things.extend(things.filter(|(thing, _)| kinds.contains(thing)));
            // The next kind may have some all the same.
            let Some(last) = last.filter(|_| full) else { return Ok(found) };
            found.more.extend(Some(last).filter(|last| kinds.contains(last)));
            start = search::entries(last).end;
        }
    }

    /// Where nothing is needed, anything may be meant.
    fn everything(&self, kinds: &[Thing], most: usize) -> Result<Entered, Fault> {
        let mut found = Entered::default();
        for thing in kinds {
            let sql = format!("SELECT id FROM {} ORDER BY id LIMIT ?1", table(*thing));
            let keys = self.rows(&sql, &[&limit(most)], |row| Ok((*thing, Key(row.get(0)?))))?;
            found.more.extend(Some(*thing).filter(|_| keys.len() >= most));
            found.things.extend(keys);
        }
        Ok(found)
    }

    /// Things of a kind whose own names have what `own` needs and that belong to one of another kind that has what `owner`
    /// needs.
    pub fn entered_together(
        &self,
        (owner_kind, owner): (Thing, &Needs),
        (thing, own): (Thing, &Needs),
    ) -> Result<Vec<Key>, Fault> {
        let (Some(column), Some(owner), Some(own)) =
            (belongs_by(owner_kind, thing), search::asked(owner), search::asked(own))
        else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "SELECT s.row FROM search_text x JOIN search_thing s ON s.entry = x.rowid JOIN {} t ON t.id = s.row
              WHERE x.search_text MATCH ?1 AND x.rowid >= ?2 AND x.rowid < ?3
                AND {column} IN (
                    SELECT o.row FROM search_text y JOIN search_thing o ON o.entry = y.rowid
                     WHERE y.search_text MATCH ?4 AND y.rowid >= ?5 AND y.rowid < ?6)",
            table(thing)
        );
        let (of_own, of_owner) = (search::entries(thing), search::entries(owner_kind));
        self.rows(&sql, &[&own, &of_own.start, &of_own.end, &owner, &of_owner.start, &of_owner.end], |row| {
            Ok(Key(row.get(0)?))
        })
    }

    /// Whether some thing of these kinds may have what is needed.
    pub fn is_entered(&self, kinds: &[Thing], needs: &Needs) -> Result<bool, Fault> {
        let Some(asked) = search::asked(needs) else { return Ok(true) };
        let Range { start, end } = span(kinds);
        let sql = "SELECT 1 FROM search_text WHERE search_text MATCH ?1 AND rowid >= ?2 AND rowid < ?3 LIMIT 1";
        Ok(self.row(sql, &[&asked, &start, &end], |_| Ok(()))?.is_some())
    }

    /// The rows that the index does not have as they are.
    pub fn not_entered(&self) -> Result<Vec<(Thing, Key)>, Fault> {
        let rows = self.rows("SELECT kind, row FROM search_due ORDER BY kind, row", &[], |row| {
            Ok((row.get(0)?, Key(row.get(1)?)))
        })?;
        let kind = |number: i64| KINDS.into_iter().find(|thing| search::number(*thing) == number);
        Ok(rows.into_iter().filter_map(|(number, row)| Some((kind(number)?, row))).collect())
    }

    /// How many things the index lacks though nothing says that it does.
    pub fn lost_to_search(&self) -> Result<usize, Fault> {
        let mut lost = 0;
        for thing in KINDS {
            lost += search::missing(self.connection, thing).map_err(|e| self.failed("read the index", &e))?;
        }
        Ok(lost)
    }

    /// One thing with all its names; of items and actions only those of the open period.
    pub fn look_at(&self, thing: Thing, key: Key) -> Result<Option<Named>, Fault> {
        Ok(self.with_aliases(self.select(&of_now(thing, "t.id"), thing, &[&key.0])?)?.into_iter().next())
    }

    /// The things of a kind that belong to another thing, in their order.
    pub fn belonging(&self, owner: Thing, key: Key, thing: Thing) -> Result<Vec<Named>, Fault> {
        let Some(column) = belongs_by(owner, thing) else { return Ok(Vec::new()) };
        self.with_aliases(self.select(&of_now(thing, column), thing, &[&key.0])?)
    }

    fn with_aliases(&self, mut named: Vec<Named>) -> Result<Vec<Named>, Fault> {
        for one in &mut named {
            let aliases = search::aliases(self.connection, one.what.thing, one.key.0);
            one.aliases = aliases.map_err(|e| self.failed("read", &e))?;
        }
        Ok(named)
    }
}

/// The column by which things of a kind belong to those of another.
const fn belongs_by(owner: Thing, thing: Thing) -> Option<&'static str> {
    Some(match (owner, thing) {
        (Thing::Project, Thing::Site | Thing::Milestone | Thing::Update) => "t.project_id",
        (Thing::Item, Thing::Action | Thing::Milestone | Thing::Update) => "t.item_id",
        (Thing::Action, Thing::Update) => "t.action_id",
        (Thing::Blocker, Thing::Update) => "t.blocker_id",
        _ => return None,
    })
}

/// The entries from the first of these kinds to the last.
fn span(kinds: &[Thing]) -> Range<i64> {
    let all = || kinds.iter().map(|thing| search::entries(*thing));
    let start = all().map(|entries| entries.start).min().unwrap_or_default();
    start..all().map(|entries| entries.end).max().unwrap_or_default()
}

/// The things of a kind by a column, as far as they are of the plan in force.
fn of_now(thing: Thing, column: &str) -> String {
    let open = period(thing).map(|period| format!(" AND {period} = (SELECT period FROM ledger)"));
    selection(thing, &format!("{column} = ?1{}", open.unwrap_or_default()), order(thing))
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}
