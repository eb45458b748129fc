//! `topout.issued/1`

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use crate::model;

#[derive(Serialize)]
pub(super) struct Issued<'a> {
    number: u32,
    name: Option<&'a str>,
    period: String,
    data_date: NaiveDate,
    known_on: Option<NaiveDate>,
    lang: &'a str,
    style: &'a str,
    program: &'a str,
    at: DateTime<FixedOffset>,
    by: &'a str,
    note: Option<&'a str>,
    digest: &'a str,
    /// Whether all of it still is what was issued.
    sound: bool,
    documents: Vec<Document<'a>>,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    sha256: &'a str,
    size: usize,
    sound: bool,
}

impl<'a> Issued<'a> {
    pub(super) fn of(issued: &'a model::Issued) -> Self {
        let document = |document: &'a model::Frozen| Document {
            format: &document.format,
            sha256: &document.sha256,
            size: document.bytes.len(),
            sound: document.is_sound(),
        };
        Self {
            number: issued.number,
            name: issued.name.as_deref(),
            period: issued.period.to_string(),
            data_date: issued.data_date,
            known_on: issued.known_on,
            lang: &issued.lang,
            style: &issued.style,
            program: &issued.program,
            at: issued.at,
            by: &issued.by,
            note: issued.note.as_deref(),
            digest: &issued.digest,
            sound: issued.is_sound(),
            documents: issued.documents.iter().map(document).collect(),
        }
    }
}
