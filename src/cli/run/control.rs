//! The verbs of control: what is expected, promised in shares, judged, paid for, and asked for from above.

use super::super::args::{self, LightWord};
use super::super::stop::Stop;
use super::Desk;
use crate::ledger::{Command, Ledger};
use crate::text::values::{amount, count, is_none};

/// Words for the ledger as a whole, where a thing could be named.
const WHOLE: [&str; 2] = ["ledger", "台账"];

impl Desk<'_> {
    pub(super) fn forecast(&mut self, wanted: args::Forecast, ledger: &Ledger) -> Result<Command, Stop> {
        let date = self.due_date(ledger, &wanted.date.join(" "))?;
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Forecast { what: wanted.code, date, reason: wanted.reason, on, note: wanted.note })
    }

    pub(super) fn target(&mut self, wanted: args::Target, ledger: &Ledger) -> Result<Command, Stop> {
        let count = if is_none(&wanted.count) { None } else { Some(count(&wanted.count)?) };
        let (by, _) = self.period_date(ledger, &wanted.date.join(" "))?;
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Target { project: wanted.code, count, by, stage: wanted.stage, on, note: wanted.note })
    }

    pub(super) fn assess(&self, wanted: args::Assess, ledger: &Ledger) -> Result<Command, Stop> {
        let is_whole = WHOLE.contains(&wanted.code.trim().to_lowercase().as_str());
        Ok(Command::Assess {
            what: (!is_whole).then_some(wanted.code),
            light: match wanted.light {
                LightWord::Is(light) => Some(light),
                LightWord::None => None,
            },
            words: wanted.text.join(" "),
            on: self.day(ledger, wanted.on.as_deref())?,
            by: wanted.by,
        })
    }

    pub(super) fn money(&self, wanted: args::Money, ledger: &Ledger) -> Result<Command, Stop> {
        Ok(Command::Fund {
            project: wanted.code,
            kind: wanted.kind,
            amount: amount(&wanted.amount)?,
            source: wanted.source,
            on: self.day(ledger, wanted.on.as_deref())?,
            note: wanted.note,
        })
    }

    pub(super) fn supervise(&mut self, wanted: args::Supervise, ledger: &Ledger) -> Result<Command, Stop> {
        let (feedback, _) = self.period_date(ledger, &wanted.feedback)?;
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Supervise { what: wanted.code, text: wanted.text.join(" "), feedback, by: wanted.by, on })
    }

    pub(super) fn answer(&self, wanted: args::Answer, ledger: &Ledger) -> Result<Command, Stop> {
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Answer { what: wanted.code, text: wanted.text.join(" "), on })
    }
}
