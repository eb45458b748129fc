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
    /// Its place among its like.
    pub at: i64,
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
pub(super) const fn order(thing: Thing) -> &'static str {
    match thing {
        Thing::Blocker | Thing::Update | Thing::Supervision => "t.id",
        _ => "t.position",
    }
}

/// The period a thing is of, where its kind is of one.
pub(super) const fn period(thing: Thing) -> Option<&'static str> {
    match thing {
        Thing::Item => Some("t.period"),
        Thing::Action => Some("p.period"),
        _ => None,
    }
}

/// The things of a kind that fit `condition`, each with what it belongs to: what [`Reader::select`] reads.
pub(super) fn selection(thing: Thing, condition: &str, sorted: &str) -> String {
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
    format!(
        "SELECT t.id, t.code, {name}, {name_en}, {parent}, {at} FROM {} t {join} WHERE {condition} ORDER BY {sorted}",
        table(thing),
        at = order(thing)
    )
}

/// The things of a kind with the code `?1`, case aside, the one that is meant first.
fn by_code(thing: Thing) -> String {
    let order = match period(thing) {
        Some(period) => format!(
            "{period} = (SELECT period FROM ledger) DESC, (SELECT id FROM period WHERE code = {period}) DESC, t.position"
        ),
        None => order(thing).to_owned(),
    };
    // Each way has an index: as it is written, in one case, and those few codes that are in both.
    let condition = match thing {
        Thing::Item | Thing::Action => "t.code = ?1 COLLATE NOCASE".to_owned(),
        _ => format!(
            "t.id IN (SELECT id FROM {0} WHERE code IN (?1, upper(?1), lower(?1)) UNION ALL
                      SELECT id FROM {0} WHERE code = ?1 COLLATE NOCASE AND code <> upper(code) AND code <> lower(code))",
            table(thing)
        ),
    };
    selection(thing, &condition, &order)
}

/// The codes of a kind among which is the highest that is `?1` and a number.
fn numbered(thing: Thing) -> String {
    let table = table(thing);
    match thing {
        Thing::Item => {
            "SELECT t.code FROM item t WHERE t.period = (SELECT period FROM ledger) AND t.code > ?1".to_owned()
        }
        Thing::Action => "SELECT t.code FROM action t JOIN item p ON p.id = t.item_id
                           WHERE t.code > ?1 COLLATE NOCASE AND t.code < ?1 || ':' COLLATE NOCASE
                             AND p.period = (SELECT period FROM ledger)"
            .to_owned(),
        // The prefix is what they belong to.
        Thing::Site | Thing::Milestone => {
            format!("SELECT t.code FROM {table} t WHERE t.code > ?1 AND t.code < ?1 || ':'")
        }
        // The last of each length; no longer number would be one.
        _ => format!(
            "WITH RECURSIVE size (n) AS (
                 SELECT length(?1) + 1 UNION ALL SELECT n + 1 FROM size WHERE n < length(?1) + 20)
             SELECT (SELECT t.code FROM {table} t WHERE length(t.code) = n AND t.code > ?1 AND t.code < ?1 || ':'
                        AND substr(t.code, length(?1) + 1) NOT GLOB '*[^0-9]*' ORDER BY t.code DESC LIMIT 1) AS code
               FROM size WHERE code IS NOT NULL"
        ),
    }
}

impl Reader<'_> {
    /// The thing of a kind with exactly this code, case aside. Of items and actions that several periods have, the one of
    /// the open period, else of the newest before it.
    pub fn named(&self, thing: Thing, code: &str) -> Result<Option<Named>, Fault> {
        self.select(&by_code(thing), thing, &[&code]).map(|found| found.into_iter().next())
    }

    /// The highest number among the codes of a kind that are `prefix` and a number; of items and actions those of the open
    /// period.
    pub fn highest(&self, thing: Thing, prefix: &str) -> Result<u64, Fault> {
        let codes: Vec<String> = self.rows(&numbered(thing), &[&prefix], |row| row.get(0))?;
        Ok(codes.iter().filter_map(|code| code.strip_prefix(prefix)?.parse().ok()).max().unwrap_or(0))
    }

    /// The item an update is about, itself or by an action.
    pub fn item_of_update(&self, update: Key) -> Result<Option<Key>, Fault> {
        let sql = "SELECT coalesce(u.item_id, a.item_id) FROM status_update u LEFT JOIN action a ON a.id = u.action_id
                    WHERE u.id = ?1";
        Ok(self.row(sql, &[&update.0], |row| row.get::<_, Option<i64>>(0))?.flatten().map(Key))
    }

    /// Every thing of a kind, in its order; of items and actions those of the open period.
    pub fn names(&self, thing: Thing) -> Result<Vec<Named>, Fault> {
        let open = period(thing).map(|period| format!("{period} = (SELECT period FROM ledger)"));
        self.with_aliases(self.select(
            &selection(thing, open.as_deref().unwrap_or("TRUE"), order(thing)),
            thing,
            &[],
        )?)
    }

    pub(super) fn select(
        &self,
        sql: &str,
        thing: Thing,
        parameters: &[&dyn rusqlite::ToSql],
    ) -> Result<Vec<Named>, Fault> {
        self.rows(sql, parameters, |row| {
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
            Ok(Named { key: Key(row.get(0)?), what, aliases: Vec::new(), parent, at: row.get(8)? })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::shipped_plan;
    use crate::ledger::Ledger;
    use crate::model::Now;
    use crate::store::Store;

    #[test]
    fn a_code_in_whatever_case_and_the_next_one_are_found_without_looking_through_a_table() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.topout");
        let instant = "2024-09-30T09:00:00+08:00".parse().unwrap();
        let now = Now { instant, author: "王".to_owned(), host: "office".to_owned() };
        drop(Ledger::create(&path, &shipped_plan().unwrap(), &now).unwrap());
        let connection = rusqlite::Connection::open(&path).unwrap();
        connection
            .execute_batch(
                "UPDATE project SET code = 'P07a' WHERE code = 'P07'; UPDATE project SET code = 'P100' WHERE code = 'P05'",
            )
            .unwrap();
        let store = Store::open(&path, instant).unwrap();
        let reader = store.reader().unwrap();
        for typed in ["P07a", "p07A", "P07A", "p07a"] {
            assert_eq!(reader.named(Thing::Project, typed).unwrap().unwrap().what.code, "P07a");
        }
        for typed in ["P07-M1", "p07-m1", "p07-M1"] {
            assert_eq!(reader.named(Thing::Milestone, typed).unwrap().unwrap().what.code, "P07-M1");
        }
        assert!(reader.named(Thing::Project, "P07").unwrap().is_none());
        let highest = |thing, prefix| reader.highest(thing, prefix).unwrap();
        assert_eq!((highest(Thing::Project, "P"), highest(Thing::Milestone, "P07-M")), (100, 5));
        assert_eq!((highest(Thing::Project, "Q"), highest(Thing::Action, "8.")), (0, 9));
        for thing in Thing::ALL {
            for sql in [by_code(thing), numbered(thing)] {
                let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
                let steps = plan.query_map([""], |row| row.get::<_, String>(3)).unwrap();
                let steps: Vec<String> = steps.map(Result::unwrap).collect();
                let looks_through =
                    |step: &String| step.starts_with("SCAN t") || step.contains(&format!("SCAN {}", table(thing)));
                assert!(!steps.iter().any(looks_through), "{thing:?}: {steps:?}");
            }
        }
    }
}
