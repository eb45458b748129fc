//! Issuing reports (签发): what was handed in is frozen, byte by byte, and nothing takes it back.

use std::path::Path;

use super::Outcome;
use super::step::{Step, maybe_name, maybe_text};
use crate::model::problem::Field;
use crate::model::{Deed, Fault, Frozen, Issued, Problem};
use crate::store::Reader;

/// The number of the next report.
pub(super) fn next(reader: &Reader<'_>) -> Result<u32, Fault> {
    Ok(last(reader)?.map_or(1, |last| last.saturating_add(1)))
}

fn last(reader: &Reader<'_>) -> Result<Option<u32>, Fault> {
    Ok(reader.issues()?.last().map(|(number, _)| *number))
}

/// The report of this number, or the last one.
pub(super) fn find(reader: &Reader<'_>, number: Option<u32>) -> Outcome<Issued> {
    let last = last(reader)?;
    let wanted = number.or(last);
    let found = wanted.map(|wanted| reader.issued_report(wanted)).transpose()?.flatten();
    let words = wanted.map(|wanted| wanted.to_string()).unwrap_or_default();
    found.ok_or_else(|| Problem::NoSuchIssue { words, last }.into())
}

/// The document of `issued` in a format, which still is what was issued.
pub(super) fn document<'i>(issued: &'i Issued, format: &str, path: &Path) -> Outcome<&'i Frozen> {
    let Some(document) = issued.document(format) else {
        let kept = issued.documents.iter().map(|document| document.format.clone()).collect();
        return Err(Problem::NotIssuedAs { number: issued.number, format: format.to_owned(), kept }.into());
    };
    if document.is_sound() && issued.digest == issued.seal() {
        return Ok(document);
    }
    let (path, format) = (path.to_path_buf(), format.to_owned());
    Err(Fault::Altered { path, number: issued.number, format }.into())
}

impl Step<'_, '_> {
    /// Freezes `issued` under the number it was printed with.
    pub(super) fn issue(&mut self, issued: Issued) -> Outcome<Deed> {
        // The number stands in the documents: it can't become another one now.
        if issued.number != next(&self.reader())? {
            return Err(Problem::IssuedMeanwhile { number: issued.number }.into());
        }
        let mut issued = Issued {
            name: maybe_name(issued.name.as_deref())?,
            note: maybe_text(issued.note.as_deref(), Field::Note)?,
            at: self.now.instant,
            by: self.now.author.clone(),
            ..issued
        };
        issued.digest = issued.seal();
        self.writer.insert_issued(&issued)?;
        Ok(Deed::Issued { number: issued.number, name: issued.name, data_date: issued.data_date })
    }
}
