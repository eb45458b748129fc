//! The verbs that change the ledger: each makes one command, and its receipt is the answer.

use chrono::NaiveDate;

use super::super::args;
use super::super::stop::{Stop, Usage};
use super::{Answer, Desk};
use crate::ledger::{Command, Ledger, Move, Watch};
use crate::model::{Commitment, DataDate, PeriodDate, Receipt, Thing};
use crate::text::Texts;
use crate::text::cells::visible;
use crate::text::dates;
use crate::text::values::{comma_list, count, is_cleared, is_none, is_today};

impl Desk<'_> {
    /// Gives the ledger the command that `make` makes with an eye on it, for the dates in it.
    pub(super) fn give(
        &mut self,
        make: impl FnOnce(&mut Self, &Ledger) -> Result<Command, Stop>,
    ) -> Result<Answer, Stop> {
        let mut ledger = self.ledger()?;
        let command = make(self, &ledger)?;
        self.apply(&mut ledger, command)
    }

    pub(super) fn complete(&self, wanted: args::Complete, ledger: &Ledger) -> Result<Command, Stop> {
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Complete { what: wanted.codes, on, note: wanted.note })
    }

    pub(super) fn report(&self, wanted: args::Update, ledger: &Ledger) -> Result<Command, Stop> {
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Report { what: wanted.code, text: wanted.text.join(" "), on, by: wanted.by })
    }

    pub(super) fn shift(&self, wanted: args::Move, ledger: &Ledger) -> Result<Command, Stop> {
        Ok(Command::Move(Move {
            count: match &wanted.count {
                Some(words) => count(words)?,
                None if wanted.site.is_some() || is_site(ledger, &wanted.code)? => 1,
                None => return Err(Stop::Usage(Usage::CountMissing)),
            },
            project: wanted.code,
            from: wanted.from,
            to: wanted.to,
            site: wanted.site,
            on: self.day(ledger, wanted.on.as_deref())?,
            note: wanted.note,
        }))
    }

    pub(super) fn plan(&mut self, wanted: args::Plan, ledger: &Ledger) -> Result<Command, Stop> {
        let words = wanted.date.join(" ");
        let read = (!is_none(&words)).then(|| self.period_date(ledger, &words)).transpose()?;
        let (date, promised) = read.unzip();
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Plan {
            what: wanted.code,
            date,
            commitment: wanted.commitment.or(promised.flatten()),
            on,
            note: wanted.note,
        })
    }

    pub(super) fn block(&mut self, wanted: args::Block, ledger: &Ledger) -> Result<Command, Stop> {
        Ok(Command::Block {
            projects: if is_none(&wanted.codes) { Vec::new() } else { comma_list(&wanted.codes) },
            text: wanted.text.join(" "),
            category: wanted.category,
            due: wanted.due.map(|words| self.due_date(ledger, &words)).transpose()?.flatten(),
            owner: wanted.owner,
            on: self.day(ledger, wanted.on.as_deref())?,
        })
    }

    pub(super) fn unblock(&self, wanted: args::Unblock, ledger: &Ledger) -> Result<Command, Stop> {
        let on = self.day(ledger, wanted.on.as_deref())?;
        Ok(Command::Unblock { what: wanted.code, on, note: wanted.note })
    }

    /// Reads a period date and says how it was understood.
    pub(super) fn period_date(
        &mut self,
        ledger: &Ledger,
        words: &str,
    ) -> Result<(PeriodDate, Option<Commitment>), Stop> {
        let understood = dates::read(words, self.dates(ledger)?)?;
        let echo = self.texts.understood(&understood.date);
        self.notice(&echo);
        Ok((understood.date, understood.commitment))
    }

    /// Reads a period date that may be none.
    pub(super) fn due_date(&mut self, ledger: &Ledger, words: &str) -> Result<Option<PeriodDate>, Stop> {
        if is_cleared(words) { Ok(None) } else { Ok(Some(self.period_date(ledger, words)?.0)) }
    }

    /// Carries out a command and says what it did.
    pub(super) fn apply(&mut self, ledger: &mut Ledger, command: Command) -> Result<Answer, Stop> {
        let watch = Watch::default();
        self.tell(Texts::cli_changing, Some(&watch));
        let receipt = ledger.apply_watched(command, &self.environment.now, &watch)?;
        self.receipt(ledger, &receipt)
    }

    pub(super) fn receipt(&mut self, ledger: &Ledger, receipt: &Receipt) -> Result<Answer, Stop> {
        let stages = ledger.stages()?;
        for hint in &receipt.hints {
            let hint = self.texts.hint(hint, &stages);
            self.notice(&hint);
        }
        Ok(format!("{}\n", visible(&self.texts.deed(&receipt.deed, &stages))).into())
    }

    pub(super) fn data_date(&mut self, wanted: &args::DataDate) -> Result<Answer, Stop> {
        let mut ledger = self.ledger()?;
        let words = wanted.date.join(" ");
        if words.is_empty() {
            return Ok(self.data_date_now(ledger.data_date()?).into());
        }
        let data_date = if is_today(&words) {
            DataDate::FollowsClock
        } else {
            DataDate::Pinned(dates::read_day(&words, self.dates(&ledger)?)?)
        };
        self.apply(&mut ledger, Command::SetDataDate(data_date))
    }

    fn data_date_now(&self, data_date: DataDate) -> String {
        let day = |day: NaiveDate| self.texts.day(day);
        let sentence = match data_date {
            DataDate::Pinned(pin) => self.texts.cli_pinned(day(pin)),
            DataDate::FollowsClock => self.texts.cli_follows_clock(day(self.today())),
        };
        format!("{sentence}\n")
    }
}

/// Whether `words` name a site, which is one unit and needs no count.
fn is_site(ledger: &Ledger, words: &str) -> Result<bool, Stop> {
    Ok(ledger.resolve(words, &[Thing::Project, Thing::Site])?.thing == Thing::Site)
}
