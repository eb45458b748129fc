//! Freezing issued reports.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use rusqlite::params;

use super::Writer;
use crate::model::{Fault, Issued};

impl Writer<'_> {
    /// Freezes a report with its documents. They leave no images: there is no way to take one back, so undo has no
    /// business with them, and the journal would hold every byte twice.
    pub fn insert_issued(&mut self, issued: &Issued) -> Result<(), Fault> {
        self.freeze_head(issued).map_err(|e| self.failed("issue a report", &e))?;
        let report = self.transaction.last_insert_rowid();
        self.imageless.push(("issued_report", report));
        for document in &issued.documents {
            let packed = packed(&document.bytes).map_err(|e| Fault::system(&self.path, &e))?;
            self.transaction
                .execute(
                    "INSERT INTO issued_document (report_id, format, sha256, size, packed) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![
                        report,
                        document.format,
                        document.sha256,
                        i64::try_from(document.bytes.len()).unwrap_or(i64::MAX),
                        packed
                    ],
                )
                .map_err(|e| self.failed("issue a report", &e))?;
            self.imageless.push(("issued_document", self.transaction.last_insert_rowid()));
        }
        Ok(())
    }

    fn freeze_head(&self, issued: &Issued) -> rusqlite::Result<usize> {
        self.transaction.execute(
            "INSERT INTO issued_report (number, name, period, data_date, known_on, lang, style, program, issued_at, author,
                                        note, digest)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                issued.number,
                issued.name,
                issued.period.to_string(),
                issued.data_date,
                issued.known_on,
                issued.lang,
                issued.style,
                issued.program,
                issued.at.to_rfc3339(),
                issued.by,
                issued.note,
                issued.digest
            ],
        )
    }
}

fn packed(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}
