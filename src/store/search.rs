//! The index that searching looks into first: what it keeps of each thing, and how it follows the rows.
//!
//! Triggers note each row whose names change, whatever program writes it (`search_due` in the file); what is noted is entered
//! before a transaction of ours commits. The index says only where to look. So nothing ever has to be taken out of it: a row
//! that is called otherwise by now is looked at, and not found.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, Row, params};
use sha2::{Digest as _, Sha256};

use crate::model::Thing;
use crate::model::search::{Needs, grams};

/// The tables of the index: made of others, and so neither journalled nor sealed nor repaired.
pub(super) const TABLES: &str = "search_";

/// So many rows are read, entered and struck off at a time.
const AT_ONCE: usize = 4096;

/// Which of the names of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Names {
    All,
    /// The code alone; only of what has parts whose codes begin with it.
    Code,
}

/// What is asked for of one thing: all of it.
pub type Wanted = Vec<(Names, Needs)>;

/// What a thing is called, as it is entered.
struct Called {
    row: i64,
    /// The code of what it belongs to.
    owner: Option<String>,
    code: String,
    names: Vec<String>,
}

/// Enters every row that is due.
pub(super) fn enter(connection: &Connection) -> rusqlite::Result<()> {
    let is_due = |connection: &Connection| {
        connection.prepare_cached("SELECT 1 FROM search_due LIMIT 1")?.query_row([], |_| Ok(())).optional()
    };
    while is_due(connection)?.is_some() {
        for thing in Thing::ALL {
            enter_some(connection, thing)?;
        }
    }
    Ok(())
}

/// Enters the next rows of a kind.
fn enter_some(connection: &Connection, thing: Thing) -> rusqlite::Result<()> {
    let limit = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
    let rows: Vec<i64> = connection
        .prepare_cached("SELECT row FROM search_due WHERE kind = ?1 ORDER BY row LIMIT ?2")?
        .query_map(params![number(thing), limit], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let Some(last) = rows.last() else { return Ok(()) };
    let due = format!("{} WHERE t.id IN (SELECT row FROM search_due WHERE kind = ?1 AND row <= ?2)", calling(thing));
    let mut called: Vec<Called> = connection
        .prepare_cached(&due)?
        .query_map(params![number(thing), last], Called::read)?
        .collect::<rusqlite::Result<_>>()?;
    for called in &mut called {
        called.names.extend(aliases(connection, thing, called.row)?);
    }
    let mut next: i64 = connection
        .prepare_cached("SELECT coalesce(max(entry), 0) + 1 FROM search_thing")?
        .query_row([], |row| row.get(0))?;
    let mut known = connection.prepare_cached("SELECT entry FROM search_entry WHERE digest = ?1")?;
    let mut begin = connection.prepare_cached("INSERT INTO search_entry (digest, entry) VALUES (?1, ?2)")?;
    let mut keep = connection.prepare_cached("INSERT INTO search_text (rowid, grams) VALUES (?1, ?2)")?;
    let mut add = connection.prepare_cached("INSERT OR IGNORE INTO search_thing (entry, row) VALUES (?1, ?2)")?;
    for called in called {
        let digest = called.digest(thing);
        let mut entry: Option<i64> = known.query_row([digest], |row| row.get(0)).optional()?;
        if entry.is_none() {
            begin.execute([digest, next])?;
            keep.execute(params![next, called.words(thing)])?;
            entry = Some(next);
            next = next.saturating_add(1);
        }
        add.execute(params![entry, called.row])?;
    }
    connection
        .prepare_cached("DELETE FROM search_due WHERE kind = ?1 AND row <= ?2")?
        .execute(params![number(thing), last])
        .map(drop)
}

/// The rows of a kind that the index does not have as they are, due ones aside.
pub(super) fn missing(connection: &Connection, thing: Thing) -> rusqlite::Result<Vec<i64>> {
    let sql = format!(
        "{} WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE kind = {} AND row = t.id)",
        calling(thing),
        number(thing)
    );
    let mut entered = connection.prepare_cached(
        "SELECT 1 FROM search_entry e JOIN search_thing s ON s.entry = e.entry WHERE e.digest = ?1 AND s.row = ?2",
    )?;
    let mut missing = Vec::new();
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut called = Called::read(row)?;
        called.names.extend(aliases(connection, thing, called.row)?);
        if !entered.exists([called.digest(thing), called.row])? {
            missing.push(called.row);
        }
    }
    Ok(missing)
}

impl Called {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let names = [row.get::<_, Option<String>>(3)?, row.get(4)?];
        Ok(Self {
            row: row.get(0)?,
            owner: row.get(1)?,
            code: row.get(2)?,
            names: names.into_iter().flatten().collect(),
        })
    }

    /// The code without that of what it belongs to, where a sign stands between: by that it is found anyway. Only of things
    /// that nothing else belongs to.
    fn own_code(&self) -> &str {
        let rest = self.owner.as_deref().and_then(|owner| self.code.strip_prefix(owner));
        rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_punctuation())).unwrap_or(&self.code)
    }

    fn digest(&self, thing: Thing) -> i64 {
        let mut hash = Sha256::new();
        hash.update(number(thing).to_le_bytes());
        for name in std::iter::once(self.own_code()).chain(self.names.iter().map(String::as_str)) {
            hash.update(u64::try_from(name.len()).unwrap_or(u64::MAX).to_le_bytes());
            hash.update(name.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        digest.first_chunk().copied().map(i64::from_le_bytes).unwrap_or_default()
    }

    /// The words of its entry. The kind stands before each, so that one kind is searched at a time.
    fn words(&self, thing: Thing) -> String {
        let mut all: BTreeSet<String> = grams(self.own_code());
        all.extend(self.names.iter().flat_map(|name| grams(name)));
        let sign = prefix(thing, Names::All);
        let mut words: Vec<String> = all.into_iter().map(|gram| format!("{sign}{gram}")).collect();
        if has_parts(thing) {
            let sign = prefix(thing, Names::Code);
            words.extend(grams(self.own_code()).into_iter().map(|gram| format!("{sign}{gram}")));
        }
        words.join(" ")
    }
}

/// What is wanted of things of a kind, as the index is asked for it; `None` where anything will do.
pub(super) fn asked(wanted: &Wanted, thing: Thing) -> Option<String> {
    let all: Vec<String> = wanted.iter().filter_map(|(names, needs)| needed(needs, thing, *names)).collect();
    joined(&all, " AND ")
}

fn needed(needs: &Needs, thing: Thing, names: Names) -> Option<String> {
    let each = |all: &[Needs]| all.iter().map(|needs| needed(needs, thing, names)).collect::<Vec<_>>();
    match needs {
        Needs::Gram(gram) => Some(format!("\"{}{gram}\"", prefix(thing, names))),
        Needs::All(all) => joined(&each(all).into_iter().flatten().collect::<Vec<_>>(), " AND "),
        Needs::Any(any) => joined(&each(any).into_iter().collect::<Option<Vec<_>>>()?, " OR "),
    }
}

pub(super) fn joined(all: &[String], by: &str) -> Option<String> {
    if all.is_empty() { None } else { Some(format!("({})", all.join(by))) }
}

/// Whether things of a kind belong to owners of another.
pub const fn owns(owner: Thing, thing: Thing) -> bool {
    column_of(owner, thing).is_some()
}

/// The column by which things of a kind belong to an owner of another.
pub(super) const fn column_of(owner: Thing, thing: Thing) -> Option<&'static str> {
    match (owner, thing) {
        (Thing::Project, Thing::Site | Thing::Milestone | Thing::Update) => Some("project_id"),
        (Thing::Item, Thing::Action | Thing::Milestone | Thing::Update) => Some("item_id"),
        (Thing::Action, Thing::Update) => Some("action_id"),
        (Thing::Blocker, Thing::Update) => Some("blocker_id"),
        _ => None,
    }
}

/// The number of a kind in the index.
pub(super) fn number(thing: Thing) -> i64 {
    Thing::ALL.iter().zip(0..).find(|(kind, _)| **kind == thing).map_or(0, |(_, number)| number)
}

/// Whether codes of other things begin with that of one of this kind.
const fn has_parts(thing: Thing) -> bool {
    matches!(thing, Thing::Project | Thing::Item)
}

/// What stands before the words of a kind.
fn prefix(thing: Thing, names: Names) -> char {
    let digits = match names {
        Names::All => "0123456789",
        Names::Code => "abcdefghij",
    };
    digits.chars().zip(0..).find(|(_, at)| *at == number(thing)).map_or('0', |(sign, _)| sign)
}

/// The rows of a kind: key, code of the owner, code, and the names.
fn calling(thing: Thing) -> &'static str {
    match thing {
        Thing::Project => "SELECT t.id, NULL, t.code, t.name, t.name_en FROM project t",
        Thing::Site => {
            "SELECT t.id, p.code, t.code, t.name, t.name_en FROM site t LEFT JOIN project p ON p.id = t.project_id"
        }
        Thing::Milestone => {
            "SELECT t.id, coalesce(p.code, i.code), t.code, t.name, t.name_en FROM milestone t
               LEFT JOIN project p ON p.id = t.project_id LEFT JOIN item i ON i.id = t.item_id"
        }
        Thing::Item => "SELECT t.id, NULL, t.code, t.name, t.name_en FROM item t",
        Thing::Action => "SELECT t.id, NULL, t.code, t.name, t.name_en FROM action t",
        Thing::Indicator => "SELECT t.id, NULL, t.code, t.name, t.name_en FROM indicator t",
        Thing::Blocker => "SELECT t.id, NULL, t.code, t.text, t.text_en FROM blocker t",
        Thing::Update => "SELECT t.id, NULL, t.code, t.text, NULL FROM status_update t",
        Thing::Supervision => "SELECT t.id, NULL, t.code, t.text, NULL FROM supervision t",
        Thing::Remark => "SELECT t.id, NULL, t.code, t.text, t.text_en FROM remark t",
    }
}

/// What else a thing is called.
pub(super) fn aliases(connection: &Connection, thing: Thing, row: i64) -> rusqlite::Result<Vec<String>> {
    let sql = match thing {
        Thing::Project => "SELECT name FROM alias WHERE project_id = ?1 ORDER BY position",
        Thing::Site => "SELECT name FROM alias WHERE site_id = ?1 ORDER BY position",
        _ => return Ok(Vec::new()),
    };
    connection.prepare_cached(sql)?.query_map([row], |row| row.get(0))?.collect()
}
