//! Issued reports.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::exchange::scalars::Day;
use crate::exchange::wire;
use crate::model::{Frozen, Issued};

pub(super) fn issued(issued: &Issued) -> wire::Issued {
    wire::Issued {
        number: issued.number,
        name: issued.name.clone(),
        period: issued.period.to_string(),
        data_date: Day::new(issued.data_date),
        known_on: issued.known_on.map(Day::new),
        lang: issued.lang.clone(),
        style: issued.style.clone(),
        program: issued.program.clone(),
        at: issued.at.to_rfc3339(),
        by: issued.by.clone(),
        note: issued.note.clone(),
        digest: issued.digest.clone(),
        document: issued.documents.iter().map(frozen).collect(),
    }
}

fn frozen(document: &Frozen) -> wire::Frozen {
    let (format, sha256) = (document.format.clone(), document.sha256.clone());
    match std::str::from_utf8(&document.bytes) {
        Ok(text) => wire::Frozen { format, sha256, text: Some(text.to_owned()), base64: None },
        Err(_) => wire::Frozen { format, sha256, text: None, base64: Some(STANDARD.encode(&document.bytes)) },
    }
}
