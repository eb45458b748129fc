//! Where the screen meets the ledger: the only place that reads or changes it.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::memory::Keeper;
use super::message::{Answer, Effect, Message};
use super::tabs::journal;
use super::work::{Bench, Files, Running, Work};
use crate::ledger::{Command, Failure, Ledger, Outcome};
use crate::model::view::{Summary, Viewpoint};
use crate::model::{DataDate, LightRule, Now};
use crate::report::Typefaces;
use crate::text::{Lang, Texts};

/// The ledger on the desk, and the clock above it.
pub(super) struct Desk {
    ledger: Ledger,
    clock: Box<dyn Fn() -> Now>,
    rule: LightRule,
    /// The day looked at instead of the data date.
    as_of: Option<NaiveDate>,
    /// What keeps things for the next time.
    keeper: Option<Keeper>,
    /// What reads and writes the files that are named.
    files: Option<Arc<dyn Files>>,
    /// Where copied text goes instead of the clipboard of the terminal.
    copies: Option<PathBuf>,
    /// What documents for Word are set in.
    typefaces: Typefaces,
    running: Option<Running>,
    /// What the ledger is now could not be read, so that what is shown is older.
    is_behind: bool,
}

impl Desk {
    pub(super) fn new(ledger: Ledger, clock: Box<dyn Fn() -> Now>, rule: LightRule) -> Self {
        let typefaces = Typefaces::default();
        Self {
            ledger,
            clock,
            rule,
            as_of: None,
            keeper: None,
            files: None,
            copies: None,
            typefaces,
            running: None,
            is_behind: false,
        }
    }

    pub(super) fn reaching(self, files: Option<Arc<dyn Files>>, copies: Option<PathBuf>) -> Self {
        Self { files, copies, ..self }
    }

    pub(super) fn setting(self, typefaces: Typefaces) -> Self {
        Self { typefaces, ..self }
    }

    pub(super) fn keeping(self, keeper: Option<Keeper>) -> Self {
        Self { keeper, ..self }
    }

    pub(super) fn summary(&self) -> Outcome<Summary> {
        self.ledger.browse(&self.viewpoint())
    }

    fn viewpoint(&self) -> Viewpoint {
        Viewpoint { as_of: self.as_of, rule: self.rule, ..Viewpoint::at((self.clock)().today()) }
    }

    /// Carries out what the screen wants, and tells what came of it. `None` where there is nothing to tell. `shown` is the
    /// ledger as it was read last.
    pub(super) fn carry_out(&mut self, effect: Effect, shown: &Summary) -> Option<Message> {
        Some(match effect {
            Effect::Apply(command) => self.apply(*command, shown),
            Effect::Save(command) => self.save(*command, shown),
            Effect::TurnTo(day) => self.turn_to(day),
            Effect::ReadLog(before) => Message::Log(before, self.ledger.log_page(before, journal::PAGE)),
            Effect::ReadEntry(entry) => Message::Entry(entry, self.ledger.entry_changes(entry)),
            Effect::PreviewUndo(entry) => Message::UndoPreview(entry, self.ledger.undo_preview(entry)),
            Effect::Remember(note) => Message::Remembered((self.keeper.as_ref()?)(&note)),
            Effect::Copy(text, lang) => self.copy(text, lang),
            Effect::Start(work, lang) => return self.start(work, lang),
            Effect::Stop => {
                self.running.as_ref()?.cancel();
                return None;
            }
            // The terminal does these.
            Effect::ToClipboard(_) | Effect::Mouse(_) | Effect::Suspend | Effect::Quit => return None,
        })
    }

    /// Whether this has to wait for another program, for as long as that is bearable.
    pub(super) fn has_to_wait(&mut self, effect: &Effect) -> bool {
        matches!(effect, Effect::Apply(_) | Effect::Save(_)) && self.ledger.is_written_elsewhere()
    }

    /// Text goes to the clipboard of the terminal, or into a file where that is wished.
    fn copy(&self, text: String, lang: Lang) -> Message {
        match (&self.files, &self.copies) {
            (Some(files), Some(path)) => {
                Message::Copied(files.keep_copy(path, &text, &Texts::new(lang)).map(|()| Some(path.clone())), text)
            }
            _ => Message::Copied(Ok(None), text),
        }
    }

    /// Begins long work, unless some goes on already.
    fn start(&mut self, work: Work, lang: Lang) -> Option<Message> {
        let files = Arc::clone(self.files.as_ref()?);
        if self.running.is_none() {
            let now = (self.clock)();
            let viewpoint = self.viewpoint();
            let (ledger, typefaces) = (self.ledger.path().to_owned(), self.typefaces.clone());
            let bench = Bench { ledger, now, viewpoint, lang, files, typefaces };
            self.running = Some(Running::start(work, bench));
        }
        self.work()
    }

    pub(super) const fn is_at_work(&self) -> bool {
        self.running.is_some()
    }

    /// How far long work is, or how it ended.
    pub(super) fn work(&mut self) -> Option<Message> {
        let running = self.running.as_ref()?;
        match running.ended() {
            None => {
                let (phase, progress) = running.progress();
                Some(Message::Progress(phase, progress))
            }
            Some(ended) => {
                self.running = None;
                // What it did to the ledger is our own doing, and no news.
                let news = self.ledger.changed_elsewhere();
                Some(Message::Ended(Box::new(ended), self.read(news)))
            }
        }
    }

    /// Nothing is looked at until the next key. What has gone wrong with looking, or was newer than the rest, is told once.
    pub(super) fn rest(&mut self) -> Option<Message> {
        let news = self.ledger.rest();
        if matches!(news, Ok(false)) { None } else { Some(Message::Reread(self.read(news))) }
    }

    pub(super) fn apply(&mut self, command: Command, shown: &Summary) -> Message {
        // So that nothing keeps what is written now from being folded into the file.
        let _ = self.ledger.rest();
        let outcome = self.ledger.apply(command, &(self.clock)());
        // Our own change is no news, and leaves the rest of what is shown as it is; that of others is read with it.
        let summary = match (self.ledger.changed_elsewhere(), &outcome) {
            (Ok(false), Ok(receipt)) if !self.is_behind => {
                self.ledger.browse_after(&self.viewpoint(), shown, receipt).map(Box::new)
            }
            // What is refused changes nothing.
            (Ok(false), Err(Failure::Refused(_))) if !self.is_behind => Ok(Box::new(shown.clone())),
            (news, _) => self.read(news),
        };
        self.is_behind = summary.is_err();
        Message::Answered(Box::new(Answer { outcome, summary }))
    }

    /// The ledger as it is now, whatever the news of it.
    fn read(&mut self, news: Outcome<bool>) -> Outcome<Box<Summary>> {
        let summary = news.and_then(|_| self.summary()).map(Box::new);
        self.is_behind = summary.is_err();
        summary
    }

    /// Carries out what a form came to, unless somebody else has changed the ledger since it was read.
    pub(super) fn save(&mut self, command: Command, shown: &Summary) -> Message {
        match self.ledger.changed_elsewhere() {
            Ok(false) => self.apply(command, shown),
            Ok(true) => Message::Overtaken(self.read(Ok(true))),
            Err(failure) => Message::Overtaken(Err(failure)),
        }
    }

    /// Turns to another day, or back to the data date. Where that day can't be read the old one stays.
    pub(super) fn turn_to(&mut self, day: Option<NaiveDate>) -> Message {
        let before = std::mem::replace(&mut self.as_of, day);
        let summary = self.summary();
        if summary.is_err() {
            self.as_of = before;
        }
        Message::TurnedTo(day, summary.map(Box::new))
    }

    /// Reads the ledger again where somebody else changed it, or where it follows the clock and the day has turned.
    pub(super) fn look(&mut self, shown: &Summary) -> Option<Message> {
        let day_turned =
            self.as_of.is_none() && shown.data_date == DataDate::FollowsClock && shown.as_of != (self.clock)().today();
        match self.ledger.changed_elsewhere() {
            Ok(false) if !day_turned => None,
            Ok(news) => Some(Message::Reread(self.read(Ok(news)))),
            // Somebody is writing: the next look will tell.
            Err(failure) if failure.is_busy() => None,
            Err(failure) => Some(Message::Reread(Err(failure))),
        }
    }
}
