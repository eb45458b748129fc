//! The names of everything that has a code: what `resolve` and `search` look through.

use super::Reader;
use crate::model::Fault;
use crate::model::{Reference, Thing};
use crate::store::write::Key;

/// A thing with all it can be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub key: Key,
    pub what: Reference,
    pub aliases: Vec<String>,
    /// What it belongs to.
    pub parent: Option<Reference>,
}

/// The table a kind of thing is kept in.
pub(super) const fn table(thing: Thing) -> &'static str {
    match thing {
        Thing::Project => "project",
        Thing::Site => "site",
        Thing::Milestone => "milestone",
        Thing::Item => "item",
        Thing::Action => "action",
        Thing::Indicator => "indicator",
        Thing::Blocker => "blocker",
        Thing::Update => "status_update",
        Thing::Supervision => "supervision",
        Thing::Remark => "remark",
    }
}

/// Where a kind of thing is listed among its like.
const fn order(thing: Thing) -> &'static str {
    match thing {
        Thing::Blocker | Thing::Update | Thing::Supervision => "t.id",
        _ => "t.position",
    }
}

/// The period a thing is of, where its kind is of one.
const fn period(thing: Thing) -> Option<&'static str> {
    match thing {
        Thing::Item => Some("t.period"),
        Thing::Action => Some("p.period"),
        _ => None,
    }
}

impl Reader<'_> {
    /// The thing of a kind with exactly this code, case aside. Of items and actions that several periods have, the one of
    /// the open period, else of the newest before it.
    pub fn named(&self, thing: Thing, code: &str) -> Result<Option<Named>, Fault> {
        let order = match period(thing) {
            Some(period) => format!(
                "{period} = (SELECT period FROM ledger) DESC, (SELECT id FROM period WHERE code = {period}) DESC, t.position"
            ),
            None => order(thing).to_owned(),
        };
        Ok(self.select(thing, ("t.code = ?1 COLLATE NOCASE", &order), &[&code])?.into_iter().next())
    }

    /// Every thing of a kind, in its order; of items and actions those of the open period.
    pub fn names(&self, thing: Thing) -> Result<Vec<Named>, Fault> {
        let open = period(thing).map(|period| format!("{period} = (SELECT period FROM ledger)"));
        let mut named = self.select(thing, (open.as_deref().unwrap_or("TRUE"), order(thing)), &[])?;
        let column = match thing {
            Thing::Project => "project_id",
            Thing::Site => "site_id",
            _ => return Ok(named),
        };
        let sql = format!("SELECT {column}, name FROM alias WHERE {column} IS NOT NULL ORDER BY position");
        for (owner, name) in self.rows(&sql, &[], |row| Ok((Key(row.get(0)?), row.get(1)?)))? {
            if let Some(owner) = named.iter_mut().find(|named| named.key == owner) {
                owner.aliases.push(name);
            }
        }
        Ok(named)
    }

    fn select(
        &self,
        thing: Thing,
        (condition, order): (&str, &str),
        parameters: &[&dyn rusqlite::ToSql],
    ) -> Result<Vec<Named>, Fault> {
        let (name, name_en) = match thing {
            Thing::Blocker | Thing::Remark => ("t.text", "t.text_en"),
            Thing::Update | Thing::Supervision => ("t.text", "NULL"),
            _ => ("t.name", "t.name_en"),
        };
        // The parent: one of the tables that own this one, as code, name, name_en and kind.
        let (join, parent) = match thing {
            Thing::Site => ("JOIN project p ON p.id = t.project_id", "p.code, p.name, p.name_en, 'project'"),
            Thing::Action => ("JOIN item p ON p.id = t.item_id", "p.code, p.name, p.name_en, 'item'"),
            Thing::Milestone => (
                "LEFT JOIN project p ON p.id = t.project_id LEFT JOIN item i ON i.id = t.item_id",
                "coalesce(p.code, i.code), coalesce(p.name, i.name), coalesce(p.name_en, i.name_en), iif(p.id IS NULL, 'item', 'project')",
            ),
            Thing::Update => (
                "LEFT JOIN project p ON p.id = t.project_id LEFT JOIN item i ON i.id = t.item_id
                 LEFT JOIN action a ON a.id = t.action_id LEFT JOIN blocker b ON b.id = t.blocker_id",
                "coalesce(p.code, i.code, a.code, b.code), coalesce(p.name, i.name, a.name, b.text),
                 coalesce(p.name_en, i.name_en, a.name_en, b.text_en),
                 CASE WHEN p.id IS NOT NULL THEN 'project' WHEN i.id IS NOT NULL THEN 'item'
                      WHEN a.id IS NOT NULL THEN 'action' ELSE 'blocker' END",
            ),
            Thing::Project | Thing::Item | Thing::Indicator | Thing::Blocker | Thing::Supervision | Thing::Remark => {
                ("", "NULL, NULL, NULL, NULL")
            }
        };
        let sql = format!(
            "SELECT t.id, t.code, {name}, {name_en}, {parent} FROM {} t {join} WHERE {condition} ORDER BY {order}",
            table(thing)
        );
        self.rows(&sql, parameters, |row| {
            let parent_thing = match row.get::<_, Option<String>>(7)?.as_deref() {
                Some("project") => Some(Thing::Project),
                Some("item") => Some(Thing::Item),
                Some("blocker") => Some(Thing::Blocker),
                Some(_) => Some(Thing::Action),
                None => None,
            };
            let parent = match parent_thing {
                Some(thing) => Some(Reference { thing, code: row.get(4)?, name: row.get(5)?, name_en: row.get(6)? }),
                None => None,
            };
            let what = Reference { thing, code: row.get(1)?, name: row.get(2)?, name_en: row.get(3)? };
            Ok(Named { key: Key(row.get(0)?), what, aliases: Vec::new(), parent })
        })
    }
}
