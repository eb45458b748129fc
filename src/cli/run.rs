//! Carries out a verb: opens the ledger, gives it the command or asks it the question, and prints what it answers.

mod backup;
mod baseline;
mod calendar;
mod change;
mod control;
mod document;
mod entry;
mod generate;
mod issue;
mod list;
mod look;
mod period;
mod print;
mod shell;
mod status;

use chrono::NaiveDate;

use super::args::{self, Verb};
use super::stop::Stop;
use super::{Environment, Outcome, help};
use crate::exchange;
use crate::ledger::{self, Command, Failure, Ledger, Watch};
use crate::model::Fault;
use crate::model::view::Viewpoint;
use crate::text::Texts;
use crate::text::cells::visible;
use crate::text::dates::{self, Context};

/// What a verb answers when it is done.
#[derive(Debug, Default)]
struct Answer {
    stdout: Vec<u8>,
    /// 0, or 4 where a check found something; the doctor's may be 3.
    status: u8,
}

/// Carries out `verb`. What it prints and how it ends is in the outcome; nothing is printed here.
pub fn run(verb: Verb, environment: &Environment) -> Outcome {
    let mut desk = Desk { environment, texts: Texts::new(environment.look.lang), notices: String::new() };
    match desk.carry_out(verb) {
        Ok(answer) => Outcome { stdout: answer.stdout, stderr: desk.notices, status: answer.status },
        Err(stop) => desk.refused(&stop),
    }
}

/// The ledger for the screen, made from the shipped plan where there is none yet, and what there is to say about that.
///
/// # Errors
/// The outcome to end with.
pub fn open(environment: &Environment) -> Result<(Ledger, Option<String>), Outcome> {
    let mut desk = Desk { environment, texts: Texts::new(environment.look.lang), notices: String::new() };
    match desk.ledger() {
        Ok(ledger) => {
            if let Some(held) = ledger.held_elsewhere() {
                let notice = desk.texts.fault(&held);
                desk.notice(&notice);
            }
            let notices = desk.notices.trim_end().to_owned();
            Ok((ledger, Some(notices).filter(|notice| !notice.is_empty())))
        }
        Err(stop) => Err(desk.refused(&stop)),
    }
}

/// Where one verb is carried out.
struct Desk<'a> {
    environment: &'a Environment,
    texts: Texts,
    /// What goes to stderr beside the answer.
    notices: String,
}

impl From<String> for Answer {
    fn from(stdout: String) -> Self {
        Self { stdout: stdout.into_bytes(), status: 0 }
    }
}

impl Desk<'_> {
    fn carry_out(&mut self, verb: Verb) -> Result<Answer, Stop> {
        match verb {
            Verb::Summary(wanted) => self.summary(&wanted),
            Verb::Chart(wanted) => self.chart(&wanted),
            Verb::IssueReport(wanted) => self.issue_report(&wanted),
            Verb::Issued(wanted) => self.issued(&wanted),
            Verb::Calendar(wanted) => self.calendar(&wanted),
            Verb::List(wanted) => self.list(&wanted),
            Verb::Show(wanted) => self.show(&wanted),
            Verb::Search(wanted) => self.search(&wanted),
            Verb::Log(wanted) => self.log(&wanted),
            Verb::Check(wanted) => self.check(&wanted),
            Verb::Due(wanted) => self.due(&wanted),
            Verb::Changes(wanted) => self.changes(&wanted),
            Verb::Explain(wanted) => self.explain(&wanted),
            Verb::Complete(wanted) => self.give(|desk, ledger| desk.complete(wanted, ledger)),
            Verb::Reopen(wanted) => self.give(|_, _| Ok(Command::Reopen { what: wanted.code })),
            Verb::Update(wanted) => self.give(|desk, ledger| desk.report(wanted, ledger)),
            Verb::Move(wanted) => self.give(|desk, ledger| desk.shift(wanted, ledger)),
            Verb::Plan(wanted) => self.give(|desk, ledger| desk.plan(wanted, ledger)),
            Verb::Forecast(wanted) => self.give(|desk, ledger| desk.forecast(wanted, ledger)),
            Verb::Target(wanted) => self.give(|desk, ledger| desk.target(wanted, ledger)),
            Verb::Assess(wanted) => self.give(|desk, ledger| desk.assess(wanted, ledger)),
            Verb::Money(wanted) => self.give(|desk, ledger| desk.money(wanted, ledger)),
            Verb::Block(wanted) => self.give(|desk, ledger| desk.block(wanted, ledger)),
            Verb::Unblock(wanted) => self.give(|desk, ledger| desk.unblock(wanted, ledger)),
            Verb::Supervise(wanted) => self.give(|desk, ledger| desk.supervise(wanted, ledger)),
            Verb::Answer(wanted) => self.give(|desk, ledger| desk.answer(wanted, ledger)),
            Verb::Add(wanted) => self.give(|desk, ledger| desk.add(wanted, ledger)),
            Verb::Edit(wanted) => self.give(|desk, ledger| desk.edit(&wanted, ledger)),
            Verb::Remove(wanted) => self.give(|_, _| Ok(Command::Remove { what: wanted.code })),
            Verb::Baseline(wanted) => self.baseline(wanted),
            Verb::Period(wanted) => self.period(wanted),
            Verb::Undo(wanted) => {
                self.give(|_, _| Ok(wanted.to.map_or(Command::Undo, |entry| Command::UndoTo { entry })))
            }
            Verb::Redo => self.give(|_, _| Ok(Command::Redo)),
            Verb::DataDate(wanted) => self.data_date(&wanted),
            Verb::Init(wanted) => self.init(&wanted),
            Verb::Import(wanted) => self.import(&wanted),
            Verb::Export(wanted) => self.export(&wanted),
            Verb::Backup(wanted) => self.backup(&wanted),
            Verb::Restore(wanted) => self.restore(&wanted),
            Verb::Doctor(wanted) if wanted.repair => self.repair(&wanted),
            Verb::Doctor(_) => {
                let (page, status) = self.environment.examiner.examine(self.environment);
                Ok(Answer { stdout: page.into_bytes(), status })
            }
            Verb::Completions(wanted) => Ok(self.completions(wanted.shell).into()),
            Verb::Man(wanted) => self.man(&wanted.verb),
            Verb::Help(wanted) => Ok(help::page_of(&wanted.verb, self.environment.look).into()),
            Verb::Generate(wanted) => self.generate(&wanted),
        }
    }

    /// The ledger, made from the shipped plan where there is none yet.
    fn ledger(&mut self) -> Result<Ledger, Stop> {
        Ok(self.opened()?.ready_for(self.environment.rule))
    }

    fn opened(&mut self) -> Result<Ledger, Stop> {
        let path = &self.environment.ledger;
        let opened = Ledger::open(path, &self.environment.now);
        if !matches!(opened, Err(Failure::Store(Fault::Missing(_)))) {
            return Ok(opened?);
        }
        // Where there are backups there was a ledger: a new one in its place would look as if all were well.
        let backups = ledger::backups(path)?.len();
        if backups > 0 {
            return Err(Failure::Store(Fault::Lost { path: path.clone(), backups }).into());
        }
        let plan = exchange::shipped_plan().map_err(|error| Stop::Document { path: None, error })?;
        match Ledger::create(path, &plan, &self.environment.now) {
            // Somebody else has just made it.
            Err(Failure::Store(Fault::Exists(_))) => Ok(Ledger::open(path, &self.environment.now)?),
            created => {
                let ledger = created?;
                let notice = self.texts.cli_made_from_plan(path.display().to_string());
                self.notice(&notice);
                Ok(ledger)
            }
        }
    }

    /// The outcome of what could not be done.
    fn refused(mut self, stop: &Stop) -> Outcome {
        let sentence = stop.words(&self.texts);
        self.notice(&format!("{}{sentence}", self.texts.cli_error()));
        Outcome { stdout: Vec::new(), stderr: self.notices, status: stop.status() }
    }

    /// Tells whoever waits what is being done from now on.
    fn tell(&self, doing: impl FnOnce(&Texts) -> String, watch: Option<&Watch>) {
        if let Some(teller) = &self.environment.teller {
            teller.tell(doing(&self.texts), watch.cloned());
        }
    }

    fn notice(&mut self, line: &str) {
        self.notices.push_str(&visible(line));
        self.notices.push('\n');
    }

    fn today(&self) -> NaiveDate {
        self.environment.now.today()
    }

    /// From where the ledger is looked at.
    fn viewpoint(&self, ledger: &Ledger, seen: &args::Seen) -> Result<Viewpoint, Stop> {
        self.tell(Texts::cli_reading, None);
        Ok(Viewpoint {
            today: self.today(),
            as_of: self.day(ledger, seen.as_of.as_deref())?,
            known_on: self.day(ledger, seen.known_on.as_deref())?,
            period: seen.period.as_deref().map(document::half_year).transpose()?,
            rule: self.environment.rule,
        })
    }

    /// What dates typed without all their parts are read against.
    fn dates(&self, ledger: &Ledger) -> Result<Context, Stop> {
        Ok(Context { year: ledger.period()?.year(), data_date: ledger.data_date()?.day(self.today()) })
    }

    /// The day of a fact, where one was typed.
    fn day(&self, ledger: &Ledger, words: Option<&str>) -> Result<Option<NaiveDate>, Stop> {
        words.map(|words| Ok(dates::read_day(words, self.dates(ledger)?)?)).transpose()
    }
}

#[cfg(test)]
mod tests;
