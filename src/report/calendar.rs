//! The dates of the plan for a calendar program (RFC 5545): one event for each milestone, blocker and answer that has a date.
//!
//! An event has the same identity in every file of the same ledger, so that a calendar updates it instead of showing it
//! twice: `docs/reports.md` says what it is made of.

mod events;
mod lines;

use crate::model::Period;
use crate::model::issued::sha256;
use crate::model::view::Summary;
use crate::text::Texts;
use lines::Lines;

/// Digits of the digest of a ledger's name.
const DIGITS: usize = 8;

/// The calendar of `summary`. `first` is the first period of the ledger, which with its name tells it from others: neither
/// changes when the file is copied, exported, or carried on into the next period.
pub fn calendar(summary: &Summary, first: Period, texts: &Texts) -> Vec<u8> {
    let name: String = sha256(summary.name.as_bytes()).chars().take(DIGITS).collect();
    let series = format!("{first}.{name}@topout");
    let mut lines = Lines::new();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", concat!("-//Topout//Topout ", env!("CARGO_PKG_VERSION"), "//EN"));
    lines.plain("CALSCALE", "GREGORIAN");
    lines.text("X-WR-CALNAME", texts.name(&summary.name, summary.name_en.as_deref()));
    lines.text("X-WR-CALDESC", &texts.calendar_as_of(texts.day(summary.as_of)));
    for event in events::all(summary, texts) {
        event.write(&series, summary.as_of, &mut lines);
    }
    lines.plain("END", "VCALENDAR");
    lines.into_bytes()
}

#[cfg(test)]
mod tests;
