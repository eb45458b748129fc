//! Arbitrary issued reports: texts of any lines, and bytes that are no text.

use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;

use super::{by_and_note, day, name, periods, text};
use crate::model::{Frozen, Issued};

pub(super) fn issued() -> impl Strategy<Value = Issued> {
    let head = (prop::option::of(name()), periods(), day(), prop::option::of(day()), by_and_note(), name());
    (head, moments(), 1_u32..4, documents()).prop_map(|(head, at, number, documents)| {
        let (name, period, data_date, known_on, (by, note), program) = head;
        let [lang, style] = ["zh", "report"].map(str::to_owned);
        let (by, digest) = (by.unwrap_or_default(), String::new());
        Issued { number, name, period, data_date, known_on, lang, style, program, at, by, note, digest, documents }
    })
}

/// Numbered one after the other, with gaps, and sealed.
pub(super) fn numbered(mut issued: Vec<Issued>) -> Vec<Issued> {
    let mut last = 0;
    for one in &mut issued {
        last += one.number;
        one.number = last;
        one.digest = one.seal();
    }
    issued
}

fn moments() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (1_600_000_000_i64..1_900_000_000, -12_i32..=14).prop_map(|(second, hours)| {
        DateTime::from_timestamp(second, 0).unwrap().with_timezone(&FixedOffset::east_opt(hours * 3600).unwrap())
    })
}

fn documents() -> impl Strategy<Value = Vec<Frozen>> {
    let csv = text().prop_map(|text| format!("\u{feff}{}\r\n", text.replace('\n', "\r\n")).into_bytes());
    let awkward = "[\\x00-\\x1f\"'\\\\\u{85}\u{2028}\\PC]{0,24}".prop_map(String::into_bytes);
    let packed = prop::collection::vec(any::<u8>(), 0..40);
    (awkward, csv, packed).prop_map(|(text, csv, docx)| {
        vec![Frozen::new("text", text), Frozen::new("csv", csv), Frozen::new("docx", docx)]
    })
}
