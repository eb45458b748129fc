//! Issued reports: taken over only as they were issued.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::DateTime;

use super::{Outcome, day, filled, optional_day, optional_filled, period};
use crate::exchange::place::Place;
use crate::exchange::{ExchangeError, wire};
use crate::model::{Frozen, Issued};

pub(super) fn issued(issued: wire::Issued, at: Place<'_>) -> Outcome<Issued> {
    if issued.number == 0 {
        return Err(ExchangeError::BadValue { at: at.key("number"), words: "0".to_owned() });
    }
    let moment = DateTime::parse_from_rfc3339(&issued.at);
    let moment = moment.map_err(|_| ExchangeError::BadDate { at: at.key("at"), words: issued.at.clone() })?;
    let read = Issued {
        number: issued.number,
        name: optional_filled(issued.name, at, "name")?,
        period: period(&issued.period, at)?,
        data_date: day(&issued.data_date, at, "data_date")?,
        known_on: optional_day(issued.known_on.as_ref(), at, "known_on")?,
        lang: issued.lang,
        style: issued.style,
        program: issued.program,
        at: moment,
        by: issued.by,
        note: issued.note,
        digest: issued.digest,
        documents: super::rows(issued.document, at, "document", frozen)?,
    };
    if read.digest == read.seal() {
        Ok(read)
    } else {
        Err(ExchangeError::Altered { at: at.key("digest"), words: read.digest })
    }
}

fn frozen(document: wire::Frozen, at: Place<'_>) -> Outcome<Frozen> {
    let unreadable = |words: &str| ExchangeError::BadValue { at: at.key("base64"), words: words.to_owned() };
    let bytes = match (document.text, document.base64) {
        (Some(text), None) => text.into_bytes(),
        (None, Some(packed)) => STANDARD.decode(&packed).map_err(|error| unreadable(&error.to_string()))?,
        _ => return Err(unreadable("text, base64")),
    };
    let read = Frozen { format: filled(document.format, at, "format")?, sha256: document.sha256, bytes };
    if read.is_sound() { Ok(read) } else { Err(ExchangeError::Altered { at: at.key("sha256"), words: read.sha256 }) }
}
