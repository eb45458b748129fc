//! What is in a ledger, read past the program: codes to name, and the same rows for others to load.

use std::fmt::Write as _;
use std::io::{BufWriter, Write};
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::Outcome;

/// Tables that say how a ledger came about and vouch for it, rather than what it holds.
const ABOUT_THE_FILE: [&str; 4] = ["journal", "seal", "issued_report", "issued_document"];

fn open(ledger: &Path) -> Outcome<Connection> {
    Ok(Connection::open_with_flags(ledger, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// Codes of milestones that are not done, the first `count` of them.
pub(super) fn open_milestones(ledger: &Path, count: usize) -> Outcome<Vec<String>> {
    let connection = open(ledger)?;
    let mut statement = connection.prepare("SELECT code FROM milestone WHERE done_on IS NULL ORDER BY id LIMIT ?1")?;
    let codes = statement.query_map([i64::try_from(count)?], |row| row.get(0))?;
    Ok(codes.collect::<Result<_, _>>()?)
}

/// The code of the project in the middle.
pub(super) fn middle_project(ledger: &Path) -> Outcome<String> {
    let sql = "SELECT code FROM project WHERE id >= (SELECT max(id) / 2 FROM project) ORDER BY id LIMIT 1";
    Ok(open(ledger)?.query_row(sql, [], |row| row.get(0))?)
}

/// A line of text for each milestone.
pub(super) fn write_lines(ledger: &Path, to: impl Write) -> Outcome<()> {
    let mut out = BufWriter::new(to);
    let connection = open(ledger)?;
    let sql =
        "SELECT m.code, m.name, p.name, coalesce(m.done_on, '') FROM milestone m JOIN project p ON p.id = m.project_id";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let [code, name, project, done] = [0, 1, 2, 3].map(|at| row.get::<_, String>(at));
        writeln!(out, "{}  {}  {}  {}", code?, name?, project?, done?)?;
    }
    Ok(out.flush()?)
}

/// SQL for the shell that writes all rows as SQL: in one transaction tables and rows, then indexes and triggers, as its own
/// `.dump` does. Loaded, it gives the same content with the same schema.
pub(super) fn dump_script(ledger: &Path) -> Outcome<String> {
    let connection = open(ledger)?;
    let mut statement =
        connection.prepare("SELECT type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")?;
    let parts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let parts: Vec<(String, String, String)> = parts.collect::<Result<_, _>>()?;
    let is_content = |table: &str| !ABOUT_THE_FILE.contains(&table) && !table.starts_with("sqlite_");
    // The rows of the search index stand in tables of their own, which are loaded like any other.
    let is_virtual = |sql: &str| sql.starts_with("CREATE VIRTUAL");
    let parts: Vec<_> = parts.into_iter().filter(|(_, table, sql)| is_content(table) && !is_virtual(sql)).collect();
    let (tables, others): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(kind, ..)| kind == "table");
    let mut script = String::new();
    print("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; BEGIN;", &mut script)?;
    for (_, _, sql) in &tables {
        // To older shells nothing is no valid JSON.
        print(&sql.replace("(json_valid(changes))", "(changes IS NULL OR json_valid(changes))"), &mut script)?;
    }
    for (_, table, _) in &tables {
        writeln!(script, ".mode insert {table}\nSELECT * FROM {table};")?;
    }
    for (_, _, sql) in &others {
        print(sql, &mut script)?;
    }
    print("COMMIT;", &mut script)?;
    Ok(script)
}

/// Lets the shell print a statement.
fn print(statement: &str, script: &mut String) -> Outcome<()> {
    let quoted = statement.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    Ok(writeln!(script, ".print \"{quoted};\"")?)
}

/// The milestones as Taskwarrior 2 keeps tasks: what is done in one file, what is not in another, as its import leaves them.
pub(super) fn write_tasks(ledger: &Path, folder: &Path) -> Outcome<()> {
    let mut pending = BufWriter::new(std::fs::File::create(folder.join("pending.data"))?);
    let mut completed = BufWriter::new(std::fs::File::create(folder.join("completed.data"))?);
    let connection = open(ledger)?;
    let sql = "SELECT m.id, m.code || ' ' || m.name, p.code, unixepoch(m.added_on), unixepoch(m.done_on),
                      unixepoch((SELECT max(latest) FROM milestone_plan WHERE milestone_id = m.id))
                 FROM milestone m JOIN project p ON p.id = m.project_id";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, words, project, entry): (i64, String, String, i64) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let (done, due): (Option<i64>, Option<i64>) = (row.get(4)?, row.get(5)?);
        let due = due.map(|due| format!("due:\"{due}\" ")).unwrap_or_default();
        let uuid = uuid(id);
        let task = format!("entry:\"{entry}\" modified:\"{entry}\" project:\"{project}\"");
        match done {
            Some(done) => writeln!(
                completed,
                "[description:\"{words}\" {due}end:\"{done}\" {task} status:\"completed\" uuid:\"{uuid}\"]"
            )?,
            None => writeln!(pending, "[description:\"{words}\" {due}{task} status:\"pending\" uuid:\"{uuid}\"]")?,
        }
    }
    pending.flush()?;
    Ok(completed.flush()?)
}

/// The name of the task that the first milestone is that is not done.
pub(super) fn next_task(ledger: &Path) -> Outcome<String> {
    let sql = "SELECT id FROM milestone WHERE done_on IS NULL ORDER BY id LIMIT 1";
    Ok(uuid(open(ledger)?.query_row(sql, [], |row| row.get(0))?))
}

fn uuid(id: i64) -> String {
    format!("{id:08x}-0000-4000-8000-{id:012x}")
}
