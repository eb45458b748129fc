//! Reading issued reports as they were frozen.

use std::io::Read as _;

use chrono::DateTime;
use flate2::read::ZlibDecoder;
use rusqlite::Row;
use rusqlite::types::Type;

use super::{Reader, Scope, column};
use crate::model::{Fault, Frozen, Issued, Period};
use crate::store::write::Key;

impl Reader<'_> {
    /// Every issued report with its documents, in the order of their numbers. Whether they still are what was issued,
    /// [`Issued::is_sound`] says.
    pub fn issued(&self) -> Result<Vec<Issued>, Fault> {
        self.issued_of(Scope::All)
    }

    /// The issued report of this number.
    pub fn issued_report(&self, number: u32) -> Result<Option<Issued>, Fault> {
        let found = self.row("SELECT id FROM issued_report WHERE number = ?1", &[&number], |row| row.get(0))?;
        let Some(id) = found else { return Ok(None) };
        Ok(self.issued_of(Scope::One(Key(id)))?.pop())
    }

    /// The numbers of the issued reports in their order, each with its digest.
    pub fn issues(&self) -> Result<Vec<(u32, String)>, Fault> {
        let sql = "SELECT number, digest FROM issued_report ORDER BY number";
        self.rows(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn issued_of(&self, scope: Scope) -> Result<Vec<Issued>, Fault> {
        let heads = "SELECT id, number, name, period, data_date, known_on, lang, style, program, issued_at, author, note, digest
                       FROM issued_report WHERE {scope} ORDER BY number";
        let mut found = self.scoped(heads, "id", scope, |row| Ok((row.get::<_, i64>(0)?, head(row)?)))?;
        let documents = "SELECT report_id, format, sha256, size, packed FROM issued_document WHERE {scope} ORDER BY id";
        for (report, document) in
            self.scoped(documents, "report_id", scope, |row| Ok((row.get::<_, i64>(0)?, frozen(row)?)))?
        {
            if let Some((_, issued)) = found.iter_mut().find(|(id, _)| *id == report) {
                issued.documents.push(document);
            }
        }
        Ok(found.into_iter().map(|(_, issued)| issued).collect())
    }
}

fn head(row: &Row<'_>) -> rusqlite::Result<Issued> {
    let at = DateTime::parse_from_rfc3339(&row.get::<_, String>(9)?);
    let at = at.map_err(|error| rusqlite::Error::FromSqlConversionFailure(9, Type::Text, Box::new(error)))?;
    Ok(Issued {
        number: row.get(1)?,
        name: row.get(2)?,
        period: column::known(row, 3, Period::from_code)?,
        data_date: row.get(4)?,
        known_on: row.get(5)?,
        lang: row.get(6)?,
        style: row.get(7)?,
        program: row.get(8)?,
        at,
        by: row.get(10)?,
        note: row.get(11)?,
        digest: row.get(12)?,
        documents: Vec::new(),
    })
}

/// A document. What can't be unpacked any more is given as far as it can: its digest then is another.
fn frozen(row: &Row<'_>) -> rusqlite::Result<Frozen> {
    let (size, packed): (u64, Vec<u8>) = (row.get::<_, i64>(3)?.try_into().unwrap_or(0), row.get(4)?);
    let mut bytes = Vec::new();
    // One more than there ought to be, so that a longer one shows without filling the memory.
    let _ = ZlibDecoder::new(packed.as_slice()).take(size.saturating_add(1)).read_to_end(&mut bytes);
    Ok(Frozen { format: row.get(1)?, sha256: row.get(2)?, bytes })
}
