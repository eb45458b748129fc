//! Whether every row is what the journal says it is: a byte that flipped inside a row breaks no page and no index.
//!
//! A copy in memory is rolled back entry by entry. Each row has to be as its last entry left it; and what is there when all is
//! taken back has to be what the ledger was opened with, by the digest its first entry keeps.

use rusqlite::{Connection, OptionalExtension};

use super::Reader;
use crate::model::issued::sha256;
use crate::model::{Deed, Fault};
use crate::store::file::schema_version;
use crate::store::image::{self, Table};
use crate::store::journal::{self, JournalEntry};

impl Reader<'_> {
    /// A digest of every row that commands can change.
    pub fn fingerprint(&self) -> Result<String, Fault> {
        fingerprint(self.connection).map_err(|e| self.failed("read every row", &e))
    }

    /// Rows that are not as the journal has them, as far as it tells: an entry without images ends what can be seen, and a
    /// ledger that was opened by an older program says nothing of the rows it was opened with.
    ///
    /// # Errors
    /// Only those of the file; a journal that can't be read is an answer.
    pub(super) fn altered(&self) -> Result<Vec<String>, Fault> {
        match self.rolled_back() {
            Ok(found) => Ok(found),
            Err(Fault::Database { detail, .. } | Fault::Damaged { detail, .. }) => {
                Ok(vec![format!("journal: {detail}")])
            }
            Err(other) => Err(other),
        }
    }

    fn rolled_back(&self) -> Result<Vec<String>, Fault> {
        let wrap = |e| self.failed("go back in the journal", &e);
        let sql = "SELECT id, shape FROM journal WHERE kind = 'opened' ORDER BY id LIMIT 1";
        let opening: Option<(i64, i64)> =
            self.connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional().map_err(wrap)?;
        let Some((opening, shape)) = opening else { return Ok(vec!["journal: no opening".to_owned()]) };
        let copy = self.copy()?;
        let mut found = Vec::new();
        for JournalEntry { id: entry, changes, .. } in journal::after_entry(self.connection, opening).map_err(wrap)? {
            let Some(changes) = changes else { return Ok(found) };
            for change in changes.iter().rev() {
                let row = image::read(&copy, change.table, change.id).map_err(wrap)?;
                if !image::fits(change.after.as_ref(), row.as_ref()) {
                    found.push(format!("{} {}: not as entry {entry} left it", change.table.name(), change.id));
                }
                image::put(&copy, change.table, change.id, change.before.as_ref()).map_err(wrap)?;
            }
        }
        let first = journal::one(self.connection, opening).map_err(wrap)?;
        if let Some(JournalEntry { deed: Deed::Opened { digest: Some(digest), .. }, .. }) = first
            && shape == schema_version()
            && fingerprint(&copy).map_err(wrap)? != digest
        {
            found.push("not what the ledger was opened with".to_owned());
        }
        Ok(found)
    }
}

fn fingerprint(connection: &Connection) -> rusqlite::Result<String> {
    let mut rows = String::new();
    for table in Table::ALL {
        for row in image::all(connection, table)? {
            rows.extend([table.name(), " ", &serde_json::Value::Object(row).to_string(), "\n"]);
        }
    }
    Ok(sha256(rows.as_bytes()))
}
