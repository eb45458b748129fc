//! Saving what can be saved from a damaged file into a new one. The damaged file itself is only copied.
//!
//! Every row is put into a fresh ledger as any program would, so that its own rules decide: a row that refers to one that is
//! lost, moves units that are not there or says what can't be is not taken, and is named. What is derived (positions, indexes)
//! is not read at all.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags, params, params_from_iter};

use super::file::{APPLICATION_ID, Draft, choose_journal, connect, migrate, migrate_to, schema_version, side_file};
use super::{AstrayAmong, Reader, Verified, seal, search};
use crate::model::{Book, Breach, Fault, Loss, Repaired, Stage};

/// What every file of `SQLite` begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// What every other table needs to be of any use.
const HEAD: &str = "ledger";
const STAGES: &str = "stage";
/// Kept from the others, and made anew with them; so is what is searched.
const DERIVED: [&str; 8] =
    ["stage_position", "project_facts", "tally", "tally_group", "tally_bench", "due", "due_window", "due_known"];
/// What vouches for the others.
const SEALS: &str = "seal";
/// So many times a table is asked for its rows, at most.
const QUESTIONS: usize = 20_000;
/// So many rows are tried one by one whether it is they that can't be read.
const SUSPECTS: usize = 50;

/// Makes a new ledger at `target` of what `damaged` still says. Without a head and the stages nothing else can be taken: where
/// they are lost, those of `bare` stand in for them.
///
/// # Errors
/// [`Fault::Taken`] where there is a file already; [`Fault::Newer`]; [`Fault::NotALedger`] where nothing can be read at all;
/// file and disk errors.
pub fn repair(damaged: &Path, target: &Path, bare: &Book) -> Result<Repaired, Fault> {
    if !damaged.is_file() {
        return Err(Fault::Missing(damaged.to_path_buf()));
    }
    if target.symlink_metadata().is_ok() {
        return Err(Fault::Taken(target.to_path_buf()));
    }
    let copy = copied(damaged, target)?;
    let source = open(&copy.path).map_err(|e| Fault::sqlite(damaged, "read", &e))?;
    let mut repair =
        Repair { damaged, target, bare, schema: schema_of(&source, damaged)?, source, without: BTreeSet::new() };
    let (draft, repaired) = repair.carry_out()?;
    draft.publish(target)?;
    Ok(repaired)
}

/// The name of a table, and a key.
type RowId = (&'static str, i64);

struct Repair<'a> {
    damaged: &'a Path,
    target: &'a Path,
    bare: &'a Book,
    source: Connection,
    schema: i64,
    /// Rows that are not taken, by table and key.
    without: BTreeSet<RowId>,
}

impl Repair<'_> {
    /// A ledger that can be read. What can be stored and still means nothing to the program is left out, and nothing else.
    fn carry_out(&mut self) -> Result<(Draft, Repaired), Fault> {
        let (draft, repaired, unreadable) = self.attempt()?;
        if unreadable.is_empty() {
            return Ok((draft, repaired));
        }
        // One draft at a time: they have one name.
        drop(draft);
        self.without.extend(unreadable);
        // Of the rows that are not what they were, most can be read all the same.
        let suspects = self.without.clone();
        if suspects.len() <= SUSPECTS {
            for row in suspects {
                self.without.remove(&row);
                if self.attempt().map_or(true, |(_, _, unreadable)| !unreadable.is_empty()) {
                    self.without.insert(row);
                }
            }
        }
        // Without them, and without whatever shows only then.
        self.carry_out()
    }

    fn attempt(&self) -> Result<(Draft, Repaired, Vec<RowId>), Fault> {
        let draft = Draft::new(self.target)?;
        let (repaired, unreadable) = self.fill(&draft)?;
        Ok((draft, repaired, unreadable))
    }

    /// Fills a new ledger. With it the rows that keep it from being read, as far as the journal tells which.
    fn fill(&self, draft: &Draft) -> Result<(Repaired, Vec<RowId>), Fault> {
        let (source, mut repaired) = (&self.source, Repaired::default());
        let mut saved = connect(&draft.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        migrate_to(&mut saved, self.target, self.schema)?;
        let wrap = |e| Fault::sqlite(self.target, "save rows", &e);
        saved.execute_batch("BEGIN").map_err(wrap)?;
        let (seals, others): (Vec<_>, Vec<_>) =
            tables(&saved).map_err(wrap)?.into_iter().partition(|(table, _)| table == SEALS);
        for (table, columns) in others {
            let is_stages = table == STAGES;
            let losses = repaired.losses.len();
            Rescue::of(source, &saved, &self.without, table, columns, &mut repaired).all().map_err(wrap)?;
            if is_stages && repaired.losses.len() > losses && stages_stand_in(&saved, self.bare).map_err(wrap)? > 0 {
                repaired.losses.push(Loss::StoodIn { table: STAGES.to_owned() });
            }
        }
        if head_stands_in(&saved, self.bare).map_err(wrap)? > 0 {
            repaired.losses.push(Loss::StoodIn { table: HEAD.to_owned() });
        }
        let mut astray = Vec::new();
        if !seals.is_empty() {
            saved.execute_batch("SAVEPOINT seals").map_err(wrap)?;
            for (table, columns) in seals {
                Rescue::of(source, &saved, &self.without, table, columns, &mut repaired).all().map_err(wrap)?;
            }
            let verified = Reader::within(&saved, self.target).verify()?;
            astray = told(verified, &mut repaired);
            if !repaired.losses.is_empty() {
                // The old seals vouch for rows that are no longer there: what could be saved is sealed as it is.
                saved.execute_batch("ROLLBACK TO seals").map_err(wrap)?;
                seal::renew(&saved).map_err(wrap)?;
            }
        }
        search::enter(&saved).map_err(wrap)?;
        saved.execute_batch("COMMIT").map_err(wrap)?;
        if repaired.rows == 0 {
            return Err(Fault::NotALedger(self.damaged.to_path_buf()));
        }
        migrate(&mut saved, self.target, || Ok(()))?;
        choose_journal(&saved, self.target)?;
        let unreadable = match Reader::within(&saved, self.target).book() {
            Ok(_) => Vec::new(),
            Err(fault) if astray.iter().all(|row| self.without.contains(row)) => return Err(fault),
            Err(_) => astray,
        };
        Ok((repaired, unreadable))
    }
}

/// Notes what is not as the journal left it, but for what is known to be lost. The rows of it that are there.
fn told(verified: Verified, repaired: &mut Repaired) -> Vec<RowId> {
    let mut there = Vec::new();
    for row in verified.astray.iter().filter(|row| row.later.is_none()) {
        if !row.is_removed() {
            there.push((row.table, row.id));
        }
        if !repaired.losses.iter().any(|loss| loss.is_of(row.table, row.id)) {
            repaired.losses.push(Loss::Astray { table: row.table.to_owned(), row: row.id });
        }
    }
    for AstrayAmong { table, first, last, .. } in verified.among {
        let table = table.to_owned();
        repaired.losses.push(Loss::AstrayAmong { table, from: first, to: last });
    }
    for breach in verified.breaches {
        let (Breach::Altered(entry) | Breach::Unsealed(entry) | Breach::Missing { first: entry, .. }) = breach;
        if !repaired.losses.iter().any(|loss| loss.is_of("journal", entry)) {
            repaired.losses.push(Loss::Astray { table: "journal".to_owned(), row: entry });
        }
    }
    there
}

/// The damaged file beside the new one, with its log, for as long as it is read: reading may write a log back.
fn copied(damaged: &Path, target: &Path) -> Result<Draft, Fault> {
    let copy = Draft::new(&side_file(target, ".from"))?;
    let io = |source: std::io::Error| Fault::system(damaged, &source);
    let mut bytes = fs::read(damaged).map_err(io)?;
    mend_head(&mut bytes);
    fs::write(&copy.path, bytes).map_err(io)?;
    let log = side_file(damaged, "-wal");
    if log.exists() {
        fs::copy(log, side_file(&copy.path, "-wal")).map_err(io)?;
    }
    Ok(copy)
}

/// Puts in what the head of a ledger's file says, where it is no longer that of one.
fn mend_head(bytes: &mut [u8]) {
    let pages = u32::try_from(bytes.len() / 4096).unwrap_or(u32::MAX);
    let Some(head) = bytes.first_chunk_mut::<100>() else { return };
    if head.starts_with(MAGIC) {
        return;
    }
    let schema = u32::try_from(schema_version()).unwrap_or_default();
    let application = u32::try_from(APPLICATION_ID).unwrap_or_default();
    *head = [0; 100];
    let mut put = |at: usize, part: &[u8]| {
        for (byte, new) in head.iter_mut().skip(at).zip(part) {
            *byte = *new;
        }
    };
    put(0, MAGIC);
    // Pages of 4096 bytes, no log, nothing reserved, and the three fractions that never vary.
    put(16, &[0x10, 0x00, 1, 1, 0, 64, 32, 32]);
    put(28, &pages.to_be_bytes());
    // Schema format 4, UTF-8.
    put(44, &4_u32.to_be_bytes());
    put(56, &1_u32.to_be_bytes());
    put(60, &schema.to_be_bytes());
    put(68, &application.to_be_bytes());
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // What a damaged schema or a file that is too short says is put up with as far as it goes.
    connection.execute_batch("PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF")?;
    Ok(connection)
}

/// The schema the rows are of; that of this program where the file says nonsense.
fn schema_of(source: &Connection, path: &Path) -> Result<i64, Fault> {
    let says = |name: &str| source.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let known = schema_version();
    match (says("application_id"), says("user_version")) {
        (Ok(APPLICATION_ID), Ok(found)) if (known + 1..1000).contains(&found) => {
            Err(Fault::Newer { path: path.to_path_buf(), found, known })
        }
        (_, Ok(found)) if (1..=known).contains(&found) => Ok(found),
        _ => Ok(known),
    }
}

/// The tables with their columns, each after those it refers to: so they were made.
fn tables(connection: &Connection) -> rusqlite::Result<Vec<(String, Vec<String>)>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
               ORDER BY name = 'journal', rowid";
    let mut statement = connection.prepare(sql)?;
    let mut names = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    names.retain(|name| !DERIVED.contains(&name.as_str()) && !name.starts_with(search::TABLES));
    let columns = |name: String| {
        let statement = connection.prepare(&format!("SELECT * FROM {name}"))?;
        let columns = statement.column_names().map(str::to_owned).collect();
        Ok((name, columns))
    };
    names.into_iter().map(columns).collect()
}

/// Puts in each stage of a new ledger that is not there, at its place or, where that is taken, at the end. How many.
fn stages_stand_in(saved: &Connection, bare: &Book) -> rusqlite::Result<usize> {
    let sql = "INSERT INTO stage (code, position, phase, name, name_en)
               SELECT ?1, iif(EXISTS (SELECT 1 FROM stage WHERE position = ?2), (SELECT max(position) + 1 FROM stage), ?2),
                      ?3, ?4, ?5
                WHERE NOT EXISTS (SELECT 1 FROM stage WHERE code = ?1)";
    let mut statement = saved.prepare(sql)?;
    let put = |(at, stage): (i64, &Stage)| {
        statement.execute(params![stage.code, at, stage.phase.code(), stage.name, stage.name_en])
    };
    (0..).zip(bare.stages.iter()).map(put).sum()
}

/// Gives a ledger that has lost its head another name, and the last period that anything in it belongs to.
fn head_stands_in(saved: &Connection, bare: &Book) -> rusqlite::Result<usize> {
    let sql = "INSERT INTO ledger (id, name, period) SELECT 1, ?1, coalesce((SELECT max(period) FROM item), ?2)
                WHERE NOT EXISTS (SELECT 1 FROM ledger)";
    saved.execute(sql, params![bare.name, bare.period.to_string()])
}

/// How far rows could be read.
enum Run {
    Whole,
    /// The last row before the one that can't be read; `None` where that was the first.
    Broken {
        reached: Option<i64>,
    },
}

/// One table on its way from the damaged file into the new one.
struct Rescue<'a> {
    source: &'a Connection,
    saved: &'a Connection,
    without: &'a BTreeSet<RowId>,
    table: String,
    columns: Vec<String>,
    /// Rows that have been met, saved or not.
    met: BTreeSet<i64>,
    questions: usize,
    repaired: &'a mut Repaired,
}

impl<'a> Rescue<'a> {
    fn of(
        source: &'a Connection,
        saved: &'a Connection,
        without: &'a BTreeSet<RowId>,
        table: String,
        columns: Vec<String>,
        repaired: &'a mut Repaired,
    ) -> Self {
        Self { source, saved, without, table, columns, met: BTreeSet::new(), questions: 0, repaired }
    }

    fn all(mut self) -> rusqlite::Result<()> {
        let found = self.source.prepare(&format!("SELECT 1 FROM {}", self.table)).is_ok();
        if !found {
            self.repaired.losses.push(Loss::Table { table: self.table });
            return Ok(());
        }
        self.between(1, i64::MAX)
    }

    /// Saves the rows from `first` to `last`: forward up to a place that can't be read, backward from the end down to it, and
    /// then either half of what lies between.
    fn between(&mut self, first: i64, last: i64) -> rusqlite::Result<()> {
        let low = match self.run(first, last, false)? {
            Run::Whole => return Ok(()),
            Run::Broken { reached } => reached.map_or(first, |row| row.saturating_add(1)),
        };
        let Run::Broken { reached } = self.run(low, last, true)? else { return Ok(()) };
        // Where not even the last row can be read, nobody knows how many there were.
        let (high, open) = match reached {
            Some(row) => (row.saturating_sub(1), false),
            None => (last, last == i64::MAX),
        };
        if low > high {
            return Ok(());
        }
        let high = if open { low.saturating_add(4095) } else { high };
        if self.questions >= QUESTIONS || low == high {
            self.lose(low, Some(high));
        } else {
            let middle = low + (high - low) / 2;
            self.between(low, middle)?;
            self.between(middle + 1, high)?;
        }
        if open {
            self.lose(high.saturating_add(1), None);
        }
        Ok(())
    }

    /// Saves rows in order up to the first that can't be read.
    fn run(&mut self, first: i64, last: i64, backward: bool) -> rusqlite::Result<Run> {
        self.questions += 1;
        let order = if backward { "DESC" } else { "ASC" };
        let columns = self.columns.join(", ");
        let sql = format!("SELECT {columns} FROM {} WHERE id BETWEEN ?1 AND ?2 ORDER BY id {order}", self.table);
        let Ok(mut statement) = self.source.prepare(&sql) else { return Ok(Run::Broken { reached: None }) };
        let Ok(mut rows) = statement.query([first, last]) else { return Ok(Run::Broken { reached: None }) };
        let mut reached = None;
        let id_at = self.columns.iter().position(|column| column == "id").unwrap_or_default();
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(Run::Whole),
                Err(_) => return Ok(Run::Broken { reached }),
            };
            let read =
                (0..self.columns.len()).map(|at| row.get_ref(at).map(owned)).collect::<rusqlite::Result<Vec<_>>>();
            let Ok(values) = read else { return Ok(Run::Broken { reached }) };
            // Out of its range or order the tree leads astray.
            let Some(Value::Integer(id)) = values.get(id_at).cloned() else { return Ok(Run::Broken { reached }) };
            let astray = reached.is_some_and(|before| if backward { id >= before } else { id <= before });
            if astray || !(first..=last).contains(&id) {
                return Ok(Run::Broken { reached });
            }
            reached = Some(id);
            if self.met.insert(id) {
                self.save(id, values)?;
            }
        }
    }

    /// Puts a row into the new file, unless its rules are against it.
    fn save(&mut self, id: i64, values: Vec<Value>) -> rusqlite::Result<()> {
        if self.without.iter().any(|(table, row)| *table == self.table && *row == id) {
            self.repaired.losses.push(Loss::LeftOut { table: self.table.clone(), row: id });
            return Ok(());
        }
        let marks: Vec<String> = (1..=values.len()).map(|at| format!("?{at}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", self.table, self.columns.join(", "), marks.join(", "));
        match self.saved.prepare_cached(&sql)?.execute(params_from_iter(values)) {
            Ok(_) => self.repaired.rows += 1,
            Err(refused) if is_rule(&refused) => {
                let because = refused.to_string();
                self.repaired.losses.push(Loss::Row { table: self.table.clone(), row: id, because });
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }

    /// Notes rows as lost, with those just before them.
    fn lose(&mut self, first: i64, last: Option<i64>) {
        if let Some(Loss::Unreadable { table, to, .. }) = self.repaired.losses.last_mut()
            && *table == self.table
            && to.is_some_and(|to| to.saturating_add(1) == first)
        {
            *to = last;
            return;
        }
        self.repaired.losses.push(Loss::Unreadable { table: self.table.clone(), from: first, to: last });
    }
}

/// Whether a row is refused for what it says, and not because the new file can't be written.
fn is_rule(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{ApiMisuse, ConstraintViolation, TypeMismatch};
    matches!(error.sqlite_error_code(), Some(ConstraintViolation | TypeMismatch | ApiMisuse))
}

/// A value of its own. Text that is none is saved with a sign for what can't be read.
fn owned(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}
